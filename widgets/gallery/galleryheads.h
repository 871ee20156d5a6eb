// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"
#include "widgets/gallery/headnumbers.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace heed {

/// What a gallery shows: every head of a kind and, as more entries, the mean of each layer and of all. Maps and numbers
/// may come one by one.
///
/// Entries: layer · heads + head, then one mean per layer, then the mean of all.
struct GalleryHeads
{
    int layers = 0;
    int heads = 0;
    int queries = 0; ///< rows of every map
    int keys = 0;
    QString kindName;                                ///< "Cross-attention"
    bool isCausal = false;                           ///< keys after the query are masked: decoder self-attention
    std::vector<std::shared_ptr<const Matrix>> maps; ///< [entry] of [query, key]; null: not there yet
    std::vector<std::optional<HeadNumbers>> numbers; ///< [entry]; nothing: not there yet

    /// All entries, none of them there yet.
    static GalleryHeads expected(int layers, int heads, int queries, int keys);

    bool isEmpty() const { return maps.empty(); }
    int entryCount() const { return int(maps.size()); }
    int headCount() const { return layers * heads; }
    int entryOf(int layer, int head) const { return layer * heads + head; }
    int meanOf(int layer) const { return headCount() + layer; }
    int meanOfAll() const { return headCount() + layers; }
    bool isMean(int entry) const { return entry >= headCount(); }
    int layerOf(int entry) const; ///< −1 for the mean of all
    int headOf(int entry) const;  ///< −1 for means
    /// The heads that an entry stands for, as entries: itself, or those of the layer, or all.
    std::vector<int> headsOf(int entry) const;

    QString nameOf(int entry) const;      ///< "Layer 2, head 3", "Mean of layer 2", "Mean of all heads"
    QString shortNameOf(int entry) const; ///< "L2 H3", "L2 mean", "All"
};

} // namespace heed
