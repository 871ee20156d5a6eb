// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/trainingdata.h"

#include "model/error.h"
#include "model/text/tokenizer.h"
#include "model/text/vocabularytraining.h"
#include "model/training/initialmodel.h"
#include "model/training/modelfolder.h"
#include "model/training/paralleltext.h"

#include <algorithm>
#include <ostream>
#include <random>
#include <thread>

namespace heed::training {

namespace {

constexpr std::size_t kVocabularyPairs = 150000; // more make SentencePiece slower, not its pieces better

ParallelText readText(const TrainingOptions& options, std::ostream& log)
{
    ParallelText text;
    for (const auto& table : options.tables)
        appendTable(text, table);
    if (!options.sourceText.empty())
        appendFiles(text, options.sourceText, options.targetText);
    log << text.size() << " pairs read\n";
    ParallelText forbidden;
    for (const auto& table : options.exclude)
        appendTable(forbidden, table);
    if (!options.exclude.empty())
        log << removeOverlap(text, forbidden.source) << " pairs removed: their source stands in an excluded table\n";
    if (text.size() == 0)
        throw Error("There is no text to train on.");
    return text;
}

/// The asked-for shares; what is left is spread over the other domains by their sizes.
std::vector<double> domainShares(const TrainingOptions& options, const ParallelText& text)
{
    std::vector<double> sizes(text.domainNames.size(), 0.0);
    for (const std::uint16_t domain : text.domain)
        sizes[domain] += 1.0;
    std::vector<double> shares(sizes.size(), 0.0);
    double given = 0.0, restSize = 0.0;
    for (const auto& [name, share] : options.domainShares) {
        const auto found = std::find(text.domainNames.begin(), text.domainNames.end(), name);
        if (found == text.domainNames.end())
            throw Error("No pair belongs to a domain \"" + name + "\".");
        shares[std::size_t(found - text.domainNames.begin())] = share;
        given += share;
    }
    for (std::size_t domain = 0; domain < sizes.size(); ++domain)
        restSize += options.domainShares.contains(text.domainNames[domain]) ? 0.0 : sizes[domain];
    for (std::size_t domain = 0; domain < sizes.size(); ++domain) {
        if (!options.domainShares.contains(text.domainNames[domain]))
            shares[domain] = (1.0 - given) * sizes[domain] / restSize;
        else if (restSize == 0.0)
            shares[domain] /= given;
    }
    return shares;
}

/// Lines for the vocabulary, drawn like the batches: a domain that is trained on often shapes it more.
std::vector<std::string> vocabularyLines(const ParallelText& text, const std::vector<double>& shares,
                                         std::uint64_t seed)
{
    std::vector<std::vector<std::size_t>> pairs(shares.size());
    for (std::size_t pair = 0; pair < text.size(); ++pair)
        pairs[text.domain[pair]].push_back(pair);
    std::vector<std::string> lines;
    std::mt19937_64 random(seed);
    for (std::size_t domain = 0; domain < shares.size(); ++domain) {
        auto& candidates = pairs[domain];
        const std::size_t count
            = std::min(candidates.size(), std::size_t(shares[domain] * double(kVocabularyPairs)) + 1);
        for (std::size_t drawn = 0; drawn < count; ++drawn) {
            std::swap(candidates[drawn], candidates[drawn + random() % (candidates.size() - drawn)]);
            lines.push_back(text.source[candidates[drawn]]);
            lines.push_back(text.target[candidates[drawn]]);
        }
    }
    return lines;
}

void prepareVocabulary(const TrainingOptions& options, const ParallelText& text, const std::vector<double>& shares,
                       std::ostream& log)
{
    if (hasTokenizer(options.output))
        return;
    if (!options.init.empty()) {
        copyTokenizerFiles(options.init, options.output);
        return;
    }
    VocabularyTrainingOptions vocabulary;
    vocabulary.size = options.vocabularySize;
    vocabulary.maxLines = 0;
    vocabulary.seed = options.seed;
    const std::vector<std::string> lines = vocabularyLines(text, shares, options.seed);
    log << "Learning a vocabulary of " << vocabulary.size << " pieces from " << lines.size() << " lines\n"
        << std::flush;
    writeTokenizerFiles(options.output, trainVocabulary(lines, vocabulary),
                        {options.sourceLanguage, options.targetLanguage});
}

std::vector<TokenId> ids(const TokenizedText& text)
{
    std::vector<TokenId> result;
    for (const Token& token : text.tokens)
        result.push_back(token.id);
    return result;
}

/// Cuts all pairs into pieces on several threads; the order stays that of the text.
EncodedCorpus encode(const ParallelText& text, const Tokenizer& tokenizer, const TrainingOptions& options,
                     int maxPositions)
{
    struct Pair
    {
        std::vector<TokenId> source, target;
    };
    std::vector<Pair> encoded(text.size());
    const unsigned threads = options.threads > 0 ? unsigned(options.threads) : std::thread::hardware_concurrency();
    {
        std::vector<std::jthread> workers;
        for (unsigned worker = 0; worker < std::max(threads, 1U); ++worker) {
            workers.emplace_back([&, worker] {
                for (std::size_t pair = worker; pair < text.size(); pair += std::max(threads, 1U))
                    encoded[pair] = {ids(tokenizer.encodeSource(text.source[pair], {})),
                                     ids(tokenizer.encodeTarget(text.target[pair], {}))};
            });
        }
    }
    EncodedCorpus corpus;
    const auto longest = std::size_t(std::min(options.maxLength, maxPositions));
    for (std::size_t pair = 0; pair < text.size(); ++pair) {
        if (std::max(encoded[pair].source.size(), encoded[pair].target.size()) <= longest)
            corpus.add(encoded[pair].source, encoded[pair].target, text.domain[pair]);
    }
    return corpus;
}

ModelConfig newConfig(const TrainingOptions& options, const Tokenizer& tokenizer)
{
    ModelConfig config = options.model;
    config.sourceVocabulary = tokenizer.sourceVocabularySize();
    config.targetVocabulary = tokenizer.targetVocabularySize();
    config.eosId = tokenizer.eosId();
    config.padId = config.decoderStartId = config.targetVocabulary - 1; // Marian starts decoding with <pad>
    config.forcedEosId = config.eosId;
    config.suppressedIds = {config.padId};
    config.maxLength = config.maxPositions;
    config.activation = Activation::Relu;
    return config;
}

} // namespace

TrainingData prepareTrainingData(const TrainingOptions& options, std::ostream& log)
{
    TrainingData data;
    if (!options.init.empty())
        data.config = initialConfig(options);
    std::filesystem::create_directories(options.output);
    const ParallelText text = readText(options, log);
    data.shares = domainShares(options, text);
    prepareVocabulary(options, text, data.shares, log);
    const std::unique_ptr<Tokenizer> tokenizer = openTokenizer(options.output);
    if (options.init.empty())
        data.config = newConfig(options, *tokenizer);
    data.corpus = encode(text, *tokenizer, options, data.config.maxPositions);
    if (options.pieceDropout > 0.0)
        data.pieceDropout.emplace(*tokenizer, options.pieceDropout, data.config.maxPositions);
    log << data.corpus.size() << " pairs of at most " << options.maxLength << " pieces, vocabulary of "
        << data.config.targetVocabulary << "\n";
    for (std::size_t domain = 0; domain < data.shares.size(); ++domain)
        log << "  " << text.domainNames[domain] << ": " << 100.0 * data.shares[domain] << " % of the pairs drawn\n";
    log << std::flush;
    if (data.corpus.size() == 0)
        throw Error("Every sentence pair is longer than --max-length.");
    return data;
}

} // namespace heed::training
