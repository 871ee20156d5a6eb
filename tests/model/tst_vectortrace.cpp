// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/vectortrace.h"
#include "tests/testutils.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace heed;

namespace {

AttentionVectors randomVectors(AttentionShape shape, int headSize, bool causal, float spread = 1.0F)
{
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0.0F, spread);
    const auto fill = [&](int rows) {
        std::vector<float> values(std::size_t(rows) * std::size_t(shape.heads) * std::size_t(headSize));
        for (float& value : values)
            value = normal(random);
        return values;
    };
    AttentionVectors vectors{shape, headSize, 1.0F / std::sqrt(float(headSize)), causal, {}};
    for (int layer = 0; layer < shape.layers; ++layer)
        vectors.layers.push_back({fill(shape.queries), fill(shape.keys), fill(shape.keys)});
    return vectors;
}

VectorTrace traceOf(AttentionVectors encoder, AttentionVectors decoder = {}, AttentionVectors cross = {})
{
    return {std::move(encoder), std::move(decoder), std::move(cross)};
}

// The definition, in double and without any blocking.
struct Expected
{
    std::vector<double> scores;
    std::vector<double> weights;
};

Expected definition(const AttentionVectors& vectors, int layer, int head)
{
    const AttentionShape& shape = vectors.shape;
    const auto& block = vectors.layers[std::size_t(layer)];
    const auto at = [&](const std::vector<float>& values, int row, int dimension) {
        return double(values[std::size_t((row * shape.heads + head) * vectors.headSize + dimension)]);
    };
    Expected expected;
    for (int query = 0; query < shape.queries; ++query) {
        std::vector<double> row;
        double sum = 0.0;
        for (int key = 0; key < shape.keys; ++key) {
            double dot = 0.0;
            for (int dimension = 0; dimension < vectors.headSize; ++dimension)
                dot += at(block.queries, query, dimension) * at(block.keys, key, dimension);
            const bool isMasked = vectors.causal && key > query;
            row.push_back(isMasked ? -std::numeric_limits<double>::infinity() : dot * double(vectors.scale));
            sum += std::exp(row.back());
        }
        for (const double score : row) {
            expected.scores.push_back(score);
            expected.weights.push_back(std::exp(score) / sum);
        }
    }
    return expected;
}

std::string worst(const Matrix& actual, const std::vector<double>& expected, double tolerance)
{
    return test::worstDifference(actual.values(), std::span<const double>(expected),
                                 {std::size_t(actual.rows()), std::size_t(actual.columns())}, "[query, key]",
                                 tolerance);
}

} // namespace

class TestVectorTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfKinds();
    void maps_data();
    void maps();
    void rowsSumToOne();
    void futureIsMaskedExactly();
    void allWeightsAreTheSingleOnes();
    void unequalShapesPerKind();
    void largeScoresDoNotOverflow();
    void vectorsAreTheGivenOnes();
    void missingKindIsEmpty();
};

void TestVectorTrace::namesOfKinds()
{
    QCOMPARE(toString(AttentionKind::Encoder), std::string_view("encoder"));
    QCOMPARE(toString(AttentionKind::Decoder), std::string_view("decoder"));
    QCOMPARE(toString(AttentionKind::Cross), std::string_view("cross"));
}

void TestVectorTrace::maps_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("headSize");
    QTest::addColumn<bool>("causal");
    // Around the kernel's blocks of 6 queries and 16 keys.
    QTest::newRow("one token") << 1 << 1 << 4 << false;
    QTest::newRow("one query, many keys") << 1 << 37 << 16 << false;
    QTest::newRow("many queries, one key") << 23 << 1 << 16 << false;
    QTest::newRow("exactly one block") << 6 << 16 << 64 << false;
    QTest::newRow("one more than a block") << 7 << 17 << 64 << false;
    QTest::newRow("one less than a block") << 5 << 15 << 64 << false;
    QTest::newRow("odd head size") << 9 << 11 << 5 << false;
    QTest::newRow("long") << 130 << 200 << 64 << false;
    QTest::newRow("causal, one token") << 1 << 1 << 8 << true;
    QTest::newRow("causal, short") << 5 << 5 << 8 << true;
    QTest::newRow("causal, past several blocks") << 61 << 61 << 16 << true;
}

void TestVectorTrace::maps()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(int, headSize);
    QFETCH(bool, causal);
    const AttentionVectors vectors = randomVectors({2, 3, queries, keys}, headSize, causal);
    const VectorTrace trace = traceOf(vectors);
    for (int layer = 0; layer < 2; ++layer) {
        for (int head = 0; head < 3; ++head) {
            const Expected expected = definition(vectors, layer, head);
            const HeadIndex index{AttentionKind::Encoder, layer, head};
            const std::string scores = worst(trace.scores(index), expected.scores, 4e-6);
            QVERIFY2(scores.empty(), scores.c_str());
            const std::string weights = worst(trace.weights(index), expected.weights, 1e-6);
            QVERIFY2(weights.empty(), weights.c_str());
        }
    }
}

