// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticmaps.h"
#include "widgets/attentionheatmap.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace heed;

class TestAttentionHeatmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cellsHaveTheirColors_data();
    void cellsHaveTheirColors();
    void maskedCellsLookDifferent();
    void clickMakesACellCurrent();
    void clickOnALabelChoosesTheRow();
    void labelsAreSelected();
    void draggingAlongLabelsSelects();
    void shiftAndArrowsSelect();
    void pinsAndEscape();
    void mergingIsAskedFor();
    void profilesTakeRoomAndAreDrawn();
    void layersColorTheirStripes();
    void shiftWheelPans();
    void pointerIsFollowed();
    void keysMoveTheCurrentCell_data();
    void keysMoveTheCurrentCell();
    void arrowsStayOnTheMap();
    void wheelZoomsAboutThePointer();
    void dragPansAndSelectsNothing();
    void doubleClickAndZeroShowAll();
    void sameShapeKeepsTheCell();
    void otherShapeForgetsTheCell();
    void darkPaletteIsFollowed();
    void accessibleValueNamesTheCell();
    void oddMapsAreDrawn_data();
    void oddMapsAreDrawn();

private:
    void show(AttentionHeatmap& heatmap, AttentionMapData map);
};

namespace {

QColor pixel(AttentionHeatmap& heatmap, const QPointF& position)
{
    return heatmap.grab().toImage().pixelColor(position.toPoint());
}

// Near a cell's upper left corner: its weight may be written in the middle.
QPointF inCell(const AttentionHeatmap& heatmap, int query, int key)
{
    const QPointF center = heatmap.cellCenter(query, key);
    const QPointF pitch = heatmap.cellCenter(1, 1) - heatmap.cellCenter(0, 0);
    return center - pitch * 0.3;
}

bool isNearly(const QColor& actual, const QColor& expected)
{
    constexpr int kTolerance = 1;
    return std::abs(actual.red() - expected.red()) <= kTolerance
           && std::abs(actual.green() - expected.green()) <= kTolerance
           && std::abs(actual.blue() - expected.blue()) <= kTolerance;
}

} // namespace

void TestAttentionHeatmap::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestAttentionHeatmap::show(AttentionHeatmap& heatmap, AttentionMapData map)
{
    heatmap.resize(700, 500);
    heatmap.setMap(std::move(map));
    heatmap.show();
    QVERIFY(QTest::qWaitForWindowExposed(&heatmap));
}

void TestAttentionHeatmap::cellsHaveTheirColors_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<ColorMap>("colorMap");
    QTest::addColumn<ValueScale>("scale");
    QTest::newRow("large cells") << 3 << 4 << ColorMap::Viridis << ValueScale::Linear;
    QTest::newRow("a sentence") << 21 << 19 << ColorMap::Magma << ValueScale::Logarithmic;
    QTest::newRow("small cells") << 60 << 62 << ColorMap::Blues << ValueScale::PerRow;
    QTest::newRow("one row") << 1 << 12 << ColorMap::Cividis << ValueScale::Linear;
    QTest::newRow("one column") << 12 << 1 << ColorMap::Cividis << ValueScale::Logarithmic;
}

void TestAttentionHeatmap::cellsHaveTheirColors()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(ColorMap, colorMap);
    QFETCH(ValueScale, scale);
    const AttentionMapData map = test::syntheticMap(queries, keys);
    AttentionHeatmap heatmap;
    heatmap.setColorMap(colorMap);
    heatmap.setValueScale(scale);
    show(heatmap, map);
    const ValueMapping mapping(map.weights, scale);
    const QImage image = heatmap.grab().toImage();
    for (int query = 0; query < queries; ++query) {
        for (int key = 0; key < keys; ++key) {
            const QColor actual = image.pixelColor(inCell(heatmap, query, key).toPoint());
            const QColor expected = QColor::fromRgb(color(colorMap, mapping.position(query, map.weights(query, key))));
            QVERIFY2(isNearly(actual, expected), qPrintable(QStringLiteral("[query, key] = [%1, %2]: %3 instead of %4")
                                                                .arg(query)
                                                                .arg(key)
                                                                .arg(actual.name(), expected.name())));
        }
    }
}

