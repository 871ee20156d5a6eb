// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenizer.h"
#include "tests/model/familyfolders.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace heed;
using nlohmann::json;

namespace {

constexpr const char* kText = "The cat sleeps.";
constexpr const char* kFrenchPrefix = "translate English to French: ";

/// SentencePiece's own cut, whose numbers are T5's ids.
std::vector<TokenId> referenceIds(std::string_view text, const std::string& content = test::t5Pieces())
{
    const auto model = SentencePiecePlugin::instance().load(content);
    const std::vector<std::string> pieces = model->pieces();
    std::vector<TokenId> ids;
    for (const auto& piece : model->cut(text)) {
        const auto found = std::ranges::find(pieces, piece.text);
        ids.push_back(found == pieces.end() ? 2 : TokenId(found - pieces.begin()));
    }
    return ids;
}

/// Three languages and a script, as MADLAD-400 has them.
std::string trainWithLanguages()
{
    return test::trainSentencePiece("peu", 150, "unigram", "<2de>,<2fr>,<2Latn>,<2zh_Hant>");
}

int pieceCount()
{
    return int(SentencePiecePlugin::instance().load(test::t5Pieces())->pieces().size());
}

std::vector<TokenId> idsOf(const TokenizedText& tokenized)
{
    std::vector<TokenId> ids;
    for (const Token& token : tokenized.tokens)
        ids.push_back(token.id);
    return ids;
}

std::vector<TokenId> withEnd(std::vector<TokenId> ids)
{
    ids.push_back(1);
    return ids;
}

std::unique_ptr<Tokenizer> open(const test::TemporaryFolder& folder, const json& config,
                                const json& tokenizerConfig = json::object())
{
    folder.write("config.json", config.dump());
    folder.write("tokenizer_config.json", tokenizerConfig.dump());
    folder.write("spiece.model", test::t5Pieces());
    return openTokenizer(folder.path());
}

const json kT5{{"model_type", "t5"}, {"feed_forward_proj", "relu"}};
const json kGatedT5{{"model_type", "t5"}, {"feed_forward_proj", "gated-gelu"}};

} // namespace

class TestT5Tokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixFollowsTheLanguages();
    void prefixCanBeReplaced();
    void prefixIsOutsideTheText();
    void knowsTheLanguagesItWasTaught_data();
    void knowsTheLanguagesItWasTaught();
    void languagePiecesAreTargets();
    void sentinelsStandBehindThePieces_data();
    void sentinelsStandBehindThePieces();
    void sentinelsEndWithTheNetwork();
    void typedSentinelsAreTokens();
    void folderMayAddTokens();
    void decodingLeavesSpecialTokensOut();
    void refusesPiecesWithoutEnd();

private:
    test::TemporaryFolder m_folder;
};

void TestT5Tokenizer::prefixFollowsTheLanguages()
{
    const auto tokenizer = open(m_folder, kT5);
    const std::string french = std::string(kFrenchPrefix) + kText;
    QCOMPARE(idsOf(tokenizer->encodeSource(kText, {})), withEnd(referenceIds(french)));
    const std::string german = std::string("translate English to German: ") + kText;
    QCOMPARE(idsOf(tokenizer->encodeSource(kText, {{}, "de", {}})), withEnd(referenceIds(german)));
    QCOMPARE(idsOf(tokenizer->encodeTarget(kText, {})), withEnd(referenceIds(kText)));
    QVERIFY(!tokenizer->decoderBeginning({}).startId && !tokenizer->decoderBeginning({}).forcedBosId);
    QVERIFY(!test::errorOf([&] { tokenizer->decoderBeginning({{}, "it", {}}); }).empty());
}

void TestT5Tokenizer::prefixCanBeReplaced()
{
    const auto tokenizer = open(m_folder, kT5);
    QCOMPARE(idsOf(tokenizer->encodeSource(kText, {{}, {}, ""})), withEnd(referenceIds(kText)));
    const std::string other = std::string("summarize: ") + kText;
    QCOMPARE(idsOf(tokenizer->encodeSource(kText, {{}, {}, "summarize: "})), withEnd(referenceIds(other)));
}

