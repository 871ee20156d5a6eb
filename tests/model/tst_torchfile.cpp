// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/torchfile.h"
#include "model/checkpoint/safetensors.h"
#include "tests/testutils.h"

#include <algorithm>

using namespace heed;

namespace {

using Floats = std::vector<float>;

std::filesystem::path dataFile(const char* name)
{
    return test::dataPath("pytorch") / name;
}

std::vector<std::string> namesOf(const TensorStore& store)
{
    std::vector<std::string> names;
    for (const auto& [name, tensor] : store.tensors())
        names.push_back(name);
    return names;
}

/// Empty when the content opens.
std::string errorOf(const std::string& content)
{
    return test::errorOf([&] { readTorchTensors(std::as_bytes(std::span(content)), "\"file.pt\""); });
}

template <typename Number>
std::string littleEndian(Number value)
{
    return {reinterpret_cast<const char*>(&value), sizeof(Number)};
}

/// A zip archive of stored parts, as simple as the format allows.
std::string zipOf(const std::vector<std::pair<std::string, std::string>>& parts)
{
    std::string archive;
    std::string directory;
    for (const auto& [name, content] : parts) {
        const std::string sizes = littleEndian(std::uint32_t(content.size()))
                                  + littleEndian(std::uint32_t(content.size()))
                                  + littleEndian(std::uint16_t(name.size()));
        directory += "PK\x01\x02" + std::string(16, '\0') + sizes + std::string(12, '\0')
                     + littleEndian(std::uint32_t(archive.size())) + name;
        archive += "PK\x03\x04" + std::string(14, '\0') + sizes + std::string(2, '\0') + name + content;
    }
    const auto count = littleEndian(std::uint16_t(parts.size()));
    return archive + directory + "PK\x05\x06" + std::string(4, '\0') + count + count
           + littleEndian(std::uint32_t(directory.size())) + littleEndian(std::uint32_t(archive.size()))
           + std::string(2, '\0');
}

std::string text(const std::string& value)
{
    return 'X' + littleEndian(std::uint32_t(value.size())) + value;
}

std::string number(std::int32_t value)
{
    return 'J' + littleEndian(value);
}

/// A dictionary with one tensor "w" of one axis; `claimed` elements in its storage "0".
std::string pickleOf(std::int32_t claimed, std::int32_t offset, std::int32_t size, std::int32_t stride)
{
    return "\x80\x02}" + text("w") + "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage")
           + "ctorch\nFloatStorage\n" + text("0") + text("cpu") + number(claimed) + "tQ" + number(offset) + number(size)
           + "\x85" + number(stride) + "\x85\x89}tRs.";
}

} // namespace

class TestTorchFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStateDicts_data();
    void readsStateDicts();
    void sharesTiedStorages();
    void findsTheStateDict_data();
    void findsTheStateDict();
    void readsScriptArchivesByName();
    void holdsWhatTheSafetensorsTwinHolds();
    void refusesCodeByName_data();
    void refusesCodeByName();
    void refusesFalseClaims_data();
    void refusesFalseClaims();
    void survivesEveryTruncation_data() { files(); }
    void survivesEveryTruncation();
    void survivesEveryDamagedByte_data() { files(); }
    void survivesEveryDamagedByte();

private:
    static void files();
};

void TestTorchFile::files()
{
    QTest::addColumn<QByteArray>("file");
    for (const char* const name : {"state.pt", "legacy.pt", "script.pt"})
        QTest::newRow(name) << QByteArray(name);
}

void TestTorchFile::readsStateDicts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("of today") << QByteArray("state.pt");
    QTest::newRow("of PyTorch before 1.6") << QByteArray("legacy.pt");
}

