// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/bundletranslation.h"

#include "model/text/bytelevel.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace heed {

namespace {

/// How a tokeniser marks where words begin.
enum class WordMarks {
    None,          ///< every token is a word
    SentencePiece, ///< ▁ before a word
    ByteLevel,     ///< Ġ before a word
    WordPiece,     ///< ## before what goes on with a word
    SubwordNmt,    ///< @@ behind what the next token goes on with
    WordEnds,      ///< </w> behind the end of a word
};

constexpr std::string_view kSentencePieceMark = "\u2581";
constexpr std::string_view kWordPieceMark = "##";
constexpr std::string_view kSubwordNmtMark = "@@";
constexpr std::string_view kWordEndMark = "</w>";

WordMarks marksOf(std::span<const std::string> tokens)
{
    const auto hasAny = [&](std::string_view mark) {
        return std::ranges::any_of(tokens, [mark](const std::string& token) { return token.starts_with(mark); });
    };
    const auto hasAnyBehind = [&](std::string_view mark) {
        return std::ranges::any_of(
            tokens, [mark](const std::string& token) { return token.size() > mark.size() && token.ends_with(mark); });
    };
    return hasAny(kSentencePieceMark)      ? WordMarks::SentencePiece
           : hasAny(kByteLevelSpace)       ? WordMarks::ByteLevel
           : hasAny(kWordPieceMark)        ? WordMarks::WordPiece
           : hasAnyBehind(kSubwordNmtMark) ? WordMarks::SubwordNmt
           : hasAnyBehind(kWordEndMark)    ? WordMarks::WordEnds
                                           : WordMarks::None;
}

/// "</s>", "<pad>", "[CLS]", "fr_XX" is not one.
bool looksSpecial(std::string_view token)
{
    return token.size() > 2
           && ((token.starts_with('<') && token.ends_with('>')) || (token.starts_with('[') && token.ends_with(']')));
}

struct Piece
{
    std::string_view text; ///< without its mark
    bool startsWord = true;
};

/// @param before the token before; empty: there is none.
Piece pieceOf(std::string_view token, std::string_view before, WordMarks marks)
{
    const auto without
        = [token](std::string_view mark) { return token.substr(token.starts_with(mark) ? mark.size() : 0); };
    const auto withoutBehind = [token](std::string_view mark) {
        return token.substr(0, token.size() - (token.ends_with(mark) ? mark.size() : 0));
    };
    switch (marks) {
    case WordMarks::SentencePiece:
        return {without(kSentencePieceMark), token.starts_with(kSentencePieceMark)};
    case WordMarks::WordPiece:
        return {without(kWordPieceMark), !token.starts_with(kWordPieceMark)};
    case WordMarks::SubwordNmt:
        return {withoutBehind(kSubwordNmtMark), !before.ends_with(kSubwordNmtMark)};
    case WordMarks::WordEnds:
        return {withoutBehind(kWordEndMark), before.ends_with(kWordEndMark)};
    case WordMarks::ByteLevel: // in SentencePiece's writing by now
    case WordMarks::None:
        break;
    }
    return {token, true};
}

/// Byte-level BPE in SentencePiece's writing, as Heed writes the pieces of its own models.
std::vector<std::string> legible(std::span<const std::string> tokens)
{
    std::vector<std::string> pieces;
    pieces.reserve(tokens.size());
    for (const std::string& token : tokens)
        pieces.push_back(looksSpecial(token) ? token : legibleByteLevel(token));
    return pieces;
}

TokenizedText joined(std::span<const std::string> tokens, WordMarks marks)
{
    TokenizedText result;
    for (const std::string& written : tokens) {
        Token token;
        token.id = TokenId(result.tokens.size());
        token.piece = written;
        token.isSpecial = looksSpecial(written);
        if (!token.isSpecial) {
            const Piece piece = pieceOf(written, result.tokens.empty() ? "" : result.tokens.back().piece, marks);
            token.startsWord = piece.startsWord || result.text.empty();
            if (piece.startsWord && !result.text.empty())
                result.text += ' ';
            token.span.begin = std::uint32_t(result.text.size());
            result.text += piece.text;
            token.span.end = std::uint32_t(result.text.size());
        }
        result.tokens.push_back(std::move(token));
    }
    return result;
}

TokenizedText joined(std::span<const std::string> tokens)
{
    const WordMarks marks = marksOf(tokens);
    return marks == WordMarks::ByteLevel ? joined(legible(tokens), WordMarks::SentencePiece) : joined(tokens, marks);
}

/// Keeps the trace; knows no probabilities.
class BundleRecord final : public DecodingRecord
{
public:
    explicit BundleRecord(std::shared_ptr<const AttentionTrace> trace) : m_trace(std::move(trace)) { }

    std::shared_ptr<const AttentionTrace> trace(std::size_t) const override { return m_trace; }
    std::vector<float> distribution(std::size_t, std::size_t) const override { return {}; }

private:
    std::shared_ptr<const AttentionTrace> m_trace;
};

} // namespace

Translation bundleTranslation(const AttentionBundle& bundle)
{
    SentenceTranslation sentence;
    sentence.source = joined(bundle.sourceTokens);
    sentence.span = {0, std::uint32_t(sentence.source.text.size())};
    sentence.isForced = true;
    sentence.record = std::make_shared<BundleRecord>(bundle.trace);
    if (!bundle.decoderInputTokens.empty()) {
        sentence.startToken.piece = bundle.decoderInputTokens.front();
        sentence.startToken.isSpecial = true;
    }
    TokenizedText target = joined(bundle.targetTokens);
    Hypothesis hypothesis;
    hypothesis.isScored = false;
    hypothesis.text = std::move(target.text);
    for (Token& token : target.tokens)
        hypothesis.tokens.push_back({std::move(token), 0.0F, 0.0F, {}});
    sentence.hypotheses.push_back(std::move(hypothesis));

    Translation translation;
    translation.source = sentence.source.text;
    translation.text = sentence.hypotheses.front().text;
    translation.model = bundle.model;
    translation.file = bundle.file;
    translation.sentences.push_back(std::move(sentence));
    return translation;
}

} // namespace heed
