// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/hubsnapshot.h"
#include "model/checkpoint/modelfacts.h"
#include "model/checkpoint/modelname.h"
#include "model/checkpoint/safetensors.h"
#include "temporaryfolder.h"

#include <QTest>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <list>
#include <span>
#include <vector>

using namespace heed;
using namespace heed::test;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(heed::ModelFault)
Q_DECLARE_METATYPE(std::function<void(const std::filesystem::path&)>)

namespace {

using Damage = std::function<void(const fs::path& folder)>;

const fs::path kBundled = fs::path(HEED_SOURCE_DIR) / "resources" / "model";
const fs::path kGolden = fs::path(HEED_TEST_DATA) / "golden" / "marian" / "model";

/// As torch.save wrote before PyTorch 1.6; the second pickle asks for a function.
const std::string kEvilPickle("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e"
                              "\x80\x02"
                              "cposix\nsystem\n.");

void write(const fs::path& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// A copy of the golden model, which has no tokenizer.
void makeModel(const fs::path& folder)
{
    fs::create_directories(folder);
    fs::copy(kGolden, folder, fs::copy_options::recursive);
}

bool hasFault(const ModelFacts& facts, ModelFault fault)
{
    for (const ModelProblem& problem : facts.problems) {
        if (problem.fault == fault)
            return true;
    }
    return false;
}

} // namespace

/// What is said of a folder without loading it.
class TestModelFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodFolderIsDescribed();
    void everyFamilyFits_data();
    void everyFamilyFits();
    void badFolders_data();
    void badFolders();
    void aFaultOfTwoPartsIsToldOnce();
    void aShortWordListIsBlamedItself();
    void exchangedWordListsAreToldSo();
    void singleLayersAreNoModel();
    void withoutATokenizerItOpens();
    void float64BecomesFloat32InMemory();
    void filesOfPyTorchCountTiedWeightsOnce();
    void memoryIsComparedWithTheMachines();
    void memoryGrowsWithTheWeights();
    void namesAreThoseOfFolders_data();
    void namesAreThoseOfFolders();
    void linksKeepTheirNames();
    void repositoriesAreThoseOfTheHub();
    void repositoriesLeadToASnapshot();
    void faultsHaveNames();
};

void TestModelFacts::aGoodFolderIsDescribed()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "tiny-en-fr";
    fs::create_directories(folder);
    for (const auto& file : fs::directory_iterator(kBundled))
        fs::create_symlink(file.path(), folder / file.path().filename());
    const ModelFacts facts = readModelFacts(folder, 0);
    QVERIFY(facts.canOpen());
    QVERIFY(facts.problems.empty());
    QCOMPARE(facts.name, std::string("tiny-en-fr"));
    QCOMPARE(facts.family, std::string("marian"));
    QCOMPARE(facts.config->modelSize, 256);
    QCOMPARE(facts.storage, std::string("float16"));
    QCOMPARE(facts.weightBytes, 2 * facts.parameters);
    QVERIFY(facts.diskBytes > facts.weightBytes);
    QVERIFY(facts.memoryBytes > facts.weightBytes);
    QCOMPARE(facts.languages, (std::vector<std::string>{"en", "fr"}));
}

/// The tables of expected tensors against files that transformers wrote.
void TestModelFacts::everyFamilyFits_data()
{
    QTest::addColumn<QString>("folder");
    for (const auto& family : fs::directory_iterator(kGolden.parent_path().parent_path())) {
        if (fs::exists(family.path() / "model" / "model.safetensors"))
            QTest::newRow(family.path().filename().c_str())
                << QString::fromStdString((family.path() / "model").string());
    }
}