void TestTorchFile::readsStateDicts()
{
    QFETCH(QByteArray, file);
    const TorchFile store(dataFile(file));
    const auto& tensors = store.tensors();
    QCOMPARE(tensors.size(), std::size_t(12));
    const auto values = [&](const char* name) { return toFloat32(tensors.at(name)); };
    QCOMPARE(values("tied.a"), (Floats{0, 1, 2, 3, 4, 5}));
    QCOMPARE(tensors.at("tied.a").shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(values("offset"), (Floats{4, 5, 6, 7, 8, 9}));
    QCOMPARE(values("transposed"), (Floats{12, 15, 13, 16, 14, 17}));
    QCOMPARE(tensors.at("transposed").shape, (std::vector<std::int64_t>{3, 2}));
    QCOMPARE(values("column"), (Floats{1, 7, 13, 19}));
    QCOMPARE(values("half"), (Floats{1.5F, -2, 65504}));
    QVERIFY(tensors.at("half").type == TensorType::Float16);
    QCOMPARE(values("bfloat").at(1), -2.0F);
    QVERIFY(tensors.at("bfloat").type == TensorType::BFloat16);
    QCOMPARE(values("double"), (Floats{1.5F, -2, 0.1F}));
    QVERIFY(tensors.at("ints").type == TensorType::Int64);
    QCOMPARE(values("scalar"), Floats{7});
    QVERIFY(tensors.at("scalar").shape.empty());
    QVERIFY(values("empty").empty());
    QCOMPARE(values("parameter"), (Floats{1, 1}));
}

void TestTorchFile::sharesTiedStorages()
{
    const TorchFile store(dataFile("state.pt"));
    QVERIFY(store.tensors().at("tied.a").bytes.data() == store.tensors().at("tied.b").bytes.data());
}

void TestTorchFile::findsTheStateDict_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("Lightning's") << QByteArray("lightning.pt") << QByteArrayList{"w"};
    QTest::newRow("under \"model\"") << QByteArray("nested.pt") << QByteArrayList{"w"};
    QTest::newRow("two of them") << QByteArray("two.pt") << QByteArrayList{"decoder.w", "encoder.w"};
}

void TestTorchFile::findsTheStateDict()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArrayList, names);
    const TorchFile store(dataFile(file));
    QCOMPARE(store.tensors().size(), std::size_t(names.size()));
    for (const QByteArray& name : names)
        QCOMPARE(toFloat32(store.tensors().at(name.toStdString())), (Floats{1, 2}));
}

void TestTorchFile::readsScriptArchivesByName()
{
    const TorchFile script(dataFile("script.pt"));
    const TorchFile module(dataFile("module.pt"));
    QCOMPARE(namesOf(script), namesOf(module));
    for (const auto& [name, tensor] : module.tensors()) {
        QCOMPARE(toFloat32(script.tensors().at(name)), toFloat32(tensor));
        QCOMPARE(script.tensors().at(name).shape, tensor.shape);
    }
    QVERIFY(script.tensors().at("out.weight").bytes.data() == script.tensors().at("embed.weight").bytes.data());
}

void TestTorchFile::holdsWhatTheSafetensorsTwinHolds()
{
    const TorchFile torch(test::dataPath("golden/marian/model_bin/pytorch_model.bin"));
    const SafetensorsFile twin(test::dataPath("golden/marian/model/model.safetensors"));
    for (const auto& [name, tensor] : twin.tensors()) {
        QVERIFY2(torch.tensors().contains(name), name.c_str());
        QCOMPARE(torch.tensors().at(name).shape, tensor.shape);
        QVERIFY2(std::ranges::equal(torch.tensors().at(name).bytes, tensor.bytes), name.c_str());
    }
}

void TestTorchFile::refusesCodeByName_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a command") << QByteArray("evil.pt") << QByteArray("\"posix.system\"");
    QTest::newRow("a command, before 1.6") << QByteArray("evil-legacy.pt") << QByteArray("\"posix.system\"");
    QTest::newRow("a whole module") << QByteArray("whole.pt") << QByteArray("\"__main__.Net\"");
}

void TestTorchFile::refusesCodeByName()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, name);
    const std::string error = test::errorOf([&] { TorchFile store(dataFile(file)); });
    QVERIFY2(error.find(file.toStdString() + "\" asks to run " + name.toStdString() + "; ") != std::string::npos,
             error.c_str());
}

