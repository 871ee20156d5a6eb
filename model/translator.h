// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decodingoptions.h"
#include "model/modelinfo.h"
#include "model/translation.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// How far a request has come; sent at every step, from the calling thread.
struct TranslationProgress
{
    int sentence = 0; ///< from 0
    int sentenceCount = 0;
    int step = 0;        ///< tokens generated so far for this sentence
    std::string partial; ///< the translation so far: sentences before, and the best hypothesis of this one
};
using ProgressCallback = std::function<void(const TranslationProgress&)>;

/// A target that is given instead of searched for (teacher forcing).
struct ForcedTarget
{
    std::optional<std::string> text;         ///< tokenised with the target vocabulary; a </s> is appended
    std::optional<std::vector<TokenId>> ids; ///< as generated; </s> is not appended
    bool continueSearch = false; ///< after the forced tokens (a prefix then; </s> not appended) search goes on
};

/// The one face of the engine. Not thread-safe: one thread (or one command line) owns it; results may go anywhere.
///
///     auto translator = openTranslator("resources/model");
///     auto translation = translator->translate("The cat sleeps.", {}, {}, {});
class Translator
{
public:
    virtual ~Translator() = default;

    virtual const ModelInfo& info() const = 0;

    /// A file of weights that another program changed or replaced since it was read; nothing as a rule. Translations go
    /// on with the weights that were read, for they are copies.
    virtual std::optional<std::filesystem::path> changedFile() const { return std::nullopt; }

    /// Splits the text into sentences and translates each. Polls the stop token at every encoder layer and every
    /// decoding step; being stopped is a result (isStopped), not an error.
    /// @throws Error when the folder has no tokenizer or the options make no sense.
    virtual Translation translate(std::string_view text, const DecodingOptions& options, std::stop_token stop,
                                  const ProgressCallback& progress)
        = 0;

    /// One sentence with a given target. @throws Error as translate().
    virtual Translation translateForced(std::string_view text, const ForcedTarget& target,
                                        const DecodingOptions& options, std::stop_token stop)
        = 0;

    /// The same in token ids: `source` is used as it is, </s> included. Hypothesis::text is empty.
    /// @throws Error for ids outside the vocabulary.
    virtual Translation translateIds(std::span<const TokenId> source, const std::optional<ForcedTarget>& target,
                                     const DecodingOptions& options, std::stop_token stop)
        = 0;
};

/// Where a network is computed.
enum class ComputeDevice {
    Cpu,     ///< the encoder's products by LibTorch, decoding steps in loops of Heed's own
    Cuda,    ///< the first CUDA device, by LibTorch
    TorchCpu ///< the CPU, by LibTorch, just as on a CUDA device: for comparing the two
};

struct LoadOptions
{
    ComputeDevice device = ComputeDevice::Cpu;
    int threads = 0;                               ///< of ComputeDevice::Cpu; 0: as many as the machine has cores
    std::function<void(double fraction)> progress; ///< 0..1
    std::stop_token stop;                          ///< a stopped load throws Error("Loading was cancelled.")
};

/// Opens the model at folderOfModel() of this path. Loads the engine library on first use, so
/// that a window can be on screen before LibTorch is. @throws Error naming the file and the fault.
std::unique_ptr<Translator> openTranslator(const std::filesystem::path& folder, const LoadOptions& options = {});

} // namespace heed
