// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the time of a decoding step goes: memory bandwidth, the small-row product against it, and whole steps of
// random models of two sizes, kept as float32 and as float16. `heed bench` measures what a user sees; this is for whoever
// works on model/engine.
//
//     bench_decoding [threads [runs [best]]]
//
// "best" reports each fastest run instead of the median: all that can be said on a machine that does other work.

#include "app/cli/median.h"
#include "app/cli/memorybandwidth.h"
#include "app/cli/randommodel.h"
#include "app/cli/temporaryfolder.h"
#include "model/checkpoint/safetensors.h"
#include "model/engine/smallrowkernel.h"
#include "model/engineentry.h"
#include "model/search/logitsummary.h"
#include "model/translator.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace heed;

namespace {

constexpr int kSourceTokens = 20;
constexpr int kNewTokens = 20;

bool s_takesBest = false;

double typical(const std::vector<double>& seconds)
{
    return s_takesBest ? *std::min_element(seconds.begin(), seconds.end()) : median(seconds);
}

std::vector<float> randomValues(std::size_t count)
{
    std::minstd_rand generator(1);
    std::uniform_real_distribution<float> distribution(-1.0F, 1.0F);
    std::vector<float> values(count);
    for (float& value : values)
        value = distribution(generator);
    return values;
}

void benchProduct(int outputs, int inputs, TensorType type, int threads, int runs, double bytesPerSecond)
{
    const std::vector<float> values = randomValues(std::size_t(outputs) * std::size_t(inputs));
    PackedMatrix matrix(outputs, inputs, type);
    matrix.setRows(0, {TensorType::Float32, {outputs, inputs}, std::as_bytes(std::span(values))});
    std::printf("  [%5d, %4d] %s %6.1f MB:", outputs, inputs, std::string(toString(type)).c_str(),
                double(matrix.byteCount()) / 1e6);
    for (const int rows : {1, 2, 4, 8}) {
        const std::vector<float> x = randomValues(std::size_t(rows) * std::size_t(inputs));
        std::vector<float> y(std::size_t(rows) * std::size_t(outputs));
        std::vector<const float*> inputRows;
        std::vector<float*> outputRows;
        for (int row = 0; row < rows; ++row) {
            inputRows.push_back(x.data() + row * inputs);
            outputRows.push_back(y.data() + row * outputs);
        }
        std::vector<double> seconds;
        const int repeats = std::max(1, int(2e7 / double(matrix.byteCount())));
        for (int run = 0; run < runs; ++run)
            seconds.push_back(secondsFor([&] {
                                  for (int repeat = 0; repeat < repeats; ++repeat)
                                      multiplyRows(matrix, nullptr, inputRows, outputRows, threads);
                              })
                              / repeats);
        const double bandwidth = double(matrix.byteCount()) / typical(seconds);
        std::printf("  %d row%s %8.3f ms %5.1f GB/s (%4.2f)", rows, rows > 1 ? "s" : " ", typical(seconds) * 1e3,
                    bandwidth / 1e9, bytesPerSecond / bandwidth);
    }
    std::printf("\n");
}

ModelConfig randomConfig(bool isBase)
{
    ModelConfig config;
    config.sourceVocabulary = config.targetVocabulary = 59'514;
    if (!isBase) {
        config.modelSize = 256;
        config.encoderLayers = config.decoderLayers = 3;
        config.encoderFeedForward = config.decoderFeedForward = 1024;
        config.sourceVocabulary = config.targetVocabulary = 8'000;
    }
    config.eosId = 0;
    config.padId = config.decoderStartId = config.targetVocabulary - 1;
    config.suppressedIds = {config.padId, config.eosId};
    return config;
}

void benchModel(const char* name, const std::filesystem::path& folder, const ModelConfig& config, int threads, int runs,
                double bytesPerSecond)
{
    LoadOptions loading;
    loading.threads = threads;
    std::unique_ptr<Translator> translator;
    const double loadSeconds = secondsFor([&] { translator.reset(heed_open_translator(folder.c_str(), &loading)); });
    std::printf("  %s, loaded in %.0f ms\n", name, loadSeconds * 1e3);
    std::vector<TokenId> source(kSourceTokens, 5);
    for (const int beams : {1, 4}) {
        std::vector<double> whole[2];
        std::vector<double> encode;
        std::vector<double> step;
        for (int run = -1; run < runs; ++run) {
            for (const bool hasTrace : {false, true}) {
                DecodingOptions options;
                options.beamSize = beams;
                options.maxNewTokens = kNewTokens;
                options.captureTrace = hasTrace;
                Translation translation;
                const double seconds
                    = secondsFor([&] { translation = translator->translateIds(source, {}, options, {}); });
                if (run < 0)
                    continue;
                const TranslationTimings& timings = translation.sentences.front().timings;
                whole[hasTrace].push_back(seconds);
                if (!hasTrace) {
                    encode.push_back(timings.encode.count());
                    step.push_back(timings.decode.count() / timings.steps);
                }
            }
        }
        const double floor = double(decodingStepBytes(config)) / bytesPerSecond;
        std::printf(
            "    %s: %7.2f ms, with trace %7.2f ms (%+.1f %%); encoder %6.2f ms, step %7.3f ms, %.2f of the float32 "
            "floor of %.3f ms\n",
            beams == 1 ? "greedy" : "beam 4", typical(whole[0]) * 1e3, typical(whole[1]) * 1e3,
            (typical(whole[1]) / typical(whole[0]) - 1) * 100, typical(encode) * 1e3, typical(step) * 1e3,
            typical(step) / floor, floor * 1e3);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int threads = argc > 1 ? std::atoi(argv[1]) : 2;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 11;
    s_takesBest = argc > 3 && std::string(argv[3]) == "best";
    MemoryBandwidth bandwidth;
    for (int attempt = 0; attempt < (s_takesBest ? 8 : 1); ++attempt) {
        const MemoryBandwidth measured = measureMemoryBandwidth(threads);
        if (measured.bytesPerSecond > bandwidth.bytesPerSecond)
            bandwidth = measured;
    }
    std::printf("%s, %d threads, memory %.1f GB/s; %s of %d runs\n", std::string(smallRowInstructions()).c_str(),
                threads, bandwidth.bytesPerSecond / 1e9, s_takesBest ? "fastest" : "median", runs);

    std::printf("Small-row product (in brackets: time over what the bandwidth allows)\n");
    for (const TensorType type : {TensorType::Float32, TensorType::Float16}) {
        for (const auto& [outputs, inputs] : {std::pair(59'514, 512), std::pair(2048, 512), std::pair(512, 2048),
                                              std::pair(512, 512), std::pair(8000, 256), std::pair(256, 256)})
            benchProduct(outputs, inputs, type, threads, runs, bandwidth.bytesPerSecond);
    }
    const std::vector<float> logits = randomValues(59'514);
    std::vector<double> seconds;
    for (int run = 0; run < 100; ++run)
        seconds.push_back(secondsFor([&] { summarizeLogits(logits, 10); }));
    std::printf("Summary of 59,514 logits: %.1f us\n", typical(seconds) * 1e6);

    std::printf("Decoding %d tokens from %d\n", kNewTokens, kSourceTokens);
    for (const bool isBase : {true, false}) {
        const ModelConfig config = randomConfig(isBase);
        const TemporaryFolder folder;
        writeRandomModel(folder.path() / "float32", config, false, 1);
        writeRandomModel(folder.path() / "float16", config, true, 1);
        const std::string size = isBase ? "base, " : "small, ";
        for (const char* type : {"float32", "float16"})
            benchModel((size + type).c_str(), folder.path() / type, config, threads, runs, bandwidth.bytesPerSecond);
    }
}
