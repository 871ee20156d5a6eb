// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attentionview.h"
#include "model/attentiontrace.h"
#include "widgets/gallery/galleryheads.h"

#include <memory>
#include <vector>

namespace heed {

struct HeadMapsRequest;

/// The mean of maps of one shape, which must not be none.
Matrix meanMap(const std::vector<std::shared_ptr<const Matrix>>& maps);

/// How several heads become one picture.
enum class HeadBlend {
    Average, ///< the mean of their weights
    Overlay, ///< each in its own colour
};

/// Several heads of the request's kind as one map, for the heatmap. Costs the computation of these heads: call it off
/// the GUI thread.
/// @param heads as entries of the gallery, not means.
/// @param title what the caption says before the sentence.
AttentionMapData blendedMap(const HeadMapsRequest& request, const GalleryHeads& gallery, const std::vector<int>& heads,
                            HeadBlend blend, const QString& title);

} // namespace heed
