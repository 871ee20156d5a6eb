// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/modelconfig.h"

#include "model/checkpoint/families/families.h"
#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/generationfields.h"
#include "model/checkpoint/jsonfile.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLargestConfig = 1 << 20; // bytes; real ones have 1 to 10 thousand

const Family& requireFamily(const FieldReader& fields, const std::string& modelType)
{
    constexpr const char* kKey = "model_type";
    if (modelType.empty())
        fields.fail(kKey, "is missing; Heed reads the types " + familyNames());
    if (modelType == kLayersModelType)
        fields.fail(kKey, "says that the folder holds single layers, which translate nothing; Heed opens the "
                          "\"vectors.safetensors\" beside it");
    const Family* family = findFamily(modelType);
    if (family == nullptr)
        fields.fail(kKey, "is " + quotedForMessage(modelType) + "; Heed reads " + familyNames());
    return *family;
}

} // namespace

ModelConfig readModelConfig(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "config.json";
    const json document = readJsonObject(path, kLargestConfig);
    const FieldReader fields(document, path);
    ModelConfig config;
    config.modelType.clear();
    fields.read("model_type", config.modelType);
    requireFamily(fields, config.modelType).readConfig(fields, config);

    const std::filesystem::path generationPath = folder / "generation_config.json";
    if (isPresent(generationPath)) {
        const json generation = readJsonObject(generationPath, kLargestConfig);
        readGenerationFields(FieldReader(generation, generationPath), config);
    }
    return config;
}

void writeModelConfig(const std::filesystem::path& folder, const ModelConfig& config, const std::string& dtype)
{
    json document = generationFields(config);
    document.update(json{
        {"activation_dropout", 0.0},
        {"activation_function", activationName(config.activation)},
        {"add_final_layer_norm", config.hasFinalNorm},
        {"architectures", {"MarianMTModel"}},
        {"attention_dropout", 0.0},
        {"d_model", config.modelSize},
        {"decoder_attention_heads", config.decoderHeads},
        {"decoder_ffn_dim", config.decoderFeedForward},
        {"decoder_layers", config.decoderLayers},
        {"decoder_vocab_size", config.targetVocabulary},
        {"dropout", 0.1},
        {"encoder_attention_heads", config.encoderHeads},
        {"encoder_ffn_dim", config.encoderFeedForward},
        {"encoder_layers", config.encoderLayers},
        {"is_encoder_decoder", true},
        {"max_position_embeddings", config.maxPositions},
        {"model_type", config.modelType},
        {"normalize_before", config.normPlacement == NormPlacement::Pre},
        {"normalize_embedding", config.normalizeEmbedding},
        {"num_hidden_layers", config.encoderLayers},
        {"scale_embedding", config.scaleEmbedding},
        {"share_encoder_decoder_embeddings", config.shareEmbeddings},
        {"static_position_embeddings", true},
        {"tie_word_embeddings", config.tieWordEmbeddings},
        {"torch_dtype", dtype},
        {"use_cache", true},
        {"vocab_size", config.sourceVocabulary},
    });
    writeFileAtomically(folder / "config.json", document.dump(2) + '\n');
    writeFileAtomically(folder / "generation_config.json", generationFields(config).dump(2) + '\n');
}

} // namespace heed
