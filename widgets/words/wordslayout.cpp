// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/wordslayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kEnlarged = 1.35; // of the view's font, for reading
constexpr double kLargest = 2.0;   // where every text has a line of its own
constexpr double kMargin = 24.0;   // left and right
constexpr double kCurves = 58.0;   // between the texts of the current sentence
constexpr double kOtherGap = 2.0;  // between those of the others
constexpr double kSentenceGap = 22.0;
constexpr double kLines = 1.35; // line spacing of the other sentences

QFont enlarged(const QFont& font, double factor)
{
    QFont large = font;
    if (font.pixelSize() > 0)
        large.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    else
        large.setPointSizeF(font.pointSizeF() * factor);
    return large;
}

/// Short texts are written larger, as far as each still stands on one line of `width`.
double enlargement(const WordsData& data, const QFont& font, double width)
{
    constexpr double kSpare = 0.95; // advances do not grow quite evenly
    const QFontMetricsF metrics(font);
    double widest = 1.0;
    for (const auto& texts : data.sentences)
        widest = std::max({widest, metrics.horizontalAdvance(texts.source), metrics.horizontalAdvance(texts.target)});
    return std::clamp(kSpare * width / widest, kEnlarged, kLargest);
}

std::vector<QRectF> placedWords(const RunningText& text, const QPointF& corner, const std::vector<TextRange>& words)
{
    std::vector<QRectF> rects;
    for (const TextRange& word : words) {
        const auto parts = text.rects(word);
        rects.push_back(parts.empty() ? QRectF() : parts.front().translated(corner));
    }
    return rects;
}

} // namespace

WordsLayout WordsLayout::of(const WordsData& data, double width, const QFont& font)
{
    WordsLayout layout;
    const double inner = std::max(width - 2.0 * kMargin, 80.0);
    layout.font = enlarged(font, enlargement(data, font, inner));
    layout.numberHeight = std::ceil(QFontMetricsF(smallFont(smallFont(layout.font))).height());
    const double line = std::ceil(QFontMetricsF(layout.font).height());
    double y = kSentenceGap;
    for (int index = 0; index < int(data.sentences.size()); ++index) {
        const bool isCurrent = index == data.current;
        const double lineHeight = isCurrent ? line + 2.0 * layout.numberHeight + 2.0 : std::ceil(kLines * line);
        const auto& texts = data.sentences[std::size_t(index)];
        Sentence sentence;
        sentence.source = std::make_shared<const RunningText>(texts.source, layout.font, inner, lineHeight);
        sentence.target = std::make_shared<const RunningText>(texts.target, layout.font, inner, lineHeight);
        sentence.sourceCorner = {kMargin, y};
        y += sentence.source->height() + (isCurrent ? kCurves : kOtherGap);
        sentence.targetCorner = {kMargin, y};
        y += sentence.target->height();
        sentence.area = QRectF(QPointF(0.0, sentence.sourceCorner.y()), QPointF(width, y));
        if (isCurrent) {
            layout.sourceWords = placedWords(*sentence.source, sentence.sourceCorner, data.sourceWords);
            layout.targetWords = placedWords(*sentence.target, sentence.targetCorner, data.targetWords);
        }
        layout.sentences.push_back(std::move(sentence));
        y += kSentenceGap;
    }
    layout.height = y;
    return layout;
}

WordPlace WordsLayout::wordAt(const WordsData& data, const QPointF& point) const
{
    if (data.current >= int(sentences.size()))
        return {};
    const Sentence& sentence = sentences[std::size_t(data.current)];
    for (const WordsSide side : {WordsSide::Source, WordsSide::Target}) {
        const bool isSource = side == WordsSide::Source;
        const RunningText& text = isSource ? *sentence.source : *sentence.target;
        const int position = text.positionAt(point - (isSource ? sentence.sourceCorner : sentence.targetCorner));
        const auto& ranges = wordsOf(data, side);
        const auto found = std::ranges::find_if(ranges, [=](TextRange word) { return word.contains(position); });
        if (found != ranges.end())
            return {side, int(found - ranges.begin())};
    }
    return {};
}

int WordsLayout::sentenceAt(const QPointF& point) const
{
    const auto found
        = std::ranges::find_if(sentences, [&](const Sentence& sentence) { return sentence.area.contains(point); });
    return found == sentences.end() ? -1 : int(found - sentences.begin());
}

} // namespace heed
