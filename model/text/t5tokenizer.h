// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/piecetable.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizer.h"

namespace heed {

struct NumberedModel;
struct TokenizerConfig;

/// T5, T5 v1.1, Flan-T5 and mT5: spiece.model numbers its own pieces, sentinels (<extra_id_0>) follow. The task is a text
/// before the text, "translate English to French: ": T5 and Flan-T5 have learned it, the others take any or none.
///
/// MADLAD-400 is a T5, too: it was taught a piece for each target language, "<2fr>", which is put before the text unless
/// one is typed there.
///
/// The prefix is cut together with the text; its tokens are special, and their spans empty. Sentinels and other special
/// tokens that are typed in the text become those tokens.
class T5Tokenizer final : public Tokenizer
{
public:
    /// @throws Error naming the missing or broken file.
    T5Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config);

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
    T5Tokenizer(NumberedModel numbered, const TokenizerConfig& config);
    std::string prefix(std::string_view text, const TranslationTask& task) const;

    SentencePieceModel m_model;
    PieceTable m_table;
    TaskChoices m_choices;
};

} // namespace heed
