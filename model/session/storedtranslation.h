// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/session/checkedjson.h"
#include "model/translation.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <memory>

namespace heed {

/// Where the arrays of a record are in the file; −1 for none.
using DecodingNumber = std::function<int(const std::shared_ptr<const DecodingRecord>& record)>;

/// Everything of a translation that is no array: texts, tokens, steps, candidates, hypotheses, search tree.
nlohmann::json toJson(const Translation& translation, const DecodingNumber& decodingNumber);

/// What one sentence needs a decoding to fit: its number is in the file.
using DecodingOf
    = std::function<std::shared_ptr<const DecodingRecord>(int number, const SentenceTranslation& sentence)>;

/// The other way round; model and options are not set. Spans lie within their texts, a tree's parents come before its
/// children, and every index points at something. @throws Error
Translation readTranslation(const CheckedJson& value, const DecodingOf& decodingOf);

inline constexpr int kLongestStoredSentence = 4096; ///< tokens; beyond every model, and its maps still fit in memory

} // namespace heed
