// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/analysis/contributions.h"
#include "model/analysis/headcomputation.h"
#include "model/forwardpass.h"
#include "model/nn/network.h"
#include "model/training/modelfolder.h"
#include "tests/engine/golden.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <numeric>

using namespace heed;

namespace {

constexpr std::size_t kCase = 3;         // 16 source tokens
constexpr double kBatchTolerance = 1e-4; // sums in another order, magnified by large random weights

at::Tensor toTensor(const std::vector<TokenId>& ids)
{
    at::Tensor tensor = at::empty({1, std::int64_t(ids.size())}, at::kLong);
    std::copy(ids.begin(), ids.end(), tensor.data_ptr<std::int64_t>());
    return tensor;
}

/// The same pass twice: the engine's trace of a given target, and the whole network on LibTorch.
struct Pass
{
    explicit Pass(const std::string& family) : golden(family)
    {
        ForcedTarget target;
        target.ids = golden.targetIds(kCase);
        const auto translator = test::openModel(golden.modelFolder());
        trace = translator->translateIds(golden.inputIds(kCase), target, {}, {}).sentences.at(0).record->trace(0);

        const c10::InferenceMode inference;
        const ModelConfig config = readModelConfig(golden.modelFolder());
        network = nn::Network(config);
        network->eval();
        training::Weights weights = training::readWeights(golden.modelFolder());
        if (!config.shareEmbeddings) { // a copy of the source's table, larger than the target vocabulary
            at::Tensor& table = weights.at("model.decoder.embed_tokens.weight");
            table = table.slice(0, 0, config.targetVocabulary);
        }
        training::setWeights(network, weights);
        std::vector<TokenId> inputs{config.decoderStartId};
        inputs.insert(inputs.end(), target.ids->begin(), target.ids->end() - 1);
        const at::Tensor memory = network->encode(toTensor(golden.inputIds(kCase)), {}, &capture);
        network->decode(toTensor(inputs), memory, {}, &capture);
    }

    const nn::MultiHeadAttention& attention(AttentionKind kind, int layer)
    {
        if (kind == AttentionKind::Encoder)
            return network->model->encoder->layers[std::size_t(layer)]->self_attn;
        const auto& decoderLayer = network->model->decoder->layers[std::size_t(layer)];
        return kind == AttentionKind::Decoder ? decoderLayer->self_attn : decoderLayer->encoder_attn;
    }

    test::Golden golden;
    std::shared_ptr<const AttentionTrace> trace;
    nn::Network network{nullptr};
    nn::NetworkCapture capture;
};

/// Empty when both agree. @param expected [1, positions, d_model], one row of it
std::string difference(const std::vector<float>& actual, const at::Tensor& expected, int position)
{
    const at::Tensor row = expected[0][position].contiguous();
    return test::worstDifference(std::span<const float>(actual),
                                 std::span<const float>(row.data_ptr<float>(), std::size_t(row.numel())),
                                 {actual.size()}, "[channel]", kBatchTolerance);
}

/// Numbers after which only rounding may differ.
bool isNear(double left, double right)
{
    return std::abs(left - right) <= 1e-5 * std::max(1.0, std::abs(right));
}

} // namespace

/// What a trace says about its pass, against the whole network on LibTorch.
class tst_ForwardPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesEqualTheNetworks_data() { addFamilies(); }
    void statesEqualTheNetworks();
    void headOutputsSumToTheBlocksOutput_data() { addFamilies(); }
    void headOutputsSumToTheBlocksOutput();
    void headsOutputIsTheWeightedSumOfItsProjectedValues_data() { addFamilies(); }
    void headsOutputIsTheWeightedSumOfItsProjectedValues();
    void computationFollowsTheTrace_data() { addFamilies(); }
    void computationFollowsTheTrace();
    void positionsAreAddedToTheEmbedding();
    void traceOutlivesTheTranslator();

private:
    static void addFamilies()
    {
        QTest::addColumn<QString>("family");
        for (const char* family : {"marian", "marian_sepvocab"})
            QTest::newRow(family) << QString::fromLatin1(family);
    }
};

void tst_ForwardPass::statesEqualTheNetworks()
{
    QFETCH(const QString, family);
    const Pass pass(family.toStdString());
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const auto& expected = stack == Stack::Encoder ? pass.capture.encoderStates : pass.capture.decoderStates;
        for (int position = 0; position < int(expected[0].size(1)); ++position) {
            const TokenStates states = pass.trace->pass()->states(stack, position);
            QCOMPARE(states.layers.size() + 1, expected.size());
            std::string worst = difference(states.input, expected[0], position);
            QVERIFY2(worst.empty(), worst.c_str());
            for (std::size_t layer = 0; layer < states.layers.size(); ++layer) {
                worst = difference(states.layers[layer].output, expected[layer + 1], position);
                QVERIFY2(worst.empty(), worst.c_str());
                QCOMPARE(states.layers[layer].crossAttention.empty(), stack == Stack::Encoder);
            }
        }
    }
}

