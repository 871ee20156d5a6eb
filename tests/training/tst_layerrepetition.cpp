// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/layerrepetition.h"

#include <ATen/ATen.h>

#include "tests/testutils.h"

using namespace heed;
using namespace heed::training;

namespace {

ModelConfig configOf(int encoderLayers, int decoderLayers)
{
    ModelConfig config;
    config.modelSize = 16;
    config.encoderLayers = encoderLayers;
    config.decoderLayers = decoderLayers;
    config.encoderHeads = config.decoderHeads = 2;
    config.encoderFeedForward = config.decoderFeedForward = 24;
    config.sourceVocabulary = config.targetVocabulary = 30;
    config.maxPositions = 16;
    config.activation = Activation::Relu;
    config.padId = config.decoderStartId = 29;
    return config;
}

Weights randomWeights(const ModelConfig& config, std::uint64_t seed)
{
    nn::Network network(config, 0.0);
    network->initialize(seed);
    return weightsOf(network);
}

} // namespace

class TestLayerRepetition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originsOfLayers_data()
    {
        QTest::addColumn<int>("shallow");
        QTest::addColumn<std::vector<int>>("origins");
        QTest::newRow("as many") << 3 << std::vector<int>{0, 1, 2};
        QTest::newRow("twice as many") << 3 << std::vector<int>{0, 0, 1, 1, 2, 2};
        QTest::newRow("from one") << 1 << std::vector<int>{0, 0, 0, 0};
        QTest::newRow("no multiple") << 2 << std::vector<int>{0, 0, 1};
        QTest::newRow("one more") << 4 << std::vector<int>{0, 0, 1, 2, 3};
    }

    void originsOfLayers()
    {
        QFETCH(int, shallow);
        QFETCH(std::vector<int>, origins);
        QCOMPARE(repeatedLayers(shallow, int(origins.size())), origins);
    }

    /// More than ten layers: "layers.1." must not take "layers.10." for its own.
    void everyLayerEqualsItsOrigin()
    {
        const ModelConfig shallow = configOf(11, 2), deep = configOf(22, 5);
        const Weights before = randomWeights(shallow, 1);
        const Weights after = repeatLayers(before, shallow, deep);
        for (const auto& [name, tensor] : before) {
            if (name.find(".layers.") == std::string::npos)
                QVERIFY2(at::equal(after.at(name), tensor), name.c_str());
        }
        compareStack(before, after, "model.encoder.layers.", repeatedLayers(11, 22));
        compareStack(before, after, "model.decoder.layers.", repeatedLayers(2, 5));
    }

    void deepNetworkTakesThem()
    {
        const ModelConfig shallow = configOf(2, 1), deep = configOf(3, 3);
        const Weights repeated = repeatLayers(randomWeights(shallow, 1), shallow, deep);
        nn::Network network(deep, 0.0);
        network->initialize(2);
        setWeights(network, repeated);
        const Weights taken = weightsOf(network);
        QCOMPARE(taken.size(), repeated.size());
        for (const auto& [name, tensor] : taken)
            QVERIFY2(at::equal(tensor, repeated.at(name)), name.c_str());
    }

    void sameDepthChangesNothing()
    {
        const ModelConfig config = configOf(2, 3);
        const Weights before = randomWeights(config, 1);
        const Weights after = repeatLayers(before, config, config);
        QCOMPARE(after.size(), before.size());
        for (const auto& [name, tensor] : before)
            QVERIFY2(at::equal(after.at(name), tensor), name.c_str());
    }

private:
    static void compareStack(const Weights& before, const Weights& after, const std::string& stack,
                             const std::vector<int>& origins)
    {
        for (std::size_t layer = 0; layer < origins.size(); ++layer) {
            const std::string origin = stack + std::to_string(origins[layer]) + '.';
            const std::string copy = stack + std::to_string(layer) + '.';
            std::size_t compared = 0;
            for (const auto& [name, tensor] : before) {
                if (!name.starts_with(origin))
                    continue;
                QVERIFY2(at::equal(after.at(copy + name.substr(origin.size())), tensor), name.c_str());
                ++compared;
            }
            QVERIFY(compared > 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestLayerRepetition)
#include "tst_layerrepetition.moc"
