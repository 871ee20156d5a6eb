// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steps/stepchartpainter.h"

#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::StepChart)
};

constexpr double kSample = 16.0; // of a line in the legend
constexpr double kMark = 3.5;    // half the width of a mark

QPen entropyPen(const Theme& theme)
{
    QPen pen(theme.text, 1.3);
    pen.setDashPattern({3.0, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPolygonF markAt(const QPointF& middle)
{
    return {{middle + QPointF(-kMark, -kMark), middle + QPointF(kMark, -kMark), middle + QPointF(0.0, kMark)}};
}

} // namespace

void StepChartPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintLegend(painter);
    for (int step = 0; step < data.count(); ++step) {
        const bool isMarked = step == current || step == hovered;
        paintColumn(painter, step, isMarked ? theme.accent : blended(theme.background, theme.accent, 0.22));
    }
    painter.setPen(QPen(theme.line, 1.0));
    painter.drawLine(QPointF(layout.marks.left(), layout.plot.bottom()),
                     QPointF(layout.marks.right(), layout.plot.bottom()));
    painter.setPen(QPen(theme.accent, 1.6));
    painter.drawPolyline(probabilities());
    painter.setPen(entropyPen(theme));
    painter.drawPolyline(entropies());
    paintMarks(painter);
}

void StepChartPainter::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(smallFont(font));
    const double middle = layout.legend.center().y();
    double x = layout.legend.left();
    const auto fits = [&](const QString& text) {
        return x + kSample + 4.0 + metrics.horizontalAdvance(text) <= layout.legend.right() + 1.0;
    };
    const auto write = [&](const QString& text) {
        const double width = metrics.horizontalAdvance(text);
        painter.setFont(smallFont(font));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x, layout.legend.top(), width + 1.0, layout.legend.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += width + Theme::kPadding;
    };
    const auto sample = [&](const QPen& pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + kSample, middle));
        x += kSample + 4.0;
    };
    sample(QPen(theme.accent, 1.6));
    write(Translated::tr("probability"));
    //: In the legend of a curve; %1: its value at the top of the chart, in nats
    const QString scaled = Translated::tr("entropy, up to %1").arg(decimalText(layout.largestEntropy, 1));
    const QString entropy = fits(scaled) ? scaled : Translated::tr("entropy");
    if (!fits(entropy))
        return;
    sample(entropyPen(theme));
    write(entropy);
    const bool hasMarks = std::ranges::any_of(data.steps, [](const auto& step) { return !step.rival.isEmpty(); });
    //: In the legend: the tokens taken that were not the most probable ones
    const QString rivals = Translated::tr("not the first");
    if (!hasMarks || !fits(rivals))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(markAt({x + kMark, middle}));
    x += 2.0 * kMark + 4.0;
    write(rivals);
}

void StepChartPainter::paintColumn(QPainter& painter, int step, const QColor& color) const
{
    const double gap = layout.slot > 4.0 ? 1.0 : 0.0;
    const double top = layout.probabilityY(data.steps[std::size_t(step)].probability);
    painter.fillRect(
        QRectF(layout.x(step) - layout.slot / 2.0 + gap, top, layout.slot - 2.0 * gap, layout.plot.bottom() - top),
        color);
    if (step != current)
        return;
    painter.setPen(QPen(theme.accent, 1.0));
    painter.setBrush(Qt::NoBrush);
    const double width = std::max(layout.slot, 3.0);
    painter.drawRoundedRect(
        QRectF(layout.x(step) - width / 2.0, layout.plot.top() - 1.0, width, layout.plot.height() + 2.0), 2.0, 2.0);
}

void StepChartPainter::paintMarks(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    for (int step = 0; step < data.count(); ++step) {
        if (!data.steps[std::size_t(step)].rival.isEmpty())
            painter.drawPolygon(markAt({layout.x(step), layout.marks.center().y() - 1.0}));
    }
}

QPolygonF StepChartPainter::probabilities() const
{
    QPolygonF line;
    for (int step = 0; step < data.count(); ++step)
        line << QPointF(layout.x(step), layout.probabilityY(data.steps[std::size_t(step)].probability));
    return line;
}

QPolygonF StepChartPainter::entropies() const
{
    QPolygonF line;
    for (int step = 0; step < data.count(); ++step)
        line << QPointF(layout.x(step), layout.entropyY(data.steps[std::size_t(step)].entropy));
    return line;
}

} // namespace heed
