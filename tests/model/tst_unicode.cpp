// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/unicode.h"
#include "tests/testutils.h"

#include <QTest>

#include <random>
#include <string>

using namespace heed;

class TestUnicode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodePointRoundTrips();
    void brokenSequences_data();
    void brokenSequences();
    void repairIsValidAndChangesNothingValid();
    void whiteSpace();
    void letterCase_data();
    void letterCase();
    void quotedNamesAreOneShortLine();
};

void TestUnicode::everyCodePointRoundTrips()
{
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF)
            continue;
        std::string text;
        appendUtf8(text, codePoint);
        const DecodedCharacter character = decodeUtf8(text, 0);
        if (!character.isValid || character.codePoint != codePoint || character.length != text.size())
            QFAIL(qPrintable(QString("U+%1").arg(uint(codePoint), 4, 16)));
    }
}

// Expected: Unicode 15, tables 3-8 to 3-11, one U+FFFD per maximal subpart.
void TestUnicode::brokenSequences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("repaired");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QByteArray("a�z");
    QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << QByteArray("a�");
    QTest::newRow("cut before a letter") << QByteArray("\xF0\x9F\x98z") << QByteArray("�z");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << QByteArray("��");
    QTest::newRow("overlong, three bytes") << QByteArray("\xE0\x80\xBF") << QByteArray("���");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("���");
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xF4\x91\x92\x93") << QByteArray("����");
    QTest::newRow("never a byte of UTF-8") << QByteArray("\xFF\xFE") << QByteArray("��");
    QTest::newRow("Latin-1 text") << QByteArray("d\xE9j\xE0 vu") << QByteArray("d�j� vu");
    QTest::newRow("zero byte is a character") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
}

void TestUnicode::brokenSequences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, repaired);
    QCOMPARE(QByteArray::fromStdString(toValidUtf8(bytes.toStdString())), repaired);
    QCOMPARE(isValidUtf8(bytes.toStdString()), bytes == repaired);
}

void TestUnicode::repairIsValidAndChangesNothingValid()
{
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 4 == 0 ? 'a' : random());
        const std::string repaired = toValidUtf8(bytes);
        QVERIFY(isValidUtf8(repaired));
        QCOMPARE(toValidUtf8(repaired), repaired);
        if (isValidUtf8(bytes))
            QCOMPARE(repaired, bytes);
    }
}

void TestUnicode::whiteSpace()
{
    for (const char32_t space : {U' ', U'\t', U'\n', U'\r', U'\u00A0', U'\u202F', U'\u2009', U'\u2028', U'\u3000'})
        QVERIFY(isWhiteSpace(space));
    for (const char32_t visible : {U'a', U'.', U'_', U'\u2581', U'é', U'漢', U'\0'})
        QVERIFY(!isWhiteSpace(visible));
}

void TestUnicode::letterCase_data()
{
    QTest::addColumn<uint>("letter");
    QTest::addColumn<bool>("isUpper");
    QTest::addColumn<bool>("isLower");
    QTest::newRow("E") << uint(U'E') << true << false;
    QTest::newRow("e") << uint(U'e') << false << true;
    QTest::newRow("É") << uint(U'É') << true << false;
    QTest::newRow("é") << uint(U'é') << false << true;
    QTest::newRow("ß") << uint(U'ß') << false << true;
    QTest::newRow("Œ") << uint(U'Œ') << true << false;
    QTest::newRow("œ") << uint(U'œ') << false << true;
    QTest::newRow("Ÿ") << uint(U'Ÿ') << true << false;
    QTest::newRow("ÿ") << uint(U'ÿ') << false << true;
    QTest::newRow("Ł") << uint(U'Ł') << true << false;
    QTest::newRow("ł") << uint(U'ł') << false << true;
    QTest::newRow("Ž") << uint(U'Ž') << true << false;
    QTest::newRow("ž") << uint(U'ž') << false << true;
    QTest::newRow("Ω") << uint(U'Ω') << true << false;
    QTest::newRow("я") << uint(U'я') << false << true;
    QTest::newRow("multiplication sign") << uint(U'×') << false << false;
    QTest::newRow("division sign") << uint(U'÷') << false << false;
    QTest::newRow("digit") << uint(U'7') << false << false;
    QTest::newRow("Chinese") << uint(U'漢') << false << false;
}

void TestUnicode::letterCase()
{
    QFETCH(uint, letter);
    QTEST(isUpperCase(letter), "isUpper");
    QTEST(isLowerCase(letter), "isLower");
}

void TestUnicode::quotedNamesAreOneShortLine()
{
    QCOMPARE(quotedForMessage("d_model"), std::string("\"d_model\""));
    QCOMPARE(quotedForMessage("a\nb\x1B[31m\xFF"), std::string("\"a�b�[31m�\""));
    QVERIFY(quotedForMessage(std::string(100000, 'x')).size() < 100);
}

QTEST_GUILESS_MAIN(TestUnicode)

#include "tst_unicode.moc"
