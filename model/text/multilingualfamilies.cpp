// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbering of the multilingual families, as transformers' MBartTokenizer, MBart50Tokenizer, M2M100Tokenizer and
// NllbTokenizer have it, and SMALL100Tokenizer, which comes with the model (Mohammadshahi et al. 2022).

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/languagecodes.h"
#include "model/text/multilingualtokenizer.h"
#include "model/text/tokenizerconfig.h"
#include "model/text/tokenizerjson.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kMaskPiece = "<mask>";
constexpr std::array<std::string_view, 4> kFairseqPieces{"<s>", kPadPiece, kEosPiece, kUnknownPiece};
constexpr std::size_t kMostMissingIds = 4096; // so that one added token cannot ask for a table of 2³¹

/// "fr_XX" and "fra_Latn" are their own pieces; M2M-100 has "__fr__" for "fr".
enum class Spelling { Plain, Underscored };

std::string pieceOf(std::string_view code, Spelling spelling)
{
    return spelling == Spelling::Plain ? std::string(code) : "__" + std::string(code) + "__";
}

/// Empty when the piece is no language code of that spelling.
std::string codeOf(std::string_view piece, Spelling spelling)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (spelling == Spelling::Underscored) {
        const bool isMarked = piece.size() > 4 && piece.starts_with("__") && piece.ends_with("__");
        return std::string(isMarked ? piece.substr(2, piece.size() - 4) : std::string_view());
    }
    const std::size_t bar = piece.find('_');
    const bool isCode = (bar == 2 && piece.size() == 5) || (bar == 3 && piece.size() == 8);
    return isCode && std::ranges::all_of(piece.substr(0, bar), isLower) ? std::string(piece) : std::string();
}

/// The published order, unless the folder lists some of these languages in an order of its own.
std::vector<std::string> orderedCodes(std::span<const std::string_view> known, const TokenizerConfig& config,
                                      Spelling spelling)
{
    std::vector<std::string> listed;
    for (const std::string& piece : config.specialPieces) {
        if (std::string code = codeOf(piece, spelling); std::ranges::find(known, code) != known.end())
            listed.push_back(std::move(code));
        else if (!code.empty())
            return {known.begin(), known.end()}; // languages added to a published model: their numbers are elsewhere
    }
    return listed.empty() ? std::vector<std::string>(known.begin(), known.end()) : listed;
}

/// The tokens behind the pieces: those that the folder numbers itself, or the languages in their order and <mask>.
void appendLanguages(std::vector<std::string>& pieces, const std::vector<std::string>& codes,
                     const TokenizerConfig& config, Spelling spelling)
{
    const auto first = TokenId(pieces.size());
    const auto isLanguage
        = [&](const auto& token) { return token.first >= first && !codeOf(token.second, spelling).empty(); };
    if (std::ranges::none_of(config.added, isLanguage)) {
        for (const std::string& code : codes)
            pieces.push_back(pieceOf(code, spelling));
        if (spelling == Spelling::Plain)
            pieces.emplace_back(kMaskPiece);
    }
    const std::size_t end = pieces.size() + config.added.size() + kMostMissingIds;
    for (const auto& [id, piece] : config.added) {
        const auto index = std::size_t(id);
        if (id < first || index >= end)
            continue;
        pieces.resize(std::max(pieces.size(), index + 1));
        pieces[index] = piece;
    }
}

/// @param pieceCount of the pieces in front of the languages; <s>, <pad>, </s> and <mask> may be among them
std::unique_ptr<Tokenizer> makeTokenizer(SentencePieceModel model, std::vector<std::string> pieces,
                                         std::size_t pieceCount, LanguageRules rules, Spelling spelling,
                                         const TokenizerConfig& config)
{
    const std::size_t rows = config.vocabularySize > 0 ? std::size_t(config.vocabularySize) : pieces.size();
    std::unordered_set<TokenId> special;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const std::string& piece = pieces[index];
        if (index >= pieceCount || piece == "<s>" || piece == kPadPiece || piece == kEosPiece || piece == kMaskPiece)
            special.insert(TokenId(index));
        if (index < pieceCount || index >= rows) // beyond the network's embedding
            continue;
        if (std::string code = codeOf(piece, spelling); !code.empty() && rules.ids.emplace(code, TokenId(index)).second)
            rules.codes.push_back(std::move(code));
    }
    PieceTable table(Vocabulary(std::move(pieces)), std::move(special));
    return std::make_unique<MultilingualTokenizer>(std::move(model), std::move(table), std::move(rules), config);
}

