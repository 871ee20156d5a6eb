// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/modelconfig.h"
#include "model/checkpoint/modelfacts.h"
#include "model/checkpoint/pytorch/torchfile.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/tensorstore.h"
#include "model/error.h"
#include "model/export/alignmentfile.h"
#include "model/export/attentionbundle.h"
#include "model/export/bundletranslation.h"
#include "model/layers/layerfolder.h"
#include "model/session/session.h"
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizer.h"
#include "model/text/unicode.h"
#include "model/text/vocabulary.h"
#include "model/text/wordtokenizer.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/usage.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace heed::fuzz {

namespace {

/// Ends the process unless the message is what users may be shown: one sentence of valid UTF-8 that names the file.
void requireSentence(const std::string& message, const std::filesystem::path& path)
{
    constexpr std::size_t kLongest = 1000;
    const bool isOneLine = std::ranges::none_of(message, [](char byte) { return byte >= 0 && byte < 0x20; });
    const bool namesFile = message.find(path.string()) != std::string::npos;
    if (isOneLine && namesFile && message.ends_with('.') && message.size() <= kLongest
        && toValidUtf8(message) == message)
        return;
    std::fprintf(stderr, "This is no message for a user: %s\n", message.c_str());
    std::abort();
}

/// @param path of the file, or of its folder.
template <typename Action>
void withGoodMessages(const std::filesystem::path& path, Action&& action)
{
    try {
        action();
    } catch (const Error& error) {
        requireSentence(error.what(), path);
    }
}

void readSafetensors(std::span<const std::byte> bytes)
{
    const MemoryFile input(bytes);
    withGoodMessages(input.path(), [&] {
        const SafetensorsFile file(input.path());
        for (const auto& [name, tensor] : file.tensors()) {
            if (isFloat(tensor.type))
                file.toFloat32(name);
        }
    });
}

/// What the model manager shows of a folder.
void readFacts(const MemoryFolder& folder)
{
    constexpr std::int64_t kMachineBytes = 1 << 30;
    for (const ModelProblem& problem : readModelFacts(folder.path(), kMachineBytes).problems)
        requireSentence(problem.sentence, folder.path());
}

void readConfig(std::span<const std::byte> bytes)
{
    const MemoryFolder folder(bytes);
    readFacts(folder);
    withGoodMessages(folder.path(), [&] { readModelConfig(folder.path()); });
    for (const char* name : {"vocab.json", "target_vocab.json"}) {
        if (std::filesystem::exists(folder.path() / name))
            withGoodMessages(folder.path() / name, [&] { Vocabulary::read(folder.path() / name); });
    }
}

void readWeights(std::span<const std::byte> bytes)
{
    const MemoryFolder folder(bytes);
    readFacts(folder);
    withGoodMessages(folder.path(), [&] {
        const auto store = openTensorStore(folder.path());
        for (const auto& [name, tensor] : store->tensors()) {
            if (isFloat(tensor.type))
                toFloat32(tensor);
            store->release(tensor.bytes);
        }
    });
}

/// A copy on the heap, whose end the sanitizer knows.
void readTorchFile(std::span<const std::byte> bytes)
{
    const std::vector<std::byte> content(bytes.begin(), bytes.end());
    withGoodMessages("input.pt", [&] {
        const TorchTensors tensors = readTorchTensors(content, "\"input.pt\"");
        for (const auto& [name, tensor] : tensors.views) {
            if (isFloat(tensor.type))
                toFloat32(tensor);
        }
    });
}

void readTokenizer(std::span<const std::byte> bytes)
{
    const MemoryFolder folder(bytes);
    withGoodMessages(folder.path(), [&] {
        const auto tokenizer = openTokenizer(folder.path());
        TranslationTask task;
        for (const char* text : {"", "Le chat dort. \xC2\xBD", ">>fra<< aa"}) {
            std::vector<TokenId> ids;
            for (const Token& token : tokenizer->encodeSource(text, task).tokens)
                ids.push_back(token.id);
            tokenizer->decodeTarget(ids);
            tokenizer->encodeTarget(text, task);
        }
        tokenizer->decoderBeginning(task);
        tokenizer->sourceToken(-1);
        tokenizer->targetToken(tokenizer->targetVocabularySize());
    });
}

/// Word-level vocabularies with a text to cut, which is a file of the folder too.
void readWords(std::span<const std::byte> bytes)
{
    constexpr std::size_t kLargestText = 1 << 16; // bytes
    const MemoryFolder folder(bytes);
    withGoodMessages(folder.path(), [&] {
        const WordTokenizer tokenizer(folder.path(), {});
        const std::string text = readFile(folder.path() / "text", kLargestText);
        withGoodMessages({}, [&] { // of a word that is not in the vocabulary
            const TokenizedText source = tokenizer.encodeSource(text, {});
            std::vector<TokenId> ids{-1, tokenizer.targetVocabularySize()};
            for (const Token& token : source.tokens) {
                ids.push_back(token.id);
                if (token.span.begin > token.span.end || token.span.end > text.size())
                    std::abort();
            }
            tokenizer.decodeTarget(ids);
            tokenizer.encodeTarget(text, {});
        });
    });
}

void readAlignments(std::span<const std::byte> bytes)
{
    const MemoryFile input(bytes);
    withGoodMessages(input.path(), [&] {
        const AlignmentFile file(input.path());
        for (int index = 0; index < std::min(file.count(), 16); ++index) {
            const AlignedSentence sentence = file.sentence(index);
            withGoodMessages({}, [&] { use(bundleTranslation(alignmentBundle(sentence))); }); // knows no file
        }
    });
}

void readLayers(std::span<const std::byte> bytes)
{
    const MemoryFolder folder(bytes);
    withGoodMessages(folder.path(), [&] { use(bundleTranslation(readLayerFolder(folder.path()))); });
}

void readBundle(std::span<const std::byte> bytes)
{
    const MemoryFile input(bytes);
    withGoodMessages(input.path(), [&] { use(bundleTranslation(readAttentionBundle(input.path()))); });
}

void readSessionFile(std::span<const std::byte> bytes)
{
    const MemoryFile input(bytes);
    withGoodMessages(input.path(), [&] {
        const Session session = readSession(input.path());
        for (const SessionEntry& entry : session.entries)
            use(*entry.translation);
    });
}

void readSentencePiece(std::span<const std::byte> bytes)
{
    const MemoryFile input(bytes);
    withGoodMessages(input.path(), [&] {
        const SentencePieceModel model(input.path());
        for (const char* text : {"", "Le chat dort. ½ ﬁ \xC2\xA0\xE2\x81\x87", "aaaaaaaaaaaaaaaa"})
            model.cut(text);
        model.byteOf("<0x41>");
    });
}

constexpr std::array kEntries{
    Entry{"alignment", readAlignments},
    Entry{"bundle", readBundle},
    Entry{"config", readConfig},
    Entry{"layers", readLayers},
    Entry{"safetensors", readSafetensors},
    Entry{"sentencepiece", readSentencePiece},
    Entry{"session", readSessionFile},
    Entry{"tokenizer", readTokenizer},
    Entry{"torchfile", readTorchFile},
    Entry{"weights", readWeights},
    Entry{"words", readWords},
};

} // namespace

std::span<const Entry> entries()
{
    return kEntries;
}

} // namespace heed::fuzz
