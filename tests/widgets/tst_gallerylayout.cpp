// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerylayout.h"

#include <QTest>

using namespace heed;

class TestGalleryLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbnailsFitOrScroll_data();
    void thumbnailsFitOrScroll();
    void placesRoundTrip();
    void nothingHasNoPlaces();
};

void TestGalleryLayout::thumbnailsFitOrScroll_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("heads");
    QTest::addColumn<QSize>("shape");
    QTest::addColumn<QSize>("viewport");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a base model in a window") << 6 << 8 << QSize(20, 20) << QSize(900, 640) << true;
    QTest::newRow("one head") << 1 << 1 << QSize(20, 20) << QSize(900, 640) << true;
    QTest::newRow("long source, short target") << 3 << 8 << QSize(60, 5) << QSize(900, 640) << true;
    QTest::newRow("a large model") << 24 << 16 << QSize(20, 20) << QSize(500, 400) << false;
    QTest::newRow("a narrow dock") << 6 << 8 << QSize(20, 20) << QSize(200, 160) << false;
}

void TestGalleryLayout::thumbnailsFitOrScroll()
{
    QFETCH(int, layers);
    QFETCH(int, heads);
    QFETCH(QSize, shape);
    QFETCH(QSize, viewport);
    QFETCH(bool, fits);
    const auto layout = GalleryLayout::fitting({layers, heads, 60, 24, 18}, shape, viewport);
    const QSize content = layout.contentSize();
    QCOMPARE(content.width() <= viewport.width() && content.height() <= viewport.height(), fits);
    QVERIFY(std::min(layout.thumbnail.width(), layout.thumbnail.height()) >= GalleryLayout::kSmallest);
    QVERIFY(std::max(layout.thumbnail.width(), layout.thumbnail.height()) <= GalleryLayout::kLargest);
}

void TestGalleryLayout::placesRoundTrip()
{
    const auto layout = GalleryLayout::fitting({6, 8, 60, 24, 18}, {20, 20}, {900, 640});
    for (int layer = 0; layer < 6; ++layer) {
        for (int head = 0; head < 8; ++head) {
            const GalleryPlace place{layer, head};
            QCOMPARE(layout.placeAt(layout.thumbnailRect(place).center()), place);
            QVERIFY(QRect(QPoint(), layout.contentSize()).contains(layout.thumbnailRect(place)));
        }
    }
    QVERIFY(!layout.placeAt({3, 3}).isValid());
    QVERIFY(!layout.placeAt(layout.thumbnailRect({0, 0}).topRight() + QPoint(4, 4)).isValid());
}

void TestGalleryLayout::nothingHasNoPlaces()
{
    const auto layout = GalleryLayout::fitting({0, 0, 60, 24, 0}, {}, {900, 640});
    QVERIFY(layout.contentSize().isEmpty());
    QVERIFY(!layout.placeAt({100, 100}).isValid());
}

QTEST_GUILESS_MAIN(TestGalleryLayout)
#include "tst_gallerylayout.moc"
