// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/attentiontablemodel.h"

#include "widgets/heatmapreadout.h"

#include <QFont>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

void AttentionTableModel::setMap(AttentionMapData map)
{
    beginResetModel();
    m_map = std::move(map);
    m_strongestKeys.clear();
    for (int query = 0; query < m_map.queries(); ++query) {
        const auto row = m_map.weights.row(query);
        m_strongestKeys.push_back(int(std::ranges::max_element(row) - row.begin()));
    }
    endResetModel();
}

int AttentionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_map.queries();
}

int AttentionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_map.keys();
}

QVariant AttentionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HeatmapCell cell{index.row(), index.column()};
    switch (role) {
    case Qt::DisplayRole:
        return m_map.isMasked(cell.query, cell.key) ? tr("masked")
                                                    : weightText(double(m_map.weights(cell.query, cell.key)));
    case Qt::ToolTipRole:
        return readoutToolTip(m_map, cell);
    case Qt::AccessibleTextRole:
        return readoutSpoken(m_map, cell);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font; // the largest weight of a row stands out without colour
        font.setBold(m_strongestKeys[std::size_t(cell.query)] == cell.key);
        return font;
    }
    default:
        return {};
    }
}

QVariant AttentionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return orientation == Qt::Vertical ? m_map.queryLabel(section) : m_map.keyLabel(section);
}

} // namespace heed
