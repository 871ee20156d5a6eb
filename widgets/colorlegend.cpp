// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colorlegend.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace heed {

namespace {

constexpr double kSwatchGap = 5.0; // between a square and its name
constexpr double kNameGap = 16.0;  // between a name and the next square

double swatch(const QFontMetricsF& metrics)
{
    return std::ceil(metrics.ascent() * 0.8);
}

/// To the next square.
double pitch(const QFontMetricsF& metrics, const QString& name)
{
    return swatch(metrics) + kSwatchGap + std::ceil(metrics.horizontalAdvance(name)) + kNameGap;
}

} // namespace

double ColorLegend::width() const
{
    const QFontMetricsF metrics(font);
    double width = entries.empty() ? 0.0 : -kNameGap;
    for (const auto& [name, color] : entries)
        width += pitch(metrics, name);
    return width;
}

double ColorLegend::height() const
{
    return entries.empty() ? 0.0 : std::ceil(QFontMetricsF(font).height());
}

void ColorLegend::paint(QPainter& painter, const Theme& theme) const
{
    const QFontMetricsF metrics(font);
    const double side = swatch(metrics);
    painter.setFont(font);
    painter.setPen(theme.text);
    double x = 0.0;
    for (const auto& [name, color] : entries) {
        painter.fillRect(QRectF(x, metrics.ascent() - side, side, side), color);
        painter.drawText(QPointF(x + side + kSwatchGap, metrics.ascent()), name);
        x += pitch(metrics, name);
    }
}

} // namespace heed
