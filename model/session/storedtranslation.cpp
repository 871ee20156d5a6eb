// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storedtranslation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

namespace heed {

using nlohmann::json;

namespace {

constexpr int kLargestId = std::numeric_limits<TokenId>::max();
constexpr int kSpecial = 1; // flags of a token
constexpr int kUnknown = 2;
constexpr int kStartsWord = 4;

// A token is [id, piece, begin, end, flags]: there are many of them.
json toJson(const Token& token)
{
    const int flags
        = (token.isSpecial ? kSpecial : 0) | (token.isUnknown ? kUnknown : 0) | (token.startsWord ? kStartsWord : 0);
    return {token.id, token.piece, token.span.begin, token.span.end, flags};
}

ByteSpan readSpan(const CheckedJson& begin, const CheckedJson& end, const std::string& text)
{
    const auto length = std::int64_t(std::min<std::size_t>(text.size(), std::numeric_limits<std::uint32_t>::max()));
    const auto first = begin.integer64(0, length);
    return {std::uint32_t(first), std::uint32_t(end.integer64(first, length))};
}

Token readToken(const CheckedJson& value, const std::string& text)
{
    Token token;
    token.id = value[0].integer(0, kLargestId);
    token.piece = value[1].text();
    token.span = readSpan(value[2], value[3], text);
    const int flags = value[4].integer(0, kSpecial | kUnknown | kStartsWord);
    token.isSpecial = (flags & kSpecial) != 0;
    token.isUnknown = (flags & kUnknown) != 0;
    token.startsWord = (flags & kStartsWord) != 0;
    return token;
}

int boundedSize(const CheckedJson& list, int most)
{
    if (list.size() > most)
        list.fail("has " + std::to_string(list.size()) + " items, more than the " + std::to_string(most) + " allowed");
    return list.size();
}

json toJson(const GeneratedToken& generated)
{
    json top = json::array();
    for (const Candidate& candidate : generated.top)
        top.push_back({candidate.id, candidate.piece, candidate.logProbability});
    return {{"token", toJson(generated.token)},
            {"log_probability", generated.logProbability},
            {"entropy", generated.entropy},
            {"top", std::move(top)}};
}

GeneratedToken readGenerated(const CheckedJson& value, const std::string& text)
{
    GeneratedToken generated;
    generated.token = readToken(value["token"], text);
    generated.logProbability = float(value["log_probability"].logarithm());
    generated.entropy = float(value["entropy"].number());
    const CheckedJson top = value["top"];
    for (int rank = 0; rank < top.size(); ++rank) {
        const CheckedJson candidate = top[rank];
        generated.top.push_back(
            {candidate[0].integer(0, kLargestId), candidate[1].text(), float(candidate[2].logarithm())});
    }
    return generated;
}

json toJson(const Hypothesis& hypothesis)
{
    json tokens = json::array();
    for (const GeneratedToken& generated : hypothesis.tokens)
        tokens.push_back(toJson(generated));
    return {{"text", hypothesis.text},
            {"tokens", std::move(tokens)},
            {"score", hypothesis.score},
            {"node", hypothesis.node},
            {"is_complete", hypothesis.isComplete},
            {"is_scored", hypothesis.isScored}};
}

Hypothesis readHypothesis(const CheckedJson& value, int nodes)
{
    Hypothesis hypothesis;
    hypothesis.text = value["text"].text();
    const CheckedJson tokens = value["tokens"];
    const int count = boundedSize(tokens, kLongestStoredSentence);
    for (int step = 0; step < count; ++step)
        hypothesis.tokens.push_back(readGenerated(tokens[step], hypothesis.text));
    hypothesis.score = value["score"].logarithm();
    hypothesis.node = value["node"].integer(-1, nodes - 1);
    hypothesis.isComplete = value["is_complete"].boolean();
    hypothesis.isScored = value["is_scored"].boolean();
    return hypothesis;
}

// Lists by field, not nodes one by one: a tree may have thousands.
json toJson(const SearchTree& tree)
{
    json result{{"parent", json::array()},
                {"step", json::array()},
                {"id", json::array()},
                {"log_probability", json::array()},
                {"log_probability_sum", json::array()},
                {"state", json::array()},
                {"is_most_probable", json::array()},
                {"tokens", json::array()}};
    for (const SearchTree::Node& node : tree.nodes) {
        result["parent"].push_back(node.parent);
        result["step"].push_back(node.step);
        result["id"].push_back(node.id);
        result["log_probability"].push_back(node.logProbability);
        result["log_probability_sum"].push_back(node.logProbabilitySum);
        result["state"].push_back(int(node.state));
        result["is_most_probable"].push_back(node.isMostProbable);
    }
    for (const Token& token : tree.tokens)
        result["tokens"].push_back(toJson(token));
    return result;
}

SearchTree readTree(const CheckedJson& value)
{
    SearchTree tree;
    const CheckedJson parents = value["parent"];
    const CheckedJson steps = value["step"];
    const CheckedJson ids = value["id"];
    const CheckedJson logProbabilities = value["log_probability"];
    const CheckedJson sums = value["log_probability_sum"];
    const CheckedJson states = value["state"];
    const CheckedJson marks = value["is_most_probable"];
    for (const CheckedJson* field : {&steps, &ids, &logProbabilities, &sums, &states, &marks}) {
        if (field->size() != parents.size())
            field->fail("is not as long as \"parent\"");
    }
    for (int index = 0; index < parents.size(); ++index) {
        SearchTree::Node node;
        node.parent = index == 0 ? parents[0].integer(-1, -1) : parents[index].integer(0, index - 1);
        const int step = index == 0 ? -1 : tree.nodes[std::size_t(node.parent)].step + 1;
        node.step = steps[index].integer(step, step);
        node.id = ids[index].integer(0, kLargestId);
        node.logProbability = float(logProbabilities[index].logarithm());
        node.logProbabilitySum = sums[index].logarithm();
        node.state = SearchTree::State(states[index].integer(0, int(SearchTree::State::Dropped)));
        node.isMostProbable = marks[index].boolean();
        tree.nodes.push_back(node);
    }
    const CheckedJson tokens = value["tokens"];
    for (int index = 0; index < tokens.size(); ++index) {
        const Token token = readToken(tokens[index], {});
        if (index > 0 && token.id <= tree.tokens.back().id)
            tokens[index].fail("does not come after the id before it");
        tree.tokens.push_back(token);
    }
    return tree;
}

json toJson(const TranslationTimings& timings)
{
    return {{"tokenize", timings.tokenize.count()},
            {"encode", timings.encode.count()},
            {"decode", timings.decode.count()},
            {"steps", timings.steps}};
}

TranslationTimings readTimings(const CheckedJson& value)
{
    const auto seconds = [&value](const char* field) {
        constexpr double kLongest = 1e9;
        const double count = value[field].number();
        if (count < 0.0 || count > kLongest)
            value[field].fail("is no time in seconds");
        return std::chrono::duration<double>(count);
    };
    return {seconds("tokenize"), seconds("encode"), seconds("decode"),
            value["steps"].integer(0, std::numeric_limits<int>::max())};
}

json toJson(const SentenceTranslation& sentence, int decoding)
{
    json tokens = json::array();
    for (const Token& token : sentence.source.tokens)
        tokens.push_back(toJson(token));
    json hypotheses = json::array();
    for (const Hypothesis& hypothesis : sentence.hypotheses)
        hypotheses.push_back(toJson(hypothesis));
    return {{"text", sentence.source.text},
            {"tokens", std::move(tokens)},
            {"span", {sentence.span.begin, sentence.span.end}},
            {"start_token", toJson(sentence.startToken)},
            {"hypotheses", std::move(hypotheses)},
            {"tree", toJson(sentence.tree)},
            {"decoding", decoding},
            {"seconds", toJson(sentence.timings)},
            {"is_source_cut", sentence.isSourceCut},
            {"is_forced", sentence.isForced},
            {"given_tokens", sentence.givenTokens}};
}

SentenceTranslation readSentence(const CheckedJson& value, const std::string& source, const DecodingOf& decodingOf)
{
    SentenceTranslation sentence;
    sentence.source.text = value["text"].text();
    const CheckedJson tokens = value["tokens"];
    const int count = boundedSize(tokens, kLongestStoredSentence);
    for (int index = 0; index < count; ++index)
        sentence.source.tokens.push_back(readToken(tokens[index], sentence.source.text));
    sentence.span = readSpan(value["span"][0], value["span"][1], source);
    sentence.startToken = readToken(value["start_token"], {});
    sentence.tree = readTree(value["tree"]);
    const CheckedJson hypotheses = value["hypotheses"];
    for (int index = 0; index < hypotheses.size(); ++index)
        sentence.hypotheses.push_back(readHypothesis(hypotheses[index], int(sentence.tree.nodes.size())));
    sentence.timings = readTimings(value["seconds"]);
    sentence.isSourceCut = value["is_source_cut"].boolean();
    sentence.isForced = value["is_forced"].boolean();
    if (value.has("given_tokens")) // not said by the first sessions
        sentence.givenTokens = value["given_tokens"].integer(0, kLongestStoredSentence);
    if (const int decoding = value["decoding"].integer(-1, std::numeric_limits<int>::max()); decoding >= 0)
        sentence.record = decodingOf(decoding, sentence);
    return sentence;
}

} // namespace

json toJson(const Translation& translation, const DecodingNumber& decodingNumber)
{
    json sentences = json::array();
    for (const SentenceTranslation& sentence : translation.sentences)
        sentences.push_back(toJson(sentence, decodingNumber(sentence.record)));
    return {{"source", translation.source},
            {"text", translation.text},
            {"is_stopped", translation.isStopped},
            {"sentences", std::move(sentences)}};
}

Translation readTranslation(const CheckedJson& value, const DecodingOf& decodingOf)
{
    Translation translation;
    translation.source = value["source"].text();
    translation.text = value["text"].text();
    translation.isStopped = value["is_stopped"].boolean();
    const CheckedJson sentences = value["sentences"];
    for (int index = 0; index < sentences.size(); ++index)
        translation.sentences.push_back(readSentence(sentences[index], translation.source, decodingOf));
    return translation;
}

} // namespace heed
