// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translation.h"

#include <QAbstractTableModel>

#include <memory>

namespace heed {

/// The hypotheses of one sentence, best first: rank, score, text.
class HypothesisModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Score, Text, ColumnCount };
    static constexpr int kRowHeight = 22; ///< pixels

    explicit HypothesisModel(QObject* parent = nullptr);

    /// Shows those of a sentence; null or an index that is not there: none.
    void setSentence(std::shared_ptr<const Translation> translation, int sentence);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SentenceTranslation* sentence() const;
    QVariant display(const Hypothesis& hypothesis, const QModelIndex& index) const;

    std::shared_ptr<const Translation> m_translation;
    int m_sentence = 0;
};

} // namespace heed
