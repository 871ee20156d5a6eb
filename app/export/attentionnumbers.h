// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/translation.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace heed {

enum class NumberFormat { Csv, Json, Safetensors, Npz };

/// "csv", "json", "safetensors", "npz": the file's suffix.
std::string_view toString(NumberFormat format);

/// Which heads of which kinds to write.
struct HeadFilter
{
    std::vector<AttentionKind> kinds{kAttentionKinds.begin(), kAttentionKinds.end()};
    std::optional<int> layer; ///< from 0; neutral: every layer
    std::optional<int> head;  ///< from 0; neutral: every head
    bool hasScores = false;   ///< also the values before softmax
};

/// Writes the attention of one hypothesis of one sentence. Every piece and every special token is there, whatever the
/// window shows. Layers and heads count from 1 in CSV and JSON, as on screen, queries and keys from 0.
///
/// - CSV: a line per cell: kind,layer,head,query,key,query_token,key_token,weight[,score]; a masked score is empty.
/// - JSON: source, target, source_tokens, target_tokens, decoder_input_tokens, and attention, a list of
///   {kind, layer, head, weights: [[…]], scores: [[…]]}; a masked score is null.
/// - safetensors: encoder[L,H,S,S], decoder[L,H,T,T], cross[L,H,T,S] of float32, "*_scores" on request; metadata
///   heed.version, source_tokens and target_tokens (JSON lists). A chosen layer or head makes L or H 1.
/// - npz: the same arrays for numpy.load(); the lists are arrays of texts.
///
/// Rows are queries; row q of decoder and cross belongs to the step that produces target token q.
/// Any thread. The file is complete or as it was before.
/// @throws Error when the hypothesis has no trace, the filter names a layer or head that is not there, a filter asks
/// for scores that the trace does not have, or the disk says no.
void writeAttentionNumbers(const std::filesystem::path& path, NumberFormat format, const SentenceTranslation& sentence,
                           std::size_t hypothesis, const HeadFilter& filter);

} // namespace heed
