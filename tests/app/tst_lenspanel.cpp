// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector.h"
#include "app/lenspanel.h"
#include "app/nexttokenpanel.h"
#include "app/shownmap.h"
#include "faketranslator.h"
#include "model/forwardpass.h"
#include "synthetictrace.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/lens/lenschart.h"
#include "widgets/vocabularychart.h"

#include <QTest>
#include <QToolButton>

#include <cmath>
#include <cstddef>
#include <memory>

using namespace heed;

namespace {

constexpr int kLayers = 3;
constexpr int kVocabulary = 4;
constexpr TokenId kWritten = 2;

/// A decoder whose every layer makes the token that was written twice as probable against the others, and whose input
/// finds the first entry of the vocabulary most probable.
class TellingPass final : public ForwardPass
{
public:
    explicit TellingPass(bool hasOutputLayer) : m_hasOutputLayer(hasOutputLayer) { }

    TokenStates states(Stack, int) const override
    {
        TokenStates states;
        states.input = {std::log(3.0F), 0.0F, 0.0F, 0.0F};
        states.layers.resize(kLayers);
        for (int layer = 0; layer < kLayers; ++layer)
            states.layers[std::size_t(layer)].output = {0.0F, 0.0F, float(layer + 1) * std::log(2.0F), 0.0F};
        return states;
    }
    Matrix headOutputs(AttentionKind, int, int) const override { return {}; }
    Matrix outputWeights(const HeadIndex&) const override { return {}; }
    std::vector<float> outputBias(AttentionKind, int) const override { return {}; }
    Matrix positions(Stack) const override { return {}; }
    Matrix logits(const Matrix& states) const override { return m_hasOutputLayer ? states : Matrix(); }
    std::string targetPiece(TokenId id) const override { return "▁piece" + std::to_string(id); }

private:
    bool m_hasOutputLayer;
};

class TellingTrace final : public AttentionTrace
{
public:
    TellingTrace(int source, int target, bool hasOutputLayer)
        : m_maps(kLayers, 4, source, target), m_pass(hasOutputLayer)
    {
    }
    AttentionShape shape(AttentionKind kind) const override { return m_maps.shape(kind); }
    Matrix weights(HeadIndex head) const override { return m_maps.weights(head); }
    Matrix scores(HeadIndex head) const override { return m_maps.scores(head); }
    std::vector<Matrix> allWeights(AttentionKind kind) const override { return m_maps.allWeights(kind); }
    bool hasScores() const override { return true; }
    std::span<const float> queryVector(HeadIndex, int) const override { return {}; }
    std::span<const float> keyVector(HeadIndex, int) const override { return {}; }
    std::span<const float> valueVector(HeadIndex, int) const override { return {}; }
    const ForwardPass* pass() const override { return &m_pass; }

private:
    test::SyntheticTrace m_maps;
    TellingPass m_pass;
};

class TellingRecord final : public DecodingRecord
{
public:
    explicit TellingRecord(std::shared_ptr<const AttentionTrace> trace) : m_trace(std::move(trace)) { }
    std::shared_ptr<const AttentionTrace> trace(std::size_t) const override { return m_trace; }
    std::vector<float> distribution(std::size_t, std::size_t) const override { return {1.0F}; }

private:
    std::shared_ptr<const AttentionTrace> m_trace;
};

enum class Origin { Engine, Session, Bundle };

std::shared_ptr<const Translation> translationFrom(Origin origin)
{
    auto translation = std::make_shared<Translation>(test::fakeTranslation("the cat sleeps here", kLayers));
    SentenceTranslation& sentence = translation->sentences.front();
    Hypothesis& hypothesis = sentence.hypotheses.front();
    for (GeneratedToken& generated : hypothesis.tokens)
        generated.token.id = kWritten;
    hypothesis.isScored = origin != Origin::Bundle;
    sentence.record = std::make_shared<TellingRecord>(std::make_shared<TellingTrace>(
        int(sentence.source.tokens.size()), int(hypothesis.tokens.size()), origin == Origin::Engine));
    return translation;
}

} // namespace

/// The layers' answers beside the next token's probabilities.
class TestLensPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsComputedUntilSomebodyLooks();
    void readingsAreOfTheChosenStep();
    void layersAreLinked();
    void encoderLayersAreNoneOfThese();
    void whereNothingIsKnownItSaysWhy_data();
    void whereNothingIsKnownItSaysWhy();
    void picturesShowTheLayers();

