// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/gallery/galleryarrangement.h"
#include "widgets/gallery/galleryheads.h"
#include "widgets/valuescale.h"

#include <QSize>
#include <QStringList>

#include <memory>
#include <vector>

namespace heed {

/// What a picture of a HeadGallery shows.
struct GalleryFigureContent
{
    GalleryHeads heads;
    GalleryArrangement arrangement;
    std::vector<int> selected;                  ///< entries, ascending
    int current = -1;                           ///< entry; −1: none
    HeadMeasure measure = HeadMeasure::Entropy; ///< whose number is written
    QSize thumbnail; ///< as large as on the screen; small ones are enlarged until they can be read
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
};

/// All heads of a gallery in their order, with their numbers, and below what the colours of the bars mean.
/// @param caption what is shown, a paragraph each; how the colours are read follows.
std::unique_ptr<Figure> makeGalleryFigure(GalleryFigureContent content, QStringList caption,
                                          const FigureOptions& options);

} // namespace heed
