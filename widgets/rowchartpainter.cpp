// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowchartpainter.h"

#include "widgets/axispainter.h"
#include "widgets/heatmapreadout.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::RowChart)
};

constexpr double kBarShare = 0.74; // of a column's width

} // namespace

void RowChartPainter::paint(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(
        QRectF(layout.axisWidth - 1.0, 0.0, viewport.width() - layout.axisWidth + 1.0, viewport.height()));
    painter.translate(-scrolled, 0.0);
    if (row.hasScores())
        paintPanel(painter, layout.scores, row.scores);
    paintPanel(painter, layout.weights, row.weights);
    paintKeyLabels(painter);
    painter.restore();

    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(layout.heading, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(Translated::tr("Query: %1").arg(row.queryLabel), Qt::ElideRight,
                                                    layout.heading.width()));
    painter.setFont(smallFont(font));
    if (row.hasScores()) {
        paintTitle(painter, layout.scores, Translated::tr("Scores before softmax"), row.scores);
        paintAxis(painter, layout.scores);
    }
    paintTitle(painter, layout.weights, Translated::tr("Weights after softmax"), row.weights);
    paintAxis(painter, layout.weights);
}

void RowChartPainter::paintPanel(QPainter& painter, const BarPanel& panel, const std::vector<float>& values) const
{
    const QColor plain = blended(theme.background, theme.accent, 0.5);
    const double zero = panel.y(0.0);
    for (int key = 0; key < row.keys(); ++key) {
        const QRectF column = layout.column(panel, key);
        if (key == current || key == hovered)
            painter.fillRect(column, key == current ? blended(theme.background, theme.accent, 0.14) : theme.surface);
        if (row.isMasked(key)) {
            painter.fillRect(column.adjusted(1.0, 0.0, -1.0, 0.0), QBrush(theme.line, Qt::BDiagPattern));
            continue;
        }
        const double value = panel.y(double(values[std::size_t(key)]));
        const double inset = column.width() * (1.0 - kBarShare) / 2.0;
        // At least one pixel, so that a value near 0 is told from a masked one.
        const double height = std::max(std::abs(value - zero), 1.0);
        painter.fillRect(QRectF(column.left() + inset, std::min(value, zero), column.width() - 2.0 * inset, height),
                         key == current ? theme.accent : plain);
    }
    painter.fillRect(QRectF(panel.plot.left(), std::round(zero), panel.plot.width(), 1.0), theme.mutedText);
}

void RowChartPainter::paintAxis(QPainter& painter, const BarPanel& panel) const
{
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(theme.mutedText);
    double last = std::numeric_limits<double>::infinity();
    for (const double value : {0.0, panel.highest, panel.lowest}) {
        const double y = panel.y(value);
        if (value != 0.0 && std::abs(y - last) < line)
            continue; // would touch the zero's
        if (value == 0.0)
            last = y;
        painter.drawText(
            QRectF(0.0, std::max(y - line / 2.0, panel.plot.top() - 2.0), layout.axisWidth - Theme::kSpacing, line),
            Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, digitsText(value));
    }
}

QString RowChartPainter::valueText(const std::vector<float>& values) const
{
    const int key = hovered >= 0 ? hovered : current;
    if (key < 0 || key >= row.keys())
        return {};
    const QString label = row.keyLabels.value(key);
    if (row.isMasked(key))
        return Translated::tr("%1: masked").arg(label);
    const double value = double(values[std::size_t(key)]);
    return QStringLiteral("%1: %2").arg(label, &values == &row.weights ? weightText(value) : decimalText(value, 2));
}

void RowChartPainter::paintTitle(QPainter& painter, const BarPanel& panel, const QString& title,
                                 const std::vector<float>& values) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.mutedText);
    painter.drawText(panel.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(title, Qt::ElideRight, panel.title.width()));
    const double room = panel.title.width() - metrics.horizontalAdvance(title) - 2.0 * Theme::kPadding;
    const QString value = valueText(values);
    if (value.isEmpty() || room <= 0.0)
        return;
    painter.setPen(theme.text);
    painter.drawText(panel.title, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(value, Qt::ElideLeft, room));
}

void RowChartPainter::paintKeyLabels(QPainter& painter) const
{
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const double bottom
        = layout.weights.plot.bottom() + Theme::kSpacing + keyLabelsHeight(layout.keyLabels, layout.keyOrientation);
    const KeyLabelsPainter labels{layout.keyLabels,
                                  layout.keyOrientation,
                                  bottom,
                                  KeyLabelsPainter::Side::Below,
                                  [this](int key) { return layout.column(layout.weights, key).center().x(); },
                                  [this](int key) {
                                      if (key == current)
                                          return LabelStyle{theme.accentText, theme.accent};
                                      return LabelStyle{theme.text, key == hovered ? theme.line : QColor()};
                                  }};
    const int stride = labelStride(layout.slot, labelPitch(layout.keyLabels, layout.keyOrientation));
    labels.paint(painter, shownLabels(0, row.keys(), stride, std::array{current, hovered, row.strongestKey()}));
}

} // namespace heed
