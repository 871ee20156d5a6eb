// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/attentionbundle.h"

#include <filesystem>

namespace heed {

/// Whether opening this path means single layers on given vectors: a folder that has vectors.safetensors or whose
/// config.json says so, or that file itself.
bool isLayerFolder(const std::filesystem::path& path);

/// Reads and checks all that readLayerFolder() does, and computes nothing. @throws Error naming the file and the fault.
void checkLayerFolder(const std::filesystem::path& path);

/// The attention of a TransformerEncoderLayer, "encoder", and a TransformerDecoderLayer, "decoder", of torch.nn on
/// vectors that are given. The folder holds config.json ("model_type": "nn_transformer_layers"), the weights, and
/// vectors.safetensors with `source` [S, d_model] and `target` [T, d_model]. docs/pytorch.md says how to write one.
///
/// Tokens are positions, "1", "2", …; the decoder's inputs are the target's positions themselves, with no start token.
/// @param path as isLayerFolder() takes it
/// @throws Error naming the file and the fault.
AttentionBundle readLayerFolder(const std::filesystem::path& path);

} // namespace heed
