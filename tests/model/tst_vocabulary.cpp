// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/vocabulary.h"
#include "tests/model/temporaryfolder.h"
#include "tests/model/tinyvocabulary.h"
#include "tests/testutils.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <set>
#include <string>

using namespace heed;
using nlohmann::json;

class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads();
    void missingNumbersAreAllowed();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void trainingGivesMariansLayout();
    void trainingIsDeterministic();
    void trainingSamplesBySeed();
    void frenchLettersAlwaysHavePieces();
    void byteFallbackAddsBytes();
    void trainingRefusesUselessInput_data();
    void trainingRefusesUselessInput();
    void writtenFolderHoldsWhatMarianTokenizerNeeds();
    void mutationsNeverCrash();

private:
    test::TemporaryFolder m_folder;
};

void TestVocabulary::writesWhatItReads()
{
    const std::vector<std::string> pieces{"</s>", "<unk>", "▁chat", "\"", "\\", "s", "<pad>"};
    Vocabulary(pieces).write(m_folder.path() / "vocab.json");
    const Vocabulary vocabulary = Vocabulary::read(m_folder.path() / "vocab.json");
    QCOMPARE(vocabulary.size(), int(pieces.size()));
    for (int id = 0; id < vocabulary.size(); ++id) {
        QCOMPARE(vocabulary.piece(id), pieces[std::size_t(id)]);
        QCOMPARE(vocabulary.find(pieces[std::size_t(id)]).value(), id);
    }
    QCOMPARE(vocabulary.eosId(), 0);
    QCOMPARE(vocabulary.unknownId(), 1);
    QCOMPARE(vocabulary.padId().value(), 6);
    QVERIFY(!vocabulary.find("▁chien").has_value());
    QVERIFY(vocabulary.piece(-1).empty());
    QVERIFY(vocabulary.piece(7).empty());
}

void TestVocabulary::missingNumbersAreAllowed()
{
    const auto path = m_folder.write("vocab.json", R"({"<unk>": 5, "a": 9, "</s>": 2})");
    const Vocabulary vocabulary = Vocabulary::read(path);
    QCOMPARE(vocabulary.size(), 10);
    QCOMPARE(vocabulary.eosId(), 2);
    QVERIFY(vocabulary.piece(3).empty());
    QVERIFY(!vocabulary.padId().has_value());
    QVERIFY(!vocabulary.find("").has_value());
}

void TestVocabulary::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const QByteArray& content, const char* fault) {
        QTest::newRow(name) << content << QString(fault);
    };
    row("empty", "", "not valid JSON");
    row("a list", R"(["</s>", "<unk>"])", "does not hold a JSON object");
    row("an id twice", R"({"</s>": 0, "<unk>": 1, "a": 1})", "gives the id 1 to ");
    row("a piece twice", R"({"</s>": 0, "<unk>": 1, "a": 2, "a": 3})", "has the key \"a\" twice");
    row("negative id", R"({"</s>": 0, "<unk>": -1})", "the negative id -1");
    row("huge id", R"({"</s>": 0, "<unk>": 2147483647})", "far beyond its 2 pieces");
    row("id beyond 64 bits", R"({"</s>": 0, "<unk>": 99999999999999999999})", "not a whole number");
    row("id that wraps to 1", R"({"</s>": 0, "<unk>": 4294967297})", "far beyond its 2 pieces");
    row("fractional id", R"({"</s>": 0, "<unk>": 1.5})", "not a whole number");
    row("id is text", R"({"</s>": 0, "<unk>": "1"})", "not a whole number");
    row("nested", R"({"</s>": 0, "<unk>": {"a": 1}})", "not a whole number");
    row("no </s>", R"({"<unk>": 0, "a": 1})", "has no piece \"</s>\"");
    row("no <unk>", R"({"</s>": 0, "a": 1})", "has no piece \"<unk>\"");
    row("empty piece", R"({"</s>": 0, "<unk>": 1, "": 2})", "empty piece");
    row("not UTF-8", "{\"</s>\": 0, \"<unk>\": 1, \"\xC3\": 2}", "not in UTF-8");
    row("lone surrogate", R"({"</s>": 0, "<unk>": 1, "\ud800": 2})", "not valid JSON");
    row("deep nesting", "{\"a\":" + QByteArray(100000, '['), "nests JSON");
}

void TestVocabulary::refusesBrokenFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    const auto path = m_folder.write("vocab.json", content.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { Vocabulary::read(path); }));
    QVERIFY2(message.contains(fault) && message.contains("vocab.json"), qPrintable(message));
}

