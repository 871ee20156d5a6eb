// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisonpainter.h"

#include "widgets/axispainter.h"
#include "widgets/formula/strippainter.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QImage>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kSmallestGappedCell = 14.0; // smaller cells touch
constexpr double kColorBar = 64.0;           // length of the bar that explains the colours
constexpr double kShortColorBar = 32.0;      // where there is little room
constexpr double kColorBarHeight = 8.0;

float largestOf(const Matrix& matrix)
{
    float largest = 0.0F;
    for (const float value : matrix.values())
        largest = std::max(largest, std::abs(value));
    return largest;
}

QString tr(const char* text)
{
    return QCoreApplication::translate("heed::ComparisonPainter", text);
}

} // namespace

QString signedNumber(double value, int decimals)
{
    const QString text = decimalText(std::abs(value), decimals);
    const bool isZero = QLocale().toDouble(text) == 0.0;
    return isZero ? text : (value < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + text;
}

ComparisonColors::ComparisonColors(const ComparisonData& data, ColorMap map, ValueScale scale) : m_map(map)
{
    Matrix common(1, 1, std::max(largestOf(data.a.weights), largestOf(data.b.weights)));
    const bool isShared = scale != ValueScale::PerRow;
    m_a = ValueMapping(isShared ? common : data.a.weights, scale);
    m_b = ValueMapping(isShared ? common : data.b.weights, scale);
    const auto largest = double(largestOf(data.difference.weights));
    m_largest = largest > 0.0 ? roundedUp(largest) : 1.0;
}

QRgb ComparisonColors::color(ComparisonPanel panel, int query, float value, const Theme& theme) const
{
    return scaleColor(panel,
                      panel == ComparisonPanel::Difference ? 0.5 + 0.5 * double(value) / m_largest
                                                           : mapping(panel).position(query, value),
                      theme);
}

QRgb ComparisonColors::scaleColor(ComparisonPanel panel, double position, const Theme& theme) const
{
    if (panel != ComparisonPanel::Difference)
        return heed::color(m_map, position);
    return theme.isDark ? signedColor(2.0 * position - 1.0, theme).rgb() : heed::color(ColorMap::BlueRed, position);
}

QString ComparisonColors::lowerEnd(ComparisonPanel panel) const
{
    return panel == ComparisonPanel::Difference ? QStringLiteral("−") + digitsText(m_largest)
                                                : mapping(panel).ticks().front().text;
}

QString ComparisonColors::upperEnd(ComparisonPanel panel) const
{
    return panel == ComparisonPanel::Difference ? QStringLiteral("+") + digitsText(m_largest)
                                                : mapping(panel).ticks().back().text;
}

void ComparisonPainter::paint(QPainter& painter) const
{
    if (data.isEmpty()) {
        painter.setFont(font);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(painter.viewport()), Qt::AlignCenter, tr("No attention to compare yet"));
        return;
    }
    for (const ComparisonPanel panel : kComparisonPanels) {
        if (layout.panel(panel).isSeen())
            paintPanel(painter, panel);
    }
}

void ComparisonPainter::paintPanel(QPainter& painter, ComparisonPanel panel) const
{
    paintTitle(painter, panel);
    if (views[std::size_t(panel)].isEmpty()) {
        painter.setFont(font);
        painter.setPen(theme.mutedText);
        painter.drawText(layout.panel(panel).area, Qt::AlignCenter, tr("Nothing to show"));
        return;
    }
    paintCells(painter, panel);
    paintValues(painter, panel);
    paintCrosshair(painter, panel);
    paintLabels(painter, panel);
    if (panel == ComparisonPanel::Difference)
        paintDivergence(painter);
}

void ComparisonPainter::paintTitle(QPainter& painter, ComparisonPanel panel) const
{
    const QRectF line = layout.panel(panel).title;
    const QFontMetricsF metrics(font);
    const double gap = 2.0 * Theme::kSpacing;
    const QString name = titleOf(panel, metrics, line.width() - scaleWidth(panel, kColorBar) - gap);
    const double width = metrics.horizontalAdvance(name);
    const auto beside = [&](double bar) { return std::max(0.0, line.width() - scaleWidth(panel, bar) - gap); };
    double room = line.width(); // what is compared comes before its colours
    if (width > line.width() || width <= beside(kShortColorBar)) {
        const double bar = width <= beside(kColorBar) ? kColorBar : kShortColorBar;
        paintScale(painter, panel, bar);
        room = beside(bar);
    }
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(line.left(), line.top(), room, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(name, Qt::ElideRight, room));
}

