// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace heed {

struct Translation;

/// A translation as one line of JSON:
///
///     {"source": "…", "source_ids": [5, 9, 0], "hypotheses": [{"text": "…", "ids": [7, 0], "score": -0.3, "tokens":
///      [{"id": 7, "piece": "▁Oui", "log_probability": -0.2, "top": [[7, "▁Oui", -0.2], …]}, …]}, …]}
///
/// Hypotheses are best first; ids are as generated, without the start token and with </s>. When `line` holds several
/// sentences, "sentences" is a list of such objects, and the outer ids, text and tokens are their best hypotheses'
/// one after the other, the outer score the sum of theirs.
std::string toJsonLine(const Translation& translation, std::string_view line);

/// The line for an input that could not be translated: {"source": "…", "error": "…"}.
std::string toJsonErrorLine(std::string_view line, std::string_view message);

} // namespace heed
