// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/theme.h"

#include <QFont>
#include <QSizeF>
#include <QStringList>

#include <functional>
#include <memory>

class QPainter;
class QRectF;

namespace heed {

/// Paints a view into `area`, which begins at (0, 0). The background is painted already, and the painter has
/// viewFigureFont(); both may be painted over and changed. It may be called on any thread and more than once: let it
/// own what it draws (capture by value).
using ViewPaint = std::function<void(QPainter& painter, const QRectF& area, const Theme& theme)>;

/// A view as a picture, painted by the function that paints it on screen, with a caption below.
///
///     return makeViewFigure(layout.size(), [data, layout, font = viewFigureFont(options.font)]
///                           (QPainter& painter, const QRectF& area, const Theme& theme) {
///         FlowPainter{data, layout, theme, font}.paint(painter);
///     }, caption, options);
///
/// The unit is the pixel of a screen with 96 dpi, in which views measure themselves: 96 of them are an inch of paper.
/// @param size    of the area in these pixels; lay the view out for it, as large as it needs, without scroll bars.
/// @param caption what is shown, a paragraph each, wrapped to the picture's width; the first is the title in the file's
///                metadata unless options.title says another. options.provenance follows: name no model, no decoding
///                and no sentence here. Left out when options.showCaption is false.
/// @param options of them background, font, showCaption, title and provenance count here; the others are for `paint` to
///                follow.
std::unique_ptr<Figure> makeViewFigure(const QSizeF& size, ViewPaint paint, const QStringList& caption,
                                       const FigureOptions& options = {});

/// The font of a view in a picture: sized in pixels and unhinted, so that it measures the same on every device. Lay
/// the view out with it, too.
QFont viewFigureFont(const QFont& font);

} // namespace heed
