// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/figuretexts.h"
#include "tests/widgets/syntheticmaps.h"
#include "widgets/figurepainting.h"
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
    void clickChoosesAndDoubleClickOpens();
    void pressElsewhereOpensNothing();
    void keysMoveAndOpen();
    void entriesAreSelected();
    void sortedAndFiltered();
    void thePictureIsArrangedAsTheScreen();
    void thePictureMarksWhatIsChosen();
    void entriesMayComeOneByOne();
    void currentHeadIsScrolledIntoView();
    void newHeadsKeepTheCurrentOneWhereTheyCan();
    void newHeadsReplaceTheOldPictures();
    void closingWhileColouringIsHarmless();
    void nothingIsHarmless();
};

namespace {

std::shared_ptr<const Matrix> syntheticWeights(int tokens, unsigned seed)
{
    return std::make_shared<const Matrix>(test::syntheticMap(tokens, tokens, false, seed).weights);
}

/// Entropy grows with the entry.
HeadNumbers numbersOf(int entry)
{
    HeadNumbers numbers;
    numbers.statistics.entropy = float(entry) / 10.0F;
    numbers.statistics.role = entry % 2 == 0 ? HeadRole::Focused : HeadRole::Broad;
    return numbers;
}

GalleryHeads syntheticHeads(int layers, int heads, int tokens, unsigned seed = 1)
{
    GalleryHeads gallery = GalleryHeads::expected(layers, heads, tokens, tokens);
    for (int entry = 0; entry < gallery.entryCount(); ++entry) {
        gallery.maps[std::size_t(entry)] = syntheticWeights(tokens, seed + unsigned(entry));
        gallery.numbers[std::size_t(entry)] = numbersOf(entry);
    }
    gallery.kindName = QStringLiteral("Cross-attention");
    return gallery;
}

void show(HeadGallery& gallery, const GalleryHeads& heads, const QSize& size = {800, 560})
{
    gallery.resize(size);
    gallery.show();
    gallery.setHeads(heads);
    QTRY_VERIFY(gallery.isComplete());
}

QColor pixelOf(HeadGallery& gallery, int entry, int query, int key)
{
    const QRect rect = gallery.thumbnailRect(entry);
    const Matrix& weights = *gallery.heads().maps[std::size_t(entry)];
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
    for (const int entry : {0, 6, 11, gallery.heads().meanOf(1), gallery.heads().meanOfAll()}) {
        const Matrix& weights = *gallery.heads().maps[std::size_t(entry)];
        const ValueMapping mapping(weights, ValueScale::Linear);
        for (int token = 0; token < 9; ++token) {
            QCOMPARE(pixelOf(gallery, entry, token, 8 - token).rgb(),
                     color(ColorMap::Viridis, mapping.position(token, weights(token, 8 - token))));
        }
    }
}

void TestHeadGallery::clickChoosesAndDoubleClickOpens()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    QSignalSpy current(&gallery, &HeadGallery::currentEntryChanged);
    QSignalSpy activated(&gallery, &HeadGallery::entryActivated);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(6).center());
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().first().toInt(), 6);
    QCOMPARE(activated.count(), 0);
    QTest::mouseDClick(gallery.viewport(), Qt::LeftButton, {}, gallery.thumbnailRect(6).center());
    QCOMPARE(current.count(), 1);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 6);
}

void TestHeadGallery::pressElsewhereOpensNothing()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    QSignalSpy activated(&gallery, &HeadGallery::entryActivated);
    QTest::mouseDClick(gallery.viewport(), Qt::LeftButton, {}, {3, 3});
    QCOMPARE(activated.count(), 0);
    QCOMPARE(gallery.currentEntry(), -1);
}

