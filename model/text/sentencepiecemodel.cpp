// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencepiecemodel.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <sentencepiece_processor.h>

#include <charconv>
#include <cstdint>
#include <limits>

namespace heed {

namespace {

constexpr std::size_t kLargestModelFile = std::size_t(64) << 20; // bytes; those of 250,000 pieces have 5 MB

/// The span without white space at its ends, so that a painted piece begins and ends where ink is. A span of nothing
/// but white space stays: it is all that a lone ▁ stands for.
ByteSpan withoutOuterSpace(std::string_view text, ByteSpan span)
{
    ByteSpan inked{span.end, span.end};
    for (std::uint32_t offset = span.begin; offset < span.end;) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        const auto next = std::uint32_t(offset + character.length);
        if (!isWhiteSpace(character.codePoint)) {
            inked.begin = std::min(inked.begin, offset);
            inked.end = next;
        }
        offset = next;
    }
    return inked.begin == span.end ? span : inked;
}

} // namespace

struct SentencePieceModel::Impl
{
    sentencepiece::SentencePieceProcessor processor;
};

SentencePieceModel::SentencePieceModel(const std::filesystem::path& path) : m_impl(std::make_unique<Impl>())
{
    const std::string content = readFile(path, kLargestModelFile);
    const auto status = m_impl->processor.LoadFromSerializedProto(content);
    if (!status.ok())
        throw Error(quotedPath(path) + " is not a SentencePiece model.", toValidUtf8(status.ToString()));
}

SentencePieceModel::~SentencePieceModel() = default;
SentencePieceModel::SentencePieceModel(SentencePieceModel&&) noexcept = default;

std::vector<SentencePieceModel::Piece> SentencePieceModel::cut(std::string_view text) const
{
    sentencepiece::ImmutableSentencePieceText result;
    const auto status = m_impl->processor.Encode(text, result.mutable_proto());
    if (!status.ok())
        throw Error("SentencePiece cannot cut this text into pieces.", toValidUtf8(status.ToString()));
    std::vector<Piece> pieces;
    pieces.reserve(result.pieces_size());
    for (const auto& piece : result.pieces())
        pieces.push_back({piece.piece(), withoutOuterSpace(text, {piece.begin(), piece.end()})});
    return pieces;
}

std::optional<char> SentencePieceModel::byteOf(std::string_view piece) const
{
    constexpr std::string_view kPrefix = "<0x"; // and two hexadecimal digits, and ">"
    if (piece.size() != 6 || !piece.starts_with(kPrefix))
        return std::nullopt;
    if (!m_impl->processor.IsByte(m_impl->processor.PieceToId(piece)))
        return std::nullopt;
    std::uint8_t byte = 0;
    std::from_chars(piece.data() + kPrefix.size(), piece.data() + kPrefix.size() + 2, byte, 16);
    return static_cast<char>(byte);
}

} // namespace heed
