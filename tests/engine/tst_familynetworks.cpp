// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/analysis/headcomputation.h"
#include "model/checkpoint/tensorstore.h"
#include "model/forwardpass.h"
#include "model/networkplan.h"
#include "model/session/session.h"
#include "tests/engine/golden.h"
#include "tests/model/temporaryfolder.h"

#include <cmath>

using namespace heed;

namespace {

constexpr std::size_t kCase = 3; // 16 source tokens

/// Numbers after which only rounding may differ.
bool isNear(double left, double right, double scale = 1.0)
{
    return std::abs(left - right) <= 2e-5 * std::max({1.0, std::abs(right), scale});
}

bool areNear(const std::vector<float>& left, const std::vector<float>& right)
{
    return std::ranges::equal(left, right, [](float a, float b) { return isNear(double(a), double(b)); });
}

std::vector<float> sum(std::vector<float> left, const std::vector<float>& right)
{
    for (std::size_t channel = 0; channel < left.size(); ++channel)
        left[channel] += right[channel];
    return left;
}

/// How transformers calls W_Q, W_K or W_V of a layer.
std::string projectionName(bool isT5, const HeadIndex& head, char which)
{
    const std::string layer = std::to_string(head.layer);
    const std::string stack = head.kind == AttentionKind::Encoder ? "encoder" : "decoder";
    const bool isCross = head.kind == AttentionKind::Cross;
    if (isT5)
        return stack + ".block." + layer + (isCross ? ".layer.1.EncDecAttention." : ".layer.0.SelfAttention.") + which;
    return "model." + stack + ".layers." + layer + (isCross ? ".encoder_attn." : ".self_attn.") + which + "_proj";
}

struct Model
{
    explicit Model(const QString& family, int device = int(ComputeDevice::Cpu))
        : golden(family.toStdString()), translator(test::openModel(golden.modelFolder(), ComputeDevice(device)))
    {
        ForcedTarget target;
        target.ids = golden.targetIds(kCase);
        translation
            = std::make_shared<const Translation>(translator->translateIds(golden.inputIds(kCase), target, {}, {}));
        trace = translation->sentences.at(0).record->trace(0);
    }

    test::Golden golden;
    std::unique_ptr<Translator> translator;
    std::shared_ptr<const Translation> translation;
    std::shared_ptr<const AttentionTrace> trace;
};

} // namespace

/// What every family must show, whatever its network: the steps of a head, the residual stream, the plan, a session.
class tst_FamilyNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoreIsScaledProductPlusBias_data() { addFamilies(); }
    void scoreIsScaledProductPlusBias();
    void inputsMakeQueriesKeysAndValues_data() { addFamilies(); }
    void inputsMakeQueriesKeysAndValues();
    void biasDependsOnTheDistanceAlone();
    void blocksAreAddedToTheStream_data() { addFamilies(); }
    void blocksAreAddedToTheStream();
    void headOutputsSumToTheBlocksOutput_data() { addFamilies(); }
    void headOutputsSumToTheBlocksOutput();
    void planCountsEveryParameter_data() { addFamilies(); }
    void planCountsEveryParameter();
    void everyTensorIsUsed_data() { addFamilies(); }
    void everyTensorIsUsed();
    void sessionKeepsWhatTheViewsShow_data() { addFamilies(); }
    void sessionKeepsWhatTheViewsShow();

private:
    static void addFamilies()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("device");
        for (const char* family : test::kGoldenFamilies) {
            for (const auto& [name, device] : test::kDevices)
                QTest::addRow("%s, %s", family, name) << QString::fromLatin1(family) << int(device);
        }
    }
};

void tst_FamilyNetworks::scoreIsScaledProductPlusBias()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    const bool isT5 = model.translator->info().positions == PositionKind::RelativeBias;
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = model.trace->shape(kind);
        for (int layer = 0; layer < shape.layers; ++layer) {
            const HeadIndex head{kind, layer, shape.heads - 1};
            const Matrix scores = model.trace->scores(head);
            for (int query = 0; query < shape.queries; ++query) {
                const HeadComputation shown = headComputation(*model.trace, head, query);
                QCOMPARE(shown.bias.empty(), !isT5 || kind == AttentionKind::Cross);
                QCOMPARE(shown.scale, isT5 ? 1.0F : 1.0F / std::sqrt(float(shown.headSize())));
                for (int key = 0; key < shown.visible; ++key) {
                    const auto index = std::size_t(key);
                    const double bias = shown.bias.empty() ? 0.0 : double(shown.bias[index]);
                    QVERIFY(isNear(double(shown.products[index]) * double(shown.scale) + bias,
                                   double(scores(query, key)), double(shown.products[index])));
                }
            }
        }
    }
}

