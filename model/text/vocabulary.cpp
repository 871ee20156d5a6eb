// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/vocabulary.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kLargestVocabularyFile = std::size_t(64) << 20; // bytes; 250,000 pieces take about 6 MB
constexpr std::size_t kMostMissingIds = 4096; // so that a file of ten entries cannot ask for a table of 2³¹

TokenId readId(const std::string& piece, const json& value, std::size_t pieceCount, const std::string& source)
{
    const std::string subject = source + " gives the piece " + quotedForMessage(piece) + ' ';
    if (!value.is_number_integer())
        throw Error(subject + "an id that is not a whole number.");
    if (!value.is_number_unsigned())
        throw Error(subject + "the negative id " + value.dump() + '.');
    if (value.get<std::uint64_t>() >= pieceCount + kMostMissingIds)
        throw Error(subject + "the id " + value.dump() + ", far beyond its " + std::to_string(pieceCount) + " pieces.");
    return value.get<TokenId>();
}

} // namespace

Vocabulary Vocabulary::read(const std::filesystem::path& path)
{
    const std::string source = quotedPath(path);
    const json document = readJsonObject(path, kLargestVocabularyFile);
    std::vector<std::string> pieces;
    for (const auto& [piece, value] : document.items()) {
        const auto index = std::size_t(readId(piece, value, document.size(), source));
        if (piece.empty())
            throw Error(source + " numbers an empty piece.");
        if (index >= pieces.size())
            pieces.resize(index + 1);
        if (!pieces[index].empty()) {
            throw Error(source + " gives the id " + std::to_string(index) + " to " + quotedForMessage(pieces[index])
                        + " and to " + quotedForMessage(piece) + '.');
        }
        pieces[index] = piece;
    }
    return named(std::move(pieces), source);
}

Vocabulary Vocabulary::named(std::vector<std::string> pieces, const std::string& source)
{
    for (const std::string_view required : {kEosPiece, kUnknownPiece}) {
        if (std::ranges::find(pieces, required) == pieces.end())
            throw Error(source + " has no piece " + quotedForMessage(required) + '.');
    }
    return Vocabulary(std::move(pieces));
}

Vocabulary::Vocabulary(std::vector<std::string> pieces) : m_pieces(std::move(pieces))
{
    m_ids.reserve(m_pieces.size());
    for (std::size_t index = 0; index < m_pieces.size(); ++index) {
        if (!m_pieces[index].empty())
            m_ids.emplace(m_pieces[index], TokenId(index));
    }
    const auto eos = find(kEosPiece);
    const auto unknown = find(kUnknownPiece);
    assert(eos && unknown);
    m_eosId = eos.value();
    m_unknownId = unknown.value();
}

void Vocabulary::write(const std::filesystem::path& path) const
{
    std::string text;
    for (std::size_t index = 0; index < m_pieces.size(); ++index) { // in the order of ids, for human readers
        if (!m_pieces[index].empty())
            text += (text.empty() ? "{\n " : ",\n ") + json(m_pieces[index]).dump() + ": " + std::to_string(index);
    }
    writeFileAtomically(path, text + "\n}\n");
}

std::optional<TokenId> Vocabulary::find(std::string_view piece) const
{
    const auto found = m_ids.find(piece);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

const std::string& Vocabulary::piece(TokenId id) const
{
    static const std::string kNone;
    return id >= 0 && id < size() ? m_pieces[std::size_t(id)] : kNone;
}

} // namespace heed
