// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/analysismap.h"
#include "model/analysis/attentionflow.h"
#include "model/error.h"
#include "model/maptrace.h"
#include "synthetictrace.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace heed;
using namespace heed::test;

namespace {

constexpr int kLayers = 3;
constexpr int kHeads = 2;
constexpr int kSources = 5;
constexpr int kTargets = 4;

} // namespace

class TestAnalysisMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfItsKindAndRowsThatSumToOne_data();
    void hasTheShapeOfItsKindAndRowsThatSumToOne();
    void meanOfALayerIsTheMeanOfItsHeads();
    void theDecodersRolloutSeesNothingAhead();
    void aDecoderAloneRollsOutLikeAnEncoder();
    void halfAModelHasNoRollout();
    void tooLongASentenceHasNoFlow();
};

void TestAnalysisMap::hasTheShapeOfItsKindAndRowsThatSumToOne_data()
{
    QTest::addColumn<AnalysisKind>("analysis");
    QTest::addColumn<AttentionKind>("kind");
    for (const AttentionKind kind : kAttentionKinds)
        for (const AnalysisKind analysis : analysesOf(kind, false))
            QTest::addRow("%s %d", toString(kind).data(), int(analysis)) << analysis << kind;
}

void TestAnalysisMap::hasTheShapeOfItsKindAndRowsThatSumToOne()
{
    QFETCH(AnalysisKind, analysis);
    QFETCH(AttentionKind, kind);
    const SyntheticTrace trace(kLayers, kHeads, kSources, kTargets);
    for (int layer = 0; layer < kLayers; ++layer) {
        const Matrix map = analysisMap(trace, analysis, {kind, layer, 0});
        QCOMPARE(map.rows(), trace.shape(kind).queries);
        QCOMPARE(map.columns(), trace.shape(kind).keys);
        for (int row = 0; row < map.rows(); ++row) {
            const auto values = map.row(row);
            QVERIFY(std::abs(std::accumulate(values.begin(), values.end(), 0.0) - 1.0) < 1e-5);
        }
    }
}

void TestAnalysisMap::meanOfALayerIsTheMeanOfItsHeads()
{
    const SyntheticTrace trace(kLayers, kHeads, kSources, kTargets);
    const Matrix mean = analysisMap(trace, AnalysisKind::LayerMean, {AttentionKind::Cross, 1, 0});
    const Matrix first = trace.weights({AttentionKind::Cross, 1, 0});
    const Matrix second = trace.weights({AttentionKind::Cross, 1, 1});
    for (int query = 0; query < kTargets; ++query)
        for (int key = 0; key < kSources; ++key)
            QVERIFY(std::abs(mean(query, key) - (first(query, key) + second(query, key)) / 2.0F) < 1e-6F);
}

void TestAnalysisMap::theDecodersRolloutSeesNothingAhead()
{
    const SyntheticTrace trace(kLayers, kHeads, kSources, kTargets);
    const Matrix map = analysisMap(trace, AnalysisKind::Rollout, {AttentionKind::Decoder, kLayers - 1, 0});
    for (int query = 0; query < kTargets; ++query)
        for (int key = query + 1; key < kTargets; ++key)
            QCOMPARE(map(query, key), 0.0F);
}

void TestAnalysisMap::aDecoderAloneRollsOutLikeAnEncoder()
{
    Matrix first(2, 2), second(2, 2);
    first(0, 0) = second(0, 0) = 1.0F;
    first(1, 0) = 1.0F;
    second(1, 1) = 1.0F;
    const MapTrace trace({}, {{2, 1, 2, 2}, {first, second}, {}}, {});
    QVERIFY(isDecoderAlone(trace));
    const Matrix map = analysisMap(trace, AnalysisKind::Rollout, {AttentionKind::Decoder, 1, 0});
    QCOMPARE(map(0, 0), 1.0F);
    QCOMPARE(map(0, 1), 0.0F);
    QCOMPARE(map(1, 0), 0.5F); // half through the first layer, all of it through the second
    QCOMPARE(map(1, 1), 0.5F);
}

void TestAnalysisMap::halfAModelHasNoRollout()
{
    const Matrix map(2, 2, 0.5F);
    const AttentionMaps maps{{1, 1, 2, 2}, {map}, {}};
    const MapTrace trace(maps, maps, {});
    QVERIFY(!isDecoderAlone(trace));
    QVERIFY_THROWS_EXCEPTION(Error, analysisMap(trace, AnalysisKind::Rollout, {AttentionKind::Decoder, 0, 0}));
}

void TestAnalysisMap::tooLongASentenceHasNoFlow()
{
    const SyntheticTrace trace(1, 1, kMaxFlowTokens + 1, kTargets);
    QVERIFY_THROWS_EXCEPTION(Error, analysisMap(trace, AnalysisKind::Flow, {AttentionKind::Encoder, 0, 0}));
}

QTEST_APPLESS_MAIN(TestAnalysisMap)
#include "tst_analysismap.moc"
