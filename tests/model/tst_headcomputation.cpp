// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headcomputation.h"
#include "model/maptrace.h"
#include "model/vectortrace.h"
#include "tests/testutils.h"

#include <cmath>
#include <numeric>

using namespace heed;

namespace {

/// One head, d_k = 4, whose numbers a reader can follow: q·k is 4, 2 and 0.
VectorTrace traceByHand(bool causal)
{
    AttentionVectors vectors{{1, 1, 3, 3}, 4, 0.5F, causal, {}};
    AttentionVectors::Layer layer;
    layer.queries = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    layer.keys = {1, 1, 1, 1, 2, 0, 0, 0, 1, -1, 1, -1};
    layer.values = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2};
    vectors.layers.push_back(layer);
    return {{}, vectors, {}};
}

} // namespace

class tst_HeadComputation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepByHand();
    void maskedKeysTakeNoPart();
    void withoutVectorsOnlyTheWeightsAreKnown();
};

void tst_HeadComputation::everyStepByHand()
{
    const HeadComputation shown = headComputation(traceByHand(false), {AttentionKind::Decoder, 0, 0}, 2);
    QCOMPARE(shown.headSize(), 4);
    QCOMPARE(shown.scale, 0.5F);
    QVERIFY((shown.products == std::vector<float>{4, 2, 0}));
    QVERIFY((shown.scores == std::vector<float>{2, 1, 0}));
    QVERIFY((shown.elementwiseProduct(2) == std::vector<float>{1, -1, 1, -1}));
    QCOMPARE(shown.largest, 2.0F);
    const double sum = 1.0 + std::exp(-1.0) + std::exp(-2.0);
    QVERIFY(std::abs(shown.sum - sum) < 1e-6);
    QVERIFY(std::abs(double(shown.weights[1]) - std::exp(-1.0) / sum) < 1e-6);
    QVERIFY(std::abs(double(shown.output[1]) - std::exp(-1.0) / sum) < 1e-6);
    QVERIFY(std::abs(double(shown.output[3]) - 2.0 * std::exp(-2.0) / sum) < 1e-6);
    QCOMPARE(shown.weightedValue(2)[3], 2.0F * shown.weights[2]);
    QVERIFY(shown.headOutputs.isEmpty()); // nobody knows the output projection
}

void tst_HeadComputation::maskedKeysTakeNoPart()
{
    const HeadComputation shown = headComputation(traceByHand(true), {AttentionKind::Decoder, 0, 0}, 1);
    QCOMPARE(shown.visible, 2);
    QVERIFY(shown.isMasked(2) && !shown.isMasked(1));
    QCOMPARE(shown.products[2], 0.0F); // known all the same: the mask comes after
    QVERIFY(std::isinf(shown.scores[2]));
    QCOMPARE(shown.exponentials[2], 0.0F);
    QCOMPARE(shown.weights[2], 0.0F);
    QCOMPARE(shown.output[3], 0.0F);
}

void tst_HeadComputation::withoutVectorsOnlyTheWeightsAreKnown()
{
    Matrix weights(1, 2, 0.5F);
    const MapTrace trace({}, {}, {{1, 1, 1, 2}, {weights}, {}});
    const HeadComputation shown = headComputation(trace, {AttentionKind::Cross, 0, 0}, 0);
    QCOMPARE(shown.headSize(), 0);
    QVERIFY((shown.weights == std::vector<float>{0.5F, 0.5F}));
    QVERIFY(shown.scores.empty() && shown.products.empty() && shown.output.empty());
}

QTEST_APPLESS_MAIN(tst_HeadComputation)
#include "tst_headcomputation.moc"
