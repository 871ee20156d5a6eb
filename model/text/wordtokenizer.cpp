// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/wordtokenizer.h"

#include "model/checkpoint/fieldreader.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/error.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/unicode.h"
#include "model/text/unicodecategory.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace heed {

namespace {

constexpr std::size_t kLargestConfig = 1 << 20;     // bytes
constexpr std::string_view kUnknownSign = "\u2047"; // ⁇
constexpr std::string_view kApostrophes[]{"'", "\u2019"};

WordVocabulary readSource(const std::filesystem::path& folder)
{
    const auto path = sourceVocabularyPath(folder);
    return WordVocabulary::read(path.value_or(folder / "source_vocab.txt")); // which says that it is missing
}

/// Letters and digits, and the accents that may follow them.
bool isWordCharacter(char32_t codePoint)
{
    const bool isAccent = codePoint >= 0x300 && codePoint <= 0x36F;
    return isLetter(codePoint) || isNumber(codePoint) || isAccent;
}

bool beginsWithApostrophe(std::string_view word)
{
    return word.starts_with(kApostrophes[0]) || word.starts_with(kApostrophes[1]) || word == "n't";
}

bool endsWithApostrophe(std::string_view word)
{
    return word.ends_with(kApostrophes[0]) || word.ends_with(kApostrophes[1]);
}

bool isOneOf(std::string_view word, std::string_view signs)
{
    return word.size() == 1 && signs.find(word) != std::string_view::npos;
}

/// Whether people write a space between two tokens.
bool hasSpaceBetween(std::string_view left, std::string_view right)
{
    return !isOneOf(right, ".,;:!?)]}%") && right != "\u2026" && !isOneOf(left, "([{") && !beginsWithApostrophe(right)
           && !endsWithApostrophe(left);
}

/// Where the kind of character changes inside a word: ends of "five" and "." in "five.". Each sign stands alone.
std::vector<std::uint32_t> cutsOf(std::string_view text, ByteSpan word)
{
    std::vector<std::uint32_t> cuts;
    bool wasWord = false;
    for (std::uint32_t offset = word.begin; offset < word.end;) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        const bool isWord = isWordCharacter(character.codePoint);
        if (offset > word.begin && !(wasWord && isWord))
            cuts.push_back(offset);
        wasWord = isWord;
        offset += std::uint32_t(character.length);
    }
    cuts.push_back(word.end);
    return cuts;
}

} // namespace

WordTokenizer::WordTokenizer(const std::filesystem::path& folder, const TokenizerConfig& /*config*/)
    : m_source(readSource(folder))
{
    const auto targetPath = targetVocabularyPath(folder);
    if (targetPath && targetPath != sourceVocabularyPath(folder))
        m_ownTarget = WordVocabulary::read(*targetPath);
    const std::filesystem::path path = folder / "config.json";
    const nlohmann::json document = readJsonObject(path, kLargestConfig);
    const FieldReader fields(document, path);
    fields.read("lowercase", m_isLowercase);
    fields.read("source_bos", m_sourceHasBos);
    fields.read("source_eos", m_sourceHasEos);
}

Token WordTokenizer::token(const WordVocabulary& vocabulary, TokenId id)
{
    Token token;
    token.id = id;
    if (id < 0 || id >= vocabulary.size()) {
        token.piece = '#' + std::to_string(id);
        token.isUnknown = true;
        return token;
    }
    const std::string& word = vocabulary.word(id);
    token.isSpecial = vocabulary.isSpecial(id);
    token.isUnknown = id == vocabulary.unknownId();
    token.startsWord = !token.isSpecial && (token.isUnknown || isWordCharacter(decodeUtf8(word, 0).codePoint));
    token.piece = token.startsWord && !token.isUnknown ? std::string(kWordMark) + word : word;
    return token;
}

std::optional<TokenId> WordTokenizer::find(const WordVocabulary& vocabulary, std::string_view word) const
{
    if (!m_isLowercase)
        return vocabulary.find(word);
    std::string small;
    for (std::size_t offset = 0; offset < word.size();) {
        const DecodedCharacter character = decodeUtf8(word, offset);
        appendUtf8(small, toLowerCase(character.codePoint));
        offset += character.length;
    }
    return vocabulary.find(small);
}

