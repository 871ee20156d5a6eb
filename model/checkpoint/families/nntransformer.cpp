// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/nntransformer.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/generationfields.h"
#include "model/text/wordvocabulary.h"

#include <cstdlib>
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
                             + std::to_string(list.words->size()) + " tokens; mend the list, or leave the field out");
    }
    return size;
}

/// A special token that the decoder cannot do without.
struct SpecialToken
{
    const char* key;   ///< in config.json
    const char* names; ///< in a vocabulary
    const char* use;   ///< what a sentence does with it
};
constexpr SpecialToken kBegin{"bos_token_id", "<bos>, <sos>, <s> or <start>", "begin"};
constexpr SpecialToken kEnd{"eos_token_id", "<eos>, </s> or <end>", "end"};

/// The config's field, or else the vocabulary's token.
TokenId readSpecialId(const FieldReader& fields, const SpecialToken& token, std::optional<TokenId> ofWords,
                      const WordList& list, int vocabulary)
{
    if (!ofWords && !fields.has(token.key)) {
        if (!list.words)
            fields.fail(token.key,
                        std::string("is missing, and there is no vocabulary to find ") + token.names + " in");
        throw FileError(FileFault::Vocabulary, quotedPath(list.path) + " has no token to " + token.use
                                                   + " a sentence with, " + token.names
                                                   + "; special tokens have lines, too: give its line one of these "
                                                     "names, or the line's number, counted from 0, as \""
                                                   + token.key + "\" in config.json.");
    }
    TokenId id = ofWords.value_or(0);
    fields.read(token.key, id, {0, vocabulary - 1});
    return id;
}

/// A source without them where the model was trained with them would be translated wrongly, and nobody would know why.
void checkSourceEnds(const FieldReader& fields, const WordList& source)
{
    const auto check = [&](const char* key, const SpecialToken& token, std::optional<TokenId> id) {
        bool isUsed = true;
        fields.read(key, isUsed);
        if (isUsed && !id)
            throw FileError(FileFault::Vocabulary,
                            quotedPath(source.path) + " has no token to " + token.use + " a sentence with, "
                                + token.names + "; give its line one of these names, or set \"" + key
                                + "\" to false in config.json, if the model reads sentences without it.");
    };
    if (!source.words)
        return;
    check("source_bos", kBegin, source.words->beginId());
    check("source_eos", kEnd, source.words->endId());
}

/// A word list, and the embedding whose rows its lines name.
struct ListedEmbedding
{
    std::optional<std::filesystem::path> list; ///< nothing: there is none
    std::int64_t lines = 0;
    std::string tensor; ///< empty: not in the file, which the engine says
    std::filesystem::path file;
    std::int64_t rows = 0;

    bool isWrong() const { return list && !tensor.empty() && lines != rows; }
};

ListedEmbedding listedEmbedding(const TensorStore& tensors, const std::vector<std::string>& names,
                                const std::optional<std::filesystem::path>& list, int lines)
{
    ListedEmbedding embedding{list, lines, {}, {}, 0};
    for (const std::string& name : names) {
        const auto found = tensors.tensors().find(name);
        if (found == tensors.tensors().end() || found->second.shape.size() != 2)
            continue;
        embedding.tensor = name;
        embedding.file = tensors.fileOf(name);
        embedding.rows = found->second.shape.front();
        break;
    }
    return embedding;
}

void checkWordList(const ListedEmbedding& embedding)
{
    if (!embedding.isWrong())
        return;
    const bool isShort = embedding.lines < embedding.rows;
    throw FileError(FileFault::Vocabulary,
                    quotedPath(*embedding.list) + " has " + std::to_string(embedding.lines) + " tokens, "
                        + std::to_string(std::abs(embedding.lines - embedding.rows))
                        + (isShort ? " too few: " : " too many: ") + "the embedding \"" + embedding.tensor + "\" in "
                        + quotedPath(embedding.file) + " has " + std::to_string(embedding.rows)
                        + " rows; write one line for each of them, in their order, special tokens such as <pad> "
                          "included.");
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
    checkSourceEnds(fields, source);
    const auto& words = target.words;
    const int size = config.targetVocabulary;
    config.decoderStartId = readSpecialId(fields, kBegin, words ? words->beginId() : std::nullopt, target, size);
    config.eosId = readSpecialId(fields, kEnd, words ? words->endId() : std::nullopt, target, size);
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
    const ListedEmbedding source
        = listedEmbedding(tensors, names.encoder.embedding, sourceVocabularyPath(folder), config.sourceVocabulary);
    const ListedEmbedding target
        = listedEmbedding(tensors, names.decoder.embedding, targetVocabularyPath(folder), config.targetVocabulary);
    const bool isExchanged = source.lines == target.rows && target.lines == source.rows;
    if (source.isWrong() && target.isWrong() && isExchanged)
        throw FileError(FileFault::Vocabulary,
                        quotedPath(*source.list) + " has as many tokens as the embedding of the target in "
                            + quotedPath(source.file) + " has rows, and " + quotedPath(target.list->filename())
                            + " as many as that of the source; exchange their names.");
    checkWordList(source);
    checkWordList(target);
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
