// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/wordsscene.h"

#include "app/attentionview.h"
#include "app/suggestions.h"
#include "app/tokenlabels.h"
#include "model/analysis/alignmentscore.h"
#include "model/analysis/alignmentview.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::WordsScene)
};

/// Which layer and head of cross-attention, whatever kind the selection is of.
HeadIndex headToRead(const Translation& translation, const Selection& selection, const AttentionTrace& trace,
                     const WordsReading& reading)
{
    if (reading.attention == WordsAttention::BestHead) {
        return mostAlignedHead(translation.sentences[std::size_t(selection.sentence)],
                               std::size_t(selection.hypothesis), reading.row);
    }
    const AttentionShape shape = trace.shape(AttentionKind::Cross);
    const int layer = std::clamp(selection.layer, 0, std::max(shape.layers - 1, 0));
    const int head = reading.attention == WordsAttention::LayerMean ? 0 : selection.head;
    return {AttentionKind::Cross, layer, std::clamp(head, 0, std::max(shape.heads - 1, 0))};
}

QString caption(const WordsScene& scene, const WordsReading& reading)
{
    const QString whose = reading.attention == WordsAttention::LayerMean ? Text::tr("%1, layer %2, mean of its heads")
                                                                               .arg(displayName(AttentionKind::Cross))
                                                                               .arg(scene.head.layer + 1)
                                                                         : displayName(scene.head);
    return reading.row == AlignmentRow::Produces
               ? Text::tr("%1; each word by the step that writes it (AWO).").arg(whose)
               : Text::tr("%1; each word by the step that reads it (AWI).").arg(whose);
}

/// Adds the reference to the words that it fits, and says how well the links agree with it.
void compare(WordsData& data, const std::vector<AlignmentLink>& reference)
{
    const auto isBeyond = [&data](const AlignmentLink& link) {
        return link.source >= int(data.sourceWords.size()) || link.target >= int(data.targetWords.size());
    };
    if (std::ranges::any_of(reference, isBeyond)) {
        data.note
            = Text::tr("The reference links words that are not here: there are %1 source words and %2 target words.")
                  .arg(data.sourceWords.size())
                  .arg(data.targetWords.size());
        return;
    }
    data.reference = reference;
    AlignmentScore score;
    score.add(data.links, reference);
    const auto percent = [](double share) { return decimalText(100.0 * share, 1); };
    data.note = Text::tr("Against the reference: alignment error rate %1 %, precision %2 %, recall %3 %. Solid: in the "
                         "reference; dotted: not in it; grey: missed.")
                    .arg(percent(score.errorRate()), percent(score.precision()), percent(score.recall()));
}

std::vector<TextRange> rangesOf(const std::string& text, const std::vector<TokenGroup>& words)
{
    std::vector<TextRange> ranges;
    for (const TokenGroup& word : words)
        ranges.push_back(textRange(text, word.span));
    return ranges;
}

} // namespace

TextRange textRange(const std::string& text, ByteSpan span)
{
    const std::size_t size = text.size();
    const std::size_t begin = std::min(std::size_t(span.begin), size);
    const std::size_t end = std::clamp(std::size_t(span.end), begin, size);
    const QString inside = QString::fromUtf8(text.data() + begin, qsizetype(end - begin));
    const auto before = QString::fromUtf8(text.data(), qsizetype(begin)).size();
    const auto visible = std::ranges::find_if(inside, [](QChar character) { return !character.isSpace(); });
    return {int(before + (visible - inside.begin())), int(before + inside.size())};
}

WordsScene makeWords(const Translation& translation, const Selection& selection, const AttentionTrace* trace,
                     const WordsReading& reading, const Presentation& presentation)
{
    WordsScene scene;
    for (std::size_t index = 0; index < translation.sentences.size(); ++index) {
        const SentenceTranslation& sentence = translation.sentences[index];
        const bool isCurrent = int(index) == selection.sentence;
        const std::size_t hypothesis = isCurrent ? std::size_t(selection.hypothesis) : 0;
        scene.data.sentences.push_back({QString::fromStdString(sentence.source.text),
                                        hypothesis < sentence.hypotheses.size()
                                            ? QString::fromStdString(sentence.hypotheses[hypothesis].text)
                                            : QString()});
    }
    scene.data.current = selection.sentence;
    if (scene.data.isEmpty())
        return scene;
    const SentenceTranslation& sentence = translation.sentences[std::size_t(selection.sentence)];
    if (std::size_t(selection.hypothesis) >= sentence.hypotheses.size())
        return scene;

    const auto source = keyTokens(sentence, std::size_t(selection.hypothesis), AttentionKind::Cross);
    const auto target = queryTokens(sentence, std::size_t(selection.hypothesis), AttentionKind::Cross);
    constexpr AxisReduction kWords{.wholeWords = true, .hideSpecial = true};
    scene.sourceWords = groupTokens(source.tokens, source.text, kWords);
    scene.targetWords = groupTokens(target.tokens, target.text, kWords);
    scene.data.sourceWords = rangesOf(source.text, scene.sourceWords);
    scene.data.targetWords = rangesOf(target.text, scene.targetWords);
    if (!trace || trace->shape(AttentionKind::Cross).layers == 0) {
        scene.data.note = Text::tr("There is no cross-attention here to read an alignment off.");
        return scene;
    }

    scene.head = headToRead(translation, selection, *trace, reading);
    const bool isMean = reading.attention == WordsAttention::LayerMean;
    const Matrix cross = crossAttention(*trace, {.layer = scene.head.layer,
                                                 .head = isMean ? std::nullopt : std::optional(scene.head.head),
                                                 .row = reading.row});
    scene.data.weights = reduceMap(alignmentMap(cross, reading.row), scene.targetWords, scene.sourceWords);
    if (presentation.specialTokens == SpecialTokens::Renormalised)
        normalizeRows(scene.data.weights);
    scene.data.links = alignWords(cross, reading.row, source.tokens, target.tokens);
    scene.data.caption = caption(scene, reading);
    if (!reading.reference.empty())
        compare(scene.data, reading.reference);
    return scene;
}

} // namespace heed
