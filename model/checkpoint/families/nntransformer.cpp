// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/nntransformer.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/generationfields.h"
#include "model/text/wordvocabulary.h"

#include <optional>

namespace heed {

namespace {

/// A vocabulary file, where there is one.
struct WordList
{
    explicit WordList(const std::optional<std::filesystem::path>& file)
        : path(file.value_or("")), words(file ? std::optional(WordVocabulary::read(*file)) : std::nullopt)
    {
    }

    std::filesystem::path path;
    std::optional<WordVocabulary> words;
};

/// A vocabulary's size: what the config says, which must be what its file has where there is one.
/// @param fileName what the file would be called
int readVocabularySize(const FieldReader& fields, const char* ownKey, const WordList& list, const char* fileName)
{
    const char* key = !fields.has(ownKey) && fields.has("vocab_size") ? "vocab_size" : ownKey;
    if (!list.words && !fields.has(key)) {
        throw FileError(FileFault::Vocabulary,
                        "The folder " + quotedPath(fields.folder()) + " has no vocabulary: neither \"" + fileName
                            + "\" nor \"vocab.txt\", and no \"" + ownKey + "\" in config.json to do without.");
    }
    int size = list.words ? list.words->size() : 0;
    fields.read(key, size, kVocabularySizes);
    if (list.words && size != list.words->size()) {
        fields.fail(key, "is " + std::to_string(size) + ", but " + quotedPath(list.path) + " has "
                             + std::to_string(list.words->size()) + " tokens");
    }
    return size;
}

/// The config's field, or else the vocabulary's token.
/// @param name of the token
TokenId readSpecialId(const FieldReader& fields, const char* key, std::optional<TokenId> ofWords, const WordList& list,
                      const char* name, int vocabulary)
{
    if (!ofWords && !fields.has(key))
        fields.fail(key, list.words ? std::string("is missing, and ") + quotedPath(list.path) + " has no " + name
                                    : std::string("is missing, and there is no vocabulary to find ") + name + " in");
    TokenId id = ofWords.value_or(0);
    fields.read(key, id, {0, vocabulary - 1});
    return id;
}

void checkWordList(const TensorStore& tensors, const std::vector<std::string>& embedding,
                   const std::optional<std::filesystem::path>& path, int words)
{
    for (const std::string& name : embedding) {
        const auto found = tensors.tensors().find(name);
        if (!path || found == tensors.tensors().end() || found->second.shape.size() != 2)
            continue;
        const std::int64_t rows = found->second.shape.front();
        if (rows != words) {
            throw FileError(FileFault::Vocabulary, quotedPath(*path) + " has " + std::to_string(words)
                                                       + " tokens, but the embedding \"" + name + "\" in "
                                                       + quotedPath(tensors.fileOf(name)) + " has "
                                                       + std::to_string(rows) + " rows; each needs a line.");
        }
    }
}

} // namespace

void readTorchLayerFields(const FieldReader& fields, ModelConfig& config)
{
    config.activation = Activation::Relu;
    fields.read("d_model", config.modelSize, kModelSizes);
    fields.read("nhead", config.encoderHeads, kHeadCounts);
    config.decoderHeads = config.encoderHeads;
    fields.requireDivisor("nhead", config.encoderHeads, "d_model", config.modelSize);
    fields.read("dim_feedforward", config.encoderFeedForward, kFeedForwardSizes);
    config.decoderFeedForward = config.encoderFeedForward;
    fields.read("activation", config.activation);
    bool normFirst = false;
    fields.read("norm_first", normFirst);
    config.normPlacement = normFirst ? NormPlacement::Pre : NormPlacement::Post;
    fields.readNormEpsilon("layer_norm_eps", config.normEpsilon);
    bool hasBiases = true;
    fields.read("bias", hasBiases);
    if (!hasBiases)
        fields.fail("bias", "is false; Heed reads layers with biases");
}

LayerNames torchLayerNames(const std::string& prefix, bool isDecoder)
{
    const auto attention = [](const std::string& name, const std::string& norm) {
        const auto part = [&](int index) { return LinearName{name + ".in_proj", index, 3, "_weight", "_bias"}; };
        return AttentionNames{part(0), part(1), part(2), {name + ".out_proj"}, norm};
    };
    LayerNames names;
    names.prefix = prefix;
    names.self = attention("self_attn", "norm1");
    if (isDecoder)
        names.cross = attention("multihead_attn", "norm2");
    names.expand.name = "linear1";
    names.contract.name = "linear2";
    names.feedForwardNorm = isDecoder ? "norm3" : "norm2";
    return names;
}

void readNnTransformerConfig(const FieldReader& fields, ModelConfig& config)
{
    readTorchLayerFields(fields, config);
    fields.read("num_encoder_layers", config.encoderLayers, kLayerCounts);
    fields.read("num_decoder_layers", config.decoderLayers, kLayerCounts);
    config.hasFinalNorm = true; // torch.nn.Transformer ends each stack with one, wherever the others are
    config.positions = PositionKind::InterleavedSinusoids;
    config.maxPositions = 5000;
    fields.read("max_len", config.maxPositions, kPositionCounts);
    fields.requirePositionTable("max_len", config);
    fields.read("scale_embedding", config.scaleEmbedding);
    config.shareEmbeddings = false;
    config.tieWordEmbeddings = false;
    fields.read("tie_word_embeddings", config.tieWordEmbeddings);

    const WordList source(sourceVocabularyPath(fields.folder()));
    const WordList target(targetVocabularyPath(fields.folder()));
    config.sourceVocabulary = readVocabularySize(fields, "src_vocab_size", source, "source_vocab.txt");
    config.targetVocabulary = readVocabularySize(fields, "tgt_vocab_size", target, "target_vocab.txt");
    const auto& words = target.words;
    config.decoderStartId = readSpecialId(fields, "bos_token_id", words ? words->beginId() : std::nullopt, target,
                                          "<bos>", config.targetVocabulary);
    config.eosId = readSpecialId(fields, "eos_token_id", words ? words->endId() : std::nullopt, target, "<eos>",
                                 config.targetVocabulary);
    const std::optional<TokenId> pad = words ? words->padId() : std::nullopt;
    config.padId = pad.value_or(config.eosId); // matters to batches only
    readGenerationFields(fields, config);
}

void checkWordLists(const TensorStore& tensors, const ModelConfig& config)
{
    if (config.modelType != kNnTransformer.modelType)
        return;
    const std::filesystem::path folder = tensors.path().parent_path();
    const WeightNames names = nnTransformerWeightNames(config);
    checkWordList(tensors, names.encoder.embedding, sourceVocabularyPath(folder), config.sourceVocabulary);
    checkWordList(tensors, names.decoder.embedding, targetVocabularyPath(folder), config.targetVocabulary);
}

WeightNames nnTransformerWeightNames(const ModelConfig&)
{
    // The names of two widespread tutorials: a class with "encoder", "decoder" and "fc", and PyTorch's own.
    WeightNames names;
    names.encoder.embedding = {"encoder.weight", "src_tok_emb.embedding.weight"};
    names.decoder.embedding = {"decoder.weight", "tgt_tok_emb.embedding.weight"};
    names.encoder.positions = {"pos_encoder.pe", "positional_encoding.pos_embedding"};
    names.decoder.positions = {"pos_decoder.pe", "pos_encoder.pe", "positional_encoding.pos_embedding"};
    names.encoder.finalNorm = "transformer.encoder.norm";
    names.decoder.finalNorm = "transformer.decoder.norm";
    names.encoder.layer = torchLayerNames("transformer.encoder.layers.{}.", false);
    names.decoder.layer = torchLayerNames("transformer.decoder.layers.{}.", true);
    names.output = {"fc.weight", "fc_out.weight", "generator.weight"};
    names.outputBias = {"fc.bias", "fc_out.bias", "generator.bias"};
    return names;
}

} // namespace heed
