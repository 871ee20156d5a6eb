// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace heed {

Theme::Theme(const QPalette& palette)
    : background(palette.color(QPalette::Base)),
      text(palette.color(QPalette::Text)),
      accent(palette.color(QPalette::Highlight)),
      accentText(palette.color(QPalette::HighlightedText))
{
    isDark = background.lightnessF() < 0.5F;
    surface = blended(background, text, isDark ? 0.10 : 0.06);
    line = blended(background, text, isDark ? 0.22 : 0.16);
    mutedText = blended(background, text, isDark ? 0.68 : 0.62);
}

QColor blended(const QColor& from, const QColor& to, double share)
{
    const auto weight = float(std::clamp(share, 0.0, 1.0));
    const auto mix = [weight](float a, float b) { return a + (b - a) * weight; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QFont smallFont(const QFont& font)
{
    constexpr double kScale = 0.9;
    QFont small = font;
    if (font.pointSizeF() > 0.0)
        small.setPointSizeF(std::max(font.pointSizeF() * kScale, 6.0));
    else
        small.setPixelSize(std::max(int(font.pixelSize() * kScale), 8));
    return small;
}

void paintFocusFrame(QPainter& painter, const QRect& rect, const Theme& theme)
{
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.accent);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.accent);
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme.accent);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.accent);
}

} // namespace heed
