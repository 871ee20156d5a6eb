// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/family.h"
#include "model/checkpoint/tensorstore.h"

#include <string>

namespace heed {

/// What a config.json calls single layers (model/layers/), which are no translation model.
inline constexpr std::string_view kLayersModelType = "nn_transformer_layers";

/// What torch.nn's layers and stacks have in common: d_model, nhead, dim_feedforward, activation, norm_first,
/// layer_norm_eps; torch's defaults where a field is absent. @throws Error naming file and field.
void readTorchLayerFields(const FieldReader& fields, ModelConfig& config);

/// Names inside a TransformerEncoderLayer or TransformerDecoderLayer, whose in_proj packs query, key and value.
/// @param prefix before them: "transformer.encoder.layers.{}."
LayerNames torchLayerNames(const std::string& prefix, bool isDecoder);

void readNnTransformerConfig(const FieldReader& fields, ModelConfig& config);
WeightNames nnTransformerWeightNames(const ModelConfig& config);

/// That the vocabulary files of an nn.Transformer have a line for each row of its embeddings; other families pass. The
/// shapes alone would blame config.json, which need not say the sizes.
/// @throws Error naming the file
void checkWordLists(const TensorStore& tensors, const ModelConfig& config);

/// The module that tutorials build around torch.nn.Transformer: embeddings × √d_model, interleaved sinusoids, and one
/// linear layer at the end. docs/pytorch.md says how to save one.
inline constexpr Family kNnTransformer{"nn_transformer", readNnTransformerConfig, nnTransformerWeightNames};

} // namespace heed
