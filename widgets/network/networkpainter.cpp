// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkpainter.h"

#include "widgets/network/networktext.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::NetworkView)
};

constexpr double kBoxPadding = 8.0;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

void paintArrow(QPainter& painter, const QPolygonF& points)
{
    constexpr double kTip = 4.0;
    painter.drawPolyline(points);
    const QPointF tip = points.back();
    const QPointF from = points[points.size() - 2];
    const double length = std::hypot(tip.x() - from.x(), tip.y() - from.y());
    if (length <= 0.0)
        return;
    const QPointF along = (tip - from) / length * kTip;
    const QPointF across(-along.y(), along.x());
    QPainterPath head(tip);
    head.lineTo(tip - along * 1.6 + across);
    head.lineTo(tip - along * 1.6 - across);
    head.closeSubpath();
    painter.fillPath(head, painter.pen().color());
}

/// Left and right text of one line; the left one gives way. Letters of another script may be higher than the line.
void paintPair(QPainter& painter, const QRectF& rect, const QString& left, const QString& right)
{
    const QFontMetricsF metrics(painter.font());
    const double room = rect.width() - (right.isEmpty() ? 0.0 : metrics.horizontalAdvance(right) + 8.0);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     metrics.elidedText(left, Qt::ElideRight, room));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, right);
}

} // namespace

bool NetworkPainter::isChosen(const NetworkBlock& block) const
{
    return isSamePlace(block, attentionBlock(data.kind, data.layer));
}

void NetworkPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrames(painter);
    paintWays(painter);
    for (int index = 0; index < int(layout.boxes.size()); ++index)
        paintBox(painter, index);
    paintSkipped(painter);
    paintRungs(painter);
    paintEnds(painter);
    paintSummary(painter);
    paintPanel(painter);
}

void NetworkPainter::paintFrames(QPainter& painter) const
{
    painter.setPen(QPen(theme.line, 1.0));
    painter.setBrush(blended(theme.background, theme.text, theme.isDark ? 0.04 : 0.02));
    for (const QRectF& frame : {layout.encoderFrame, layout.decoderFrame})
        painter.drawRoundedRect(frame, 10.0, 10.0);
}

void NetworkPainter::paintWays(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.mutedText, 1.2));
    for (const QPolygonF& arrow : layout.arrows)
        paintArrow(painter, arrow);
    painter.setPen(QPen(theme.line, 1.2));
    for (const QPolygonF& residual : layout.residuals)
        paintArrow(painter, residual);
}

void NetworkPainter::paintBox(QPainter& painter, int index) const
{
    const NetworkBox& box = layout.boxes[std::size_t(index)];
    const NetworkBlock& block = data.blocks[box.block];
    const double tint = isAttention(block) ? 0.14 : 0.0;
    const bool isMarked = isChosen(block);
    painter.setBrush(
        isMarked ? blended(theme.background, theme.accent, 0.34)
                 : blended(blended(theme.background, theme.text, theme.isDark ? 0.14 : 0.07), theme.accent, tint));
    painter.setPen(isMarked || index == explained ? QPen(theme.accent, isMarked ? 2.0 : 1.2) : QPen(theme.line, 1.0));
    painter.drawRoundedRect(box.rect, 6.0, 6.0);

    const QRectF inner = box.rect.adjusted(kBoxPadding, 0.0, -kBoxPadding, 0.0);
    const QFontMetricsF metrics(font);
    const QFont small = smallFont(font);
    const QString count = block.parameters > 0 ? countText(block.parameters) : QString();
    const QString norm = box.block < data.norms.size() && data.norms[box.block] >= 0.0
                             ? QStringLiteral("‖·‖ %1").arg(decimalText(data.norms[box.block], 1))
                             : QString();
    const bool hasTwoLines = box.rect.height() >= metrics.height() + QFontMetricsF(small).height();
    QRectF first = inner, second;
    if (hasTwoLines) {
        const double both = metrics.height() + QFontMetricsF(small).height();
        first = QRectF(inner.left(), inner.center().y() - both / 2.0, inner.width(), metrics.height());
        second = QRectF(inner.left(), first.bottom(), inner.width(), QFontMetricsF(small).height());
    }
    painter.setFont(isMarked ? bold(font) : font);
    painter.setPen(theme.text);
    QString title = blockTitle(block, data);
    if (block.kind == BlockKind::DistanceBias && QFontMetricsF(painter.font()).horizontalAdvance(title) > first.width())
        title = Text::tr("Bias"); // its box is half as wide as the others
    paintPair(painter, first, title, {});
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    const double room = first.width() - QFontMetricsF(isMarked ? bold(font) : font).horizontalAdvance(title) - 10.0;
    const QString right = hasTwoLines || norm.isEmpty() ? count : norm;
    if (QFontMetricsF(small).horizontalAdvance(right) <= room)
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
    if (!hasTwoLines)
        return;
    const QString shape = blockShape(block, data);
    const QString both = shape + QStringLiteral("  ") + blockSize(block, data);
    const QFontMetricsF smallMetrics(small);
    const bool hasRoom
        = smallMetrics.horizontalAdvance(both) + smallMetrics.horizontalAdvance(norm) + 10.0 <= second.width();
    paintPair(painter, second, hasRoom ? both : shape, norm);
}

