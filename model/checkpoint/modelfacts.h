// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/memoryneed.h"
#include "model/checkpoint/modelconfig.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

enum class ModelFault {
    NoFolder,      ///< not there: moved away, or on a disk that is not plugged in
    NoConfig,      ///< a folder without config.json
    BadConfig,     ///< config.json or generation_config.json cannot be understood
    UnknownFamily, ///< a model_type that Heed does not compute
    NoWeights,     ///< no file with weights, or not all of them
    BadWeights,    ///< a file with weights that is cut off, damaged or something else
    UnsafeWeights, ///< a file with weights that asks whoever reads it to run code
    OtherWeights,  ///< weights stored in a way that Heed does not read; the sentence says what it reads
    WrongTensors,  ///< tensors that are missing, or do not have the shapes that config.json asks for
    NoAccess,      ///< a file that the system does not let Heed read
    BadTokenizer,  ///< its files are there and cannot be read
    BadWordList,   ///< of a model of torch.nn: missing, damaged, or not that of the weights
    NoTokenizer,   ///< opens, but translates token ids only
    BadLayers,     ///< single layers, of which something is missing or wrong
    NotEnoughMemory,
    Changing, ///< another program writes into its files just now
};

std::string_view toString(ModelFault fault); ///< "no-folder", …: for JSON

struct ModelProblem
{
    ModelFault fault = ModelFault::NoFolder;
    std::string sentence; ///< one, for the user, naming file and fault

    /// Whether the model cannot be opened for it.
    bool isFatal() const { return fault != ModelFault::NoTokenizer; }
};

/// What can be known about a model folder without loading it: headers and the tokenizer, whatever the size of the weights.
struct ModelFacts
{
    std::filesystem::path folder;
    std::string name;                  ///< modelNameOf()
    std::string family;                ///< model_type of config.json; empty: not known
    std::optional<ModelConfig> config; ///< nothing: a problem says why
    std::int64_t parameters = 0;       ///< that the weight files store
    std::int64_t weightBytes = 0;      ///< as stored
    std::string storage;               ///< of most weights: "float32", "float16", "bfloat16"; empty: not known
    std::int64_t diskBytes = 0;        ///< of all files of the folder
    bool hasTokenizer = false;
    bool holdsLayers = false; ///< single layers of torch.nn, which are opened as a session and translate nothing
    std::vector<std::string> languages; ///< codes of the tokenizer, the source's first; empty: not said
    std::int64_t memoryBytes = 0;       ///< memoryToRun(); 0: not known
    std::vector<ModelProblem> problems; ///< the gravest first

    bool canOpen() const;
};

/// Reads configuration, headers of weight files and names of tokenizer files. Whatever is wrong with the folder becomes
/// a problem: throws nothing but std::bad_alloc. Needs neither LibTorch nor the weights themselves. Any thread.
/// @param machineBytes memory that there is; 0: any amount fits.
ModelFacts readModelFacts(const std::filesystem::path& folder, std::int64_t machineBytes);

} // namespace heed
