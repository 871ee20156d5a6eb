// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/modelinfo.h"
#include "model/translation.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Attention with the names of its rows and columns: what an attention bundle file holds (docs/attention-bundles.md).
struct AttentionBundle
{
    std::shared_ptr<const AttentionTrace> trace;
    std::vector<std::string> sourceTokens; ///< [S]: the encoder's inputs
    std::vector<std::string> targetTokens; ///< [T]: what the decoder's steps produce, row by row
    std::vector<std::string>
        decoderInputTokens;                 ///< [T]: what they read, start token first; empty: targetTokens name it
    std::shared_ptr<const ModelInfo> model; ///< what computed it; null: not known, as in every bundle file
    std::filesystem::path file;             ///< reading: where it was
    std::string version;                    ///< of the Heed that wrote the file; empty when something else did
    std::vector<std::string> warnings;      ///< reading: what is odd about the file, one sentence each

    const std::vector<std::string>& decoderInputs() const
    {
        return decoderInputTokens.empty() ? targetTokens : decoderInputTokens;
    }
};

/// Both hold the same arrays under the same names. safetensors has the lists of tokens as JSON in its metadata, NumPy's
/// .npz as arrays of texts.
enum class BundleFormat { Safetensors, Npz };

/// What the first decoder input is called where a file does not say.
inline constexpr std::string_view kUnnamedStart = "<start>";

/// What of a bundle to write. The default is all weights and no scores.
struct BundleOptions
{
    /// Those of them that the trace has.
    std::vector<AttentionKind> kinds{kAttentionKinds.begin(), kAttentionKinds.end()};
    std::optional<int> layer{}; ///< from 0; neutral: every layer
    std::optional<int> head{};  ///< from 0; neutral: every head
    bool withScores = false;    ///< also the values before softmax, "encoder_scores" and so on
    BundleFormat format = BundleFormat::Safetensors;
};

/// The attention of one hypothesis. @throws Error when the translation was made without keeping a trace.
AttentionBundle attentionBundle(const SentenceTranslation& sentence, std::size_t hypothesis);

/// Writes encoder[L,H,S,S], decoder[L,H,T,T], cross[L,H,T,S] of float32. A chosen layer or head makes L or
/// H 1. The file is complete or as it was before.
/// @throws Error when a layer or head is not there, scores are asked for that the trace does not have, nothing is left
/// to write, or the disk says no.
void writeAttentionBundle(const std::filesystem::path& path, const AttentionBundle& bundle,
                          const BundleOptions& options = {});

/// Reads a file of any origin, safetensors or .npz: floats of 16 or 32 bits, .npz also of 64. Missing token lists become
/// "1", "2", …; decoder inputs that are not named are kUnnamedStart and the target tokens, the last one left out. Where
/// only the inputs are named, as for a decoder that was read and not asked to write, or both are the same, they name the
/// rows, too. Rows that do not sum to 1 are kept and said in `warnings`.
/// @throws Error naming the file and the fault: neither format, no attention in it, a wrong number of dimensions,
/// shapes or token counts that contradict each other, weights that are negative or not numbers.
AttentionBundle readAttentionBundle(const std::filesystem::path& path);

} // namespace heed