/// Appends the tokens of a word, the longest known one first; what is known nowhere is one unknown token. Beginnings
/// that are longer than any word of the vocabulary are not looked for, so that a line of thousands of signs takes no time.
void WordTokenizer::cutWord(const WordVocabulary& vocabulary, TokenizedText& text, ByteSpan word) const
{
    const std::vector<std::uint32_t> cuts = cutsOf(text.text, word);
    constexpr std::size_t kWidestCharacter = 4; // bytes: lowercase letters may be spelt with fewer
    const std::size_t longest = vocabulary.longestWord() * kWidestCharacter;
    std::uint32_t begin = word.begin;
    for (std::size_t first = 0; first < cuts.size();) {
        const auto part = [&](std::size_t cut) { return std::string_view(text.text).substr(begin, cuts[cut] - begin); };
        const auto tooFar = std::upper_bound(cuts.begin() + std::ptrdiff_t(first) + 1, cuts.end(), begin + longest);
        auto cut = std::size_t(tooFar - cuts.begin()) - 1;
        std::optional<TokenId> id = find(vocabulary, part(cut));
        while (!id && cut > first)
            id = find(vocabulary, part(--cut));
        if (!id)
            id = vocabulary.unknownId();
        if (!id)
            throw Error("The word " + quotedForMessage(part(cut)) + " is not in " + quotedPath(vocabulary.path())
                        + ", which has no <unk> for it either; use words of that list.");
        Token found = token(vocabulary, *id);
        found.span = {begin, cuts[cut]};
        text.tokens.push_back(std::move(found));
        begin = cuts[cut];
        first = cut + 1;
    }
}

TokenizedText WordTokenizer::encode(const WordVocabulary& vocabulary, std::string_view text) const
{
    if (text.size() >= std::numeric_limits<std::uint32_t>::max())
        throw Error("The text is longer than 4 GiB.");
    TokenizedText result{std::string(text), {}};
    ByteSpan word;
    for (std::uint32_t offset = 0; offset < text.size();) {
        const DecodedCharacter character = decodeUtf8(text, offset);
        const auto end = offset + std::uint32_t(character.length);
        if (!isWhiteSpace(character.codePoint)) {
            word.begin = word.isEmpty() ? offset : word.begin;
            word.end = end;
        }
        if (!word.isEmpty() && (isWhiteSpace(character.codePoint) || end == text.size())) {
            cutWord(vocabulary, result, word);
            word = {};
        }
        offset = end;
    }
    return result;
}

TokenizedText WordTokenizer::encodeSource(std::string_view text, const TranslationTask& /*task*/) const
{
    TokenizedText result = encode(m_source, text);
    if (m_sourceHasBos && m_source.beginId())
        result.tokens.insert(result.tokens.begin(), token(m_source, *m_source.beginId()));
    if (m_sourceHasEos && m_source.endId())
        result.tokens.push_back(token(m_source, *m_source.endId()));
    return result;
}

TokenizedText WordTokenizer::encodeTarget(std::string_view text, const TranslationTask& /*task*/) const
{
    TokenizedText result = encode(target(), text);
    if (target().endId())
        result.tokens.push_back(token(target(), *target().endId()));
    return result;
}

DecoderBeginning WordTokenizer::decoderBeginning(const TranslationTask& /*task*/) const
{
    return {};
}

TokenizedText WordTokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    TokenizedText result;
    std::string_view last;
    for (const TokenId id : ids) {
        Token next = targetToken(id);
        if (!next.isSpecial) {
            const std::string_view word = next.isUnknown ? kUnknownSign : target().word(id);
            if (!result.text.empty() && hasSpaceBetween(last, word))
                result.text += ' ';
            next.span.begin = std::uint32_t(result.text.size());
            result.text += word;
            next.span.end = std::uint32_t(result.text.size());
            last = word;
        } else {
            next.span = {std::uint32_t(result.text.size()), std::uint32_t(result.text.size())};
        }
        result.tokens.push_back(std::move(next));
    }
    return result;
}

} // namespace heed