void TestAttentionHeatmap::maskedCellsLookDifferent()
{
    const AttentionMapData map = test::syntheticMap(12, 12, true);
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QColor masked = pixel(heatmap, inCell(heatmap, 2, 9));
    QCOMPARE(pixel(heatmap, inCell(heatmap, 0, 11)), masked);
    QVERIFY(!isNearly(masked, QColor::fromRgb(color(ColorMap::Viridis, 0.0))));
}

void TestAttentionHeatmap::clickMakesACellCurrent()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(21, 19));
    QSignalSpy changed(&heatmap, &AttentionHeatmap::currentCellChanged);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellCenter(7, 11).toPoint());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), (QList<QVariant>{7, 11}));
    QCOMPARE(heatmap.currentQuery(), 7);
    QCOMPARE(heatmap.currentKey(), 11);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellCenter(7, 11).toPoint());
    QCOMPARE(changed.count(), 1); // the same cell again is no change
}

void TestAttentionHeatmap::clickOnALabelChoosesTheRow()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(21, 19));
    const QPointF pitch = heatmap.cellCenter(1, 1) - heatmap.cellCenter(0, 0);
    const QPointF label = heatmap.cellCenter(5, 0) - QPointF(pitch.x() / 2.0 + 12.0, 0.0);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, label.toPoint());
    QCOMPARE(heatmap.currentQuery(), 5);
    QCOMPARE(heatmap.currentKey(), -1);
}

namespace {

QPoint keyLabel(const AttentionHeatmap& heatmap, int key)
{
    const double cell = heatmap.cellCenter(1, 0).y() - heatmap.cellCenter(0, 0).y();
    return (heatmap.cellCenter(0, key) - QPointF(0.0, cell / 2.0 + 12.0)).toPoint();
}

QPoint queryLabel(const AttentionHeatmap& heatmap, int query)
{
    const double cell = heatmap.cellCenter(0, 1).x() - heatmap.cellCenter(0, 0).x();
    return (heatmap.cellCenter(query, 0) - QPointF(cell / 2.0 + 12.0, 0.0)).toPoint();
}

} // namespace

void TestAttentionHeatmap::labelsAreSelected()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(12, 14));
    QSignalSpy marks(&heatmap, &AttentionHeatmap::marksChanged);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, keyLabel(heatmap, 4));
    QCOMPARE(heatmap.currentKey(), 4);
    QCOMPARE(heatmap.currentQuery(), -1);
    QTest::mouseClick(&heatmap, Qt::LeftButton, Qt::ControlModifier, keyLabel(heatmap, 9));
    QCOMPARE(heatmap.selectedKeys().indices(), (std::vector<int>{4, 9}));
    QCOMPARE(heatmap.currentKey(), 4);
    QTest::mouseClick(&heatmap, Qt::LeftButton, Qt::ShiftModifier, keyLabel(heatmap, 11));
    QCOMPARE(heatmap.selectedKeys().indices(), (std::vector<int>{9, 10, 11}));
    QTest::mouseClick(&heatmap, Qt::LeftButton, Qt::ControlModifier, queryLabel(heatmap, 2));
    QCOMPARE(heatmap.selectedKeys().count(), 0); // rows or columns, not both
    QCOMPARE(heatmap.selectedQueries().indices(), std::vector<int>{2});
    QCOMPARE(marks.count(), 4);
}

void TestAttentionHeatmap::draggingAlongLabelsSelects()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(12, 14));
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, queryLabel(heatmap, 3));
    QTest::mouseMove(&heatmap, queryLabel(heatmap, 5));
    QTest::mouseMove(&heatmap, queryLabel(heatmap, 6));
    QTRY_COMPARE(heatmap.selectedQueries().indices(), (std::vector<int>{3, 4, 5, 6}));
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, queryLabel(heatmap, 6));
    QCOMPARE(heatmap.currentQuery(), 3);
}

