// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faketranslator.h"

#include "model/error.h"
#include "synthetictrace.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

namespace heed::test {

void Latch::pass(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    ++m_arrivals;
    m_changed.notify_all();
    m_changed.wait(lock, stop, [this] { return m_isOpen; });
}

void Latch::open()
{
    const std::lock_guard lock(m_mutex);
    m_isOpen = true;
    m_changed.notify_all();
}

void Latch::waitForArrivals(int count)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_arrivals >= count; });
}

namespace {

constexpr int kVocabulary = 50;

class FakeRecord final : public DecodingRecord
{
public:
    FakeRecord(int layers, int heads, int sourceLength, int targetLength)
        : m_trace(std::make_shared<SyntheticTrace>(layers, heads, sourceLength, targetLength))
    {
    }
    std::shared_ptr<const AttentionTrace> trace(std::size_t) const override { return m_trace; }
    std::vector<float> distribution(std::size_t, std::size_t) const override
    {
        return std::vector<float>(kVocabulary, 1.0F / kVocabulary);
    }

private:
    std::shared_ptr<const AttentionTrace> m_trace;
};

std::string upper(std::string text)
{
    for (char& letter : text)
        letter = char(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

/// Pieces with spans, then </s>.
TokenizedText tokenize(const std::string& sentence)
{
    TokenizedText result{sentence, {}};
    std::uint32_t position = 0;
    std::istringstream words(sentence);
    for (std::string word; words >> word;) {
        const auto begin = std::uint32_t(sentence.find(word, position));
        const auto end = begin + std::uint32_t(word.size());
        const std::uint32_t cut = word.size() > 5 ? begin + 3 : end;
        result.tokens.push_back({5, "▁" + sentence.substr(begin, cut - begin), {begin, cut}, false, false, true});
        if (cut < end)
            result.tokens.push_back({6, sentence.substr(cut, end - cut), {cut, end}, false, false, false});
        position = end;
    }
    result.tokens.push_back({0, "</s>", {}, true, false, false});
    return result;
}

Hypothesis makeHypothesis(const TokenizedText& target, double score)
{
    Hypothesis hypothesis;
    hypothesis.text = target.text;
    hypothesis.score = score;
    for (const Token& token : target.tokens) {
        GeneratedToken generated;
        generated.token = token;
        generated.logProbability = std::log(0.7F);
        generated.entropy = 0.9F;
        generated.top = {{token.id, token.piece, std::log(0.7F)}, {9, "▁other", std::log(0.2F)}};
        hypothesis.tokens.push_back(std::move(generated));
    }
    return hypothesis;
}

/// Both hypotheses share all tokens but the last; at every step one token was dropped.
SearchTree fakeTree(std::vector<Hypothesis>& hypotheses)
{
    using State = SearchTree::State;
    SearchTree tree;
    tree.nodes = {{.id = 0, .state = State::Expanded}};
    const auto add = [&](int parent, const GeneratedToken& token, TokenId id, float logProbability, State state) {
        const SearchTree::Node& before = tree.nodes[std::size_t(parent)];
        tree.nodes.push_back({.parent = parent,
                              .step = before.step + 1,
                              .id = id,
                              .logProbability = logProbability,
                              .logProbabilitySum = before.logProbabilitySum + double(logProbability),
                              .state = state,
                              .isMostProbable = id == token.token.id});
        return int(tree.nodes.size()) - 1;
    };
    int last = 0;
    for (std::size_t step = 0; step < hypotheses[0].tokens.size(); ++step) {
        const GeneratedToken& token = hypotheses[0].tokens[step];
        const bool isEnd = step + 1 == hypotheses[0].tokens.size();
        const int other = add(last, token, 9, std::log(0.2F), isEnd ? State::Finished : State::Dropped);
        last = add(last, token, token.token.id, token.logProbability, isEnd ? State::Finished : State::Expanded);
        hypotheses[0].node = last;
        hypotheses[1].node = other;
    }
    tree.tokens = {{0, "</s>", {}, true, false, false},
                   {5, "▁FIVE", {}, false, false, true},
                   {6, "six", {}, false, false, false},
                   {9, "▁other", {}, false, false, true}};
    return tree;
}

SentenceTranslation fakeSentence(const std::string& text, ByteSpan span, int layers, int heads)
{
    SentenceTranslation sentence;
    sentence.source = tokenize(text);
    sentence.span = span;
    sentence.startToken = {0, "<pad>", {}, true, false, false};
    const TokenizedText target = tokenize(upper(text));
    sentence.hypotheses = {makeHypothesis(target, -0.5), makeHypothesis(target, -0.8)};
    sentence.hypotheses.back().text += " (2)";
    sentence.tree = fakeTree(sentence.hypotheses);
    sentence.record
        = std::make_shared<FakeRecord>(layers, heads, int(sentence.source.tokens.size()), int(target.tokens.size()));
    sentence.timings.decode = std::chrono::milliseconds(30);
    sentence.timings.steps = int(target.tokens.size());
    return sentence;
}

class FakeTranslator final : public Translator
{
public:
    std::optional<std::filesystem::path> changedFile() const override { return m_control->changedFile; }

    FakeTranslator(const std::filesystem::path& folder, std::shared_ptr<FakeControl> control)
        : m_control(std::move(control))
    {
        ModelInfo info;
        info.folder = folder;
        info.name = folder.filename().string();
        info.family = m_control->family;
        info.encoderLayers = info.decoderLayers = m_control->layers;
        info.encoderHeads = info.decoderHeads = m_control->heads;
        info.sourceVocabulary = info.targetVocabulary = kVocabulary;
        info.hasTokenizer = m_control->hasTokenizer;
        info.tasks = m_control->tasks;
        m_info = std::make_shared<const ModelInfo>(std::move(info));
    }

    const ModelInfo& info() const override { return *m_info; }

    Translation translate(std::string_view text, const DecodingOptions& options, std::stop_token stop,
                          const ProgressCallback& progress) override
    {
        ++m_control->translateCalls;
        m_control->lastOptions = options;
        if (!m_control->translateError.empty())
            throw Error(m_control->translateError, "step detail");
        for (int step = 1; step <= 3; ++step) {
            if (m_control->translateLatch)
                m_control->translateLatch->pass(stop);
            if (stop.stop_requested()) {
                ++m_control->stoppedCalls;
                Translation begun = whole(std::string(text), options);
                begun.sentences.resize(std::size_t(m_control->finishedSentences));
                begun.text.resize(begun.sentences.empty() ? 0 : begun.sentences.back().span.end);
                begun.isStopped = true;
                return begun;
            }
            progress({0, 1, step, "partial " + std::to_string(step)});
        }
        return whole(std::string(text), options);
    }

    /// The best hypothesis ends in the last id that was forced, so that a test sees what was asked for.
    Translation translateForced(std::string_view text, const ForcedTarget& target, const DecodingOptions& options,
                                std::stop_token stop) override
    {
        Translation translation = translate(text, options, stop, [](const TranslationProgress&) {});
        for (SentenceTranslation& sentence : translation.sentences)
            sentence.givenTokens = int(target.ids.value_or(std::vector<TokenId>()).size());
        if (target.ids && !translation.sentences.empty())
            translation.sentences.front().hypotheses.front().text += " → " + std::to_string(target.ids->back());
        return translation;
    }

    /// Every id is a word of one piece; the hypotheses end in the last id that was forced.
    Translation translateIds(std::span<const TokenId> ids, const std::optional<ForcedTarget>& target,
                             const DecodingOptions& options, std::stop_token stop) override
    {
        std::string words;
        for (std::size_t index = 0; index + 1 < ids.size(); ++index)
            words += std::to_string(ids[index]) + ' ';
        Translation translation = translate(words, options, stop, [](const TranslationProgress&) {});
        for (SentenceTranslation& sentence : translation.sentences) {
            for (std::size_t index = 0; index < ids.size(); ++index) {
                Token& token = sentence.source.tokens[index];
                token = {ids[index], '#' + std::to_string(ids[index]), {}, ids[index] == 2, false, false};
            }
            for (Hypothesis& hypothesis : sentence.hypotheses)
                hypothesis.tokens.back().token.id = target && target->ids ? target->ids->back() : 2;
        }
        return translation;
    }

private:
    Translation whole(const std::string& text, const DecodingOptions& options) const
    {
        Translation translation = fakeTranslation(text, m_control->layers, m_control->heads);
        translation.model = m_info;
        translation.options = options;
        for (SentenceTranslation& sentence : translation.sentences)
            for (Hypothesis& hypothesis : sentence.hypotheses)
                for (GeneratedToken& token : hypothesis.tokens)
                    token.top.front().logProbability = std::log(m_control->probability);
        return translation;
    }

    std::shared_ptr<FakeControl> m_control;
    std::shared_ptr<const ModelInfo> m_info;
};

} // namespace

Translation fakeTranslation(const std::string& text, int layers, int heads)
{
    Translation translation;
    translation.source = text;
    translation.text = upper(text);
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            translation.sentences.push_back(fakeSentence(text.substr(begin, end - begin),
                                                         {std::uint32_t(begin), std::uint32_t(end)}, layers, heads));
        }
        begin = end + 1;
    }
    return translation;
}

TranslatorFactory fakeFactory(std::shared_ptr<FakeControl> control)
{
    return [control](const std::filesystem::path& folder, const LoadOptions& options) {
        if (control->loadLatch)
            control->loadLatch->pass(options.stop);
        if (options.stop.stop_requested())
            throw Error("Loading was cancelled.");
        if (!control->loadError.empty())
            throw Error(control->loadError, "load detail");
        return std::make_unique<FakeTranslator>(folder, control);
    };
}

} // namespace heed::test
