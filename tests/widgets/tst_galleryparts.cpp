// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/galleryarrangement.h"
#include "widgets/gallery/galleryheads.h"
#include "widgets/gallery/gallerykeys.h"
#include "widgets/gallery/headnumbers.h"
#include "widgets/gallery/headreadout.h"
#include "widgets/gallerypainter.h"

#include <QAccessible>
#include <QTest>

#include <set>

using namespace heed;

/// What a HeadGallery is made of, without its thumbnails.
class TestGalleryParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesHavePlacesAndNames();
    void meansStandForTheirHeads();
    void tableHasEveryEntryOnce();
    void filterTests_data();
    void filterTests();
    void sortingKeepsEqualOnesInOrder();
    void unknownNumbersComeLast();
    void arrowsSkipEmptyPlaces();
    void arrowsWrapInASortedGallery();
    void columnsGrowWithTheWidth();
    void numbersReadWell();
    void narrowNumbersStayWhole();
    void columnNamesAreShortForAllOrForNone();
    void readoutSpeaks();
};

namespace {

HeadNumbers numbers(float entropy, HeadRole role = HeadRole::Mixed, int offset = 0)
{
    HeadNumbers result;
    result.statistics.entropy = entropy;
    result.statistics.normalizedEntropy = entropy / 4.0F;
    result.statistics.confidence = 0.83F;
    result.statistics.sinkMass = 0.1F;
    result.statistics.position = {offset, 0.93F};
    result.statistics.role = role;
    return result;
}

GalleryHeads heads(int layers, int count)
{
    GalleryHeads gallery = GalleryHeads::expected(layers, count, 10, 10);
    for (int entry = 0; entry < gallery.entryCount(); ++entry)
        gallery.numbers[std::size_t(entry)] = numbers(float((entry * 7) % 5));
    return gallery;
}

} // namespace

void TestGalleryParts::entriesHavePlacesAndNames()
{
    const GalleryHeads gallery = heads(2, 3);
    QCOMPARE(gallery.entryCount(), 9);
    QCOMPARE(gallery.nameOf(gallery.entryOf(1, 2)), QStringLiteral("Layer 2, head 3"));
    QCOMPARE(gallery.shortNameOf(0), QStringLiteral("L1 H1"));
    QCOMPARE(gallery.layerOf(gallery.meanOf(1)), 1);
    QCOMPARE(gallery.headOf(gallery.meanOf(1)), -1);
    QCOMPARE(gallery.layerOf(gallery.meanOfAll()), -1);
    QVERIFY(GalleryHeads::expected(0, 0, 5, 5).isEmpty());
}

void TestGalleryParts::meansStandForTheirHeads()
{
    const GalleryHeads gallery = heads(2, 3);
    QCOMPARE(gallery.headsOf(4), std::vector<int>{4});
    QCOMPARE(gallery.headsOf(gallery.meanOf(1)), (std::vector<int>{3, 4, 5}));
    QCOMPARE(int(gallery.headsOf(gallery.meanOfAll()).size()), 6);
}

void TestGalleryParts::tableHasEveryEntryOnce()
{
    const GalleryHeads gallery = heads(3, 4);
    const auto table = GalleryArrangement::table(gallery, {});
    const std::vector<int> shown = table.shown();
    QCOMPARE(std::set<int>(shown.begin(), shown.end()).size(), std::size_t(gallery.entryCount()));
    QCOMPARE(table.headCount(gallery), 12);
    for (const int entry : shown)
        QCOMPARE(table.entryAt(table.placeOf(entry)), entry);
    QCOMPARE(table.placeOf(gallery.meanOfAll()), (GalleryPlace{3, 4}));
    QCOMPARE(table.entryAt({3, 0}), -1);
    QVERIFY(GalleryArrangement::table({}, {}).shown().empty());
}

void TestGalleryParts::filterTests_data()
{
    using Keep = GalleryFilter::Keep;
    QTest::addColumn<Keep>("keep");
    QTest::addColumn<HeadRole>("role");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("everything") << Keep::Everything << HeadRole::Mixed << 0 << true;
    QTest::newRow("previous") << Keep::PreviousToken << HeadRole::Positional << -1 << true;
    QTest::newRow("previous, but not often") << Keep::PreviousToken << HeadRole::Mixed << -1 << false;
    QTest::newRow("next is not previous") << Keep::PreviousToken << HeadRole::Positional << 1 << false;
    QTest::newRow("same") << Keep::SameToken << HeadRole::Positional << 0 << true;
    QTest::newRow("next") << Keep::NextToken << HeadRole::Positional << 1 << true;
    QTest::newRow("another offset") << Keep::OtherOffset << HeadRole::Positional << -3 << true;
    QTest::newRow("sink") << Keep::Sink << HeadRole::Sink << 0 << true;
    QTest::newRow("focused") << Keep::Focused << HeadRole::Focused << 0 << true;
    QTest::newRow("broad") << Keep::Broad << HeadRole::Focused << 0 << false;
    QTest::newRow("mixed") << Keep::Mixed << HeadRole::Mixed << 0 << true;
}

