// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/analysis/logitlens.h"
#include "model/forwardpass.h"
#include "tests/engine/golden.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace heed;

namespace {

constexpr double kTolerance = 1e-5; // of the last layer's distribution against the model's own

/// How a family's output layer reads a state, in the names of its file. Empty names: there is no such tensor.
struct OutputLayer
{
    const char* family;
    const char* table;
    const char* bias;
    const char* norm; ///< without ".weight"
    bool isRms;
    bool isScaled; ///< by 1/√d_model
};
constexpr OutputLayer kOutputLayers[]{
    {"marian", "model.shared.weight", "final_logits_bias", "", false, false},
    {"bart", "model.shared.weight", "final_logits_bias", "", false, false},
    {"mbart", "model.shared.weight", "final_logits_bias", "model.decoder.layer_norm", false, false},
    {"m2m100", "model.shared.weight", "", "model.decoder.layer_norm", false, false},
    {"t5_v10", "shared.weight", "", "decoder.final_layer_norm", true, true},
    {"t5_v11", "lm_head.weight", "", "decoder.final_layer_norm", true, false},
};

/// The arithmetic of the lens once more, from the file and in double.
class SlowLens
{
public:
    SlowLens(const std::filesystem::path& file, const OutputLayer& layer) : m_file(file), m_layer(layer) { }

    /// @param state [d_model]
    std::vector<double> logProbabilities(std::span<const float> state) const
    {
        const std::vector<double> x = finished(state);
        const std::vector<float> table = m_file.toFloat32(m_layer.table);
        const std::vector<float> bias
            = m_layer.bias[0] ? m_file.toFloat32(m_layer.bias) : std::vector<float>(table.size() / x.size());
        std::vector<double> logits(bias.begin(), bias.end());
        for (std::size_t id = 0; id < logits.size(); ++id)
            logits[id] += std::inner_product(x.begin(), x.end(), table.begin() + std::ptrdiff_t(id * x.size()), 0.0);
        double sum = 0.0;
        for (const double logit : logits)
            sum += std::exp(logit);
        for (double& logit : logits)
            logit -= std::log(sum);
        return logits;
    }

private:
    std::vector<double> finished(std::span<const float> state) const
    {
        std::vector<double> x(state.begin(), state.end());
        const auto size = double(x.size());
        if (m_layer.norm[0]) {
            const std::string name = m_layer.norm;
            const std::vector<float> gain = m_file.toFloat32(name + ".weight");
            const double mean = m_layer.isRms ? 0.0 : std::accumulate(x.begin(), x.end(), 0.0) / size;
            double squares = 0.0;
            for (double& value : x) {
                value -= mean;
                squares += value * value;
            }
            const double deviation = std::sqrt(squares / size + (m_layer.isRms ? 1e-6 : 1e-5));
            const std::vector<float> bias
                = m_layer.isRms ? std::vector<float>(x.size()) : m_file.toFloat32(name + ".bias");
            for (std::size_t index = 0; index < x.size(); ++index)
                x[index] = x[index] / deviation * double(gain[index]) + double(bias[index]);
        }
        for (double& value : x)
            value *= m_layer.isScaled ? 1.0 / std::sqrt(size) : 1.0;
        return x;
    }

    SafetensorsFile m_file;
    OutputLayer m_layer;
};

SentenceTranslation translateForced(const test::Golden& golden, std::size_t index, ComputeDevice device)
{
    ForcedTarget target;
    target.ids = golden.targetIds(index);
    return test::openModel(golden.modelFolder(), device)
        ->translateIds(golden.inputIds(index), target, {}, {})
        .sentences.at(0);
}

} // namespace

/// The lens on networks of all families.
class tst_LogitLens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastLayerIsTheModelsOwn_data();
    void lastLayerIsTheModelsOwn();
    void everyLayerIsReadAsTheOutputLayerReads_data();
    void everyLayerIsReadAsTheOutputLayerReads();
};

void tst_LogitLens::lastLayerIsTheModelsOwn_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("device");
    for (const char* family : test::kGoldenFamilies) {
        for (const auto& [name, device] : test::kDevices)
            QTest::addRow("%s, %s", family, name) << QString::fromLatin1(family) << int(device);
    }
}