void TestModelFacts::everyFamilyFits()
{
    QFETCH(QString, folder);
    const ModelFacts facts = readModelFacts(folder.toStdString(), 0);
    QVERIFY2(facts.canOpen(), facts.problems.empty() ? "" : facts.problems.front().sentence.c_str());
    QVERIFY(facts.parameters > 100'000);
}

void TestModelFacts::badFolders_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<ModelFault>("fault");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, ModelFault fault, const char* named, Damage damage) {
        QTest::newRow(name) << std::move(damage) << fault << QString::fromUtf8(named);
    };
    row("not there", ModelFault::NoFolder, "broken", [](const fs::path& folder) { fs::remove_all(folder); });
    row("a file", ModelFault::NoFolder, "is a file", [](const fs::path& folder) {
        fs::remove_all(folder);
        write(folder, "a file");
    });
    row("no config", ModelFault::NoConfig, "config.json",
        [](const fs::path& folder) { fs::remove(folder / "config.json"); });
    row("config is no JSON", ModelFault::BadConfig, "config.json",
        [](const fs::path& folder) { write(folder / "config.json", "{\"model_type\": "); });
    row("absurd config", ModelFault::BadConfig, "encoder_layers", [](const fs::path& folder) {
        write(folder / "config.json", R"({"model_type":"marian","vocab_size":211,"encoder_layers":1000000000})");
    });
    row("unknown family", ModelFault::UnknownFamily, "llama",
        [](const fs::path& folder) { write(folder / "config.json", R"({"model_type":"llama"})"); });
    row("no weights", ModelFault::NoWeights, "model.safetensors",
        [](const fs::path& folder) { fs::remove(folder / "model.safetensors"); });
    row("weights cut off", ModelFault::BadWeights, "model.safetensors",
        [](const fs::path& folder) { fs::resize_file(folder / "model.safetensors", 100'000); });
    row("wrong shapes", ModelFault::WrongTensors, "[211, 64]", [](const fs::path& folder) {
        ModelConfig config = readModelConfig(folder);
        config.encoderHeads = config.decoderHeads = 2;
        config.modelSize = 32;
        writeModelConfig(folder, config, "float32");
    });
    row("a layer too few", ModelFault::WrongTensors, "layers.2.", [](const fs::path& folder) {
        ModelConfig config = readModelConfig(folder);
        config.encoderLayers = 3;
        writeModelConfig(folder, config, "float32");
    });
    row("a broken tokenizer", ModelFault::BadTokenizer, "vocab.json", [](const fs::path& folder) {
        for (const char* file : {"source.spm", "target.spm"})
            fs::copy_file(kBundled / file, folder / file);
        write(folder / "vocab.json", "[]");
    });
    row("weights that run code", ModelFault::UnsafeWeights, "posix.system", [](const fs::path& folder) {
        fs::remove(folder / "model.safetensors");
        write(folder / "pytorch_model.bin", kEvilPickle);
    });
    row("a shard too few", ModelFault::NoWeights, "model-2.safetensors", [](const fs::path& folder) {
        fs::rename(folder / "model.safetensors", folder / "model-1.safetensors");
        write(folder / "model.safetensors.index.json",
              R"({"weight_map":{"final_logits_bias":"model-1.safetensors","model.x":"model-2.safetensors"}})");
    });
    row("weights in eight bits", ModelFault::OtherWeights, "F4", [](const fs::path& folder) {
        const std::string header = R"({"w":{"dtype":"F4","shape":[2],"data_offsets":[0,1]}})";
        write(folder / "model.safetensors", std::string(1, char(header.size())) + std::string(7, '\0') + header + '.');
    });
    row("several weights", ModelFault::OtherWeights, "several", [](const fs::path& folder) {
        fs::copy_file(folder / "model.safetensors", folder / "a.safetensors");
        fs::rename(folder / "model.safetensors", folder / "b.safetensors");
    });
    row("a link to nothing", ModelFault::NoAccess, "model.safetensors", [](const fs::path& folder) {
        fs::remove(folder / "model.safetensors");
        fs::create_symlink("elsewhere", folder / "model.safetensors");
    });
    row("weights of another kind", ModelFault::BadWeights, "model.safetensors",
        [](const fs::path& folder) { write(folder / "model.safetensors", "PK\3\4 is no safetensors file at all"); });
}

void TestModelFacts::badFolders()
{
    QFETCH(Damage, damage);
    QFETCH(ModelFault, fault);
    QFETCH(QString, named);
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "broken";
    makeModel(folder);
    damage(folder);
    const ModelFacts facts = readModelFacts(folder, 0);
    QVERIFY(!facts.canOpen());
    QVERIFY(facts.problems.front().fault == fault);
    const QString sentence = QString::fromStdString(facts.problems.front().sentence);
    QVERIFY2(sentence.contains(named), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'\n'), qPrintable(sentence));
}

void TestModelFacts::aFaultOfTwoPartsIsToldOnce()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "broken";
    makeModel(folder);
    write(folder / "config.json", "{");
    const ModelFacts facts = readModelFacts(folder, 0);
    QCOMPARE(facts.problems.size(), std::size_t(1));
    QVERIFY(facts.problems.front().fault == ModelFault::BadConfig);
}

