// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <vector>

namespace heed {

/// The attention of some heads, usually a layer's, between two columns of tokens.
struct FlowData
{
    QStringList queryLabels;    ///< [query]
    QStringList keyLabels;      ///< [key]
    QString queryTitle;         ///< above the column of queries
    QString keyTitle;           ///< above the column of keys
    bool hasKeysOnLeft = false; ///< cross-attention: the source stands on the left
    std::shared_ptr<const std::vector<Matrix>>
        weights;     ///< [head] of [query, key], rows sum to at most 1; null: nothing
    QString caption; ///< below exported pictures: kind and layer

    bool isEmpty() const { return !weights || weights->empty() || weights->front().isEmpty(); }
    int heads() const { return weights ? int(weights->size()) : 0; }
    int queries() const { return isEmpty() ? 0 : weights->front().rows(); }
    int keys() const { return isEmpty() ? 0 : weights->front().columns(); }
    float weight(int head, int query, int key) const { return (*weights)[std::size_t(head)](query, key); }
};

/// The token that the lines are reduced to: a query, a key, or a query with one of its keys. −1: none.
struct FlowFocus
{
    int query = -1;
    int key = -1;

    bool isEmpty() const { return query < 0 && key < 0; }
    /// A query stands for its whole row; a key alone for its column.
    bool contains(int ofQuery, int ofKey) const { return query >= 0 ? query == ofQuery : key == ofKey; }
    friend bool operator==(const FlowFocus&, const FlowFocus&) = default;
};

} // namespace heed
