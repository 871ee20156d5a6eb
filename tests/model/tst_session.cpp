// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"
#include "model/session/session.h"
#include "tests/model/sessionfixture.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace heed;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAndPlacesComeBack();
    void tokensAndTreeComeBack();
    void attentionComesBack_data();
    void attentionComesBack();
    void vectorsComeBack();
    void distributionsComeBack();
    void sharedSentencesAreStoredOnce();
    void whatIsReadCanBeWrittenAgain();
    void changedAttentionIsKeptAsMaps();
    void aSentenceWithoutATraceStaysSo();
    void anEmptySessionComesBack();

private:
    std::filesystem::path file() const { return m_folder.path() / "a.heed"; }
    Session roundTrip(const Session& session) const
    {
        writeSession(file(), session);
        return readSession(file());
    }
    test::TemporaryFolder m_folder;
};

namespace {

const SentenceTranslation& sentenceOf(const Session& session, std::size_t entry = 0, std::size_t sentence = 0)
{
    return session.entries.at(entry).translation->sentences.at(sentence);
}

} // namespace

void TestSession::textsAndPlacesComeBack()
{
    const Session before = test::session();
    const Session after = roundTrip(before);
    QCOMPARE(after.entries.size(), std::size_t(2));
    QCOMPARE(after.shown, 1);
    QCOMPARE(after.sourceText, before.sourceText);
    QVERIFY(after.settings == before.settings);
    QVERIFY(!after.version.empty());
    for (std::size_t entry = 0; entry < 2; ++entry) {
        const Translation& expected = *before.entries[entry].translation;
        const Translation& actual = *after.entries[entry].translation;
        QVERIFY(after.entries[entry].place == before.entries[entry].place);
        QCOMPARE(actual.source, expected.source);
        QCOMPARE(actual.text, expected.text);
        QCOMPARE(actual.sentences.size(), expected.sentences.size());
        QCOMPARE(actual.options.seed, expected.options.seed);
        QVERIFY(actual.options.task == expected.options.task);
        QCOMPARE(actual.options.forcedBosId, expected.options.forcedBosId);
        QCOMPARE(actual.options.temperature, expected.options.temperature);
        QVERIFY(actual.options.method == expected.options.method);
        QCOMPARE(actual.model->name, expected.model->name);
        QCOMPARE(actual.model->parameters, expected.model->parameters);
    }
    QVERIFY(after.entries[0].translation->model == after.entries[1].translation->model);
}

void TestSession::tokensAndTreeComeBack()
{
    const Session before = test::session();
    const Session after = roundTrip(before);
    const SentenceTranslation& expected = sentenceOf(before);
    const SentenceTranslation& actual = sentenceOf(after);
    QCOMPARE(actual.source.text, expected.source.text);
    QVERIFY(actual.source.tokens == expected.source.tokens);
    QVERIFY(actual.span == expected.span);
    QVERIFY(actual.startToken == expected.startToken);
    QCOMPARE(actual.timings.decode.count(), expected.timings.decode.count());
    QCOMPARE(actual.timings.steps, expected.timings.steps);
    QCOMPARE(actual.isForced, true);
    QCOMPARE(actual.givenTokens, 2);
    QCOMPARE(actual.isSourceCut, false);
    QCOMPARE(actual.hypotheses.size(), std::size_t(2));
    for (std::size_t index = 0; index < 2; ++index) {
        QCOMPARE(actual.hypotheses[index].text, expected.hypotheses[index].text);
        QCOMPARE(actual.hypotheses[index].score, expected.hypotheses[index].score);
        QCOMPARE(actual.hypotheses[index].node, expected.hypotheses[index].node);
        for (std::size_t step = 0; step < expected.hypotheses[index].tokens.size(); ++step) {
            const GeneratedToken& wanted = expected.hypotheses[index].tokens[step];
            const GeneratedToken& found = actual.hypotheses[index].tokens.at(step);
            QVERIFY(found.token == wanted.token);
            QCOMPARE(found.logProbability, wanted.logProbability);
            QCOMPARE(found.entropy, wanted.entropy);
            QCOMPARE(found.top.size(), wanted.top.size());
            QCOMPARE(found.top[1].piece, wanted.top[1].piece);
            QCOMPARE(found.top[1].logProbability, -std::numeric_limits<float>::infinity());
        }
    }
    QCOMPARE(actual.tree.nodes.size(), expected.tree.nodes.size());
    for (std::size_t node = 0; node < expected.tree.nodes.size(); ++node) {
        QCOMPARE(actual.tree.nodes[node].parent, expected.tree.nodes[node].parent);
        QCOMPARE(actual.tree.nodes[node].step, expected.tree.nodes[node].step);
        QCOMPARE(actual.tree.nodes[node].logProbabilitySum, expected.tree.nodes[node].logProbabilitySum);
        QCOMPARE(actual.tree.nodes[node].isMostProbable, expected.tree.nodes[node].isMostProbable);
        QVERIFY(actual.tree.nodes[node].state == expected.tree.nodes[node].state);
    }
    QVERIFY(actual.tree.tokens == expected.tree.tokens);
}

