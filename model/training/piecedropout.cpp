// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/piecedropout.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace heed::training {

namespace {

bool isText(const Token& piece)
{
    return !piece.isSpecial && !piece.isUnknown && !piece.piece.starts_with("<0x");
}

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

PieceCuts sourceCuts(const Tokenizer& tokenizer)
{
    std::vector<Token> pieces;
    for (TokenId id = 0; id < tokenizer.sourceVocabularySize(); ++id)
        pieces.push_back(tokenizer.sourceToken(id));
    return PieceCuts(pieces);
}

PieceCuts targetCuts(const Tokenizer& tokenizer)
{
    std::vector<Token> pieces;
    for (TokenId id = 0; id < tokenizer.targetVocabularySize(); ++id)
        pieces.push_back(tokenizer.targetToken(id));
    return PieceCuts(pieces);
}

/// A number in [0, 1), the same with every standard library.
double uniform(std::mt19937_64& random)
{
    return double(random() >> 11) * 0x1p-53;
}

} // namespace

PieceCuts::PieceCuts(std::span<const Token> pieces) : m_cuts(pieces.size())
{
    std::unordered_map<std::string_view, TokenId> ids;
    for (std::size_t id = 0; id < pieces.size(); ++id) {
        if (isText(pieces[id]))
            ids.emplace(pieces[id].piece, TokenId(id));
    }
    for (const auto& [text, id] : ids) {
        for (std::size_t at = 1; at < text.size(); ++at) {
            if (!startsCharacter(text[at]))
                continue;
            const auto front = ids.find(text.substr(0, at));
            const auto back = ids.find(text.substr(at));
            if (front != ids.end() && back != ids.end())
                m_cuts[std::size_t(id)].emplace_back(front->second, back->second);
        }
    }
}

PieceDropout::PieceDropout(const Tokenizer& tokenizer, double probability, int longest)
    : m_source(sourceCuts(tokenizer)),
      m_target(targetCuts(tokenizer)),
      m_probability(probability),
      m_longest(std::size_t(longest))
{
}

void PieceDropout::append(std::vector<TokenId>& pieces, TokenId piece, const PieceCuts& cuts,
                          std::mt19937_64& random) const
{
    const std::span<const PieceCuts::Cut> ways = cuts.of(piece);
    if (ways.empty() || uniform(random) >= m_probability) {
        pieces.push_back(piece);
        return;
    }
    const auto [front, back] = ways[random() % ways.size()];
    append(pieces, front, cuts, random);
    append(pieces, back, cuts, random);
}

std::vector<TokenId> PieceDropout::cut(std::span<const TokenId> pieces, const PieceCuts& cuts,
                                       std::mt19937_64& random) const
{
    std::vector<TokenId> result;
    for (const TokenId piece : pieces)
        append(result, piece, cuts, random);
    if (result.size() > m_longest)
        result.assign(pieces.begin(), pieces.end());
    return result;
}

EncodedCorpus PieceDropout::apply(const EncodedCorpus& corpus, std::span<const std::size_t> pairs,
                                  std::uint64_t seed) const
{
    std::mt19937_64 random(seed);
    EncodedCorpus result;
    for (const std::size_t pair : pairs) {
        const std::vector<TokenId> source = cut(corpus.source(pair), m_source, random);
        const std::vector<TokenId> target = cut(corpus.target(pair), m_target, random);
        result.add(source, target, corpus.domain(pair));
    }
    return result;
}

} // namespace heed::training