void TestAttentionHeatmap::shiftAndArrowsSelect()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(12, 14));
    heatmap.setCurrentCell(3, 3);
    QTest::keyClick(&heatmap, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&heatmap, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(heatmap.selectedKeys().indices(), (std::vector<int>{3, 4, 5}));
    QCOMPARE(heatmap.currentKey(), 5);
    QTest::keyClick(&heatmap, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(heatmap.selectedQueries().indices(), (std::vector<int>{2, 3}));
    QCOMPARE(heatmap.selectedKeys().count(), 0);
}

void TestAttentionHeatmap::pinsAndEscape()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(12, 14));
    QTest::mouseClick(&heatmap, Qt::LeftButton, Qt::ControlModifier, heatmap.cellCenter(4, 5).toPoint());
    heatmap.setCurrentCell(6, 7);
    QTest::keyClick(&heatmap, Qt::Key_Space);
    QCOMPARE(heatmap.pins().cells(), (std::vector<HeatmapCell>{{4, 5}, {6, 7}}));
    const Theme theme(heatmap.palette());
    const QPointF corner = heatmap.cellCenter(4, 5) - (heatmap.cellCenter(1, 1) - heatmap.cellCenter(0, 0)) / 2.0;
    QVERIFY(pixel(heatmap, corner + QPointF(-3.0, 0.0)) != theme.background); // the mark sticks out of the cell
    heatmap.setMap(test::syntheticMap(12, 14, false, 2));
    QCOMPARE(heatmap.pins().count(), 2); // another head: the same cells compared
    QTest::keyClick(&heatmap, Qt::Key_Escape);
    QVERIFY(heatmap.pins().isEmpty());
    QCOMPARE(heatmap.currentQuery(), 6);
    heatmap.togglePin(4, 99);
    QVERIFY(heatmap.pins().isEmpty());
}

void TestAttentionHeatmap::mergingIsAskedFor()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(12, 14));
    QSignalSpy asked(&heatmap, &AttentionHeatmap::mergeRequested);
    QTest::keyClick(&heatmap, Qt::Key_M);
    QCOMPARE(asked.count(), 1);
}

void TestAttentionHeatmap::profilesTakeRoomAndAreDrawn()
{
    AttentionMapData map = test::syntheticMap(6, 6);
    for (int query = 0; query < 6; ++query) {
        for (int key = 0; key < 6; ++key)
            map.weights(query, key) = key == 2 ? 1.0F : 0.0F;
    }
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const QPointF pitch = heatmap.cellCenter(1, 1) - heatmap.cellCenter(0, 0);
    const auto below = [&](int key) { return heatmap.cellCenter(5, key) + QPointF(0.0, pitch.y() / 2.0 + 20.0); };
    const Theme theme(heatmap.palette());
    QVERIFY(pixel(heatmap, below(2)) != theme.background); // receives everything
    QCOMPARE(pixel(heatmap, below(4)), theme.background);  // receives nothing
    const QPointF beside = heatmap.cellCenter(3, 5) + QPointF(pitch.x() / 2.0 + 15.0, 0.0);
    QCOMPARE(pixel(heatmap, beside), theme.background); // one key only: no entropy
    heatmap.setRowProfile(RowProfile::Largest);
    QVERIFY(pixel(heatmap, beside) != theme.background);
    heatmap.setProfilesVisible(false);
    QCOMPARE(pixel(heatmap, below(2)), theme.background);
}

void TestAttentionHeatmap::layersColorTheirStripes()
{
    AttentionMapData map = test::syntheticMap(4, 4);
    map.layers = {{QStringLiteral("a"), QColor(200, 0, 0), Matrix(4, 4, 1.0F)},
                  {QStringLiteral("b"), QColor(0, 0, 200), Matrix(4, 4, 1.0F)}};
    AttentionHeatmap heatmap;
    show(heatmap, map);
    const double quarter = (heatmap.cellCenter(0, 1).x() - heatmap.cellCenter(0, 0).x()) / 4.0;
    QVERIFY(isNearly(pixel(heatmap, heatmap.cellCenter(1, 1) - QPointF(quarter, 0.0)), QColor(200, 0, 0)));
    QVERIFY(isNearly(pixel(heatmap, heatmap.cellCenter(1, 1) + QPointF(quarter, 0.0)), QColor(0, 0, 200)));
    map = test::syntheticMap(300, 300); // no room for stripes: the strongest
    map.layers = {{QStringLiteral("a"), QColor(200, 0, 0), Matrix(300, 300, 0.2F)},
                  {QStringLiteral("b"), QColor(0, 0, 200), Matrix(300, 300, 1.0F)}};
    heatmap.setMap(map);
    QVERIFY(isNearly(pixel(heatmap, heatmap.cellCenter(150, 150)), QColor(0, 0, 200)));
}

