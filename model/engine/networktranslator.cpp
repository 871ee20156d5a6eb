// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/networktranslator.h"

#include "model/checkpoint/families/families.h"
#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/familynames.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/modelname.h"
#include "model/checkpoint/weightfault.h"
#include "model/decodinglimits.h"
#include "model/engine/checkpoint.h"
#include "model/engine/slotrecord.h"
#include "model/search/logitsummary.h"
#include "model/text/copyunknown.h"
#include "model/text/sentencesplitter.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <c10/util/Exception.h>
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

Token numberedToken(TokenId id, const ModelConfig& config)
{
    Token token;
    token.id = id;
    token.piece = '#' + std::to_string(id);
    token.isSpecial = id == config.eosId || id == config.padId || id == config.decoderStartId;
    return token;
}

/// Of the first of these that is in the file; 0 when none is.
std::int64_t storedElements(const Checkpoint& checkpoint, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (const Checkpoint::Shape shape = checkpoint.storedShape(name); !shape.empty())
            return std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies());
    }
    return 0;
}

TableSizes tableSizes(const Checkpoint& checkpoint, const NetworkWeights& weights, const WeightNames& names)
{
    const auto elements = [](const PackedMatrix& table) { return std::int64_t(table.outputs()) * table.inputs(); };
    TableSizes sizes;
    sizes.sourceEmbedding = elements(*weights.encoder.embedding);
    if (weights.decoder.embedding != weights.encoder.embedding)
        sizes.targetEmbedding = elements(*weights.decoder.embedding);
    if (weights.output != weights.decoder.embedding)
        sizes.output = elements(*weights.output);
    sizes.outputBias = storedElements(checkpoint, names.outputBias);
    if (weights.config.positions == PositionKind::RelativeBias) {
        sizes.encoderBias = storedElements(checkpoint, {names.encoder.relativeBias});
        sizes.decoderBias = storedElements(checkpoint, {names.decoder.relativeBias});
    } else {
        sizes.encoderPositions = storedElements(checkpoint, names.encoder.positions);
        sizes.decoderPositions = storedElements(checkpoint, names.decoder.positions);
    }
    return sizes;
}

} // namespace

NetworkTranslator::NetworkTranslator(const std::filesystem::path& folder, const LoadOptions& options)
    : m_config(readModelConfig(folder)),
      m_rules{m_config.decoderStartId, m_config.eosId, m_config.forcedBosId, m_config.forcedEosId,
              m_config.suppressedIds}
{
    requireDevice(options.device);
    const auto report = [&options](double fraction) {
        if (options.stop.stop_requested())
            throw Error("Loading was cancelled.");
        if (options.progress)
            options.progress(fraction);
    };
    if (hasTokenizer(folder))
        m_tokenizer = openTokenizer(folder);
    const WeightNames names = weightNames(m_config);
    std::unique_ptr<TensorStore> store = withFamilyNames(openTensorStore(folder), names);
    checkWordLists(*store, m_config);
    Checkpoint checkpoint(std::move(store), report);
    for (const MappedFile* const file : checkpoint.files())
        m_files.push_back({file->path(), file->stamp()});
    m_weights = readUnchanged(checkpoint, [&] {
        return std::make_shared<const NetworkWeights>(readNetworkWeights(checkpoint, m_config, names));
    });
    m_runner
        = makeNetworkRunner(m_weights, options.device, options.threads > 0 ? options.threads : omp_get_max_threads());
    fillInfo(checkpoint, folder, names);
    report(1.0); // tensors that the network does not need are not read
}

std::optional<std::filesystem::path> NetworkTranslator::changedFile() const
{
    const auto isChanged = [](const WeightFile& file) { return stampOf(file.path) != file.stamp; };
    const auto found = std::ranges::find_if(m_files, isChanged);
    return found == m_files.end() ? std::nullopt : std::optional(found->path);
}

void NetworkTranslator::fillInfo(const Checkpoint& checkpoint, const std::filesystem::path& folder,
                                 const WeightNames& names)
{
    ModelInfo info = describeNetwork(m_config);
    info.folder = folder;
    info.name = modelNameOf(folder);
    info.tables = tableSizes(checkpoint, *m_weights, names);
    info.parameters = checkpoint.usedParameters();
    info.weightBytes = checkpoint.usedBytes();
    info.storage = checkpoint.storage();
    info.hasTokenizer = m_tokenizer != nullptr;
    if (m_tokenizer)
        info.tasks = m_tokenizer->choices();
    info.unusedTensors = checkpoint.unused();
    m_info = std::make_shared<const ModelInfo>(std::move(info));
}

