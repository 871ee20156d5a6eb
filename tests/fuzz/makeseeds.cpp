// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/halffloat.h"
#include "model/checkpoint/safetensors.h"
#include "model/export/attentionbundle.h"
#include "model/export/bundletranslation.h"
#include "model/maptrace.h"
#include "model/session/session.h"
#include "model/session/storeddecoding.h"

#include <cmath>
#include <cstdio>

// fuzz_makeseeds FOLDER: writes the small, valid files that the fuzzers start from into FOLDER/ENTRY/seed-*.

using namespace heed;

namespace {

std::filesystem::path seedPath(const std::filesystem::path& folder, const char* entry, const char* name)
{
    std::filesystem::create_directories(folder / entry);
    return folder / entry / (std::string("seed-") + name);
}

/// One tensor of each kind that is read, an empty one and a scalar.
void writeTensors(const std::filesystem::path& path)
{
    const std::vector<float> values{1.0F, -0.5F, 0.0F, 2.0F};
    std::vector<std::uint16_t> halves(values.size());
    std::vector<std::uint16_t> brains(values.size());
    floatToHalf(values, halves);
    floatToBfloat16(values, brains);
    const std::vector<TensorToWrite> tensors{
        {"single", TensorType::Float32, {2, 2}, std::as_bytes(std::span(values))},
        {"half", TensorType::Float16, {4}, std::as_bytes(std::span(halves))},
        {"brain", TensorType::BFloat16, {1, 4}, std::as_bytes(std::span(brains))},
        {"ids", TensorType::Int64, {2}, std::as_bytes(std::span(values))},
        {"empty", TensorType::Float32, {0, 5}, {}},
        {"scalar", TensorType::Float32, {}, std::as_bytes(std::span(values).first(1))},
    };
    writeSafetensors(path, tensors, {{"format", "pt"}});
}

AttentionMaps evenMaps(AttentionShape shape, bool withScores)
{
    AttentionMaps maps{shape, {}, {}};
    const auto count = std::size_t(shape.layers) * std::size_t(shape.heads);
    maps.weights.assign(count, Matrix(shape.queries, shape.keys, 1.0F / float(shape.keys)));
    if (withScores)
        maps.scores.assign(count, Matrix(shape.queries, shape.keys, 0.25F));
    return maps;
}

/// All lengths differ, so that a fuzzer can change one of them: five source tokens, three target tokens, four heads, an
/// encoder of two layers and a decoder of one.
AttentionBundle smallBundle(bool withScores)
{
    AttentionBundle bundle;
    bundle.trace = std::make_shared<MapTrace>(evenMaps({2, 4, 5, 5}, withScores), evenMaps({1, 4, 3, 3}, withScores),
                                              evenMaps({1, 4, 3, 5}, withScores));
    bundle.sourceTokens = {"▁The", "▁cat", "▁sleep", "s", "</s>"};
    bundle.targetTokens = {"▁le", "▁chat", "</s>"};
    bundle.decoderInputTokens = {"<pad>", "▁le", "▁chat"};
    return bundle;
}

Session mapSession()
{
    Session session;
    session.entries.push_back({std::make_shared<const Translation>(bundleTranslation(smallBundle(true))), {}});
    session.shown = 0;
    return session;
}

/// One layer, one head, two tokens on both sides, d_model 2: with vectors, the pass around them and distributions.
StoredDecoding smallDecoding()
{
    const std::vector<float> rows{0.5F, -1.0F, 2.0F, 0.25F}; // [row, d_model]
    StoredDecoding decoding;
    decoding.sourceLength = decoding.slots = 2;
    decoding.paths = {{0, 1}};
    const StoredVectors vectors{1, 1, 2, 1.0F / std::sqrt(2.0F), {}, rows, rows, rows};
    decoding.vectors = {vectors, vectors, vectors};
    decoding.vectors->front().bias = DistanceBias(1, 2, {0.5F, 0.0F, -0.5F}); // of the encoder
    decoding.distributions = {.vocabulary = 4,
                              .top = 2,
                              .topIds = {3, 0, 0, 3},
                              .topProbabilities = {0.5F, 0.25F, 0.75F, 0.125F},
                              .logProbabilities = std::vector<std::uint16_t>(8, floatToHalf(-2.0F))};
    auto projections = std::make_shared<StoredProjections>();
    projections->modelSize = 2;
    projections->kinds.fill({.layers = 1, .heads = 1, .headSize = 2, .weights = rows, .biases = {0.5F, 1.0F}});
    projections->positions = {Matrix(2, 2), Matrix(2, 2)};
    auto surroundings = std::make_shared<StoredSurroundings>();
    surroundings->projections = projections;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const std::vector<float> parts(std::size_t(2 * 2 * projections->partsOf(stack)), 0.5F);
        surroundings->stacks[std::size_t(stack)] = {1, projections->partsOf(stack), rows, {}, rows, {}, parts};
    }
    decoding.surroundings = surroundings;
    return decoding;
}