void TestSession::attentionComesBack_data()
{
    QTest::addColumn<bool>("hasVectors");
    QTest::newRow("kept as vectors") << true;
    QTest::newRow("kept as maps") << false;
}

void TestSession::attentionComesBack()
{
    QFETCH(bool, hasVectors);
    const Session before = test::session(hasVectors);
    const Session after = roundTrip(before);
    for (std::size_t hypothesis = 0; hypothesis < 2; ++hypothesis) {
        const auto expected = sentenceOf(before).record->trace(hypothesis);
        const auto actual = sentenceOf(after).record->trace(hypothesis);
        QVERIFY(actual->hasScores());
        for (const AttentionKind kind : kAttentionKinds) {
            QCOMPARE(actual->shape(kind), expected->shape(kind));
            for (int layer = 0; layer < test::kSessionLayers; ++layer) {
                for (int head = 0; head < test::kSessionHeads; ++head) {
                    QVERIFY(actual->weights({kind, layer, head}) == expected->weights({kind, layer, head}));
                    QVERIFY(actual->scores({kind, layer, head}) == expected->scores({kind, layer, head}));
                }
            }
        }
    }
}

void TestSession::vectorsComeBack()
{
    const Session before = test::session();
    const Session after = roundTrip(before);
    const auto expected = sentenceOf(before).record->trace(1);
    const auto actual = sentenceOf(after).record->trace(1);
    for (const AttentionKind kind : kAttentionKinds) {
        const HeadIndex head{kind, 1, 2};
        QVERIFY(std::ranges::equal(actual->queryVector(head, 1), expected->queryVector(head, 1)));
        QVERIFY(std::ranges::equal(actual->keyVector(head, 2), expected->keyVector(head, 2)));
        QVERIFY(std::ranges::equal(actual->valueVector(head, 0), expected->valueVector(head, 0)));
    }
}

void TestSession::distributionsComeBack()
{
    const Session before = test::session();
    const Session after = roundTrip(before);
    const auto expected = sentenceOf(before).record->distribution(1, 2);
    const auto actual = sentenceOf(after).record->distribution(1, 2);
    QCOMPARE(actual.size(), expected.size());
    std::vector<float> sorted = expected;
    std::ranges::sort(sorted, std::greater<>());
    double sum = 0.0;
    for (std::size_t id = 0; id < expected.size(); ++id) {
        sum += double(actual[id]);
        if (expected[id] >= sorted[255])
            QCOMPARE(actual[id], expected[id]);
        else
            QVERIFY2(std::abs(actual[id] / expected[id] - 1.0F) < 0.01F, std::to_string(id).c_str());
    }
    QVERIFY(std::abs(sum - 1.0) < 1e-5);
}

void TestSession::sharedSentencesAreStoredOnce()
{
    const Session after = roundTrip(test::session());
    QVERIFY(sentenceOf(after, 0).record == sentenceOf(after, 1).record);
    QVERIFY(sentenceOf(after, 1, 0).record != sentenceOf(after, 1, 1).record);
    const SafetensorsFile written(file());
    QVERIFY(written.tensors().contains("d1.cross.queries"));
    QVERIFY(!written.tensors().contains("d2.cross.queries"));
    // "3", "3 7" begin both hypotheses: 4 + 3 inputs are 4 slots.
    QCOMPARE(written.tensors().at("d0.cross.queries").shape, (std::vector<std::int64_t>{2, 4, 12}));
}

