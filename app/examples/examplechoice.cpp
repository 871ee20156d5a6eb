// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplechoice.h"

#include "app/suggestions.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace heed {

namespace {

/// Bytes above 127 belong to letters of other scripts and accents.
bool isWordByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0x80U) != 0 || std::isalnum(static_cast<unsigned char>(byte)) != 0;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char byte) { return char(std::tolower(static_cast<unsigned char>(byte))); });
    return lower;
}

/// Byte at which the word starts as a whole word; npos when it does not.
std::size_t placeOfWord(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool startsWord = at == 0 || !isWordByte(text[at - 1]);
        if (startsWord && (end == text.size() || !isWordByte(text[end])))
            return at;
    }
    return text.npos;
}

/// @param spanOf gives the span of token `index`, of `count`.
template <typename SpanOf>
TokenRange tokensOf(std::string_view text, std::string_view word, int count, SpanOf spanOf)
{
    TokenRange tokens;
    if (word.empty())
        return tokens;
    std::size_t place = placeOfWord(text, word);
    if (place == text.npos)
        place = placeOfWord(lowered(text), lowered(word));
    if (place == text.npos)
        return tokens;
    for (int index = 0; index < count; ++index) {
        const ByteSpan span = spanOf(index);
        if (span.isEmpty() || place >= span.end || place + word.size() <= span.begin)
            continue;
        if (tokens.isEmpty())
            tokens.first = index;
        tokens.end = index + 1;
    }
    return tokens;
}

TokenRange queriesOfWord(AttentionKind kind, const SentenceTranslation& sentence, std::string_view word)
{
    return kind == AttentionKind::Encoder ? tokensOfWord(sentence.source, word)
                                          : tokensOfWord(sentence.hypotheses.front(), word);
}

TokenRange keysOfWord(AttentionKind kind, const SentenceTranslation& sentence, std::string_view word)
{
    if (kind != AttentionKind::Decoder)
        return tokensOfWord(sentence.source, word);
    TokenRange tokens = tokensOfWord(sentence.hypotheses.front(), word);
    if (!tokens.isEmpty()) { // the decoder's maps have the start token in front
        ++tokens.first;
        ++tokens.end;
    }
    return tokens;
}

/// A cell of a head.
struct Cell
{
    HeadIndex head;
    int query = -1;
    int key = -1;
};

/// The cells of two words, as rows and columns. A word that is the same in both texts is copied piece by piece: each of its
/// rows has one column.
std::vector<std::pair<int, int>> cellsOf(TokenRange queries, TokenRange keys, bool isSameWord)
{
    const bool isCopied = isSameWord && queries.end - queries.first == keys.end - keys.first;
    std::vector<std::pair<int, int>> cells;
    for (int query = queries.first; query < queries.end; ++query) {
        for (int key = keys.first; key < keys.end; ++key) {
            if (!isCopied || query - queries.first == key - keys.first)
                cells.emplace_back(query, key);
        }
    }
    return cells;
}

/// The one of these cells with the largest weight.
/// @param only of this head; neutral: of all heads of the kind
Cell strongestCell(const AttentionTrace& trace, AttentionKind kind, std::optional<HeadIndex> only,
                   const std::vector<std::pair<int, int>>& cells)
{
    Cell best{only.value_or(HeadIndex{kind, 0, 0}), cells.front().first, cells.front().second};
    float largest = -1.0F;
    const AttentionShape shape = trace.shape(kind);
    const std::vector<Matrix> maps = trace.allWeights(kind);
    for (int index = 0; index < int(maps.size()); ++index) {
        const HeadIndex head{kind, index / shape.heads, index % shape.heads};
        if (only && *only != head)
            continue;
        const Matrix& map = maps[std::size_t(index)];
        for (const auto& [query, key] : cells) {
            if (query < map.rows() && key < map.columns() && map(query, key) > largest) {
                largest = map(query, key);
                best = {head, query, key};
            }
        }
    }
    return best;
}

/// The row of a head that looks hardest at a column.
int strongestQuery(const AttentionTrace& trace, HeadIndex head, int key)
{
    const AttentionShape shape = trace.shape(head.kind);
    if (head.layer >= shape.layers || head.head >= shape.heads || key >= shape.keys)
        return -1;
    const Matrix weights = trace.weights(head);
    int best = 0;
    for (int query = 1; query < weights.rows(); ++query) {
        if (weights(query, key) > weights(best, key))
            best = query;
    }
    return best;
}

std::optional<HeadIndex> namedHead(const Example::Choice& choice)
{
    if (choice.layer && choice.head)
        return HeadIndex{choice.kind, *choice.layer, *choice.head};
    return std::nullopt;
}

/// Of a choice that names no two words.
HeadIndex headOf(const Example::Choice& choice, const SentenceTranslation& sentence)
{
    if (const auto named = namedHead(choice))
        return *named;
    return choice.kind == AttentionKind::Cross ? mostAlignedHead(sentence, 0) : HeadIndex{choice.kind, 0, 0};
}

} // namespace

TokenRange tokensOfWord(const TokenizedText& text, std::string_view word)
{
    return tokensOf(text.text, word, int(text.tokens.size()),
                    [&](int index) { return text.tokens[std::size_t(index)].span; });
}

TokenRange tokensOfWord(const Hypothesis& hypothesis, std::string_view word)
{
    return tokensOf(hypothesis.text, word, int(hypothesis.tokens.size()),
                    [&](int index) { return hypothesis.tokens[std::size_t(index)].token.span; });
}

Selection chosenBy(const Example::Choice& choice, const SentenceTranslation& sentence)
{
    Selection selection;
    selection.kind = choice.kind;
    if (sentence.hypotheses.empty())
        return selection;
    const TokenRange queries = queriesOfWord(choice.kind, sentence, choice.queryWord.toStdString());
    const TokenRange keys = keysOfWord(choice.kind, sentence, choice.keyWord.toStdString());
    const bool hasBoth = !queries.isEmpty() && !keys.isEmpty() && sentence.record;
    const Cell cell = hasBoth ? strongestCell(*sentence.record->trace(0), choice.kind, namedHead(choice),
                                              cellsOf(queries, keys, choice.queryWord == choice.keyWord))
                              : Cell{headOf(choice, sentence), queries.first, keys.first};
    selection.layer = cell.head.layer;
    selection.head = cell.head.head;
    selection.query = cell.query;
    selection.key = cell.key;
    if (selection.query < 0 && selection.key >= 0 && sentence.record)
        selection.query = strongestQuery(*sentence.record->trace(0), cell.head, selection.key);
    selection.step = stepOfQuery(choice.kind, selection.query).value_or(-1);
    if (selection.step < 0)
        selection.step = tokensOfWord(sentence.hypotheses.front(), choice.stepWord.toStdString()).first;
    return selection;
}

} // namespace heed
