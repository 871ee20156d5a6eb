// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/alignmentfile.h"
#include "model/export/alignmentwriter.h"
#include "model/export/bundletranslation.h"
#include "model/maptrace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace heed;

namespace {

using Words = std::vector<std::string>;

Matrix matrixOf(int rows, int columns, const std::vector<float>& values)
{
    Matrix matrix(rows, columns);
    std::ranges::copy(values, matrix.values().begin());
    return matrix;
}

const Matrix kWeights = matrixOf(3, 3, {0.9F, 0.05F, 0.05F, 0.1F, 0.8F, 0.1F, 0.25F, 0.25F, 0.5F});

Matrix mapOf(const AttentionBundle& bundle)
{
    return bundle.trace->weights({AttentionKind::Cross, 0, 0});
}

} // namespace

class TestAlignmentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void everyFormatIsRecognised_data();
    void everyFormatIsRecognised();
    void matricesHaveBothTexts();
    void linksShareTheWeightOfTheirWord();
    void wordsComeFromElsewhere();
    void missingWordsAreNumbered();
    void textsThatDoNotFitAreRefused();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void whatIsWrittenReadsBack_data();
    void whatIsWrittenReadsBack();
    void ordinaryTextIsNoAlignment_data();
    void ordinaryTextIsNoAlignment();

private:
    AlignmentFile fileWith(const QByteArray& content) const
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "a.txt";
        writeFileAtomically(path, std::string_view(content.constData(), std::size_t(content.size())));
        return AlignmentFile(path);
    }
    QTemporaryDir m_folder;
};

void TestAlignmentFile::everyFormatIsRecognised_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isHard");
    QTest::addColumn<Words>("target");
    const Words none;
    const Words words{"le", "chat"};
    QTest::newRow("Pharaoh") << QByteArray("0-0 1-1\n\n0-0 1p2\n") << 3 << true << none;
    QTest::newRow("Pharaoh from Windows") << QByteArray("0-0 1-1\r\n0-0\r\n") << 2 << true << none;
    QTest::newRow("Marian, hard") << QByteArray("le chat ||| 0-0 1-1 2-2\n") << 1 << true << words;
    QTest::newRow("Marian, soft") << QByteArray("le chat ||| 0.9,0.1 0.1,0.9 1e-05,1\n") << 1 << false << words;
    QTest::newRow("Marian, n best") << QByteArray("0 ||| le chat ||| 0.9,0.1 0.1,0.9 0,1 ||| F0= -0.5 ||| -0.2\n") << 1
                                    << false << words;
    QTest::newRow("weights without words") << QByteArray("0.9,0.1 0.1,0.9\n") << 1 << false << none;
    QTest::newRow("Nematus") << QByteArray("0 ||| le chat ||| 0 ||| the cat ||| 3 3\n1 0 0 \n0 1 0 \n0 0 1 \n\n"
                                           "1 ||| le ||| 0 ||| the ||| 2 2\n1 0 \n0 1 \n\n")
                             << 2 << false << words;
}

void TestAlignmentFile::everyFormatIsRecognised()
{
    QFETCH(QByteArray, content);
    const AlignmentFile file = fileWith(content);
    QTEST(file.count(), "count");
    const AlignedSentence sentence = file.sentence(0);
    QTEST(sentence.isHard, "isHard");
    QTEST(sentence.target, "target");
    QCOMPARE(sentence.weights.isEmpty(), sentence.isHard);
    for (int index = 1; index < file.count(); ++index)
        file.sentence(index); // and none of the others is refused
}

void TestAlignmentFile::matricesHaveBothTexts()
{
    const AlignmentFile file = fileWith("7 ||| le chat ||| -1.5 ||| the cat ||| 3 3\n"
                                        "0.9 0.05 0.05 \n0.1 0.8 0.1 \n0.25 0.25 0.5 \n");
    const AttentionBundle bundle = alignmentBundle(file.sentence(0));
    QCOMPARE(bundle.sourceTokens, (Words{"the", "cat", "</s>"}));
    QCOMPARE(bundle.targetTokens, (Words{"le", "chat", "</s>"}));
    QCOMPARE(mapOf(bundle), kWeights);
    QVERIFY(bundle.warnings.empty());
    const Translation translation = bundleTranslation(bundle);
    QCOMPARE(translation.source, std::string("the cat"));
    QCOMPARE(translation.text, std::string("le chat"));
}

