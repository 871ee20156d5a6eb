// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/heatmap/heatmapstate.h"

#include <QStringList>

#include <memory>

namespace heed {

/// What an AttentionHeatmap shows as a picture: the cells that are in view, as large as on the screen or as their labels
/// and, if wanted, their weights need; with the current cell and its line, pins and all of their list, bars along the
/// edges, weights in the cells. Several maps laid over each other get a legend. What is only under way, the place
/// under the pointer and selected labels, is left out.
/// @param state   with a map
/// @param caption what is shown, a paragraph each; how the colours are read follows.
std::unique_ptr<Figure> makeHeatmapViewFigure(HeatmapState state, QStringList caption, const FigureOptions& options);

} // namespace heed
