// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hypothesismodel.h"

#include "widgets/numbertext.h"

#include <QSize>

#include <cstddef>
#include <utility>

namespace heed {

HypothesisModel::HypothesisModel(QObject* parent) : QAbstractTableModel(parent)
{
}

void HypothesisModel::setSentence(std::shared_ptr<const Translation> translation, int sentence)
{
    beginResetModel();
    m_translation = std::move(translation);
    m_sentence = sentence;
    endResetModel();
}

const SentenceTranslation* HypothesisModel::sentence() const
{
    const bool isThere = m_translation && m_sentence >= 0 && std::size_t(m_sentence) < m_translation->sentences.size();
    return isThere ? &m_translation->sentences[std::size_t(m_sentence)] : nullptr;
}

int HypothesisModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !sentence() ? 0 : int(sentence()->hypotheses.size());
}

int HypothesisModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HypothesisModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !sentence())
        return {};
    const Hypothesis& hypothesis = sentence()->hypotheses[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(hypothesis, index);
    case Qt::ToolTipRole:
        return hypothesis.isComplete ? QString::fromStdString(hypothesis.text)
                                     : tr("%1 (cut at the length limit)").arg(QString::fromStdString(hypothesis.text));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Text ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::SizeHintRole:
        return index.column() == Rank ? QVariant(QSize(0, kRowHeight)) : QVariant();
    default:
        return {};
    }
}

QVariant HypothesisModel::display(const Hypothesis& hypothesis, const QModelIndex& index) const
{
    switch (index.column()) {
    case Rank:
        return index.row() + 1;
    case Score:
        return !hypothesis.isScored ? QStringLiteral("–") : decimalText(hypothesis.score, 3);
    default:
        return QString::fromStdString(hypothesis.text).simplified() // a line each: byte tokens can be line breaks
               + (hypothesis.isComplete ? QString() : QStringLiteral(" …"));
    }
}

QVariant HypothesisModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Score)
        return tr("Sum of log-probabilities / length^penalty");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("#");
    case Score:
        return tr("Score");
    case Text:
        return tr("Text");
    default:
        return {};
    }
}

} // namespace heed
