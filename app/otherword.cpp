// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otherword.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <span>
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

std::filesystem::path folderName(const ModelInfo& model)
{
    const bool endsInSlash = !model.folder.has_filename();
    return (endsInSlash ? model.folder.parent_path() : model.folder).filename();
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
        return std::tie(model.family, model.modelSize, model.encoderLayers, model.decoderLayers, model.encoderHeads,
                        model.decoderHeads, model.sourceVocabulary, model.targetVocabulary, model.parameters);
    };
    return folderName(one) == folderName(other) && facts(one) == facts(other);
}

bool isSameStep(const GeneratedToken& one, const GeneratedToken& other)
{
    constexpr float kRounding = 0.01F;    // of logarithms; one machine's searches differ by 5e-6
    constexpr std::size_t kCompared = 10; // where the model is sure of one token, the others tell models apart
    const std::size_t least = std::min(one.top.size(), other.top.size());
    const auto compared = std::span(one.top).first(std::min(kCompared, (least + 1) / 2)); // not those that just got in
    const auto isThere = [&](const Candidate& candidate) {
        const auto found = std::ranges::find(other.top, candidate.id, &Candidate::id);
        return found != other.top.end() && found->piece == candidate.piece
               && std::abs(found->logProbability - candidate.logProbability) < kRounding;
    };
    return !compared.empty() && std::ranges::all_of(compared, isThere)
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
