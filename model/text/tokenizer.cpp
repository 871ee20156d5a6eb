// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenizer.h"

#include "model/error.h"
#include "model/text/detokenizer.h"
#include "model/text/punctuation.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/vocabulary.h"

#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace heed {

namespace {

constexpr const char* kSourceModelFile = "source.spm";
constexpr const char* kTargetModelFile = "target.spm";
constexpr const char* kVocabularyFile = "vocab.json";
constexpr const char* kTargetVocabularyFile = "target_vocab.json";

constexpr std::string_view kLanguageCodeBegin = ">>";
constexpr std::string_view kLanguageCodeEnd = "<<";

bool isSpecialPiece(std::string_view piece)
{
    return piece == kEosPiece || piece == kPadPiece || piece == "<s>"
           || (piece.size() > kLanguageCodeBegin.size() + kLanguageCodeEnd.size()
               && piece.starts_with(kLanguageCodeBegin) && piece.ends_with(kLanguageCodeEnd));
}

std::optional<Vocabulary> readTargetVocabulary(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / kTargetVocabularyFile;
    return std::filesystem::exists(path) ? std::optional(Vocabulary::read(path)) : std::nullopt;
}

/// One language's way from text to ids.
class Side
{
public:
    Side(const SentencePieceModel& model, const Vocabulary& vocabulary) : m_model(model), m_vocabulary(vocabulary) { }

    Token token(TokenId id) const
    {
        Token token;
        token.id = id;
        token.piece = m_vocabulary.piece(id);
        if (token.piece.empty()) { // out of range, or a number that vocab.json leaves out
            token.piece = '#' + std::to_string(id);
            token.isUnknown = true;
            return token;
        }
        token.isSpecial = isSpecialPiece(token.piece);
        token.isUnknown = id == m_vocabulary.unknownId();
        token.startsWord = token.piece.starts_with(kWordMark);
        return token;
    }

    TokenizedText encode(std::string_view text) const
    {
        if (text.size() >= std::numeric_limits<std::uint32_t>::max())
            throw Error("The text is longer than 4 GiB.");
        TokenizedText tokenized{std::string(text), {}};
        std::size_t begin = 0;
        if (const auto code = languageCode(text)) {
            tokenized.tokens.push_back(*code);
            begin = code->span.end;
        }
        appendPieces(text.substr(begin), std::uint32_t(begin), tokenized.tokens);
        tokenized.tokens.push_back(token(m_vocabulary.eosId()));
        return tokenized;
    }

private:
    /// ">>fra<<" at the start, where models with several target languages expect it.
    std::optional<Token> languageCode(std::string_view text) const
    {
        const std::size_t end = text.starts_with(kLanguageCodeBegin) ? text.find(kLanguageCodeEnd) : text.npos;
        if (end == text.npos)
            return std::nullopt;
        const std::string_view code = text.substr(0, end + kLanguageCodeEnd.size());
        const auto id = m_vocabulary.find(code);
        if (!id)
            return std::nullopt;
        Token special = token(*id);
        special.span = {0, std::uint32_t(code.size())};
        return special;
    }

    void appendPieces(std::string_view text, std::uint32_t offset, std::vector<Token>& tokens) const
    {
        const NormalizedText normalized = normalizePunctuation(text);
        for (const SentencePieceModel::Piece& piece : m_model.cut(normalized.text)) {
            Token next = token(m_vocabulary.find(piece.text).value_or(m_vocabulary.unknownId()));
            next.startsWord = piece.text.starts_with(kWordMark); // also of a piece that the vocabulary lacks
            next.span = normalized.toOriginal(piece.span);
            next.span.begin += offset;
            next.span.end += offset;
            tokens.push_back(std::move(next));
        }
    }

    const SentencePieceModel& m_model;
    const Vocabulary& m_vocabulary;
};

} // namespace

struct Tokenizer::Impl
{
    explicit Impl(const std::filesystem::path& folder)
        : sourceModel(folder / kSourceModelFile),
          targetModel(folder / kTargetModelFile),
          sourceVocabulary(Vocabulary::read(folder / kVocabularyFile)),
          ownTargetVocabulary(readTargetVocabulary(folder))
    {
    }

    const Vocabulary& targetVocabulary() const { return ownTargetVocabulary ? *ownTargetVocabulary : sourceVocabulary; }
    Side source() const { return {sourceModel, sourceVocabulary}; }
    Side target() const { return {targetModel, targetVocabulary()}; }

    SentencePieceModel sourceModel;
    SentencePieceModel targetModel;
    Vocabulary sourceVocabulary;
    std::optional<Vocabulary> ownTargetVocabulary;
};

bool Tokenizer::isAvailable(const std::filesystem::path& folder)
{
    for (const char* file : std::array{kSourceModelFile, kTargetModelFile, kVocabularyFile}) {
        std::error_code error;
        if (!std::filesystem::exists(folder / file, error))
            return false;
    }
    return true;
}

Tokenizer::Tokenizer(const std::filesystem::path& folder) : m_impl(std::make_unique<Impl>(folder))
{
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;

TokenizedText Tokenizer::encodeSource(std::string_view text) const
{
    return m_impl->source().encode(text);
}

TokenizedText Tokenizer::encodeTarget(std::string_view text) const
{
    return m_impl->target().encode(text);
}

TokenizedText Tokenizer::decodeTarget(std::span<const TokenId> ids) const
{
    const Side target = m_impl->target();
    Detokenizer detokenizer;
    for (const TokenId id : ids) {
        Token token = target.token(id);
        const auto byte = m_impl->targetModel.byteOf(token.piece);
        if (byte)
            detokenizer.addByte(std::move(token), *byte);
        else
            detokenizer.add(std::move(token));
    }
    return detokenizer.finish();
}

Token Tokenizer::sourceToken(TokenId id) const
{
    return m_impl->source().token(id);
}

Token Tokenizer::targetToken(TokenId id) const
{
    return m_impl->target().token(id);
}

int Tokenizer::sourceVocabularySize() const
{
    return m_impl->sourceVocabulary.size();
}

int Tokenizer::targetVocabularySize() const
{
    return m_impl->targetVocabulary().size();
}

TokenId Tokenizer::eosId() const
{
    return m_impl->sourceVocabulary.eosId();
}

TokenId Tokenizer::unknownId() const
{
    return m_impl->sourceVocabulary.unknownId();
}

} // namespace heed
