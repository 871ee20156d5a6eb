// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmappainter.h"

#include "widgets/colorscalepainter.h"
#include "widgets/heatmap/layerpainter.h"
#include "widgets/heatmap/pinpainter.h"
#include "widgets/heatmap/profilepainter.h"
#include "widgets/heatmapreadout.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
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

// One label alone is the current row or column; several are selected.
bool isSelected(const AxisSelection& selection, int index)
{
    return selection.count() > 1 && selection.contains(index);
}

} // namespace

QRect HeatmapPainter::pixels(HeatmapCell cell) const
{
    const QRectF rect = state.view.cellRect(cell);
    return {QPoint(qRound(rect.left()), qRound(rect.top())),
            QPoint(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1)};
}

QSizeF HeatmapPainter::smallestCellWithValue(const QFont& font)
{
    const QFontMetricsF metrics(smallFont(font));
    return {metrics.horizontalAdvance(decimalText(0.0, 2)) + 8.0, metrics.height() + 2.0};
}

bool HeatmapPainter::isRoomForValue(const QSizeF& cell, const QFont& font)
{
    return cell.expandedTo(smallestCellWithValue(font)) == cell;
}

void HeatmapPainter::paintStill(QPainter& painter) const
{
    if (state.view.isEmpty())
        return;
    painter.save();
    painter.setClipRect(state.view.plotRect());
    if (!state.map.layers.empty())
        LayerPainter{state.map, state.mapping, state.view, theme}.paint(painter);
    paintGaps(painter);
    if (state.map.layers.empty())
        paintValues(painter);
    painter.restore();
    paintScale(painter);
    paintTitles(painter);
    paintProfiles(painter, false);
}

void HeatmapPainter::paintOverlay(QPainter& painter) const
{
    if (state.view.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.setFont(font);
        if (state.map.isEmpty())
            painter.drawText(QRectF(painter.viewport()).adjusted(Theme::kPadding, 0.0, -Theme::kPadding, 0.0),
                             Qt::AlignCenter | Qt::TextWordWrap,
                             state.map.emptyText.isEmpty()
                                 ? QCoreApplication::translate("heed::AttentionHeatmap", "No attention to show yet")
                                 : state.map.emptyText);
        return;
    }
    paintProfiles(painter, true);
    paintCrosshair(painter);
    paintLabels(painter);
    paintPins(painter);
    paintReadout(painter);
}

void HeatmapPainter::paintGaps(QPainter& painter) const
{
    const QSizeF cell = state.view.cellSize();
    if (std::min(cell.width(), cell.height()) < kSmallestGappedCell)
        return;
    const QRect plot = state.view.plotRect().toRect();
    // Stripes of maps laid over each other end where the next cell begins: that must be seen on empty cells, too.
    const QColor gap = state.map.layers.empty() ? theme.background : theme.line;
    for (int key = state.view.visibleKeys().begin + 1; key < state.view.visibleKeys().end; ++key)
        painter.fillRect(QRect(pixels({0, key}).left(), plot.top(), 1, plot.height()), gap);
    for (int query = state.view.visibleQueries().begin + 1; query < state.view.visibleQueries().end; ++query)
        painter.fillRect(QRect(plot.left(), pixels({query, 0}).top(), plot.width(), 1), gap);
}

void HeatmapPainter::paintValues(QPainter& painter) const
{
    if (!state.hasValues || !isRoomForValue(state.view.cellSize(), font))
        return;
    painter.setFont(smallFont(font));
    for (int query = state.view.visibleQueries().begin; query < state.view.visibleQueries().end; ++query) {
        for (int key = state.view.visibleKeys().begin; key < state.view.visibleKeys().end; ++key) {
            if (state.map.isMasked(query, key))
                continue;
            const float weight = state.map.weights(query, key);
            painter.setPen(readableOn(QColor::fromRgb(color(state.colorMap, state.mapping.position(query, weight)))));
            painter.drawText(state.view.cellRect({query, key}), Qt::AlignCenter, decimalText(double(weight), 2));
        }
    }
}

void HeatmapPainter::paintScale(QPainter& painter) const
{
    constexpr double kLargestHeight = 220.0;
    const QRectF plot = state.view.plotRect();
    const double height = std::min(std::max(plot.height(), 48.0), kLargestHeight);
    painter.setFont(smallFont(font));
    const QRectF bar(plot.right() + state.layout.profileReach() + HeatmapLayout::kScaleGap, plot.top(),
                     HeatmapLayout::kScaleWidth, height);
    ColorScalePainter{state.colorMap, state.mapping, theme.mutedText, theme.line}.paint(painter, bar);
    if (!state.map.layers.empty())
        LayerPainter{state.map, state.mapping, state.view, theme}.paintScale(painter, bar);
}

