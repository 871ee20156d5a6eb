// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/engine/checkpoint.h"
#include "model/engine/packedmatrix.h"
#include "tests/testutils.h"

#include <QTemporaryDir>

#include <algorithm>
#include <numeric>

using namespace heed;

class TestCheckpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void packsWhatTheFileHolds_data();
    void packsWhatTheFileHolds();
    void reportsProgressAndGivesUp();
    void countsTiedTensorsOnce();
    void roundsFloat64();
    void namesFileAndFault();

private:
    std::filesystem::path path() const { return m_folder->path().toStdString(); }

    template <typename Number>
    void write(TensorType type, const std::vector<Number>& values, const std::vector<std::int64_t>& shape) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCheckpoint::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// One tensor "w".
template <typename Number>
void TestCheckpoint::write(TensorType type, const std::vector<Number>& values,
                           const std::vector<std::int64_t>& shape) const
{
    const TensorToWrite tensor{"w", type, shape, std::as_bytes(std::span(values))};
    writeSafetensors(path() / "model.safetensors", std::span(&tensor, 1), {});
}

void TestCheckpoint::packsWhatTheFileHolds_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("inputs");
    QTest::newRow("one block") << 16 << 3;
    QTest::newRow("a block that is not full") << 21 << 5;
    QTest::newRow("several megabytes") << 1000 << 700;
    QTest::newRow("rows of more than a megabyte") << 18 << 300000;
}

void TestCheckpoint::packsWhatTheFileHolds()
{
    QFETCH(int, rows);
    QFETCH(int, inputs);
    std::vector<float> values(std::size_t(rows) * std::size_t(inputs));
    std::iota(values.begin(), values.end(), 1.0F);
    write(TensorType::Float32, values, {rows, inputs});
    Checkpoint checkpoint(path());
    PackedMatrix matrix(rows, inputs, TensorType::Float32);
    checkpoint.pack(checkpoint.require("w", {rows, inputs}), matrix);
    std::vector<float> row(static_cast<std::size_t>(inputs));
    for (int output = 0; output < rows; ++output) {
        matrix.copyRow(output, row);
        QVERIFY(std::equal(row.begin(), row.end(), values.begin() + std::ptrdiff_t(output) * inputs));
    }
}

void TestCheckpoint::reportsProgressAndGivesUp()
{
    write(TensorType::Float32, std::vector<float>(4 << 20), {4096, 1024}); // 16 MB
    std::vector<double> fractions;
    Checkpoint checkpoint(path(), [&](double fraction) {
        fractions.push_back(fraction);
        if (fraction > 0.5)
            throw Error("Loading was cancelled.");
    });
    PackedMatrix matrix(4096, 1024, TensorType::Float32);
    const TensorView& tensor = checkpoint.require("w", {4096, 1024});
    QCOMPARE(test::errorOf([&] { checkpoint.pack(tensor, matrix); }), std::string("Loading was cancelled."));
    QVERIFY(std::ranges::is_sorted(fractions));
    QCOMPARE(fractions.size(), std::size_t(9)); // every megabyte, until one is too many
}

void TestCheckpoint::countsTiedTensorsOnce()
{
    std::filesystem::copy_file(test::dataPath("pytorch/state.pt"), path() / "model.pt");
    Checkpoint checkpoint(path());
    checkpoint.require("tied.a", {2, 3});
    checkpoint.require("tied.b", {2, 3});
    QCOMPARE(checkpoint.usedParameters(), std::int64_t(6));
    QCOMPARE(checkpoint.usedBytes(), std::int64_t(24));
}

void TestCheckpoint::roundsFloat64()
{
    write(TensorType::Float64, std::vector<double>{0.1, -2.0}, {1, 2});
    Checkpoint checkpoint(path());
    const TensorView& tensor = checkpoint.require("w", {1, 2});
    PackedMatrix matrix(1, 2, tensor.type);
    checkpoint.pack(tensor, matrix);
    std::vector<float> row(2);
    matrix.copyRow(0, row);
    QCOMPARE(row, (std::vector<float>{0.1F, -2.0F}));
    QVERIFY(matrix.type() == TensorType::Float32);
    QCOMPARE(checkpoint.storage(), std::string("float64"));
}

void TestCheckpoint::namesFileAndFault()
{
    write(TensorType::Int64, std::vector<std::int64_t>{1, 2}, {2});
    Checkpoint checkpoint(path());
    const std::string file = quotedPath(path() / "model.safetensors");
    QCOMPARE(test::errorOf([&] { checkpoint.require("none", {2}); }),
             "The tensor \"none\" is missing from " + file + ".");
    QCOMPARE(test::errorOf([&] { checkpoint.require("w", {3}); }),
             "The tensor \"w\" in " + file + " has the shape [2], but config.json asks for [3].");
    QCOMPARE(test::errorOf([&] { checkpoint.require("w", {2}); }),
             "The tensor \"w\" in " + file + " has the type I64; Heed reads float32, float16, bfloat16 and float64.");
}

QTEST_APPLESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
