// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/wordspainter.h"

#include "widgets/colormap.h"
#include "widgets/flow/flowlinks.h"
#include "widgets/numbertext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace heed {

namespace {

constexpr double kLeastShown = 0.02; // weights below it get neither number nor curve
constexpr double kPadding = 3.0;     // of a word's shade

} // namespace

double WordsPainter::largestAtFocus() const
{
    const bool isTarget = focus.side == WordsSide::Target;
    double largest = 0.0;
    for (int other = 0; other < (isTarget ? data.weights.columns() : data.weights.rows()); ++other)
        largest = std::max(largest, wordWeight(data, focus, {isTarget ? WordsSide::Source : WordsSide::Target, other}));
    return largest;
}

double WordsPainter::strength(double weight) const
{
    return linkStrength(weight, largestAtFocus(), scale);
}

QColor WordsPainter::shade(WordPlace word) const
{
    if (word == focus)
        return theme.accent;
    const double weight = wordWeight(data, focus, word);
    constexpr double kStrongest = 0.8;
    return weight < kLeastShown ? QColor() : blended(theme.background, theme.accent, kStrongest * strength(weight));
}

void WordsPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurves(painter);
    for (const WordsSide side : {WordsSide::Source, WordsSide::Target})
        for (int index = 0; index < int(layout.words(side).size()); ++index)
            paintWord(painter, {side, index});
    for (int index = 0; index < int(layout.sentences.size()); ++index)
        paintSentence(painter, index);
}

void WordsPainter::paintCurve(QPainter& painter, int source, int target, const QPen& pen) const
{
    const QRectF& above = layout.sourceWords[std::size_t(source)];
    const QRectF& below = layout.targetWords[std::size_t(target)];
    const QPointF from(above.center().x(), above.bottom() + 1.0);
    const QPointF to(below.center().x(), below.top() - 1.0);
    const double third = (to.y() - from.y()) / 3.0;
    QPainterPath path(from);
    path.cubicTo({from.x(), from.y() + 1.5 * third}, {to.x(), to.y() - 1.5 * third}, to);
    painter.strokePath(path, pen);
}

void WordsPainter::paintCurves(QPainter& painter) const
{
    if (focus.isNone() && !data.reference.empty()) {
        paintComparison(painter);
        return;
    }
    if (focus.isNone()) {
        for (const AlignmentLink& link : data.links)
            paintCurve(painter, link.source, link.target, QPen(blended(theme.background, theme.accent, 0.4), 1.2));
        return;
    }
    const bool isTarget = focus.side == WordsSide::Target;
    for (int other = 0; other < (isTarget ? data.weights.columns() : data.weights.rows()); ++other) {
        const double weight = wordWeight(data, focus, {isTarget ? WordsSide::Source : WordsSide::Target, other});
        if (weight < kLeastShown)
            continue;
        const double share = strength(weight);
        const QPen pen(blended(theme.background, theme.accent, 0.2 + 0.7 * share), 0.8 + 4.0 * share, Qt::SolidLine,
                       Qt::RoundCap);
        paintCurve(painter, isTarget ? other : focus.index, isTarget ? focus.index : other, pen);
    }
}

/// Links that the reference has, too: solid. Others: dotted. Sure links that are missing: grey dashes.
void WordsPainter::paintComparison(QPainter& painter) const
{
    const auto isIn = [](const std::vector<AlignmentLink>& links, const AlignmentLink& wanted) {
        return std::ranges::any_of(links, [&wanted](const AlignmentLink& link) {
            return link.source == wanted.source && link.target == wanted.target;
        });
    };
    for (const AlignmentLink& link : data.reference)
        if (link.isSure && !isIn(data.links, link))
            paintCurve(painter, link.source, link.target, QPen(theme.mutedText, 1.2, Qt::DashLine));
    for (const AlignmentLink& link : data.links)
        paintCurve(painter, link.source, link.target,
                   isIn(data.reference, link) ? QPen(theme.accent, 2.0) : QPen(theme.accent, 1.6, Qt::DotLine));
}

/// Its shade, and the weight of its link: above source words, below target words.
void WordsPainter::paintWord(QPainter& painter, WordPlace word) const
{
    const QColor fill = shade(word);
    if (!fill.isValid())
        return;
    const auto& sentence = layout.sentences[std::size_t(data.current)];
    const bool isSource = word.side == WordsSide::Source;
    const RunningText& text = isSource ? *sentence.source : *sentence.target;
    const QPointF corner = isSource ? sentence.sourceCorner : sentence.targetCorner;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (const QRectF& part : text.rects(wordsOf(data, word.side)[std::size_t(word.index)]))
        painter.drawRoundedRect(part.translated(corner).adjusted(-kPadding, 0.0, kPadding, 0.0), Theme::kRadius,
                                Theme::kRadius);
    const double weight = wordWeight(data, focus, word);
    if (weight < kLeastShown)
        return;
    const QRectF& place = layout.words(word.side)[std::size_t(word.index)];
    QFont font = smallFont(smallFont(layout.font));
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QRectF strip(place.center().x() - 30.0, isSource ? place.top() - layout.numberHeight : place.bottom(), 60.0,
                       layout.numberHeight);
    painter.drawText(strip, Qt::AlignCenter | Qt::TextSingleLine, decimalText(weight, 2));
}

void WordsPainter::paintSentence(QPainter& painter, int index) const
{
    const auto& sentence = layout.sentences[std::size_t(index)];
    const bool isCurrent = index == data.current;
    const QColor color = isCurrent ? theme.text : theme.mutedText;
    const auto inks = [&](WordsSide side) {
        std::vector<RunningText::Ink> result;
        if (!isCurrent)
            return result;
        for (int word = 0; word < int(layout.words(side).size()); ++word)
            if (const QColor fill = shade({side, word}); fill.isValid())
                result.push_back({wordsOf(data, side)[std::size_t(word)], readableOn(fill)});
        return result;
    };
    sentence.source->paint(painter, sentence.sourceCorner, color, inks(WordsSide::Source));
    sentence.target->paint(painter, sentence.targetCorner, color, inks(WordsSide::Target));
    if (isCurrent && layout.sentences.size() > 1) {
        painter.fillRect(QRectF(0.0, sentence.area.top(), 3.0, sentence.area.height()), theme.accent);
    }
}

} // namespace heed