void TestT5Tokenizer::prefixIsOutsideTheText()
{
    const auto tokenizer = open(m_folder, kT5);
    const TokenizedText tokenized = tokenizer->encodeSource(kText, {});
    QCOMPARE(tokenized.text, std::string(kText));
    const TokenizedText plain = tokenizer->encodeSource(kText, {{}, {}, ""});
    const std::size_t prefix = tokenized.tokens.size() - plain.tokens.size();
    QCOMPARE(prefix, referenceIds(kFrenchPrefix).size());
    for (std::size_t index = 0; index < tokenized.tokens.size(); ++index) {
        const Token& token = tokenized.tokens[index];
        if (index < prefix)
            QVERIFY(token.isSpecial && token.span.isEmpty());
        else
            QCOMPARE(token, plain.tokens[index - prefix]);
    }
}

void TestT5Tokenizer::knowsTheLanguagesItWasTaught_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("targets");
    const QByteArray gated = QByteArray::fromStdString(kGatedT5.dump());
    json tasks = kGatedT5;
    tasks["task_specific_params"] = {{"translation_en_to_fr", {{"prefix", kFrenchPrefix}}}};
    QTest::newRow("T5") << QByteArray::fromStdString(kT5.dump()) << "model" << 1 << 3;
    QTest::newRow("T5 v1.1 knows no task") << gated << "model" << 0 << 0;
    QTest::newRow("Flan-T5 by its name") << gated << "flan-t5-small" << 4 << 4;
    QTest::newRow("Flan-T5 in the hub's cache")
        << gated << "models--google--flan-t5-small/snapshots/0fc9ddf78a1e988dac52e2dac162b0ede4fd74ab" << 4 << 4;
    QTest::newRow("Flan-T5 by its tasks") << QByteArray::fromStdString(tasks.dump()) << "model" << 4 << 4;
    QTest::newRow("mT5") << QByteArray(R"({"model_type": "mt5", "feed_forward_proj": "gated-gelu"})") << "m" << 0 << 0;
}

void TestT5Tokenizer::knowsTheLanguagesItWasTaught()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, folder);
    QFETCH(int, sources);
    QFETCH(int, targets);
    const std::filesystem::path path = m_folder.path() / folder.toStdString();
    std::filesystem::create_directories(path);
    std::ofstream(path / "config.json") << config.toStdString();
    std::ofstream(path / "spiece.model", std::ios::binary) << test::t5Pieces();
    const auto tokenizer = openTokenizer(path);
    const TaskChoices& choices = tokenizer->choices();
    QVERIFY(choices.takesPrefix);
    QCOMPARE(int(choices.sourceLanguages.size()), sources);
    QCOMPARE(int(choices.targetLanguages.size()), targets);
    QCOMPARE(choices.initial.targetLanguage, std::string(targets > 0 ? "fr" : ""));
    const std::string read = std::string(targets > 0 ? kFrenchPrefix : "") + kText;
    QCOMPARE(idsOf(tokenizer->encodeSource(kText, {})), withEnd(referenceIds(read)));
}

/// MADLAD-400's folders: "<2fr>" is among the pieces, and stands before the text, where people type it in Python.
void TestT5Tokenizer::languagePiecesAreTargets()
{
    open(m_folder, {{"model_type", "t5"}, {"feed_forward_proj", "gated-gelu"}, {"vocab_size", 200}});
    const std::string model = trainWithLanguages();
    m_folder.write("spiece.model", model);
    const auto tokenizer = openTokenizer(m_folder.path());
    QCOMPARE(tokenizer->choices().targetLanguages, (std::vector<std::string>{"de", "fr", "zh_Hant"}));
    QVERIFY(tokenizer->choices().sourceLanguages.empty());
    QVERIFY(!tokenizer->choices().takesPrefix);
    QCOMPARE(tokenizer->choices().initial.targetLanguage, std::string("fr"));

    const std::vector<TokenId> german = idsOf(tokenizer->encodeSource(kText, {{}, "de", {}}));
    QCOMPARE(german, withEnd(referenceIds(std::string("<2de> ") + kText, model)));
    QCOMPARE(idsOf(tokenizer->encodeSource(std::string("<2de> ") + kText, {{}, "fr", {}})), german);
    const TokenizedText tokenized = tokenizer->encodeSource(kText, {});
    QCOMPARE(tokenized.tokens[1].piece, std::string("<2fr>"));
    QVERIFY(tokenized.tokens[1].isSpecial && tokenized.tokens[1].span.isEmpty());
    QVERIFY(!test::errorOf([&] { tokenizer->encodeSource(kText, {{}, "Latn", {}}); }).empty());
}

