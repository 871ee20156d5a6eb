// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;
class QRect;

namespace heed {

/// The few colours and distances that all views share, derived from the palette so that they follow the system's light
/// or dark style. The accent is the system's highlight colour; nothing else is coloured but the data.
struct Theme
{
    explicit Theme(const QPalette& palette);

    QColor background; ///< of the views
    QColor surface;    ///< a little off the background: masked cells, empty bars
    QColor line;       ///< hairlines and grids
    QColor text;
    QColor mutedText;  ///< headings, ticks, captions
    QColor accent;     ///< the current thing
    QColor accentText; ///< on the accent
    bool isDark = false;

    static constexpr int kPadding = 12; ///< around a view's content, pixels
    static constexpr int kSpacing = 6;  ///< between neighbours
    static constexpr double kRadius = 4.0;
};

/// from at share 0, to at share 1; opaque colours.
QColor blended(const QColor& from, const QColor& to, double share);

/// The font of captions and ticks: a little smaller than the view's own.
QFont smallFont(const QFont& font);

/// The thin frame of the view that has the keyboard, along the inside of its rectangle.
void paintFocusFrame(QPainter& painter, const QRect& rect, const Theme& theme);

} // namespace heed
