// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/forwardpass.h"
#include "model/session/session.h"
#include "model/translator.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace heed;

/// What the bundled model leaves, through a session file and back.
class TestModelSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textsAreTheSame();
    void mapsAreTheSame();
    void vectorsAreTheSame();
    void distributionsAreTheSame();
    void whatLiesAroundTheHeadsIsTheSame();

private:
    test::TemporaryFolder m_folder;
    Session m_before;
    Session m_after;
    const Translation& before() const { return *m_before.entries.front().translation; }
    const Translation& after() const { return *m_after.entries.front().translation; }
};

void TestModelSession::initTestCase()
{
    const auto translator = openTranslator(std::filesystem::path(HEED_SOURCE_DIR) / "resources/model");
    const auto translation = std::make_shared<const Translation>(
        translator->translate("The old man lives near the harbour 😀. Where is the station?", {}, {}, {}));
    m_before.entries = {{translation, {}}};
    m_before.shown = 0;
    writeSession(m_folder.path() / "a.heed", m_before);
    m_after = readSession(m_folder.path() / "a.heed");
}

void TestModelSession::textsAreTheSame()
{
    QCOMPARE(after().text, before().text);
    QCOMPARE(after().model->name, before().model->name);
    QCOMPARE(after().sentences.size(), std::size_t(2));
    for (std::size_t index = 0; index < 2; ++index) {
        const SentenceTranslation& actual = after().sentences[index];
        const SentenceTranslation& expected = before().sentences[index];
        QVERIFY(actual.source.tokens == expected.source.tokens);
        QCOMPARE(actual.hypotheses.size(), expected.hypotheses.size());
        QCOMPARE(actual.tree.nodes.size(), expected.tree.nodes.size());
        for (std::size_t hypothesis = 0; hypothesis < expected.hypotheses.size(); ++hypothesis)
            QCOMPARE(actual.hypotheses[hypothesis].text, expected.hypotheses[hypothesis].text);
    }
}

void TestModelSession::mapsAreTheSame()
{
    for (std::size_t index = 0; index < 2; ++index) {
        for (std::size_t hypothesis = 0; hypothesis < before().sentences[index].hypotheses.size(); ++hypothesis) {
            const auto expected = before().sentences[index].record->trace(hypothesis);
            const auto actual = after().sentences[index].record->trace(hypothesis);
            for (const AttentionKind kind : kAttentionKinds) {
                const AttentionShape shape = expected->shape(kind);
                QCOMPARE(actual->shape(kind), shape);
                for (int layer = 0; layer < shape.layers; ++layer) {
                    for (int head = 0; head < shape.heads; ++head) {
                        // The engine's own loops sum in another order.
                        const Matrix ours = actual->weights({kind, layer, head});
                        const Matrix theirs = expected->weights({kind, layer, head});
                        const std::string difference = test::worstDifference(
                            ours.values(), theirs.values(), {std::size_t(shape.queries), std::size_t(shape.keys)},
                            "[query, key]", 1e-5);
                        QVERIFY2(difference.empty(), difference.c_str());
                    }
                }
            }
        }
    }
}

void TestModelSession::vectorsAreTheSame()
{
    const std::size_t last = before().sentences[0].hypotheses.size() - 1;
    const auto expected = before().sentences[0].record->trace(last);
    const auto actual = after().sentences[0].record->trace(last);
    for (const AttentionKind kind : kAttentionKinds) {
        QCOMPARE(actual->scoreScale(kind), expected->scoreScale(kind));
        for (int query = 0; query < expected->shape(kind).queries; ++query)
            QVERIFY(std::ranges::equal(actual->queryVector({kind, 1, 2}, query),
                                       expected->queryVector({kind, 1, 2}, query)));
        for (int key = 0; key < expected->shape(kind).keys; ++key)
            QVERIFY(
                std::ranges::equal(actual->valueVector({kind, 1, 2}, key), expected->valueVector({kind, 1, 2}, key)));
    }
}

void TestModelSession::distributionsAreTheSame()
{
    const auto expected = before().sentences[1].record->distribution(0, 2);
    const auto actual = after().sentences[1].record->distribution(0, 2);
    QCOMPARE(actual.size(), expected.size());
    std::vector<float> sorted = expected;
    std::ranges::sort(sorted, std::greater<>());
    double sum = 0.0;
    for (std::size_t id = 0; id < expected.size(); ++id) {
        sum += double(actual[id]);
        if (expected[id] > sorted[255])
            QCOMPARE(actual[id], expected[id]);
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-4);
}

void TestModelSession::whatLiesAroundTheHeadsIsTheSame()
{
    const std::size_t last = before().sentences[0].hypotheses.size() - 1;
    const auto expected = before().sentences[0].record->trace(last);
    const auto actual = after().sentences[0].record->trace(last);
    QVERIFY(actual->pass());
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const TokenStates theirs = expected->pass()->states(stack, 3);
        const TokenStates ours = actual->pass()->states(stack, 3);
        QVERIFY(ours.embedding == theirs.embedding && ours.input == theirs.input);
        QCOMPARE(ours.layers.size(), theirs.layers.size());
        QVERIFY(ours.layers.back().selfAttention == theirs.layers.back().selfAttention);
        QVERIFY(ours.layers.back().crossAttention == theirs.layers.back().crossAttention);
        QVERIFY(ours.layers.back().output == theirs.layers.back().output);
        QVERIFY(actual->pass()->positions(stack) == expected->pass()->positions(stack));
    }
    for (const AttentionKind kind : kAttentionKinds) {
        QVERIFY(actual->pass()->outputWeights({kind, 1, 2}) == expected->pass()->outputWeights({kind, 1, 2}));
        QVERIFY(actual->pass()->outputBias(kind, 1) == expected->pass()->outputBias(kind, 1));
        const Matrix ours = actual->pass()->headOutputs(kind, 1, 2);
        const Matrix theirs = expected->pass()->headOutputs(kind, 1, 2);
        const std::string difference = test::worstDifference(
            ours.values(), theirs.values(), {std::size_t(theirs.rows()), std::size_t(theirs.columns())},
            "[head, d_model]", 1e-4);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

QTEST_GUILESS_MAIN(TestModelSession)
#include "tst_modelsession.moc"
