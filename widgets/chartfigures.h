// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/lens/lenschartdata.h"
#include "widgets/rowchartdata.h"
#include "widgets/vocabularychartdata.h"

#include <QStringList>

#include <memory>

namespace heed {

/// A RowChart as a picture, as wide as its keys need. @param caption see makeViewFigure().
std::unique_ptr<Figure> makeRowChartFigure(RowChartData row, const QStringList& caption, const FigureOptions& options);

/// A VocabularyChart as a picture, with every row.
std::unique_ptr<Figure> makeVocabularyFigure(VocabularyChartData distribution, const QStringList& caption,
                                             const FigureOptions& options);

/// A LensChart as a picture, with every layer.
std::unique_ptr<Figure> makeLensFigure(LensChartData readings, const QStringList& caption,
                                       const FigureOptions& options);

} // namespace heed
