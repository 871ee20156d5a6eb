// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/sentencepiecemodel.h"
#include "model/text/token.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace heed {

/// The file of Hugging Face's fast tokenizers, which has in one place what others keep in several.
inline constexpr const char* kTokenizerJson = "tokenizer.json";

/// What it says, of those that were made from a SentencePiece model or are GPT-2's byte pairs.
struct TokenizerJson
{
    std::vector<std::string> pieces;      ///< by the network's ids; empty where a number has none
    std::map<TokenId, std::string> added; ///< special tokens and languages; also in `pieces` or behind them
    std::string sentencePieceModel;       ///< the same as an .spm file; empty for byte pairs
    std::vector<std::pair<std::string, std::string>> merges; ///< of byte pairs, the most important first
    bool addsPrefixSpace = false;                            ///< of byte pairs
};

/// @throws Error naming the file and what Heed cannot read in it.
TokenizerJson readTokenizerJson(const std::filesystem::path& path);

/// A SentencePiece model and who gives its pieces numbers.
struct NumberedModel
{
    SentencePieceModel model;
    std::vector<std::string> pieces;      ///< from tokenizer.json by the network's ids, else by the model's own
    std::map<TokenId, std::string> added; ///< see TokenizerJson
    bool isJson = false;
    std::string source; ///< the file's name for messages
};

/// Reads the model file, or tokenizer.json beside it where it is not there.
/// @throws Error naming the file; when it lacks </s> or <unk> too.
NumberedModel readNumberedModel(const std::filesystem::path& modelFile);

} // namespace heed
