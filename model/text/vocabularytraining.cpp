// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/vocabularytraining.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/sentencepieceplugin.h"
#include "model/text/unicode.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <random>
#include <unordered_map>
#include <utility>
#include <vector>

namespace heed {

namespace {

constexpr int kSmallestVocabulary = 8; // </s>, <unk>, <pad>, ▁ and a few letters

// Rare capitals would fall below any coverage: ÇA VA ? ŒUVRE, À PEINE.
constexpr const char* kRequiredCharacters = "ÀÂÄÆÇÈÉÊËÎÏÔŒÖÙÛÜŸàâäæçèéêëîïôœöùûüÿ«»";

/// Whether normalisation leaves something of the line. SentencePiece ends the program when a text has nothing but space
/// and control characters.
bool hasText(std::string_view line)
{
    for (std::size_t offset = 0; offset < line.size();) {
        const DecodedCharacter character = decodeUtf8(line, offset);
        const char32_t c = character.codePoint;
        const bool isMark = (c >= 0x2000 && c < 0x2070) || (c >= 0xFE00 && c < 0xFF00);
        if (isUpperCase(c) || isLowerCase(c) || isDigit(c) || (c >= 0x370 && !isMark && !isWhiteSpace(c)))
            return true;
        offset += character.length;
    }
    return false;
}

/// Indices of the lines to learn from, ascending. Own arithmetic instead of std::shuffle, whose result differs between
/// standard libraries; the modulo's bias is below 2⁻³² here.
std::vector<std::size_t> chooseLines(std::span<const std::string> lines, const VocabularyTrainingOptions& options)
{
    std::vector<std::size_t> chosen;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (lines[index].size() <= std::size_t(options.maxLineBytes) && isValidUtf8(lines[index])
            && hasText(lines[index]))
            chosen.push_back(index);
    }
    if (options.maxLines == 0 || chosen.size() <= options.maxLines)
        return chosen;
    std::mt19937_64 random(options.seed);
    for (std::size_t index = 0; index < options.maxLines; ++index)
        std::swap(chosen[index], chosen[index + random() % (chosen.size() - index)]);
    chosen.resize(options.maxLines);
    std::ranges::sort(chosen);
    return chosen;
}

/// With a decimal point in every locale, which std::to_string does not promise.
std::string toText(double value)
{
    std::array<char, 32> digits;
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), result.ptr};
}

std::unordered_map<std::string, std::string> trainerArguments(const VocabularyTrainingOptions& options)
{
    const auto flag = [](bool value) { return std::string(value ? "true" : "false"); };
    return {
        {"model_type", "unigram"},
        {"vocab_size", std::to_string(options.size - 1)}, // <pad> is not SentencePiece's affair
        {"hard_vocab_limit", "false"},
        {"character_coverage", toText(options.characterCoverage)},
        {"required_chars", kRequiredCharacters},
        {"byte_fallback", flag(options.byteFallback)},
        {"split_digits", flag(options.splitDigits)},
        {"normalization_rule_name", "nmt_nfkc"},
        {"max_sentence_length", std::to_string(options.maxLineBytes)},
        {"num_threads", std::to_string(options.threads)},
        {"eos_id", "0"},
        {"unk_id", "1"},
        {"bos_id", "-1"},
        {"pad_id", "-1"},
        {"minloglevel", "2"}, // errors only; they come back as a status as well
    };
}

Vocabulary vocabularyOf(const std::string& sentencePieceModel)
{
    std::vector<std::string> pieces = SentencePiecePlugin::instance().load(sentencePieceModel)->pieces();
    pieces.emplace_back(kPadPiece);
    return Vocabulary(std::move(pieces));
}

} // namespace

TrainedVocabulary trainVocabulary(std::span<const std::string> lines, const VocabularyTrainingOptions& options)
{
    if (options.size < kSmallestVocabulary)
        throw Error("A vocabulary of " + std::to_string(options.size) + " pieces is too small.");
    const std::vector<std::size_t> chosen = chooseLines(lines, options);
    if (chosen.empty())
        throw Error("There is no text to learn a vocabulary from.");
    auto next = chosen.begin();
    const auto nextLine = [&]() -> const std::string* { return next == chosen.end() ? nullptr : &lines[*next++]; };
    std::string model;
    try {
        model = SentencePiecePlugin::instance().train(trainerArguments(options), nextLine);
    } catch (const Error& fault) {
        throw Error("A vocabulary of " + std::to_string(options.size) + " pieces cannot be learned from "
                        + std::to_string(chosen.size()) + " lines.",
                    fault.detail());
    }
    Vocabulary vocabulary = vocabularyOf(model);
    return {std::move(model), std::move(vocabulary)};
}

void writeTokenizerFiles(const std::filesystem::path& folder, const TrainedVocabulary& trained,
                         const LanguagePair& languages)
{
    const nlohmann::json config{
        {"tokenizer_class", "MarianTokenizer"},
        {"source_lang", languages.source},
        {"target_lang", languages.target},
        {"eos_token", kEosPiece},
        {"unk_token", kUnknownPiece},
        {"pad_token", kPadPiece},
        {"separate_vocabs", false},
    };
    writeFileAtomically(folder / "source.spm", trained.sentencePieceModel);
    writeFileAtomically(folder / "target.spm", trained.sentencePieceModel);
    trained.vocabulary.write(folder / "vocab.json");
    writeFileAtomically(folder / "tokenizer_config.json", config.dump(2) + '\n');
}

} // namespace heed
