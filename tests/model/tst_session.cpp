// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"
#include "model/session/session.h"
#include "tests/model/sessionfixture.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

using namespace heed;
using nlohmann::json;

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
    void aHypothesisWithoutTokensHasNoMaps();
    void anEmptySessionComesBack();
    void damageIsNamed_data();
    void damageIsNamed();
    void arraysMustFit_data();
    void arraysMustFit();
    void otherFilesAreNoSessions();
    void newerFormatsAreSaid();
    void randomDamageIsAnErrorOrASession();

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

using Tensors = std::map<std::string, TensorToWrite>;

/// Writes the session again after a change of its description or its arrays.
void tamper(const std::filesystem::path& path, const std::function<void(json&)>& changeContent,
            const std::function<void(Tensors&)>& changeTensors = {},
            const std::function<void(std::map<std::string, std::string>&)>& changeMetadata = {})
{
    std::map<std::string, std::vector<std::byte>> bytes;
    Tensors tensors;
    std::map<std::string, std::string> metadata;
    {
        const SafetensorsFile file(path);
        metadata = file.metadata();
        for (const auto& [name, view] : file.tensors()) {
            bytes[name].assign(view.bytes.begin(), view.bytes.end());
            tensors[name] = {name, view.type, view.shape, bytes[name]};
        }
    }
    json content = json::parse(metadata.at("session"));
    if (changeContent)
        changeContent(content);
    metadata["session"] = content.dump();
    if (changeTensors)
        changeTensors(tensors);
    if (changeMetadata)
        changeMetadata(metadata);
    std::vector<TensorToWrite> list;
    for (const auto& [name, tensor] : tensors)
        list.push_back(tensor);
    writeSafetensors(path, list, metadata);
}

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

void TestSession::aHypothesisWithoutTokensHasNoMaps()
{
    writeSession(file(), test::session(false));
    const auto empty = [](json& content) {
        for (json& decoding : content["decodings"])
            decoding["paths"][0] = json::array();
        for (json& entry : content["entries"])
            for (json& sentence : entry["sentences"])
                sentence["hypotheses"][0]["tokens"] = json::array();
    };
    tamper(file(), empty, [](Tensors& tensors) {
        for (auto& [name, tensor] : tensors) {
            if (name.find(".h0.") != name.npos && name.find(".encoder") == name.npos) {
                tensor.shape = {2, 3, 0, name.find(".cross") == name.npos ? 0 : 3};
                tensor.bytes = {};
            }
        }
    });
    const auto trace = sentenceOf(readSession(file())).record->trace(0);
    QVERIFY(trace->shape(AttentionKind::Cross) == AttentionShape());
    QVERIFY(trace->shape(AttentionKind::Decoder) == AttentionShape());
    QCOMPARE(trace->weights({AttentionKind::Encoder, 1, 2}).rows(), 3);
}

void TestSession::anEmptySessionComesBack()
{
    const Session after = roundTrip({});
    QVERIFY(after.entries.empty());
    QCOMPARE(after.shown, -1);
}

