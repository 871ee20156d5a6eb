// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/halffloat.h"
#include "model/checkpoint/safetensors.h"
#include "tests/model/temporaryfolder.h"
#include "tests/testutils.h"

#include <QTest>

#include <array>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

using namespace heed;

namespace {

/// A file of these parts, the length in front being that of the header unless another one is claimed.
QByteArray fileOf(const QByteArray& header, int dataBytes, quint64 claimedLength = 0)
{
    const quint64 length = claimedLength != 0 ? claimedLength : quint64(header.size());
    QByteArray file;
    for (int byte = 0; byte < 8; ++byte)
        file += char((length >> (8 * byte)) & 0xFF);
    return file + header + QByteArray(dataBytes, '\1');
}

std::span<const std::byte> bytesOf(std::span<const float> values)
{
    return std::as_bytes(values);
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads();
    void halfTypesBecomeFloat32();
    void dataIsAligned();
    void emptyAndScalarTensors();
    void survivesBeingMoved();
    void readsGoldenModels_data();
    void readsGoldenModels();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void refusesEndlessHeaders_data();
    void refusesEndlessHeaders();
    void acceptsWhatTheFormatAllows_data();
    void acceptsWhatTheFormatAllows();
    void asksOnlyForFloats();
    void failedWriteLeavesTheOldFile();
    void mutationsNeverCrash();

private:
    test::TemporaryFolder m_folder;
};

void TestSafetensors::writesWhatItReads()
{
    const std::array<float, 6> matrix{1.0F, -2.5F, 3.0F, 1e-30F, 0.0F, 7.0F};
    const std::array<std::int64_t, 2> ids{-1, 1LL << 40};
    const std::vector<TensorToWrite> tensors{
        {"b.weight", TensorType::Float32, {2, 3}, bytesOf(matrix)},
        {"a.ids \"é\"", TensorType::Int64, {2}, std::as_bytes(std::span(ids))},
    };
    const auto path = m_folder.path() / "round.safetensors";
    writeSafetensors(path, tensors, {{"format", "pt"}, {"heed.version", "1"}});

    const SafetensorsFile file(path);
    QCOMPARE(file.path(), path);
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    QCOMPARE(file.metadata().size(), std::size_t(2));
    QCOMPARE(file.tensors().size(), std::size_t(2));
    const TensorView& view = file.tensors().at("b.weight");
    QCOMPARE(view.shape, (std::vector<std::int64_t>{2, 3}));
    QVERIFY(view.type == TensorType::Float32);
    QCOMPARE(file.toFloat32("b.weight"), std::vector<float>(matrix.begin(), matrix.end()));
    QVERIFY(std::memcmp(file.tensors().at("a.ids \"é\"").bytes.data(), ids.data(), sizeof ids) == 0);
}

void TestSafetensors::halfTypesBecomeFloat32()
{
    const std::vector<float> values{1.0F, -0.5F, 0.0F, 65504.0F, 256.0F}; // exact in both
    std::vector<std::uint16_t> halves(values.size());
    std::vector<std::uint16_t> brains(values.size());
    floatToHalf(values, halves);
    floatToBfloat16(values, brains);
    const std::vector<TensorToWrite> tensors{
        {"half", TensorType::Float16, {5}, std::as_bytes(std::span(halves))},
        {"brain", TensorType::BFloat16, {5, 1}, std::as_bytes(std::span(brains))},
    };
    const auto path = m_folder.path() / "half.safetensors";
    writeSafetensors(path, tensors, {});
    const SafetensorsFile file(path);
    QCOMPARE(file.toFloat32("half"), values);
    auto rounded = values;
    rounded[3] = 65536.0F; // 65504 has 11 significant bits, bfloat16 keeps 8
    QCOMPARE(file.toFloat32("brain"), rounded);
}

void TestSafetensors::dataIsAligned()
{
    for (const char* name : {"a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh"}) {
        const std::array<float, 1> value{1.0F};
        const std::vector<TensorToWrite> tensors{{name, TensorType::Float32, {1}, bytesOf(value)}};
        const auto path = m_folder.path() / "aligned.safetensors";
        writeSafetensors(path, tensors, {});
        const SafetensorsFile file(path);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(file.tensors().at(name).bytes.data()) % 8, std::uintptr_t(0));
    }
}

