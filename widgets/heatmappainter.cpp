// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmappainter.h"

#include "widgets/colorscalepainter.h"
#include "widgets/heatmapreadout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace heed {

namespace {

constexpr double kSmallestGappedCell = 14.0; // smaller cells touch
constexpr int kSmallestBand = 5;             // thinner rows and columns are marked by one line instead of two

// A frame of whole pixels inside of the rectangle.
void paintFrame(QPainter& painter, const QRect& rect, const QColor& color, int width)
{
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), width), color);
    painter.fillRect(QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width), color);
    painter.fillRect(QRect(rect.left(), rect.top(), width, rect.height()), color);
    painter.fillRect(QRect(rect.right() - width + 1, rect.top(), width, rect.height()), color);
}

} // namespace

QRect HeatmapPainter::pixels(HeatmapCell cell) const
{
    const QRectF rect = view.cellRect(cell);
    return {QPoint(qRound(rect.left()), qRound(rect.top())),
            QPoint(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1)};
}

void HeatmapPainter::paintStill(QPainter& painter) const
{
    if (view.isEmpty())
        return;
    painter.save();
    painter.setClipRect(view.plotRect());
    paintGaps(painter);
    paintValues(painter);
    painter.restore();
    paintScale(painter);
    paintTitles(painter);
}

void HeatmapPainter::paintOverlay(QPainter& painter) const
{
    if (view.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.setFont(font);
        if (map.isEmpty())
            painter.drawText(QRectF(painter.viewport()), Qt::AlignCenter,
                             QCoreApplication::translate("heed::AttentionHeatmap", "No attention to show yet"));
        return;
    }
    paintCrosshair(painter);
    paintLabels(painter);
    paintReadout(painter);
}

void HeatmapPainter::paintGaps(QPainter& painter) const
{
    const QSizeF cell = view.cellSize();
    if (std::min(cell.width(), cell.height()) < kSmallestGappedCell)
        return;
    const QRect plot = view.plotRect().toRect();
    for (int key = view.visibleKeys().begin + 1; key < view.visibleKeys().end; ++key)
        painter.fillRect(QRect(pixels({0, key}).left(), plot.top(), 1, plot.height()), theme.background);
    for (int query = view.visibleQueries().begin + 1; query < view.visibleQueries().end; ++query)
        painter.fillRect(QRect(plot.left(), pixels({query, 0}).top(), plot.width(), 1), theme.background);
}

void HeatmapPainter::paintValues(QPainter& painter) const
{
    const QFont valueFont = smallFont(font);
    const QFontMetricsF metrics(valueFont);
    const QLocale locale;
    const QSizeF cell = view.cellSize();
    if (cell.width() < metrics.horizontalAdvance(locale.toString(0.0, 'f', 2)) + 8.0
        || cell.height() < metrics.height() + 2.0)
        return;
    painter.setFont(valueFont);
    for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; ++query) {
        for (int key = view.visibleKeys().begin; key < view.visibleKeys().end; ++key) {
            if (map.isMasked(query, key))
                continue;
            const float weight = map.weights(query, key);
            painter.setPen(readableOn(QColor::fromRgb(color(colorMap, mapping.position(query, weight)))));
            painter.drawText(view.cellRect({query, key}), Qt::AlignCenter, locale.toString(double(weight), 'f', 2));
        }
    }
}

void HeatmapPainter::paintScale(QPainter& painter) const
{
    constexpr double kLargestHeight = 220.0;
    const QRectF plot = view.plotRect();
    const double height = std::min(std::max(plot.height(), 48.0), kLargestHeight);
    painter.setFont(smallFont(font));
    const ColorScalePainter scale{colorMap, mapping, theme.mutedText, theme.line};
    scale.paint(painter,
                QRectF(plot.right() + HeatmapLayout::kScaleGap, plot.top(), HeatmapLayout::kScaleWidth, height));
}

