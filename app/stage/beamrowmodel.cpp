// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/beamrowmodel.h"

#include "widgets/numbertext.h"

#include <QSize>

#include <algorithm>
#include <utility>

namespace heed {

BeamRowModel::BeamRowModel(QObject* parent) : QAbstractTableModel(parent)
{
}

void BeamRowModel::setRows(std::vector<BeamRow> rows, double lengthPenalty)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_lengthPenalty = lengthPenalty;
    endResetModel();
}

int BeamRowModel::rowOf(int node) const
{
    const auto found = std::ranges::find(m_rows, node, &BeamRow::node);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int BeamRowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BeamRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BeamRowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BeamRow& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index);
    case Qt::ToolTipRole:
        return row.text;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Text ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::SizeHintRole:
        return index.column() == Rank ? QVariant(QSize(0, kRowHeight)) : QVariant();
    default:
        return {};
    }
}

QString BeamRowModel::display(const BeamRow& row, const QModelIndex& index) const
{
    switch (index.column()) {
    case Rank:
        return QString::number(index.row() + 1);
    case Score:
        return decimalText(row.score, 3);
    case Formula:
        return tr("%1 / %2^%3")
            .arg(decimalText(row.logProbabilitySum, 3))
            .arg(row.length)
            .arg(digitsText(m_lengthPenalty));
    default:
        return row.isFinished ? row.text : tr("%1 …").arg(row.text);
    }
}

QVariant BeamRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Formula)
        return tr(
            "The sum of the tokens' log-probabilities, divided by their number to the power of the length penalty");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("#");
    case Score:
        return tr("Score");
    case Formula:
        return tr("= Σ log p / length^penalty");
    default:
        return tr("Text");
    }
}

} // namespace heed
