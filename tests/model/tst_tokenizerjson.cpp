// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencepiecemodel.h"
#include "model/text/tokenizer.h"
#include "model/text/tokenizerjson.h"
#include "tests/model/familyfolders.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace heed;
using nlohmann::json;

namespace {

/// What a serialised SentencePiece model holds, as Python's converters read it.
struct ModelParts
{
    std::vector<std::pair<std::string, float>> pieces;
    std::string charsMap;
};

/// The fields of a message that are strings, messages (as they are) or floats (their four bytes).
std::vector<std::pair<int, std::string>> fieldsOf(const std::string& message)
{
    std::vector<std::pair<int, std::string>> fields;
    std::size_t place = 0;
    const auto varint = [&] {
        std::size_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(message.at(place++));
            value |= std::size_t(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
    };
    while (place < message.size()) {
        const std::size_t tag = varint();
        if (tag % 8 == 0) {
            varint();
            continue;
        }
        const std::size_t length = tag % 8 == 2 ? varint() : 4;
        fields.emplace_back(int(tag / 8), message.substr(place, length));
        place += length;
    }
    return fields;
}

ModelParts partsOf(const std::string& model)
{
    ModelParts parts;
    for (const auto& [field, content] : fieldsOf(model)) {
        if (field == 1) {
            std::pair<std::string, float> piece;
            for (const auto& [part, value] : fieldsOf(content)) {
                if (part == 1)
                    piece.first = value;
                else if (part == 2)
                    std::memcpy(&piece.second, value.data(), sizeof(float));
            }
            parts.pieces.push_back(piece);
        } else if (field == 3) {
            for (const auto& [part, value] : fieldsOf(content)) {
                if (part == 2)
                    parts.charsMap = value;
            }
        }
    }
    return parts;
}

json added(int id, const std::string& content)
{
    return {{"id", id}, {"content", content}, {"special", true}};
}

/// As Python writes it: spaces are collapsed and trimmed, words begin with ▁.
json frame(const std::string& charsMap)
{
    const QByteArray encoded = QByteArray::fromStdString(charsMap).toBase64();
    return {{"version", "1.0"},
            {"normalizer",
             {{"type", "Sequence"},
              {"normalizers",
               {{{"type", "Precompiled"}, {"precompiled_charsmap", encoded.toStdString()}},
                {{"type", "Replace"}, {"pattern", {{"Regex", " {2,}"}}}, {"content", "▁"}}}}}},
            {"pre_tokenizer", {{"type", "Metaspace"}, {"replacement", "▁"}, {"prepend_scheme", "always"}}}};
}

/// A unigram model for T5, numbered as SentencePiece does.
json unigramJson(const ModelParts& parts)
{
    json document = frame(parts.charsMap);
    json vocabulary = json::array();
    for (const auto& [piece, score] : parts.pieces)
        vocabulary.push_back({piece, score});
    document["model"] = {{"type", "Unigram"}, {"unk_id", 2}, {"vocab", vocabulary}};
    document["added_tokens"] = {added(0, "<pad>"), added(1, "</s>"), added(2, "<unk>")};
    return document;
}

/// Byte pairs for NLLB: fairseq's four, the pieces, two languages, <mask>; a merge for every way to make a piece of two.
json bytePairsJson(const ModelParts& parts)
{
    json document = frame(parts.charsMap);
    std::vector<std::string> pieces{"<s>", "<pad>", "</s>", "<unk>"};
    for (std::size_t index = 3; index < parts.pieces.size(); ++index)
        pieces.push_back(parts.pieces[index].first);
    const std::set<std::string> known(pieces.begin() + 4, pieces.end());
    const int first = int(pieces.size());
    pieces.insert(pieces.end(), {"eng_Latn", "fra_Latn", "<mask>"});
    json vocabulary;
    json merges = json::array();
    for (std::size_t id = 0; id < pieces.size(); ++id) {
        vocabulary[pieces[id]] = id;
        for (std::size_t split = 1; split < pieces[id].size() && known.contains(pieces[id]); ++split) {
            const std::string left = pieces[id].substr(0, split);
            const std::string right = pieces[id].substr(split);
            if (known.contains(left) && known.contains(right))
                merges.push_back(json::array({left, right}));
        }
    }
    document["model"] = {{"type", "BPE"}, {"unk_token", "<unk>"}, {"vocab", vocabulary}, {"merges", merges}};
    document["added_tokens"] = {added(0, "<s>"), added(1, "<pad>"), added(2, "</s>"), added(3, "<unk>")};
    for (int language = 0; language < 3; ++language)
        document["added_tokens"].push_back(added(first + language, pieces[std::size_t(first + language)]));
    return document;
}

json byteLevelJson()
{
    json vocabulary{{"<s>", 0}, {"<pad>", 1}, {"</s>", 2}, {"<unk>", 3}, {"c", 4},    {"a", 5},
                    {"t", 6},   {"Ġ", 7},     {"at", 8},   {"Ġc", 9},    {"Ġcat", 10}};
    return {{"added_tokens", {added(0, "<s>"), added(1, "<pad>"), added(2, "</s>"), added(3, "<unk>")}},
            {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
            {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", {"a t", "Ġ c", "Ġc at"}}}}};
}

std::vector<TokenId> idsOf(const TokenizedText& tokenized)
{
    std::vector<TokenId> ids;
    for (const Token& token : tokenized.tokens)
        ids.push_back(token.id);
    return ids;
}

std::vector<std::string> someTexts()
{
    std::vector<std::string> texts = test::sentences();
    for (const char* text : {"", "  The   cat ", "ﬁn ½ e\u0301", "漢字 cat", "Le\nchat", "<unk> </s> fra_Latn"})
        texts.emplace_back(text);
    return texts;
}

} // namespace

class TestTokenizerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unigramCutsAsItsSentencePieceModel();
    void addedTokensHaveNoSpaceInFront();
    void bytePairsCutAsTheirSentencePieceModel();
    void byteLevelPairsAreRead();
    void modelFileCountsForMore();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void mutatedFilesNeverCrash();
};

void TestTokenizerJson::unigramCutsAsItsSentencePieceModel()
{
    const test::TemporaryFolder slow;
    slow.write("config.json", R"({"model_type": "mt5"})");
    slow.write("spiece.model", test::t5Pieces());
    const auto expected = openTokenizer(slow.path());
    const test::TemporaryFolder fast;
    fast.write("config.json", R"({"model_type": "mt5"})");
    json document = unigramJson(partsOf(test::t5Pieces()));
    for (const int unknown : {2, 3}) { // some versions of transformers 5 write 3, wrongly
        document["model"]["unk_id"] = unknown;
        fast.write("tokenizer.json", document.dump());
        QVERIFY(hasTokenizer(fast.path()));
        const auto actual = openTokenizer(fast.path());
        QCOMPARE(actual->sourceVocabularySize(), expected->sourceVocabularySize());
        for (const std::string& text : someTexts())
            QCOMPARE(actual->encodeSource(text, {}).tokens, expected->encodeSource(text, {}).tokens);
    }
}

/// MADLAD-400's languages. Hugging Face's tokenizers 0.23 reads "<2fr> The cat" as <2fr> ▁The …, and SentencePiece, which
/// T5Tokenizer uses, as ▁ <2fr> ▁The …: each file as its own library does.
void TestTokenizerJson::addedTokensHaveNoSpaceInFront()
{
    json document = unigramJson(partsOf(test::t5Pieces()));
    const int first = int(document["model"]["vocab"].size());
    for (const char* piece : {"<2de>", "<2fr>"}) {
        document["added_tokens"].push_back(added(int(document["model"]["vocab"].size()), piece));
        document["model"]["vocab"].push_back({piece, 0.0});
    }
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "t5", "feed_forward_proj": "gated-gelu"})");
    folder.write("tokenizer.json", document.dump());
    const auto tokenizer = openTokenizer(folder.path());
    QCOMPARE(tokenizer->sourceVocabularySize(), first + 2);
    QCOMPARE(tokenizer->choices().targetLanguages, (std::vector<std::string>{"de", "fr"}));
    std::vector<TokenId> expected = idsOf(tokenizer->encodeTarget("The cat", {}));
    expected.insert(expected.begin(), first + 1);
    QCOMPARE(idsOf(tokenizer->encodeSource("The cat", {})), expected);
    QCOMPARE(idsOf(tokenizer->encodeSource("<2fr> The cat", {})), expected);
}

void TestTokenizerJson::bytePairsCutAsTheirSentencePieceModel()
{
    const std::string model = test::trainSentencePiece("use", 150, "bpe");
    const json config{{"tokenizer_class", "NllbTokenizer"},
                      {"additional_special_tokens", json::array({"eng_Latn", "fra_Latn"})}};
    const test::TemporaryFolder slow;
    slow.write("tokenizer_config.json", config.dump());
    slow.write("sentencepiece.bpe.model", model);
    const test::TemporaryFolder fast;
    fast.write("tokenizer_config.json", R"({"tokenizer_class": "NllbTokenizerFast"})");
    fast.write("tokenizer.json", bytePairsJson(partsOf(model)).dump());
    const auto expected = openTokenizer(slow.path());
    const auto actual = openTokenizer(fast.path());
    QVERIFY(actual->choices() == expected->choices());
    QCOMPARE(actual->choices().targetLanguages, (std::vector<std::string>{"eng_Latn", "fra_Latn"}));
    for (const std::string& text : someTexts()) {
        const TokenizedText tokenized = actual->encodeSource(text, {});
        QCOMPARE(tokenized.tokens, expected->encodeSource(text, {}).tokens);
        QCOMPARE(actual->decodeTarget(idsOf(tokenized)).text, expected->decodeTarget(idsOf(tokenized)).text);
    }
}

void TestTokenizerJson::byteLevelPairsAreRead()
{
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "bart"})");
    folder.write("tokenizer.json", byteLevelJson().dump());
    const auto tokenizer = openTokenizer(folder.path());
    QCOMPARE(idsOf(tokenizer->encodeSource("cat cat", {})), (std::vector<TokenId>{0, 4, 8, 10, 2}));
    QCOMPARE(tokenizer->decodeTarget(std::vector<TokenId>{0, 4, 8, 10, 2}).text, std::string("cat cat"));
}