void TestSafetensors::emptyAndScalarTensors()
{
    const std::array<float, 1> scalar{4.0F};
    const std::vector<TensorToWrite> tensors{
        {"empty", TensorType::Float32, {0, 5}, {}},
        {"scalar", TensorType::Float32, {}, bytesOf(scalar)},
        {"none", TensorType::Float16, {3, 0}, {}},
    };
    const auto path = m_folder.path() / "edge.safetensors";
    writeSafetensors(path, tensors, {});
    const SafetensorsFile file(path);
    QCOMPARE(file.toFloat32("scalar"), std::vector<float>{4.0F});
    QVERIFY(file.toFloat32("empty").empty());
    QVERIFY(file.toFloat32("none").empty());

    writeSafetensors(path, {}, {});
    QVERIFY(SafetensorsFile(path).tensors().empty());
}

void TestSafetensors::survivesBeingMoved()
{
    SafetensorsFile file(test::dataPath("golden/marian/model/model.safetensors"));
    const auto before = file.toFloat32("final_logits_bias");
    SafetensorsFile moved = std::move(file);
    QCOMPARE(moved.toFloat32("final_logits_bias"), before);
}

void TestSafetensors::readsGoldenModels_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tensorCount");
    QTest::newRow("shared vocabulary") << "marian" << 86;
    QTest::newRow("separate vocabularies") << "marian_sepvocab" << 104;
}

void TestSafetensors::readsGoldenModels()
{
    QFETCH(QString, name);
    QFETCH(int, tensorCount);
    const SafetensorsFile file(test::dataPath("golden/" + name.toStdString() + "/model/model.safetensors"));
    QCOMPARE(int(file.tensors().size()), tensorCount);
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    for (const auto& [tensorName, tensor] : file.tensors())
        QCOMPARE(std::int64_t(file.toFloat32(tensorName).size()), tensor.elementCount());
}

