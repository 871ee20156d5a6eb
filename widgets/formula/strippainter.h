// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QRectF>

#include <span>

class QPainter;

namespace heed {

/// The colour of a signed number: red above 0, blue below, and 0 is nearly the background, so that a dark view stays
/// dark. Lightness runs one way on either side.
/// @param value −1..1; beyond is clamped
QColor signedColor(double value, const Theme& theme);

/// A vector as a row of coloured cells, the first at the left. Where there are more numbers than pixels, neighbours are
/// averaged.
/// @param range the absolute value at full colour
void paintStrip(QPainter& painter, const QRectF& area, std::span<const float> values, double range, const Theme& theme);

/// Which number of a strip is there; −1 outside.
int stripIndexAt(const QRectF& area, int count, const QPointF& position);

} // namespace heed