void TestModelFacts::aShortWordListIsBlamedItself()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "numbers";
    fs::copy(fs::path(HEED_TEST_DATA) / "pytorch" / "numbers", folder);
    QVERIFY(readModelFacts(folder, 0).canOpen());
    write(folder / "source_vocab.txt", "<unk>\n<bos>\n<eos>\none\n");
    const ModelFacts facts = readModelFacts(folder, 0);
    QCOMPARE(facts.problems.size(), std::size_t(1));
    QVERIFY(facts.problems.front().fault == ModelFault::BadWordList);
    const QString sentence = QString::fromStdString(facts.problems.front().sentence);
    QVERIFY2(sentence.contains("source_vocab.txt\" has 4 tokens, 12 too few") && sentence.contains("16 rows"),
             qPrintable(sentence));
}

void TestModelFacts::exchangedWordListsAreToldSo()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "numbers";
    fs::copy(fs::path(HEED_TEST_DATA) / "pytorch" / "numbers", folder);
    const std::string source = "<unk>\n<bos>\n<eos>\none\n";
    const std::string target = source + "two\n";
    const std::vector<float> values(5 * 16);
    const auto table = [&](const char* name, std::int64_t rows) {
        const auto bytes = std::as_bytes(std::span(values).first(std::size_t(rows) * 16));
        return TensorToWrite{name, TensorType::Float32, {rows, 16}, bytes};
    };
    const std::array tensors{table("encoder.weight", 4), table("decoder.weight", 5)};
    writeSafetensors(folder / "model.safetensors", tensors, {});
    write(folder / "source_vocab.txt", target);
    write(folder / "target_vocab.txt", source);
    const ModelFacts facts = readModelFacts(folder, 0);
    const QString sentence = QString::fromStdString(facts.problems.front().sentence);
    QVERIFY2(sentence.endsWith("exchange their names."), qPrintable(sentence));
    write(folder / "source_vocab.txt", source);
    write(folder / "target_vocab.txt", target);
    QVERIFY(readModelFacts(folder, 0).problems.front().fault == ModelFault::WrongTensors); // the others
}

void TestModelFacts::singleLayersAreNoModel()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "sketch";
    fs::copy(fs::path(HEED_TEST_DATA) / "pytorch" / "sketch", folder);
    const ModelFacts good = readModelFacts(folder, 0);
    QVERIFY(good.holdsLayers && good.canOpen() && good.problems.empty());
    QVERIFY(good.parameters > 0 && !good.config);
    fs::remove(folder / "vectors.safetensors");
    const ModelFacts bad = readModelFacts(folder, 0);
    QVERIFY(bad.holdsLayers && !bad.canOpen());
    QCOMPARE(bad.problems.size(), std::size_t(1));
    QVERIFY(bad.problems.front().fault == ModelFault::BadLayers);
}

void TestModelFacts::withoutATokenizerItOpens()
{
    const ModelFacts facts = readModelFacts(kGolden, 0);
    QVERIFY(facts.canOpen());
    QVERIFY(!facts.hasTokenizer);
    QVERIFY(hasFault(facts, ModelFault::NoTokenizer));
}