void tst_LogitLens::lastLayerIsTheModelsOwn()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const test::Golden golden(family.toStdString());
    for (std::size_t index = 0; index < golden.caseCount(); ++index) {
        const SentenceTranslation sentence = translateForced(golden, index, ComputeDevice(device));
        const auto trace = sentence.record->trace(0);
        const std::vector<GeneratedToken>& tokens = sentence.hypotheses.at(0).tokens;
        for (std::size_t step = 0; step < tokens.size(); ++step) {
            const auto readings = logitLens(*trace->pass(), int(step), tokens[step].token.id);
            QCOMPARE(int(readings.size()), trace->shape(AttentionKind::Decoder).layers + 1);
            const std::vector<float> own = sentence.record->distribution(0, step);
            const LensReading& last = readings.back();
            const auto isNear = [](float logProbability, float probability) {
                return std::abs(std::exp(double(logProbability)) - double(probability)) <= kTolerance;
            };
            QVERIFY(isNear(last.writtenLogProbability, own[std::size_t(tokens[step].token.id)]));
            QVERIFY(isNear(last.topLogProbability, *std::ranges::max_element(own)));
            QVERIFY(isNear(last.topLogProbability, own[std::size_t(last.topId)]));
            QVERIFY(std::abs(last.entropy - tokens[step].entropy) <= 1e-4F);
            QCOMPARE(last.topPiece, '#' + std::to_string(last.topId));

            TokenStates states = trace->pass()->states(Stack::Decoder, int(step));
            Matrix state(1, int(states.input.size()));
            std::ranges::copy(states.layers.back().output, state.row(0).begin());
            const Matrix logits = trace->pass()->logits(state);
            std::vector<float> probabilities;
            for (const float logit : logits.values()) {
                const float atTop = logits(0, last.topId);
                probabilities.push_back(std::exp(logit - atTop + last.topLogProbability));
            }
            const std::string worst = test::worstDifference(
                std::span<const float>(probabilities), std::span<const float>(own), {own.size()}, "[id]", kTolerance);
            QVERIFY2(worst.empty(), worst.c_str());
        }
    }
}

void tst_LogitLens::everyLayerIsReadAsTheOutputLayerReads_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(std::size(kOutputLayers)); ++row)
        QTest::newRow(kOutputLayers[row].family) << row;
}

/// transformers' states through the output layer by hand.
void tst_LogitLens::everyLayerIsReadAsTheOutputLayerReads()
{
    QFETCH(const int, row);
    constexpr std::size_t kCase = 3;
    const OutputLayer& layer = kOutputLayers[row];
    const test::Golden golden(layer.family);
    const SentenceTranslation sentence = translateForced(golden, kCase, ComputeDevice::Cpu);
    const SlowLens lens(golden.modelFolder() / "model.safetensors", layer);
    const auto trace = sentence.record->trace(0);
    const std::vector<GeneratedToken>& tokens = sentence.hypotheses.at(0).tokens;
    const std::vector<float> states = golden.tensor(kCase, "tf.decoder_hidden_states"); // [1 + layers, T, d_model]
    const auto layers = std::size_t(trace->shape(AttentionKind::Decoder).layers);
    const std::size_t size = states.size() / tokens.size() / (layers + 1);
    for (std::size_t step = 0; step < tokens.size(); ++step) {
        const auto written = std::size_t(tokens[step].token.id);
        const auto readings = logitLens(*trace->pass(), int(step), tokens[step].token.id);
        for (std::size_t entry = 0; entry < layers; ++entry) { // the last is the model's own, after its norm
            const auto state = std::span(states).subspan((entry * tokens.size() + step) * size, size);
            const std::vector<double> expected = lens.logProbabilities(state);
            const LensReading& reading = readings[entry];
            QVERIFY(std::abs(double(reading.writtenLogProbability) - expected[written]) <= 1e-4);
            QVERIFY(std::abs(double(reading.topLogProbability) - *std::ranges::max_element(expected)) <= 1e-4);
            QCOMPARE(std::size_t(reading.topId), std::size_t(std::ranges::max_element(expected) - expected.begin()));
            const auto better = std::ranges::count_if(
                expected, [&](double logProbability) { return logProbability > expected[written]; });
            QCOMPARE(reading.writtenRank, int(better) + 1);
        }
    }
}

QTEST_APPLESS_MAIN(tst_LogitLens)
#include "tst_logitlens.moc"