void TestGalleryParts::filterTests()
{
    QFETCH(GalleryFilter::Keep, keep);
    QFETCH(HeadRole, role);
    QFETCH(int, offset);
    QFETCH(bool, isKept);
    QCOMPARE((GalleryFilter{keep, {}, 0.0}.keeps(numbers(1.0F, role, offset))), isKept);
}

void TestGalleryParts::sortingKeepsEqualOnesInOrder()
{
    const GalleryHeads gallery = heads(2, 5); // entropies 0 2 4 1 3, twice
    const auto sorted = GalleryArrangement::sorted(gallery, {.isByPlace = false}, {});
    QCOMPARE(sorted.shown(), (std::vector<int>{0, 5, 3, 8, 1, 6, 4, 9, 2, 7}));
    const auto most = GalleryArrangement::sorted(gallery, {.isByPlace = false}, {GalleryFilter::Keep::AtMost, {}, 1.0});
    QCOMPARE(most.shown(), (std::vector<int>{0, 5, 3, 8}));
}

void TestGalleryParts::unknownNumbersComeLast()
{
    GalleryHeads gallery = heads(1, 4);
    gallery.numbers[0].reset();
    for (const bool isDescending : {false, true}) {
        const auto sorted = GalleryArrangement::sorted(gallery, {.isByPlace = false, .isDescending = isDescending}, {});
        QCOMPARE(sorted.shown().back(), 0);
    }
    // No head has an alignment here: nothing passes a limit on it.
    const GalleryFilter aligned{GalleryFilter::Keep::AtLeast, HeadMeasure::Alignment, 0.0};
    QCOMPARE(GalleryArrangement::sorted(gallery, {.isByPlace = false}, aligned).shown(), std::vector<int>{0});
}

void TestGalleryParts::arrowsSkipEmptyPlaces()
{
    GalleryHeads gallery = heads(2, 4);
    for (int entry = 0; entry < 8; ++entry)
        gallery.numbers[std::size_t(entry)] = numbers(entry == 1 ? 3.0F : 1.0F);
    const auto table = GalleryArrangement::table(gallery, {GalleryFilter::Keep::AtMost, HeadMeasure::Entropy, 2.0});
    QCOMPARE(table.entryAt({0, 1}), -1);
    QCOMPARE(*movedPlace(table, {0, 0}, Qt::Key_Right), (GalleryPlace{0, 2}));
    QCOMPARE(*movedPlace(table, {0, 0}, Qt::Key_End), (GalleryPlace{0, 4}));
    QCOMPARE(*movedPlace(table, {1, 1}, Qt::Key_Up), (GalleryPlace{1, 1})); // nothing above
    QCOMPARE(*movedPlace(table, {}, Qt::Key_Up), (GalleryPlace{0, 0}));
    QVERIFY(!movedPlace(table, {0, 0}, Qt::Key_A));
    QVERIFY(!movedPlace({}, {}, Qt::Key_Down));
}

void TestGalleryParts::arrowsWrapInASortedGallery()
{
    auto sorted = GalleryArrangement::sorted(heads(2, 5), {.isByPlace = false}, {});
    sorted.setColumns(4);
    QCOMPARE(sorted.rows, 3);
    QCOMPARE(*movedPlace(sorted, {0, 3}, Qt::Key_Right), (GalleryPlace{1, 0}));
    QCOMPARE(*movedPlace(sorted, {1, 0}, Qt::Key_Left), (GalleryPlace{0, 3}));
    QCOMPARE(*movedPlace(sorted, {2, 1}, Qt::Key_Right), (GalleryPlace{2, 1})); // the last one
    QCOMPARE(*movedPlace(sorted, {1, 3}, Qt::Key_Down), (GalleryPlace{1, 3}));  // nothing below
}