void TestModelFacts::float64BecomesFloat32InMemory()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "model";
    makeModel(folder);
    const SafetensorsFile file(folder / "model.safetensors");
    std::list<std::vector<double>> wide;
    std::vector<TensorToWrite> tensors;
    for (const auto& [name, tensor] : file.tensors()) {
        const std::vector<float> values = toFloat32(tensor);
        wide.emplace_back(values.begin(), values.end());
        tensors.push_back({name, TensorType::Float64, tensor.shape, std::as_bytes(std::span(wide.back()))});
    }
    const ModelFacts before = readModelFacts(folder, 0);
    writeSafetensors(folder / "model.safetensors", tensors, {});
    const ModelFacts facts = readModelFacts(folder, 0);
    QVERIFY(facts.canOpen());
    QCOMPARE(facts.storage, std::string("float64"));
    QCOMPARE(facts.weightBytes, 2 * before.weightBytes);
    QCOMPARE(facts.memoryBytes, before.memoryBytes);
}

void TestModelFacts::filesOfPyTorchCountTiedWeightsOnce()
{
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path() / "model";
    makeModel(folder);
    const ModelFacts twin = readModelFacts(folder, 0);
    fs::remove(folder / "model.safetensors");
    fs::copy(kGolden.parent_path() / "model_bin" / "pytorch_model.bin", folder / "pytorch_model.bin");
    const ModelFacts facts = readModelFacts(folder, 0);
    QVERIFY(facts.canOpen());
    QCOMPARE(facts.parameters, twin.parameters);
    QCOMPARE(facts.weightBytes, twin.weightBytes);
}

void TestModelFacts::memoryIsComparedWithTheMachines()
{
    const std::int64_t needed = readModelFacts(kGolden, 0).memoryBytes;
    QVERIFY(readModelFacts(kGolden, needed).canOpen());
    const ModelFacts facts = readModelFacts(kGolden, needed - 1);
    QVERIFY(!facts.canOpen());
    QVERIFY(facts.problems.front().fault == ModelFault::NotEnoughMemory);
    QVERIFY(machineMemory() > 0);
}

