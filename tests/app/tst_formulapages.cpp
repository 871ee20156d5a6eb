// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shownmap.h"
#include "app/stage/formulapage.h"
#include "app/stage/networkdescription.h"
#include "app/stage/networkpage.h"
#include "faketranslator.h"
#include "model/vectortrace.h"
#include "widgets/formula/formulaview.h"
#include "widgets/network/networkview.h"
#include "widgets/network/positionview.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <random>

using namespace heed;

namespace {

constexpr int kLayers = 2;
constexpr int kHeads = 2;
constexpr int kHeadSize = 4;
constexpr int kModelSize = kHeads * kHeadSize;

/// A pass whose numbers say where they come from.
class FakePass final : public ForwardPass
{
public:
    TokenStates states(Stack stack, int position) const override
    {
        const auto vector = [&](float value) { return std::vector<float>(kModelSize, value); };
        TokenStates states;
        states.embedding = vector(1.0F);
        states.embedded = states.input = vector(float(position));
        for (int index = 0; index < kLayers; ++index) {
            TokenStates::Layer& layer = states.layers.emplace_back();
            layer.selfAttention = vector(10.0F + float(index));
            layer.afterSelfAttention = vector(11.0F);
            layer.crossAttention = vector(12.0F);
            layer.afterCrossAttention = vector(13.0F);
            layer.feedForward = vector(stack == Stack::Encoder ? 14.0F : 24.0F);
            layer.output = vector(15.0F);
        }
        states.output = states.layers.back().output;
        return states;
    }
    Matrix headOutputs(AttentionKind, int, int) const override { return Matrix(kHeads, kModelSize, 0.5F); }
    Matrix outputWeights(const HeadIndex&) const override { return Matrix(kHeadSize, kModelSize, 0.5F); }
    std::vector<float> outputBias(AttentionKind, int) const override { return std::vector<float>(kModelSize, 0.0F); }
    Matrix positions(Stack) const override { return Matrix(32, kModelSize, 0.25F); }
};

AttentionVectors randomVectors(int queries, int keys, bool isCausal)
{
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    const auto rows = [&](int count) {
        std::vector<float> values(std::size_t(count * kModelSize));
        for (float& value : values)
            value = normal(random);
        return values;
    };
    AttentionVectors vectors{{kLayers, kHeads, queries, keys}, kHeadSize, 0.5F, isCausal, {}};
    for (int layer = 0; layer < kLayers; ++layer)
        vectors.layers.push_back({rows(queries), rows(keys), rows(keys)});
    return vectors;
}

/// Random Q, K and V with a pass around them.
class PassTrace final : public AttentionTrace
{
public:
    PassTrace(int source, int target)
        : m_vectors(randomVectors(source, source, false), randomVectors(target, target, true),
                    randomVectors(target, source, false))
    {
    }
    AttentionShape shape(AttentionKind kind) const override { return m_vectors.shape(kind); }
    Matrix weights(HeadIndex head) const override { return m_vectors.weights(head); }
    Matrix scores(HeadIndex head) const override { return m_vectors.scores(head); }
    std::vector<Matrix> allWeights(AttentionKind kind) const override { return m_vectors.allWeights(kind); }
    bool hasScores() const override { return true; }
    std::span<const float> queryVector(HeadIndex head, int query) const override
    {
        return m_vectors.queryVector(head, query);
    }
    std::span<const float> keyVector(HeadIndex head, int key) const override { return m_vectors.keyVector(head, key); }
    std::span<const float> valueVector(HeadIndex head, int key) const override
    {
        return m_vectors.valueVector(head, key);
    }
    float scoreScale(AttentionKind kind) const override { return m_vectors.scoreScale(kind); }
    const ForwardPass* pass() const override { return &m_pass; }

private:
    VectorTrace m_vectors;
    FakePass m_pass;
};

class PassRecord final : public DecodingRecord
{
public:
    PassRecord(int source, int target) : m_trace(std::make_shared<PassTrace>(source, target)) { }
    std::shared_ptr<const AttentionTrace> trace(std::size_t) const override { return m_trace; }
    std::vector<float> distribution(std::size_t, std::size_t) const override { return {1.0F}; }

private:
    std::shared_ptr<const AttentionTrace> m_trace;
};

std::shared_ptr<const Translation> translationWithPass()
{
    auto translation = std::make_shared<Translation>(test::fakeTranslation("the cat sleeps here"));
    SentenceTranslation& sentence = translation->sentences.front();
    const int target = int(sentence.hypotheses.front().tokens.size());
    sentence.record = std::make_shared<PassRecord>(int(sentence.source.tokens.size()), target);
    ModelInfo model;
    model.name = "tiny";
    model.modelSize = kModelSize;
    model.encoderLayers = model.decoderLayers = kLayers;
    model.encoderHeads = model.decoderHeads = kHeads;
    model.encoderFeedForward = model.decoderFeedForward = 16;
    model.sourceVocabulary = model.targetVocabulary = 50;
    translation->model = std::make_shared<const ModelInfo>(model);
    return translation;
}

/// A page as the window shows it.
template <typename Page>
struct Shown
{
    explicit Shown(std::shared_ptr<const Translation> translation) : map(state), page(state, map)
    {
        state.setTranslation(std::move(translation));
        page.resize(640, 640);
        page.show();
    }
    ViewState state;
    ShownMap map;
    Page page;
};

} // namespace

class TestFormulaPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreTheTraces();
    void cellsAreLinked();
    void headsAreLinked();
    void withoutVectorsThePageSaysWhy();
    void networkShowsTheModelAndSentence();
    void normsAreMeasured();
    void attentionBlocksAreLinked();
    void positionsOpenAndClose();
    void withoutModelThePageSaysWhy();
};

void TestFormulaPages::numbersAreTheTraces()
{
    Shown<FormulaPage> shown(translationWithPass());
    for (const AttentionKind kind : kAttentionKinds) {
        shown.state.setKind(kind);
        shown.state.setHead(1, 1);
        shown.state.setCell(2, 1);
        QTRY_VERIFY(shown.page.isSettled());
        const HeadComputation& numbers = shown.page.view()->data().numbers;
        QVERIFY(numbers.head == shown.state.selection().headIndex());
        QCOMPARE(numbers.query, 2);
        const Matrix weights = shown.state.trace()->weights(numbers.head);
        const Matrix scores = shown.state.trace()->scores(numbers.head);
        for (int key = 0; key < numbers.keys(); ++key) {
            const auto index = std::size_t(key);
            QCOMPARE(numbers.weights[index], weights(2, key));
            QCOMPARE(numbers.scores[index], scores(2, key));
            QCOMPARE(numbers.weights[index], shown.map.weights()(2, key)); // the other views'
            QVERIFY(std::abs(double(numbers.exponentials[index]) / numbers.sum - double(weights(2, key))) < 1e-6);
            if (!numbers.isMasked(key))
                QVERIFY(std::abs(numbers.products[index] * numbers.scale - scores(2, key)) < 1e-5F);
        }
        const FormulaData& data = shown.page.view()->data();
        QCOMPARE(data.keyLabels.size(), numbers.keys());
        QCOMPARE(data.inputKey, 1);
        QCOMPARE(data.queryInput.front(), kind == AttentionKind::Cross ? 11.0F : 15.0F); // after what comes before it
        QCOMPARE(data.keyInput.front(), 15.0F);
    }
    QVERIFY(shown.page.picture({}) != nullptr);
}

void TestFormulaPages::cellsAreLinked()
{
    Shown<FormulaPage> shown(translationWithPass());
    shown.state.setCell(1, 0);
    QTRY_VERIFY(shown.page.isSettled());
    FormulaView* view = shown.page.view();
    view->setStep(FormulaStep::Vectors);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rowCenter(3).toPoint());
    QCOMPARE(shown.state.selection().key, 3);
    QCOMPARE(shown.state.selection().query, 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->queryCenter(2).toPoint());
    QCOMPARE(shown.state.selection().query, 2);
    QCOMPARE(shown.state.selection().step, 2);
    QTRY_COMPARE(view->data().numbers.query, 2);
    const QSignalSpy hovered(&shown.page, &StagePage::cellHovered);
    QTest::mouseMove(view->viewport(), view->rowCenter(1).toPoint());
    QTRY_VERIFY(!hovered.isEmpty());
    QCOMPARE(hovered.last().at(0).toInt(), 2);
}

void TestFormulaPages::headsAreLinked()
{
    Shown<FormulaPage> shown(translationWithPass());
    shown.state.setHead(1, 1);
    QTRY_VERIFY(shown.page.isSettled());
    FormulaView* view = shown.page.view();
    view->setStep(FormulaStep::Output);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rowCenter(0).toPoint());
    QCOMPARE(shown.state.selection().head, 0);
    QCOMPARE(shown.state.selection().layer, 1);
}