/// fairseq's numbering: <s>, <pad>, </s>, <unk>, and every other piece one after SentencePiece's own number, whose first
/// three are <unk>, <s>, </s>.
std::vector<std::string> fairseqPieces(const NumberedModel& numbered)
{
    const std::vector<std::string>& own = numbered.pieces;
    if (own.size() < kFairseqPieces.size())
        throw Error(numbered.source + " holds " + std::to_string(own.size()) + " pieces only.");
    std::vector<std::string> pieces(kFairseqPieces.begin(), kFairseqPieces.end());
    pieces.insert(pieces.end(), own.begin() + 3, own.end());
    return pieces;
}

/// The pieces of tokenizer.json in front of the languages.
std::vector<std::string> piecesBeforeLanguages(const NumberedModel& numbered)
{
    std::vector<std::string> pieces = numbered.pieces;
    for (const auto& [id, piece] : numbered.added) { // ascending
        if (!codeOf(piece, Spelling::Plain).empty()) {
            pieces.resize(std::min(pieces.size(), std::size_t(id)));
            break;
        }
    }
    return pieces;
}

std::unique_ptr<Tokenizer> openFairseqTokenizer(const std::filesystem::path& folder, TokenizerConfig config,
                                                std::span<const std::string_view> known, LanguageRules rules)
{
    NumberedModel numbered = readNumberedModel(multilingualModelPath(folder));
    std::vector<std::string> pieces = numbered.isJson ? piecesBeforeLanguages(numbered) : fairseqPieces(numbered);
    config.added.merge(numbered.added);
    const std::size_t pieceCount = pieces.size();
    appendLanguages(pieces, orderedCodes(known, config, Spelling::Plain), config, Spelling::Plain);
    return makeTokenizer(std::move(numbered.model), std::move(pieces), pieceCount, std::move(rules), Spelling::Plain,
                         config);
}

} // namespace

std::filesystem::path multilingualModelPath(const std::filesystem::path& folder)
{
    const std::filesystem::path old = folder / "sentence.bpe.model";
    return isPresent(old) ? old : folder / "sentencepiece.bpe.model";
}

std::unique_ptr<Tokenizer> openMBartTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
{
    LanguageRules rules;
    rules.isSourceLanguageFirst = false;
    rules.startsWithTargetLanguage = true;
    return openFairseqTokenizer(folder, config, mbartLanguages(), std::move(rules));
}

std::unique_ptr<Tokenizer> openMBart50Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
{
    return openFairseqTokenizer(folder, config, mbart50Languages(), {});
}

std::unique_ptr<Tokenizer> openNllbTokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
{
    LanguageRules rules;
    rules.isSourceLanguageFirst = !config.isLegacy;
    return openFairseqTokenizer(folder, config, nllbLanguages(), std::move(rules));
}

namespace {

std::unique_ptr<Tokenizer> openFairseqVocabulary(const std::filesystem::path& folder, const TokenizerConfig& config,
                                                 LanguageRules rules)
{
    SentencePieceModel model(multilingualModelPath(folder));
    const Vocabulary vocabulary = Vocabulary::read(folder / "vocab.json");
    std::vector<std::string> pieces;
    for (TokenId id = 0; id < vocabulary.size(); ++id)
        pieces.push_back(vocabulary.piece(id));
    const std::size_t pieceCount = pieces.size();
    const auto known = config.languageCodes == "wmt21" ? wmt21Languages() : m2m100Languages();
    appendLanguages(pieces, orderedCodes(known, config, Spelling::Underscored), config, Spelling::Underscored);
    return makeTokenizer(std::move(model), std::move(pieces), pieceCount, std::move(rules), Spelling::Underscored,
                         config);
}

} // namespace

std::unique_ptr<Tokenizer> openM2M100Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
{
    return openFairseqVocabulary(folder, config, {});
}

std::unique_ptr<Tokenizer> openSmall100Tokenizer(const std::filesystem::path& folder, const TokenizerConfig& config)
{
    LanguageRules rules;
    rules.namesTargetOnly = true;
    return openFairseqVocabulary(folder, config, std::move(rules));
}

} // namespace heed
