// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/strippainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

QColor signedColor(double value, const Theme& theme)
{
    const QColor positive = theme.isDark ? QColor(0xff7a59) : QColor(0xb2182b);
    const QColor negative = theme.isDark ? QColor(0x5aa9ff) : QColor(0x2166ac);
    const QColor neutral = blended(theme.background, theme.text, theme.isDark ? 0.10 : 0.04);
    const double share = std::isfinite(value) ? std::min(std::abs(value), 1.0) : 0.0;
    return blended(neutral, value < 0.0 ? negative : positive, share);
}

void paintStrip(QPainter& painter, const QRectF& area, std::span<const float> values, double range, const Theme& theme)
{
    const auto count = qsizetype(values.size());
    if (count == 0 || area.width() <= 0.0)
        return;
    const auto colorOf
        = [&](qsizetype index) { return signedColor(double(values[std::size_t(index)]) / range, theme); };
    painter.save();
    if (double(count) > area.width()) {
        QImage image(int(count), 1, QImage::Format_RGB32);
        for (qsizetype index = 0; index < count; ++index)
            image.setPixelColor(int(index), 0, colorOf(index));
        const int width = std::max(1, int(area.width()));
        painter.drawImage(area, image.scaled(width, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    } else {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const auto edge
            = [&](qsizetype index) { return std::round(area.left() + area.width() * double(index) / double(count)); };
        for (qsizetype index = 0; index < count; ++index)
            painter.fillRect(QRectF(edge(index), area.top(), edge(index + 1) - edge(index), area.height()),
                             colorOf(index));
    }
    painter.restore();
}

int stripIndexAt(const QRectF& area, int count, const QPointF& position)
{
    if (count == 0 || !area.contains(position))
        return -1;
    return std::clamp(int((position.x() - area.left()) / area.width() * count), 0, count - 1);
}

} // namespace heed