void TestFormulaPages::withoutVectorsThePageSaysWhy()
{
    Shown<FormulaPage> shown(std::make_shared<Translation>(test::fakeTranslation("the cat")));
    QTRY_VERIFY(shown.page.isSettled());
    QVERIFY(shown.page.view()->data().isEmpty());
    QVERIFY(shown.page.view()->data().emptyText.contains(QStringLiteral("without the query")));
    QVERIFY(shown.page.picture({}) == nullptr);
}

void TestFormulaPages::networkShowsTheModelAndSentence()
{
    Shown<NetworkPage> shown(translationWithPass());
    QTRY_VERIFY(shown.page.isSettled());
    const NetworkData& data = shown.page.network()->data();
    QCOMPARE(data.blocks.size(), networkPlan(*shown.state.translation()->model).size());
    QCOMPARE(data.sourceLength, int(shown.state.sentence()->source.tokens.size()));
    QCOMPARE(data.targetLength, int(shown.state.hypothesis()->tokens.size()));
    QVERIFY(shown.page.picture({}) != nullptr);
}

void TestFormulaPages::normsAreMeasured()
{
    Shown<NetworkPage> shown(translationWithPass());
    shown.state.setKind(AttentionKind::Cross);
    shown.state.setCell(3, 2);
    const NetworkData data = networkData(shown.state);
    for (std::size_t index = 0; index < data.blocks.size(); ++index) {
        const NetworkBlock& block = data.blocks[index];
        const double unit = std::sqrt(double(kModelSize));
        if (block.kind == BlockKind::Positions)
            QCOMPARE(data.norms[index], unit * (block.stack == Stack::Encoder ? 2.0 : 3.0));
        if (block.kind == BlockKind::SelfAttention)
            QVERIFY(std::abs(data.norms[index] - unit * (10.0 + block.layer)) < 1e-9);
        if (block.kind == BlockKind::FeedForward)
            QVERIFY(std::abs(data.norms[index] - unit * (block.stack == Stack::Encoder ? 14.0 : 24.0)) < 1e-9);
        if (block.kind == BlockKind::Linear || block.kind == BlockKind::Softmax)
            QCOMPARE(data.norms[index], -1.0);
    }
}

void TestFormulaPages::attentionBlocksAreLinked()
{
    Shown<NetworkPage> shown(translationWithPass());
    QTRY_VERIFY(shown.page.isSettled());
    NetworkView* view = shown.page.network();
    for (const AttentionKind kind : kAttentionKinds) {
        const int layer = view->shownLayer(attentionBlock(kind, 0).stack);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->blockCenter(attentionBlock(kind, layer)).toPoint());
        QVERIFY(shown.state.selection().kind == kind);
        QCOMPARE(shown.state.selection().layer, layer);
    }
    shown.state.setKind(AttentionKind::Encoder);
    shown.state.setHead(1, 0);
    QTRY_COMPARE(view->shownLayer(Stack::Encoder), 1);
}

void TestFormulaPages::positionsOpenAndClose()
{
    Shown<NetworkPage> shown(translationWithPass());
    QTRY_VERIFY(shown.page.isSettled());
    NetworkView* view = shown.page.network();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->blockCenter({BlockKind::Positions, Stack::Decoder, -1, 0}).toPoint());
    QVERIFY(shown.page.arePositionsShown());
    QVERIFY(shown.page.picture({}) != nullptr);
    QTest::keyClick(shown.page.positions(), Qt::Key_Escape);
    QVERIFY(!shown.page.arePositionsShown());
}

void TestFormulaPages::withoutModelThePageSaysWhy()
{
    auto translation = std::make_shared<Translation>(test::fakeTranslation("the cat"));
    translation->model = nullptr;
    Shown<NetworkPage> shown(translation);
    QTRY_VERIFY(shown.page.isSettled());
    QVERIFY(shown.page.network()->data().isEmpty());
    QVERIFY(!shown.page.network()->data().emptyText.isEmpty());
    QVERIFY(shown.page.picture({}) == nullptr);

    ModelInfo nothing; // of a session that says so
    nothing.modelSize = 8;
    nothing.isLayersOnly = true;
    translation->model = std::make_shared<const ModelInfo>(nothing);
    QVERIFY(networkData(shown.state).isEmpty());
    QVERIFY(!networkData(shown.state).emptyText.isEmpty());
}

QTEST_MAIN(TestFormulaPages)
#include "tst_formulapages.moc"
