// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/parallelstep.h"

#include <ATen/ATen.h>
#include <random>
#include <torch/nn/utils/clip_grad.h>

#include "tests/testutils.h"

using namespace heed;
using namespace heed::training;

namespace {

constexpr TokenId kVocabulary = 97;
constexpr TokenId kPadding = kVocabulary - 1;
constexpr double kSmoothing = 0.1;
constexpr double kClipNorm = 0.05;

ModelConfig tinyConfig(int heads = 4)
{
    ModelConfig config;
    config.modelSize = 48;
    config.encoderLayers = config.decoderLayers = 2;
    config.encoderHeads = config.decoderHeads = heads;
    config.encoderFeedForward = config.decoderFeedForward = 80;
    config.sourceVocabulary = config.targetVocabulary = kVocabulary;
    config.maxPositions = 64;
    config.activation = Activation::Relu;
    config.padId = config.decoderStartId = kPadding;
    return config;
}

/// Sentences of 1 to 40 tokens; lengths around 16 and 32 are where vectors end.
EncodedCorpus randomCorpus(std::size_t pairs)
{
    std::mt19937 random(5);
    EncodedCorpus corpus;
    const auto sentence = [&] {
        std::vector<TokenId> tokens(1 + random() % 40);
        for (TokenId& token : tokens)
            token = TokenId(random() % (kVocabulary - 1));
        return tokens;
    };
    for (std::size_t pair = 0; pair < pairs; ++pair)
        corpus.add(sentence(), sentence(), 0);
    return corpus;
}

std::vector<std::size_t> wholeBatch(const EncodedCorpus& corpus)
{
    std::vector<std::size_t> batch(corpus.size());
    std::iota(batch.begin(), batch.end(), std::size_t(0));
    return batch;
}

at::Tensor padded(const EncodedCorpus& corpus, bool source, bool shifted)
{
    at::Tensor ids = at::full({std::int64_t(corpus.size()), 41}, kPadding, at::kLong);
    auto cells = ids.accessor<std::int64_t, 2>();
    for (std::size_t pair = 0; pair < corpus.size(); ++pair) {
        const auto tokens = source ? corpus.source(pair) : corpus.target(pair);
        for (std::size_t at = 0; at < tokens.size(); ++at)
            cells[std::int64_t(pair)][std::int64_t(at) + (shifted ? 1 : 0)] = tokens[at];
    }
    return ids;
}

/// The same loss by nn::Network, padding and autograd; the gradients are in the network then.
double autogradLoss(nn::Network& network, const EncodedCorpus& corpus)
{
    network->zero_grad();
    const at::Tensor source = padded(corpus, true, false), labels = padded(corpus, false, false).reshape(-1);
    const at::Tensor mask = network->paddingMask(source);
    const at::Tensor states = network->decode(padded(corpus, false, true), network->encode(source, mask), mask);
    const at::Tensor logits = network->logits(states).reshape({-1, kVocabulary});
    const at::Tensor wanted = labels.ne(kPadding).nonzero().view(-1);
    const at::Tensor loss = at::cross_entropy_loss(logits.index_select(0, wanted), labels.index_select(0, wanted), {},
                                                   at::Reduction::Mean, -100, kSmoothing);
    loss.backward();
    return loss.item<double>();
}

torch::optim::Adam adam(nn::Network& network)
{
    return torch::optim::Adam(network->parameters(), torch::optim::AdamOptions(1e-2).betas({0.9, 0.98}).eps(1e-9));
}

nn::Network tinyNetwork(int heads = 4)
{
    nn::Network network(tinyConfig(heads));
    network->initialize(3);
    torch::NoGradGuard guard;
    for (at::Tensor& parameter : network->parameters()) {
        if (parameter.dim() == 1)
            parameter.add_(at::randn_like(parameter), 0.1); // biases that a fresh network has not
    }
    return network;
}

double relativeError(const at::Tensor& got, const at::Tensor& wanted)
{
    return ((got - wanted).norm() / (wanted.norm() + 1e-6)).item<double>();
}

PassSettings settings(double dropout = 0.0)
{
    return {.dropoutSeed = 11, .dropout = dropout, .labelSmoothing = kSmoothing};
}

} // namespace

class TestParallelStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradientEqualsAutograds_data()
    {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("workers");
        QTest::addColumn<bool>("bfloat16");
        QTest::newRow("one worker") << 4 << 1 << false;
        QTest::newRow("three workers") << 4 << 3 << false;
        QTest::newRow("more workers than sentences") << 4 << 40 << false;
        QTest::newRow("heads of 16 channels") << 3 << 2 << false;
        QTest::newRow("heads of 48 channels") << 1 << 2 << false;
        QTest::newRow("bfloat16") << 4 << 2 << true;
    }

    void gradientEqualsAutograds()
    {
        QFETCH(int, heads);
        QFETCH(int, workers);
        QFETCH(bool, bfloat16);
        nn::Network network = tinyNetwork(heads);
        auto optimizer = adam(network);
        const EncodedCorpus corpus = randomCorpus(30);
        const double wanted = autogradLoss(network, corpus);

        ParallelStep step(network, optimizer, workers, bfloat16);
        const double loss = step.computeGradient(corpus, wholeBatch(corpus), settings());
        QVERIFY2(std::abs(loss - wanted) < (bfloat16 ? 1e-2 : 1e-5), qPrintable(QString::number(loss - wanted)));
        double squares = 0.0;
        for (const auto& entry : network->named_parameters()) {
            // All keys' bias moves no weight: its gradient is rounding errors.
            if (entry.key().find("k_proj.bias") != std::string::npos)
                continue;
            const double error = relativeError(step.gradient(entry.key()), entry.value().grad());
            QVERIFY2(error < (bfloat16 ? 1e-1 : 1e-4),
                     qPrintable(QString::fromStdString(entry.key()) + QStringLiteral(": %1").arg(error)));
            squares += entry.value().grad().square().sum().item<double>();
        }
        QVERIFY(std::abs(step.gradientNorm() - std::sqrt(squares)) < (bfloat16 ? 1e-2 : 1e-5) * std::sqrt(squares));
    }

    void dropoutDoesNotDependOnTheSharingOut()
    {
        nn::Network network = tinyNetwork();
        auto optimizer = adam(network);
        const EncodedCorpus corpus = randomCorpus(30);
        ParallelStep alone(network, optimizer, 1, false), together(network, optimizer, 3, false);
        const double without = alone.computeGradient(corpus, wholeBatch(corpus), settings());
        const double one = alone.computeGradient(corpus, wholeBatch(corpus), settings(0.2));
        const double three = together.computeGradient(corpus, wholeBatch(corpus), settings(0.2));
        QVERIFY(std::abs(one - without) > 1e-3);
        QVERIFY(std::abs(one - three) < 1e-5);
        for (const auto& entry : network->named_parameters()) {
            if (entry.key().find("k_proj.bias") == std::string::npos)
                QVERIFY2(relativeError(together.gradient(entry.key()), alone.gradient(entry.key())) < 1e-4,
                         entry.key().c_str());
        }
    }

    /// The backward pass has to find the forward pass's masks: a small step downhill lowers the loss as the gradient says.
    void gradientWithDropoutIsTheLosssSlope()
    {
        nn::Network network = tinyNetwork();
        auto optimizer = adam(network);
        const EncodedCorpus corpus = randomCorpus(12);
        ParallelStep step(network, optimizer, 2, false);
        const double before = step.computeGradient(corpus, wholeBatch(corpus), settings(0.3));
        const double slope = step.gradientNorm(), length = 2e-3;
        {
            torch::NoGradGuard guard;
            for (auto& entry : network->named_parameters())
                entry.value().sub_(step.gradient(entry.key()) * (length / slope));
        }
        const double after = step.computeGradient(corpus, wholeBatch(corpus), settings(0.3));
        QVERIFY2(std::abs((before - after) / (slope * length) - 1.0) < 0.03,
                 qPrintable(QString::number((before - after) / (slope * length))));
    }

    /// A training begun with LibTorch's Adam goes on with ours, clipped and with the moments it had.
    void stepsEqualLibTorchsAdam()
    {
        nn::Network theirs = tinyNetwork(), ours = tinyNetwork();
        {
            torch::NoGradGuard guard;
            for (std::size_t at = 0; at < ours->parameters().size(); ++at)
                ours->parameters()[at].copy_(theirs->parameters()[at]);
        }
        auto theirAdam = adam(theirs), ourAdam = adam(ours);
        const EncodedCorpus corpus = randomCorpus(8);
        const auto torchStep = [&](nn::Network& network, torch::optim::Adam& optimizer) {
            autogradLoss(network, corpus);
            torch::nn::utils::clip_grad_norm_(network->parameters(), kClipNorm);
            optimizer.step();
        };
        torchStep(theirs, theirAdam);
        torchStep(ours, ourAdam);
        ParallelStep step(ours, ourAdam, 2, false);
        for (int round = 0; round < 3; ++round) {
            torchStep(theirs, theirAdam);
            step.computeGradient(corpus, wholeBatch(corpus), settings());
            QVERIFY(step.gradientNorm() > kClipNorm);
            step.applyGradient(1e-2, kClipNorm);
        }
        for (const auto& entry : theirs->named_parameters()) {
            if (entry.key().find("k_proj.bias") == std::string::npos) // Adam makes steps of rounding errors
                QVERIFY2(relativeError(ours->named_parameters()[entry.key()], entry.value()) < 1e-3,
                         entry.key().c_str());
        }
    }

    void sharesHoldTheBatchOnceAndAreBalanced()
    {
        const EncodedCorpus corpus = randomCorpus(100);
        const std::vector<BatchShare> shares = splitBatch(corpus, wholeBatch(corpus), 3, kPadding);
        std::vector<int> seen(corpus.size(), 0);
        std::vector<std::int64_t> costs;
        for (const BatchShare& share : shares) {
            costs.push_back(share.source.rows() + 2 * share.inputs.rows());
            for (std::size_t at = 0; at < share.sentences.size(); ++at) {
                const auto pair = std::size_t(share.sentences[at]);
                ++seen[pair];
                const auto target = corpus.target(pair);
                const auto begin = std::size_t(share.inputs.begins[at]);
                QCOMPARE(std::size_t(share.inputs.begins[at + 1]) - begin, target.size());
                QCOMPARE(share.inputs.tokens[begin], kPadding);
                for (std::size_t place = 0; place < target.size(); ++place) {
                    QCOMPARE(share.labels[begin + place], target[place]);
                    QCOMPARE(share.inputs.places[begin + place], std::int32_t(place));
                    if (place > 0)
                        QCOMPARE(share.inputs.tokens[begin + place], target[place - 1]);
                }
            }
        }
        QCOMPARE(seen, std::vector<int>(corpus.size(), 1));
        const auto [least, most] = std::minmax_element(costs.begin(), costs.end());
        QVERIFY(*most - *least <= 3 * 40);
    }
};

QTEST_APPLESS_MAIN(TestParallelStep)
#include "tst_parallelstep.moc"
