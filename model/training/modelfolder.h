// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/nn/network.h"

#include <filesystem>
#include <map>
#include <string>

namespace heed::training {

/// Weights by parameter name, float32 on the CPU.
using Weights = std::map<std::string, at::Tensor>;

/// Everything of a network that belongs into model.safetensors: parameters and final_logits_bias, tied ones once.
Weights weightsOf(nn::Network& network);

/// Copies weights into a network of the same shape. @throws Error naming a tensor that is missing or has another shape.
void setWeights(nn::Network& network, const Weights& weights);

/// Reads model.safetensors of a folder. @throws Error
Weights readWeights(const std::filesystem::path& folder);

/// Writes model.safetensors as float32, or rounded to float16. @throws Error
void writeWeights(const std::filesystem::path& folder, const Weights& weights, bool asFloat16);

/// Copies the tokenizer's files that are there from one model folder to another, over what is there. @throws Error
void copyTokenizerFiles(const std::filesystem::path& from, const std::filesystem::path& to);

/// The mean of the weights of several folders (checkpoint averaging, Vaswani et al. 2017, section 6.1).
Weights averageWeights(const std::vector<std::filesystem::path>& folders);

} // namespace heed::training
