// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokenizer.h"
#include "model/training/batchplan.h"

#include <cstdint>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace heed::training {

/// The ways to cut each piece of a vocabulary into two others of it: "▁chats" into "▁chat" and "s".
class PieceCuts
{
public:
    using Cut = std::pair<TokenId, TokenId>;

    /// @param pieces by id; special ones, <unk> and the pieces of single bytes are never cut and no part of a cut
    explicit PieceCuts(std::span<const Token> pieces);

    std::span<const Cut> of(TokenId piece) const { return m_cuts[std::size_t(piece)]; }

private:
    std::vector<std::vector<Cut>> m_cuts; // by id; the shorter front first
};

/// Shows the same text cut otherwise every time, which keeps a model from learning a small text by heart and lets it bear
/// spellings that it has not seen: subword regularization (Kudo 2018), by chance as in BPE-dropout (Provilkov et al. 2020),
/// but on the pieces that the tokenizer made, of whatever kind.
class PieceDropout
{
public:
    /// @param longest pieces that a sentence may have when it is cut up; where it would have more it stays as it is
    PieceDropout(const Tokenizer& tokenizer, double probability, int longest);

    /// The pairs given, in their order: each piece is cut in two with the probability given, at a place by chance, and
    /// so are its parts. The result depends on the arguments alone.
    EncodedCorpus apply(const EncodedCorpus& corpus, std::span<const std::size_t> pairs, std::uint64_t seed) const;

private:
    void append(std::vector<TokenId>& pieces, TokenId piece, const PieceCuts& cuts, std::mt19937_64& random) const;
    std::vector<TokenId> cut(std::span<const TokenId> pieces, const PieceCuts& cuts, std::mt19937_64& random) const;

    PieceCuts m_source;
    PieceCuts m_target;
    double m_probability;
    std::size_t m_longest;
};

} // namespace heed::training
