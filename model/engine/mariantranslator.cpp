// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/mariantranslator.h"

#include "model/engine/checkpoint.h"
#include "model/engine/decoderstepper.h"
#include "model/engine/marianrecord.h"
#include "model/error.h"
#include "model/text/copyunknown.h"
#include "model/text/sentencesplitter.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <omp.h>

namespace heed {

namespace {

using Clock = std::chrono::steady_clock;

/// Adds the time from its making to its end to a duration.
class Stopwatch
{
public:
    explicit Stopwatch(std::chrono::duration<double>& total) : m_total(total) { }
    ~Stopwatch() { m_total += Clock::now() - m_begin; }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    std::chrono::duration<double>& m_total;
    Clock::time_point m_begin = Clock::now();
};

/// Reports how far loading is and gives up when asked to.
class LoadProgress
{
public:
    LoadProgress(const LoadOptions& options, int parts) : m_options(options), m_parts(parts) { }

    void finishPart()
    {
        if (m_options.stop.stop_requested())
            throw Error("Loading was cancelled.");
        ++m_done;
        if (m_options.progress)
            m_options.progress(double(m_done) / double(m_parts));
    }

private:
    const LoadOptions& m_options;
    int m_parts;
    int m_done = 0;
};

Token numberedToken(TokenId id, const ModelConfig& config)
{
    Token token;
    token.id = id;
    token.piece = '#' + std::to_string(id);
    token.isSpecial = id == config.eosId || id == config.padId || id == config.decoderStartId;
    return token;
}

const char* toString(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return "relu";
    case Activation::Gelu:
        return "gelu";
    case Activation::GeluTanh:
        return "gelu_tanh";
    case Activation::Silu:
        break;
    }
    return "silu";
}

/// Of a tensor that may be absent: 0 then.
std::int64_t storedElements(const Checkpoint& checkpoint, const std::string& name)
{
    const Checkpoint::Shape shape = checkpoint.storedShape(name);
    return shape.empty() ? 0 : std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies());
}

TableSizes tableSizes(const Checkpoint& checkpoint, const Embeddings& embeddings)
{
    const auto elements = [](const PackedMatrix& table) { return std::int64_t(table.outputs()) * table.inputs(); };
    TableSizes sizes;
    sizes.sourceEmbedding = elements(*embeddings.source);
    sizes.targetEmbedding = embeddings.target == embeddings.source ? 0 : elements(*embeddings.target);
    sizes.output = embeddings.output == embeddings.target ? 0 : elements(*embeddings.output);
    sizes.outputBias = storedElements(checkpoint, "final_logits_bias");
    sizes.encoderPositions = storedElements(checkpoint, "model.encoder.embed_positions.weight");
    sizes.decoderPositions = storedElements(checkpoint, "model.decoder.embed_positions.weight");
    return sizes;
}

} // namespace

MarianTranslator::MarianTranslator(const std::filesystem::path& folder, const LoadOptions& options)
    : m_config(readModelConfig(folder)),
      m_rules{m_config.decoderStartId, m_config.eosId, m_config.forcedBosId, m_config.forcedEosId,
              m_config.suppressedIds},
      m_threads(options.threads > 0 ? options.threads : omp_get_max_threads())
{
    LoadProgress progress(options, 2 + m_config.encoderLayers + 2 * m_config.decoderLayers);
    if (hasTokenizer(folder))
        m_tokenizer = openTokenizer(folder);
    progress.finishPart();

    Checkpoint checkpoint(folder);
    const auto finishPart = [&] { progress.finishPart(); };
    const Embeddings embeddings = readEmbeddings(checkpoint, m_config);
    progress.finishPart();
    m_encoder = std::make_shared<SourceEncoder>(checkpoint, m_config, embeddings.source, finishPart);
    m_decoder = std::make_shared<DecoderWeights>(readDecoderWeights(checkpoint, m_config, embeddings, finishPart));
    fillInfo(checkpoint, folder, embeddings);
}

void MarianTranslator::fillInfo(const Checkpoint& checkpoint, const std::filesystem::path& folder,
                                const Embeddings& embeddings)
{
    ModelInfo info;
    info.folder = folder;
    const std::filesystem::path full = std::filesystem::weakly_canonical(folder);
    info.name = (full.has_filename() ? full : full.parent_path()).filename().string();
    info.family = m_config.modelType;
    info.modelSize = m_config.modelSize;
    info.encoderLayers = m_config.encoderLayers;
    info.decoderLayers = m_config.decoderLayers;
    info.encoderHeads = m_config.encoderHeads;
    info.decoderHeads = m_config.decoderHeads;
    info.encoderFeedForward = m_config.encoderFeedForward;
    info.decoderFeedForward = m_config.decoderFeedForward;
    info.sourceVocabulary = m_config.sourceVocabulary;
    info.targetVocabulary = m_config.targetVocabulary;
    info.maxPositions = m_config.maxPositions;
    info.activation = toString(m_config.activation);
    info.scalesEmbedding = m_config.scaleEmbedding;
    info.tables = tableSizes(checkpoint, embeddings);
    info.parameters = checkpoint.usedParameters();
    info.weightBytes = checkpoint.usedBytes();
    info.storage = checkpoint.storage();
    info.hasTokenizer = m_tokenizer != nullptr;
    if (m_tokenizer)
        info.tasks = m_tokenizer->choices();
    info.unusedTensors = checkpoint.unused();
    m_info = std::make_shared<const ModelInfo>(std::move(info));
}