void TestVectorTrace::rowsSumToOne()
{
    const VectorTrace trace = traceOf(randomVectors({1, 1, 300, 300}, 64, true, 2.0F));
    const Matrix weights = trace.weights({AttentionKind::Encoder, 0, 0});
    for (int query = 0; query < weights.rows(); ++query) {
        double sum = 0.0;
        for (const float weight : weights.row(query)) {
            QVERIFY(weight >= 0.0F);
            sum += double(weight);
        }
        QVERIFY2(std::abs(sum - 1.0) < 1e-6, qPrintable(QStringLiteral("query %1: %2").arg(query).arg(sum)));
    }
}

void TestVectorTrace::futureIsMaskedExactly()
{
    const VectorTrace trace = traceOf({}, randomVectors({1, 2, 40, 40}, 8, true));
    const Matrix scores = trace.scores({AttentionKind::Decoder, 0, 1});
    const Matrix weights = trace.weights({AttentionKind::Decoder, 0, 1});
    for (int query = 0; query < 40; ++query) {
        for (int key = 0; key < 40; ++key) {
            QCOMPARE(std::isinf(scores(query, key)) && scores(query, key) < 0.0F, key > query);
            QCOMPARE(weights(query, key) == 0.0F, key > query);
        }
    }
}

void TestVectorTrace::allWeightsAreTheSingleOnes()
{
    const VectorTrace trace = traceOf({}, {}, randomVectors({3, 4, 7, 19}, 8, false));
    const std::vector<Matrix> maps = trace.allWeights(AttentionKind::Cross);
    QCOMPARE(maps.size(), std::size_t(12));
    for (int layer = 0; layer < 3; ++layer) {
        for (int head = 0; head < 4; ++head)
            QVERIFY(maps[std::size_t(layer * 4 + head)] == trace.weights({AttentionKind::Cross, layer, head}));
    }
}

void TestVectorTrace::unequalShapesPerKind()
{
    const VectorTrace trace = traceOf(randomVectors({2, 4, 9, 9}, 8, false), randomVectors({3, 2, 5, 5}, 8, true),
                                      randomVectors({3, 2, 5, 9}, 8, false));
    QVERIFY((trace.shape(AttentionKind::Encoder) == AttentionShape{2, 4, 9, 9}));
    QVERIFY((trace.shape(AttentionKind::Decoder) == AttentionShape{3, 2, 5, 5}));
    QVERIFY((trace.shape(AttentionKind::Cross) == AttentionShape{3, 2, 5, 9}));
    const Matrix cross = trace.weights({AttentionKind::Cross, 2, 1});
    QCOMPARE(cross.rows(), 5);
    QCOMPARE(cross.columns(), 9);
}

void TestVectorTrace::largeScoresDoNotOverflow()
{
    // Scores in the hundreds: exp() of them alone is infinite in float32.
    const AttentionVectors vectors = randomVectors({1, 1, 20, 20}, 16, false, 15.0F);
    const Matrix weights = traceOf(vectors).weights({AttentionKind::Encoder, 0, 0});
    const std::string difference = worst(weights, definition(vectors, 0, 0).weights, 1e-4);
    QVERIFY2(difference.empty(), difference.c_str());
}

void TestVectorTrace::vectorsAreTheGivenOnes()
{
    const AttentionVectors vectors = randomVectors({2, 3, 5, 7}, 4, false);
    const VectorTrace trace = traceOf({}, {}, vectors);
    const HeadIndex index{AttentionKind::Cross, 1, 2};
    // Row 4 of three heads of four numbers, third head: begins at (4 · 3 + 2) · 4.
    const auto& layer = vectors.layers[1];
    QVERIFY(std::ranges::equal(trace.queryVector(index, 4), std::span(layer.queries).subspan(56, 4)));
    QVERIFY(std::ranges::equal(trace.keyVector(index, 6), std::span(layer.keys).subspan(80, 4)));
    QVERIFY(std::ranges::equal(trace.valueVector(index, 0), std::span(layer.values).subspan(8, 4)));
}

void TestVectorTrace::missingKindIsEmpty()
{
    const VectorTrace trace = traceOf(randomVectors({1, 1, 2, 2}, 4, false));
    QVERIFY(trace.shape(AttentionKind::Cross) == AttentionShape{});
    QVERIFY(trace.allWeights(AttentionKind::Cross).empty());
}

QTEST_GUILESS_MAIN(TestVectorTrace)
#include "tst_vectortrace.moc"
