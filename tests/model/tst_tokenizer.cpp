// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokenizer.h"
#include "model/text/unicode.h"
#include "tests/model/temporaryfolder.h"
#include "tests/model/tinyvocabulary.h"
#include "tests/testutils.h"

#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace heed;

namespace {

std::string textOf(const TokenizedText& tokenized, std::size_t token)
{
    const ByteSpan span = tokenized.tokens.at(token).span;
    return tokenized.text.substr(span.begin, span.end - span.begin);
}

std::vector<TokenId> idsOf(const TokenizedText& tokenized)
{
    std::vector<TokenId> ids;
    for (const Token& token : tokenized.tokens)
        ids.push_back(token.id);
    return ids;
}

/// Empty when the spans ascend without overlap and leave only white space and invisible marks uncovered.
std::string spanFault(const TokenizedText& tokenized)
{
    std::uint32_t end = 0;
    std::string uncovered;
    for (const Token& token : tokenized.tokens) {
        if (token.span.begin > token.span.end || token.span.end > tokenized.text.size())
            return "a span lies outside the text";
        if (token.isSpecial && token.span.isEmpty())
            continue;
        if (token.span.begin < end)
            return "spans overlap";
        uncovered += tokenized.text.substr(end, token.span.begin - end);
        end = token.span.end;
    }
    uncovered += tokenized.text.substr(end);
    for (std::size_t offset = 0; offset < uncovered.size(); offset += decodeUtf8(uncovered, offset).length) {
        const char32_t c = decodeUtf8(uncovered, offset).codePoint;
        const bool isControl = c < 0x20 || (c >= 0x7F && c < 0xA0);
        const bool isMark = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
        if (!isWhiteSpace(c) && !isControl && !isMark)
            return "uncovered: " + uncovered;
    }
    return {};
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knownTextHasNoUnknownPieces();
    void encodingThenDecodingGivesTheText_data();
    void encodingThenDecodingGivesTheText();
    void spansCoverTheText_data();
    void spansCoverTheText();
    void curlyQuotesReadAsPlainOnes();
    void unknownRunsKeepTheirSpan();
    void normalisedCharactersKeepTheirSpan();
    void specialTokensInTextAreText();
    void languageCodes();
    void emptyText();
    void hundredThousandCharacters();
    void decodesAnyIds();
    void describesIds();
    void separateVocabularies();
    void pieceMissingFromTheVocabularyIsUnknown();
    void byteFallbackRoundTrips();
    void refusesBrokenFolders_data();
    void refusesBrokenFolders();
    void mutatedModelsNeverCrash();

private:
    test::TemporaryFolder m_folder;
    std::unique_ptr<Tokenizer> m_tokenizer;
};

void TestTokenizer::initTestCase()
{
    QVERIFY(!hasTokenizer(m_folder.path()));
    writeTokenizerFiles(m_folder.path(), test::tinyVocabulary(), {"en", "fr"});
    QVERIFY(hasTokenizer(m_folder.path()));
    m_tokenizer = openTokenizer(m_folder.path());
}

void TestTokenizer::knownTextHasNoUnknownPieces()
{
    for (const std::string& sentence : test::sentences()) {
        const TokenizedText tokenized = m_tokenizer->encodeSource(sentence, {});
        QCOMPARE(tokenized.text, sentence);
        QCOMPARE(tokenized.tokens.back().piece, std::string("</s>"));
        QVERIFY(tokenized.tokens.back().isSpecial && tokenized.tokens.back().span.isEmpty());
        QVERIFY(tokenized.tokens.front().startsWord);
        int words = 0;
        for (const Token& token : tokenized.tokens) {
            QVERIFY(!token.isUnknown);
            QCOMPARE(token.startsWord, token.piece.starts_with("▁"));
            words += int(token.startsWord);
        }
        QCOMPARE(words, 1 + int(std::ranges::count(sentence, ' ')));
    }
}

void TestTokenizer::encodingThenDecodingGivesTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decoded");
    for (const std::string& sentence : test::sentences())
        QTest::newRow(sentence.c_str()) << QString::fromStdString(sentence) << QString::fromStdString(sentence);
    QTest::newRow("spaces collapse") << "  Le   chat \t dort. "
                                     << "Le chat dort.";
    QTest::newRow("line break is a space") << "Le\nchat"
                                           << "Le chat";
    QTest::newRow("no-break space") << QString::fromUtf8("Aimez-vous la mer\u00A0?") << "Aimez-vous la mer ?";
    QTest::newRow("decomposed accents") << QString::fromUtf8("sœurs e\u0301te\u0301") << "sœurs été";
}

