// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/smallrowkernel.h"
#include "tests/engine/modelvariant.h"

#include <random>

using namespace heed;

namespace {

std::vector<float> randomValues(std::size_t count, unsigned seed)
{
    std::minstd_rand generator(seed);
    std::uniform_real_distribution<float> distribution(-1.0F, 1.0F);
    std::vector<float> values(count);
    for (float& value : values)
        value = distribution(generator);
    return values;
}

PackedMatrix pack(const test::ModelVariant::Tensor& tensor)
{
    PackedMatrix matrix(int(tensor.shape[0]), int(tensor.shape[1]), tensor.type);
    matrix.setRows(0, {tensor.type, tensor.shape, tensor.bytes});
    return matrix;
}

} // namespace

class tst_SmallRowKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheDefinition_data();
    void equalsTheDefinition();
    void instructionSetsAgree();
    void stackedTensors();
    void rowsComeBack_data();
    void rowsComeBack();
    void cleanup() { limitSmallRowInstructions(InstructionLevel::Avx512); }
};

void tst_SmallRowKernel::equalsTheDefinition_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("inputs");
    for (const auto& [level, levelName] :
         {std::pair(InstructionLevel::Portable, "portable"), std::pair(InstructionLevel::Avx2, "AVX2"),
          std::pair(InstructionLevel::Avx512, "AVX-512")}) {
        for (const TensorType type : {TensorType::Float32, TensorType::Float16, TensorType::BFloat16}) {
            for (const auto& [outputs, inputs] :
                 {std::pair(16, 16), std::pair(1, 1), std::pair(37, 13), std::pair(160, 64), std::pair(700, 513)})
                QTest::addRow("%s %s [%d, %d]", levelName, std::string(toString(type)).c_str(), outputs, inputs)
                    << int(level) << int(type) << outputs << inputs;
        }
    }
}

void tst_SmallRowKernel::equalsTheDefinition()
{
    QFETCH(const int, level);
    QFETCH(const int, type);
    QFETCH(const int, outputs);
    QFETCH(const int, inputs);
    limitSmallRowInstructions(InstructionLevel(level)); // or the best that this processor has
    const auto stored = test::ModelVariant::tensor(TensorType(type), {outputs, inputs},
                                                   randomValues(std::size_t(outputs * inputs), 1));
    const std::vector<float> weights = test::ModelVariant::values(stored);
    const PackedMatrix matrix = pack(stored);
    const std::vector<float> bias = randomValues(std::size_t(outputs), 2);

    for (int rows = 1; rows <= 19; ++rows) {
        const std::vector<float> x = randomValues(std::size_t(rows * inputs), 3);
        constexpr float kUntouched = 1234.5F;
        std::vector<float> y(std::size_t(rows * (outputs + 1)), kUntouched); // one more per row, to see writes beyond
        std::vector<const float*> inputRows;
        std::vector<float*> outputRows;
        for (int row = 0; row < rows; ++row) {
            inputRows.push_back(x.data() + row * inputs);
            outputRows.push_back(y.data() + row * (outputs + 1));
        }
        const bool hasBias = rows % 2 == 1;
        multiplyRows(matrix, hasBias ? bias.data() : nullptr, inputRows, outputRows, 2);

        std::vector<float> expected;
        for (int row = 0; row < rows; ++row) {
            for (int output = 0; output < outputs; ++output) {
                double sum = hasBias ? double(bias[std::size_t(output)]) : 0.0;
                for (int input = 0; input < inputs; ++input)
                    sum += double(weights[std::size_t(output * inputs + input)])
                           * double(inputRows[std::size_t(row)][input]);
                expected.push_back(float(sum));
            }
            expected.push_back(kUntouched);
        }
        const std::string difference
            = test::worstDifference(std::span<const float>(y), std::span<const float>(expected),
                                    {std::size_t(rows), std::size_t(outputs + 1)}, "[row, output]", 1e-4);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_SmallRowKernel::instructionSetsAgree()
{
    const auto stored = test::ModelVariant::tensor(TensorType::Float16, {100, 300}, randomValues(30000, 5));
    const PackedMatrix matrix = pack(stored);
    const std::vector<float> x = randomValues(300, 6);
    const std::vector<const float*> inputs{x.data()};
    std::vector<std::vector<float>> results;
    for (const InstructionLevel level :
         {InstructionLevel::Portable, InstructionLevel::Avx2, InstructionLevel::Avx512}) {
        limitSmallRowInstructions(level);
        results.emplace_back(100);
        const std::vector<float*> outputs{results.back().data()};
        multiplyRows(matrix, nullptr, inputs, outputs, 1);
        const std::string difference = test::worstDifference(
            std::span<const float>(results.back()), std::span<const float>(results.front()), {100}, "[output]", 1e-5);
        QVERIFY2(difference.empty(), difference.c_str());
    }
}

void tst_SmallRowKernel::stackedTensors()
{
    // Two tensors one above the other, the border inside a block, stored in different types.
    const auto upper = test::ModelVariant::tensor(TensorType::Float32, {10, 8}, randomValues(80, 7));
    const auto lower = test::ModelVariant::tensor(TensorType::Float16, {25, 8}, randomValues(200, 8));
    PackedMatrix matrix(35, 8, TensorType::Float32);
    matrix.setRows(0, {upper.type, upper.shape, upper.bytes});
    matrix.setRows(10, {lower.type, lower.shape, lower.bytes});
    std::vector<float> row(8);
    const std::vector<float> upperValues = test::ModelVariant::values(upper);
    const std::vector<float> lowerValues = test::ModelVariant::values(lower);
    matrix.copyRow(9, row);
    QVERIFY(std::equal(row.begin(), row.end(), upperValues.begin() + 72));
    matrix.copyRow(34, row);
    QVERIFY(std::equal(row.begin(), row.end(), lowerValues.begin() + 192));
}

void tst_SmallRowKernel::rowsComeBack_data()
{
    QTest::addColumn<int>("type");
    for (const TensorType type : {TensorType::Float32, TensorType::Float16, TensorType::BFloat16})
        QTest::addRow("%s", std::string(toString(type)).c_str()) << int(type);
}

void tst_SmallRowKernel::rowsComeBack()
{
    QFETCH(const int, type);
    const auto stored = test::ModelVariant::tensor(TensorType(type), {33, 21}, randomValues(33 * 21, 4));
    const std::vector<float> values = test::ModelVariant::values(stored);
    const PackedMatrix matrix = pack(stored);
    std::vector<float> row(21);
    for (int output = 0; output < 33; ++output) {
        matrix.copyRow(output, row);
        QVERIFY(std::equal(row.begin(), row.end(), values.begin() + output * 21));
    }
}

QTEST_APPLESS_MAIN(tst_SmallRowKernel)
#include "tst_smallrowkernel.moc"
