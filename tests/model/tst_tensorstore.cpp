// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/tensorstore.h"
#include "model/checkpoint/weightfault.h"
#include "tests/testutils.h"

#include <QTemporaryDir>

#include <limits>

using namespace heed;

namespace {

/// A folder of one test with small safetensors files.
class Folder
{
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    /// Tensors of one value each.
    void writeTensors(const std::string& file, const std::map<std::string, float>& values) const
    {
        std::vector<TensorToWrite> tensors;
        for (const auto& [name, value] : values)
            tensors.push_back({name, TensorType::Float32, {1}, std::as_bytes(std::span(&value, 1))});
        writeSafetensors(path() / file, tensors, {});
    }

    void writeText(const std::string& file, const std::string& text) const
    {
        std::ofstream(path() / file, std::ios::binary) << text;
    }

    std::string error() const
    {
        return test::errorOf([&] { openTensorStore(path()); });
    }

private:
    QTemporaryDir m_folder;
};

const char* const kIndex = "model.safetensors.index.json";

} // namespace

class TestTensorStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOneFile();
    void joinsShards();
    void prefersTheWholeFile();
    void refusesBadIndexes_data();
    void refusesBadIndexes();
    void releasedBytesComeBack();
    void findsWeightsUnderUsualNames_data();
    void findsWeightsUnderUsualNames();
    void joinsShardsOfTorchFiles();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void findsValuesThatAreNotNumbers();
};

void TestTensorStore::opensOneFile()
{
    const Folder folder;
    folder.writeTensors("model.safetensors", {{"a", 1.0F}});
    const auto store = openTensorStore(folder.path());
    QCOMPARE(store->path(), folder.path() / "model.safetensors");
    QCOMPARE(store->fileOf("a"), store->path());
    QCOMPARE(toFloat32(store->tensors().at("a")), std::vector<float>{1.0F});
}

void TestTensorStore::joinsShards()
{
    const Folder folder;
    folder.writeTensors("one.safetensors", {{"a", 1.0F}, {"b", 2.0F}});
    folder.writeTensors("two.safetensors", {{"c", 3.0F}, {"nobody's", 4.0F}});
    folder.writeText(kIndex, R"({"metadata": {"total_size": 12},
        "weight_map": {"a": "one.safetensors", "b": "one.safetensors", "c": "two.safetensors"}})");
    const auto store = openTensorStore(folder.path());
    QCOMPARE(store->tensors().size(), std::size_t(3));
    QCOMPARE(toFloat32(store->tensors().at("c")), std::vector<float>{3.0F});
    QCOMPARE(store->fileOf("c"), folder.path() / "two.safetensors");
    QCOMPARE(store->path(), folder.path() / kIndex);
}

void TestTensorStore::prefersTheWholeFile()
{
    const Folder folder;
    folder.writeTensors("model.safetensors", {{"a", 1.0F}});
    folder.writeText(kIndex, "not read");
    QCOMPARE(openTensorStore(folder.path())->tensors().size(), std::size_t(1));
}

void TestTensorStore::refusesBadIndexes_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char* name, const char* index, const char* fault) {
        QTest::newRow(name) << QByteArray(index) << QByteArray(fault);
    };
    row("no weight map", R"({"metadata": {}})", "has no \"weight_map\" that tells the file of each tensor.");
    row("the weight map is a list", R"({"weight_map": ["a"]})",
        "has no \"weight_map\" that tells the file of each tensor.");
    row("a file is a number", R"({"weight_map": {"a": 1}})", "names no file for the tensor \"a\".");
    row("not JSON", "weights", "is not valid JSON.");
    row("a missing shard", R"({"weight_map": {"a": "three.safetensors"}})", "\"three.safetensors\", which");
    row("a tensor in the wrong shard", R"({"weight_map": {"c": "one.safetensors"}})", "lacks the tensor \"c\", which");
    const char* const outside = "which is no plain name of a file beside it.";
    row("a path upwards", R"({"weight_map": {"a": "../one.safetensors"}})", outside);
    row("an absolute path", R"({"weight_map": {"a": "/etc/passwd"}})", outside);
    row("the folder above", R"({"weight_map": {"a": ".."}})", outside);
    row("a name of nothing", R"({"weight_map": {"a": ""}})", outside);
    row("a name that ends early", R"({"weight_map": {"a": "one.safetensors\u0000.bin"}})", outside);
    row("a broken shard", R"({"weight_map": {"a": "broken.safetensors"}})", "is cut off or no safetensors file");
}

void TestTensorStore::refusesBadIndexes()
{
    QFETCH(QByteArray, index);
    QFETCH(QByteArray, fault);
    const Folder folder;
    folder.writeTensors("one.safetensors", {{"a", 1.0F}});
    folder.writeText("broken.safetensors", std::string("\xff\xff\xff\xff\0\0\0\0{}", 10));
    folder.writeText(kIndex, index.toStdString());
    const std::string error = folder.error();
    QVERIFY2(error.find(fault.toStdString()) != std::string::npos, error.c_str());
    QVERIFY2(error.find(".safetensors") != std::string::npos, error.c_str());
}

