// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/comparisondata.h"
#include "widgets/compare/comparisonlayout.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <QStringList>

#include <memory>

namespace heed {

/// A MapComparison as a picture, large enough for every label.
std::unique_ptr<Figure> comparisonFigure(const ComparisonData& data, ComparisonMode mode, const QStringList& caption,
                                         const FigureOptions& options);

} // namespace heed
