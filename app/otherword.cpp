// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otherword.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

namespace heed {

namespace {

/// The best hypotheses, and between them what stands between the sentences of the source.
std::string bestText(const Translation& translation)
{
    std::string text;
    std::size_t end = 0;
    for (const SentenceTranslation& sentence : translation.sentences) {
        text += translation.source.substr(end, sentence.span.begin - end);
        if (!sentence.hypotheses.empty())
            text += sentence.hypotheses.front().text;
        end = sentence.span.end;
    }
    return translation.isStopped ? text : text + translation.source.substr(end);
}

} // namespace

std::optional<ForcedTarget> otherWord(const Hypothesis& hypothesis, int step, TokenId id)
{
    if (step < 0 || std::size_t(step) >= hypothesis.tokens.size())
        return std::nullopt;
    const GeneratedToken& generated = hypothesis.tokens[std::size_t(step)];
    if (std::ranges::find(generated.top, id, &Candidate::id) == generated.top.end())
        return std::nullopt; // below the most probable ones is the token that was taken anyway
    ForcedTarget target;
    target.continueSearch = true;
    target.ids.emplace();
    for (int before = 0; before < step; ++before)
        target.ids->push_back(hypothesis.tokens[std::size_t(before)].token.id);
    target.ids->push_back(id);
    return target;
}

bool looksLikeSameModel(const ModelInfo& one, const ModelInfo& other)
{
    const auto facts = [](const ModelInfo& model) {
        return std::tie(model.name, model.family, model.modelSize, model.encoderLayers, model.decoderLayers,
                        model.encoderHeads, model.decoderHeads, model.sourceVocabulary, model.targetVocabulary,
                        model.parameters);
    };
    return facts(one) == facts(other);
}

bool isSameStep(const GeneratedToken& one, const GeneratedToken& other)
{
    constexpr float kRounding = 0.01F; // of logarithms
    if (one.top.empty() || other.top.empty())
        return false;
    const Candidate& best = one.top.front();
    const auto found = std::ranges::find(other.top, best.id, &Candidate::id);
    return found != other.top.end() && found->piece == best.piece
           && std::abs(found->logProbability - best.logProbability) < kRounding
           && std::abs(one.entropy - other.entropy) < kRounding;
}

Translation withSentence(const Translation& translation, std::size_t index, SentenceTranslation sentence)
{
    Translation changed = translation;
    sentence.span = changed.sentences.at(index).span;
    changed.sentences[index] = std::move(sentence);
    changed.text = bestText(changed);
    changed.file.clear();
    return changed;
}

} // namespace heed