void HeatmapPainter::paintTitles(QPainter& painter) const
{
    const QRectF plot = state.view.plotRect();
    const QFont titleFont = smallFont(font);
    const QFontMetricsF metrics(titleFont);
    painter.setFont(titleFont);
    painter.setPen(theme.mutedText);
    // A title may be longer than a small plot is wide: it starts at the plot's edge and runs on.
    const QString keyTitle
        = metrics.elidedText(state.map.keyAxisTitle, Qt::ElideRight, state.layout.readout.right() - plot.left());
    painter.drawText(QRectF(plot.left(), plot.top() - state.layout.keyTitleOffset,
                            metrics.horizontalAdvance(keyTitle) + 1.0, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, keyTitle);

    // Reads upwards and ends at the first row; longer than the plot, it starts lower where no profile is named there, and
    // ends higher otherwise.
    const double lowest = state.layout.hasProfiles ? plot.bottom() : state.layout.readout.top();
    const double room = lowest - plot.top() + state.layout.keyTitleOffset;
    const QString queryTitle = metrics.elidedText(state.map.queryAxisTitle, Qt::ElideRight, room);
    const double width = metrics.horizontalAdvance(queryTitle) + 1.0;
    painter.save();
    painter.translate(plot.left() - state.layout.queryTitleOffset, std::min(plot.top() + width, lowest));
    painter.rotate(-90.0);
    painter.drawText(QRectF(0.0, 0.0, width, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, queryTitle);
    painter.restore();
}

void HeatmapPainter::paintProfiles(QPainter& painter, bool onlyHighlights) const
{
    if (!state.layout.hasProfiles)
        return;
    const ProfilePainter profiles{state.profiles, state.view, state.layout, theme, state.rowProfile};
    if (!onlyHighlights) {
        profiles.paint(painter, smallFont(font));
        return;
    }
    profiles.paintHighlight(painter, state.current);
    if (state.hovered.part != HeatmapSpot::Part::None)
        profiles.paintHighlight(painter, state.hovered.cell);
}

LabelStyle HeatmapPainter::labelStyle(bool isCurrent, bool isSelected, bool isHovered) const
{
    if (isCurrent)
        return {theme.accentText, theme.accent};
    if (isSelected)
        return {theme.text, blended(theme.background, theme.accent, 0.4)};
    if (isHovered)
        return {theme.text, theme.line};
    return {theme.text, {}};
}

void HeatmapPainter::paintLabels(QPainter& painter) const
{
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QSizeF cell = state.view.cellSize();
    const QRectF plot = state.view.plotRect();

    const KeyLabelsPainter keys{state.layout.keyLabels,
                                state.layout.keyOrientation,
                                plot.top() - HeatmapLayout::kLabelGap,
                                KeyLabelsPainter::Side::Above,
                                [this](int key) {
                                    return state.view.cellRect({0, key}).center().x();
                                },
                                [this](int key) {
                                    return labelStyle(key == state.current.key, isSelected(state.keys, key),
                                                      key == state.hovered.cell.key);
                                }};
    const QueryLabelsPainter queries{state.layout.queryLabels, plot.left() - HeatmapLayout::kLabelGap,
                                     [this](int query) {
                                         return state.view.cellRect({query, 0}).center().y();
                                     },
                                     [this](int query) {
                                         return labelStyle(query == state.current.query,
                                                           isSelected(state.queries, query),
                                                           query == state.hovered.cell.query);
                                     }};
    // A label belongs to a cell whose middle is in view, so that none sticks out at the edges.
    const CellRange keyRange = state.view.keysInside();
    const CellRange queryRange = state.view.queriesInside();
    const int keyStride = labelStride(cell.width(), labelPitch(state.layout.keyLabels, state.layout.keyOrientation));
    const int queryStride = labelStride(cell.height(), state.layout.queryLabels.lineHeight);
    keys.paint(painter, shownLabels(keyRange.begin, keyRange.end, keyStride,
                                    std::array{state.current.key, state.hovered.cell.key}));
    queries.paint(painter, shownLabels(queryRange.begin, queryRange.end, queryStride,
                                       std::array{state.current.query, state.hovered.cell.query}));
}

void HeatmapPainter::paintCrosshair(QPainter& painter) const
{
    const QRect plot = state.view.plotRect().toRect();
    if (hasFocus)
        paintFrame(painter, plot.adjusted(-2, -2, 2, 2), theme.accent, 1);
    painter.save();
    painter.setClipRect(plot);
    if (state.view.visibleQueries().contains(state.current.query)) { // SVG knows no clipping
        const QRect row = pixels({state.current.query, 0});
        const int top = row.height() < kSmallestBand ? row.center().y() : row.top();
        painter.fillRect(QRect(plot.left(), top, plot.width(), 1), theme.accent);
        if (row.height() >= kSmallestBand)
            painter.fillRect(QRect(plot.left(), row.bottom() + 1, plot.width(), 1), theme.accent);
    }
    if (state.view.visibleKeys().contains(state.current.key)) {
        const QRect column = pixels({0, state.current.key});
        const int left = column.width() < kSmallestBand ? column.center().x() : column.left();
        painter.fillRect(QRect(left, plot.top(), 1, plot.height()), theme.accent);
        if (column.width() >= kSmallestBand)
            painter.fillRect(QRect(column.right() + 1, plot.top(), 1, plot.height()), theme.accent);
    }
    if (state.hovered.part == HeatmapSpot::Part::Cell && state.hovered.cell != state.current) {
        const QRect rect = pixels(state.hovered.cell).adjusted(0, 0, 1, 1);
        paintFrame(painter, rect, theme.text, 1);
        paintFrame(painter, rect.adjusted(1, 1, -1, -1), theme.background, 1);
    }
    painter.restore();
    if (state.current.isValid() && state.view.plotRect().contains(state.view.cellCenter(state.current))) {
        const QRect rect = pixels(state.current).adjusted(0, 0, 1, 1);
        paintFrame(painter, rect.adjusted(-2, -2, 2, 2), theme.accent, 2);
        paintFrame(painter, rect, theme.background, 1);
    }
}

void HeatmapPainter::paintPins(QPainter& painter) const
{
    if (state.pins.isEmpty())
        return;
    const PinPainter pins{state.map, state.pins, theme, font, state.pinLines};
    painter.save();
    pins.paintMarks(painter, state.view);
    painter.restore();
    pins.paintList(painter, state.layout.pins);
}

void HeatmapPainter::paintReadout(QPainter& painter) const
{
    const QString line = readoutLine(state);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(state.layout.readout, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(line, Qt::ElideRight, state.layout.readout.width()));
}

} // namespace heed