void TestAttentionHeatmap::shiftWheelPans()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(200, 210));
    for (int step = 0; step < 8; ++step)
        heatmap.zoomIn();
    const QPointF before = heatmap.cellCenter(90, 120);
    const QPointF pointer = heatmap.rect().center();
    QWheelEvent wheel(pointer, heatmap.mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, Qt::ShiftModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&heatmap, &wheel);
    const QPointF moved = heatmap.cellCenter(90, 120) - before;
    QVERIFY(moved.x() > 0.0);
    QCOMPARE(moved.y(), 0.0);
}

void TestAttentionHeatmap::pointerIsFollowed()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(21, 19));
    QSignalSpy hovered(&heatmap, &AttentionHeatmap::cellHovered);
    QTest::mouseMove(&heatmap, heatmap.cellCenter(3, 4).toPoint());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last(), (QList<QVariant>{3, 4}));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&heatmap, &leave);
    QCOMPARE(hovered.last(), (QList<QVariant>{-1, -1}));
}

void TestAttentionHeatmap::keysMoveTheCurrentCell_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::addColumn<int>("query");
    QTest::addColumn<int>("column");
    QTest::newRow("left") << Qt::Key_Left << Qt::NoModifier << 12 << 4;
    QTest::newRow("right") << Qt::Key_Right << Qt::NoModifier << 12 << 6;
    QTest::newRow("up") << Qt::Key_Up << Qt::NoModifier << 11 << 5;
    QTest::newRow("down") << Qt::Key_Down << Qt::NoModifier << 13 << 5;
    QTest::newRow("home") << Qt::Key_Home << Qt::NoModifier << 12 << 0;
    QTest::newRow("end") << Qt::Key_End << Qt::NoModifier << 12 << 29;
    QTest::newRow("page up") << Qt::Key_PageUp << Qt::NoModifier << 2 << 5;
    QTest::newRow("page down") << Qt::Key_PageDown << Qt::NoModifier << 19 << 5;
    QTest::newRow("first cell") << Qt::Key_Home << Qt::ControlModifier << 0 << 0;
    QTest::newRow("last cell") << Qt::Key_End << Qt::ControlModifier << 19 << 29;
}

void TestAttentionHeatmap::keysMoveTheCurrentCell()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifier, modifier);
    QFETCH(int, query);
    QFETCH(int, column);
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(20, 30));
    heatmap.setCurrentCell(12, 5);
    QSignalSpy changed(&heatmap, &AttentionHeatmap::currentCellChanged);
    QTest::keyClick(&heatmap, key, modifier);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), (QList<QVariant>{query, column}));
}

void TestAttentionHeatmap::arrowsStayOnTheMap()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(3, 4));
    QTest::keyClick(&heatmap, Qt::Key_Right); // the first arrow chooses the first cell
    QCOMPARE(heatmap.currentQuery(), 0);
    QCOMPARE(heatmap.currentKey(), 0);
    for (int step = 0; step < 10; ++step) {
        QTest::keyClick(&heatmap, Qt::Key_Right);
        QTest::keyClick(&heatmap, Qt::Key_Down);
    }
    QCOMPARE(heatmap.currentQuery(), 2);
    QCOMPARE(heatmap.currentKey(), 3);
}

void TestAttentionHeatmap::wheelZoomsAboutThePointer()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(200, 210));
    const QPointF pointer = heatmap.cellCenter(90, 120);
    const double before = heatmap.cellCenter(0, 1).x() - heatmap.cellCenter(0, 0).x();
    QWheelEvent wheel(pointer, heatmap.mapToGlobal(pointer), {}, {0, 360}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&heatmap, &wheel);
    const double after = heatmap.cellCenter(0, 1).x() - heatmap.cellCenter(0, 0).x();
    QVERIFY(after > before * 1.5);
    const QPointF moved = heatmap.cellCenter(90, 120) - pointer;
    QVERIFY(std::abs(moved.x()) <= after && std::abs(moved.y()) <= after);
}

