// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace heed {

/// One sentence, given as token ids ("5 9 0", "5,9,0"), through Translator::translateIds(). What a model without
/// tokenizer reads and writes has its ids in the place of text, so that it can be shown, kept and asked for again.
/// @throws Error naming what is no id, and as translateIds() does.
Translation translateIdLine(Translator& translator, std::string_view line, const std::optional<ForcedTarget>& target,
                            const DecodingOptions& options, std::stop_token stop);

/// The same for a sentence a line, as Translator::translate() does it for text; blank lines are passed over.
/// Progress is told of where there are several, before each.
/// @throws Error when there are no ids at all, and as translateIdLine().
Translation translateIdLines(Translator& translator, std::string_view lines, const DecodingOptions& options,
                             std::stop_token stop, const ProgressCallback& progress);

} // namespace heed
