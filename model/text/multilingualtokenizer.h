// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/piecetable.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizer.h"

#include <map>
#include <string>
#include <vector>

namespace heed {

struct TokenizerConfig;

/// Where a family puts the languages.
struct LanguageRules
{
    std::vector<std::string> codes;        ///< in the order of their ids; of what the user chooses from
    std::map<std::string, TokenId> ids;    ///< of the codes
    bool isSourceLanguageFirst = true;     ///< true: code, pieces, </s>; false: pieces, </s>, code
    bool startsWithTargetLanguage = false; ///< true: the code is the decoder's first input; false: its first output
    bool namesTargetOnly = false; ///< the source's code is the target's, and the decoder begins without (SMaLL-100)
};

/// mBART, mBART-50, M2M-100, SMaLL-100 and NLLB: one SentencePiece model for all languages, and a token for each language. Special
/// tokens that are typed in the text become those tokens.
class MultilingualTokenizer final : public Tokenizer
{
public:
    MultilingualTokenizer(SentencePieceModel model, PieceTable table, LanguageRules rules,
                          const TokenizerConfig& config);

    const TaskChoices& choices() const override { return m_choices; }
    TokenizedText encodeSource(std::string_view text, const TranslationTask& task) const override;
    TokenizedText encodeTarget(std::string_view text, const TranslationTask& task) const override;
    DecoderBeginning decoderBeginning(const TranslationTask& task) const override;
    TokenizedText decodeTarget(std::span<const TokenId> ids) const override;
    Token sourceToken(TokenId id) const override { return m_table.token(id); }
    Token targetToken(TokenId id) const override { return m_table.token(id); }
    int sourceVocabularySize() const override { return m_table.vocabulary().size(); }
    int targetVocabularySize() const override { return m_table.vocabulary().size(); }
    TokenId eosId() const override { return m_table.vocabulary().eosId(); }
    TokenId unknownId() const override { return m_table.vocabulary().unknownId(); }

private:
    std::optional<TokenId> languageId(const std::string& code) const;
    std::string codeOf(std::optional<TokenId> id) const;

    SentencePieceModel m_model;
    PieceTable m_table;
    LanguageRules m_rules;
    TaskChoices m_choices;
};

/// Where a folder has the SentencePiece model: "sentencepiece.bpe.model", or "sentence.bpe.model" in old mBART folders.
std::filesystem::path multilingualModelPath(const std::filesystem::path& folder);

// One function for each family: reads its files and says its rules. @throws Error naming the missing or broken file.
std::unique_ptr<Tokenizer> openMBartTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);
std::unique_ptr<Tokenizer> openMBart50Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);
std::unique_ptr<Tokenizer> openM2M100Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);
std::unique_ptr<Tokenizer> openSmall100Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);
std::unique_ptr<Tokenizer> openNllbTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);

} // namespace heed