void TestSafetensors::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault"); // part of the message
    const auto row = [](const char* name, const QByteArray& content, const char* fault) {
        QTest::newRow(name) << content << QString(fault);
    };
    const QByteArray good = R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    row("empty file", {}, "only 0 bytes");
    row("length cut off", QByteArray("\x10\0\0", 3), "only 3 bytes");
    row("nothing but a length", fileOf({}, 0, 16), "claims a header of 16 bytes");
    row("header longer than the file", fileOf(good, 8, 4096), "claims a header of 4096 bytes");
    row("header of 4 GB", fileOf(good, 8, 0xFFFFFFFFULL), "claims a header of 4294967295 bytes");
    row("header of 2^64-1 bytes", fileOf(good, 8, ~0ULL), "claims a header of 18446744073709551615 bytes");
    row("header length zero", QByteArray(8, '\0'), "does not begin with");
    row("header cut inside", fileOf(good.left(20), 0), "is not valid JSON");
    row("spaces before the header", fileOf("  " + good, 8), "does not begin with");
    row("something after the header", fileOf(good + "x", 8), "is not valid JSON");
    row("a list", fileOf("[1]", 0), "does not begin with");
    row("not UTF-8", fileOf("{\"\xFF\xFE\":1}", 0), "is not in UTF-8");
    row("zero bytes", fileOf(QByteArray("{\0}", 3), 0), "is not valid JSON");
    row("deep nesting", fileOf("{\"t\":" + QByteArray(200000, '[') + QByteArray(200000, ']') + "}", 0), "nests JSON");
    row("deep objects", fileOf(QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray(5000, '}'), 0), "nests JSON");
    row("same name twice", fileOf(good.chopped(1) + ',' + good.mid(1), 8), "has the key \"t\" twice");
    row("entry is a number", fileOf(R"({"t":5})", 0), "not described by a JSON object");
    row("no dtype", fileOf(R"({"t":{"shape":[2],"data_offsets":[0,8]}})", 8), "has no \"dtype\"");
    row("no shape", fileOf(R"({"t":{"dtype":"F32","data_offsets":[0,8]}})", 8), "has no \"shape\"");
    row("no offsets", fileOf(R"({"t":{"dtype":"F32","shape":[2]}})", 8), "has no \"data_offsets\"");
    row("unknown dtype", fileOf(R"({"t":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}})", 8),
        "unknown dtype \"F31\"");
    row("dtype is a number", fileOf(R"({"t":{"dtype":32,"shape":[2],"data_offsets":[0,8]}})", 8), "not a string");
    row("shape is a number", fileOf(R"({"t":{"dtype":"F32","shape":2,"data_offsets":[0,8]}})", 8), "not a list");
    row("negative dimension", fileOf(R"({"t":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8), "dimension");
    row("fractional dimension", fileOf(R"({"t":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", 8), "dimension");
    row("dimension of 2^63", fileOf(R"({"t":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]}})", 8),
        "dimension");
    row("dimension beyond 64 bits",
        fileOf(R"({"t":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}})", 8), "dimension");
    row("product overflows to 8 bytes",
        fileOf(R"({"t":{"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,8]}})", 8), "absurd shape");
    row("product overflows beside a zero",
        fileOf(R"({"t":{"dtype":"F32","shape":[0,4294967296,4294967296],"data_offsets":[0,0]}})", 0), "absurd shape");
    row("shape larger than the data", fileOf(R"({"t":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8),
        "shape and type of 12 bytes but occupies 8");
    row("negative offset", fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}})", 8), "data_offsets");
    row("three offsets", fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}})", 8), "data_offsets");
    row("offsets reversed", fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8), "outside the file");
    row("offset beyond the data", fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})", 8),
        "outside the file");
    row("offset of 2^64-1",
        fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[18446744073709551608,18446744073709551615]}})", 8),
        "outside the file");
    row("data cut off", fileOf(good, 7), "outside the file");
    row("bytes at the end", fileOf(good, 9), "last 1 bytes");
    row("hole at the start", fileOf(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8),
        "belong to no tensor");
    row("hole in the middle",
        fileOf(
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
            12),
        "4 bytes before tensor \"b\"");
    row("overlap",
        fileOf(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
            12),
        "overlaps");
    row("same bytes twice",
        fileOf(
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
            8),
        "overlaps");
    row("metadata is a list", fileOf(R"({"__metadata__":[]})", 0), "__metadata__");
    row("metadata is not text", fileOf(R"({"__metadata__":{"a":1}})", 0), "not a string");
    row("huge number", fileOf(R"({"t":1e999})", 0), "is not valid JSON");
}

void TestSafetensors::refusesBrokenFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    const auto path = m_folder.write("broken.safetensors", content.toStdString());
    const QString message = QString::fromStdString(test::errorOf([&] { SafetensorsFile file(path); }));
    QVERIFY2(message.contains(fault), qPrintable(message));
    QVERIFY2(message.contains("broken.safetensors"), qPrintable(message));
    QVERIFY2(!message.contains('\n') && message.endsWith('.') && message.size() < 300, qPrintable(message));
}

void TestSafetensors::acceptsWhatTheFormatAllows_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no tensors") << fileOf("{}", 0);
    QTest::newRow("spaces behind the header") << fileOf("{}      ", 0);
    QTest::newRow("only metadata") << fileOf(R"({"__metadata__":{"a":"b"}})", 0);
    QTest::newRow("dtype without a use here")
        << fileOf(R"({"t":{"dtype":"BOOL","shape":[3],"data_offsets":[0,3]}})", 3);
    QTest::newRow("unaligned data") << fileOf(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} )", 8);
    QTest::newRow("tensors in another order than their data") << fileOf(
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]},"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})",
        2);
}

