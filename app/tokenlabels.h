// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"
#include "model/translation.h"

#include <QString>

#include <cstddef>
#include <string>
#include <vector>

namespace heed {

/// A piece as people read it: "▁chat" is "chat", the inner piece "tion" is "·tion" (marks and signs stand as they are),
/// special tokens keep their name, and an unknown one shows the characters it stands for.
/// @param text what the token's span points into.
QString tokenLabel(const Token& token, const std::string& text);

/// The same without the mark of an inner piece, for chips that touch.
QString tokenText(const Token& token, const std::string& text);

/// A vocabulary entry that stands nowhere in a text: "▁chat" is "chat", "tion" is "·tion".
QString pieceLabel(const std::string& piece);

/// The rows or columns of a kind of attention as tokens, with the text that their spans point into.
struct AxisTokens
{
    std::vector<Token> tokens;
    std::string text;
};

/// Queries of the decoder's kinds are the tokens that the steps produce; keys of its self-attention are its inputs,
/// the start token first.
AxisTokens queryTokens(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind);
AxisTokens keyTokens(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind);

} // namespace heed