Session vectorSession()
{
    Translation translation = bundleTranslation(smallBundle(false));
    SentenceTranslation& sentence = translation.sentences.front();
    sentence.source.tokens.resize(2);
    sentence.hypotheses.front().tokens.resize(2);
    sentence.record = std::make_shared<StoredRecord>(smallDecoding());
    auto model = std::make_shared<ModelInfo>();
    model->name = "small";
    model->modelSize = 2;
    model->encoderLayers = model->decoderLayers = model->encoderHeads = model->decoderHeads = 1;
    translation.model = model;
    sentence.tree.nodes = {{-1, -1, 1, 0.0F, 0.0, SearchTree::State::Expanded, false},
                           {0, 0, 3, -0.5F, -0.5, SearchTree::State::Finished, true}};
    sentence.tree.tokens = {{3, "▁chat", {}, false, false, true}};
    sentence.hypotheses.front().node = 1;
    sentence.hypotheses.front().tokens.front().top = {{3, "▁chat", -0.5F}};
    Session session;
    session.entries.push_back({std::make_shared<const Translation>(std::move(translation)), {}});
    session.shown = 0;
    session.settings = {{"view", "heatmap"}};
    return session;
}

std::string readText(const std::string& path)
{
    return readFile(std::filesystem::path(HEED_TEST_DATA) / path, 1 << 20);
}

std::string configFolder(const std::string& model, const std::string& vocabularies)
{
    return "=== config.json\n" + readText("golden/" + model + "/model/config.json") + "=== generation_config.json\n"
           + readText("golden/" + model + "/model/generation_config.json") + vocabularies;
}

// SentencePiece's protobuf messages, as far as a model needs them: field numbers of sentencepiece_model.proto.

std::string field(int number, const std::string& bytes)
{
    return std::string{char(number << 3 | 2), char(bytes.size())} + bytes;
}

std::string longField(int number, const std::string& bytes)
{
    return std::string{char(number << 3 | 2), char(0x80 | (bytes.size() & 0x7F)), char(bytes.size() >> 7)} + bytes;
}

std::string piece(const std::string& text, char type)
{
    const float score = -1.0F;
    std::string scoreField(1, char(2 << 3 | 5));
    scoreField.append(reinterpret_cast<const char*>(&score), sizeof score);
    return field(1, field(1, text) + scoreField + std::string{char(3 << 3), type});
}

std::string sentencePieceModel(bool withCharsMap)
{
    constexpr char kNormal = 1, kUnknown = 2, kControl = 3, kByte = 6;
    std::string model = piece("<unk>", kUnknown) + piece("<s>", kControl) + piece("</s>", kControl)
                        + piece("<0x41>", kByte) + piece("▁", kNormal) + piece("▁chat", kNormal) + piece("a", kNormal);
    const std::string trie(1024, '\0');
    const std::string map = std::string("\0\4\0\0", 4) + trie + std::string("a\0", 2);
    const std::string normalizer = field(1, "identity") + (withCharsMap ? longField(2, map) : std::string());
    return model + field(2, std::string{char(3 << 3), 1}) + longField(3, normalizer);
}

// Folders, as MemoryFolder takes them.

std::string file(const std::string& name, const std::string& content)
{
    return "=== " + name + '\n' + content;
}

std::string bytesOf(const std::filesystem::path& path)
{
    return readFile(path, 1 << 20);
}

/// Two shards that an index joins.
std::string shardedFolder(const std::filesystem::path& shard)
{
    const std::string index = R"({"weight_map": {"single": "1.safetensors", "half": "2.safetensors"}})";
    return file("model.safetensors.index.json", index) + file("1.safetensors", bytesOf(shard))
           + file("2.safetensors", bytesOf(shard));
}

std::string marianTokenizer(const std::string& vocabulary)
{
    return file("source.spm", sentencePieceModel(false)) + file("target.spm", sentencePieceModel(false))
           + file("vocab.json", vocabulary) + file("config.json", R"({"model_type": "marian", "vocab_size": 6})");
}

std::string bartTokenizer()
{
    return file("vocab.json", R"({"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "a": 4, "\u0120a": 5, "<mask>": 6})")
           + file("merges.txt", "#version: 0.2\n\u0120 a\na a\n")
           + file("tokenizer_config.json", R"({"tokenizer_class": "BartTokenizer", "add_prefix_space": true})");
}

std::string multilingualTokenizer()
{
    return file("sentencepiece.bpe.model", sentencePieceModel(false))
           + file("tokenizer_config.json",
                  R"({"tokenizer_class": "NllbTokenizer", "src_lang": "eng_Latn", "tgt_lang": "fra_Latn",
 "additional_special_tokens": ["eng_Latn", {"content": "fra_Latn"}],
 "added_tokens_decoder": {"8": {"content": "eng_Latn"}, "9": {"content": "fra_Latn"}}})")
           + file("added_tokens.json", R"({"<mask>": 10})");
}

