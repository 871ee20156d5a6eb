// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headstatistics.h"
#include "model/analysis/tokenclasses.h"
#include "model/maptrace.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>

using namespace heed;
using test::matrix;
using test::tokens;

namespace {

/// Each query looks at the key `offset` away, at itself where there is none.
Matrix offsetHead(int size, int offset)
{
    Matrix weights(size, size);
    for (int query = 0; query < size; ++query) {
        const int key = query + offset;
        weights(query, key >= 0 && key < size ? key : query) = 1.0F;
    }
    return weights;
}

} // namespace

class TestHeadStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entropyVector();
    void entropyOfExtremes();
    void causalEntropyIsNormalizedByWhatIsVisible();
    void confidenceVector();
    void confidenceLeavesOutSpecialKeys();
    void sinkMassCountsSpecialAndPunctuation();
    void punctuation_data();
    void punctuation();
    void positionalOffset_data();
    void positionalOffset();
    void roles_data();
    void roles();
    void emptyMapHasZeros();
    void mapOfNoNumbersIsSurvived();
    void statisticsOfATraceFollowLayersAndHeads();
};

// Expected values: an independent implementation.
void TestHeadStatistics::entropyVector()
{
    const Matrix weights = matrix({{.2, .5, .3}, {.1, .1, .8}});
    const std::vector<float> entropies = rowEntropies(weights);
    QVERIFY(qAbs(entropies[0] - 1.029653F) < 1e-6F);
    QVERIFY(qAbs(entropies[1] - 0.639032F) < 1e-6F);
    const HeadStatistics statistics = headStatistics(weights, {}, false);
    QVERIFY(qAbs(statistics.entropy - (1.029653F + 0.639032F) / 2) < 1e-6F);
    QVERIFY(qAbs(statistics.normalizedEntropy - (0.937231F + 0.581672F) / 2) < 1e-6F);
}

void TestHeadStatistics::entropyOfExtremes()
{
    const auto normalized = [](const Matrix& weights) { return headStatistics(weights, {}, false).normalizedEntropy; };
    QCOMPARE(normalized(matrix({{1, 0, 0, 0}})), 0.0F);
    QVERIFY(qAbs(normalized(matrix({{.25, .25, .25, .25}})) - 1.0F) < 1e-6F);
    QCOMPARE(normalized(matrix({{1}})), 0.0F);
}

void TestHeadStatistics::causalEntropyIsNormalizedByWhatIsVisible()
{
    const Matrix weights = matrix({{1, 0, 0}, {.5, .5, 0}, {1.0 / 3, 1.0 / 3, 1.0 / 3}});
    const float rest = 2.0F / 3.0F; // the first row has nothing to choose, the others look everywhere
    QVERIFY(qAbs(headStatistics(weights, {}, true).normalizedEntropy - rest) < 1e-6F);
}

// Expected values: an independent implementation.
void TestHeadStatistics::confidenceVector()
{
    QVERIFY(qAbs(confidence(matrix({{.2, .5, .3}, {.1, .1, .8}}), {}) - 0.65F) < 1e-6F);
}

void TestHeadStatistics::confidenceLeavesOutSpecialKeys()
{
    const Matrix weights = matrix({{.2, .5, .3}, {.1, .1, .8}});
    QVERIFY(qAbs(confidence(weights, {false, false, true}) - 0.3F) < 1e-6F);
    QVERIFY(qAbs(headStatistics(weights, tokens({"▁a", "▁b", "</s>"}), false).confidence - 0.3F) < 1e-6F);
    QCOMPARE(confidence(weights, {true, true, true}), 0.0F);
}

void TestHeadStatistics::sinkMassCountsSpecialAndPunctuation()
{
    const Matrix weights = matrix({{.5, .2, .3}, {.1, .1, .8}});
    QVERIFY(qAbs(headStatistics(weights, tokens({"▁chat", ".", "</s>"}), false).sinkMass - 0.7F) < 1e-6F);
    QCOMPARE(headStatistics(weights, {}, false).sinkMass, 0.0F);
}

