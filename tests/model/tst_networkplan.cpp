// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkplan.h"

#include <QTest>

#include <algorithm>

using namespace heed;

class tst_NetworkPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void depthsMayDiffer();
    void countsAreThoseOfThePaper();
};

void tst_NetworkPlan::depthsMayDiffer()
{
    ModelInfo model;
    model.encoderLayers = 12;
    model.decoderLayers = 1;
    const std::vector<NetworkBlock> plan = networkPlan(model);
    const auto count = [&](BlockKind kind, Stack stack) {
        return std::ranges::count_if(
            plan, [&](const NetworkBlock& block) { return block.kind == kind && block.stack == stack; });
    };
    QCOMPARE(count(BlockKind::SelfAttention, Stack::Encoder), 12);
    QCOMPARE(count(BlockKind::SelfAttention, Stack::Decoder), 1);
    QCOMPARE(count(BlockKind::CrossAttention, Stack::Encoder), 0);
    QCOMPARE(count(BlockKind::CrossAttention, Stack::Decoder), 1);
    QVERIFY(plan.back().kind == BlockKind::Softmax);
}

/// Vaswani et al. 2017, base: d_model 512, d_ff 2048. Each number is that of PyTorch's modules of these shapes.
void tst_NetworkPlan::countsAreThoseOfThePaper()
{
    ModelInfo model;
    model.modelSize = 512;
    model.encoderFeedForward = model.decoderFeedForward = 2048;
    model.encoderLayers = model.decoderLayers = 1;
    model.tables.sourceEmbedding = 37000 * 512;
    std::int64_t encoderLayer = 0, decoderLayer = 0;
    for (const NetworkBlock& block : networkPlan(model)) {
        if (block.layer >= 0)
            (block.stack == Stack::Encoder ? encoderLayer : decoderLayer) += block.parameters;
    }
    QCOMPARE(encoderLayer, 3152384);
    QCOMPARE(decoderLayer, 4204032);
}

QTEST_APPLESS_MAIN(tst_NetworkPlan)
#include "tst_networkplan.moc"