void TestVocabulary::trainingGivesMariansLayout()
{
    const Vocabulary& vocabulary = test::tinyVocabulary().vocabulary;
    QVERIFY2(vocabulary.size() > 100 && vocabulary.size() <= 260, qPrintable(QString::number(vocabulary.size())));
    QCOMPARE(vocabulary.piece(0), std::string("</s>"));
    QCOMPARE(vocabulary.piece(1), std::string("<unk>"));
    QCOMPARE(vocabulary.padId().value(), vocabulary.size() - 1);
    QVERIFY(vocabulary.find("▁livre").has_value());
    std::set<std::string> pieces;
    for (int id = 0; id < vocabulary.size(); ++id)
        pieces.insert(vocabulary.piece(id));
    QCOMPARE(int(pieces.size()), vocabulary.size()); // all there, all different
}

void TestVocabulary::trainingIsDeterministic()
{
    const TrainedVocabulary again = trainVocabulary(test::sentences(), test::tinyOptions());
    QVERIFY(again.sentencePieceModel == test::tinyVocabulary().sentencePieceModel);
    VocabularyTrainingOptions threaded = test::tinyOptions();
    threaded.threads = 2;
    const TrainedVocabulary first = trainVocabulary(test::sentences(), threaded);
    const TrainedVocabulary second = trainVocabulary(test::sentences(), threaded);
    QVERIFY(first.sentencePieceModel == second.sentencePieceModel);
}

void TestVocabulary::trainingSamplesBySeed()
{
    VocabularyTrainingOptions options = test::tinyOptions();
    options.size = 200;
    options.maxLines = 15;
    const TrainedVocabulary first = trainVocabulary(test::sentences(), options);
    QVERIFY(trainVocabulary(test::sentences(), options).sentencePieceModel == first.sentencePieceModel);
    options.seed = 2;
    QVERIFY(trainVocabulary(test::sentences(), options).sentencePieceModel != first.sentencePieceModel);
}

void TestVocabulary::frenchLettersAlwaysHavePieces()
{
    for (const char* letter :
         {"é", "è", "ê", "ë", "à", "â", "ç", "î", "ï", "ô", "ù", "û", "ü", "œ", "É", "À", "Ç", "Œ", "«", "»"})
        QVERIFY2(test::tinyVocabulary().vocabulary.find(letter).has_value(), letter);
}

void TestVocabulary::byteFallbackAddsBytes()
{
    VocabularyTrainingOptions options = test::tinyOptions();
    options.size = 500;
    options.byteFallback = true;
    const TrainedVocabulary trained = trainVocabulary(test::sentences(), options);
    QVERIFY(trained.vocabulary.find("<0x00>").has_value());
    QVERIFY(trained.vocabulary.find("<0xFF>").has_value());
}

void TestVocabulary::trainingRefusesUselessInput_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("size");
    QTest::newRow("no lines") << QStringList{} << 260;
    QTest::newRow("empty lines") << QStringList{"", ""} << 260;
    QTest::newRow("nothing but spaces") << QStringList{"  ", "\t"} << 260;
    QTest::newRow("fewer pieces than letters") << QStringList{"abc def", "ghi jkl"} << 8;
    QTest::newRow("negative size") << QStringList{"abc def"} << -5;
}

void TestVocabulary::trainingRefusesUselessInput()
{
    QFETCH(QStringList, lines);
    QFETCH(int, size);
    std::vector<std::string> text;
    for (const QString& line : lines)
        text.push_back(line.toStdString());
    VocabularyTrainingOptions options = test::tinyOptions();
    options.size = size;
    QVERIFY(!test::errorOf([&] { trainVocabulary(text, options); }).empty());
}

void TestVocabulary::writtenFolderHoldsWhatMarianTokenizerNeeds()
{
    writeTokenizerFiles(m_folder.path(), test::tinyVocabulary(), {"en", "fr"});
    QVERIFY(test::readFile(m_folder.path() / "source.spm") == test::tinyVocabulary().sentencePieceModel);
    QVERIFY(test::readFile(m_folder.path() / "target.spm") == test::tinyVocabulary().sentencePieceModel);
    QCOMPARE(Vocabulary::read(m_folder.path() / "vocab.json").size(), test::tinyVocabulary().vocabulary.size());
    const json config = json::parse(test::readFile(m_folder.path() / "tokenizer_config.json"));
    QCOMPARE(config["tokenizer_class"].get<std::string>(), std::string("MarianTokenizer"));
    QCOMPARE(config["source_lang"].get<std::string>(), std::string("en"));
    QCOMPARE(config["target_lang"].get<std::string>(), std::string("fr"));
}

void TestVocabulary::mutationsNeverCrash()
{
    const Vocabulary small({"</s>", "<unk>", "▁chat", "▁le", "s", "<pad>"});
    small.write(m_folder.path() / "vocab.json");
    const std::string good = test::readFile(m_folder.path() / "vocab.json");
    int accepted = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const auto path = m_folder.write("vocab.json", test::mutated(good, seed));
        accepted += int(test::errorOf([&] { Vocabulary::read(path); }).empty());
    }
    QVERIFY(accepted > 0 && accepted < 1000);
}

QTEST_GUILESS_MAIN(TestVocabulary)

#include "tst_vocabulary.moc"
