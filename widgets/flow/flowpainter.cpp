// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowpainter.h"

#include "widgets/colormap.h"
#include "widgets/flow/flowreadout.h"
#include "widgets/flow/headcolors.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace heed {

namespace {

constexpr double kFaintest = 0.16; // opacity of the weakest line
constexpr double kStrongest = 0.92;
constexpr double kFaded = 0.10;       // what is left of the opacity of lines that do not stand out
constexpr double kReach = 4.0;        // how near to a line the pointer must be, pixels
constexpr double kLeastNumber = 0.01; // weights below it are not written beside the labels

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::FlowView)
};

QRgb withOpacity(const QColor& color, double opacity)
{
    return qRgba(color.red(), color.green(), color.blue(), int(std::lround(255.0 * opacity)));
}

} // namespace

QRectF FlowPainter::linesArea() const
{
    return {layout.linesLeft, layout.heading, layout.linesRight - layout.linesLeft, viewport.height() - layout.heading};
}

bool FlowPainter::isFaded(const FlowLink& link) const
{
    return !focus.isEmpty() && !focus.contains(link.query, link.key);
}

/// @param place of the link's head among the shown ones.
FlowRibbon FlowPainter::ribbonAt(const FlowLink& link, int place, int shownHeads) const
{
    FlowRibbon ribbon = layout.ribbon(link.query, link.key, double(link.strength), place, shownHeads);
    const double shift = layout.heading - scrolled;
    ribbon.left += shift;
    ribbon.right += shift;
    const double opacity = kFaintest + double(link.strength) * (kStrongest - kFaintest);
    ribbon.color = withOpacity(headColor(link.head, theme.isDark), isFaded(link) ? opacity * kFaded : opacity);
    return ribbon;
}

FlowRibbon FlowPainter::ribbonOf(const FlowLink& link) const
{
    const auto heads = shown.shown();
    return ribbonAt(link, int(std::ranges::find(heads, link.head) - heads.begin()), int(heads.size()));
}

/// Those in view, at most kMostLines, the weakest first; what stands out comes last and is never left out.
std::vector<const FlowLink*> FlowPainter::visibleLinks() const
{
    const FlowColumn& queries = layout.column(layout.querySide());
    const FlowColumn& keys = layout.column(layout.keySide());
    const double top = scrolled - queries.pitch;
    const double bottom = scrolled + viewport.height() - layout.heading + queries.pitch;
    std::vector<const FlowLink*> faded;
    std::vector<const FlowLink*> plain;
    for (const FlowLink& link : std::views::reverse(links.links)) {
        const bool isBehind = isFaded(link);
        if (isBehind && (keepsOnlyFocus || int(faded.size()) >= kMostLines))
            continue;
        if (!isBehind && int(plain.size()) >= kMostLines)
            break;
        const double from = queries.middle(link.query);
        const double to = keys.middle(link.key);
        if (std::max(from, to) >= top && std::min(from, to) <= bottom)
            (isBehind ? faded : plain).push_back(&link);
    }
    plain.insert(plain.end(), faded.begin(), faded.end());
    std::ranges::reverse(plain);
    return plain;
}

std::vector<FlowPainter::Line> FlowPainter::lines() const
{
    std::vector<int> places(std::size_t(shown.heads()), 0);
    int count = 0;
    for (const int head : shown.shown())
        places[std::size_t(head)] = count++;
    std::vector<Line> result;
    for (const FlowLink* link : visibleLinks())
        result.push_back({link, ribbonAt(*link, places[std::size_t(link->head)], count)});
    return result;
}

std::optional<FlowLink> FlowPainter::linkAt(const QPointF& point) const
{
    const QRectF area = linesArea();
    if (!area.contains(point))
        return {};
    const double share = (point.x() - area.left()) / area.width();
    std::optional<FlowLink> nearest;
    double least = kReach;
    for (const Line& line : lines()) {
        const double slope = ribbonSlope(line.ribbon, share) / area.width();
        const double across = std::abs(point.y() - ribbonY(line.ribbon, share)) / std::sqrt(1.0 + slope * slope);
        const double distance = std::max(0.0, across - 0.5 * line.ribbon.width);
        if (distance <= least) {
            least = distance;
            nearest = *line.link;
        }
    }
    return nearest;
}

/// The mean weight, over the shown heads, between the focus and a token of the other column; −1 where there is none.
double FlowPainter::weightAtFocus(FlowToken token) const
{
    const bool isQuery = token.side == layout.querySide();
    if (focus.isEmpty() || shown.shownCount() == 0 || isQuery == (focus.query >= 0))
        return -1.0;
    return isQuery ? meanWeight(data, shown, token.index, focus.key)
                   : meanWeight(data, shown, focus.query, token.index);
}

void FlowPainter::paint(QPainter& painter) const
{
    paintLines(painter);
    painter.save();
    painter.setClipRect(QRectF(0.0, layout.heading, viewport.width(), viewport.height() - layout.heading));
    painter.translate(0.0, layout.heading - scrolled);
    painter.setRenderHint(QPainter::Antialiasing);
    paintColumn(painter, FlowSide::Left);
    paintColumn(painter, FlowSide::Right);
    painter.restore();
    paintHeading(painter);
}

