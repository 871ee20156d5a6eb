// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figureoptions.h"
#include "widgets/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QImage>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace heed {

/// What figures share: their colours, fonts measured in points, cells without a trace of smoothing.

Theme figureTheme(FigureBackground background);

/// The font as figures use it: unhinted, so that it has the same widths at every scale.
QFont figureFont(const QFont& font);

/// The measures of a font in points.
QFontMetricsF pointMetrics(const QFont& font);

/// Paints rows × columns cells into a rectangle: as rectangles where they are few, as one enlarged image where many.
/// Equal neighbours become one rectangle.
void paintCells(QPainter& painter, const QRectF& area, int rows, int columns,
                const std::function<QRgb(int row, int column)>& color);

/// Paints an image of one pixel per cell with hard edges in every format, viewer and scale.
/// It is enlarged by a whole factor to about `side` pixels, so that smoothing in a viewer stays within the cells' edges.
void paintHardEdged(QPainter& painter, const QRectF& area, const QImage& image, int side);

/// What stands below a picture: its caption and then options.provenance; empty when options want none.
QString captionText(const QString& caption, const FigureOptions& options);

/// The height of a wrapped text.
double textHeight(const QString& text, const QFont& font, double width);

} // namespace heed
