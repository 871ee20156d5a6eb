// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pairaligner.h"

namespace heed {

namespace {

Matrix crossMap(const AttentionTrace& trace, const AlignmentView& view)
{
    if (view.head)
        return trace.weights({AttentionKind::Cross, view.layer, *view.head});
    const AttentionShape shape = trace.shape(AttentionKind::Cross);
    Matrix mean(shape.queries, shape.keys);
    for (int head = 0; head < shape.heads; ++head) {
        const Matrix weights = trace.weights({AttentionKind::Cross, view.layer, head});
        for (std::size_t cell = 0; cell < mean.values().size(); ++cell)
            mean.values()[cell] += weights.values()[cell] / float(shape.heads);
    }
    return mean;
}

} // namespace

PairAligner::PairAligner(Translator& translator) : m_translator(translator), m_tokenizer(translator.info().folder)
{
}

AlignedPair PairAligner::read(const JoinedText& source, const JoinedText& target) const
{
    DecodingOptions options;
    options.topCandidates = 0;
    const auto translation = m_translator.translateForced(source.text, {.text = target.text, .ids = {}}, options, {});
    const auto& sentence = translation.sentences.front();

    AlignedPair pair;
    pair.trace = sentence.record->trace(0);
    pair.isCut = sentence.isSourceCut;
    // Tokenised again, because these spans point into the text as it was given and not into detokenised text.
    pair.sourceTokens = m_tokenizer.encodeSource(source.text).tokens;
    pair.targetTokens = m_tokenizer.encodeTarget(target.text).tokens;
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
    const Matrix map = alignmentMap(crossMap(*pair.trace, view), view.row);
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

std::vector<AlignmentView> allAlignmentViews(const AttentionShape& cross)
{
    std::vector<AlignmentView> views;
    for (const auto row : {AlignmentRow::Produces, AlignmentRow::Consumes}) {
        for (int layer = 0; layer < cross.layers; ++layer) {
            views.push_back({.layer = layer, .head = {}, .row = row});
            for (int head = 0; head < cross.heads; ++head)
                views.push_back({.layer = layer, .head = head, .row = row});
        }
    }
    return views;
}

} // namespace heed