Token NetworkTranslator::sourceToken(TokenId id) const
{
    return m_tokenizer ? m_tokenizer->sourceToken(id) : numberedToken(id, m_config);
}

Token NetworkTranslator::targetToken(TokenId id) const
{
    return m_tokenizer ? m_tokenizer->targetToken(id) : numberedToken(id, m_config);
}

const Tokenizer& NetworkTranslator::tokenizer() const
{
    if (!m_tokenizer)
        throw Error(whyNoTokenizer(m_info->folder));
    return *m_tokenizer;
}

void NetworkTranslator::checkIds(std::span<const TokenId> ids, int vocabulary, const char* side) const
{
    for (const TokenId id : ids) {
        if (id < 0 || id >= vocabulary)
            throw Error("The " + std::string(side) + " token id " + std::to_string(id)
                        + " is outside the vocabulary of " + m_info->folder.string() + ", whose ids are 0 to "
                        + std::to_string(vocabulary - 1) + ".");
    }
}

std::optional<ForcedTokens> NetworkTranslator::forcedTokens(const ForcedTarget& target,
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

SearchRules NetworkTranslator::rulesFor(const DecodingOptions& options) const
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
void NetworkTranslator::cutToPositions(SentenceTranslation& sentence) const
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

Hypothesis NetworkTranslator::describe(const FoundHypothesis& found, const TokenizedText* source) const
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

bool NetworkTranslator::translateSentence(SentenceTranslation& sentence, const Job& job) const
try {
    checkOptions(job.options);
    cutToPositions(sentence);
    const SearchRules rules = rulesFor(job.options);
    sentence.startToken = targetToken(rules.startId);
    if (job.forced && job.forced->continueSearch)
        sentence.givenTokens = int(job.forced->ids.size());
    else
        sentence.isForced = job.forced.has_value();

    std::vector<TokenId> ids;
    for (const Token& token : sentence.source.tokens)
        ids.push_back(token.id);
    checkIds(ids, m_config.sourceVocabulary, "source");
    std::shared_ptr<const EncodedSource> source;
    {
        const Stopwatch stopwatch(sentence.timings.encode);
        source = m_runner->encode(ids, job.options.captureTrace, job.stop);
    }
    if (!source)
        return false;

    const std::unique_ptr<SlotModel> decoder = m_runner->decoder(source);
    SearchRequest request{rules, job.options, job.forced, job.stop, job.onStep};
    if (request.options.maxNewTokens == 0)
        request.options.maxNewTokens = std::clamp(m_config.maxLength - 1, 1, DecodingLimits::mostNewTokens);
    SearchResult result;
    {
        const Stopwatch stopwatch(sentence.timings.decode);
        result = search(*decoder, request);
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
        sentence.record = std::make_shared<SlotRecord>(
            KeptDecoding{m_weights, source, decoder->takeSlots(), rules.startId, m_tokenizer}, result.hypotheses);
    return true;
} catch (const c10::Error& error) { // a GPU's memory is full, as a rule
    throw Error("The device could not compute this translation.", error.what_without_backtrace());
} catch (const LogitError&) {
    throw weightError();
}

Error NetworkTranslator::weightError() const
{
    const std::string sentence = "The network of " + quotedPath(m_info->folder)
                                 + " computed values that are not numbers; its weights must be damaged.";
    try {
        const auto store = withFamilyNames(openTensorStore(m_info->folder), weightNames(m_config));
        return Error(findWeightFault(*store, m_info->unusedTensors).value_or(sentence));
    } catch (const Error& error) { // the folder is gone or another one by now
        return Error(sentence, error.what());
    }
}

Translation NetworkTranslator::newTranslation(const DecodingOptions& options) const
{
    Translation translation;
    translation.model = m_info;
    translation.options = options;
    if (m_tokenizer)
        translation.options.task = completedTask(m_info->tasks, options.task);
    return translation;
}

Translation NetworkTranslator::translate(std::string_view text, const DecodingOptions& options, std::stop_token stop,
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
                std::string partial = translation.text;
                partial += whole.substr(end, span.begin - end);
                partial += tokenizer().decodeTarget(best).text;
                progress({int(translation.sentences.size()), int(spans.size()), step, std::move(partial)});
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

Translation NetworkTranslator::translateForced(std::string_view text, const ForcedTarget& target,
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

Translation NetworkTranslator::translateIds(std::span<const TokenId> source, const std::optional<ForcedTarget>& target,
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