Token MarianTranslator::sourceToken(TokenId id) const
{
    return m_tokenizer ? m_tokenizer->sourceToken(id) : numberedToken(id, m_config);
}

Token MarianTranslator::targetToken(TokenId id) const
{
    return m_tokenizer ? m_tokenizer->targetToken(id) : numberedToken(id, m_config);
}

const Tokenizer& MarianTranslator::tokenizer() const
{
    if (!m_tokenizer)
        throw Error(whyNoTokenizer(m_info->folder));
    return *m_tokenizer;
}

void MarianTranslator::checkIds(std::span<const TokenId> ids, int vocabulary, const char* side) const
{
    for (const TokenId id : ids) {
        if (id < 0 || id >= vocabulary)
            throw Error("The " + std::string(side) + " token id " + std::to_string(id)
                        + " is outside the vocabulary of " + m_info->folder.string() + ", whose ids are 0 to "
                        + std::to_string(vocabulary - 1) + ".");
    }
}

std::optional<ForcedTokens> MarianTranslator::forcedTokens(const ForcedTarget& target,
                                                           const TranslationTask& task) const
{
    ForcedTokens forced{target.ids.value_or(std::vector<TokenId>()), target.continueSearch};
    if (target.text) {
        for (const Token& token : tokenizer().encodeTarget(toValidUtf8(*target.text), task).tokens)
            forced.ids.push_back(token.id);
        if (target.continueSearch && !forced.ids.empty() && forced.ids.back() == m_config.eosId)
            forced.ids.pop_back();
    }
    checkIds(forced.ids, m_config.targetVocabulary, "target");
    if (forced.ids.empty() && !target.continueSearch)
        throw Error("The given translation is empty.");
    return forced;
}

SearchRules MarianTranslator::rulesFor(const DecodingOptions& options) const
{
    SearchRules rules = m_rules;
    if (m_tokenizer) {
        const DecoderBeginning beginning = m_tokenizer->decoderBeginning(options.task);
        rules.startId = beginning.startId.value_or(rules.startId);
        if (beginning.forcedBosId)
            rules.forcedBosId = beginning.forcedBosId;
    }
    if (options.forcedBosId) {
        checkIds(std::span(&*options.forcedBosId, 1), m_config.targetVocabulary, "first");
        rules.forcedBosId = options.forcedBosId;
    }
    return rules;
}

/// Keeps the last token, which is </s> as a rule, and a language code behind it.
void MarianTranslator::cutToPositions(SentenceTranslation& sentence) const
{
    std::vector<Token>& tokens = sentence.source.tokens;
    const auto limit = std::size_t(m_config.maxPositions);
    if (tokens.size() <= limit)
        return;
    const bool isPair = limit > 2 && tokens.back().isSpecial && tokens[tokens.size() - 2].isSpecial;
    const std::ptrdiff_t kept = isPair ? 2 : 1;
    tokens.erase(tokens.begin() + std::ptrdiff_t(limit) - kept, tokens.end() - kept);
    sentence.isSourceCut = true;
}

Hypothesis MarianTranslator::describe(const FoundHypothesis& found, const TokenizedText* source) const
{
    Hypothesis hypothesis;
    hypothesis.score = found.score;
    hypothesis.node = found.node;
    hypothesis.isComplete = found.isComplete;
    std::vector<Token> tokens;
    if (source && m_tokenizer) {
        std::vector<TokenId> ids;
        for (const FoundToken& token : found.tokens)
            ids.push_back(token.id);
        TokenizedText decoded = m_tokenizer->decodeTarget(ids);
        copyUnknown(decoded, *source);
        hypothesis.text = std::move(decoded.text);
        tokens = std::move(decoded.tokens);
    } else {
        for (const FoundToken& token : found.tokens)
            tokens.push_back(targetToken(token.id));
    }
    for (std::size_t index = 0; index < found.tokens.size(); ++index) {
        const FoundToken& from = found.tokens[index];
        GeneratedToken token{std::move(tokens[index]), from.logProbability, from.entropy, {}};
        for (const ScoredToken& candidate : from.top)
            token.top.push_back({candidate.id, targetToken(candidate.id).piece, candidate.logProbability});
        hypothesis.tokens.push_back(std::move(token));
    }
    return hypothesis;
}

