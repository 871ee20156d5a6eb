// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/comparisondata.h"
#include "widgets/compare/comparisonlayout.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/heatmapview.h"

#include <QStringList>

#include <array>
#include <memory>

namespace heed {

/// What a picture of a MapComparison shows.
struct ComparisonFigureContent
{
    ComparisonData data;
    ComparisonMode mode = ComparisonMode::Both;
    std::array<HeatmapCell, 3> current{}; ///< as in ComparisonPainter
};

/// A MapComparison as a picture, large enough for every label.
std::unique_ptr<Figure> comparisonFigure(const ComparisonFigureContent& content, const QStringList& caption,
                                         const FigureOptions& options);

} // namespace heed