void TestSession::damageIsNamed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* place, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("entries that are no list", "/entries", "7", "entries is not a list");
    row("a shown entry that is not there", "/shown", "2", "shown is not from -1 to 1");
    row("a model that is not there", "/entries/0/model", "1", "entries[0].model is not from -1 to 0");
    row("arrays that are not there", "/entries/0/sentences/0/decoding", "2", "entries[0] has a sentence whose arrays");
    row("a span beyond its text", "/entries/0/sentences/0/tokens/1/3", "13", "tokens[1][3] is not from 4 to 12");
    row("a span that ends before it begins", "/entries/0/sentences/0/tokens/1/2", "12",
        "tokens[1][3] is not from 12 to 12");
    row("a huge number", "/entries/0/sentences/0/tokens/1/2", "18446744073709551615", "tokens[1][2] is not from 0");
    row("a fraction", "/entries/0/sentences/0/tokens/1/0", "4.5", "tokens[1][0] is not a whole number");
    row("a piece that is no text", "/entries/0/sentences/0/tokens/1/1", "4", "tokens[1][1] is not a text");
    row("a short token", "/entries/0/sentences/0/tokens/1", "[4]", "tokens[1] has no item 1");
    row("unknown flags", "/entries/0/sentences/0/tokens/1/4", "8", "tokens[1][4] is not from 0 to 7");
    row("a sentence outside its text", "/entries/0/sentences/0/span/1", "99", "sentences[0].span[1] is not from");
    row("one token too many", "/entries/0/sentences/0/tokens/-", R"([0,"x",0,0,0])", "not as many as its arrays");
    row("a missing hypothesis", "/entries/0/sentences/0/hypotheses", "[]", "not as many as its arrays");
    row("a child before its parent", "/entries/0/sentences/0/tree/parent/2", "3", "tree.parent[2] is not from 0 to 1");
    row("a parent of itself", "/entries/0/sentences/0/tree/parent/2", "2", "tree.parent[2] is not from 0 to 1");
    row("a root with a parent", "/entries/0/sentences/0/tree/parent/0", "0", "tree.parent[0] is not from -1 to -1");
    row("a step that is skipped", "/entries/0/sentences/0/tree/step/2", "5", "tree.step[2] is not from 1 to 1");
    row("an unknown state", "/entries/0/sentences/0/tree/state/2", "3", "tree.state[2] is not from 0 to 2");
    row("tree lists of unlike lengths", "/entries/0/sentences/0/tree/id", "[1]", "tree.id is not as long as");
    row("tree tokens out of order", "/entries/0/sentences/0/tree/tokens/1/0", "0",
        "tree.tokens[1] does not come after");
    row("a node that is not there", "/entries/0/sentences/0/hypotheses/0/node", "6", "node is not from -1 to 5");
    row("a model wider than any", "/models/0/model_size", "2147483647", "models[0].model_size is not from 0 to");
    row("a negative time", "/entries/0/sentences/0/seconds/decode", "-1", "decode is no time");
    row("an unknown method", "/entries/0/options/method", "\"magic\"", "options.method is nothing that");
    row("a top p of 2", "/entries/0/options/top_p", "2", "options.top_p is out of its range");
    row("an unknown kind", "/entries/0/place/kind", "\"self\"", "place.kind is no kind of attention");
    row("a slot that is not there", "/decodings/0/paths/0/0", "4", "decodings[0].paths[0][0] is not from 0 to 3");
    row("an empty path", "/decodings/0/paths/0", "[]", "tokens are not as many as its arrays are long");
    row("absurdly many slots", "/decodings/0/slots", "2000000", "decodings[0].slots is not from 0");
    row("projections that are not there", "/decodings/0/projections", "0", "projections is not from -1 to -1");
    row("projections without arrays", "/projections/0", R"({"model_size":12,"encoder":[2,3,4]})", "has no array");
    row("other slots than arrays", "/decodings/0/slots", "5", "contradicts the type or the shape");
    row("other layers than arrays", "/decodings/0/vectors/cross/layers", "3", "contradicts the type or the shape");
    row("absurdly many heads", "/decodings/0/vectors/cross/heads", "100000", "heads is not from 1 to 1024");
    row("heads that do not fit", "/decodings/0/vectors/cross/heads", "4", "contradicts the type or the shape");
    row("an infinite scale", "/decodings/0/vectors/cross/scale", "1e300", "scale is too large");
    row("another vocabulary", "/decodings/0/vocabulary", "10", "top is not from 0 to 10");
    row("settings that are numbers", "/settings/colors", "1", "settings.colors is not a text");
}

void TestSession::damageIsNamed()
{
    QFETCH(QString, place);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    writeSession(file(), test::session());
    tamper(file(), [&](json& content) {
        const json::json_pointer pointer(place.toStdString());
        const json change = json::parse(value.toStdString());
        if (place.endsWith(u'-'))
            content[pointer.parent_pointer()].push_back(change);
        else
            content[pointer] = change;
    });
    const std::string error = test::errorOf([this] { readSession(file()); });
    QVERIFY2(error.starts_with("The session \"") && error.find("a.heed\" is damaged: ") != std::string::npos,
             error.c_str());
    QVERIFY2(error.find(fault.toStdString()) != std::string::npos, error.c_str());
}