std::string t5Tokenizer()
{
    return file("spiece.model", sentencePieceModel(false))
           + file("config.json", R"({"model_type": "t5", "task_specific_params": {"translation_en_to_fr": {}}})")
           + file("tokenizer_config.json", R"({"extra_ids": 3})");
}

/// A layer of each kind and the vectors to compute it on.
std::string layerFolder()
{
    std::string folder;
    for (const char* name : {"config.json", "model.safetensors", "vectors.safetensors"})
        folder += file(name, readText(std::string("pytorch/sketch/") + name));
    return folder;
}

/// A trained sketch of nn.Transformer, with its vocabularies and a text.
std::string wordFolder()
{
    std::string folder;
    for (const char* name : {"config.json", "source_vocab.txt", "target_vocab.txt"})
        folder += file(name, readText(std::string("pytorch/numbers/") + name));
    return folder + file("text", "five and six.");
}

/// One vocabulary for both sides, and what a text can hold beside known words.
std::string sharedWordFolder()
{
    return file("config.json", R"({"model_type": "nn_transformer", "lowercase": true, "source_eos": false})")
           + file("vocab.txt", "<unk>\n<pad>\n<s>\n</s>\nl'\neau\n\u00e9lan\n.\n(\n")
           + file("text", "L'eau (\u00c9LAN)\u00a0don't\u2026");
}

void writeTokenizerSeeds(const std::filesystem::path& folder, const std::string& vocabulary)
{
    writeFileAtomically(seedPath(folder, "tokenizer", "marian"), marianTokenizer(vocabulary));
    writeFileAtomically(seedPath(folder, "tokenizer", "bart"), bartTokenizer());
    writeFileAtomically(seedPath(folder, "tokenizer", "nllb"), multilingualTokenizer());
    writeFileAtomically(seedPath(folder, "tokenizer", "t5"), t5Tokenizer());
    writeFileAtomically(seedPath(folder, "tokenizer", "words"), wordFolder());
    writeFileAtomically(seedPath(folder, "words", "separate"), wordFolder());
    writeFileAtomically(seedPath(folder, "words", "shared"), sharedWordFolder());
}

void writeAlignmentSeeds(const std::filesystem::path& folder)
{
    writeFileAtomically(seedPath(folder, "alignment", "pharaoh"), "0-0 1p1\nthe cat ||| le chat ||| 0-0 1-1\n");
    writeFileAtomically(seedPath(folder, "alignment", "marian"), "le chat ||| 0.5,0.25,0.25 0,1,0\n");
    writeFileAtomically(seedPath(folder, "alignment", "nematus"),
                        "0 ||| le chat ||| 0 ||| the cat ||| 3 3\n0.5 0.25 0.25\n0 1 0\n0 0 1\n\n");
}

void writeSeeds(const std::filesystem::path& folder)
{
    writeTensors(seedPath(folder, "safetensors", "types"));
    const std::string vocabulary = R"({"</s>": 0, "<unk>": 1, "▁chat": 2, ">>fra<<": 3, "<pad>": 5})";
    writeFileAtomically(seedPath(folder, "config", "shared"),
                        configFolder("marian", "=== vocab.json\n" + vocabulary + "\n"));
    writeFileAtomically(seedPath(folder, "config", "separate"),
                        configFolder("marian_sepvocab", "=== vocab.json\n" + vocabulary + "\n=== target_vocab.json\n"
                                                            + vocabulary + "\n"));
    for (const char* family : {"bart", "mbart", "m2m100", "t5_v10", "t5_v11", "mt5"})
        writeFileAtomically(seedPath(folder, "config", family), configFolder(family, {}));
    writeFileAtomically(seedPath(folder, "config", "words"), wordFolder());
    writeFileAtomically(seedPath(folder, "weights", "single"),
                        file("model.safetensors", bytesOf(folder / "safetensors/seed-types")));
    writeFileAtomically(seedPath(folder, "weights", "sharded"), shardedFolder(folder / "safetensors/seed-types"));
    writeFileAtomically(seedPath(folder, "layers", "sketch"), layerFolder());
    writeTokenizerSeeds(folder, vocabulary);
    writeAlignmentSeeds(folder);
    writeAttentionBundle(seedPath(folder, "bundle", "scores"), smallBundle(true), {.withScores = true});
    writeAttentionBundle(seedPath(folder, "bundle", "arrays.npz"), smallBundle(true),
                         {.withScores = true, .format = BundleFormat::Npz});
    writeAttentionBundle(seedPath(folder, "bundle", "cross"), smallBundle(false), {.kinds = {AttentionKind::Cross}});
    writeSession(seedPath(folder, "session", "maps"), mapSession());
    writeSession(seedPath(folder, "session", "vectors"), vectorSession());
    writeFileAtomically(seedPath(folder, "sentencepiece", "identity"), sentencePieceModel(false));
    writeFileAtomically(seedPath(folder, "sentencepiece", "charsmap"), sentencePieceModel(true));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    writeSeeds(argv[1]);
    return 0;
}
