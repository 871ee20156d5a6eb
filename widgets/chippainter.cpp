// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chippainter.h"

#include "widgets/colormap.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace heed {

namespace {

constexpr double kBarHeight = 2.0; // the probability as a length, for those who cannot go by colour

// Round where the chip ends a word, square where it touches a piece of the same word.
QPainterPath outline(const QRectF& rect, double left, double right)
{
    QPainterPath path;
    path.moveTo(rect.left() + left, rect.top());
    path.lineTo(rect.right() - right, rect.top());
    path.quadTo(rect.topRight(), rect.topRight() + QPointF(0.0, right));
    path.lineTo(rect.right(), rect.bottom() - right);
    path.quadTo(rect.bottomRight(), rect.bottomRight() - QPointF(right, 0.0));
    path.lineTo(rect.left() + left, rect.bottom());
    path.quadTo(rect.bottomLeft(), rect.bottomLeft() - QPointF(0.0, left));
    path.lineTo(rect.left(), rect.top() + left);
    path.quadTo(rect.topLeft(), rect.topLeft() + QPointF(left, 0.0));
    path.closeSubpath();
    return path;
}

} // namespace

QColor probabilityColor(double probability, const Theme& theme)
{
    const QColor low(theme.isDark ? 0x95521c : 0xf2a65a);
    const QColor middle(theme.isDark ? 0x4f4437 : 0xf6e6d0);
    const QColor high(theme.isDark ? 0x2c4a66 : 0xd3e6f5);
    const double place = std::clamp(probability, 0.0, 1.0) * 2.0;
    return place < 1.0 ? blended(low, middle, place) : blended(middle, high, place - 1.0);
}

QFont chipFont(const QFont& font, const TokenChip& chip)
{
    return chip.isSpecial ? smallFont(font) : font;
}

QColor ChipPainter::background(const TokenChip& chip, std::optional<float> link) const
{
    if (link) {
        constexpr double kStrongest = 0.85;
        const QColor base = chip.isSpecial ? theme.background : theme.surface;
        return blended(base, theme.accent, kStrongest * std::clamp(double(*link), 0.0, 1.0));
    }
    if (chip.isSpecial)
        return theme.background;
    return chip.probability ? probabilityColor(*chip.probability, theme) : theme.surface;
}

void ChipPainter::paint(QPainter& painter, const TokenChip& chip, const ChipPlace& place, double padding,
                        std::optional<float> link, State state) const
{
    const QRectF rect = place.rect;
    const QPainterPath path
        = outline(rect, place.joinsLeft ? 0.0 : Theme::kRadius, place.joinsRight ? 0.0 : Theme::kRadius);
    const QColor fill = background(chip, link);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillPath(path, fill);
    if (chip.isSpecial || chip.isUnknown)
        painter.strokePath(path, QPen(theme.line, 1.0, chip.isUnknown ? Qt::DashLine : Qt::SolidLine));

    if (chip.probability && !link && !chip.isSpecial) {
        painter.save();
        painter.setClipPath(path);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - kBarHeight,
                                rect.width() * std::clamp(*chip.probability, 0.0, 1.0), kBarHeight),
                         blended(fill, theme.text, 0.45));
        painter.restore();
    }
    if (chip.hasRival) {
        constexpr double kMark = 6.0;
        painter.save();
        painter.setClipPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(fill, readableOn(fill), 0.85));
        const QPointF corner = rect.topRight();
        painter.drawPolygon(QPolygonF({corner, corner - QPointF(kMark, 0.0), corner + QPointF(0.0, kMark)}));
        painter.restore();
    }
    if (state != State::Plain) {
        const bool isCurrent = state == State::Current;
        painter.strokePath(path, QPen(isCurrent ? theme.accent : theme.mutedText, isCurrent ? 2.0 : 1.0));
    }

    const QFont textFont = chipFont(font, chip);
    const QFontMetricsF metrics(textFont);
    painter.setFont(textFont);
    painter.setPen(chip.isSpecial && !link ? theme.mutedText : blended(fill, readableOn(fill), 0.92));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                     metrics.elidedText(chip.text, Qt::ElideRight, rect.width() - 2.0 * padding + 1.0));
}

} // namespace heed
