// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <QString>

#include <memory>
#include <vector>

namespace heed {

/// The attention of every head of one kind, for thumbnails.
struct HeadGalleryData
{
    int layers = 0;
    int heads = 0;
    std::shared_ptr<const std::vector<Matrix>> weights; ///< [layer · heads + head] of [query, key]; null: nothing
    QString kindName;                                   ///< "Cross-attention", for headings and tooltips
    std::vector<QString> captions; ///< [layer · heads + head], one short line ("H 1.42 · 0.83"); empty: none

    bool isCausal = false; ///< keys after the query are masked: decoder self-attention

    bool isEmpty() const { return !weights || weights->empty(); }
    int index(int layer, int head) const { return layer * heads + head; }
};

} // namespace heed