/// x W + b with the weights as the file has them, which the engine stacks and packs in other ways.
void tst_FamilyNetworks::inputsMakeQueriesKeysAndValues()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    const auto file = openTensorStore(model.golden.modelFolder());
    const auto expectProjection = [&](const std::vector<float>& input, const HeadIndex& head, char which,
                                      std::span<const float> expected) {
        const std::string name = projectionName(family.startsWith(u"t5") || family == u"mt5", head, which);
        const std::vector<float> weight = toFloat32(file->tensors().at(name + ".weight"));
        const auto bias = file->tensors().find(name + ".bias");
        QCOMPARE(bias != file->tensors().end(), model.translator->info().hasBiases);
        const std::vector<float> shift = bias == file->tensors().end() ? std::vector<float>() : toFloat32(bias->second);
        for (std::size_t channel = 0; channel < expected.size(); ++channel) {
            const std::size_t row = std::size_t(head.head) * expected.size() + channel;
            double sum = shift.empty() ? 0.0 : double(shift[row]);
            for (std::size_t column = 0; column < input.size(); ++column)
                sum += double(weight[row * input.size() + column]) * double(input[column]);
            QVERIFY2(isNear(double(expected[channel]), sum, 10.0), name.c_str());
        }
    };
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = model.trace->shape(kind);
        for (int layer = 0; layer < shape.layers; ++layer) {
            const HeadIndex head{kind, layer, shape.heads - 1};
            const int query = shape.queries - 1, key = shape.keys / 2;
            expectProjection(queryInput(*model.trace->pass(), kind, layer, query), head, 'q',
                             model.trace->queryVector(head, query));
            const std::vector<float> input = keyInput(*model.trace->pass(), kind, layer, key);
            expectProjection(input, head, 'k', model.trace->keyVector(head, key));
            expectProjection(input, head, 'v', model.trace->valueVector(head, key));
        }
    }
}

/// Every layer's bias is the first layer's, equal along diagonals.
void tst_FamilyNetworks::biasDependsOnTheDistanceAlone()
{
    const Model model(QStringLiteral("t5_v10"));
    for (const AttentionKind kind : {AttentionKind::Encoder, AttentionKind::Decoder}) {
        const AttentionShape shape = model.trace->shape(kind);
        const std::vector<float> first = model.trace->scoreBias({kind, 0, 1}, 1);
        const std::vector<float> later = model.trace->scoreBias({kind, shape.layers - 1, 1}, 2);
        QCOMPARE(first.size(), std::size_t(shape.keys));
        for (std::size_t key = 0; key + 1 < first.size(); ++key)
            QCOMPARE(later[key + 1], first[key]);
    }
    // The encoder looks both ways and knows them apart; 8 buckets, so 4 for each.
    const std::vector<float> row = model.trace->scoreBias({AttentionKind::Encoder, 0, 0}, 4);
    QVERIFY(row[3] != row[5]);
}

void tst_FamilyNetworks::blocksAreAddedToTheStream()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    const bool isPre = model.translator->info().normPlacement == NormPlacement::Pre;
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const TokenStates states = model.trace->pass()->states(stack, 1);
        QCOMPARE(states.embedded != states.input, model.translator->info().normalizesEmbedding);
        QCOMPARE(states.output != states.layers.back().output, model.translator->info().hasFinalNorm);
        std::vector<float> stream = states.input;
        for (const TokenStates::Layer& layer : states.layers) {
            QCOMPARE(layer.selfAttentionInput.empty(), !isPre);
            QCOMPARE(layer.feedForwardInput.empty(), !isPre);
            QCOMPARE(layer.crossAttentionInput.empty(), !isPre || stack == Stack::Encoder);
            QCOMPARE(layer.afterSelfAttention == sum(stream, layer.selfAttention), isPre);
            stream = layer.afterSelfAttention;
            if (stack == Stack::Decoder) {
                QCOMPARE(layer.afterCrossAttention == sum(stream, layer.crossAttention), isPre);
                stream = layer.afterCrossAttention;
            }
            QCOMPARE(layer.output == sum(stream, layer.feedForward), isPre);
            stream = layer.output;
        }
    }
}

