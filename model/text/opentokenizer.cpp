// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/barttokenizer.h"
#include "model/text/byt5tokenizer.h"
#include "model/text/mariantokenizer.h"
#include "model/text/multilingualtokenizer.h"
#include "model/text/t5tokenizer.h"
#include "model/text/tokenizer.h"
#include "model/text/tokenizerconfig.h"
#include "model/text/tokenizerjson.h"
#include "model/text/unicode.h"
#include "model/text/wordtokenizer.h"

#include <array>
#include <initializer_list>

namespace heed {

namespace {

constexpr const char* kMultilingualFile = "sentencepiece.bpe.model";
constexpr const char* kWordFile = "source_vocab.txt";

using Folder = std::filesystem::path;
using Open = std::unique_ptr<Tokenizer> (*)(const Folder&, const TokenizerConfig&);

/// One way of cutting text.
struct Family
{
    std::string_view tokenizerClass; ///< transformers' name, without "Fast"
    std::vector<const char*> files;  ///< what it cannot do without
    Open open;
    bool readsJson = false; ///< tokenizer.json will do as well
};

std::unique_ptr<Tokenizer> openMarianTokenizer(const Folder& folder, const TokenizerConfig& config)
{
    auto tokenizer = std::make_unique<MarianTokenizer>(folder);
    const int pieces = tokenizer->sourceVocabularySize();
    if (config.vocabularySize > 0 && pieces > config.vocabularySize) // these always have the same size: another model's
        throw Error(quotedPath(folder / "vocab.json") + " numbers " + std::to_string(pieces)
                    + " pieces, but config.json gives the network a vocabulary of "
                    + std::to_string(config.vocabularySize) + ".");
    return tokenizer;
}

template <typename T>
std::unique_ptr<Tokenizer> openAs(const Folder& folder, const TokenizerConfig& config)
{
    return std::make_unique<T>(folder, config);
}

std::unique_ptr<Tokenizer> openByT5Tokenizer(const Folder& /*folder*/, const TokenizerConfig& config)
{
    return std::make_unique<ByT5Tokenizer>(config);
}

std::unique_ptr<Tokenizer> openBartTokenizer(const Folder& folder, const TokenizerConfig& config)
{
    const Folder json = folder / kTokenizerJson;
    if ((isPresent(folder / "vocab.json") && isPresent(folder / "merges.txt")) || !isPresent(json))
        return std::make_unique<BartTokenizer>(folder, config);
    const TokenizerJson file = readTokenizerJson(json);
    if (!file.sentencePieceModel.empty())
        throw Error(quotedPath(json) + " has no byte pairs, which this family of models uses.");
    return std::make_unique<BartTokenizer>(file, quotedPath(json));
}

const std::vector<Family>& families()
{
    static const std::vector<Family> kFamilies{
        {"MarianTokenizer", {"source.spm", "target.spm", "vocab.json"}, openMarianTokenizer},
        {"MBartTokenizer", {kMultilingualFile}, openMBartTokenizer, true},
        {"MBart50Tokenizer", {kMultilingualFile}, openMBart50Tokenizer, true},
        {"M2M100Tokenizer", {kMultilingualFile, "vocab.json"}, openM2M100Tokenizer},
        {"SMALL100Tokenizer", {kMultilingualFile, "vocab.json"}, openSmall100Tokenizer},
        {"NllbTokenizer", {kMultilingualFile}, openNllbTokenizer, true},
        {"T5Tokenizer", {"spiece.model"}, openAs<T5Tokenizer>, true},
        {"MT5Tokenizer", {"spiece.model"}, openAs<T5Tokenizer>, true},
        {"ByT5Tokenizer", {}, openByT5Tokenizer},
        {"BartTokenizer", {"vocab.json", "merges.txt"}, openBartTokenizer, true},
        {"RobertaTokenizer", {"vocab.json", "merges.txt"}, openBartTokenizer, true}, // the same
        {"WordTokenizer", {kWordFile}, openAs<WordTokenizer>},
    };
    return kFamilies;
}

const Family* familyNamed(std::string_view tokenizerClass)
{
    for (const Family& family : families()) {
        if (family.tokenizerClass == tokenizerClass)
            return &family;
    }
    return nullptr;
}

/// The tokenizer that models of a type have, where no file names one.
std::string_view usualClass(const Folder& folder, const TokenizerConfig& config)
{
    const std::string& type = config.modelType;
    if (type == "marian" || isPresent(folder / "source.spm") || isPresent(folder / "target.spm"))
        return "MarianTokenizer";
    if (type == "mbart") // mBART starts decoding with the language, mBART-50 with </s>
        return config.decoderStartId == config.eosId.value_or(2) ? "MBart50Tokenizer" : "MBartTokenizer";
    if (type == "m2m_100")
        return isPresent(folder / "vocab.json") ? "M2M100Tokenizer" : "NllbTokenizer";
    if (type == "t5" || type == "mt5")
        return "T5Tokenizer";
    if (type == "bart")
        return "BartTokenizer";
    if (type == "nn_transformer")
        return "WordTokenizer";
    return {};
}

/// Whether it is the class of no family, which says what library reads the files.
bool namesNone(std::string_view tokenizerClass)
{
    return tokenizerClass.empty() || tokenizerClass == "PreTrainedTokenizer" || tokenizerClass == "TokenizersBackend"
           || tokenizerClass == "SentencePieceBackend" || tokenizerClass == "AutoTokenizer";
}

/// Null for a family that Heed does not know. A model may have another tokenizer than is usual for its type (mBARThez).
const Family* familyOf(const Folder& folder, const TokenizerConfig& config)
{
    if (config.modelType == "m2m_100" && config.modelName.find("small100") != std::string::npos)
        return familyNamed("SMALL100Tokenizer"); // its files do not always say so, as transformers has no such class
    const bool isNamed = !namesNone(config.tokenizerClass);
    return familyNamed(isNamed ? config.tokenizerClass : usualClass(folder, config));
}

/// Whether a file is there, under its usual name or another one.
bool isThereOrElsewhere(const Folder& folder, std::string_view file)
{
    return isPresent(folder / file) || (file == kMultilingualFile && isPresent(multilingualModelPath(folder)))
           || (file == kWordFile && sourceVocabularyPath(folder) && targetVocabularyPath(folder));
}

/// What stops this folder's tokenizer from being opened, in one sentence; empty: nothing.
std::string obstacle(const Folder& folder, const Family* family, const std::string& tokenizerClass)
{
    const std::string idsOnly = ", so that it translates token ids only";
    if (!family && !namesNone(tokenizerClass))
        return "The folder " + quotedPath(folder) + " names the tokenizer " + quotedForMessage(tokenizerClass)
               + ", which Heed does not know" + idsOnly + '.';
    if (!family)
        return "The folder " + quotedPath(folder) + " has no tokenizer that Heed knows" + idsOnly + '.';
    if (family->readsJson && isPresent(folder / kTokenizerJson))
        return {};
    for (const char* file : family->files) {
        if (isThereOrElsewhere(folder, file))
            continue;
        std::string sentence = "The folder " + quotedPath(folder) + " lacks \"" + file + '"' + idsOnly;
        if (isPresent(folder / kTokenizerJson))
            sentence += "; for this family \"tokenizer.json\" is not enough, and Python's "
                        + std::string(family->tokenizerClass)
                        + ".from_pretrained(…).save_pretrained(…) writes that file";
        return sentence + '.';
    }
    return {};
}

} // namespace

std::unique_ptr<Tokenizer> openTokenizer(const std::filesystem::path& folder)
{
    const TokenizerConfig config = readTokenizerConfig(folder);
    const Family* family = familyOf(folder, config);
    if (const std::string sentence = obstacle(folder, family, config.tokenizerClass); !sentence.empty())
        throw Error(sentence);
    return family->open(folder, config);
}

std::string whyNoTokenizer(const std::filesystem::path& folder)
{
    const TokenizerConfig config = readTokenizerConfig(folder);
    return obstacle(folder, familyOf(folder, config), config.tokenizerClass);
}

} // namespace heed