void TestModelFacts::memoryGrowsWithTheWeights()
{
    ModelConfig config;
    config.sourceVocabulary = config.targetVocabulary = 58'101;
    const std::int64_t wide = memoryToRun(config, 4);
    const std::int64_t half = memoryToRun(config, 2);
    const std::int64_t weights = 73'900'000; // of a Marian base model
    QVERIFY(wide > 4 * weights);
    const std::int64_t steps = std::int64_t(58'101) * 512 + 6 * std::int64_t(6 * 512 * 512 + 2 * 512 * 2048);
    QVERIFY(std::abs(wide - half - 2 * steps) < weights / 5); // whole pages; the rest is float32 in both
    config.tieWordEmbeddings = false;
    QVERIFY(memoryToRun(config, 4) - wide >= 4 * std::int64_t(58'101) * 512);
    config.encoderLayers *= 2;
    QVERIFY(memoryToRun(config, 4) > wide + 4 * 6 * std::int64_t(4 * 512 * 512 + 2 * 512 * 2048));
}

void TestModelFacts::namesAreThoseOfFolders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "/somewhere/opus-mt-en-fr"
                           << "opus-mt-en-fr";
    QTest::newRow("with a slash at its end") << "/somewhere/opus-mt-en-fr/"
                                             << "opus-mt-en-fr";
    QTest::newRow("with dots") << "/somewhere/else/../opus-mt-en-fr/."
                               << "opus-mt-en-fr";
    const QString hub = QStringLiteral("/cache/hub/models--Helsinki-NLP--opus-mt-en-fr/snapshots/");
    QTest::newRow("in the cache of the hub") << hub + "3f2a"
                                             << "opus-mt-en-fr";
    QTest::newRow("a folder of a repository") << hub + "3f2a/checkpoint-50"
                                              << "opus-mt-en-fr/checkpoint-50";
    QTest::newRow("a repository without owner") << "/cache/models--t5-small/snapshots/3f2a"
                                                << "t5-small";
    QTest::newRow("a model") << "/home/ada/en-fr/model"
                             << "en-fr/model";
    QTest::newRow("in capitals") << "/home/ada/en-fr/Final_Model"
                                 << "en-fr/Final_Model";
    QTest::newRow("a checkpoint") << "/home/ada/run7/checkpoint-5000/"
                                  << "run7/checkpoint-5000";
    QTest::newRow("a number") << "/home/ada/run7/5000"
                              << "run7/5000";
    QTest::newRow("a commit") << "/home/ada/opus/3f2a91c04b5d"
                              << "opus/3f2a91c04b5d";
    QTest::newRow("telling nothing twice") << "/home/ada/run7/output/checkpoint-5000"
                                           << "run7/output/checkpoint-5000";
    QTest::newRow("at most three") << "/run7/output/models/5/model"
                                   << "models/5/model";
    QTest::newRow("with nothing above") << "/model"
                                        << "model";
    QTest::newRow("letters of digits are no hash") << "/models/defaced"
                                                   << "defaced";
    QTest::newRow("more than a generic name") << "/models/model-en-fr"
                                              << "model-en-fr";
    QTest::newRow("not in Latin letters") << "/models/模型"
                                          << "模型";
}

void TestModelFacts::namesAreThoseOfFolders()
{
    QFETCH(QString, folder);
    QTEST(QString::fromStdString(modelNameOf(folder.toStdString())), "name");
}

void TestModelFacts::linksKeepTheirNames()
{
    const TemporaryFolder temporary;
    fs::create_directories(temporary.path() / "run7" / "checkpoint-5000");
    fs::create_directory_symlink(temporary.path() / "run7" / "checkpoint-5000", temporary.path() / "en-fr");
    QCOMPARE(modelNameOf(temporary.path() / "en-fr"), std::string("en-fr"));
}

void TestModelFacts::repositoriesAreThoseOfTheHub()
{
    const fs::path hub = "/cache/hub";
    QCOMPARE(hubRepositoryOf(hub / "models--a--b-c/snapshots/3f2a").value(), std::string("a/b-c"));
    QCOMPARE(hubRepositoryOf(hub / "models--a--b--c/snapshots/3f2a/onnx/").value(), std::string("a/b--c"));
    QCOMPARE(hubRepositoryOf(hub / "models--t5-small/snapshots/3f2a").value(), std::string("t5-small"));
    QVERIFY(!hubRepositoryOf(hub / "models--a--b"));
    QVERIFY(!hubRepositoryOf(hub / "datasets--a--b/snapshots/3f2a"));
    QVERIFY(!hubRepositoryOf("/somewhere/snapshots/3f2a"));
}

void TestModelFacts::repositoriesLeadToASnapshot()
{
    const TemporaryFolder temporary;
    const fs::path repository = temporary.path() / "models--some--en-fr";
    QCOMPARE(folderOfModel(repository), repository); // not there
    fs::create_directories(repository / "refs");
    fs::create_directories(repository / "snapshots" / "nothing yet");
    QCOMPARE(folderOfModel(repository), repository);
    makeModel(repository / "snapshots" / "1a");
    makeModel(repository / "snapshots" / "2b");
    fs::last_write_time(repository / "snapshots" / "2b", fs::file_time_type::clock::now() + std::chrono::hours(1));
    QCOMPARE(folderOfModel(repository), repository / "snapshots" / "2b"); // the newest
    write(repository / "refs" / "main", "1a\n");
    QCOMPARE(folderOfModel(repository), repository / "snapshots" / "1a");
    QCOMPARE(folderOfModel(repository / "snapshots" / "2b"), repository / "snapshots" / "2b");
    write(repository / "refs" / "main", "../../elsewhere");
    QCOMPARE(folderOfModel(repository), repository / "snapshots" / "2b");
}

void TestModelFacts::faultsHaveNames()
{
    QCOMPARE(toString(ModelFault::NoFolder), std::string_view("no-folder"));
    QCOMPARE(toString(ModelFault::NoAccess), std::string_view("no-access"));
    QCOMPARE(toString(ModelFault::NotEnoughMemory), std::string_view("not-enough-memory"));
}

QTEST_GUILESS_MAIN(TestModelFacts)
#include "tst_modelfacts.moc"
