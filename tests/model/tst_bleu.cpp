// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/metrics/bleu.h"
#include "model/metrics/tokenizer13a.h"

#include <QTest>

#include <string>
#include <vector>

using namespace heed;

namespace {

using Lines = std::vector<std::string>;

BleuScore bleuOf(const Lines& hypotheses, const Lines& references)
{
    return bleu(hypotheses, references);
}

} // namespace

class TestBleu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenize13a_data();
    void tokenize13a();
    void perfectTranslationScores100();
    void scoreIsOfTheCorpusNotAMeanOfSentences();
    void orderOfSentencesDoesNotMatter();
    void brevityPenaltyPunishesShortTranslations();
    void scores_data();
    void scores();
    void matchesAreClipped();
    void lengthsCountTokens();
    void emptyCorpusScoresZero();
    void differentLengthsAreRefused();
    void printsLikeSacreBleu();
};

// Expected tokens: Python's re.sub with the five expressions of sacreBLEU's tokenizer_re.py.
void TestBleu::tokenize13a_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tokens");
    QTest::newRow("full stop") << QByteArray("Le chat dort.") << QByteArray("Le chat dort .");
    QTest::newRow("apostrophes stay") << QByteArray("Aujourd'hui, l'eau") << QByteArray("Aujourd'hui , l'eau");
    QTest::newRow("decimal comma stays") << QByteArray("3,50 et 1.000,5") << QByteArray("3,50 et 1.000,5");
    QTest::newRow("comma after a number") << QByteArray("en 2026, oui") << QByteArray("en 2026 , oui");
    QTest::newRow("comma before a number") << QByteArray("x,5") << QByteArray("x , 5");
    QTest::newRow("hyphen between words stays") << QByteArray("peut-être") << QByteArray("peut-être");
    QTest::newRow("hyphen after a digit") << QByteArray("10-12") << QByteArray("10 - 12");
    QTest::newRow("brackets and quotes") << QByteArray("(\"oui\")") << QByteArray("( \" oui \" )");
    QTest::newRow("three dots") << QByteArray("bien...") << QByteArray("bien . . .");
    QTest::newRow("entities") << QByteArray("&quot;a&quot; &amp; &lt;b&gt;") << QByteArray("\" a \" & < b >");
    QTest::newRow("doubly escaped entity") << QByteArray("&amp;lt;") << QByteArray("<");
    QTest::newRow("no-break spaces separate") << QByteArray("bien\u202f!\u00a0Oui") << QByteArray("bien ! Oui");
    QTest::newRow("guillemets are no ASCII") << QByteArray("«oui»") << QByteArray("«oui»");
    QTest::newRow("skipped marker") << QByteArray("a<skipped>b") << QByteArray("ab");
    QTest::newRow("hyphenated line break") << QByteArray("tra-\nduire") << QByteArray("traduire");
    QTest::newRow("white space around") << QByteArray("  a\t b \n") << QByteArray("a b");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("only white space") << QByteArray(" \u2003\n") << QByteArray();
}

void TestBleu::tokenize13a()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, tokens);
    QCOMPARE(QByteArray::fromStdString(heed::tokenize13a(text.toStdString())), tokens);
}

void TestBleu::perfectTranslationScores100()
{
    const Lines lines{"Le chat dort sur le lit.", "Oui."};
    const BleuScore result = bleuOf(lines, lines);
    QCOMPARE(result.score, 100.0);
    QCOMPARE(result.brevityPenalty, 1.0);
}

void TestBleu::scoreIsOfTheCorpusNotAMeanOfSentences()
{
    // The second sentence alone has no 4-gram and scores 0; in a corpus its words still count.
    const Lines references{"Le chat dort sur le lit .", "Bonjour monde"};
    QCOMPARE(bleuOf({references[1]}, {references[1]}).score, 0.0);
    QCOMPARE(bleuOf(references, references).score, 100.0);
}

void TestBleu::orderOfSentencesDoesNotMatter()
{
    const Lines hypotheses{"le chat noir dort ici", "un chien mange le pain"};
    const Lines references{"le chat gris dort ici", "un chien mange du pain"};
    const Lines swappedHypotheses{hypotheses[1], hypotheses[0]};
    const Lines swappedReferences{references[1], references[0]};
    QCOMPARE(bleuOf(hypotheses, references).score, bleuOf(swappedHypotheses, swappedReferences).score);
}

void TestBleu::brevityPenaltyPunishesShortTranslations()
{
    const std::string reference = "Le petit chat noir dort sur le grand lit rouge";
    const BleuScore result = bleuOf({"Le petit chat noir dort"}, {reference});
    QVERIFY(qAbs(result.brevityPenalty - std::exp(1.0 - 10.0 / 5.0)) < 1e-12);
    QVERIFY(qAbs(result.score - 100.0 * result.brevityPenalty) < 1e-9);
    // Too long a translation has no penalty beside its lower precision.
    QCOMPARE(bleuOf({reference + " et bleu"}, {reference}).brevityPenalty, 1.0);
}