void TestAttentionHeatmap::dragPansAndSelectsNothing()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(200, 210));
    for (int step = 0; step < 8; ++step)
        heatmap.zoomIn();
    QSignalSpy changed(&heatmap, &AttentionHeatmap::currentCellChanged);
    const QPointF before = heatmap.cellCenter(100, 100);
    const QPoint start(400, 300);
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, start);
    QTest::mouseMove(&heatmap, start + QPoint(30, 20));
    QTest::mouseMove(&heatmap, start + QPoint(60, 40));
    QTRY_COMPARE(heatmap.cellCenter(100, 100) - before, QPointF(60, 40));
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, start + QPoint(60, 40));
    QCOMPARE(changed.count(), 0);
}

void TestAttentionHeatmap::doubleClickAndZeroShowAll()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(60, 60));
    const QPointF corner = heatmap.cellCenter(0, 0);
    for (const bool byKey : {true, false}) {
        QTest::keyClick(&heatmap, Qt::Key_Plus);
        QTest::keyClick(&heatmap, Qt::Key_Plus);
        QTest::keyClick(&heatmap, Qt::Key_Plus);
        QVERIFY(heatmap.cellCenter(0, 0) != corner);
        if (byKey)
            QTest::keyClick(&heatmap, Qt::Key_0);
        else
            QTest::mouseDClick(&heatmap, Qt::LeftButton, {}, {350, 300});
        QCOMPARE(heatmap.cellCenter(0, 0), corner);
    }
}

void TestAttentionHeatmap::sameShapeKeepsTheCell()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(20, 20));
    heatmap.setCurrentCell(4, 5);
    heatmap.zoomIn();
    const QPointF before = heatmap.cellCenter(4, 5);
    QSignalSpy changed(&heatmap, &AttentionHeatmap::currentCellChanged);
    heatmap.setMap(test::syntheticMap(20, 20, false, 2));
    QCOMPARE(heatmap.currentQuery(), 4);
    QCOMPARE(heatmap.cellCenter(4, 5), before);
    QCOMPARE(changed.count(), 0);
}

void TestAttentionHeatmap::otherShapeForgetsTheCell()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(20, 20));
    heatmap.setCurrentCell(4, 5);
    QSignalSpy changed(&heatmap, &AttentionHeatmap::currentCellChanged);
    heatmap.setMap(test::syntheticMap(3, 20));
    QCOMPARE(heatmap.currentQuery(), -1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), (QList<QVariant>{-1, -1}));
    heatmap.setCurrentCell(19, 2); // beyond the map: a column without a row
    QCOMPARE(heatmap.currentQuery(), -1);
}

void TestAttentionHeatmap::darkPaletteIsFollowed()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(5, 5));
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(30, 30, 33));
    dark.setColor(QPalette::Text, Qt::white);
    heatmap.setPalette(dark);
    QCOMPARE(pixel(heatmap, {2.0, 2.0}), QColor(30, 30, 33));
}

void TestAttentionHeatmap::accessibleValueNamesTheCell()
{
    AttentionHeatmap heatmap;
    show(heatmap, test::syntheticMap(5, 6));
    heatmap.setCurrentCell(2, 3);
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&heatmap);
    QVERIFY(interface);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    const QString value = interface->text(QAccessible::Value);
    QVERIFY(value.contains(QStringLiteral("q2")) && value.contains(QStringLiteral("k3")));
    QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("A made-up head")));
}

void TestAttentionHeatmap::oddMapsAreDrawn_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<QSize>("size");
    QTest::newRow("nothing") << 0 << 0 << QSize(700, 500);
    QTest::newRow("one cell") << 1 << 1 << QSize(700, 500);
    QTest::newRow("no room") << 20 << 20 << QSize(30, 20);
    QTest::newRow("the longest") << 512 << 512 << QSize(700, 500);
}

void TestAttentionHeatmap::oddMapsAreDrawn()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(QSize, size);
    AttentionHeatmap heatmap;
    heatmap.resize(size);
    heatmap.setMap(queries > 0 ? test::syntheticMap(queries, keys) : AttentionMapData());
    heatmap.show();
    QVERIFY(!heatmap.grab().isNull());
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_End, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0})
        QTest::keyClick(&heatmap, key);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.rect().center());
    QVERIFY(!heatmap.grab().isNull());
}

QTEST_MAIN(TestAttentionHeatmap)
#include "tst_attentionheatmap.moc"