void TestSafetensors::acceptsWhatTheFormatAllows()
{
    QFETCH(QByteArray, content);
    const auto path = m_folder.write("good.safetensors", content.toStdString());
    const SafetensorsFile file(path);
    for (const auto& [name, tensor] : file.tensors()) {
        if (tensor.type == TensorType::Float32)
            QCOMPARE(file.toFloat32(name).size(), std::size_t(2));
    }
}

void TestSafetensors::refusesEndlessHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("fault");
    QByteArray tensors = "{";
    for (int index = 0; index <= 250000; ++index)
        tensors += '"' + QByteArray::number(index) + R"(":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)";
    QTest::newRow("tensors") << tensors.chopped(1) + '}' << QByteArray("more than 250000 entries");
    const QByteArray start = R"({"t":{"dtype":"F32","data_offsets":[0,0],"shape":[)";
    QTest::newRow("dimensions") << start + QByteArray("0,").repeated(1000000) + "0]}}"
                                << QByteArray("more than 100000 values in one entry");
    QTest::newRow("lists in lists") << start + QByteArray("[],").repeated(1000000) + "0]}}"
                                    << QByteArray("more than 100000 values in one entry");
    QTest::newRow("empty objects") << start + QByteArray("{},").repeated(1000000) + "0]}}"
                                   << QByteArray("more than 100000 values in one entry");
}

void TestSafetensors::refusesEndlessHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, fault);
    const auto path = m_folder.write("endless.safetensors", fileOf(header, 0).toStdString());
    const std::string error = test::errorOf([&] { SafetensorsFile file(path); });
    QVERIFY2(error.find(fault.toStdString()) != std::string::npos, error.c_str());
    QVERIFY2(error.find("endless.safetensors") != std::string::npos, error.c_str());
}

void TestSafetensors::asksOnlyForFloats()
{
    const auto path = m_folder.write(
        "ids.safetensors", fileOf(R"({"t":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", 8).toStdString());
    const SafetensorsFile file(path);
    QVERIFY(test::errorOf([&] { file.toFloat32("t"); }).find("not stored as float32") != std::string::npos);
    QVERIFY(test::errorOf([&] { file.toFloat32("u"); }).find("has no tensor \"u\"") != std::string::npos);
    QVERIFY(test::errorOf([&] { SafetensorsFile none(m_folder.path() / "none"); }).starts_with("There is no file"));
    QVERIFY(test::errorOf([&] { SafetensorsFile folder(m_folder.path()); }).ends_with("not a regular file."));
}

void TestSafetensors::failedWriteLeavesTheOldFile()
{
    const auto folder = m_folder.path() / "occupied"; // a folder cannot be replaced by a file
    std::filesystem::create_directory(folder);
    QVERIFY(!test::errorOf([&] { writeSafetensors(folder, {}, {}); }).empty());
    QVERIFY(!test::errorOf([&] { writeSafetensors(m_folder.path() / "nowhere" / "x", {}, {}); }).empty());
    QVERIFY(std::filesystem::is_directory(folder));
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        QVERIFY2(entry.path().string().find(".part") == std::string::npos, "a temporary file was left behind");
}

void TestSafetensors::mutationsNeverCrash()
{
    const std::string golden = test::readFile(test::dataPath("golden/marian/model/model.safetensors"));
    const std::string good = golden.substr(0, 8192); // the header; the data is missing, so offsets are beyond the file
    const QByteArray small = fileOf(
        R"({"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"F16","shape":[3],"data_offsets":[16,22]}})",
        22);
    int opened = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const std::string content = test::mutated(seed % 4 == 0 ? good : small.toStdString(), seed);
        const auto path = m_folder.write("mutated.safetensors", content);
        test::errorOf([&] {
            const SafetensorsFile file(path);
            for (const auto& [name, tensor] : file.tensors()) {
                if (elementSize(tensor.type) == 2 || tensor.type == TensorType::Float32)
                    opened += int(file.toFloat32(name).size() > 0);
            }
        });
    }
    QVERIFY(opened > 0); // some mutations change nothing but numbers
}

QTEST_GUILESS_MAIN(TestSafetensors)

#include "tst_safetensors.moc"
