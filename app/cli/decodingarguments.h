// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/translator.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Those that choose how to search: --greedy, --beam, --sample and what goes with them.
std::vector<OptionSpec> decodingOptions();

/// Without any of the options: beam search with 4 hypotheses, no trace, no candidates, the best hypothesis alone.
/// @throws UsageError for contradictions ("--top-k needs --sample.").
DecodingOptions toDecodingOptions(const Arguments& arguments);

/// --source-language, --target-language and --prefix.
std::vector<OptionSpec> taskOptions();

/// @throws UsageError for a language that the model does not know, or where it takes none.
TranslationTask toTask(const Arguments& arguments, const ModelInfo& model);

/// Those that say what is translated, and to what: --ids, --forced-bos-id, --target, --target-ids.
std::vector<OptionSpec> sourceOptions();

/// What sourceOptions() ask for, applied to one line after another.
class LineTranslator
{
public:
    /// @throws UsageError for a bad --target-ids; Error for text and a model without tokenizer.
    LineTranslator(Translator& translator, const Arguments& arguments, DecodingOptions options);

    bool isIds() const { return m_isIds; }
    bool isForced() const { return m_target.has_value(); }

    /// @throws Error when the line is no list of ids (with --ids), and as Translator does.
    Translation translate(const std::string& line) const;

private:
    Translator& m_translator;
    DecodingOptions m_options;
    bool m_isIds = false;
    std::optional<ForcedTarget> m_target;
};

/// The ids of a hypothesis, "5 9 0".
std::string idsText(const Hypothesis& hypothesis);

} // namespace heed
