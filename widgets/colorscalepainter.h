// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/valuescale.h"

#include <QColor>
#include <QFontMetricsF>
#include <QRectF>

class QPainter;

namespace heed {

/// The upright bar that explains the colours of a map, with its marks to the right.
struct ColorScalePainter
{
    ColorMap colorMap = ColorMap::Viridis;
    const ValueMapping& mapping;
    QColor text;
    QColor line;

    /// Room for the widest mark, the gap before it included.
    double ticksWidth(const QFontMetricsF& metrics) const;

    /// Writes with the painter's font; marks that would overlap are left out.
    void paint(QPainter& painter, const QRectF& bar) const;
};

} // namespace heed
