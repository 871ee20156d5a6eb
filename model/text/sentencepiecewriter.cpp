// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencepiecewriter.h"

#include <bit>
#include <cstdint>
#include <string_view>

namespace heed {

namespace {

// Field numbers of sentencepiece_model.proto.
constexpr unsigned kPieces = 1;
constexpr unsigned kTrainerSpec = 2;
constexpr unsigned kNormalizerSpec = 3;
constexpr unsigned kPieceText = 1;
constexpr unsigned kPieceScore = 2;
constexpr unsigned kPieceType = 3;
constexpr unsigned kModelType = 3; // 1: unigram, 2: byte pairs
constexpr unsigned kByteFallback = 35;
constexpr unsigned kCharsMap = 2;
constexpr unsigned kAddDummyPrefix = 3;

/// Writes a protocol buffer's fields one by one (protobuf.dev/programming-guides/encoding).
class FieldWriter
{
public:
    void number(unsigned field, std::uint64_t value)
    {
        varint(field << 3);
        varint(value);
    }

    void bytes(unsigned field, std::string_view value)
    {
        varint((field << 3) | 2);
        varint(value.size());
        m_message += value;
    }

    void real(unsigned field, float value)
    {
        varint((field << 3) | 5);
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (unsigned shift = 0; shift < 32; shift += 8)
            m_message += static_cast<char>((bits >> shift) & 0xFFU);
    }

    const std::string& message() const { return m_message; }

private:
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7)
            m_message += static_cast<char>((value & 0x7FU) | 0x80U);
        m_message += static_cast<char>(value);
    }

    std::string m_message;
};

} // namespace

std::string writeSentencePieceModel(const SentencePieceParts& parts)
{
    FieldWriter model;
    for (const SentencePieceParts::Piece& piece : parts.pieces) {
        FieldWriter fields;
        fields.bytes(kPieceText, piece.text);
        fields.real(kPieceScore, piece.score);
        fields.number(kPieceType, std::uint64_t(piece.type));
        model.bytes(kPieces, fields.message());
    }
    FieldWriter trainer;
    trainer.number(kModelType, parts.kind == SentencePieceParts::Kind::Unigram ? 1 : 2);
    trainer.number(kByteFallback, parts.fallsBackToBytes ? 1 : 0);
    model.bytes(kTrainerSpec, trainer.message());
    FieldWriter normalizer;
    normalizer.bytes(kCharsMap, parts.charsMap);
    normalizer.number(kAddDummyPrefix, parts.addsSpace ? 1 : 0);
    model.bytes(kNormalizerSpec, normalizer.message());
    return model.message();
}

} // namespace heed
