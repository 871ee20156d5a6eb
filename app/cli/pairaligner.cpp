// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pairaligner.h"

namespace heed {

PairAligner::PairAligner(Translator& translator, TranslationTask task)
    : m_translator(translator), m_task(std::move(task)), m_tokenizer(openTokenizer(translator.info().folder))
{
}

AlignedPair PairAligner::read(const JoinedText& source, const JoinedText& target) const
{
    DecodingOptions options;
    options.topCandidates = 0;
    options.task = m_task;
    const auto translation = m_translator.translateForced(source.text, {.text = target.text, .ids = {}}, options, {});
    const auto& sentence = translation.sentences.front();

    AlignedPair pair;
    pair.trace = sentence.record->trace(0);
    pair.isCut = sentence.isSourceCut;
    // Tokenised again, because these spans point into the text as it was given and not into detokenised text.
    pair.sourceTokens = m_tokenizer->encodeSource(source.text, m_task).tokens;
    pair.targetTokens = m_tokenizer->encodeTarget(target.text, m_task).tokens;
    const AttentionShape shape = pair.trace->shape(AttentionKind::Cross);
    if (pair.sourceTokens.size() > std::size_t(shape.keys) || pair.targetTokens.size() > std::size_t(shape.queries)) {
        pair.isCut = true;
        pair.sourceTokens.resize(std::min(pair.sourceTokens.size(), std::size_t(shape.keys)));
        pair.targetTokens.resize(std::min(pair.targetTokens.size(), std::size_t(shape.queries)));
    }
    pair.source = groupByWords(pair.sourceTokens, source.text, source.words);
    pair.target = groupByWords(pair.targetTokens, target.text, target.words);
    return pair;
}

std::vector<AlignmentLink> alignPair(const AlignedPair& pair, const AlignmentView& view)
{
    const Matrix map = alignmentMap(crossAttention(*pair.trace, view), view.row);
    const Matrix words = reduceMap(map, pair.target.groups, pair.source.groups);
    const auto sourceOfTarget = hardAlignment(words, {});
    std::vector<AlignmentLink> links;
    for (std::size_t target = 0; target < sourceOfTarget.size(); ++target) {
        if (sourceOfTarget[target] >= 0)
            links.push_back({pair.source.words[std::size_t(sourceOfTarget[target])], pair.target.words[target], true});
    }
    std::sort(links.begin(), links.end());
    return links;
}

} // namespace heed
