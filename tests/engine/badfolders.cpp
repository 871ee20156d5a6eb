// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/badfolders.h"

#include "app/cli/randommodel.h"
#include "tests/model/tinyvocabulary.h"
#include "tests/testutils.h"

#include <array>
#include <cstring>
#include <limits>

#include <sys/stat.h>
#include <unistd.h>

namespace heed::test {

using nlohmann::json;

namespace {

constexpr const char* kConfig = "config.json";
constexpr const char* kGeneration = "generation_config.json";
constexpr const char* kWeights = "model.safetensors";
constexpr const char* kSource = "source.spm";
constexpr const char* kVocabulary = "vocab.json";
constexpr const char* kTensor = "model.encoder.layers.0.fc1.weight";
constexpr std::size_t kLengthBytes = 8;

/// Written once, copied for each test.
const std::filesystem::path& goodFolder()
{
    static const QTemporaryDir folder;
    static const std::filesystem::path path = [] {
        ModelConfig config;
        config.modelSize = 32;
        config.encoderLayers = config.decoderLayers = 1;
        config.encoderHeads = config.decoderHeads = 4;
        config.encoderFeedForward = config.decoderFeedForward = 48;
        config.maxPositions = 40;
        const Vocabulary& vocabulary = tinyVocabulary().vocabulary;
        config.sourceVocabulary = config.targetVocabulary = vocabulary.size();
        config.eosId = vocabulary.eosId();
        config.padId = config.decoderStartId = config.targetVocabulary - 1;
        config.forcedEosId = config.eosId;
        config.suppressedIds = {config.padId};
        writeRandomModel(folder.path().toStdString(), config, false, 3);
        writeTokenizerFiles(folder.path().toStdString(), tinyVocabulary(), {"en", "fr"});
        return std::filesystem::path(folder.path().toStdString());
    }();
    return path;
}

std::string withLength(const std::string& header, const std::string& data, std::uint64_t length)
{
    std::string bytes(kLengthBytes, '\0');
    std::memcpy(bytes.data(), &length, kLengthBytes);
    return bytes + header + data;
}

/// Claims a header of this many bytes.
void claimHeader(const TranslatingFolder& folder, std::uint64_t length)
{
    std::string content = readFile(folder.path() / kWeights);
    std::memcpy(content.data(), &length, kLengthBytes);
    folder.write(kWeights, content);
}

void setId(const TranslatingFolder& folder, const json& id)
{
    folder.set("▁the", id, kVocabulary);
}

/// More pieces than the network has rows for.
void addPieces(const TranslatingFolder& folder)
{
    json vocabulary = json::parse(readFile(folder.path() / kVocabulary));
    const std::size_t size = vocabulary.size();
    for (std::size_t index = 0; index < 100; ++index)
        vocabulary["extra" + std::to_string(index)] = size + index;
    folder.write(kVocabulary, vocabulary.dump());
}

// clang-format off
const std::vector<Damage>& damagedConfigs()
{
    static const std::vector<Damage> all{
        {"no config.json", kConfig, "no ", [](const auto& folder) { folder.remove(kConfig); }},
        {"empty config.json", kConfig, "not valid JSON", [](const auto& folder) { folder.cut(kConfig, 0); }},
        {"config.json cut off", kConfig, "not valid JSON", [](const auto& folder) { folder.cut(kConfig, 100); }},
        {"config.json is a folder", kConfig, "not a regular file", [](const auto& folder) { folder.putFolder(kConfig); }},
        {"config.json is a pipe", kConfig, "not a regular file", [](const auto& folder) { folder.putPipe(kConfig); }},
        {"config.json is a device", kConfig, "not a regular file", [](const auto& folder) { folder.link(kConfig, "/dev/zero"); }},
        {"config.json links to itself", kConfig, "Cannot open", [](const auto& folder) { folder.link(kConfig, kConfig); }},
        {"config.json links to nothing", kConfig, "There is no file", [](const auto& folder) { folder.link(kConfig, "gone"); }},
        {"config.json is not UTF-8", kConfig, "not in UTF-8", [](const auto& folder) { folder.write(kConfig, "{\"model_type\": \"\xE9\"}"); }},
        {"config.json in UTF-16", kConfig, "in UTF-16", [](const auto& folder) { folder.write(kConfig, std::string_view("\xFF\xFE{\0}\0", 6)); }},
        {"a million brackets", kConfig, "nests JSON deeper", [](const auto& folder) { folder.write(kConfig, "{\"a\":" + std::string(1000000, '[')); }},
        {"a number of a hundred thousand digits", kConfig, "not valid JSON", [](const auto& folder) { folder.write(kConfig, "{\"d_model\": " + std::string(100000, '9') + "}"); }},
        {"a key twice", kConfig, "twice", [](const auto& folder) { folder.write(kConfig, R"({"d_model": 32, "d_model": 32})"); }},
        {"an unknown family", kConfig, "model_type", [](const auto& folder) { folder.set("model_type", "gpt2"); }},
        {"zero heads", kConfig, "encoder_attention_heads", [](const auto& folder) { folder.set("encoder_attention_heads", 0); }},
        {"heads that do not divide d_model", kConfig, "does not divide", [](const auto& folder) { folder.set("decoder_attention_heads", 5); }},
        {"a billion layers", kConfig, "encoder_layers", [](const auto& folder) { folder.set("encoder_layers", 1000000000); }},
        {"minus one layer", kConfig, "decoder_layers", [](const auto& folder) { folder.set("decoder_layers", -1); }},
        {"d_model is a fraction", kConfig, "d_model", [](const auto& folder) { folder.set("d_model", 32.5); }},
        {"d_model is text", kConfig, "d_model", [](const auto& folder) { folder.set("d_model", "32"); }},
        {"a vocabulary of 10^30", kConfig, "vocab_size", [](const auto& folder) { folder.set("vocab_size", 1e30); }},
        {"generation_config.json is a folder", kGeneration, "not a regular file", [](const auto& folder) { folder.putFolder(kGeneration); }},
        {"generation_config.json links to itself", kGeneration, "Cannot open", [](const auto& folder) { folder.link(kGeneration, kGeneration); }},
        {"generation_config.json is cut off", kGeneration, "not valid JSON", [](const auto& folder) { folder.cut(kGeneration, 10); }},
    };
    return all;
}

const std::vector<Damage>& damagedWeights()
{
    static const std::vector<Damage> all{
        {"no weights", kWeights, "has no weights", [](const auto& folder) { folder.remove(kWeights); }},
        {"empty weights", kWeights, "only 0 bytes", [](const auto& folder) { folder.cut(kWeights, 0); }},
        {"weights cut in the header", kWeights, "cut off", [](const auto& folder) { folder.cut(kWeights, 100); }},
        {"weights cut in the data", kWeights, "outside the file", [](const auto& folder) { folder.cut(kWeights, folder.size(kWeights) - 1); }},
        {"weights are a folder", kWeights, "not a regular file", [](const auto& folder) { folder.putFolder(kWeights); }},
        {"weights are a pipe", kWeights, "not a regular file", [](const auto& folder) { folder.putPipe(kWeights); }},
        {"weights are a device", kWeights, "not a regular file", [](const auto& folder) { folder.link(kWeights, "/dev/zero"); }},
        {"weights link to themselves", kWeights, "Cannot open", [](const auto& folder) { folder.link(kWeights, kWeights); }},
        {"weights are a web page", kWeights, "no safetensors file", [](const auto& folder) { folder.write(kWeights, "<!DOCTYPE html><html>Not found</html>"); }},
        {"a pointer of git-lfs", kWeights, "git lfs pull", [](const auto& folder) { folder.write(kWeights, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 298763\n"); }},
        {"a header of 4 GB", kWeights, "4294967295 bytes", [](const auto& folder) { claimHeader(folder, 0xFFFFFFFFU); }},
        {"a header of 2^64-1 bytes", kWeights, "18446744073709551615 bytes", [](const auto& folder) { claimHeader(folder, ~std::uint64_t(0)); }},
        {"a header of 2^64-9 bytes", kWeights, "18446744073709551607 bytes", [](const auto& folder) { claimHeader(folder, ~std::uint64_t(0) - 8); }},
        {"two tensors in the same bytes", kWeights, "overlaps", [](const auto& folder) { folder.editHeader([](json& header) { header["another"] = header[kTensor]; }); }},
        {"a tensor beyond the end", kWeights, "outside the file", [](const auto& folder) { folder.editHeader([](json& header) { header[kTensor]["data_offsets"] = {1ULL << 60, (1ULL << 60) + 6144}; }); }},
        {"a shape of 2^64 elements", kWeights, "absurd shape", [](const auto& folder) { folder.editHeader([](json& header) { header[kTensor]["shape"] = {1ULL << 32, 1ULL << 32}; }); }},
        {"a tensor turned round", kWeights, "has the shape [32, 48]", [](const auto& folder) { folder.editHeader([](json& header) { header[kTensor]["shape"] = {32, 48}; }); }},
        {"a missing tensor", kWeights, "is missing", [](const auto& folder) { folder.editHeader([](json& header) { header["renamed"] = header[kTensor]; header.erase(kTensor); }); }},
        {"whole numbers for weights", kWeights, "I32", [](const auto& folder) { folder.editHeader([](json& header) { header[kTensor]["dtype"] = "I32"; }); }},
        {"a larger d_model than the weights have", kWeights, "has the shape", [](const auto& folder) { folder.set("d_model", 16384); }},
        {"a larger vocabulary than the weights have", kWeights, "has the shape", [](const auto& folder) { folder.set("vocab_size", 8000000); }},
        {"more layers than the weights have", kWeights, "is missing", [](const auto& folder) { folder.set("decoder_layers", 256); }},
    };
    return all;
}

const std::vector<Damage>& damagedTokenizers()
{
    static const std::vector<Damage> all{
        {"an empty SentencePiece model", kSource, "not a SentencePiece model", [](const auto& folder) { folder.cut(kSource, 0); }},
        {"half a SentencePiece model", kSource, "not a SentencePiece model", [](const auto& folder) { folder.cut(kSource, folder.size(kSource) / 2); }},
        {"a SentencePiece model without its last byte", kSource, "not a SentencePiece model", [](const auto& folder) { folder.cut(kSource, folder.size(kSource) - 1); }},
        {"text for a SentencePiece model", kSource, "not a SentencePiece model", [](const auto& folder) { folder.write(kSource, "These are no pieces."); }},
        {"a SentencePiece model is a folder", kSource, "not a regular file", [](const auto& folder) { folder.putFolder(kSource); }},
        {"a SentencePiece model is a pipe", kSource, "not a regular file", [](const auto& folder) { folder.putPipe(kSource); }},
        {"a SentencePiece model links to nothing", kSource, "There is no file", [](const auto& folder) { folder.link(kSource, "../../blobs/4d7a"); }},
        {"empty vocab.json", kVocabulary, "not valid JSON", [](const auto& folder) { folder.cut(kVocabulary, 0); }},
        {"vocab.json without pieces", kVocabulary, "has no piece", [](const auto& folder) { folder.write(kVocabulary, "{}"); }},
        {"vocab.json is a list", kVocabulary, "JSON object", [](const auto& folder) { folder.write(kVocabulary, "[\"a\"]"); }},
        {"vocab.json is a device", kVocabulary, "not a regular file", [](const auto& folder) { folder.link(kVocabulary, "/dev/zero"); }},
        {"an id twice", kVocabulary, "gives the id", [](const auto& folder) { setId(folder, 5); folder.set("again", 5, kVocabulary); }},
        {"a negative id", kVocabulary, "negative id -1", [](const auto& folder) { setId(folder, -1); }},
        {"an id of two billion", kVocabulary, "2000000000", [](const auto& folder) { setId(folder, 2000000000); }},
        {"an id of 2^64-1", kVocabulary, "18446744073709551615", [](const auto& folder) { setId(folder, ~std::uint64_t(0)); }},
        {"an id that is text", kVocabulary, "not a whole number", [](const auto& folder) { setId(folder, "5"); }},
        {"a fractional id", kVocabulary, "not a whole number", [](const auto& folder) { setId(folder, 5.5); }},
        {"no end of sentence", kVocabulary, "</s>", [](const auto& folder) { folder.write(kVocabulary, R"({"<unk>": 0})"); }},
        {"more pieces than the network knows", kVocabulary, "config.json gives the network", addPieces},
        {"target_vocab.json links to itself", "target_vocab.json", "Cannot open", [](const auto& folder) { folder.link("target_vocab.json", "target_vocab.json"); }},
    };
    return all;
}

const std::vector<Damage>& brokenNumbers()
{
    static const std::vector<Damage> all{
        {"weights of NaN", kTensor, "not numbers", [](const auto& folder) { folder.fillTensor(kTensor, std::numeric_limits<float>::quiet_NaN()); }, true},
        {"infinite weights", "fc1.weight", "infinite values", [](const auto& folder) { folder.fillTensor("model.decoder.layers.0.fc1.weight", std::numeric_limits<float>::infinity()); }, true},
        {"infinite embeddings", kWeights, "infinite values", [](const auto& folder) { folder.fillTensor("model.shared.weight", -std::numeric_limits<float>::infinity()); }, true},
    };
    return all;
}

const std::vector<Damage>& forbiddenFiles()
{
    constexpr auto kNone = std::filesystem::perms::none;
    static const std::vector<Damage> all{
        {"a config.json that may not be read", kConfig, "Permission denied", [](const auto& folder) { std::filesystem::permissions(folder.path() / kConfig, kNone); }},
        {"weights that may not be read", kWeights, "Permission denied", [](const auto& folder) { std::filesystem::permissions(folder.path() / kWeights, kNone); }},
        {"a SentencePiece model that may not be read", kSource, "Permission denied", [](const auto& folder) { std::filesystem::permissions(folder.path() / kSource, kNone); }},
    };
    return all;
}
// clang-format on

} // namespace

TranslatingFolder::TranslatingFolder()
{
    std::filesystem::copy(goodFolder(), path(), std::filesystem::copy_options::recursive);
}

void TranslatingFolder::write(std::string_view file, std::string_view content) const
{
    std::ofstream(path() / file, std::ios::binary) << content;
}

void TranslatingFolder::remove(std::string_view file) const
{
    std::filesystem::remove(path() / file);
}

void TranslatingFolder::cut(std::string_view file, std::size_t size) const
{
    std::filesystem::resize_file(path() / file, size);
}

std::size_t TranslatingFolder::size(std::string_view file) const
{
    return std::filesystem::file_size(path() / file);
}

void TranslatingFolder::set(const char* key, const json& value, std::string_view file) const
{
    json document = json::parse(readFile(path() / file));
    document[key] = value;
    write(file, document.dump());
}

void TranslatingFolder::link(std::string_view file, const std::filesystem::path& target) const
{
    remove(file);
    std::filesystem::create_symlink(target, path() / file);
}

void TranslatingFolder::putFolder(std::string_view file) const
{
    remove(file);
    std::filesystem::create_directory(path() / file);
}

void TranslatingFolder::putPipe(std::string_view file) const
{
    remove(file);
    if (::mkfifo((path() / file).c_str(), 0600) != 0)
        qFatal("The test cannot make a named pipe.");
}

void TranslatingFolder::editHeader(const std::function<void(json&)>& edit) const
{
    const std::string content = readFile(path() / kWeights);
    std::uint64_t length = 0;
    std::memcpy(&length, content.data(), kLengthBytes);
    json header = json::parse(content.substr(kLengthBytes, length));
    edit(header);
    const std::string text = header.dump();
    write(kWeights, withLength(text, content.substr(kLengthBytes + length), text.size()));
}

void TranslatingFolder::fillTensor(const std::string& name, float value) const
{
    std::string content = readFile(path() / kWeights);
    std::uint64_t length = 0;
    std::memcpy(&length, content.data(), kLengthBytes);
    const json header = json::parse(content.substr(kLengthBytes, length));
    const auto offsets = header.at(name).at("data_offsets").get<std::array<std::size_t, 2>>();
    for (std::size_t offset = offsets[0]; offset < offsets[1]; offset += sizeof value)
        std::memcpy(content.data() + kLengthBytes + length + offset, &value, sizeof value);
    write(kWeights, content);
}

std::span<const Damage> damages()
{
    static const std::vector<Damage> all = [] {
        std::vector<Damage> joined;
        for (const auto* part : {&damagedConfigs(), &damagedWeights(), &damagedTokenizers(), &brokenNumbers()})
            joined.insert(joined.end(), part->begin(), part->end());
        if (::geteuid() != 0) // root may read everything
            joined.insert(joined.end(), forbiddenFiles().begin(), forbiddenFiles().end());
        return joined;
    }();
    return all;
}

std::span<const Oddity> oddities()
{
    static const std::vector<Oddity> all{
        {"no generation_config.json", [](const auto& folder) { folder.remove(kGeneration); }},
        {"files that are links",
         [](const auto& folder) {
             std::filesystem::rename(folder.path() / kWeights, folder.path() / "blob");
             folder.link(kWeights, "blob");
         }},
        {"files that belong to something else",
         [](const auto& folder) {
             folder.write("pytorch_model.bin.part", "?");
             folder.putFolder("onnx");
         }},
        {"keys that nobody knows",
         [](const auto& folder) {
             folder.set("new_option", json::array({1, nullptr}));
         }},
    };
    return all;
}

} // namespace heed::test
