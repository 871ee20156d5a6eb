// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

namespace heed {

/// The colours that a value from 0 to 1 turns into. Every map is perceptually uniform or monotone in lightness, and
/// readable with the common kinds of colour blindness.
enum class ColorMap {
    Viridis, ///< dark blue, green, yellow (van der Walt and Smith 2015)
    Cividis, ///< dark blue, grey, yellow; made for colour-blind readers (Nuñez et al. 2018)
    Magma,   ///< black, purple, pale yellow
    Blues,   ///< white to dark blue; prints well
    Greys,   ///< white to black
    BlueRed, ///< blue, white, red: diverging, 0.5 is neutral; for differences
};

/// Every map, in the order of a menu.
QList<ColorMap> colorMaps();

/// The name of a map in a menu, translated.
QString displayName(ColorMap map);

/// The name of a map in settings and on the command line: "viridis".
QString toString(ColorMap map);

/// The map of that name; fallback when there is none.
ColorMap colorMapFromString(const QString& name, ColorMap fallback = ColorMap::Viridis);

/// The opaque colour of a value; values outside 0..1 are clamped, NaN is the colour of 0.
QRgb color(ColorMap map, double value);

/// Black or white: whichever is easier to read on that background (WCAG 2 contrast).
QColor readableOn(const QColor& background);

} // namespace heed
