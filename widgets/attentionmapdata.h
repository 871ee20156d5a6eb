// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <cmath>
#include <vector>

namespace heed {

/// One of several maps laid over each other.
struct MapLayer
{
    QString name; ///< "L2 H3"
    QColor color;
    Matrix weights; ///< [query, key]
};

/// One head's attention with the words to show beside it.
struct AttentionMapData
{
    Matrix weights;               ///< [query, key], rows sum to 1; masked cells are 0
    Matrix scores;                ///< [query, key] before softmax, masked cells −∞; empty: not known
    QStringList queryLabels;      ///< [query], display text of the pieces
    QStringList keyLabels;        ///< [key]
    QString queryAxisTitle;       ///< "Translation (queries)"; empty: none
    QString keyAxisTitle;         ///< "Source (keys)"; empty: none
    std::vector<MapLayer> layers; ///< shown together, each in its colour; `weights` is their mean. Empty: one map
    QString emptyText;            ///< why there is no map, a sentence; empty: none was made yet
    QString caption;              ///< for accessibility and below exported pictures: sentence, kind, layer, head

    int queries() const { return weights.rows(); }
    int keys() const { return weights.columns(); }
    bool isEmpty() const { return weights.isEmpty(); }
    /// Whether the query may not look at the key at all; never so when the scores are not known.
    bool isMasked(int query, int key) const
    {
        return !scores.isEmpty() && std::isinf(scores(query, key)) && scores(query, key) < 0.0F;
    }
    QString queryLabel(int query) const { return queryLabels.value(query); }
    QString keyLabel(int key) const { return keyLabels.value(key); }
};

} // namespace heed
