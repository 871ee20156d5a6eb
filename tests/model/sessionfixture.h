// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/maptrace.h"
#include "model/session/session.h"
#include "model/vectortrace.h"

#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

// A session with made-up numbers whose structure is that of the engine's: hypotheses that begin alike share the vectors
// of their beginning.

namespace heed::test {

inline constexpr int kSessionLayers = 2;
inline constexpr int kSessionHeads = 3;
inline constexpr int kSessionHeadSize = 4;
inline constexpr int kSessionVocabulary = 1000;

inline std::vector<float> randomValues(std::size_t count, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(generator);
    return values;
}

/// Rows [rows, heads · d_head] of a layer; each depends on its seed alone.
inline std::vector<float> randomRows(const std::vector<unsigned>& rowSeeds, unsigned layer, unsigned what)
{
    std::vector<float> rows;
    for (const unsigned seed : rowSeeds) {
        const auto row = randomValues(kSessionHeads * kSessionHeadSize, seed * 131 + layer * 17 + what);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

inline AttentionVectors randomVectors(AttentionKind kind, const std::vector<unsigned>& queries,
                                      const std::vector<unsigned>& keys)
{
    AttentionVectors vectors;
    vectors.shape = {kSessionLayers, kSessionHeads, int(queries.size()), int(keys.size())};
    vectors.headSize = kSessionHeadSize;
    vectors.scale = 1.0F / std::sqrt(float(kSessionHeadSize));
    vectors.causal = kind == AttentionKind::Decoder;
    const unsigned first = 3 * unsigned(kind);
    for (unsigned layer = 0; layer < unsigned(kSessionLayers); ++layer)
        vectors.layers.push_back({randomRows(queries, layer, first), randomRows(keys, layer, first + 1),
                                  randomRows(keys, layer, first + 2)});
    return vectors;
}

/// @param hasVectors false: keeps the maps alone, as imported attention does.
class SessionRecord final : public DecodingRecord
{
public:
    SessionRecord(const SentenceTranslation& sentence, bool hasVectors) : m_hasVectors(hasVectors)
    {
        for (std::size_t index = 0; index < sentence.source.tokens.size(); ++index)
            m_source.push_back(unsigned(7000 + index));
        for (const Hypothesis& hypothesis : sentence.hypotheses) {
            unsigned prefix = 1;
            auto& inputs = m_inputs.emplace_back();
            for (const GeneratedToken& generated : hypothesis.tokens) {
                inputs.push_back(prefix);
                prefix = prefix * 31 + unsigned(generated.token.id);
            }
        }
    }

    std::shared_ptr<const AttentionTrace> trace(std::size_t hypothesis) const override
    {
        const auto& inputs = m_inputs.at(hypothesis);
        auto trace = std::make_shared<VectorTrace>(randomVectors(AttentionKind::Encoder, m_source, m_source),
                                                   randomVectors(AttentionKind::Decoder, inputs, inputs),
                                                   randomVectors(AttentionKind::Cross, inputs, m_source));
        if (m_hasVectors)
            return trace;
        std::vector<AttentionMaps> maps;
        for (const AttentionKind kind : kAttentionKinds) {
            maps.push_back({trace->shape(kind), trace->allWeights(kind), {}});
            for (int layer = 0; layer < kSessionLayers; ++layer)
                for (int head = 0; head < kSessionHeads; ++head)
                    maps.back().scores.push_back(trace->scores({kind, layer, head}));
        }
        return std::make_shared<MapTrace>(std::move(maps[0]), std::move(maps[1]), std::move(maps[2]));
    }

    std::vector<float> distribution(std::size_t hypothesis, std::size_t step) const override
    {
        std::vector<float> values = randomValues(kSessionVocabulary, m_inputs.at(hypothesis).at(step));
        double sum = 0.0;
        for (float& value : values)
            sum += double(value = std::exp(3.0F * value));
        for (float& value : values)
            value = float(double(value) / sum);
        return values;
    }

private:
    bool m_hasVectors;
    std::vector<unsigned> m_source;
    std::vector<std::vector<unsigned>> m_inputs;
};

inline Hypothesis sessionHypothesis(const std::string& text, const std::vector<TokenId>& ids, int node)
{
    Hypothesis hypothesis;
    hypothesis.text = text;
    hypothesis.score = -0.1 * double(ids.size()) / 3.0;
    hypothesis.node = node;
    for (const TokenId id : ids) {
        GeneratedToken generated;
        generated.token = {id, "▁" + std::to_string(id), {0, 2}, id == 0, false, id != 0};
        generated.logProbability = -0.1F * float(id);
        generated.entropy = 0.75F;
        generated.top
            = {{id, "▁" + std::to_string(id), -0.1F * float(id)}, {9, "▁é", -std::numeric_limits<float>::infinity()}};
        hypothesis.tokens.push_back(generated);
    }
    return hypothesis;
}

inline SentenceTranslation sessionSentence(bool hasVectors)
{
    SentenceTranslation sentence;
    sentence.source = {"Où est-il ?",
                       {{4, "▁Où", {0, 3}, false, false, true},
                        {5, "▁est-il", {4, 11}, false, true, true},
                        {0, "</s>", {}, true, false, false}}};
    sentence.span = {2, 13};
    sentence.startToken = {1, "<pad>", {}, true, false, false};
    sentence.hypotheses
        = {sessionHypothesis("Where is it?", {3, 7, 5, 0}, 4), sessionHypothesis("Where?", {3, 7, 0}, 5)};
    using State = SearchTree::State;
    sentence.tree.nodes
        = {{-1, -1, 1, 0.0F, 0.0, State::Expanded, false}, {0, 0, 3, -0.3F, -0.3, State::Expanded, true},
           {1, 1, 7, -0.7F, -1.0, State::Expanded, true},  {2, 2, 5, -0.5F, -1.5, State::Expanded, true},
           {3, 3, 0, 0.0F, -1.5, State::Finished, true},   {2, 2, 0, -2.5F, -3.5, State::Finished, false}};
    sentence.tree.tokens = {{0, "</s>", {}, true, false, false}, {3, "▁3", {}, false, false, true}};
    sentence.timings = {std::chrono::milliseconds(1), std::chrono::milliseconds(20), std::chrono::milliseconds(300), 4};
    sentence.isForced = true;
    sentence.givenTokens = 2;
    sentence.record = std::make_shared<SessionRecord>(sentence, hasVectors);
    return sentence;
}

/// Two entries; the second keeps the first one's sentence, as after another word for a sentence beside it.
inline Session session(bool hasVectors = true)
{
    auto model = std::make_shared<ModelInfo>();
    model->folder = "models/fr-en";
    model->name = "fr-en";
    model->family = "marian";
    model->modelSize = kSessionHeads * kSessionHeadSize;
    model->decoderLayers = model->encoderLayers = kSessionLayers;
    model->decoderHeads = model->encoderHeads = kSessionHeads;
    model->targetVocabulary = kSessionVocabulary;
    model->parameters = 12345678901;
    Translation first;
    first.source = "« Où est-il ? » Là.";
    first.text = "Where is it?";
    first.sentences = {sessionSentence(hasVectors)};
    first.model = model;
    first.options.method = DecodingMethod::Sampling;
    first.options.task = {"en_XX", "fr_XX", "translate: "};
    first.options.temperature = 0.7;
    first.options.seed = 18446744073709551615U;
    first.options.forcedBosId = 7;
    Translation second = first;
    second.options = {};
    second.sentences.push_back(sessionSentence(hasVectors));
    Session session;
    session.entries
        = {{std::make_shared<const Translation>(first), {}},
           {std::make_shared<const Translation>(second),
            {.sentence = 1, .hypothesis = 1, .head = {AttentionKind::Decoder, 1, 2}, .query = 2, .key = 1, .step = 2}}};
    session.shown = 1;
    session.sourceText = "Où est-il ? Non.";
    session.settings = {{"colors", "magma"}, {"view", "heatmap"}};
    return session;
}

} // namespace heed::test