void TestGalleryParts::columnsGrowWithTheWidth()
{
    QVERIFY(bestColumns(12, {20, 20}, {900, 300}, 20) > bestColumns(12, {20, 20}, {300, 900}, 20));
    QCOMPARE(bestColumns(1, {20, 20}, {900, 300}, 20), 1);
    for (const int entries : {2, 7, 48, 200}) {
        const int columns = bestColumns(entries, {20, 30}, {640, 500}, 30);
        const int rows = (entries + columns - 1) / columns;
        const auto layout = GalleryLayout::fitting({rows, columns, 0, 0, 30}, {20, 30}, {640, 500});
        QVERIFY(layout.contentSize().width() <= 640);
    }
}

void TestGalleryParts::numbersReadWell()
{
    HeadNumbers head = numbers(1.42F, HeadRole::Positional, -1);
    QCOMPARE(shortText(head, HeadMeasure::Entropy), QStringLiteral("H 1.42"));
    QCOMPARE(shortText(head, HeadMeasure::Offset), QStringLiteral("← 93 %"));
    QVERIFY(longText(head, HeadMeasure::Offset).contains(QStringLiteral("previous")));
    QVERIFY(shortText(head, HeadMeasure::Alignment).isEmpty());
    QVERIFY(!valueOf(head, HeadMeasure::Alignment));
    head.alignment = 0.71F;
    QCOMPARE(shortText(head, HeadMeasure::Alignment), QStringLiteral("A 0.71"));
    for (const HeadMeasure measure : kHeadMeasures)
        QVERIFY(!explanationOf(measure).isEmpty() && *shareOf(head, measure) <= 1.0);
}

/// A caption without its number says nothing, so letters and decimals go first.
void TestGalleryParts::narrowNumbersStayWhole()
{
    const GalleryHeads gallery = heads(6, 8);
    const QFontMetricsF metrics{QFont()};
    const auto widest = [&](NumberForm form) {
        double width = 0.0;
        for (const auto& number : gallery.numbers)
            width = std::max(width, metrics.horizontalAdvance(shortText(*number, HeadMeasure::Entropy, form)));
        return width;
    };
    const auto formAt = [&](double width) { return fittingForm(gallery, HeadMeasure::Entropy, metrics, width); };
    for (const NumberForm form : kNumberForms)
        QCOMPARE(formAt(widest(form)), form);
    QCOMPARE(formAt(widest(NumberForm::Lettered) - 1.0), NumberForm::Plain);
    QCOMPARE(formAt(widest(NumberForm::Plain) - 1.0), NumberForm::Rounded);
    QVERIFY(widest(NumberForm::Rounded) < GalleryLayout::kSmallest);
    QCOMPARE(shortText(numbers(1.6F), HeadMeasure::Entropy, NumberForm::Plain), QStringLiteral("1.60"));
    QCOMPARE(shortText(numbers(1.6F), HeadMeasure::Entropy, NumberForm::Rounded), QStringLiteral("1.6"));
    QCOMPARE(shortText(numbers(1.6F), HeadMeasure::Offset, NumberForm::Plain), QStringLiteral("93 %"));
}

void TestGalleryParts::columnNamesAreShortForAllOrForNone()
{
    const QFontMetricsF metrics{QFont()};
    const double one = metrics.horizontalAdvance(headHeading(0)), ten = metrics.horizontalAdvance(headHeading(9));
    QVERIFY(one < ten);
    QVERIFY(doHeadingsFit(8, metrics, ten));
    QVERIFY(doHeadingsFit(10, metrics, ten));
    QVERIFY(doHeadingsFit(1, metrics, one));
    QVERIFY(!doHeadingsFit(10, metrics, one));
}

void TestGalleryParts::readoutSpeaks()
{
    HeadReadout readout;
    readout.resize(300, readout.heightForWidth(300));
    readout.setHead(QStringLiteral("Layer 1, head 2"), numbers(1.0F, HeadRole::Focused));
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&readout);
    QVERIFY(interface->text(QAccessible::Value).contains(QStringLiteral("confidence 0.83")));
    QVERIFY(!readout.grab().isNull());
    // No line is cut where the numbers need more of them; afterwards their room stays.
    HeadReadout narrow;
    narrow.resize(150, 20);
    const int before = narrow.heightForWidth(150);
    narrow.setHead(QStringLiteral("Layer 1, head 2"), numbers(1.0F, HeadRole::Focused));
    const int with = narrow.heightForWidth(150);
    QVERIFY(with > before);
    narrow.setHead({}, {});
    QCOMPARE(narrow.heightForWidth(150), with);
    readout.setHead({}, {});
    QVERIFY(!readout.grab().isNull());
}

QTEST_MAIN(TestGalleryParts)
#include "tst_galleryparts.moc"
