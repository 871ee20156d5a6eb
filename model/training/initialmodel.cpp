// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/initialmodel.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/tokenizer.h"
#include "model/training/layerrepetition.h"

#include <ostream>

namespace heed::training {

namespace {

constexpr std::size_t kMaxVocabularyBytes = std::size_t(64) << 20;

void requireFiles(const std::filesystem::path& folder)
{
    if (!std::filesystem::is_directory(folder))
        throw Error("--init: there is no folder " + quotedPath(folder) + ".");
    for (const char* file : {"config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json"}) {
        if (!std::filesystem::exists(folder / file))
            throw Error("--init: " + quotedPath(folder) + " is no complete model folder: it has no " + file + ".");
    }
}

/// A size that copies of weights cannot change.
void requireSame(const TrainingOptions& options, const std::string& option, int asked, int found)
{
    if (options.given.contains(option) && asked != found)
        throw Error("The model in " + quotedPath(options.init) + " has --" + option + " " + std::to_string(found)
                    + "; a training that begins with it cannot have " + std::to_string(asked) + ".");
}

int depth(const TrainingOptions& options, const std::string& option, int asked, int found)
{
    if (!options.given.contains(option) || asked == found)
        return found;
    if (asked < found)
        throw Error("The model in " + quotedPath(options.init) + " has --" + option + " " + std::to_string(found)
                    + "; layers can be repeated for a deeper network, not left out for " + std::to_string(asked) + ".");
    return asked;
}

/// A training that was begun without --init has learned a vocabulary of its own.
void requireSameVocabulary(const TrainingOptions& options)
{
    const std::filesystem::path own = options.output / "vocab.json", initial = options.init / "vocab.json";
    if (std::filesystem::exists(own) && readFile(own, kMaxVocabularyBytes) != readFile(initial, kMaxVocabularyBytes))
        throw Error(quotedPath(options.output) + " holds another vocabulary than " + quotedPath(options.init)
                    + "; choose an empty --output.");
}

void describe(std::ostream& log, const char* stack, int shallow, int deep)
{
    if (shallow == deep)
        return;
    log << "  " << stack << " of " << deep << " layers, begun as layers";
    for (const int origin : repeatedLayers(shallow, deep))
        log << ' ' << origin + 1;
    log << " of " << shallow << "\n";
}

/// The trainer's network is Marian's alone.
void requireTrainable(const TrainingOptions& options, const ModelConfig& config)
{
    const bool isPlain = config.modelType == "marian" && config.normPlacement == NormPlacement::Post
                         && !config.normalizeEmbedding && !config.hasFinalNorm;
    if (!isPlain)
        throw Error("The model in " + quotedPath(options.init)
                    + " cannot be trained further; Heed trains Marian models with a norm after each block.");
}

} // namespace

ModelConfig initialConfig(const TrainingOptions& options)
{
    requireFiles(options.init);
    ModelConfig config = readModelConfig(options.init);
    requireTrainable(options, config);
    openTokenizer(options.init); // throws where a file is broken
    requireSameVocabulary(options);
    const ModelConfig& asked = options.model;
    requireSame(options, "d-model", asked.modelSize, config.modelSize);
    requireSame(options, "positions", asked.maxPositions, config.maxPositions);
    for (const int heads : {config.encoderHeads, config.decoderHeads})
        requireSame(options, "heads", asked.encoderHeads, heads);
    for (const int width : {config.encoderFeedForward, config.decoderFeedForward})
        requireSame(options, "ffn", asked.encoderFeedForward, width);
    config.encoderLayers = depth(options, "encoder-layers", asked.encoderLayers, config.encoderLayers);
    config.decoderLayers = depth(options, "decoder-layers", asked.decoderLayers, config.decoderLayers);
    return config;
}

Weights initialWeights(const TrainingOptions& options, const ModelConfig& config, std::ostream& log)
{
    const ModelConfig shallow = readModelConfig(options.init);
    log << "Beginning with the weights of " << options.init.string() << "\n";
    describe(log, "encoder", shallow.encoderLayers, config.encoderLayers);
    describe(log, "decoder", shallow.decoderLayers, config.decoderLayers);
    return repeatLayers(readWeights(options.init), shallow, config);
}

} // namespace heed::training
