// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/valuescale.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace heed;

class TestValueScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesRoundTrip();
    void roundsUp_data();
    void roundsUp();
    void linearReachesFromZeroToTheMaximum();
    void logarithmicHasThreeDecades();
    void everyRowReachesTheTopPerRow();
    void positionsAreMonotoneAndBounded();
    void emptyAndBrokenMapsAreHarmless();
    void ticksAscend();
};

namespace {

Matrix twoRows()
{
    Matrix weights(2, 3);
    weights(0, 0) = 0.2F;
    weights(0, 1) = 0.5F;
    weights(0, 2) = 0.3F;
    weights(1, 0) = 0.7F;
    weights(1, 1) = 0.3F;
    return weights;
}

} // namespace

void TestValueScale::namesRoundTrip()
{
    for (const ValueScale scale : valueScales()) {
        QVERIFY(valueScaleFromString(toString(scale)) == scale);
        QVERIFY(!displayName(scale).isEmpty());
    }
}

void TestValueScale::roundsUp_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("expected");
    QTest::newRow("a whole") << 1.0 << 1.0;
    QTest::newRow("a whole with float error") << 1.0000001 << 1.0;
    QTest::newRow("between steps") << 0.62 << 0.8;
    QTest::newRow("on a step") << 0.25 << 0.25;
    QTest::newRow("small") << 0.0031 << 0.004;
    QTest::newRow("up to the next power") << 0.093 << 0.1;
}

void TestValueScale::roundsUp()
{
    QFETCH(double, value);
    QFETCH(double, expected);
    QVERIFY(std::abs(roundedUp(value) - expected) < 1e-9);
}

void TestValueScale::linearReachesFromZeroToTheMaximum()
{
    const ValueMapping mapping(twoRows(), ValueScale::Linear);
    QCOMPARE(mapping.maximum(), 0.8);
    QCOMPARE(mapping.position(0, 0.0F), 0.0);
    QCOMPARE(mapping.position(1, 0.4F), double(0.4F) / 0.8);
    QCOMPARE(mapping.position(0, 2.0F), 1.0);
}

void TestValueScale::logarithmicHasThreeDecades()
{
    const ValueMapping mapping(twoRows(), ValueScale::Logarithmic);
    QVERIFY(std::abs(mapping.position(0, 1.0F) - 1.0) < 1e-6);
    QVERIFY(std::abs(mapping.position(0, 0.1F) - 2.0 / 3.0) < 1e-6);
    QVERIFY(mapping.position(0, 0.001F) < 1e-6);
    QCOMPARE(mapping.position(0, 1e-9F), 0.0);
}

void TestValueScale::everyRowReachesTheTopPerRow()
{
    const ValueMapping mapping(twoRows(), ValueScale::PerRow);
    QCOMPARE(mapping.position(0, 0.5F), 1.0);
    QCOMPARE(mapping.position(1, 0.7F), 1.0);
    QVERIFY(mapping.position(1, 0.5F) < 1.0);
}

void TestValueScale::positionsAreMonotoneAndBounded()
{
    for (const ValueScale scale : valueScales()) {
        const ValueMapping mapping(twoRows(), scale);
        double last = 0.0;
        for (int step = 0; step <= 1000; ++step) {
            const double position = mapping.position(0, float(step) / 1000.0F);
            QVERIFY(position >= last && position <= 1.0);
            last = position;
        }
    }
}

void TestValueScale::emptyAndBrokenMapsAreHarmless()
{
    Matrix broken(1, 2);
    broken(0, 0) = std::numeric_limits<float>::quiet_NaN();
    broken(0, 1) = std::numeric_limits<float>::infinity();
    for (const ValueScale scale : valueScales()) {
        for (const Matrix& weights : {Matrix(), Matrix(2, 2), broken}) {
            const ValueMapping mapping(weights, scale);
            QCOMPARE(mapping.position(0, std::numeric_limits<float>::quiet_NaN()), 0.0);
            QCOMPARE(mapping.position(0, 0.0F), 0.0);
            QVERIFY(std::isfinite(mapping.position(0, 0.5F)));
        }
    }
}

void TestValueScale::ticksAscend()
{
    for (const ValueScale scale : valueScales()) {
        const auto ticks = ValueMapping(twoRows(), scale).ticks();
        QVERIFY(ticks.size() >= 2);
        QCOMPARE(ticks.front().position, 0.0);
        QCOMPARE(ticks.back().position, 1.0);
        for (std::size_t index = 1; index < ticks.size(); ++index)
            QVERIFY(ticks[index].position > ticks[index - 1].position);
    }
}

QTEST_GUILESS_MAIN(TestValueScale)
#include "tst_valuescale.moc"