void TestHeadStatistics::punctuation_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("isPunctuation");
    QTest::newRow("full stop") << QByteArray(".") << true;
    QTest::newRow("with word mark") << QByteArray("▁«") << true;
    QTest::newRow("several") << QByteArray("?!…") << true;
    QTest::newRow("apostrophe") << QByteArray("’") << true;
    QTest::newRow("fullwidth stop") << QByteArray("。") << true;
    QTest::newRow("word") << QByteArray("▁chat") << false;
    QTest::newRow("word with hyphen") << QByteArray("-il") << false;
    QTest::newRow("number") << QByteArray("7") << false;
    QTest::newRow("accented letter") << QByteArray("é") << false;
    QTest::newRow("bare word mark") << QByteArray("▁") << false;
    QTest::newRow("special") << QByteArray("</s>") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestHeadStatistics::punctuation()
{
    QFETCH(QByteArray, piece);
    QFETCH(bool, isPunctuation);
    QCOMPARE(heed::isPunctuation(test::token(piece.toStdString())), isPunctuation);
}

void TestHeadStatistics::positionalOffset_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("offset");
    QTest::addColumn<float>("share");
    QTest::newRow("itself") << 6 << 0 << 1.0F;
    QTest::newRow("previous token") << 6 << -1 << 1.0F;
    QTest::newRow("next token") << 6 << 1 << 1.0F;
    QTest::newRow("two before, long") << 40 << -2 << 38.0F / 39.0F;
    QTest::newRow("previous token, short sentence") << 3 << -1 << 1.0F;
    QTest::newRow("one token") << 1 << 0 << 1.0F;
}

void TestHeadStatistics::positionalOffset()
{
    QFETCH(int, size);
    QFETCH(int, offset);
    QFETCH(float, share);
    const PositionalOffset found = heed::positionalOffset(offsetHead(size, offset));
    QCOMPARE(found.offset, offset);
    QCOMPARE(found.share, share);
}

void TestHeadStatistics::roles_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("positional") << 0 << QByteArray("positional");
    QTest::newRow("sink") << 1 << QByteArray("sink");
    QTest::newRow("focused") << 2 << QByteArray("focused");
    QTest::newRow("broad") << 3 << QByteArray("broad");
    QTest::newRow("mixed") << 4 << QByteArray("mixed");
}

void TestHeadStatistics::roles()
{
    QFETCH(int, row);
    QFETCH(QByteArray, role);
    const std::vector<Matrix> maps{
        offsetHead(4, -1),
        matrix({{.1, .2, .1, .6}, {.2, .1, .1, .6}, {.1, .1, .1, .7}, {.1, .1, .2, .6}}),
        matrix({{.9, .1, 0, 0}, {0, 0, .9, .1}, {.9, .1, 0, 0}, {.1, 0, .9, 0}}),
        matrix({{.3, .2, .3, .2}, {.3, .2, .2, .3}, {.3, .2, .2, .3}, {.2, .3, .2, .3}}),
        matrix({{.6, .3, .1, 0}, {0, .2, .6, .2}, {.6, .2, .2, 0}, {.1, .6, .2, .1}}),
    };
    const HeadStatistics statistics
        = headStatistics(maps[std::size_t(row)], tokens({"▁un", "▁chat", "▁dort", "</s>"}), false);
    QCOMPARE(QByteArray::fromStdString(std::string(toString(statistics.role))), role);
}

void TestHeadStatistics::emptyMapHasZeros()
{
    const HeadStatistics statistics = headStatistics(Matrix{}, {}, false);
    QCOMPARE(statistics.entropy, 0.0F);
    QCOMPARE(statistics.confidence, 0.0F);
    QCOMPARE(statistics.position.share, 0.0F);
}

void TestHeadStatistics::mapOfNoNumbersIsSurvived()
{
    const HeadStatistics statistics = headStatistics(Matrix(3, 3, std::nanf("")), {}, false);
    QCOMPARE(statistics.position.share, 0.0F);
    QCOMPARE(statistics.confidence, 0.0F);
}

void TestHeadStatistics::statisticsOfATraceFollowLayersAndHeads()
{
    AttentionMaps maps{{2, 2, 5, 5}, {}, {}};
    for (const int offset : {-1, 0, 1, 2})
        maps.weights.push_back(offsetHead(5, offset));
    const MapTrace trace(maps, {}, {});
    const std::vector<HeadStatistics> statistics = headStatistics(trace, AttentionKind::Encoder, {});
    QCOMPARE(statistics.size(), std::size_t(4));
    for (std::size_t head = 0; head < 4; ++head)
        QCOMPARE(statistics[head].position.offset, int(head) - 1);
    QVERIFY(headStatistics(trace, AttentionKind::Cross, {}).empty());
}

QTEST_GUILESS_MAIN(TestHeadStatistics)
#include "tst_headstatistics.moc"
