// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/halffloat.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace heed;

class TestHalfFloat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHalfRoundTrips();
    void knownHalves_data();
    void knownHalves();
    void roundsToNearestEven_data();
    void roundsToNearestEven();
    void arraysEqualSingleValues();
    void bfloat16KeepsRangeAndNaN();
};

void TestHalfFloat::everyHalfRoundTrips()
{
    for (unsigned bits = 0; bits < 0x10000; ++bits) {
        const float value = halfToFloat(std::uint16_t(bits));
        const bool isNaN = (bits & 0x7C00) == 0x7C00 && (bits & 0x3FF) != 0;
        QCOMPARE(std::isnan(value), isNaN);
        if (isNaN)
            QVERIFY(std::isnan(halfToFloat(floatToHalf(value))));
        else
            QCOMPARE(unsigned(floatToHalf(value)), bits);
    }
}

void TestHalfFloat::knownHalves_data()
{
    QTest::addColumn<uint>("bits");
    QTest::addColumn<float>("value");
    QTest::newRow("one") << 0x3C00U << 1.0F;
    QTest::newRow("minus two") << 0xC000U << -2.0F;
    QTest::newRow("largest") << 0x7BFFU << 65504.0F;
    QTest::newRow("smallest normal") << 0x0400U << std::ldexp(1.0F, -14);
    QTest::newRow("smallest subnormal") << 0x0001U << std::ldexp(1.0F, -24);
    QTest::newRow("largest subnormal") << 0x03FFU << std::ldexp(1023.0F, -24);
    QTest::newRow("one third") << 0x3555U << 0.333251953125F;
    QTest::newRow("infinity") << 0x7C00U << std::numeric_limits<float>::infinity();
    QTest::newRow("minus infinity") << 0xFC00U << -std::numeric_limits<float>::infinity();
}

void TestHalfFloat::knownHalves()
{
    QFETCH(uint, bits);
    QFETCH(float, value);
    QVERIFY(halfToFloat(std::uint16_t(bits)) == value);
    QCOMPARE(uint(floatToHalf(value)), bits);
}

void TestHalfFloat::roundsToNearestEven_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<uint>("bits");
    QTest::newRow("tie goes down to even") << 1.0F + std::ldexp(1.0F, -11) << 0x3C00U;
    QTest::newRow("tie goes up to even") << 1.0F + 3 * std::ldexp(1.0F, -11) << 0x3C02U;
    QTest::newRow("just above a tie") << std::nextafter(1.0F + std::ldexp(1.0F, -11), 2.0F) << 0x3C01U;
    QTest::newRow("carry into the exponent") << std::nextafter(2.0F, 0.0F) << 0x4000U;
    QTest::newRow("below the overflow threshold") << std::nextafter(65520.0F, 0.0F) << 0x7BFFU;
    QTest::newRow("overflow") << 65520.0F << 0x7C00U;
    QTest::newRow("largest float") << std::numeric_limits<float>::max() << 0x7C00U;
    QTest::newRow("half of the smallest subnormal") << std::ldexp(1.0F, -25) << 0x0000U;
    QTest::newRow("just above it") << std::nextafter(std::ldexp(1.0F, -25), 1.0F) << 0x0001U;
    QTest::newRow("subnormal becomes normal") << std::nextafter(std::ldexp(1.0F, -14), 0.0F) << 0x0400U;
    QTest::newRow("float subnormal") << std::numeric_limits<float>::denorm_min() << 0x0000U;
    QTest::newRow("minus zero") << -0.0F << 0x8000U;
}

void TestHalfFloat::roundsToNearestEven()
{
    QFETCH(float, value);
    QFETCH(uint, bits);
    QCOMPARE(uint(floatToHalf(value)), bits);
    if (value != 0.0F)
        QCOMPARE(uint(floatToHalf(-value)), bits | 0x8000U);
}

void TestHalfFloat::arraysEqualSingleValues()
{
    std::mt19937 random(7);
    for (const std::size_t length : {0, 1, 7, 8, 9, 31, 1000}) {
        std::vector<float> values(length);
        std::vector<std::uint16_t> bits(length);
        for (std::size_t index = 0; index < length; ++index) {
            bits[index] = std::uint16_t(random());
            values[index] = std::bit_cast<float>(std::uint32_t(random()));
            if (random() % 2 == 0) // within the range of halves
                values[index] = std::ldexp(float(int(random() % 4096) - 2048), int(random() % 30) - 26);
        }
        std::vector<std::uint16_t> halves(length);
        std::vector<std::uint16_t> brains(length);
        std::vector<float> floats(length);
        floatToHalf(values, halves);
        floatToBfloat16(values, brains);
        halfToFloat(bits, floats);
        for (std::size_t index = 0; index < length; ++index) {
            if (std::isnan(values[index])) {
                QVERIFY(std::isnan(halfToFloat(halves[index])));
                QVERIFY(std::isnan(bfloat16ToFloat(brains[index])));
            } else {
                QCOMPARE(halves[index], floatToHalf(values[index]));
                QCOMPARE(brains[index], floatToBfloat16(values[index]));
            }
            const float single = halfToFloat(bits[index]);
            QVERIFY(single == floats[index] || (std::isnan(single) && std::isnan(floats[index])));
        }
        bfloat16ToFloat(bits, floats);
        for (std::size_t index = 0; index < length; ++index)
            QCOMPARE(std::bit_cast<std::uint32_t>(floats[index]), std::uint32_t(bits[index]) << 16);
    }
}

void TestHalfFloat::bfloat16KeepsRangeAndNaN()
{
    QCOMPARE(floatToBfloat16(1.0F), std::uint16_t(0x3F80));
    QCOMPARE(floatToBfloat16(1.0F + std::ldexp(1.0F, -8)), std::uint16_t(0x3F80)); // a tie, to even
    QCOMPARE(floatToBfloat16(1.0F + 3 * std::ldexp(1.0F, -8)), std::uint16_t(0x3F82));
    QCOMPARE(floatToBfloat16(std::numeric_limits<float>::max()), std::uint16_t(0x7F80));
    QVERIFY(std::isnan(bfloat16ToFloat(floatToBfloat16(std::bit_cast<float>(0x7F800001U)))));
}

QTEST_GUILESS_MAIN(TestHalfFloat)

#include "tst_halffloat.moc"