void TestTorchFile::refusesFalseClaims_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char* name, const std::string& content, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(content) << QByteArray(fault);
    };
    const auto torch = [](const std::string& pickle, std::size_t bytes = 40) {
        return zipOf({{"a/data.pkl", pickle}, {"a/data/0", std::string(bytes, '\0')}});
    };
    row("nothing", "", "is cut off or no file of torch.save.");
    row("text", "weights", "is cut off or no file of torch.save.");
    row("another archive", zipOf({{"a.txt", "a"}}), "it has no part data.pkl,");
    row("no storage", zipOf({{"a/data.pkl", pickleOf(10, 0, 10, 1)}}),
        "lies in the storage \"0\", which is missing or compressed.");
    row("a short storage", torch(pickleOf(1000000000, 0, 10, 1)),
        "a storage of 1000000000 elements, of which 10 are there.");
    row("a long tensor", torch(pickleOf(10, 0, 11, 1)), "reaches to element 10 of a storage that has 10.");
    row("a tensor too far back", torch(pickleOf(10, 1, 10, 1)), "reaches to element 10 of a storage that has 10.");
    row("wide strides", torch(pickleOf(10, 0, 10, 2)), "reaches to element 18 of a storage that has 10.");
    row("repeated elements", torch(pickleOf(10, 0, 2000000000, 0)), "repeats elements of its storage");
    row("a negative offset", torch(pickleOf(10, -1, 10, 1)), "has a negative size.");
    row("a negative stride", torch(pickleOf(10, 9, 10, -1)), "has a negative size.");
    row("a string of 4 GB", torch("\x80\x02X\xff\xff\xff\xffw"), "ends in the middle of what it announces.");
    row("a memo of 4 GB", torch(std::string("\x80\x02}r\xff\xff\xff\xff.")), "its pickle makes no sense.");
    row("an empty stack", torch("\x80\x02."), "its pickle makes no sense.");
    row("a dictionary of itself", torch(std::string("\x80\x02}q\0X\x01\0\0\0ah\0s.", 16)), "its modules never end.");
    row("a list as a dictionary", torch("\x80\x02]NNs."), "its pickle makes no sense.");
    row("deep nesting", torch("\x80\x02" + std::string(2000, '(')), "its pickle makes no sense.");
    row("millions of lists", torch("\x80\x02" + std::string(2000000, ']')), "too many for weights.");
    row("an unknown instruction", torch("\x80\x02\xfe"), "unknown instruction 254.");
    row("an instance", torch("\x80\x02(iposix\nsystem\n."), "asks to run \"posix.system\"");
    row("a call from the stack", torch("\x80\x04\x8c\x05posix\x8c\x06system\x93."), "asks to run \"posix.system\"");
    row("an extension", torch("\x80\x02\x82\x01."), "unknown instruction 130.");
    row("no tensors", torch("\x80\x02}."), "holds no weights by name");
    std::string compressed = torch(pickleOf(10, 0, 10, 1));
    compressed[compressed.find("PK\x01\x02") + 10] = 8;
    row("a compressed part", compressed, "or a compressed one.");
}

void TestTorchFile::refusesFalseClaims()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, fault);
    const std::string error = errorOf(content.toStdString());
    QVERIFY2(error.find(fault.toStdString()) != std::string::npos, error.c_str());
    QVERIFY2(error.find("file.pt") != std::string::npos, error.c_str());
}

void TestTorchFile::survivesEveryTruncation()
{
    QFETCH(QByteArray, file);
    const std::string whole = test::readFile(dataFile(file));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string error = errorOf(whole.substr(0, length));
        QVERIFY2(error.find("file.pt\"") != std::string::npos, std::to_string(length).c_str());
    }
}

void TestTorchFile::survivesEveryDamagedByte()
{
    QFETCH(QByteArray, file);
    const std::string whole = test::readFile(dataFile(file));
    for (std::size_t position = 0; position < whole.size(); ++position) {
        for (const char mask : {'\x01', '\x80', '\xff'}) {
            std::string damaged = whole;
            damaged[position] = char(damaged[position] ^ mask);
            errorOf(damaged); // opens or says why not; anything but a heed::Error fails the test
        }
    }
}

QTEST_APPLESS_MAIN(TestTorchFile)
#include "tst_torchfile.moc"
