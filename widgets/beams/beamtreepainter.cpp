// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamtreepainter.h"

#include "widgets/chippainter.h"
#include "widgets/colormap.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace heed {

using State = SearchTree::State;

namespace {

constexpr double kFading = 0.72; // towards the background, of what was not in the search any more

QPainterPath curve(const QPointF& from, const QPointF& to)
{
    const double reach = (to.x() - from.x()) / 2.0;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0.0), to - QPointF(reach, 0.0), to);
    return path;
}

} // namespace

BeamDetail beamDetail(double zoom)
{
    constexpr double kReadableNumbers = 0.75;
    constexpr double kReadableTokens = 0.45;
    return zoom >= kReadableNumbers  ? BeamDetail::Numbers
           : zoom >= kReadableTokens ? BeamDetail::Tokens
                                     : BeamDetail::Blocks;
}

QColor BeamTreePainter::faded(const QColor& color, int node) const
{
    return marks.isFaded(node) ? blended(color, theme.background, kFading) : color;
}

double BeamTreePainter::visible(double width, double pixels) const
{
    return std::max(width, pixels / zoom);
}

QColor BeamTreePainter::fillOf(int node) const
{
    const BeamTreeData::Node& own = data.node(node);
    if (own.state == State::Dropped)
        return theme.background;
    return faded(own.step < 0 ? theme.surface : probabilityColor(std::exp(own.logProbability), theme), node);
}

void BeamTreePainter::paint(QPainter& painter, const QRectF& part) const
{
    painter.setRenderHint(QPainter::Antialiasing, beamDetail(zoom) != BeamDetail::Blocks);
    for (std::size_t index = 0; index < layout.columns.size(); ++index) {
        const BeamTreeLayout::Column& column = layout.columns[index];
        if (column.right() < part.left() || column.left - BeamTreeLayout::kColumnGap > part.right())
            continue;
        paintLines(painter, column, part);
        for (const int node : column.nodes) {
            const QRectF& rect = layout.rects[std::size_t(node)];
            if (marks.isThere(data.node(node)) && rect.bottom() >= part.top() && rect.top() <= part.bottom())
                paintNode(painter, node);
        }
    }
}

/// The chosen path last, so that no other line covers it.
void BeamTreePainter::paintLines(QPainter& painter, const BeamTreeLayout::Column& column, const QRectF& part) const
{
    for (const bool isChosen : {false, true}) {
        for (const int node : column.nodes) {
            const BeamTreeData::Node& own = data.node(node);
            if (own.parent < 0 || marks.onChosen[std::size_t(node)] != isChosen || !marks.isThere(own))
                continue;
            const QRectF& from = layout.rects[std::size_t(own.parent)];
            const QRectF& to = layout.rects[std::size_t(node)];
            if (from.top() <= part.bottom() && to.bottom() >= part.top())
                paintLine(painter, {from.right(), from.center().y()}, {to.left(), to.center().y()}, node);
        }
    }
}

void BeamTreePainter::paintLine(QPainter& painter, const QPointF& from, const QPointF& to, int node) const
{
    const BeamTreeData::Node& own = data.node(node);
    const double width = 1.0 + 2.0 * std::exp(own.logProbability);
    QPen pen(faded(blended(theme.background, theme.text, 0.3), node), width);
    if (own.state == State::Dropped)
        pen = QPen(faded(theme.line, node), 1.0);
    if (marks.onChosen[std::size_t(node)])
        pen = QPen(faded(theme.accent, node), visible(width + 2.5, 2.0));
    pen.setCapStyle(Qt::FlatCap);
    if (beamDetail(zoom) == BeamDetail::Blocks) {
        painter.setPen(pen);
        painter.drawLine(from, to);
        return;
    }
    const QPainterPath path = curve(from, to);
    painter.strokePath(path, pen);
    if (own.isGreedy) {
        QPen dashes(faded(marks.onChosen[std::size_t(node)] ? theme.background : theme.text, node), 1.6);
        dashes.setDashPattern({2.5, 2.0});
        dashes.setCapStyle(Qt::FlatCap);
        painter.strokePath(path, dashes);
    }
}

void BeamTreePainter::paintNode(QPainter& painter, int node) const
{
    const QRectF rect = layout.rects[std::size_t(node)];
    if (beamDetail(zoom) == BeamDetail::Blocks) {
        paintBlock(painter, rect, node);
        return;
    }
    const QColor fill = fillOf(node);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, Theme::kRadius, Theme::kRadius);
    paintOutline(painter, rect, node);
    paintTexts(painter, rect, node, fill);
    if (data.node(node).isGreedy && data.isGreedyEnd(node))
        paintGreedyEnd(painter, node);
}

