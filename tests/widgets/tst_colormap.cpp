// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colormap.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace heed;

class TestColorMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMapHasNames();
    void namesRoundTrip();
    void lightnessIsMonotone_data();
    void lightnessIsMonotone();
    void neighboursDifferLittle();
    void valuesOutsideAreClamped();
    void readableTextHasContrast();
};

namespace {

double lightness(QRgb rgb)
{
    const auto linear = [](int channel) { return std::pow(channel / 255.0, 2.2); };
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

} // namespace

void TestColorMap::everyMapHasNames()
{
    for (const ColorMap map : colorMaps()) {
        QVERIFY(!displayName(map).isEmpty());
        QVERIFY(!toString(map).isEmpty());
    }
}

void TestColorMap::namesRoundTrip()
{
    for (const ColorMap map : colorMaps())
        QVERIFY(colorMapFromString(toString(map)) == map);
    QVERIFY(colorMapFromString(QStringLiteral("rainbow"), ColorMap::Greys) == ColorMap::Greys);
}

void TestColorMap::lightnessIsMonotone_data()
{
    QTest::addColumn<ColorMap>("map");
    QTest::addColumn<int>("direction");
    QTest::newRow("viridis gets lighter") << ColorMap::Viridis << 1;
    QTest::newRow("cividis gets lighter") << ColorMap::Cividis << 1;
    QTest::newRow("magma gets lighter") << ColorMap::Magma << 1;
    QTest::newRow("blues get darker") << ColorMap::Blues << -1;
    QTest::newRow("greys get darker") << ColorMap::Greys << -1;
}

void TestColorMap::lightnessIsMonotone()
{
    QFETCH(ColorMap, map);
    QFETCH(int, direction);
    for (int level = 1; level < 256; ++level) {
        const double before = lightness(color(map, (level - 1) / 255.0));
        const double after = lightness(color(map, level / 255.0));
        QVERIFY2((after - before) * direction > -2e-3, qPrintable(QString::number(level)));
    }
}

void TestColorMap::neighboursDifferLittle()
{
    for (const ColorMap map : colorMaps()) {
        for (int level = 1; level < 256; ++level) {
            const QRgb before = color(map, (level - 1) / 255.0);
            const QRgb after = color(map, level / 255.0);
            QVERIFY(std::abs(qRed(after) - qRed(before)) + std::abs(qGreen(after) - qGreen(before))
                        + std::abs(qBlue(after) - qBlue(before))
                    <= 16);
        }
    }
}

void TestColorMap::valuesOutsideAreClamped()
{
    for (const ColorMap map : colorMaps()) {
        QCOMPARE(color(map, -3.0), color(map, 0.0));
        QCOMPARE(color(map, 7.0), color(map, 1.0));
        QCOMPARE(color(map, std::numeric_limits<double>::quiet_NaN()), color(map, 0.0));
        QCOMPARE(qAlpha(color(map, 0.5)), 255);
    }
}

void TestColorMap::readableTextHasContrast()
{
    for (const ColorMap map : colorMaps()) {
        for (int level = 0; level < 256; ++level) {
            const QRgb background = color(map, level / 255.0);
            const double text = readableOn(QColor::fromRgb(background)) == QColor(Qt::black) ? 0.0 : 1.0;
            const double other = lightness(background);
            const double contrast = (std::max(text, other) + 0.05) / (std::min(text, other) + 0.05);
            QVERIFY2(contrast >= 4.4, qPrintable(QStringLiteral("%1 at %2").arg(contrast).arg(level)));
        }
    }
}

QTEST_GUILESS_MAIN(TestColorMap)
#include "tst_colormap.moc"
