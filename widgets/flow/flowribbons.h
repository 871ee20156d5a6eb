// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPainterPath>

#include <span>

namespace heed {

/// A line from the left edge of an area to its right one that leaves and arrives level.
struct FlowRibbon
{
    double left = 0.0;  ///< y of its middle at the left edge
    double right = 0.0; ///< y of its middle at the right edge
    double width = 1.0;
    QRgb color = 0; ///< with its opacity, not premultiplied
};

/// The y of a ribbon's middle at a share 0..1 of the way: left + (right − left)(3s² − 2s³). It is the cubic Bézier curve
/// whose control points stand at thirds of the way, level with the ends.
double ribbonY(const FlowRibbon& ribbon, double share);

/// dy/ds of it.
double ribbonSlope(const FlowRibbon& ribbon, double share);

/// The same line for pictures of vectors, between x = left and x = right.
QPainterPath ribbonPath(const FlowRibbon& ribbon, double left, double right);

/// Blends ribbons over a premultiplied ARGB image, in order, smoothed; coordinates are the image's pixels and the ribbons
/// reach from its left to its right edge. Thousands of lines stay fluent, which QPainter's strokes would not: it walks the
/// columns of pixels, and several threads share them.
void paintRibbons(QImage& image, std::span<const FlowRibbon> ribbons);

} // namespace heed