void TestT5Tokenizer::sentinelsStandBehindThePieces_data()
{
    QTest::addColumn<QByteArray>("tokenizerConfig");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("sentinels");
    QTest::newRow("T5 has a hundred") << QByteArray("{}") << QByteArray("t5") << 100;
    QTest::newRow("the folder says how many") << QByteArray(R"({"extra_ids": 3})") << QByteArray("t5") << 3;
    QTest::newRow("mT5 has none") << QByteArray("{}") << QByteArray("mt5") << 0;
    QTest::newRow("an absurd number is cut") << QByteArray(R"({"extra_ids": 2000000000})") << QByteArray("t5") << 4096;
}

void TestT5Tokenizer::sentinelsStandBehindThePieces()
{
    QFETCH(QByteArray, tokenizerConfig);
    QFETCH(QByteArray, type);
    QFETCH(int, sentinels);
    const auto tokenizer
        = open(m_folder, {{"model_type", type.toStdString()}}, json::parse(tokenizerConfig.toStdString()));
    QCOMPARE(tokenizer->sourceVocabularySize(), pieceCount() + sentinels);
    if (sentinels > 0) { // the first has the largest id: 32099 of 32100
        QCOMPARE(tokenizer->sourceToken(pieceCount() + sentinels - 1).piece, std::string("<extra_id_0>"));
        QVERIFY(tokenizer->sourceToken(pieceCount()).isSpecial);
    }
}

void TestT5Tokenizer::sentinelsEndWithTheNetwork()
{
    for (const int rows : {0, 3}) {
        const auto tokenizer = open(m_folder, {{"model_type", "t5"}, {"vocab_size", pieceCount() + rows}});
        QCOMPARE(tokenizer->sourceVocabularySize(), pieceCount() + rows);
    }
}

void TestT5Tokenizer::typedSentinelsAreTokens()
{
    const auto tokenizer = open(m_folder, kGatedT5);
    const TokenizedText tokenized = tokenizer->encodeSource("The <extra_id_0> sleeps <extra_id_7", {});
    const auto sentinel = std::ranges::find(tokenized.tokens, pieceCount() + 99, &Token::id);
    QVERIFY(sentinel != tokenized.tokens.end());
    QVERIFY(sentinel->isSpecial);
    QVERIFY((sentinel->span == ByteSpan{4, 16}));
    std::uint32_t end = 0;
    for (const Token& token : tokenized.tokens) {
        if (token.span.isEmpty())
            continue;
        QVERIFY(token.span.begin >= end);
        end = token.span.end;
    }
    QCOMPARE(end, std::uint32_t(tokenized.text.size()));
}

void TestT5Tokenizer::folderMayAddTokens()
{
    const int id = pieceCount() + 100; // behind the sentinels
    const auto tokenizer = open(m_folder, kGatedT5,
                                json::parse(R"({"added_tokens_decoder": {"999999999": {"content": "<far>"}, ")"
                                            + std::to_string(id) + R"(": {"content": "<fr>"}}})"));
    QCOMPARE(tokenizer->sourceVocabularySize(), id + 1);
    std::vector<TokenId> expected = referenceIds("The cat");
    expected.push_back(id);
    const std::vector<TokenId> behind = referenceIds("sleeps.");
    expected.insert(expected.end(), behind.begin(), behind.end());
    QCOMPARE(idsOf(tokenizer->encodeSource("The cat <fr> sleeps.", {})), withEnd(expected));
}

void TestT5Tokenizer::decodingLeavesSpecialTokensOut()
{
    const auto tokenizer = open(m_folder, kT5);
    for (const std::string& sentence : test::sentences()) {
        std::vector<TokenId> ids = idsOf(tokenizer->encodeTarget(sentence, {}));
        ids.insert(ids.begin(), {0, pieceCount() + 5});
        QCOMPARE(tokenizer->decodeTarget(ids).text, sentence);
    }
}

void TestT5Tokenizer::refusesPiecesWithoutEnd()
{
    open(m_folder, kT5);
    m_folder.write("spiece.model", test::trainSentencePiece("u", 150));
    const std::string fault = test::errorOf([&] { openTokenizer(m_folder.path()); });
    QVERIFY2(fault.ends_with("has no piece \"</s>\"."), fault.c_str());
}

QTEST_GUILESS_MAIN(TestT5Tokenizer)

#include "tst_t5tokenizer.moc"
