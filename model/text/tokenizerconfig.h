// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heed {

/// What config.json, generation_config.json, tokenizer_config.json, special_tokens_map.json and added_tokens.json say
/// that matters to a tokenizer. Fields that are absent, or of another type than the usual, keep their defaults.
struct TokenizerConfig
{
    std::string tokenizerClass;             ///< without "Fast" at its end: "NllbTokenizer"
    std::string modelType;                  ///< "m2m_100"
    std::string modelName;                  ///< modelNameOf() in letters and digits, small: "flant5small"
    int vocabularySize = 0;                 ///< rows of the network's embedding; 0: not known
    std::optional<TokenId> eosId;           ///< the network's
    std::optional<TokenId> decoderStartId;  ///< the network's
    std::optional<TokenId> forcedBosId;     ///< the network's
    std::string sourceLanguage;             ///< src_lang
    std::string targetLanguage;             ///< tgt_lang
    std::string languageCodes;              ///< language_codes (M2M-100): "wmt21" for the models of that task
    std::vector<std::string> specialPieces; ///< additional_special_tokens, in their order
    std::map<TokenId, std::string> added;   ///< tokens whose numbers the files give
    bool isLegacy = false;                  ///< legacy_behaviour (NLLB)
    bool addsPrefixSpace = false;           ///< add_prefix_space (BART)
    std::optional<int> sentinels;           ///< extra_ids (T5)
    bool isGated = false;                   ///< a gated feed-forward block (T5 v1.1)
    bool hasTranslationTasks = false;       ///< task_specific_params knows translations (T5)
};

/// @throws Error naming a file that is no JSON object. A missing file says nothing.
TokenizerConfig readTokenizerConfig(const std::filesystem::path& folder);

} // namespace heed