void HeatmapPainter::paintTitles(QPainter& painter) const
{
    const QRectF plot = view.plotRect();
    const QFont titleFont = smallFont(font);
    const QFontMetricsF metrics(titleFont);
    painter.setFont(titleFont);
    painter.setPen(theme.mutedText);
    // A title may be longer than a small plot is wide: it starts at the plot's edge and runs on.
    const QString keyTitle = metrics.elidedText(map.keyAxisTitle, Qt::ElideRight, layout.readout.right() - plot.left());
    painter.drawText(QRectF(plot.left(), plot.top() - layout.keyTitleOffset, metrics.horizontalAdvance(keyTitle) + 1.0,
                            metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, keyTitle);

    const double room = layout.readout.top() - plot.top() + layout.keyTitleOffset;
    const QString queryTitle = metrics.elidedText(map.queryAxisTitle, Qt::ElideRight, room);
    const double width = metrics.horizontalAdvance(queryTitle) + 1.0;
    // Reads upwards and ends at the first row, or starts lower when it is longer than the plot.
    painter.save();
    painter.translate(plot.left() - layout.queryTitleOffset, std::max(plot.top() + width, plot.top()));
    painter.rotate(-90.0);
    painter.drawText(QRectF(0.0, 0.0, width, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, queryTitle);
    painter.restore();
}

LabelStyle HeatmapPainter::labelStyle(bool isCurrent, bool isHovered) const
{
    if (isCurrent)
        return {theme.accentText, theme.accent};
    if (isHovered)
        return {theme.text, theme.line};
    return {theme.text, {}};
}

void HeatmapPainter::paintLabels(QPainter& painter) const
{
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QSizeF cell = view.cellSize();
    const QRectF plot = view.plotRect();

    const KeyLabelsPainter keys{layout.keyLabels,
                                layout.keyOrientation,
                                plot.top() - HeatmapLayout::kLabelGap,
                                KeyLabelsPainter::Side::Above,
                                [this](int key) {
                                    return view.cellRect({0, key}).center().x();
                                },
                                [this](int key) { return labelStyle(key == current.key, key == hovered.key); }};
    const QueryLabelsPainter queries{
        layout.queryLabels, plot.left() - HeatmapLayout::kLabelGap,
        [this](int query) {
            return view.cellRect({query, 0}).center().y();
        },
        [this](int query) { return labelStyle(query == current.query, query == hovered.query); }};
    // A label belongs to a cell whose middle is in view, so that none sticks out at the edges.
    const auto middles = [](double origin, double extent, double size, int count) {
        return CellRange{std::clamp(int(std::ceil(origin - 0.5)), 0, count),
                         std::clamp(int(std::floor(origin + extent / size - 0.5)) + 1, 0, count)};
    };
    const CellRange keyRange = middles(view.origin().x(), plot.width(), cell.width(), map.keys());
    const CellRange queryRange = middles(view.origin().y(), plot.height(), cell.height(), map.queries());
    const int keyStride = labelStride(cell.width(), labelPitch(layout.keyLabels, layout.keyOrientation));
    const int queryStride = labelStride(cell.height(), layout.queryLabels.lineHeight);
    keys.paint(painter, shownLabels(keyRange.begin, keyRange.end, keyStride, std::array{current.key, hovered.key}));
    queries.paint(painter,
                  shownLabels(queryRange.begin, queryRange.end, queryStride, std::array{current.query, hovered.query}));
}

void HeatmapPainter::paintCrosshair(QPainter& painter) const
{
    const QRect plot = view.plotRect().toRect();
    if (hasFocus)
        paintFrame(painter, plot.adjusted(-2, -2, 2, 2), theme.accent, 1);
    painter.save();
    painter.setClipRect(plot);
    if (current.query >= 0) {
        const QRect row = pixels({current.query, 0});
        const int top = row.height() < kSmallestBand ? row.center().y() : row.top();
        painter.fillRect(QRect(plot.left(), top, plot.width(), 1), theme.accent);
        if (row.height() >= kSmallestBand)
            painter.fillRect(QRect(plot.left(), row.bottom() + 1, plot.width(), 1), theme.accent);
    }
    if (current.key >= 0) {
        const QRect column = pixels({0, current.key});
        const int left = column.width() < kSmallestBand ? column.center().x() : column.left();
        painter.fillRect(QRect(left, plot.top(), 1, plot.height()), theme.accent);
        if (column.width() >= kSmallestBand)
            painter.fillRect(QRect(column.right() + 1, plot.top(), 1, plot.height()), theme.accent);
    }
    if (hovered.isValid() && hovered != current) {
        const QRect rect = pixels(hovered).adjusted(0, 0, 1, 1);
        paintFrame(painter, rect, theme.text, 1);
        paintFrame(painter, rect.adjusted(1, 1, -1, -1), theme.background, 1);
    }
    painter.restore();
    if (current.isValid() && view.plotRect().contains(view.cellCenter(current))) {
        const QRect rect = pixels(current).adjusted(0, 0, 1, 1);
        paintFrame(painter, rect.adjusted(-2, -2, 2, 2), theme.accent, 2);
        paintFrame(painter, rect, theme.background, 1);
    }
}

void HeatmapPainter::paintReadout(QPainter& painter) const
{
    const QString line = readoutLine(map, hovered.isValid() ? hovered : current);
    painter.setFont(font);
    painter.setPen(line.isEmpty() ? theme.mutedText : theme.text);
    painter.drawText(layout.readout, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(line, Qt::ElideMiddle, layout.readout.width()));
}

} // namespace heed