double ComparisonPainter::scaleWidth(ComparisonPanel panel, double bar) const
{
    const QFontMetricsF metrics(smallFont(font));
    return metrics.horizontalAdvance(colors.lowerEnd(panel)) + metrics.horizontalAdvance(colors.upperEnd(panel)) + bar
           + 2.0 * Theme::kSpacing;
}

/// At the right end of the title's line: the colours from the lower to the upper end.
void ComparisonPainter::paintScale(QPainter& painter, ComparisonPanel panel, double width) const
{
    const QRectF line = layout.panel(panel).title;
    const QFont small = smallFont(font);
    const QFontMetricsF metrics(small);
    const QString lower = colors.lowerEnd(panel);
    const double left = line.right() - scaleWidth(panel, width);
    const QRectF bar(left + metrics.horizontalAdvance(lower) + Theme::kSpacing,
                     line.center().y() - kColorBarHeight / 2.0, width, kColorBarHeight);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    constexpr int kStops = 16;
    for (int stop = 0; stop <= kStops; ++stop)
        gradient.setColorAt(double(stop) / kStops,
                            QColor::fromRgb(colors.scaleColor(panel, double(stop) / kStops, theme)));
    painter.fillRect(bar, gradient);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    const auto write = [&](double from, const QString& text) {
        painter.drawText(QRectF(from, line.top(), metrics.horizontalAdvance(text) + 1.0, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    write(left, lower);
    write(bar.right() + Theme::kSpacing, colors.upperEnd(panel));
}

QString ComparisonPainter::titleOf(ComparisonPanel panel, const QFontMetricsF& metrics, double room) const
{
    if (panel != ComparisonPanel::Difference)
        return panel == ComparisonPanel::A ? data.nameA : data.nameB;
    const QString whole = tr("A − B (red: A is larger, blue: B is larger)");
    return metrics.horizontalAdvance(whole) <= room ? whole : tr("A − B");
}

void ComparisonPainter::paintCells(QPainter& painter, ComparisonPanel panel) const
{
    const AttentionMapData& map = data.map(panel);
    const HeatmapView& view = views[std::size_t(panel)];
    QImage image(map.keys(), map.queries(), QImage::Format_RGB32);
    for (int query = 0; query < map.queries(); ++query) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(query));
        for (int key = 0; key < map.keys(); ++key)
            line[key] = map.isMasked(query, key) ? theme.surface.rgb()
                                                 : colors.color(panel, query, map.weights(query, key), theme);
    }
    painter.save();
    painter.setClipRect(view.plotRect());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QRectF whole(view.cellRect({0, 0}).topLeft(),
                       view.cellRect({map.queries() - 1, map.keys() - 1}).bottomRight());
    painter.drawImage(whole, image);
    const QSizeF cell = view.cellSize();
    if (std::min(cell.width(), cell.height()) >= kSmallestGappedCell) {
        const QRectF plot = view.plotRect();
        for (int key = view.visibleKeys().begin + 1; key < view.visibleKeys().end; ++key)
            painter.fillRect(QRectF(std::round(view.cellRect({0, key}).left()), plot.top(), 1.0, plot.height()),
                             theme.background);
        for (int query = view.visibleQueries().begin + 1; query < view.visibleQueries().end; ++query)
            painter.fillRect(QRectF(plot.left(), std::round(view.cellRect({query, 0}).top()), plot.width(), 1.0),
                             theme.background);
    }
    painter.restore();
}

void ComparisonPainter::paintValues(QPainter& painter, ComparisonPanel panel) const
{
    const AttentionMapData& map = data.map(panel);
    const HeatmapView& view = views[std::size_t(panel)];
    const QFont small = smallFont(font);
    const QFontMetricsF metrics(small);
    const bool isDifference = panel == ComparisonPanel::Difference;
    const auto text
        = [&](float value) { return isDifference ? signedNumber(double(value), 2) : decimalText(double(value), 2); };
    const double widest = metrics.horizontalAdvance(text(-0.88F));
    if (view.cellSize().width() < widest + 6.0 || view.cellSize().height() < metrics.height() + 2.0)
        return;
    painter.save();
    painter.setClipRect(view.plotRect());
    painter.setFont(small);
    for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; ++query) {
        for (int key = view.visibleKeys().begin; key < view.visibleKeys().end; ++key) {
            if (map.isMasked(query, key))
                continue;
            const float value = map.weights(query, key);
            painter.setPen(readableOn(QColor::fromRgb(colors.color(panel, query, value, theme))));
            painter.drawText(view.cellRect({query, key}), Qt::AlignCenter, text(value));
        }
    }
    painter.restore();
}

