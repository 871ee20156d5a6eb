// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/translationbench.h"

#include "app/cli/median.h"
#include "app/cli/randommodel.h"
#include "app/cli/temporaryfolder.h"

#include <random>

namespace heed {

namespace {

constexpr int kSourceTokens = 20;
constexpr int kNewTokens = 20;
constexpr std::uint32_t kSeed = 1;

using TranslateFunction = std::function<Translation(const DecodingOptions&)>;

DecodingOptions searchOptions(bool isBeam, bool hasTrace)
{
    DecodingOptions options;
    options.method = isBeam ? DecodingMethod::Beam : DecodingMethod::Greedy;
    options.beamSize = isBeam ? 4 : 1;
    options.topCandidates = 0;
    options.captureTrace = hasTrace;
    return options;
}

SearchTiming timeSearch(bool isBeam, int maxNewTokens, int runs, const TranslateFunction& translate)
{
    std::vector<double> plain;
    std::vector<double> traced;
    std::vector<double> step;
    std::vector<double> shares;
    SearchTiming timing{.search = isBeam ? "beam 4" : "greedy"};
    for (int run = -1; run < runs; ++run) {
        double pair[2] = {0.0, 0.0}; // without, with the trace
        for (const bool isSecond : {false, true}) {
            const bool hasTrace = isSecond != (run % 2 == 0); // taking turns at being first
            auto options = searchOptions(isBeam, hasTrace);
            options.maxNewTokens = maxNewTokens;
            Translation translation;
            const double seconds = secondsFor([&] { translation = translate(options); });
            pair[hasTrace ? 1 : 0] = seconds;
            if (run < 0)
                continue; // warming up
            (hasTrace ? traced : plain).push_back(seconds);
            const auto& timings = translation.sentences.front().timings;
            timing.steps = timings.steps;
            if (!hasTrace && timings.steps > 0)
                step.push_back(timings.decode.count() / timings.steps);
        }
        if (run >= 0)
            shares.push_back(pair[1] / pair[0] - 1.0);
    }
    timing.seconds = median(plain);
    timing.secondsWithTrace = median(traced);
    timing.secondsPerStep = median(step);
    timing.traceShare = median(shares);
    return timing;
}

void timeSearches(ModelTiming& timing, const ModelConfig& config, int maxNewTokens,
                  const TranslationBenchOptions& options, const TranslateFunction& translate)
{
    for (const bool isBeam : {false, true}) {
        auto search = timeSearch(isBeam, maxNewTokens, options.runs, translate);
        if (options.bytesPerSecond > 0.0)
            search.secondsPerStepAtBandwidth = double(decodingStepBytes(config)) / options.bytesPerSecond;
        timing.searches.push_back(std::move(search));
    }
}

std::unique_ptr<Translator> openTimed(const std::filesystem::path& folder, const TranslatorFactory& open,
                                      const TranslationBenchOptions& bench, double& seconds)
{
    LoadOptions options;
    options.device = bench.device;
    options.threads = bench.threads;
    std::unique_ptr<Translator> translator;
    seconds = secondsFor([&] { translator = open(folder, options); });
    return translator;
}

ModelConfig randomModelConfig(RandomModelSize size)
{
    ModelConfig config; // Base
    config.sourceVocabulary = config.targetVocabulary = 59'514;
    if (size == RandomModelSize::Small) {
        config.modelSize = 256;
        config.encoderLayers = config.decoderLayers = 3;
        config.encoderFeedForward = config.decoderFeedForward = 1024;
        config.sourceVocabulary = config.targetVocabulary = 8'000;
    }
    config.eosId = 0;
    config.padId = config.decoderStartId = config.targetVocabulary - 1;
    config.suppressedIds = {config.padId, config.eosId}; // without </s> the length limit alone ends a sentence
    return config;
}

std::vector<TokenId> randomSource(const ModelConfig& config)
{
    std::mt19937 random(kSeed);
    std::uniform_int_distribution<TokenId> distribution(1, config.sourceVocabulary - 2);
    std::vector<TokenId> ids(kSourceTokens);
    for (TokenId& id : ids)
        id = distribution(random);
    ids.back() = config.eosId;
    return ids;
}

} // namespace

ModelTiming benchSentence(const std::filesystem::path& folder, const std::string& sentence,
                          const TranslatorFactory& open, const TranslationBenchOptions& options)
{
    ModelTiming timing;
    const auto translator = openTimed(folder, open, options, timing.loadSeconds);
    timing.name = translator->info().name;
    const TranslateFunction translate = [&](const DecodingOptions& decoding) {
        auto translation = translator->translate(sentence, decoding, {}, [](const TranslationProgress&) {});
        timing.sourceTokens = int(translation.sentences.front().source.tokens.size());
        return translation;
    };
    timeSearches(timing, readModelConfig(folder), 0, options, translate);
    return timing;
}

ModelTiming benchRandomModel(RandomModelSize size, bool isHalf, const TranslatorFactory& open,
                             const TranslationBenchOptions& options)
{
    const auto config = randomModelConfig(size);
    const TemporaryFolder folder;
    writeRandomModel(folder.path(), config, isHalf, kSeed);

    ModelTiming timing;
    const auto translator = openTimed(folder.path(), open, options, timing.loadSeconds);
    timing.name = std::string("random weights, ") + (size == RandomModelSize::Base ? "base size" : "small size")
                  + (isHalf ? ", float16" : ", float32");
    timing.sourceTokens = kSourceTokens;
    const auto source = randomSource(config);
    timeSearches(timing, config, kNewTokens, options,
                 [&](const DecodingOptions& decoding) { return translator->translateIds(source, {}, decoding, {}); });
    return timing;
}

} // namespace heed
