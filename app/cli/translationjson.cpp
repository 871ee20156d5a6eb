// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/translationjson.h"

#include "model/translation.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace heed {

namespace {

using Json = nlohmann::ordered_json;

/// The shortest decimal number that is this float: −0.1, not −0.10000000149011612.
double shortest(float value)
{
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    double number = value;
    std::from_chars(std::begin(text), end, number);
    return number;
}

Json toJson(const GeneratedToken& token)
{
    Json top = Json::array();
    for (const Candidate& candidate : token.top)
        top.push_back({candidate.id, candidate.piece, shortest(candidate.logProbability)});
    return {{"id", token.token.id},
            {"piece", token.token.piece},
            {"log_probability", shortest(token.logProbability)},
            {"top", std::move(top)}};
}

void append(Json& hypothesis, const Hypothesis& part)
{
    for (const auto& token : part.tokens) {
        hypothesis["ids"].push_back(token.token.id);
        hypothesis["tokens"].push_back(toJson(token));
    }
}

Json emptyHypothesis(const std::string& text, double score)
{
    return {{"text", text}, {"ids", Json::array()}, {"score", score}, {"tokens", Json::array()}};
}

Json toJson(const Hypothesis& hypothesis)
{
    Json json = emptyHypothesis(hypothesis.text, hypothesis.score);
    append(json, hypothesis);
    return json;
}

Json sourceIds(const SentenceTranslation& sentence)
{
    Json ids = Json::array();
    for (const auto& token : sentence.source.tokens)
        ids.push_back(token.id);
    return ids;
}

Json toJson(const SentenceTranslation& sentence, std::string_view source)
{
    Json hypotheses = Json::array();
    for (const auto& hypothesis : sentence.hypotheses)
        hypotheses.push_back(toJson(hypothesis));
    return {{"source", source}, {"source_ids", sourceIds(sentence)}, {"hypotheses", std::move(hypotheses)}};
}

Json severalSentences(const Translation& translation, std::string_view line)
{
    Json ids = Json::array();
    Json sentences = Json::array();
    Json joined = emptyHypothesis(translation.text, 0.0);
    double score = 0.0;
    for (const auto& sentence : translation.sentences) {
        for (const auto& token : sentence.source.tokens)
            ids.push_back(token.id);
        sentences.push_back(toJson(sentence, sentence.source.text));
        if (sentence.hypotheses.empty())
            continue;
        append(joined, sentence.hypotheses.front());
        score += sentence.hypotheses.front().score;
    }
    joined["score"] = score;
    return {{"source", line},
            {"source_ids", std::move(ids)},
            {"hypotheses", Json::array({std::move(joined)})},
            {"sentences", std::move(sentences)}};
}

std::string dump(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJsonLine(const Translation& translation, std::string_view line)
{
    if (translation.sentences.size() == 1)
        return dump(toJson(translation.sentences.front(), line));
    if (translation.sentences.size() > 1)
        return dump(severalSentences(translation, line));
    return dump({{"source", line}, {"source_ids", Json::array()}, {"hypotheses", Json::array()}});
}

std::string toJsonErrorLine(std::string_view line, std::string_view message)
{
    return dump({{"source", line}, {"error", message}});
}

} // namespace heed