private:
    bool isSettled() const
    {
        return QTest::qWaitFor([this] { return m_panel->lens()->isSettled(); });
    }
    bool lookByLayer()
    {
        for (QToolButton* button : m_panel->findChildren<QToolButton*>()) {
            if (button->text() == QStringLiteral("By layer"))
                button->click();
        }
        return isSettled();
    }
    const LensChartData& shown() const { return m_panel->lens()->chart()->readings(); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<Inspector> m_inspector;
    NextTokenPanel* m_panel = nullptr;
};

void TestLensPanel::init()
{
    m_state = std::make_unique<ViewState>();
    m_map = std::make_unique<ShownMap>(*m_state);
    m_inspector = std::make_unique<Inspector>(*m_state, *m_map);
    m_panel = m_inspector->nextToken();
    m_inspector->show();
    m_state->setTranslation(translationFrom(Origin::Engine));
    m_state->setStep(1);
}

void TestLensPanel::cleanup()
{
    m_inspector.reset();
    m_map.reset();
    m_state.reset();
}

void TestLensPanel::nothingIsComputedUntilSomebodyLooks()
{
    QVERIFY(!m_panel->isByLayer());
    QVERIFY(m_panel->vocabularyChart()->isVisible());
    QVERIFY(!m_panel->lens()->isSettled());
    QVERIFY(shown().rows.empty());
    QVERIFY(lookByLayer());
    QVERIFY(m_panel->isByLayer());
    QVERIFY(!m_panel->vocabularyChart()->isVisible());
    QCOMPARE(shown().count(), kLayers + 1);
}

void TestLensPanel::readingsAreOfTheChosenStep()
{
    QVERIFY(lookByLayer());
    QCOMPARE(shown().rows.front().piece, QStringLiteral("piece0"));
    QCOMPARE(shown().rows.front().writtenRank, 3);
    for (int layer = 1; layer <= kLayers; ++layer) {
        const LensChartData::Row& row = shown().rows[std::size_t(layer)];
        const double twice = std::pow(2.0, layer);
        QCOMPARE(row.writtenRank, 1);
        QVERIFY(std::abs(row.writtenProbability - twice / (twice + kVocabulary - 1)) < 1e-6);
        QCOMPARE(row.probability, row.writtenProbability);
    }
    const QString before = shown().title;
    m_state->setStep(2);
    m_state->setStep(3); // the one between is passed by
    QVERIFY(isSettled());
    QVERIFY(shown().title.contains(QLocale().toString(4)));
    QVERIFY(shown().title != before);
    m_state->setTranslation(nullptr);
    QVERIFY(isSettled());
    QVERIFY(shown().rows.empty());
}

void TestLensPanel::layersAreLinked()
{
    m_state->setHead(1, 2);
    QVERIFY(lookByLayer());
    QCOMPARE(m_panel->lens()->chart()->currentRow(), 2);
    m_state->setHead(2, 2);
    QCOMPARE(m_panel->lens()->chart()->currentRow(), 3);
    Q_EMIT m_panel->lens()->chart()->rowSelected(1);
    QCOMPARE(m_state->selection().layer, 0);
    QCOMPARE(m_state->selection().head, 2);
    QCOMPARE(m_state->selection().step, 1);
    Q_EMIT m_panel->lens()->chart()->rowSelected(0); // no layer
    QCOMPARE(m_state->selection().layer, 0);
}

void TestLensPanel::encoderLayersAreNoneOfThese()
{
    m_state->setKind(AttentionKind::Encoder);
    QVERIFY(lookByLayer());
    QCOMPARE(m_panel->lens()->chart()->currentRow(), -1);
    Q_EMIT m_panel->lens()->chart()->rowSelected(2);
    QVERIFY(m_state->selection().kind == AttentionKind::Cross);
    QCOMPARE(m_state->selection().layer, 1);
}

void TestLensPanel::whereNothingIsKnownItSaysWhy_data()
{
    QTest::addColumn<int>("origin");
    QTest::addColumn<QString>("word");
    QTest::newRow("session") << int(Origin::Session) << QStringLiteral("session");
    QTest::newRow("bundle") << int(Origin::Bundle) << QStringLiteral("attention");
}

void TestLensPanel::whereNothingIsKnownItSaysWhy()
{
    QFETCH(const int, origin);
    QFETCH(const QString, word);
    m_state->setTranslation(translationFrom(Origin(origin)));
    m_state->setStep(1);
    QVERIFY(lookByLayer());
    QVERIFY(shown().rows.empty());
    QVERIFY(shown().emptyText.contains(word));
    QVERIFY(!m_inspector->stepPicture({}));
}

void TestLensPanel::picturesShowTheLayers()
{
    QVERIFY(lookByLayer());
    const auto figure = m_inspector->stepPicture({});
    QVERIFY(figure);
    QVERIFY(figure->size().width() > 0.0);
}

QTEST_MAIN(TestLensPanel)
#include "tst_lenspanel.moc"
