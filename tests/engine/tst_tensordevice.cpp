// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/checkpoint/families/families.h"
#include "model/engine/tensorrunner.h"
#include "tests/engine/golden.h"

#include <algorithm>
#include <array>
#include <ATen/Functions.h>
#include <torch/csrc/lazy/ts_backend/ts_backend_impl.h>

using namespace heed;

namespace {

constexpr std::size_t kSteps = 4; // each is compiled anew
constexpr TokenId kOtherToken = 7;
constexpr double kTolerance = 1e-4; // of float32 against float64, see the README of the data

void addFamilies()
{
    QTest::addColumn<QString>("family");
    for (const char* family : test::kGoldenFamilies)
        QTest::newRow(family) << QString::fromLatin1(family);
}

/// A family's network on the lazy device.
struct Fixture
{
    explicit Fixture(const QString& family) : golden(family.toStdString())
    {
        config = readModelConfig(golden.modelFolder());
        Checkpoint checkpoint(golden.modelFolder());
        auto weights = std::make_shared<NetworkWeights>(readNetworkWeights(checkpoint, config, weightNames(config)));
        runner = std::make_unique<TensorRunner>(
            std::make_shared<const TensorNetwork>(std::move(weights), at::Device(at::kLazy, 0)));
    }

    test::Golden golden;
    ModelConfig config;
    std::unique_ptr<const NetworkRunner> runner;
};

} // namespace

/// The network on a device with a memory of its own, as a GPU has: nothing may be left in the host's. LibTorch's lazy
/// device computes on the CPU, but ends the program when its tensors meet those of the host.
class tst_TensorDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::lazy::InitTorchScriptBackend(); }
    void isNotTheHost();
    void encoderStates_data() { addFamilies(); }
    void encoderStates();
    void logits_data() { addFamilies(); }
    void logits();
};

/// Else the other tests would show nothing.
void tst_TensorDevice::isNotTheHost()
{
    const at::Tensor there = at::ones({2, 2}).to(at::Device(at::kLazy, 0));
    QVERIFY(!there.is_cpu());
}

void tst_TensorDevice::encoderStates()
{
    QFETCH(QString, family);
    Fixture fixture(family);
    const std::vector<TokenId> ids = fixture.golden.inputIds(0);
    const auto source = fixture.runner->encode(ids, true, {});
    const std::vector<float> expected = fixture.golden.tensor(0, "tf.encoder_last_hidden_state");
    const std::string difference
        = test::worstDifference(std::span(source->states), std::span(expected),
                                {ids.size(), std::size_t(fixture.config.modelSize)}, "[position, channel]", kTolerance);
    QVERIFY2(difference.empty(), difference.c_str());
}

/// Two hypotheses, as in a beam: the reference's and one that ends after each step.
void tst_TensorDevice::logits()
{
    QFETCH(QString, family);
    Fixture fixture(family);
    std::vector<TokenId> inputs = fixture.golden.targetIds(0);
    inputs.insert(inputs.begin(), fixture.config.decoderStartId);
    inputs.resize(std::min(inputs.size() - 1, kSteps));
    const auto decoder = fixture.runner->decoder(fixture.runner->encode(fixture.golden.inputIds(0), true, {}));
    const std::vector<float> expected = fixture.golden.tensor(0, "tf.logits");
    const std::size_t vocabulary = expected.size() / fixture.golden.targetIds(0).size();
    for (std::size_t position = 0; position < inputs.size(); ++position) {
        const int parent = position == 0 ? -1 : 2 * int(position) - 1;
        const std::array rows{StepRow{kOtherToken, parent}, StepRow{inputs[position], parent}};
        const std::span<const float> logits = decoder->step(rows).subspan(vocabulary);
        const std::string difference = test::worstDifference(
            logits, std::span(expected).subspan(position * vocabulary, vocabulary), {vocabulary}, "[id]", kTolerance);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

QTEST_APPLESS_MAIN(tst_TensorDevice)
#include "tst_tensordevice.moc"
