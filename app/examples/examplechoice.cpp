// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplechoice.h"

#include "app/suggestions.h"

#include <algorithm>
#include <cctype>
#include <string>
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
int firstTokenOf(std::string_view text, std::string_view word, int count, SpanOf spanOf)
{
    if (word.empty())
        return -1;
    std::size_t place = placeOfWord(text, word);
    if (place == text.npos)
        place = placeOfWord(lowered(text), lowered(word));
    if (place == text.npos)
        return -1;
    for (int index = 0; index < count; ++index) {
        const ByteSpan span = spanOf(index);
        if (!span.isEmpty() && place < span.end && place + word.size() > span.begin)
            return index;
    }
    return -1;
}

/// Column of a target token in the decoder's maps: they start with the start token.
int keyOfWord(AttentionKind kind, const SentenceTranslation& sentence, std::string_view word)
{
    if (kind != AttentionKind::Decoder)
        return tokenOfWord(sentence.source, word);
    const int token = tokenOfWord(sentence.hypotheses.front(), word);
    return token < 0 ? -1 : token + 1;
}

int queryOfWord(AttentionKind kind, const SentenceTranslation& sentence, std::string_view word)
{
    return kind == AttentionKind::Encoder ? tokenOfWord(sentence.source, word)
                                          : tokenOfWord(sentence.hypotheses.front(), word);
}

/// The head with the largest weight in a cell.
HeadIndex strongestHead(const AttentionTrace& trace, AttentionKind kind, int query, int key)
{
    HeadIndex best{kind, 0, 0};
    float largest = -1.0F;
    const AttentionShape shape = trace.shape(kind);
    const std::vector<Matrix> maps = trace.allWeights(kind);
    for (int index = 0; index < int(maps.size()); ++index) {
        const Matrix& map = maps[std::size_t(index)];
        if (query < map.rows() && key < map.columns() && map(query, key) > largest) {
            largest = map(query, key);
            best.layer = index / shape.heads;
            best.head = index % shape.heads;
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

HeadIndex headOf(const Example::Choice& choice, const SentenceTranslation& sentence, int query, int key)
{
    if (choice.layer && choice.head)
        return {choice.kind, *choice.layer, *choice.head};
    if (sentence.record && query >= 0 && key >= 0)
        return strongestHead(*sentence.record->trace(0), choice.kind, query, key);
    return choice.kind == AttentionKind::Cross ? mostAlignedHead(sentence, 0) : HeadIndex{choice.kind, 0, 0};
}

} // namespace

int tokenOfWord(const TokenizedText& text, std::string_view word)
{
    return firstTokenOf(text.text, word, int(text.tokens.size()),
                        [&](int index) { return text.tokens[std::size_t(index)].span; });
}

int tokenOfWord(const Hypothesis& hypothesis, std::string_view word)
{
    return firstTokenOf(hypothesis.text, word, int(hypothesis.tokens.size()),
                        [&](int index) { return hypothesis.tokens[std::size_t(index)].token.span; });
}

Selection chosenBy(const Example::Choice& choice, const SentenceTranslation& sentence)
{
    Selection selection;
    selection.kind = choice.kind;
    if (sentence.hypotheses.empty())
        return selection;
    selection.query = queryOfWord(choice.kind, sentence, choice.queryWord.toStdString());
    selection.key = keyOfWord(choice.kind, sentence, choice.keyWord.toStdString());
    const HeadIndex head = headOf(choice, sentence, selection.query, selection.key);
    selection.layer = head.layer;
    selection.head = head.head;
    if (selection.query < 0 && selection.key >= 0 && sentence.record)
        selection.query = strongestQuery(*sentence.record->trace(0), head, selection.key);
    selection.step = stepOfQuery(choice.kind, selection.query).value_or(-1);
    return selection;
}

} // namespace heed