void NetworkPainter::paintRungs(QPainter& painter) const
{
    painter.setFont(smallFont(font));
    const double line = QFontMetricsF(painter.font()).height();
    for (const LayerRung& rung : layout.rungs) {
        const bool isShown = rung.layer == (rung.stack == Stack::Encoder ? encoderLayer : decoderLayer);
        const bool isOfChosen = rung.stack == attentionBlock(data.kind, 0).stack && rung.layer == data.layer;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOfChosen ? theme.accent : isShown ? theme.line : theme.surface);
        painter.drawRoundedRect(rung.rect, Theme::kRadius, Theme::kRadius);
        if (rung.rect.height() < line - 2.0)
            continue;
        painter.setPen(isOfChosen ? theme.accentText : isShown ? theme.text : theme.mutedText);
        painter.drawText(rung.rect, Qt::AlignCenter | Qt::TextSingleLine, QString::number(rung.layer + 1));
    }
}

void NetworkPainter::paintEnds(QPainter& painter) const
{
    const auto put = [&](const QRectF& rect, const QString& text) {
        const QFontMetricsF metrics(painter.font());
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const NetworkEnds ends = networkEnds(data);
    put(layout.encoderInput, ends.encoderInput);
    put(layout.decoderInput, ends.decoderInput);
    put(layout.output, ends.output);

    const auto name = [&](const QRectF& rect, Stack stack, int layer, int layers, Qt::Alignment side) {
        const QFontMetricsF metrics(painter.font());
        const QString full = frameTitle(stack, layer, layers, true);
        painter.drawText(rect, side | Qt::AlignBottom | Qt::TextSingleLine,
                         metrics.horizontalAdvance(full) <= rect.width() ? full
                                                                         : frameTitle(stack, layer, layers, false));
    };
    name(layout.encoderTitle, Stack::Encoder, encoderLayer, data.model.encoderLayers, Qt::AlignLeft);
    name(layout.decoderTitle, Stack::Decoder, decoderLayer, data.model.decoderLayers, Qt::AlignRight);
}

void NetworkPainter::paintSkipped(QPainter& painter) const
{
    painter.setFont(smallFont(font));
    for (const SkippedLayers& skipped : layout.skipped) {
        painter.setPen(QPen(theme.line, 1.0));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(skipped.rect, skipped.rect.height() / 2.0, skipped.rect.height() / 2.0);
        painter.setPen(theme.mutedText);
        painter.drawText(skipped.rect, Qt::AlignCenter | Qt::TextSingleLine, skipped.text);
    }
}

void NetworkPainter::paintSummary(QPainter& painter) const
{
    const double line = std::ceil(QFontMetricsF(font).height()) + 1.0;
    QRectF rect(layout.summary.left(), layout.summary.top(), layout.summary.width(), line);
    const std::vector<SummaryLine> lines = modelSummary(data);
    for (std::size_t index = 0; index < lines.size() && rect.bottom() <= layout.summary.bottom(); ++index) {
        painter.setFont(index == 0 ? bold(font) : smallFont(font));
        painter.setPen(index == 0 ? theme.text : theme.mutedText);
        paintPair(painter, rect, lines[index].name, lines[index].value);
        rect.translate(0.0, line);
    }
}

void NetworkPainter::paintPanel(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(layout.panel, 8.0, 8.0);
    const QRectF inner
        = layout.panel.adjusted(Theme::kPadding, Theme::kPadding - 2, -Theme::kPadding, -Theme::kPadding + 2);
    const double line = std::ceil(QFontMetricsF(font).height());
    const std::size_t index
        = explained >= 0 && explained < int(layout.boxes.size()) ? layout.boxes[std::size_t(explained)].block : 0;
    const NetworkBlock& block = data.blocks[index];
    QString facts = blockShape(block, data);
    facts += QStringLiteral("  ·  ") + Text::tr("%1 parameters").arg(QLocale().toString(qlonglong(block.parameters)));
    painter.setFont(bold(font));
    painter.setPen(theme.text);
    const QString title = blockTitle(block, data);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), line),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, facts);
    painter.setFont(font);
    painter.setPen(theme.accent);
    painter.drawText(QRectF(inner.left(), inner.top() + line + 2.0, inner.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(blockFormula(block, data), Qt::ElideRight, inner.width()));
    painter.setPen(theme.text);
    painter.drawText(
        QRectF(inner.left(), inner.top() + 2.0 * line + 4.0, inner.width(), inner.height() - 2.0 * line - 4.0),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, blockExplanation(block, data));
}

} // namespace heed