void TestTokenizerJson::modelFileCountsForMore()
{
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "t5"})");
    folder.write("spiece.model", test::t5Pieces());
    folder.write("tokenizer.json", "not looked at");
    openTokenizer(folder.path());
}

void TestTokenizerJson::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("pointer"); // what is replaced in a good file
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QByteArray(pointer) << QByteArray(value) << QString::fromUtf8(fault);
    };
    row("another type", "/model/type", "\"WordPiece\"", "is of the type \"WordPiece\"");
    row("no model", "/model", "null", "is of the type \"\"");
    row("another normaliser", "/normalizer", R"({"type": "Lowercase"})", "normalises text in a way");
    row("another replacement", "/normalizer", R"({"type": "Replace", "content": "x"})", "normalises text in a way");
    row("▁ for every space", "/normalizer", R"({"type": "Replace", "pattern": {"String": " "}, "content": "▁"})",
        "normalises text in a way");
    row("another way to words", "/pre_tokenizer", R"({"type": "Punctuation"})", "cuts words in a way");
    row("a damaged table", "/normalizer/normalizers/0/precompiled_charsmap", "\"AAAA\"", "damaged");
    row("no unknown piece", "/model/vocab/2/0", "\"x\"", "damaged");
    row("a piece without a score", "/model/vocab/5", R"(["x"])", "no piece with a score");
    row("an infinite score", "/model/vocab/5/1", "1e300", "no piece with a score");
    row("an empty piece", "/model/vocab/5/0", "\"\"", "without a text");
    row("no pieces", "/model/vocab", "[]", "has no pieces");
    row("no end", "/model/vocab/1/0", "\"end\"", "has no piece \"</s>\"");
    row("an added token without a number", "/added_tokens/0/id", "-1", "without a number");
}

void TestTokenizerJson::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, fault);
    json document = unigramJson(partsOf(test::t5Pieces()));
    document[json::json_pointer(pointer.toStdString())] = json::parse(value.toStdString());
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "t5"})");
    folder.write("tokenizer.json", document.dump());
    const QString message = QString::fromStdString(test::errorOf([&] { openTokenizer(folder.path()); }));
    QVERIFY2(message.contains(fault) && message.contains("tokenizer.json"), qPrintable(message));
    QVERIFY2(message.endsWith('.') && !message.contains('\n'), qPrintable(message));
}

void TestTokenizerJson::mutatedFilesNeverCrash()
{
    const test::TemporaryFolder folder;
    folder.write("config.json", R"({"model_type": "m2m_100"})");
    const std::string good = bytePairsJson(partsOf(test::trainSentencePiece("use", 150, "bpe"))).dump();
    int opened = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        folder.write("tokenizer.json", test::mutated(good, seed));
        test::errorOf([&] {
            openTokenizer(folder.path())->encodeSource("The cat ﬁnds ½.", {});
            ++opened;
        });
    }
    QVERIFY(opened > 0);
}

QTEST_GUILESS_MAIN(TestTokenizerJson)

#include "tst_tokenizerjson.moc"