void TestTokenizer::encodingThenDecodingGivesTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, decoded);
    const TokenizedText encoded = m_tokenizer->encodeTarget(text.toStdString(), {});
    const std::vector<TokenId> ids = idsOf(encoded);
    const TokenizedText result = m_tokenizer->decodeTarget(ids);
    QCOMPARE(QString::fromStdString(result.text), decoded);
    QCOMPARE(idsOf(result), ids);
    const std::string fault = spanFault(result);
    QVERIFY2(fault.empty(), fault.c_str());
    QCOMPARE(m_tokenizer->encodeSource(text.toStdString(), {}).tokens, encoded.tokens); // one joint vocabulary
}

void TestTokenizer::spansCoverTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "The cat sleeps on the mat.";
    QTest::newRow("spaces everywhere") << "  The \t cat\n\nsleeps  ";
    QTest::newRow("curly") << "“I don’t know…” – so";
    QTest::newRow("Chinese inside") << "The 漢字 cat 漢 字";
    QTest::newRow("emoji") << "cat 😀 👩‍👩‍👧 dog❤️";
    QTest::newRow("right to left") << "The قط sleeps שלום";
    QTest::newRow("direction marks") << QString::fromUtf8("The \u202Ecat\u202C sleeps\u200F");
    QTest::newRow("control characters") << QString::fromUtf8("The\x01 cat\x7F sl\x1B[31meeps");
    QTest::newRow("ligatures and fractions") << "ﬁn ½ ™ № ﬄ ㎏";
    QTest::newRow("decomposed") << QString::fromUtf8("e\u0301 a\u0302\u0323 n\u0303");
    QTest::newRow("word mark typed") << "a▁b ▁ c";
    QTest::newRow("zero width") << QString::fromUtf8("a\u200Bb\uFEFFc");
    QTest::newRow("only unknown") << "漢字漢字";
    QTest::newRow("last code points") << QString::fromUcs4(U"\U0010FFFF\uFFFF\uE000", 3);
}

void TestTokenizer::spansCoverTheText()
{
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const TokenizedText tokenized = m_tokenizer->encodeSource(bytes, {});
    QCOMPARE(tokenized.text, bytes);
    const std::string fault = spanFault(tokenized);
    QVERIFY2(fault.empty(), fault.c_str());
    for (const Token& token : tokenized.tokens)
        QVERIFY(isValidUtf8(bytes.substr(token.span.begin, token.span.end - token.span.begin)));
}

void TestTokenizer::curlyQuotesReadAsPlainOnes()
{
    const TokenizedText plain = m_tokenizer->encodeSource("I don't know. He said: \"Come here!\"", {});
    const TokenizedText curly = m_tokenizer->encodeSource("I don’t know. He said: “Come here!”", {});
    QCOMPARE(idsOf(curly), idsOf(plain));
    for (std::size_t token = 0; token < curly.tokens.size(); ++token) {
        if (textOf(plain, token) == "'")
            QCOMPARE(textOf(curly, token), std::string("’"));
    }
}

void TestTokenizer::unknownRunsKeepTheirSpan()
{
    const TokenizedText tokenized = m_tokenizer->encodeSource("The 漢字 cat", {});
    std::vector<std::string> unknown;
    for (std::size_t token = 0; token < tokenized.tokens.size(); ++token) {
        if (tokenized.tokens[token].isUnknown) {
            QCOMPARE(tokenized.tokens[token].id, m_tokenizer->unknownId());
            QCOMPARE(tokenized.tokens[token].piece, std::string("<unk>"));
            unknown.push_back(textOf(tokenized, token));
        }
    }
    QCOMPARE(int(unknown.size()), 1); // as in transformers: one <unk> for a run
    QCOMPARE(unknown.front(), std::string("漢字"));
}

void TestTokenizer::normalisedCharactersKeepTheirSpan()
{
    const TokenizedText tokenized = m_tokenizer->encodeSource("ﬁn", {}); // becomes "fin"
    std::string covered;
    for (std::size_t token = 0; token < tokenized.tokens.size(); ++token)
        covered += textOf(tokenized, token);
    QCOMPARE(covered, std::string("ﬁn"));
}

void TestTokenizer::specialTokensInTextAreText()
{
    for (const char* text : {"</s>", "The </s> cat", "<pad>", "<unk>"}) {
        const TokenizedText tokenized = m_tokenizer->encodeSource(text, {});
        for (std::size_t token = 0; token + 1 < tokenized.tokens.size(); ++token)
            QVERIFY2(!tokenized.tokens[token].isSpecial, text);
    }
}

