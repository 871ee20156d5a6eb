// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/usage.h"

#include "model/analysis/headstatistics.h"
#include "model/analysis/wordmerge.h"
#include "model/forwardpass.h"
#include "model/networkplan.h"

#include <algorithm>

namespace heed::fuzz {

namespace {

constexpr int kMostLooks = 3; // at layers, heads, rows: the first and the last, so that edges are among them

/// Up to kMostLooks of 0 … count − 1, the last included.
std::vector<int> some(int count)
{
    std::vector<int> chosen;
    for (int index = 0; index < std::min(count, kMostLooks - 1); ++index)
        chosen.push_back(index);
    if (count >= kMostLooks)
        chosen.push_back(count - 1);
    return chosen;
}

struct Axis
{
    std::vector<Token> tokens;
    std::string text;
};

Axis targetAxis(const Hypothesis& hypothesis)
{
    Axis axis{{}, hypothesis.text};
    for (const GeneratedToken& generated : hypothesis.tokens)
        axis.tokens.push_back(generated.token);
    return axis;
}

void usePass(const ForwardPass& pass, const HeadIndex& head, const AttentionShape& shape)
{
    const Stack stack = head.kind == AttentionKind::Encoder ? Stack::Encoder : Stack::Decoder;
    for (const int query : some(shape.queries)) {
        pass.states(stack, query);
        pass.headOutputs(head.kind, head.layer, query);
    }
    pass.outputWeights(head);
    pass.outputBias(head.kind, head.layer);
    pass.positions(stack);
}

void useHead(const AttentionTrace& trace, const HeadIndex& head, const Axis& queries, const Axis& keys)
{
    const AttentionShape shape = trace.shape(head.kind);
    const Matrix weights = trace.weights(head);
    trace.scores(head);
    headStatistics(weights, keys.tokens, head.kind == AttentionKind::Decoder);
    const AxisReduction reduction{true, true};
    const auto rows = groupTokens(queries.tokens, queries.text, reduction);
    const auto columns = groupTokens(keys.tokens, keys.text, reduction);
    Matrix reduced = reduceMap(weights, rows, columns);
    normalizeRows(reduced);
    for (const int query : some(shape.queries))
        trace.queryVector(head, query);
    for (const int key : some(shape.keys)) {
        trace.keyVector(head, key);
        trace.valueVector(head, key);
    }
    if (const ForwardPass* pass = trace.pass())
        usePass(*pass, head, shape);
}

void useTrace(const AttentionTrace& trace, const Axis& source, const Axis& target)
{
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = trace.shape(kind);
        const Axis& queries = kind == AttentionKind::Encoder ? source : target;
        const Axis& keys = kind == AttentionKind::Decoder ? target : source;
        const bool isKnown = shape.queries == int(queries.tokens.size()) && shape.keys == int(keys.tokens.size());
        for (const int layer : isKnown ? some(shape.layers) : std::vector<int>()) {
            for (const int head : some(shape.heads))
                useHead(trace, {kind, layer, head}, queries, keys);
        }
    }
}

void useSentence(const SentenceTranslation& sentence)
{
    for (std::size_t index = 0; index < sentence.hypotheses.size(); ++index) {
        const Hypothesis& hypothesis = sentence.hypotheses[index];
        sentence.tree.path(hypothesis.node);
        if (!sentence.record)
            continue;
        useTrace(*sentence.record->trace(index), {sentence.source.tokens, sentence.source.text},
                 targetAxis(hypothesis));
        for (const int step : some(int(hypothesis.tokens.size())))
            sentence.record->distribution(index, std::size_t(step));
    }
    sentence.tree.greedyPath();
    distinctIds(sentence.tree);
}

} // namespace

void use(const Translation& translation)
{
    for (const SentenceTranslation& sentence : translation.sentences)
        useSentence(sentence);
    if (translation.model)
        networkPlan(*translation.model);
}

} // namespace heed::fuzz
