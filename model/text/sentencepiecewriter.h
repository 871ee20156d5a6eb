// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace heed {

/// What a SentencePiece model is made of.
struct SentencePieceParts
{
    enum class Kind { Unigram, BytePairs };
    enum class Type { Normal = 1, Unknown = 2, Control = 3, Byte = 6 }; // as sentencepiece_model.proto numbers them
    struct Piece
    {
        std::string text;
        float score = 0.0F; ///< log probability; for byte pairs the larger is merged first
        Type type = Type::Normal;
    };

    Kind kind = Kind::Unigram;
    std::vector<Piece> pieces;
    std::string charsMap;  ///< SentencePiece's normalisation table; empty: none
    bool addsSpace = true; ///< a word at the beginning of the text gets its ▁ too
    bool fallsBackToBytes = false;
};

/// The content of an .spm file (sentencepiece_model.proto) that cuts text as the parts say.
std::string writeSentencePieceModel(const SentencePieceParts& parts);

} // namespace heed