void TestAlignmentFile::linksShareTheWeightOfTheirWord()
{
    const AlignmentFile file = fileWith("0-0 1-0 0p2\n");
    const AttentionBundle bundle = alignmentBundle(file.sentence(0), {"the", "cat"}, {"le", "chat", "dort"});
    QCOMPARE(mapOf(bundle), matrixOf(3, 2, {0.5F, 0.5F, 0.0F, 0.0F, 1.0F, 0.0F}));
    QCOMPARE(bundle.warnings.size(), std::size_t(1));
    QVERIFY(bundle.warnings.front().ends_with("without a link: 1."));
    const AttentionBundle both = alignmentBundle(fileWith("0-0 1p0\n").sentence(0));
    QCOMPARE(mapOf(both), matrixOf(1, 2, {2.0F / 3.0F, 1.0F / 3.0F}));
}

void TestAlignmentFile::wordsComeFromElsewhere()
{
    const AlignmentFile file = fileWith("wrong words here ||| 0.9,0.1 0.5,0.5\n");
    const AttentionBundle bundle = alignmentBundle(file.sentence(0), {"▁cat", "</s>"}, {"▁chat", "</s>"});
    QCOMPARE(bundle.sourceTokens, (Words{"▁cat", "</s>"}));
    QCOMPARE(bundle.targetTokens, (Words{"▁chat", "</s>"}));
}

void TestAlignmentFile::missingWordsAreNumbered()
{
    const AttentionBundle bundle = alignmentBundle(fileWith("0.9,0.1 0.1,0.9 0.5,0.25\n").sentence(0));
    QCOMPARE(bundle.sourceTokens, (Words{"1", "2"}));
    QCOMPARE(bundle.targetTokens, (Words{"1", "2", "3"}));
    QCOMPARE(bundle.warnings.size(), std::size_t(1)); // the last row
}

void TestAlignmentFile::textsThatDoNotFitAreRefused()
{
    const AlignedSentence soft = fileWith("le chat dort ||| 0.9,0.1 0.5,0.5\n").sentence(0);
    QVERIFY_EXCEPTION_THROWN(alignmentBundle(soft), Error);
    QVERIFY_EXCEPTION_THROWN(alignmentBundle(soft, {"a", "b", "c"}, {"le", "chat"}), Error);
    const AlignedSentence hard = fileWith("0-0 5-1\n").sentence(0);
    QVERIFY_EXCEPTION_THROWN(alignmentBundle(hard, {"the", "cat"}, {"le", "chat"}), Error);
    const AlignedSentence beyond = fileWith("0-0 2-1\n").sentence(0);
    QVERIFY_EXCEPTION_THROWN(alignmentBundle(beyond, {"the", "cat"}, {"le", "chat"}), Error);
    const AttentionBundle ends = alignmentBundle(fileWith("le chat ||| 0-0 1-1 2-2\n").sentence(0), {"the", "cat"});
    QCOMPARE(ends.sourceTokens.back() + ends.targetTokens.back(), std::string("</s></s>"));
    QVERIFY_EXCEPTION_THROWN(alignmentBundle(fileWith("0-999999999\n").sentence(0)), Error);
}

