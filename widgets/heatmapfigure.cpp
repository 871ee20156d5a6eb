// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapfigure.h"

#include "widgets/axispainter.h"
#include "widgets/colorscalepainter.h"
#include "widgets/figurepainting.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kMargin = 12.0;
constexpr double kGap = 6.0;
constexpr double kScaleWidth = 8.0;
constexpr double kScaleHeight = 110.0;
constexpr double kSmallestWidth = 220.0; // for the caption
constexpr double kLargestLabel = 110.0;
constexpr double kSmallestFont = 5.0;
constexpr double kSmallestGappedCell = 8.0;

// Large enough to label every token up to about 300 of them; at most 28 inches of cells.
double chosenCell(int tokens)
{
    constexpr double kComfortable = 24.0;
    constexpr double kLabelled = 6.5;
    constexpr double kPlot = 420.0;
    constexpr double kLargestPlot = 2000.0;
    const double cell = std::clamp(kPlot / std::max(tokens, 1), kLabelled, kComfortable);
    return std::min(cell, kLargestPlot / std::max(tokens, 1));
}

QFont fittingFont(const QFont& font, double cell)
{
    QFont fitting = figureFont(font);
    const double line = pointMetrics(fitting).height();
    if (line > cell)
        fitting.setPointSizeF(std::max(kSmallestFont, fitting.pointSizeF() * cell / line));
    return fitting;
}

} // namespace

QString HeatmapFigure::coloursText(ColorMap colors, ValueScale scale)
{
    return QCoreApplication::translate("heed::HeatmapFigure", "Colours: %1, %2.")
        .arg(displayName(colors), displayName(scale).toLower());
}

class HeatmapFigure::Layout
{
public:
    Layout(const AttentionMapData& map, const FigureOptions& options, const ValueMapping& mapping);

    QFont labelFont;
    QFont smallFont;
    AxisLabels keyLabels;
    AxisLabels queryLabels;
    LabelOrientation orientation = LabelOrientation::Vertical;
    double cell = 0.0;
    QRectF cells;
    QRectF scale;   ///< empty: none
    QRectF caption; ///< empty: none
    QString captionText;
    QSizeF size;
};

HeatmapFigure::Layout::Layout(const AttentionMapData& map, const FigureOptions& options, const ValueMapping& mapping)
{
    cell = options.cellSize > 0.0 ? options.cellSize : chosenCell(std::max(map.queries(), map.keys()));
    labelFont = fittingFont(options.font, cell);
    smallFont = heed::smallFont(figureFont(options.font));
    const QFontMetricsF metrics = pointMetrics(labelFont);
    const QFontMetricsF smallMetrics = pointMetrics(smallFont);
    keyLabels = measuredLabels(map.keyLabels, map.keys(), metrics, kLargestLabel);
    queryLabels = measuredLabels(map.queryLabels, map.queries(), metrics, kLargestLabel);
    orientation = keyLabelOrientation(keyLabels, cell);

    const double line = std::ceil(smallMetrics.height());
    const double left = kMargin + queryLabels.widest + kGap + (map.queryAxisTitle.isEmpty() ? 0.0 : line + kGap);
    const double top
        = kMargin + keyLabelsHeight(keyLabels, orientation) + kGap + (map.keyAxisTitle.isEmpty() ? 0.0 : line + kGap);
    cells = {left, top, map.keys() * cell, map.queries() * cell};

    double right = cells.right() + keyLabelsOverhang(keyLabels, orientation, cell);
    double bottom = cells.bottom();
    if (options.showColorScale && !map.isEmpty()) {
        scale = {cells.right() + 2.0 * kGap, cells.top(), kScaleWidth, std::clamp(cells.height(), 36.0, kScaleHeight)};
        const ColorScalePainter painter{options.colorMap, mapping, {}, {}};
        right = std::max(right, scale.right() + painter.ticksWidth(smallMetrics));
        bottom = std::max(bottom, scale.bottom());
    }
    // Axis titles may be longer than a small map.
    right
        = std::max({right, cells.left() + smallMetrics.horizontalAdvance(map.keyAxisTitle), kMargin + kSmallestWidth});
    bottom = std::max(bottom, cells.top() + smallMetrics.horizontalAdvance(map.queryAxisTitle));
    if (options.showCaption) {
        const QString colours = coloursText(options.colorMap, options.valueScale);
        captionText = heed::captionText(map.caption.isEmpty() ? colours : map.caption + u'\n' + colours, options);
        caption = {kMargin, bottom + kGap, right - kMargin, textHeight(captionText, smallFont, right - kMargin)};
        bottom = caption.bottom();
    }
    size = {std::ceil(right + kMargin), std::ceil(bottom + kMargin)};
}

HeatmapFigure::HeatmapFigure(AttentionMapData map, FigureOptions options)
    : m_map(std::move(map)),
      m_options(std::move(options)),
      m_mapping(m_map.weights, m_options.valueScale),
      m_layout(std::make_unique<Layout>(m_map, m_options, m_mapping))
{
}