bool MarianTranslator::translateSentence(SentenceTranslation& sentence, const Job& job) const
{
    checkOptions(job.options);
    cutToPositions(sentence);
    const SearchRules rules = rulesFor(job.options);
    sentence.startToken = targetToken(rules.startId);
    sentence.isForced = job.forced && !job.forced->continueSearch;

    std::vector<TokenId> ids;
    for (const Token& token : sentence.source.tokens)
        ids.push_back(token.id);
    checkIds(ids, m_config.sourceVocabulary, "source");
    std::shared_ptr<const EncodedSource> source;
    {
        const Stopwatch stopwatch(sentence.timings.encode);
        source = m_encoder->encode(ids, job.options.captureTrace, job.stop);
    }
    if (!source)
        return false;

    DecoderStepper stepper(m_decoder, source, m_threads);
    SearchRequest request{rules, job.options, job.forced, job.stop, job.onStep};
    if (request.options.maxNewTokens == 0)
        request.options.maxNewTokens = std::max(1, m_config.maxLength - 1);
    SearchResult result;
    {
        const Stopwatch stopwatch(sentence.timings.decode);
        result = search(stepper, request);
    }
    if (result.isStopped)
        return false;
    for (const FoundHypothesis& found : result.hypotheses)
        sentence.hypotheses.push_back(describe(found, job.withText ? &sentence.source : nullptr));
    sentence.tree = std::move(result.tree);
    for (const TokenId id : distinctIds(sentence.tree))
        sentence.tree.tokens.push_back(targetToken(id));
    sentence.timings.steps = result.steps;
    if (job.options.captureTrace)
        sentence.record = std::make_shared<MarianRecord>(
            KeptDecoding{m_encoder, m_decoder, source, stepper.takeSlots()}, result.hypotheses);
    return true;
}

Translation MarianTranslator::newTranslation(const DecodingOptions& options) const
{
    Translation translation;
    translation.model = m_info;
    translation.options = options;
    if (m_tokenizer)
        translation.options.task = completedTask(m_info->tasks, options.task);
    return translation;
}

Translation MarianTranslator::translate(std::string_view text, const DecodingOptions& options, std::stop_token stop,
                                        const ProgressCallback& progress)
{
    checkOptions(options);
    Translation translation = newTranslation(options);
    translation.source = toValidUtf8(text);
    const std::string_view whole = translation.source;
    const std::vector<ByteSpan> spans = splitSentences(whole);
    std::size_t end = 0; // of the text that was dealt with
    for (const ByteSpan& span : spans) {
        SentenceTranslation sentence;
        sentence.span = span;
        {
            const Stopwatch stopwatch(sentence.timings.tokenize);
            sentence.source
                = tokenizer().encodeSource(whole.substr(span.begin, span.end - span.begin), translation.options.task);
        }
        Job job{.options = options, .forced = {}, .stop = stop, .onStep = {}};
        if (progress)
            job.onStep = [&](int step, const std::vector<TokenId>& best) {
                progress(
                    {int(translation.sentences.size()), int(spans.size()), step, tokenizer().decodeTarget(best).text});
            };
        if (!translateSentence(sentence, job)) {
            translation.isStopped = true;
            return translation;
        }
        translation.text += whole.substr(end, span.begin - end);
        translation.text += sentence.hypotheses.front().text;
        end = span.end;
        translation.sentences.push_back(std::move(sentence));
    }
    translation.text += whole.substr(end);
    return translation;
}

Translation MarianTranslator::translateForced(std::string_view text, const ForcedTarget& target,
                                              const DecodingOptions& options, std::stop_token stop)
{
    Translation translation = newTranslation(options);
    translation.source = toValidUtf8(text);
    SentenceTranslation sentence;
    sentence.span = {0, std::uint32_t(translation.source.size())};
    sentence.source = tokenizer().encodeSource(translation.source, options.task);
    if (translateSentence(
            sentence, {.options = options, .forced = forcedTokens(target, options.task), .stop = stop, .onStep = {}})) {
        translation.text = sentence.hypotheses.front().text;
        translation.sentences.push_back(std::move(sentence));
    } else {
        translation.isStopped = true;
    }
    return translation;
}

Translation MarianTranslator::translateIds(std::span<const TokenId> source, const std::optional<ForcedTarget>& target,
                                           const DecodingOptions& options, std::stop_token stop)
{
    if (source.empty())
        throw Error("There are no source token ids to translate.");
    SentenceTranslation sentence;
    for (const TokenId id : source)
        sentence.source.tokens.push_back(sourceToken(id));
    Job job{.options = options, .forced = {}, .stop = stop, .onStep = {}, .withText = false};
    if (target)
        job.forced = forcedTokens(*target, options.task);
    Translation translation = newTranslation(options);
    if (translateSentence(sentence, job))
        translation.sentences.push_back(std::move(sentence));
    else
        translation.isStopped = true;
    return translation;
}

} // namespace heed
