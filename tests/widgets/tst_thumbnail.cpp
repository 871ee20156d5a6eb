// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnail.h"

#include <QTest>

#include <algorithm>

using namespace heed;

class TestThumbnail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallMapsHaveAPixelPerCell();
    void poolingKeepsEveryMaximum();
    void aThinDiagonalSurvives();
    void maskedCellsHaveTheirOwnColor();
    void nothingGivesNoImage();
};

namespace {

constexpr QRgb kMasked = qRgb(1, 2, 3);

ThumbnailStyle plain()
{
    return {ColorMap::Viridis, ValueScale::Linear, false, kMasked};
}

Matrix diagonal(int size)
{
    Matrix weights(size, size);
    for (int index = 0; index < size; ++index)
        weights(index, index) = 1.0F;
    return weights;
}

} // namespace

void TestThumbnail::smallMapsHaveAPixelPerCell()
{
    Matrix weights(2, 3);
    weights(0, 1) = 1.0F;
    weights(1, 2) = 0.5F;
    const QImage image = thumbnailImage(weights, plain(), {64, 64});
    QCOMPARE(image.size(), QSize(3, 2));
    QCOMPARE(image.pixel(0, 0), color(ColorMap::Viridis, 0.0));
    QCOMPARE(image.pixel(1, 0), color(ColorMap::Viridis, 1.0));
    QCOMPARE(image.pixel(2, 1), color(ColorMap::Viridis, 0.5));
}

void TestThumbnail::poolingKeepsEveryMaximum()
{
    Matrix weights(37, 53);
    for (int row = 0; row < 37; ++row) {
        for (int column = 0; column < 53; ++column)
            weights(row, column) = float((row * 31 + column * 17) % 101) / 100.0F;
    }
    const Matrix pooled = maximumPooled(weights, 10, 60);
    QCOMPARE(pooled.rows(), 10);
    QCOMPARE(pooled.columns(), 53);
    QCOMPARE(std::ranges::max(pooled.values()), std::ranges::max(weights.values()));
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < 53; ++column) {
            float expected = 0.0F;
            for (int from = row * 37 / 10; from < (row + 1) * 37 / 10; ++from)
                expected = std::max(expected, weights(from, column));
            QCOMPARE(pooled(row, column), expected);
        }
    }
    QCOMPARE(maximumPooled(weights, 100, 100), weights);
}

void TestThumbnail::aThinDiagonalSurvives()
{
    const QImage image = thumbnailImage(diagonal(512), plain(), {64, 48});
    QCOMPARE(image.size(), QSize(64, 48));
    for (int row = 0; row < 48; ++row) {
        bool isBright = false;
        for (int column = 0; column < 64; ++column)
            isBright = isBright || image.pixel(column, row) == color(ColorMap::Viridis, 1.0);
        QVERIFY2(isBright, qPrintable(QString::number(row)));
    }
}

void TestThumbnail::maskedCellsHaveTheirOwnColor()
{
    ThumbnailStyle style = plain();
    style.isCausal = true;
    for (const int largest : {512, 40}) {
        const QImage image = thumbnailImage(diagonal(100), style, {largest, largest});
        const int side = image.width();
        QCOMPARE(image.pixel(side - 1, 0), kMasked);
        QCOMPARE(image.pixel(0, side - 1), color(ColorMap::Viridis, 0.0));
        for (int index = 0; index < side; ++index)
            QCOMPARE(image.pixel(index, index), color(ColorMap::Viridis, 1.0));
    }
}

void TestThumbnail::nothingGivesNoImage()
{
    QVERIFY(thumbnailImage({}, plain(), {64, 64}).isNull());
}

QTEST_GUILESS_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