void TestTensorStore::releasedBytesComeBack()
{
    const Folder folder;
    const std::vector<float> values(100000, 7.0F);
    const TensorToWrite tensor{"a", TensorType::Float32, {100000}, std::as_bytes(std::span(values))};
    writeSafetensors(folder.path() / "model.safetensors", std::span(&tensor, 1), {});
    const auto store = openTensorStore(folder.path());
    const TensorView& view = store->tensors().at("a");
    store->release(view.bytes);
    QCOMPARE(toFloat32(view), values);
    store->release(tensor.bytes); // not of the file: stays as it is
    QCOMPARE(values, std::vector<float>(100000, 7.0F));
}

void TestTensorStore::findsWeightsUnderUsualNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* const name :
         {"pytorch_model.bin", "model.pt", "model.pth", "model.bin", "of_my_own.pt", "model.safetensors"})
        QTest::newRow(name) << QByteArray(name);
}

void TestTensorStore::findsWeightsUnderUsualNames()
{
    QFETCH(QByteArray, name);
    const Folder folder;
    std::filesystem::copy_file(test::dataPath("pytorch/module.pt"), folder.path() / name.toStdString());
    folder.writeText("training_args.bin", "not weights");
    const auto store = openTensorStore(folder.path());
    QCOMPARE(store->path(), folder.path() / name.toStdString());
    QVERIFY(store->tensors().contains("embed.weight"));
}

void TestTensorStore::joinsShardsOfTorchFiles()
{
    const Folder folder;
    std::filesystem::copy_file(test::dataPath("pytorch/module.pt"), folder.path() / "pytorch_model-00001-of-00002.bin");
    std::filesystem::copy_file(test::dataPath("pytorch/state.pt"), folder.path() / "pytorch_model-00002-of-00002.bin");
    folder.writeText("pytorch_model.bin.index.json", R"({"weight_map": {
        "embed.weight": "pytorch_model-00001-of-00002.bin", "half": "pytorch_model-00002-of-00002.bin"}})");
    const auto store = openTensorStore(folder.path());
    QCOMPARE(store->tensors().size(), std::size_t(2));
    QCOMPARE(toFloat32(store->tensors().at("half")).at(0), 1.5F);
}

void TestTensorStore::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArrayList>("files");
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("an empty folder") << QByteArrayList{} << QByteArray("has no weights: no model.safetensors,");
    QTest::newRow("TensorFlow's weights")
        << QByteArrayList{"tf_model.h5"} << QByteArray("has weights only in \"tf_model.h5\"");
    QTest::newRow("two to choose from") << QByteArrayList{"a.pt", "b.pt"}
                                        << QByteArray("has several files of weights, \"a.pt\" and \"b.pt\"");
    QTest::newRow("weights that were not fetched")
        << QByteArrayList{"model.safetensors"} << QByteArray("is a pointer of Git LFS, not the weights;");
}

void TestTensorStore::saysWhatIsMissing()
{
    QFETCH(QByteArrayList, files);
    QFETCH(QByteArray, fault);
    const Folder folder;
    for (const QByteArray& file : files)
        folder.writeText(file.toStdString(), "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n");
    const std::string error = folder.error();
    QVERIFY2(error.find(fault.toStdString()) != std::string::npos, error.c_str());
}

void TestTensorStore::findsValuesThatAreNotNumbers()
{
    const Folder folder;
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    constexpr float kNotANumber = std::numeric_limits<float>::quiet_NaN();
    const auto fault = [&](const std::map<std::string, float>& values, const std::vector<std::string>& unused = {}) {
        folder.writeTensors("model.safetensors", values);
        return findWeightFault(*openTensorStore(folder.path()), unused).value_or("none");
    };
    const std::string file = quotedPath(folder.path() / "model.safetensors");
    QCOMPARE(fault({{"a", 1.0F}, {"b", -2.0F}}), std::string("none"));
    QCOMPARE(fault({{"a", 1.0F}, {"b", -kInfinity}}),
             "The tensor \"b\" in " + file + " holds infinite values, so that the model cannot translate.");
    QCOMPARE(fault({{"a", kInfinity}, {"b", kNotANumber}, {"c", 0.0F}}),
             "The tensor \"b\" in " + file + " holds values that are not numbers, so that the model cannot translate.");
    QCOMPARE(fault({{"a", kNotANumber}, {"b", 1.0F}}, {"a"}), std::string("none"));
}

QTEST_APPLESS_MAIN(TestTensorStore)
#include "tst_tensorstore.moc"