/// Thousands of them may be seen at once: plain rectangles, which cost a tenth of round ones.
void BeamTreePainter::paintBlock(QPainter& painter, const QRectF& rect, int node) const
{
    const bool isDropped = data.node(node).state == State::Dropped;
    painter.fillRect(rect, isDropped ? faded(theme.surface, node) : fillOf(node));
    painter.setBrush(Qt::NoBrush);
    if (marks.onChosen[std::size_t(node)]) {
        painter.setPen(QPen(faded(theme.accent, node), visible(2.0, 1.2)));
        painter.drawRect(rect);
    }
    if (node == marks.hovered || node == marks.current) {
        painter.setPen(QPen(theme.text, visible(2.0, 1.5)));
        painter.drawRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5));
    }
}

void BeamTreePainter::paintOutline(QPainter& painter, const QRectF& rect, int node) const
{
    const BeamTreeData::Node& own = data.node(node);
    const auto outline = [&](const QPen& pen, double inset) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double radius = std::max(1.0, Theme::kRadius - inset);
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    };
    const QColor plain = faded(blended(theme.background, theme.text, 0.4), node);
    if (marks.onChosen[std::size_t(node)])
        outline(QPen(faded(theme.accent, node), visible(2.0, 1.2)), 0.0);
    else
        outline(QPen(plain, 1.0, own.state == State::Dropped ? Qt::DashLine : Qt::SolidLine), 0.0);
    if (own.state == State::Finished)
        outline(QPen(marks.onChosen[std::size_t(node)] ? faded(theme.accent, node) : plain, 1.0), 3.0);
    if (node == marks.hovered || node == marks.current)
        outline(QPen(theme.text, visible(node == marks.current ? 2.0 : 1.0, 1.5)), -2.5);
}

void BeamTreePainter::paintTexts(QPainter& painter, const QRectF& rect, int node, const QColor& fill) const
{
    const BeamTreeData::Node& own = data.node(node);
    const bool isDropped = own.state == State::Dropped;
    const QColor strong = isDropped ? theme.mutedText : blended(fill, readableOn(fill), 0.92);
    const double pad = BeamTreeLayout::kNodePadding;
    const QRectF inner = rect.adjusted(pad - 1.0, 2.0, 1.0 - pad, -3.0);
    const bool hasNumbers = beamDetail(zoom) == BeamDetail::Numbers && own.step >= 0;

    QFont tokenFont = font;
    tokenFont.setBold(marks.onChosen[std::size_t(node)]);
    painter.setFont(tokenFont);
    painter.setPen(faded(strong, node));
    painter.drawText(inner, Qt::AlignHCenter | (hasNumbers ? Qt::AlignTop : Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetricsF(tokenFont).elidedText(nodeLabel(own), Qt::ElideRight, inner.width() + 1.0));
    if (!hasNumbers)
        return;
    painter.setFont(smallFont(font));
    painter.setPen(faded(isDropped ? theme.mutedText : blended(fill, strong, 0.8), node));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     nodeProbabilityText(own.logProbability));
    const QString mark = own.hypothesis >= 0 ? hypothesisMark(own.hypothesis) : QString();
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine,
                     signedText(own.logProbabilitySum) + mark);
}

/// A stub that leads nowhere: greedy search would have gone on here, and the beam did not.
void BeamTreePainter::paintGreedyEnd(QPainter& painter, int node) const
{
    if (marks.replayStep >= 0 && marks.replayStep <= data.node(node).step)
        return;
    const QRectF& rect = layout.rects[std::size_t(node)];
    const QPointF from(rect.right(), rect.center().y());
    const QPointF end = from + QPointF(11.0, 0.0);
    QPen dashes(faded(theme.text, node), 1.6);
    dashes.setDashPattern({2.5, 2.0});
    painter.setPen(dashes);
    painter.drawLine(from, end);
    painter.setPen(QPen(faded(theme.text, node), 1.6));
    constexpr double kCross = 3.5;
    painter.drawLine(end - QPointF(kCross, kCross), end + QPointF(kCross, kCross));
    painter.drawLine(end - QPointF(kCross, -kCross), end + QPointF(kCross, -kCross));
}

void BeamTreePainter::paintSteps(QPainter& painter, const QRectF& strip, double scrolled) const
{
    const QFontMetricsF metrics(smallFont(font));
    painter.setFont(smallFont(font));
    double reached = strip.left();
    for (std::size_t index = 1; index < layout.columns.size(); ++index) {
        const BeamTreeLayout::Column& column = layout.columns[index];
        const QString number = QString::number(index);
        const double width = metrics.horizontalAdvance(number);
        const double left = (column.left + column.width / 2.0) * zoom - scrolled - width / 2.0;
        const bool isReplayed = int(index) - 1 == marks.replayStep;
        if (column.nodes.empty() || left + width > strip.right() || (left < reached && !isReplayed))
            continue;
        painter.setPen(isReplayed ? theme.accent : theme.mutedText);
        painter.drawText(QRectF(left - 1.0, strip.top(), width + 2.0, strip.height()),
                         Qt::AlignCenter | Qt::TextSingleLine, number);
        reached = left + width + Theme::kPadding;
    }
}

} // namespace heed
