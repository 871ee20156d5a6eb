// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/typedtokens.h"

#include <utility>

namespace heed {

namespace {

constexpr std::size_t kLongest = 256; // bytes; every length costs a search at every place of a text

ByteSpan makeSpan(std::size_t begin, std::size_t end)
{
    return {std::uint32_t(begin), std::uint32_t(end)};
}

} // namespace

TypedTokens::TypedTokens(Ids ids) : m_ids(std::move(ids))
{
    std::erase_if(m_ids, [](const auto& token) { return token.first.empty() || token.first.size() > kLongest; });
    for (const auto& [piece, id] : m_ids) {
        m_lengths.insert(piece.size());
        m_beginnings.set(static_cast<unsigned char>(piece.front()));
    }
}

std::vector<TypedTokens::Part> TypedTokens::partsOf(std::string_view text) const
{
    std::vector<Part> parts;
    std::size_t begin = 0; // of what has no part yet
    const auto endText = [&](std::size_t end) {
        if (end > begin)
            parts.push_back({makeSpan(begin, end), {}});
    };
    for (std::size_t place = 0; place < text.size();) {
        const std::optional<Part> token = tokenAt(text, place);
        if (!token) {
            ++place;
            continue;
        }
        endText(place);
        parts.push_back(*token);
        begin = place = token->span.end;
    }
    endText(text.size());
    return parts;
}

std::optional<TypedTokens::Part> TypedTokens::tokenAt(std::string_view text, std::size_t begin) const
{
    if (!m_beginnings.test(static_cast<unsigned char>(text[begin])))
        return std::nullopt;
    for (const std::size_t length : m_lengths) {
        if (length > text.size() - begin)
            continue;
        if (const auto found = m_ids.find(text.substr(begin, length)); found != m_ids.end())
            return Part{makeSpan(begin, begin + length), found->second};
    }
    return std::nullopt;
}

} // namespace heed
