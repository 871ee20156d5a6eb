// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/punctuation.h"
#include "model/text/unicode.h"
#include "tests/testutils.h"

#include <QTest>

#include <random>
#include <string>

using namespace heed;

class TestPunctuation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rewrites_data();
    void rewrites();
    void spansPointAtTheOriginal();
    void originAscendsAndEndsWithTheText();
};

void TestPunctuation::rewrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalized");
    QTest::newRow("plain text stays") << "I don't \"know\"."
                                      << "I don't \"know\".";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("curly apostrophe") << "l’homme"
                                      << "l'homme";
    QTest::newRow("curly quotes") << "“Stop”, he said"
                                  << "\"Stop\", he said";
    QTest::newRow("single quotes") << "‘so’"
                                   << "'so'";
    QTest::newRow("low quotes") << "„so“"
                                << "\"so\"";
    QTest::newRow("acute accent as apostrophe") << "don´t"
                                                << "don't";
    QTest::newRow("non-breaking hyphen") << "peut‑être"
                                         << "peut-être";
    QTest::newRow("minus") << "−5"
                           << "-5";
    QTest::newRow("soft hyphen goes") << QString::fromUtf8("trans\u00ADformer") << "transformer";
    QTest::newRow("direction marks go") << QString::fromUtf8("a\u200Eb\u202Ec\u2066d") << "abcd";
    QTest::newRow("variation selector goes") << QString::fromUtf8("❤\uFE0F") << "❤";
    QTest::newRow("guillemets stay") << "« Viens »"
                                     << "« Viens »";
    QTest::newRow("dashes stay") << "a – b — c"
                                 << "a – b — c";
    QTest::newRow("no-break spaces stay") << QString::fromUtf8("vrai\u00A0?") << QString::fromUtf8("vrai\u00A0?");
    QTest::newRow("ellipsis stays") << "…"
                                    << "…";
}

void TestPunctuation::rewrites()
{
    QFETCH(QString, text);
    QFETCH(QString, normalized);
    const NormalizedText result = normalizePunctuation(text.toStdString());
    QCOMPARE(QString::fromStdString(result.text), normalized);
    QCOMPARE(result.origin.empty(), text == normalized);
    QCOMPARE(normalizePunctuation(result.text).text, result.text); // once is enough
}

void TestPunctuation::spansPointAtTheOriginal()
{
    const std::string text = "l’hom\u00ADme “dort”"; // ’ has 3 bytes, the soft hyphen 2, each quote 3
    const NormalizedText result = normalizePunctuation(text);
    QCOMPARE(result.text, std::string("l'homme \"dort\""));
    const auto original = [&](std::uint32_t begin, std::uint32_t end) {
        const ByteSpan span = result.toOriginal({begin, end});
        return text.substr(span.begin, span.end - span.begin);
    };
    QCOMPARE(original(0, 2), std::string("l’"));
    QCOMPARE(original(1, 2), std::string("’"));
    QCOMPARE(original(2, 7), std::string("hom\u00ADme"));
    QCOMPARE(original(8, 14), std::string("“dort”"));
    QCOMPARE(original(0, 14), text);
}

void TestPunctuation::originAscendsAndEndsWithTheText()
{
    constexpr const char* kParts[] = {"a", "’", "\u00AD", "é", " ", "漢", "“", "\uFE0F", "😀"};
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::string text = "’";
        for (unsigned part = random() % 12; part > 0; --part)
            text += kParts[random() % std::size(kParts)];
        const NormalizedText result = normalizePunctuation(text);
        QVERIFY(isValidUtf8(result.text));
        QCOMPARE(result.origin.size(), result.text.size() + 1);
        QVERIFY(std::is_sorted(result.origin.begin(), result.origin.end()));
        QCOMPARE(std::size_t(result.origin.back()), text.size());
    }
}

QTEST_GUILESS_MAIN(TestPunctuation)

#include "tst_punctuation.moc"
