// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"
#include "model/session/session.h"
#include "tests/model/sessionfixture.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>
#include <map>

using namespace heed;
using nlohmann::json;

/// Session files that somebody changed: an error that names the place, or a session that can be used.
class TestSessionDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHypothesisWithoutTokensHasNoMaps();
    void damageIsNamed_data();
    void damageIsNamed();
    void arraysMustFit_data();
    void arraysMustFit();
    void otherFilesAreNoSessions();
    void newerFormatsAreSaid();
    void randomDamageIsAnErrorOrASession();

private:
    std::filesystem::path file() const { return m_folder.path() / "a.heed"; }
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

} // namespace

void TestSessionDamage::aHypothesisWithoutTokensHasNoMaps()
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
    const Session session = readSession(file());
    const auto trace = session.entries.front().translation->sentences.front().record->trace(0);
    QVERIFY(trace->shape(AttentionKind::Cross) == AttentionShape());
    QVERIFY(trace->shape(AttentionKind::Decoder) == AttentionShape());
    QCOMPARE(trace->weights({AttentionKind::Encoder, 1, 2}).rows(), 3);
}

void TestSessionDamage::damageIsNamed_data()
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

void TestSessionDamage::damageIsNamed()
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

void TestSessionDamage::arraysMustFit_data()
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

void TestSessionDamage::arraysMustFit()
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

void TestSessionDamage::otherFilesAreNoSessions()
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

void TestSessionDamage::newerFormatsAreSaid()
{
    writeSession(file(), test::session());
    tamper(file(), {}, {}, [](auto& metadata) { metadata["heed.session"] = "2"; });
    const std::string error = test::errorOf([this] { readSession(file()); });
    QVERIFY2(error.find("another version of Heed, in a format (2)") != std::string::npos, error.c_str());
}

void TestSessionDamage::randomDamageIsAnErrorOrASession()
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

QTEST_GUILESS_MAIN(TestSessionDamage)

#include "tst_sessiondamage.moc"
