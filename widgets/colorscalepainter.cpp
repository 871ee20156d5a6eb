// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colorscalepainter.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kTickLength = 3.0;
constexpr double kTickGap = 3.0;

QLinearGradient gradient(ColorMap map, const QRectF& bar)
{
    constexpr int kSteps = 32;
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int step = 0; step <= kSteps; ++step) {
        const double place = double(step) / kSteps;
        gradient.setColorAt(place, QColor::fromRgb(color(map, place)));
    }
    return gradient;
}

} // namespace

double ColorScalePainter::ticksWidth(const QFontMetricsF& metrics) const
{
    double widest = 0.0;
    for (const ValueMapping::Tick& tick : mapping.ticks())
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    return kTickLength + kTickGap + std::ceil(widest);
}

void ColorScalePainter::paint(QPainter& painter, const QRectF& bar) const
{
    painter.fillRect(bar, gradient(colorMap, bar));

    const QFontMetricsF metrics(painter.font(), painter.device());
    const double lineHeight = metrics.height();
    const std::vector<ValueMapping::Tick> ticks = mapping.ticks();
    const bool allFit = bar.height() >= lineHeight * double(ticks.size());
    for (std::size_t index = 0; index < ticks.size(); ++index) {
        if (!allFit && index != 0 && index + 1 != ticks.size())
            continue;
        const double y = bar.bottom() - ticks[index].position * bar.height();
        painter.setPen(QPen(line, 1.0));
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + kTickLength, y));
        // The end marks stay within the bar's height, so that nothing sticks out of the picture.
        const double top = std::clamp(y - lineHeight / 2.0, bar.top(), std::max(bar.top(), bar.bottom() - lineHeight));
        painter.setPen(text);
        painter.drawText(
            QRectF(bar.right() + kTickLength + kTickGap, top, metrics.horizontalAdvance(ticks[index].text), lineHeight),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, ticks[index].text);
    }
}

} // namespace heed