void TestSession::arraysMustFit_data()
{
    QTest::addColumn<QString>("array");
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("hasVectors");
    QTest::newRow("missing vectors") << "d0.encoder.keys"
                                     << "remove" << true;
    QTest::newRow("missing probabilities") << "d0.top_probabilities"
                                           << "remove" << true;
    QTest::newRow("missing maps") << "d0.h1.cross"
                                  << "remove" << false;
    QTest::newRow("vectors of another type") << "d0.encoder.keys"
                                             << "type" << true;
    QTest::newRow("ids of another type") << "d0.top_ids"
                                         << "type" << true;
    QTest::newRow("maps of another shape") << "d0.h0.decoder"
                                           << "shape" << false;
    QTest::newRow("vectors that are not numbers") << "d0.decoder.values"
                                                  << "nan" << true;
    QTest::newRow("weights that are not numbers") << "d0.h0.cross"
                                                  << "nan" << false;
    QTest::newRow("scores that are not numbers") << "d0.h0.cross_scores"
                                                 << "nan" << false;
    QTest::newRow("tails that are not numbers") << "d0.log_probabilities"
                                                << "nan" << true;
    QTest::newRow("ids outside the vocabulary") << "d0.top_ids"
                                                << "nan" << true;
}

void TestSession::arraysMustFit()
{
    QFETCH(QString, array);
    QFETCH(QString, change);
    QFETCH(bool, hasVectors);
    writeSession(file(), test::session(hasVectors));
    std::vector<std::byte> bytes; // all bits set: no number as float32 and float16, −1 as an id
    tamper(file(), {}, [&](Tensors& tensors) {
        TensorToWrite& tensor = tensors.at(array.toStdString());
        if (change == QLatin1String("remove")) {
            tensors.erase(array.toStdString());
        } else if (change == QLatin1String("type")) {
            tensor.type = tensor.type == TensorType::Float32 ? TensorType::Int32 : TensorType::Float32;
        } else if (change == QLatin1String("shape")) {
            std::swap(tensor.shape[0], tensor.shape[1]);
        } else {
            bytes.assign(tensor.bytes.size(), std::byte(0xFF));
            tensor.bytes = bytes;
        }
    });
    const std::string error = test::errorOf([this] { readSession(file()); });
    QVERIFY2(error.find("a.heed\" is damaged: decodings[0] ") != std::string::npos, error.c_str());
    QVERIFY2(error.find(array.toStdString()) != std::string::npos, error.c_str());
}

void TestSession::otherFilesAreNoSessions()
{
    const auto empty = m_folder.write("empty.heed", "");
    QVERIFY(!test::errorOf([&] { readSession(empty); }).empty());
    QVERIFY(!test::errorOf([this] { readSession(m_folder.path() / "missing.heed"); }).empty());
    const auto weights = m_folder.path() / "weights.heed";
    writeSafetensors(weights, {}, {{"format", "pt"}});
    QVERIFY(QString::fromStdString(test::errorOf([&] {
                readSession(weights);
            })).endsWith(QStringLiteral("is no session of Heed.")));
}

void TestSession::newerFormatsAreSaid()
{
    writeSession(file(), test::session());
    tamper(file(), {}, {}, [](auto& metadata) { metadata["heed.session"] = "2"; });
    const std::string error = test::errorOf([this] { readSession(file()); });
    QVERIFY2(error.find("another version of Heed, in a format (2)") != std::string::npos, error.c_str());
}

void TestSession::randomDamageIsAnErrorOrASession()
{
    writeSession(file(), test::session());
    const std::string bytes = test::readFile(file());
    int sessions = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const auto damaged = m_folder.write("damaged.heed", test::mutated(bytes, seed));
        try {
            const Session session = readSession(damaged);
            ++sessions;
            for (const SessionEntry& entry : session.entries)
                for (const SentenceTranslation& sentence : entry.translation->sentences)
                    if (sentence.record)
                        (void)sentence.record->trace(0)->allWeights(AttentionKind::Cross);
        } catch (const Error&) {
        }
    }
    QVERIFY(sessions < 400);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