void TestTokenizer::languageCodes()
{
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    std::string json = test::readFile(folder.path() / "vocab.json");
    json.replace(json.rfind("\n}"), 2, ",\n \">>fra<<\": " + std::to_string(m_tokenizer->sourceVocabularySize()) + "}");
    folder.write("vocab.json", json);
    const auto tokenizer = openTokenizer(folder.path());

    const TokenizedText tokenized = tokenizer->encodeSource(">>fra<< The cat", {});
    QCOMPARE(tokenized.tokens.front().piece, std::string(">>fra<<"));
    QVERIFY(tokenized.tokens.front().isSpecial);
    QCOMPARE(textOf(tokenized, 0), std::string(">>fra<<"));
    const std::vector<TokenId> ids = idsOf(tokenizer->encodeSource("The cat", {}));
    const std::vector<TokenId> withCode = idsOf(tokenized);
    QCOMPARE(std::vector<TokenId>(withCode.begin() + 1, withCode.end()), ids);
    const std::string fault = spanFault(tokenized);
    QVERIFY2(fault.empty(), fault.c_str());

    QVERIFY(!tokenizer->encodeSource(">>deu<< The cat", {}).tokens.front().isSpecial);
    QVERIFY(!tokenizer->encodeSource("The >>fra<< cat", {}).tokens.front().isSpecial);
    QVERIFY(!tokenizer->encodeSource(">>", {}).tokens.front().isSpecial);
}

void TestTokenizer::emptyText()
{
    for (const char* text : {"", " ", "\n\t ", "\u00A0"}) {
        const TokenizedText tokenized = m_tokenizer->encodeSource(text, {});
        QCOMPARE(idsOf(tokenized), std::vector<TokenId>{m_tokenizer->eosId()});
    }
    QCOMPARE(m_tokenizer->decodeTarget({}).text, std::string());
}

void TestTokenizer::hundredThousandCharacters()
{
    for (const char* part : {"The cat sleeps. ", "é", "漢", "😀 ", " ", "aaaaaaa", "’"}) {
        std::string text;
        for (int count = 0; count < 100000; count += 4)
            text += part;
        const TokenizedText tokenized = m_tokenizer->encodeSource(text, {});
        const std::string fault = spanFault(tokenized);
        QVERIFY2(fault.empty(), part);
        m_tokenizer->decodeTarget(idsOf(tokenized));
    }
}

void TestTokenizer::decodesAnyIds()
{
    const int size = m_tokenizer->targetVocabularySize();
    const std::vector<TokenId> ids{-1, size, 2147483647, -2147483647 - 1, m_tokenizer->unknownId(), size - 1, 0};
    const TokenizedText result = m_tokenizer->decodeTarget(ids);
    QCOMPARE(idsOf(result), ids);
    QCOMPARE(result.tokens[0].piece, std::string("#-1"));
    QVERIFY(result.tokens[0].isUnknown);
    QVERIFY(result.tokens[4].isUnknown);
    QVERIFY(result.tokens[5].isSpecial && result.tokens[6].isSpecial);
    QCOMPARE(result.text, std::string("⁇⁇⁇⁇⁇"));
    for (TokenId id = 0; id < size; ++id)
        m_tokenizer->decodeTarget(std::vector{id});
}

void TestTokenizer::describesIds()
{
    QCOMPARE(m_tokenizer->sourceVocabularySize(), test::tinyVocabulary().vocabulary.size());
    QCOMPARE(m_tokenizer->sourceToken(0).piece, std::string("</s>"));
    QVERIFY(m_tokenizer->sourceToken(0).isSpecial);
    QVERIFY(m_tokenizer->targetToken(1).isUnknown);
    const TokenId book = test::tinyVocabulary().vocabulary.find("▁book").value();
    QCOMPARE(m_tokenizer->targetToken(book).piece, std::string("▁book"));
    QVERIFY(m_tokenizer->targetToken(book).startsWord);
    QVERIFY(m_tokenizer->targetToken(book).span.isEmpty());
    QCOMPARE(m_tokenizer->sourceToken(100000).piece, std::string("#100000"));
}

