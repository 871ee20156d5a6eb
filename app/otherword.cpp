// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otherword.h"

#include <algorithm>
#include <string>
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
    return text + translation.source.substr(end);
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

Translation withSentence(const Translation& translation, std::size_t index, SentenceTranslation sentence)
{
    Translation changed = translation;
    sentence.span = changed.sentences.at(index).span;
    changed.sentences[index] = std::move(sentence);
    changed.text = bestText(changed);
    return changed;
}

} // namespace heed