void TestBleu::scores_data()
{
    QTest::addColumn<QByteArray>("hypothesis"); // lines separated by |
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("tolerance");
    // Published: a case of sacreBLEU's test_sentence_bleu.py, given with three decimals.
    QTest::newRow("published by sacreBLEU")
        << QByteArray("Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;")
        << QByteArray("producţia de zahăr brut se exprimă în zahăr alb;") << 8.493 << 5e-4;
    QTest::newRow("no common word, published by sacreBLEU")
        << QByteArray("this is a cat") << QByteArray("okay thanks") << 0.0 << 0.0;
    // By hand: precisions 4/5, 2/4, 1/3, 0/2 smoothed to 1/4; (0.8 · 0.5 · 0.3333 · 0.25)^¼.
    QTest::newRow("one word wrong") << QByteArray("Le chat dort ici .") << QByteArray("Le chat dort là .")
                                    << 42.72870063962342 << 1e-9;
    // By hand: 3/6, then three orders without a match: 1/2 of 5, 1/4 of 4, 1/8 of 3.
    QTest::newRow("three orders smoothed")
        << QByteArray("a x b y c z") << QByteArray("a b c d e f") << 10.682175159905853 << 1e-9;
    // From an independent implementation in Python (re, collections.Counter).
    QTest::newRow("punctuation and numbers")
        << QByteArray("Aujourd'hui, l'eau coûte 3,50 € le litre.|Il n'a pas dit « bonjour » à 10-12 personnes...")
        << QByteArray("Aujourd'hui l'eau coûte 3,50 € par litre.|Il n'a pas dit « bonjour » à 10 - 12 personnes.")
        << 70.04665455699208 << 1e-9;
    QTest::newRow("emoji") << QByteArray("Très bien 😀 !") << QByteArray("Très bien 😁\u202f!") << 35.35533905932737
                           << 1e-9;
    QTest::newRow("shorter than four words")
        << QByteArray("Bonjour monde") << QByteArray("Bonjour monde") << 0.0 << 0.0;
    QTest::newRow("empty hypothesis") << QByteArray("") << QByteArray("Bonjour") << 0.0 << 0.0;
}

void TestBleu::scores()
{
    QFETCH(QByteArray, hypothesis);
    QFETCH(QByteArray, reference);
    QFETCH(double, expected);
    QFETCH(double, tolerance);
    Lines hypotheses;
    Lines references;
    for (const QByteArray& line : hypothesis.split('|'))
        hypotheses.push_back(line.toStdString());
    for (const QByteArray& line : reference.split('|'))
        references.push_back(line.toStdString());
    const double score = bleuOf(hypotheses, references).score;
    QVERIFY2(qAbs(score - expected) <= tolerance, qPrintable(QString::number(score, 'g', 17)));
}

void TestBleu::matchesAreClipped()
{
    // Papineni et al. 2002, section 2.1: "the" seven times against a reference that has it twice.
    const BleuScore result = bleuOf({"the the the the the the the"}, {"the cat is on the mat"});
    QCOMPARE(result.matches[0], std::int64_t(2));
    QCOMPARE(result.candidates[0], std::int64_t(7));
    QVERIFY(qAbs(result.precisions[0] - 200.0 / 7.0) < 1e-12);
}

void TestBleu::lengthsCountTokens()
{
    const BleuScore result = bleuOf({"Oui, bien.", "Non."}, {"Oui.", "Non, rien."});
    QCOMPARE(result.hypothesisLength, std::int64_t(6));
    QCOMPARE(result.referenceLength, std::int64_t(6));
}

void TestBleu::emptyCorpusScoresZero()
{
    QCOMPARE(bleuOf({}, {}).score, 0.0);
}

void TestBleu::differentLengthsAreRefused()
{
    QVERIFY_EXCEPTION_THROWN(bleuOf({"a", "b"}, {"a"}), Error);
}

void TestBleu::printsLikeSacreBleu()
{
    const BleuScore result = bleuOf({"Le petit chat noir dort"}, {"Le petit chat noir dort sur le grand lit rouge"});
    QCOMPARE(QByteArray::fromStdString(toString(result)),
             QByteArray("BLEU = 36.79 100.0/100.0/100.0/100.0 (BP = 0.368 ratio = 0.500 hyp_len = 5 ref_len = 10)"));
}

QTEST_GUILESS_MAIN(TestBleu)
#include "tst_bleu.moc"