void TestTokenizer::separateVocabularies()
{
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    folder.write("target_vocab.json", R"({"<unk>": 0, "</s>": 1, "▁chien": 2})");
    const auto tokenizer = openTokenizer(folder.path());
    QCOMPARE(tokenizer->sourceVocabularySize(), test::tinyVocabulary().vocabulary.size());
    QCOMPARE(tokenizer->targetVocabularySize(), 3);
    QCOMPARE(idsOf(tokenizer->encodeTarget("chien", {})), (std::vector<TokenId>{2, 1}));
    QCOMPARE(tokenizer->decodeTarget(std::vector<TokenId>{2, 1}).text, std::string("chien"));
    QCOMPARE(idsOf(tokenizer->encodeSource("chien", {})), idsOf(m_tokenizer->encodeSource("chien", {})));
}

void TestTokenizer::pieceMissingFromTheVocabularyIsUnknown()
{
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    folder.write("vocab.json", R"({"</s>": 0, "<unk>": 1, "▁chien": 2})");
    const TokenizedText tokenized = openTokenizer(folder.path())->encodeSource("chien livre", {});
    QCOMPARE(idsOf(tokenized), (std::vector<TokenId>{2, 1, 0}));
    QVERIFY(tokenized.tokens[1].isUnknown && tokenized.tokens[1].startsWord);
    QCOMPARE(textOf(tokenized, 1), std::string("livre"));
}

void TestTokenizer::byteFallbackRoundTrips()
{
    VocabularyTrainingOptions options = test::tinyOptions();
    options.size = 500;
    options.byteFallback = true;
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), trainVocabulary(test::sentences(), options), {"en", "fr"});
    const auto tokenizer = openTokenizer(folder.path());
    for (const char* text : {"漢字", "The 漢 cat", "😀 é"}) {
        const TokenizedText encoded = tokenizer->encodeTarget(text, {});
        for (const Token& token : encoded.tokens)
            QVERIFY(!token.isUnknown);
        const std::string fault = spanFault(encoded);
        QVERIFY2(fault.empty(), fault.c_str());
        QCOMPARE(tokenizer->decodeTarget(idsOf(encoded)).text, std::string(text));
    }
}

void TestTokenizer::refusesBrokenFolders_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content"); // null: the file is missing
    for (const char* file : {"source.spm", "target.spm"}) {
        const QByteArray name(file);
        QTest::newRow((name + " missing").constData()) << name << QByteArray();
        QTest::newRow((name + " empty").constData()) << name << QByteArray("");
        QTest::newRow((name + " is text").constData()) << name << QByteArray("<!DOCTYPE html><html>Not found</html>");
        QTest::newRow((name + " is a Git LFS pointer").constData())
            << name << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        QTest::newRow((name + " is zeros").constData()) << name << QByteArray(1000, '\0');
        QTest::newRow((name + " claims a long field").constData()) << name << QByteArray("\x0A\xFF\xFF\xFF\xFF\x0F");
        const std::string& model = test::tinyVocabulary().sentencePieceModel;
        QTest::newRow((name + " cut in half").constData())
            << name << QByteArray::fromStdString(model.substr(0, model.size() / 2));
    }
    QTest::newRow("vocab.json missing") << QByteArray("vocab.json") << QByteArray();
    QTest::newRow("vocab.json broken") << QByteArray("vocab.json") << QByteArray("{");
    QTest::newRow("target_vocab.json broken") << QByteArray("target_vocab.json") << QByteArray("{}");
}

void TestTokenizer::refusesBrokenFolders()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, content);
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    if (content.isNull())
        std::filesystem::remove(folder.path() / file.toStdString());
    else
        folder.write(file.toStdString(), content.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { openTokenizer(folder.path()); }));
    QVERIFY2(message.contains(file), qPrintable(message));
    QVERIFY2(!message.contains('\n') && message.endsWith('.'), qPrintable(message));
}

void TestTokenizer::mutatedModelsNeverCrash()
{
    const test::TemporaryFolder folder;
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    const std::string good = test::tinyVocabulary().sentencePieceModel;
    const std::size_t normalizer = good.find("nmt_nfkc"); // its tables follow the name
    QVERIFY(normalizer != std::string::npos);
    int opened = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::string model = test::mutated(good, seed);
        if (seed % 2 == 0) // the beginning of the look-up table, which damage hurts most
            model = good.substr(0, normalizer + 8) + test::mutated(good.substr(normalizer + 8, 1500), seed)
                    + good.substr(normalizer + 1508);
        folder.write("source.spm", model);
        test::errorOf([&] {
            const auto tokenizer = openTokenizer(folder.path());
            tokenizer->encodeSource("The cat ﬁnds ½ of e\u0301 漢字.", {});
            ++opened;
        });
    }
    QVERIFY(opened > 0);
}

QTEST_GUILESS_MAIN(TestTokenizer)

#include "tst_tokenizer.moc"