void FlowPainter::paintLines(QPainter& painter) const
{
    const QRectF area = linesArea();
    std::vector<FlowRibbon> ribbons;
    for (const Line& line : lines())
        ribbons.push_back(line.ribbon);
    if (pointed) {
        ribbons.push_back(ribbonOf(*pointed));
        ribbons.back().width += 1.0;
        ribbons.back().color |= 0xff000000U; // opaque
    }
    if (isVector) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        for (const FlowRibbon& ribbon : ribbons) {
            painter.strokePath(ribbonPath(ribbon, area.left(), area.right()),
                               QPen(QColor::fromRgba(ribbon.color), ribbon.width, Qt::SolidLine, Qt::FlatCap));
        }
        painter.restore();
        return;
    }
    QImage image((area.size() * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    image.fill(Qt::transparent);
    for (FlowRibbon& ribbon : ribbons) {
        ribbon.left = (ribbon.left - area.top()) * devicePixelRatio;
        ribbon.right = (ribbon.right - area.top()) * devicePixelRatio;
        ribbon.width *= devicePixelRatio;
    }
    paintRibbons(image, ribbons);
    painter.drawImage(area, image);
}

void FlowPainter::paintColumn(QPainter& painter, FlowSide side) const
{
    const FlowColumn& column = layout.column(side);
    const int first = std::max(0, int(std::floor(scrolled / column.pitch)));
    const int last = std::min(column.count() - 1, int(std::ceil((scrolled + viewport.height()) / column.pitch)));
    for (int index = first; index <= last; ++index)
        paintToken(painter, {side, index});
}

void FlowPainter::paintToken(QPainter& painter, FlowToken token) const
{
    const FlowColumn& column = layout.column(token.side);
    const bool isLeft = token.side == FlowSide::Left;
    const FlowFocus own = layout.focusOf(token);
    const bool isFocus = own.query >= 0 ? own.query == focus.query : own.key == focus.key && own.key >= 0;
    const double weight = weightAtFocus(token);
    const QRectF row = column.labelRect(token.index);
    const double height = std::min(row.height(), column.labels.lineHeight + 2.0);
    const double width = column.labels.widths[std::size_t(token.index)] + 2.0 * Theme::kSpacing;
    const QRectF pill(isLeft ? row.right() - width : row.left(), row.center().y() - 0.5 * height, width, height);

    QColor ink = focus.isEmpty() || isFocus || weight >= kLeastNumber ? theme.text : theme.mutedText;
    QColor fill;
    if (isFocus && weight < 0.0) {
        fill = theme.accent;
        ink = theme.accentText;
    } else if (weight >= 0.0) {
        const auto heads = shown.shown();
        const QColor tint = heads.size() == 1 ? headColor(heads.front(), theme.isDark) : theme.accent;
        fill = blended(theme.background, tint, 0.75 * std::sqrt(std::clamp(weight, 0.0, 1.0)));
        if (weight >= kLeastNumber)
            ink = readableOn(fill);
    }
    if (fill.isValid()) {
        painter.setPen(isFocus ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(pill, Theme::kRadius, Theme::kRadius);
    }
    painter.setFont(layout.font);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, column.labels.texts[token.index]);
    if (weight >= kLeastNumber) {
        painter.setFont(smallFont(layout.font));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(column.numbersLeft, row.top(), layout.numbersWidth, row.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip
                             | (isLeft ? Qt::AlignRight : Qt::AlignLeft),
                         decimalText(weight, 2));
    }
    if (weight >= 0.0)
        paintSquares(painter, token);
}

/// One square per shown head: how much it gives between the focus and this token.
void FlowPainter::paintSquares(QPainter& painter, FlowToken token) const
{
    const FlowColumn& column = layout.column(token.side);
    const bool isQuery = token.side == layout.querySide();
    const QRectF row = column.labelRect(token.index);
    double x = column.squaresLeft;
    painter.setPen(Qt::NoPen);
    for (const int head : shown.shown()) {
        const double weight
            = double(isQuery ? data.weight(head, token.index, focus.key) : data.weight(head, focus.query, token.index));
        painter.setBrush(blended(theme.surface, headColor(head, theme.isDark), std::sqrt(weight)));
        painter.drawRect(QRectF(x, row.center().y() - 0.5 * layout.square, layout.square, layout.square)
                             .adjusted(0.5, 0.5, -0.5, -0.5));
        x += layout.square;
    }
}

void FlowPainter::paintHeading(QPainter& painter) const
{
    const QRectF strip(0.0, 0.0, viewport.width(), layout.heading);
    painter.fillRect(strip, theme.background);
    const QFont font = smallFont(layout.font);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QFontMetricsF metrics(font);
    const QRectF text = strip.adjusted(Theme::kPadding, 0.0, -Theme::kPadding, 0.0);
    const QString left = data.hasKeysOnLeft ? data.keyTitle : data.queryTitle;
    const QString right = data.hasKeysOnLeft ? data.queryTitle : data.keyTitle;
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, left);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, right);
    const QRectF middle = text.adjusted(metrics.horizontalAdvance(left) + Theme::kPadding, 0.0,
                                        -metrics.horizontalAdvance(right) - Theme::kPadding, 0.0);
    QString what;
    if (!focus.isEmpty() && shown.shownCount() > 1)
        what = Translated::tr("mean of %n head(s)", nullptr, shown.shownCount());
    else if (focus.isEmpty() && (links.isCut || int(links.links.size()) > kMostLines))
        what = Translated::tr("only the strongest lines");
    if (!what.isEmpty()) {
        painter.drawText(middle, Qt::AlignCenter | Qt::TextSingleLine,
                         metrics.elidedText(what, Qt::ElideRight, middle.width()));
    }
    painter.fillRect(QRectF(0.0, strip.bottom() - 1.0, strip.width(), 1.0), theme.line);
}

} // namespace heed
