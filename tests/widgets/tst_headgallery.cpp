// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/headgallery.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestHeadGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thumbnailsHaveTheirColors();
    void clickSelectsAndOpens();
    void pressElsewhereOpensNothing();
    void keysMoveAndOpen();
    void currentHeadIsScrolledIntoView();
    void newHeadsKeepTheCurrentOneWhereTheyCan();
    void newHeadsReplaceTheOldPictures();
    void closingWhileColouringIsHarmless();
    void nothingIsHarmless();
};

namespace {

HeadGalleryData syntheticHeads(int layers, int heads, int tokens, unsigned seed = 1)
{
    auto weights = std::make_shared<std::vector<Matrix>>();
    for (int index = 0; index < layers * heads; ++index)
        weights->push_back(test::syntheticMap(tokens, tokens, false, seed + unsigned(index)).weights);
    HeadGalleryData data;
    data.layers = layers;
    data.heads = heads;
    data.weights = weights;
    data.kindName = QStringLiteral("Cross-attention");
    return data;
}

void show(HeadGallery& gallery, const HeadGalleryData& data, const QSize& size = {800, 560})
{
    gallery.resize(size);
    gallery.show();
    gallery.setHeads(data);
    QTRY_VERIFY(gallery.isComplete());
}

QColor pixelOf(HeadGallery& gallery, int layer, int head, int query, int key)
{
    const QRect rect = gallery.thumbnailRect(layer, head);
    const Matrix& weights = (*gallery.heads().weights)[std::size_t(gallery.heads().index(layer, head))];
    const QPoint point(rect.left() + int((key + 0.5) * rect.width() / weights.columns()),
                       rect.top() + int((query + 0.5) * rect.height() / weights.rows()));
    return gallery.viewport()->grab().toImage().pixelColor(point);
}

} // namespace

void TestHeadGallery::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestHeadGallery::thumbnailsHaveTheirColors()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    for (const auto& [layer, head] : {std::pair(0, 0), {1, 2}, {2, 3}}) {
        const Matrix& weights = (*gallery.heads().weights)[std::size_t(gallery.heads().index(layer, head))];
        const ValueMapping mapping(weights, ValueScale::Linear);
        for (int token = 0; token < 9; ++token) {
            QCOMPARE(pixelOf(gallery, layer, head, token, 8 - token).rgb(),
                     color(ColorMap::Viridis, mapping.position(token, weights(token, 8 - token))));
        }
    }
}

void TestHeadGallery::clickSelectsAndOpens()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    QSignalSpy selected(&gallery, &HeadGallery::headSelected);
    QSignalSpy activated(&gallery, &HeadGallery::headActivated);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(1, 2).center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first(), (QList<QVariant>{1, 2}));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first(), (QList<QVariant>{1, 2}));
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(1, 2).center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(activated.count(), 2);
}

void TestHeadGallery::pressElsewhereOpensNothing()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    QSignalSpy activated(&gallery, &HeadGallery::headActivated);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, {3, 3});
    QTest::mousePress(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(0, 0).center());
    QTest::mouseRelease(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(0, 1).center());
    QCOMPARE(activated.count(), 0);
}

void TestHeadGallery::keysMoveAndOpen()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    gallery.setCurrentHead(0, 0);
    QSignalSpy activated(&gallery, &HeadGallery::headActivated);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left})
        QTest::keyClick(&gallery, key);
    QCOMPARE(gallery.currentLayer(), 1);
    QCOMPARE(gallery.currentHead(), 1);
    QTest::keyClick(&gallery, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first(), (QList<QVariant>{1, 1}));
    QTest::keyClick(&gallery, Qt::Key_End);
    QTest::keyClick(&gallery, Qt::Key_Right);
    QCOMPARE(gallery.currentHead(), 3);
    QTest::keyClick(&gallery, Qt::Key_PageDown);
    QTest::keyClick(&gallery, Qt::Key_Down);
    QCOMPARE(gallery.currentLayer(), 2);
}

void TestHeadGallery::currentHeadIsScrolledIntoView()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(12, 16, 6), {400, 260});
    QVERIFY(gallery.horizontalScrollBar()->maximum() > 0 && gallery.verticalScrollBar()->maximum() > 0);
    for (const auto& [layer, head] : {std::pair(11, 15), {0, 15}, {5, 7}, {0, 0}}) {
        gallery.setCurrentHead(layer, head);
        QVERIFY(gallery.viewport()->rect().contains(gallery.thumbnailRect(layer, head)));
    }
    QTRY_VERIFY(gallery.isComplete());
}

void TestHeadGallery::newHeadsKeepTheCurrentOneWhereTheyCan()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    gallery.setCurrentHead(2, 3);
    QSignalSpy selected(&gallery, &HeadGallery::headSelected);
    gallery.setHeads(syntheticHeads(3, 4, 12, 50));
    QCOMPARE(gallery.currentLayer(), 2);
    QCOMPARE(selected.count(), 0);
    gallery.setHeads(syntheticHeads(2, 4, 9));
    QCOMPARE(gallery.currentLayer(), -1);
    QCOMPARE(selected.count(), 1);
}

void TestHeadGallery::newHeadsReplaceTheOldPictures()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(2, 2, 9));
    for (unsigned seed = 10; seed < 14; ++seed)
        gallery.setHeads(syntheticHeads(2, 2, 9, seed));
    QTRY_VERIFY(gallery.isComplete());
    const Matrix& weights = gallery.heads().weights->back();
    const ValueMapping mapping(weights, ValueScale::Linear);
    QCOMPARE(pixelOf(gallery, 1, 1, 4, 4).rgb(), color(ColorMap::Viridis, mapping.position(4, weights(4, 4))));
    gallery.setColorMap(ColorMap::Greys);
    QTRY_COMPARE(pixelOf(gallery, 1, 1, 4, 4).rgb(), color(ColorMap::Greys, mapping.position(4, weights(4, 4))));
}

void TestHeadGallery::closingWhileColouringIsHarmless()
{
    const HeadGalleryData data = syntheticHeads(6, 8, 128);
    for (int round = 0; round < 5; ++round) {
        HeadGallery gallery;
        gallery.resize(800, 560);
        gallery.show();
        gallery.setHeads(data);
    }
}

void TestHeadGallery::nothingIsHarmless()
{
    HeadGallery gallery;
    gallery.resize(300, 200);
    gallery.show();
    QVERIFY(gallery.isComplete());
    QTest::keyClick(&gallery, Qt::Key_Down);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, {150, 100});
    QCOMPARE(gallery.currentHead(), -1);
    gallery.setHeads({});
    QVERIFY(!gallery.grab().isNull());
}

QTEST_MAIN(TestHeadGallery)
#include "tst_headgallery.moc"