void TestSession::whatIsReadCanBeWrittenAgain()
{
    writeSession(file(), test::session());
    const std::string first = test::readFile(file());
    writeSession(file(), readSession(file()));
    const Session again = readSession(file());
    QCOMPARE(sentenceOf(again).record->trace(1)->weights({AttentionKind::Cross, 0, 0}).values()[0],
             sentenceOf(test::session()).record->trace(1)->weights({AttentionKind::Cross, 0, 0}).values()[0]);
    QCOMPARE(test::readFile(file()).size(), first.size());
}

void TestSession::changedAttentionIsKeptAsMaps()
{
    /// Its maps are not what its vectors make: as after masking a token.
    class ChangedTrace final : public AttentionTrace
    {
    public:
        explicit ChangedTrace(std::shared_ptr<const AttentionTrace> inner) : m_inner(std::move(inner)) { }
        AttentionShape shape(AttentionKind kind) const override { return m_inner->shape(kind); }
        Matrix weights(HeadIndex head) const override
        {
            Matrix map = m_inner->weights(head);
            std::ranges::fill(map.values(), 1.0F / float(map.columns()));
            return map;
        }
        Matrix scores(HeadIndex head) const override { return m_inner->scores(head); }
        std::vector<Matrix> allWeights(AttentionKind kind) const override
        {
            std::vector<Matrix> maps;
            for (int layer = 0; layer < shape(kind).layers; ++layer)
                for (int head = 0; head < shape(kind).heads; ++head)
                    maps.push_back(weights({kind, layer, head}));
            return maps;
        }
        bool hasScores() const override { return true; }
        std::span<const float> queryVector(HeadIndex head, int row) const override
        {
            return m_inner->queryVector(head, row);
        }
        std::span<const float> keyVector(HeadIndex head, int row) const override
        {
            return m_inner->keyVector(head, row);
        }
        std::span<const float> valueVector(HeadIndex head, int row) const override
        {
            return m_inner->valueVector(head, row);
        }

    private:
        std::shared_ptr<const AttentionTrace> m_inner;
    };
    class ChangedRecord final : public DecodingRecord
    {
    public:
        explicit ChangedRecord(std::shared_ptr<const DecodingRecord> inner) : m_inner(std::move(inner)) { }
        std::shared_ptr<const AttentionTrace> trace(std::size_t hypothesis) const override
        {
            return std::make_shared<ChangedTrace>(m_inner->trace(hypothesis));
        }
        std::vector<float> distribution(std::size_t hypothesis, std::size_t step) const override
        {
            return m_inner->distribution(hypothesis, step);
        }

    private:
        std::shared_ptr<const DecodingRecord> m_inner;
    };
    Translation translation;
    translation.source = "« Où est-il ? »";
    translation.sentences = {test::sessionSentence(true)};
    translation.sentences[0].record = std::make_shared<ChangedRecord>(translation.sentences[0].record);
    Session changed;
    changed.entries = {{std::make_shared<const Translation>(translation), {}}};
    const Session after = roundTrip(changed);
    const auto trace = sentenceOf(after).record->trace(0);
    QCOMPARE(trace->weights({AttentionKind::Cross, 0, 0})(0, 0), 1.0F / 3.0F);
    QVERIFY(trace->queryVector({AttentionKind::Cross, 0, 0}, 0).empty());
}

void TestSession::aSentenceWithoutATraceStaysSo()
{
    Session before = test::session();
    Translation translation = *before.entries[0].translation;
    translation.sentences[0].record.reset();
    translation.model.reset();
    before.entries[0].translation = std::make_shared<const Translation>(translation);
    const Session after = roundTrip(before);
    QVERIFY(!sentenceOf(after).record);
    QVERIFY(!after.entries[0].translation->model);
    QVERIFY(sentenceOf(after, 1).record);
}

void TestSession::anEmptySessionComesBack()
{
    const Session after = roundTrip({});
    QVERIFY(after.entries.empty());
    QCOMPARE(after.shown, -1);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