void tst_ForwardPass::headOutputsSumToTheBlocksOutput()
{
    QFETCH(const QString, family);
    const Pass pass(family.toStdString());
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = pass.trace->shape(kind);
        const Stack stack = kind == AttentionKind::Encoder ? Stack::Encoder : Stack::Decoder;
        for (int layer = 0; layer < shape.layers; ++layer) {
            const int query = shape.queries / 2;
            const TokenStates::Layer states = pass.trace->pass()->states(stack, query).layers[std::size_t(layer)];
            const std::vector<float>& block
                = kind == AttentionKind::Cross ? states.crossAttention : states.selfAttention;
            const Matrix outputs = pass.trace->pass()->headOutputs(kind, layer, query);
            std::vector<float> sum = pass.trace->pass()->outputBias(kind, layer);
            QCOMPARE(outputs.rows(), shape.heads);
            QCOMPARE(outputs.columns(), int(block.size()));
            for (int head = 0; head < shape.heads; ++head) {
                for (int channel = 0; channel < outputs.columns(); ++channel)
                    sum[std::size_t(channel)] += outputs(head, channel);
            }
            const std::string worst = test::worstDifference(std::span<const float>(sum), std::span<const float>(block),
                                                            {block.size()}, "[channel]", 1e-5);
            QVERIFY2(worst.empty(), worst.c_str());
        }
    }
}

/// W_Oʰ z = Σ_k a[q,k] f(x_k), the sum that norm-based attention takes apart.
void tst_ForwardPass::headsOutputIsTheWeightedSumOfItsProjectedValues()
{
    QFETCH(const QString, family);
    const Pass pass(family.toStdString());
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = pass.trace->shape(kind);
        const HeadIndex head{kind, shape.layers - 1, shape.heads - 1};
        const Matrix transformed = transformedValues(*pass.trace, head, pass.trace->pass()->outputWeights(head));
        const Matrix weights = pass.trace->weights(head);
        for (int query = 0; query < shape.queries; ++query) {
            const Matrix outputs = pass.trace->pass()->headOutputs(kind, head.layer, query);
            for (int channel = 0; channel < outputs.columns(); ++channel) {
                double sum = 0.0;
                for (int key = 0; key < shape.keys; ++key)
                    sum += double(weights(query, key)) * double(transformed(key, channel));
                QVERIFY(isNear(sum, double(outputs(head.head, channel))));
            }
        }
    }
}

void tst_ForwardPass::computationFollowsTheTrace()
{
    QFETCH(const QString, family);
    Pass pass(family.toStdString());
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = pass.trace->shape(kind);
        const HeadIndex head{kind, shape.layers - 1, shape.heads - 1};
        const Matrix weights = pass.trace->weights(head);
        const Matrix scores = pass.trace->scores(head);
        for (int query = 0; query < shape.queries; ++query) {
            const HeadComputation shown = headComputation(*pass.trace, head, query);
            QVERIFY(isNear(double(shown.scale), 1.0 / std::sqrt(double(shown.headSize()))));
            for (int key = 0; key < shape.keys; ++key) {
                const auto index = std::size_t(key);
                QCOMPARE(shown.scores[index], scores(query, key));
                QCOMPARE(shown.weights[index], weights(query, key));
                QVERIFY(isNear(double(shown.exponentials[index]) / shown.sum, double(weights(query, key))));
                QCOMPARE(std::isinf(scores(query, key)), shown.isMasked(key));
                if (!shown.isMasked(key))
                    QVERIFY(isNear(double(shown.products[index] * shown.scale), double(scores(query, key))));
            }
            // z through this head's columns of the network's own W_O.
            const c10::InferenceMode inference;
            at::Tensor z = at::empty({shown.headSize()}, at::kFloat);
            std::copy(shown.output.begin(), shown.output.end(), z.data_ptr<float>());
            const at::Tensor projection = pass.attention(kind, head.layer)->out_proj->weight;
            const at::Tensor columns
                = projection.slice(1, head.head * shown.headSize(), (head.head + 1) * shown.headSize());
            const at::Tensor expected = at::matmul(columns, z);
            for (int channel = 0; channel < shown.modelSize(); ++channel)
                QVERIFY(isNear(double(shown.headOutputs(head.head, channel)), double(expected[channel].item<float>())));
        }
    }
}

void tst_ForwardPass::positionsAreAddedToTheEmbedding()
{
    const Pass pass("marian");
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const Matrix table = pass.trace->pass()->positions(stack);
        const TokenStates states = pass.trace->pass()->states(stack, 2);
        for (int channel = 0; channel < table.columns(); ++channel) {
            const auto index = std::size_t(channel);
            QVERIFY(isNear(double(states.embedding[index] + table(2, channel)), double(states.input[index])));
        }
        // Marian's order: all sines, then all cosines.
        QCOMPARE(table(0, 0), 0.0F);
        QCOMPARE(table(0, table.columns() / 2), 1.0F);
        QVERIFY(isNear(double(table(1, 0)), std::sin(1.0)));
    }
}

void tst_ForwardPass::traceOutlivesTheTranslator()
{
    const test::Golden golden("marian");
    auto translator = test::openModel(golden.modelFolder());
    const auto trace = translator->translateIds(golden.inputIds(kCase), {}, {}, {}).sentences.at(0).record->trace(0);
    const TokenStates before = trace->pass()->states(Stack::Encoder, 1);
    translator.reset();
    QVERIFY(trace->pass()->states(Stack::Encoder, 1).layers.back().output == before.layers.back().output);
}

QTEST_APPLESS_MAIN(tst_ForwardPass)
#include "tst_forwardpass.moc"