void TestAlignmentFile::brokenFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "holds no alignments";
    QTest::newRow("prose") << QByteArray("The cat sleeps.\n") << "holds no alignments";
    QTest::newRow("not text") << QByteArray("\x00\xff\x01PK", 5) << "holds no alignments";
    QTest::newRow("a line of prose later") << QByteArray("0-0 1-1\nThe cat sleeps.\n") << "line 2: there is neither";
    QTest::newRow("rows of different lengths")
        << QByteArray("0.5,0.5 1\n0.5,0.5 0.2,0.2,0.6\n") << "holds no alignments";
    QTest::newRow("a short row") << QByteArray("0.5,0.5 0.2,0.2,0.6\n") << "line 1: row 2 has 3 weights";
    QTest::newRow("a negative weight") << QByteArray("0.5,0.5 -0.2,1.2\n") << "row 2 has weights that are negative";
    QTest::newRow("not a number") << QByteArray("0.5,0.5 nan,0.5\n") << "row 2 has weights that are negative";
    QTest::newRow("a matrix with a word")
        << QByteArray("0 ||| le chat ||| 0 ||| the cat ||| 3 3\n1 0 0\n0 one 0\n") << "row 2 has weights that are not";
    QTest::newRow("a second matrix without rows")
        << QByteArray("0 ||| le ||| 0 ||| the ||| 1 1\n1\n\n1 ||| le ||| 0 ||| the ||| 1 1\n\n")
        << "line 4: there are no";
}

void TestAlignmentFile::brokenFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    try {
        const AlignmentFile file = fileWith(content);
        for (int index = 0; index < file.count(); ++index)
            file.sentence(index);
        QFAIL("nothing was thrown");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains(fault), error.what());
        QVERIFY2(QString(error.what()).contains("a.txt\""), error.what());
    }
}

void TestAlignmentFile::whatIsWrittenReadsBack_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("Marian") << int(AlignmentFormat::Marian);
    QTest::newRow("Nematus") << int(AlignmentFormat::Nematus);
    QTest::newRow("Pharaoh") << int(AlignmentFormat::Pharaoh);
}

void TestAlignmentFile::whatIsWrittenReadsBack()
{
    QFETCH(int, format);
    AttentionBundle bundle;
    AttentionMaps cross{{1, 2, 3, 3}, {kWeights, kWeights}, {}};
    bundle.trace = std::make_shared<MapTrace>(AttentionMaps{}, AttentionMaps{}, std::move(cross));
    bundle.sourceTokens = {"▁the", "▁cat", "</s>"};
    bundle.targetTokens = {"▁le", "▁a|||b", "</s>"};
    bundle.decoderInputTokens = {"<s>", "▁le", "▁a|||b"};
    const Translation translation = bundleTranslation(bundle);
    const AlignmentView mean{.layer = 0, .head = {}, .row = AlignmentRow::Produces};
    const std::string text = alignmentText(AlignmentFormat(format), translation.sentences.front(), 0, mean, 0);
    QVERIFY(text.ends_with("\n"));
    const AlignmentFile file = fileWith(QByteArray::fromStdString(text + text));
    QCOMPARE(file.count(), 2);
    const AlignedSentence read = file.sentence(1);
    if (AlignmentFormat(format) == AlignmentFormat::Pharaoh) {
        QCOMPARE(toPharaoh(read.links), std::string("0-0 1-1"));
        return;
    }
    const AttentionBundle again = alignmentBundle(read);
    QCOMPARE(mapOf(again), kWeights);
    QCOMPARE(again.targetTokens, bundle.targetTokens);
    if (AlignmentFormat(format) == AlignmentFormat::Nematus)
        QCOMPARE(again.sourceTokens, bundle.sourceTokens);
    const AlignmentView missing{.layer = 1, .head = {}, .row = AlignmentRow::Produces};
    QVERIFY_EXCEPTION_THROWN(alignmentText(AlignmentFormat(format), translation.sentences.front(), 0, missing, 0),
                             Error);
}

void TestAlignmentFile::ordinaryTextIsNoAlignment_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a sentence") << "The cat sleeps.";
    QTest::newRow("a number") << "1999";
    QTest::newRow("two numbers") << "1,000 cats";
    QTest::newRow("a range") << "pages 1-2";
    QTest::newRow("bars") << "a ||| b ||| c ||| d\nand more";
    QTest::newRow("nothing") << "";
}

void TestAlignmentFile::ordinaryTextIsNoAlignment()
{
    QFETCH(QString, text);
    QVERIFY(!looksLikeAlignments(text.toStdString()));
}

QTEST_APPLESS_MAIN(TestAlignmentFile)
#include "tst_alignmentfile.moc"
