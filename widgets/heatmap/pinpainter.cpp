// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/pinpainter.h"

#include "widgets/heatmapreadout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed {

namespace {

constexpr double kBadgePadding = 4.0; // left and right of the number
constexpr double kBadgeGap = 5.0;     // between the badge and its text

} // namespace

double PinPainter::badgeWidth(int number) const
{
    const QFontMetricsF metrics(smallFont(font));
    return std::max(metrics.height(), metrics.horizontalAdvance(QString::number(number)) + 2.0 * kBadgePadding);
}

void PinPainter::paintBadge(QPainter& painter, const QRectF& rect, int number) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.background, 1.0));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setFont(smallFont(font));
    painter.setPen(theme.accentText);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, QString::number(number));
}

QString PinPainter::entryText(HeatmapCell cell) const
{
    //: A pinned cell in the list below the map: query → key, weight
    return QCoreApplication::translate("heed::AttentionHeatmap", "%1 → %2  %3")
        .arg(map.queryLabel(cell.query), map.keyLabel(cell.key), weightText(double(map.weights(cell.query, cell.key))));
}

QString PinPainter::moreText(int hidden) const
{
    //: At the end of the list of pinned cells, when not all have room
    return QCoreApplication::translate("heed::AttentionHeatmap", "+ %1 more").arg(hidden);
}

PinListLayout PinPainter::list(double width) const
{
    const QFontMetricsF metrics(font);
    std::vector<double> widths;
    widths.reserve(std::size_t(pins.count()));
    for (int index = 0; index < pins.count(); ++index) {
        const QString text = entryText(pins.cells()[std::size_t(index)]);
        widths.push_back(badgeWidth(index + 1) + kBadgeGap + std::ceil(metrics.horizontalAdvance(text)) + 1.0);
    }
    const double moreWidth = metrics.horizontalAdvance(moreText(PinnedCells::kMost)) + PinListLayout::kGap;
    return PinListLayout::of(widths, {width, std::ceil(metrics.height()) + 2.0, moreWidth, mostLines});
}

void PinPainter::paintList(QPainter& painter, const QRectF& area) const
{
    const PinListLayout layout = list(area.width());
    const QFontMetricsF metrics(font);
    const double badgeHeight = QFontMetricsF(smallFont(font)).height();
    const auto write = [&](const QRectF& box, const QString& text) {
        painter.setFont(font);
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         metrics.elidedText(text, Qt::ElideMiddle, box.width()));
    };
    QRectF last;
    for (std::size_t index = 0; index < layout.entries.size(); ++index) {
        const QRectF entry = layout.entries[index].translated(area.topLeft());
        const double badge = badgeWidth(int(index) + 1);
        paintBadge(painter, {entry.left(), entry.center().y() - badgeHeight / 2.0, badge, badgeHeight}, int(index) + 1);
        write(entry.adjusted(badge + kBadgeGap, 0.0, 0.0, 0.0), entryText(pins.cells()[index]));
        last = entry;
    }
    if (layout.hidden > 0)
        write({last.right() + PinListLayout::kGap / 2.0, last.top(), area.right() - last.right(), last.height()},
              moreText(layout.hidden));
}

void PinPainter::paintMarks(QPainter& painter, const HeatmapView& view) const
{
    const double height = QFontMetricsF(smallFont(font)).height();
    for (int index = 0; index < pins.count(); ++index) {
        const HeatmapCell cell = pins.cells()[std::size_t(index)];
        const QRectF rect = view.cellRect(cell);
        if (!view.plotRect().contains(rect.center()))
            continue;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRect(rect.adjusted(1.0, 1.0, -1.0, -1.0));
        // On the cell's upper left corner, half outside: what the cell says stays readable.
        const QRectF badge(rect.left() - height * 0.4, rect.top() - height * 0.4, badgeWidth(index + 1), height);
        paintBadge(painter, badge, index + 1);
    }
}

} // namespace heed