void TestHeadGallery::keysMoveAndOpen()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    gallery.setCurrentEntry(0);
    QSignalSpy activated(&gallery, &HeadGallery::entryActivated);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left})
        QTest::keyClick(&gallery, key);
    QCOMPARE(gallery.currentEntry(), 5);
    QTest::keyClick(&gallery, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toInt(), 5);
    QTest::keyClick(&gallery, Qt::Key_End);
    QTest::keyClick(&gallery, Qt::Key_Right);
    QCOMPARE(gallery.currentEntry(), gallery.heads().meanOf(1));
    QTest::keyClick(&gallery, Qt::Key_PageDown);
    QTest::keyClick(&gallery, Qt::Key_Down);
    QCOMPARE(gallery.currentEntry(), gallery.heads().meanOfAll());
    QTest::keyClick(&gallery, Qt::Key_Left); // nothing there
    QCOMPARE(gallery.currentEntry(), gallery.heads().meanOfAll());
}

void TestHeadGallery::entriesAreSelected()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    QSignalSpy changed(&gallery, &HeadGallery::selectionChanged);
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ControlModifier, gallery.thumbnailRect(6).center());
    gallery.setCurrentEntry(2);
    QTest::keyClick(&gallery, Qt::Key_Space);
    QCOMPARE(gallery.selectedEntries(), (std::vector<int>{2, 6}));
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::ShiftModifier, gallery.thumbnailRect(4).center());
    QCOMPARE(gallery.selectedEntries(), (std::vector<int>{2, 3, 4, gallery.heads().meanOf(0)})); // in reading order
    QTest::keyClick(&gallery, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(int(gallery.selectedEntries().size()), gallery.heads().entryCount());
    QTest::keyClick(&gallery, Qt::Key_Escape);
    QVERIFY(gallery.selectedEntries().empty());
    QCOMPARE(changed.count(), 5);
    gallery.toggleSelected(3);
    gallery.setHeads(syntheticHeads(3, 4, 12, 50));
    QVERIFY(gallery.selectedEntries().empty());
}

void TestHeadGallery::sortedAndFiltered()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    gallery.setOrder({.isByPlace = false, .measure = HeadMeasure::Entropy, .isDescending = true});
    QTRY_VERIFY(gallery.isComplete());
    QCOMPARE(gallery.arrangement().shown(), (std::vector<int>{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}));
    const Matrix& weights = *gallery.heads().maps[11];
    QCOMPARE(pixelOf(gallery, 11, 4, 4).rgb(),
             color(ColorMap::Viridis, ValueMapping(weights, ValueScale::Linear).position(4, weights(4, 4))));
    gallery.setCurrentEntry(11);
    QTest::keyClick(&gallery, Qt::Key_Right);
    QCOMPARE(gallery.currentEntry(), 10);
    gallery.setFilter({GalleryFilter::Keep::Broad, {}, 0.0});
    QCOMPARE(gallery.arrangement().shown(), (std::vector<int>{11, 9, 7, 5, 3, 1}));
    QVERIFY(gallery.thumbnailRect(10).isEmpty());
    gallery.setFilter({GalleryFilter::Keep::AtLeast, HeadMeasure::Entropy, 5.0});
    QVERIFY(gallery.arrangement().shown().empty());
    QVERIFY(!gallery.grab().isNull());
    gallery.setOrder({});
    QCOMPARE(int(gallery.arrangement().shown().size()), 4); // the means stay
}

void TestHeadGallery::thePictureIsArrangedAsTheScreen()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(2, 3, 9), {400, 200}); // part of it is scrolled away
    const auto texts = [&gallery] { return test::figureTexts(*gallery.picture({QStringLiteral("Heads")}, {})); };
    for (const char* heading : {"Layer 1", "Layer 2", "Head 1", "Head 3", "Mean", "Entropy", "Confidence"})
        QCOMPARE(texts().count(QString::fromLatin1(heading)), 1);
    QVERIFY(!texts().contains(QStringLiteral("Alignment"))); // no head has one

    gallery.setOrder({.isByPlace = false, .measure = HeadMeasure::Entropy, .isDescending = true});
    gallery.setFilter({.keep = GalleryFilter::Keep::Focused});
    QTRY_VERIFY(gallery.isComplete());
    QCOMPARE(texts().filter(QRegularExpression(QStringLiteral("^L\\d H\\d$"))),
             (QStringList{QStringLiteral("L2 H2"), QStringLiteral("L1 H3"), QStringLiteral("L1 H1")}));
    gallery.setFilter({.keep = GalleryFilter::Keep::Sink});
    QVERIFY(!gallery.picture({}, {}));
}

