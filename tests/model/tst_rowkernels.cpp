// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/rowkernels.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace heed;

namespace {

/// Weights that sum to 1, from nearly uniform (sharpness 1) to nearly all on one key.
std::vector<float> randomRow(int length, double sharpness)
{
    std::mt19937 random(17);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    std::vector<double> row;
    double sum = 0.0;
    for (int key = 0; key < length; ++key)
        sum += row.emplace_back(std::pow(uniform(random), sharpness));
    std::vector<float> weights;
    for (const double value : row)
        weights.push_back(float(value / sum));
    return weights;
}

} // namespace

class TestRowKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void emptyRow();
    void zerosAndDenormalsCountNothing();
};

void TestRowKernels::rows_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<double>("sharpness");
    for (const int length : {1, 2, 15, 16, 17, 33, 512}) {
        for (const double sharpness : {1.0, 8.0, 200.0})
            QTest::addRow("%d keys, sharpness %g", length, sharpness) << length << sharpness;
    }
}

void TestRowKernels::rows()
{
    QFETCH(int, length);
    QFETCH(double, sharpness);
    const std::vector<float> weights = randomRow(length, sharpness);
    double entropy = 0.0;
    for (const float weight : weights)
        entropy -= weight > 0.0F ? double(weight) * std::log(double(weight)) : 0.0;
    const float found = entropyOf(weights);
    QVERIFY2(std::abs(double(found) - entropy) < 1e-6, qPrintable(QString::number(double(found) - entropy)));
    QCOMPARE(largestOf(weights), *std::ranges::max_element(weights));
}

void TestRowKernels::emptyRow()
{
    QCOMPARE(entropyOf({}), 0.0F);
    QCOMPARE(largestOf({}), 0.0F);
}

void TestRowKernels::zerosAndDenormalsCountNothing()
{
    const std::vector<float> weights{0.0F, 1.0F, 1e-45F, 0.0F};
    QVERIFY(entropyOf(weights) < 1e-6F);
    QCOMPARE(largestOf(weights), 1.0F);
}

QTEST_GUILESS_MAIN(TestRowKernels)
#include "tst_rowkernels.moc"