void ComparisonPainter::paintLabels(QPainter& painter, ComparisonPanel panel) const
{
    const ComparisonPanelLayout& place = layout.panel(panel);
    const HeatmapView& view = views[std::size_t(panel)];
    const HeatmapCell now = current[std::size_t(panel)];
    const HeatmapCell over = hovered[std::size_t(panel)];
    const QRectF plot = view.plotRect();
    const auto style = [this](bool isCurrent, bool isHovered) -> LabelStyle {
        if (isCurrent)
            return {theme.accentText, theme.accent};
        return {theme.text, isHovered ? theme.line : QColor()};
    };
    painter.setFont(smallFont(font));
    painter.setRenderHint(QPainter::Antialiasing, true);
    const KeyLabelsPainter keys{place.keyLabels,
                                place.keyOrientation,
                                plot.top() - ComparisonLayout::kLabelGap,
                                KeyLabelsPainter::Side::Above,
                                [&](int key) {
                                    return view.cellRect({0, key}).center().x();
                                },
                                [&](int key) { return style(key == now.key, key == over.key); }};
    const QueryLabelsPainter queries{place.queryLabels, plot.left() - ComparisonLayout::kLabelGap,
                                     [&](int query) {
                                         return view.cellRect({query, 0}).center().y();
                                     },
                                     [&](int query) { return style(query == now.query, query == over.query); }};
    const int keyStride = labelStride(view.cellSize().width(), labelPitch(place.keyLabels, place.keyOrientation));
    const int queryStride = labelStride(view.cellSize().height(), place.queryLabels.lineHeight);
    // A label belongs to a cell whose middle is in view.
    const auto middles = [](double origin, double extent, double size, int count) {
        return CellRange{std::clamp(int(std::ceil(origin - 0.5)), 0, count),
                         std::clamp(int(std::floor(origin + extent / size - 0.5)) + 1, 0, count)};
    };
    const CellRange keyRange = middles(view.origin().x(), plot.width(), view.cellSize().width(), view.keys());
    const CellRange queryRange = middles(view.origin().y(), plot.height(), view.cellSize().height(), view.queries());
    keys.paint(painter, shownLabels(keyRange.begin, keyRange.end, keyStride, std::array{now.key, over.key}));
    queries.paint(painter,
                  shownLabels(queryRange.begin, queryRange.end, queryStride, std::array{now.query, over.query}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ComparisonPainter::paintCrosshair(QPainter& painter, ComparisonPanel panel) const
{
    const HeatmapView& view = views[std::size_t(panel)];
    const HeatmapCell now = current[std::size_t(panel)];
    const HeatmapCell over = hovered[std::size_t(panel)];
    const QRectF plot = view.plotRect();
    painter.save();
    painter.setClipRect(plot.adjusted(-2.0, -2.0, 2.0, 2.0));
    const auto frame = [&painter](const QRectF& rect, const QColor& color) {
        painter.setPen(QPen(color, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect.toRect()).adjusted(0.0, 0.0, 0.0, 0.0));
    };
    if (now.query >= 0) {
        const QRectF row = view.cellRect({now.query, 0});
        frame(QRectF(plot.left(), row.top(), plot.width(), row.height()), theme.accent);
    }
    if (now.key >= 0) {
        const QRectF column = view.cellRect({0, now.key});
        frame(QRectF(column.left(), plot.top(), column.width(), plot.height()), theme.accent);
    }
    if (now.isValid())
        frame(view.cellRect(now).adjusted(-1.0, -1.0, 1.0, 1.0), theme.accent);
    if (over.isValid() && over != now)
        frame(view.cellRect(over), theme.text);
    painter.restore();
}

void ComparisonPainter::paintDivergence(QPainter& painter) const
{
    const auto index = std::size_t(ComparisonPanel::Difference);
    const HeatmapView& view = views[index];
    const QRectF plot = view.plotRect();
    const double left = plot.right() + ComparisonLayout::kBarGap;
    const double longest = layout.panels[index].barsWidth - ComparisonLayout::kBarGap;
    painter.save();
    painter.setClipRect(QRectF(left, plot.top(), longest + 1.0, plot.height()));
    painter.fillRect(QRectF(left, plot.top(), 1.0, plot.height()), theme.line);
    for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; ++query) {
        const float divergence = data.summary.rowDivergence[std::size_t(query)];
        if (std::isnan(divergence))
            continue;
        const QRectF row = view.cellRect({query, 0});
        const double inset = row.height() > 6.0 ? row.height() * 0.2 : 0.0;
        painter.fillRect(QRectF(left, row.top() + inset, double(divergence) * longest, row.height() - 2.0 * inset),
                         query == current[index].query ? theme.accent : theme.mutedText);
    }
    painter.restore();
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(left, plot.bottom() + 2.0, longest, layout.panels[index].title.height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, tr("JSD"));
}

} // namespace heed