void TestHeadGallery::thePictureMarksWhatIsChosen()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(2, 3, 9));
    const auto accents = [&gallery] {
        const auto picture = gallery.picture({}, {});
        const QImage image = QImage::fromData(renderFigure(*picture, PictureFormat::Png, 96), "PNG");
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == figureTheme(FigureBackground::White).accent.rgb() ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(accents(), 0);
    gallery.setCurrentEntry(4);
    const int current = accents();
    QVERIFY(current > 200);
    gallery.toggleSelected(1);
    QVERIFY(accents() > current + 200);
}

void TestHeadGallery::entriesMayComeOneByOne()
{
    HeadGallery gallery;
    gallery.resize(800, 560);
    gallery.show();
    const GalleryHeads whole = syntheticHeads(2, 2, 9);
    gallery.setOrder({.isByPlace = false, .measure = HeadMeasure::Entropy, .isDescending = true});
    gallery.setHeads(GalleryHeads::expected(2, 2, 9, 9));
    QVERIFY(!gallery.isComplete());
    for (int entry = 0; entry < whole.entryCount(); ++entry)
        gallery.setEntry(entry, whole.maps[std::size_t(entry)], *whole.numbers[std::size_t(entry)]);
    QTRY_VERIFY(gallery.isComplete());
    QCOMPARE(gallery.arrangement().shown(), (std::vector<int>{3, 2, 1, 0}));
}

void TestHeadGallery::currentHeadIsScrolledIntoView()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(12, 16, 6), {400, 260});
    QVERIFY(gallery.horizontalScrollBar()->maximum() > 0 && gallery.verticalScrollBar()->maximum() > 0);
    for (const auto& [layer, head] : {std::pair(11, 15), {0, 15}, {5, 7}, {0, 0}}) {
        const int entry = gallery.heads().entryOf(layer, head);
        gallery.setCurrentEntry(entry);
        QVERIFY(gallery.viewport()->rect().contains(gallery.thumbnailRect(entry)));
    }
    QTRY_VERIFY(gallery.isComplete());
}

void TestHeadGallery::newHeadsKeepTheCurrentOneWhereTheyCan()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(3, 4, 9));
    gallery.setCurrentEntry(11);
    QSignalSpy current(&gallery, &HeadGallery::currentEntryChanged);
    gallery.setHeads(syntheticHeads(3, 4, 12, 50));
    QCOMPARE(gallery.currentEntry(), 11);
    QCOMPARE(current.count(), 0);
    gallery.setHeads(syntheticHeads(2, 3, 9));
    QCOMPARE(gallery.currentEntry(), -1);
    QCOMPARE(current.count(), 1);
}

void TestHeadGallery::newHeadsReplaceTheOldPictures()
{
    HeadGallery gallery;
    show(gallery, syntheticHeads(2, 2, 9));
    for (unsigned seed = 10; seed < 14; ++seed)
        gallery.setHeads(syntheticHeads(2, 2, 9, seed));
    QTRY_VERIFY(gallery.isComplete());
    const Matrix& weights = *gallery.heads().maps[3];
    const ValueMapping mapping(weights, ValueScale::Linear);
    QCOMPARE(pixelOf(gallery, 3, 4, 4).rgb(), color(ColorMap::Viridis, mapping.position(4, weights(4, 4))));
    gallery.setColorMap(ColorMap::Greys);
    QTRY_COMPARE(pixelOf(gallery, 3, 4, 4).rgb(), color(ColorMap::Greys, mapping.position(4, weights(4, 4))));
}

void TestHeadGallery::closingWhileColouringIsHarmless()
{
    const GalleryHeads data = syntheticHeads(6, 8, 128);
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
    QCOMPARE(gallery.currentEntry(), -1);
    gallery.setHeads({});
    QVERIFY(!gallery.grab().isNull());
}

QTEST_MAIN(TestHeadGallery)
#include "tst_headgallery.moc"