void tst_FamilyNetworks::headOutputsSumToTheBlocksOutput()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = model.trace->shape(kind);
        const Stack stack = kind == AttentionKind::Encoder ? Stack::Encoder : Stack::Decoder;
        const int query = shape.queries / 2;
        const TokenStates::Layer states = model.trace->pass()->states(stack, query).layers.back();
        const Matrix outputs = model.trace->pass()->headOutputs(kind, shape.layers - 1, query);
        std::vector<float> all = model.trace->pass()->outputBias(kind, shape.layers - 1);
        for (int head = 0; head < shape.heads; ++head)
            all = sum(all, {outputs.row(head).begin(), outputs.row(head).end()});
        QVERIFY(areNear(all, kind == AttentionKind::Cross ? states.crossAttention : states.selfAttention));
    }
}

void tst_FamilyNetworks::planCountsEveryParameter()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    const ModelInfo& info = model.translator->info();
    const TokenStates states = model.trace->pass()->states(Stack::Decoder, 0);
    std::int64_t parameters = 0;
    for (const NetworkBlock& block : networkPlan(info)) {
        parameters += block.parameters;
        const bool hasVector = block.kind != BlockKind::Linear && block.kind != BlockKind::Softmax
                               && block.kind != BlockKind::DistanceBias;
        if (block.stack == Stack::Decoder) {
            const std::vector<float>* const output = outputOf(block, states, info.normPlacement);
            QCOMPARE(output != nullptr && output->size() == std::size_t(info.modelSize), hasVector);
        }
    }
    QCOMPARE(parameters, info.parameters);
}

void tst_FamilyNetworks::everyTensorIsUsed()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    QVERIFY(Model(family, device).translator->info().unusedTensors.empty());
}

void tst_FamilyNetworks::sessionKeepsWhatTheViewsShow()
{
    QFETCH(const QString, family);
    QFETCH(const int, device);
    const Model model(family, device);
    const test::TemporaryFolder folder;
    Session session;
    session.entries = {{model.translation, {}}};
    session.shown = 0;
    writeSession(folder.path() / "a.heed", session);
    const Session reopened = readSession(folder.path() / "a.heed");
    const Translation& translation = *reopened.entries.at(0).translation;
    QVERIFY(networkPlan(*translation.model) == networkPlan(model.translator->info()));
    const auto trace = translation.sentences.at(0).record->trace(0);
    QVERIFY(trace->pass() != nullptr);
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = model.trace->shape(kind);
        QCOMPARE(trace->shape(kind), shape);
        const HeadIndex head{kind, shape.layers - 1, 1};
        QCOMPARE(trace->scoreScale(kind), model.trace->scoreScale(kind));
        for (int query = 0; query < shape.queries; ++query)
            QVERIFY(trace->scoreBias(head, query) == model.trace->scoreBias(head, query));
        const Matrix ours = trace->weights(head);
        const Matrix theirs = model.trace->weights(head);
        const std::string difference
            = test::worstDifference(ours.values(), theirs.values(),
                                    {std::size_t(shape.queries), std::size_t(shape.keys)}, "[query, key]", 1e-5);
        QVERIFY2(difference.empty(), difference.c_str());
    }
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const TokenStates ours = trace->pass()->states(stack, 1);
        const TokenStates theirs = model.trace->pass()->states(stack, 1);
        QVERIFY(ours.embedding == theirs.embedding && ours.embedded == theirs.embedded);
        QVERIFY(ours.input == theirs.input && ours.output == theirs.output);
        for (const NetworkBlock& block : networkPlan(*translation.model)) {
            const std::vector<float>* const vector = outputOf(block, ours, translation.model->normPlacement);
            QVERIFY(block.stack != stack || vector == nullptr
                    || *vector == *outputOf(block, theirs, translation.model->normPlacement));
        }
        QVERIFY(trace->pass()->positions(stack) == model.trace->pass()->positions(stack));
    }
}

QTEST_APPLESS_MAIN(tst_FamilyNetworks)
#include "tst_familynetworks.moc"