HeatmapFigure::~HeatmapFigure() = default;

QSizeF HeatmapFigure::size() const
{
    return m_layout->size;
}

QString HeatmapFigure::title() const
{
    return m_options.title.isEmpty() ? m_map.caption : m_options.title;
}

void HeatmapFigure::paint(QPainter& painter) const
{
    const Theme theme = figureTheme(m_options.background);
    painter.fillRect(QRectF({}, size()), theme.background);
    paintMap(painter);
    paintLabels(painter);
    paintTitles(painter);
    painter.setFont(m_layout->smallFont);
    if (!m_layout->scale.isEmpty()) {
        const ColorScalePainter scale{m_options.colorMap, m_mapping, theme.mutedText, theme.line};
        scale.paint(painter, m_layout->scale);
    }
    if (!m_layout->caption.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(m_layout->caption, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_layout->captionText);
    }
}

void HeatmapFigure::paintMap(QPainter& painter) const
{
    const Theme theme = figureTheme(m_options.background);
    const double cell = m_layout->cell;
    const QRectF& area = m_layout->cells;
    paintCells(painter, area, m_map.queries(), m_map.keys(), [&](int query, int key) {
        return m_map.isMasked(query, key)
                   ? theme.surface.rgb()
                   : color(m_options.colorMap, m_mapping.position(query, m_map.weights(query, key)));
    });
    if (cell >= kSmallestGappedCell) {
        constexpr double kGapWidth = 0.5;
        for (int key = 1; key < m_map.keys(); ++key)
            painter.fillRect(QRectF(area.left() + key * cell - kGapWidth / 2.0, area.top(), kGapWidth, area.height()),
                             theme.background);
        for (int query = 1; query < m_map.queries(); ++query)
            painter.fillRect(QRectF(area.left(), area.top() + query * cell - kGapWidth / 2.0, area.width(), kGapWidth),
                             theme.background);
    }
    if (m_options.showValues)
        paintValues(painter);
}

void HeatmapFigure::paintValues(QPainter& painter) const
{
    const double cell = m_layout->cell;
    QFont font = m_layout->smallFont;
    const double widest = pointMetrics(font).horizontalAdvance(decimalText(0.0, 2));
    const double fitting = font.pointSizeF() * std::min(1.0, (cell - 2.0) / widest);
    if (fitting < kSmallestFont)
        return;
    font.setPointSizeF(fitting);
    painter.setFont(font);
    for (int query = 0; query < m_map.queries(); ++query) {
        for (int key = 0; key < m_map.keys(); ++key) {
            if (m_map.isMasked(query, key))
                continue;
            const float weight = m_map.weights(query, key);
            painter.setPen(readableOn(QColor::fromRgb(color(m_options.colorMap, m_mapping.position(query, weight)))));
            painter.drawText(
                QRectF(m_layout->cells.left() + key * cell, m_layout->cells.top() + query * cell, cell, cell),
                Qt::AlignCenter | Qt::TextSingleLine, decimalText(double(weight), 2));
        }
    }
}

void HeatmapFigure::paintLabels(QPainter& painter) const
{
    const Theme theme = figureTheme(m_options.background);
    const double cell = m_layout->cell;
    const QRectF& area = m_layout->cells;
    painter.setFont(m_layout->labelFont);
    const auto style = [&](int) { return LabelStyle{theme.text, {}}; };
    const KeyLabelsPainter keys{m_layout->keyLabels,
                                m_layout->orientation,
                                area.top() - kGap / 2.0,
                                KeyLabelsPainter::Side::Above,
                                [&](int key) { return area.left() + (key + 0.5) * cell; },
                                style};
    const QueryLabelsPainter queries{m_layout->queryLabels, area.left() - kGap / 2.0,
                                     [&](int query) { return area.top() + (query + 0.5) * cell; }, style};
    keys.paint(painter, shownLabels(0, m_map.keys(),
                                    labelStride(cell, labelPitch(m_layout->keyLabels, m_layout->orientation)), {}));
    queries.paint(painter, shownLabels(0, m_map.queries(), labelStride(cell, m_layout->queryLabels.lineHeight), {}));
}

void HeatmapFigure::paintTitles(QPainter& painter) const
{
    const QFontMetricsF metrics = pointMetrics(m_layout->smallFont);
    const auto write = [&](const QString& title) {
        painter.drawText(QRectF(0.0, 0.0, metrics.horizontalAdvance(title) + 1.0, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, title);
    };
    painter.setFont(m_layout->smallFont);
    painter.setPen(figureTheme(m_options.background).mutedText);
    painter.save();
    painter.translate(m_layout->cells.left(), kMargin);
    write(m_map.keyAxisTitle);
    painter.restore();
    painter.save();
    painter.translate(kMargin, m_layout->cells.top() + metrics.horizontalAdvance(m_map.queryAxisTitle));
    painter.rotate(-90.0);
    write(m_map.queryAxisTitle);
    painter.restore();
}

} // namespace heed
