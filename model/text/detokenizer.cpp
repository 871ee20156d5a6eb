// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/detokenizer.h"

#include "model/text/sentencepiecemodel.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <utility>

namespace heed {

namespace {

/// The piece with a space for every ▁, or for several in a row.
std::string withSpaces(std::string_view piece)
{
    std::string text;
    for (std::size_t offset = 0; offset < piece.size();) {
        const bool isMark = piece.substr(offset).starts_with(kWordMark);
        if (!isMark)
            text += piece[offset];
        else if (!text.ends_with(' '))
            text += ' ';
        offset += isMark ? kWordMark.size() : 1;
    }
    return text;
}

} // namespace

void Detokenizer::add(Token token)
{
    flushBytes();
    const auto end = std::uint32_t(m_result.text.size());
    if (token.isSpecial)
        token.span = {end, end};
    else
        token.span = append(token.isUnknown ? std::string(kUnknownSign) : withSpaces(token.piece));
    m_result.tokens.push_back(std::move(token));
}

void Detokenizer::addByte(Token token, char byte)
{
    m_bytes += byte;
    m_result.tokens.push_back(std::move(token));
}

TokenizedText Detokenizer::finish()
{
    flushBytes();
    dropSpaceAtEnd();
    return std::exchange(m_result, {});
}

void Detokenizer::flushBytes()
{
    const std::size_t first = m_result.tokens.size() - m_bytes.size();
    for (std::size_t offset = 0; offset < m_bytes.size();) {
        const DecodedCharacter character = decodeUtf8(m_bytes, offset);
        std::string text;
        appendUtf8(text, character.codePoint);
        const ByteSpan span = append(text);
        for (std::size_t index = 0; index < character.length; ++index)
            m_result.tokens[first + offset + index].span = index == 0 ? span : ByteSpan{span.end, span.end};
        offset += character.length;
    }
    m_bytes.clear();
}

/// @returns the span of what is left of the text without space at its start; of the space if it is nothing else.
ByteSpan Detokenizer::append(std::string_view text)
{
    std::string& whole = m_result.text;
    if (text.starts_with(' ') && (whole.empty() || whole.ends_with(' ')))
        text.remove_prefix(1);
    const std::size_t begin = whole.size() + (text.starts_with(' ') && text != " " ? 1 : 0);
    whole += text;
    return {std::uint32_t(begin), std::uint32_t(whole.size())};
}

void Detokenizer::dropSpaceAtEnd()
{
    if (m_result.text.ends_with(' '))
        m_result.text.pop_back();
    const auto end = std::uint32_t(m_result.text.size());
    for (Token& token : m_result.tokens)
        token.span = {std::min(token.span.begin, end), std::min(token.span.end, end)};
}

} // namespace heed
