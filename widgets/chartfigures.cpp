// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartfigures.h"

#include "widgets/lens/lenschartpainter.h"
#include "widgets/rowchartlayout.h"
#include "widgets/rowchartpainter.h"
#include "widgets/viewfigure.h"
#include "widgets/vocabularypainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

// Pixels of a view.
constexpr int kRowChartHeight = 340;
constexpr int kSmallestWidth = 380;
constexpr int kKeyWidth = 26;
constexpr int kAxisWidth = 80;
constexpr double kVocabularyWidth = 420.0;
constexpr int kLinesBesideRows = 4; // title, the rest, footer, margins

} // namespace

std::unique_ptr<Figure> makeRowChartFigure(RowChartData row, const QStringList& caption, const FigureOptions& options)
{
    const QSize size(std::max(kSmallestWidth, kAxisWidth + row.keys() * kKeyWidth), kRowChartHeight);
    const QFont font = viewFigureFont(options.font);
    const RowChartLayout layout = RowChartLayout::of(row, size, font);
    return makeViewFigure(
        size,
        [row = std::move(row), layout, font, size](QPainter& painter, const QRectF&, const Theme& theme) {
            RowChartPainter{row, layout, theme, font, 0.0, size}.paint(painter);
        },
        caption, options);
}

std::unique_ptr<Figure> makeVocabularyFigure(VocabularyChartData distribution, const QStringList& caption,
                                             const FigureOptions& options)
{
    const QFont font = viewFigureFont(options.font);
    const double line = QFontMetricsF(font).height() + VocabularyLayout::kComfortableGap;
    const QSizeF size(kVocabularyWidth, double(distribution.rows.size() + kLinesBesideRows) * line);
    const VocabularyLayout layout = VocabularyLayout::of(distribution, size, font);
    return makeViewFigure(
        size,
        [distribution = std::move(distribution), layout, font](QPainter& painter, const QRectF&, const Theme& theme) {
            VocabularyPainter{distribution, layout, theme, font}.paint(painter);
        },
        caption, options);
}

std::unique_ptr<Figure> makeLensFigure(LensChartData readings, const QStringList& caption, const FigureOptions& options)
{
    const QFont font = viewFigureFont(options.font);
    const int height = LensChartLayout::heightFor(readings, font, readings.count(), LensChartLayout::kComfortableGap);
    const QSizeF size(kVocabularyWidth, height);
    const LensChartLayout layout = LensChartLayout::of(readings, size, font);
    return makeViewFigure(
        size,
        [readings = std::move(readings), layout, font](QPainter& painter, const QRectF&, const Theme& theme) {
            LensChartPainter{readings, layout, theme, font}.paint(painter);
        },
        caption, options);
}

} // namespace heed
