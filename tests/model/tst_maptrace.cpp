// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/maptrace.h"
#include "tests/testutils.h"

#include <QTest>

using namespace heed;

namespace {

AttentionMaps constantMaps(AttentionShape shape, bool hasScores)
{
    AttentionMaps maps{shape, {}, {}};
    for (int index = 0; index < shape.layers * shape.heads; ++index) {
        maps.weights.emplace_back(shape.queries, shape.keys, float(index));
        if (hasScores)
            maps.scores.emplace_back(shape.queries, shape.keys, float(-index));
    }
    return maps;
}

} // namespace

class TestMapTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven();
    void scoresAreKeptOnlyWhenAllKindsHaveThem();
    void hasNoVectors();
    void emptyTrace();
};

void TestMapTrace::givesBackWhatItWasGiven()
{
    const MapTrace trace({}, {}, constantMaps({2, 3, 4, 5}, true));
    QVERIFY((trace.shape(AttentionKind::Cross) == AttentionShape{2, 3, 4, 5}));
    QVERIFY(trace.shape(AttentionKind::Encoder) == AttentionShape{});
    QVERIFY(trace.weights({AttentionKind::Cross, 1, 2}) == Matrix(4, 5, 5.0F));
    QVERIFY(trace.scores({AttentionKind::Cross, 1, 0}) == Matrix(4, 5, -3.0F));
    QCOMPARE(trace.allWeights(AttentionKind::Cross).size(), std::size_t(6));
    QVERIFY(trace.allWeights(AttentionKind::Encoder).empty());
}

void TestMapTrace::scoresAreKeptOnlyWhenAllKindsHaveThem()
{
    QVERIFY(MapTrace(constantMaps({1, 1, 2, 2}, true), {}, {}).hasScores());
    QVERIFY(!MapTrace(constantMaps({1, 1, 2, 2}, false), {}, {}).hasScores());
    const MapTrace mixed(constantMaps({1, 1, 2, 2}, true), {}, constantMaps({1, 1, 3, 2}, false));
    QVERIFY(!mixed.hasScores());
    QVERIFY(mixed.scores({AttentionKind::Encoder, 0, 0}).isEmpty());
}

void TestMapTrace::hasNoVectors()
{
    const MapTrace trace(constantMaps({1, 1, 2, 2}, true), {}, {});
    QVERIFY(trace.queryVector({AttentionKind::Encoder, 0, 0}, 0).empty());
    QVERIFY(trace.keyVector({AttentionKind::Encoder, 0, 0}, 0).empty());
    QVERIFY(trace.valueVector({AttentionKind::Encoder, 0, 0}, 0).empty());
}

void TestMapTrace::emptyTrace()
{
    const MapTrace trace({}, {}, {});
    QVERIFY(!trace.hasScores());
    for (const AttentionKind kind : kAttentionKinds)
        QVERIFY(trace.allWeights(kind).empty());
}

QTEST_GUILESS_MAIN(TestMapTrace)
#include "tst_maptrace.moc"
