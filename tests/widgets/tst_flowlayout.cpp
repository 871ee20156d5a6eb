// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticflow.h"
#include "widgets/flow/flowlayout.h"
#include "widgets/flow/flowribbons.h"
#include "widgets/flow/headboxes.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace heed;

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void stripsStandSideBySide();
    void tokensAndPointsRoundTrip();
    void sidesFollowTheKind();
    void movingStaysInTheColumns();
    void ribbonsMeetTheirTokens();
    void ribbonIsItsBezierCurve();
    void ribbonCoverageIsItsWidth_data();
    void ribbonCoverageIsItsWidth();
    void ribbonsOutsideAreNotDrawn();
    void boxesFitTheWidth_data();
    void boxesFitTheWidth();
};

namespace {

constexpr QSizeF kViewport(600.0, 480.0);

FlowLayout layoutOf(int queries, int keys, bool hasKeysOnLeft = true, int heads = 4)
{
    return FlowLayout::of(test::syntheticFlow(heads, queries, keys, hasKeysOnLeft), heads, kViewport, QFont());
}

} // namespace

void TestFlowLayout::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    for (const auto& [queries, keys] : {std::pair(1, 1), {2, 9}, {12, 9}, {60, 55}, {512, 300}, {3, 512}})
        QTest::addRow("%d queries, %d keys", queries, keys) << queries << keys;
}

void TestFlowLayout::labelsNeverOverlap()
{
    QFETCH(int, queries);
    QFETCH(int, keys);
    const FlowLayout layout = layoutOf(queries, keys);
    const double line = QFontMetricsF(layout.font).height();
    for (const FlowColumn* column : {&layout.left, &layout.right}) {
        QVERIFY(column->pitch >= line);
        QVERIFY(std::abs(column->bottom() - layout.contentHeight) < 1e-6); // both end together
    }
}

void TestFlowLayout::stripsStandSideBySide()
{
    const FlowLayout layout = layoutOf(20, 15, true, 16);
    const double squares = 16 * layout.square;
    const FlowColumn& left = layout.left;
    QVERIFY(left.numbersLeft >= 0.0);
    QVERIFY(left.numbersLeft + layout.numbersWidth <= left.squaresLeft);
    QVERIFY(left.squaresLeft + squares <= left.labelsLeft);
    QVERIFY(left.labelsLeft + left.labelsWidth <= layout.linesLeft);
    QVERIFY(layout.linesLeft + 60.0 < layout.linesRight);
    const FlowColumn& right = layout.right;
    QVERIFY(layout.linesRight <= right.labelsLeft);
    QVERIFY(right.labelsLeft + right.labelsWidth <= right.squaresLeft);
    QVERIFY(right.squaresLeft + squares <= right.numbersLeft);
    QVERIFY(right.numbersLeft + layout.numbersWidth <= kViewport.width());
}

void TestFlowLayout::tokensAndPointsRoundTrip()
{
    const FlowLayout layout = layoutOf(33, 21);
    for (const FlowSide side : {FlowSide::Left, FlowSide::Right}) {
        const FlowColumn& column = layout.column(side);
        for (int index = 0; index < column.count(); ++index) {
            QCOMPARE(layout.tokenAt(column.labelRect(index).center()), (FlowToken{side, index}));
            QCOMPARE(column.labelRect(index).center().y(), column.middle(index));
        }
    }
    QVERIFY(layout.tokenAt({0.5 * (layout.linesLeft + layout.linesRight), 50.0}).isNone());
    QVERIFY(layout.tokenAt({5.0, layout.contentHeight + 500.0}).isNone());
    QVERIFY(layout.tokenAt({5.0, -500.0}).isNone());
}

void TestFlowLayout::sidesFollowTheKind()
{
    const FlowLayout cross = layoutOf(7, 5, true);
    QCOMPARE(cross.left.count(), 5);
    QCOMPARE(cross.focusOf({FlowSide::Left, 2}), (FlowFocus{-1, 2}));
    QCOMPARE(cross.focusOf({FlowSide::Right, 2}), (FlowFocus{2, -1}));
    const FlowLayout self = layoutOf(7, 7, false);
    QCOMPARE(self.focusOf({FlowSide::Left, 2}), (FlowFocus{2, -1}));
    QCOMPARE(self.left.labels.texts.front(), QStringLiteral("query0"));
    QVERIFY(self.focusOf({}).isEmpty());
}

void TestFlowLayout::movingStaysInTheColumns()
{
    const FlowLayout layout = layoutOf(10, 30);
    QCOMPARE(layout.moved({FlowSide::Left, 4}, -100).index, 0);
    QCOMPARE(layout.moved({FlowSide::Left, 4}, 100).index, 29);
    QCOMPARE(layout.moved({FlowSide::Right, 4}, 3).index, 7);
    for (int index = 0; index < 30; ++index) {
        const FlowToken other = layout.onSide({FlowSide::Left, index}, FlowSide::Right);
        QCOMPARE(other.side, FlowSide::Right);
        QVERIFY(other.index >= 0 && other.index < 10);
    }
    QCOMPARE(layout.onSide({FlowSide::Left, 4}, FlowSide::Left), (FlowToken{FlowSide::Left, 4}));
}

void TestFlowLayout::ribbonsMeetTheirTokens()
{
    for (const bool hasKeysOnLeft : {true, false}) {
        const FlowLayout layout = layoutOf(12, 9, hasKeysOnLeft);
        const FlowColumn& queries = layout.column(layout.querySide());
        const FlowColumn& keys = layout.column(layout.keySide());
        for (int head = 0; head < 4; ++head) {
            const FlowRibbon ribbon = layout.ribbon(3, 7, 1.0, head, 4);
            const double atQuery = hasKeysOnLeft ? ribbon.right : ribbon.left;
            const double atKey = hasKeysOnLeft ? ribbon.left : ribbon.right;
            QVERIFY(std::abs(atQuery - queries.middle(3)) <= 0.5 * queries.pitch);
            QVERIFY(std::abs(atKey - keys.middle(7)) <= 0.5 * keys.pitch);
        }
        QVERIFY(layout.ribbon(3, 7, 1.0, 0, 4).left < layout.ribbon(3, 7, 1.0, 1, 4).left);
        QVERIFY(layout.ribbon(3, 7, 0.2, 0, 4).width < layout.ribbon(3, 7, 0.8, 0, 4).width);
        QCOMPARE(layout.ribbon(3, 7, 1.0, 0, 1).left, layout.left.middle(hasKeysOnLeft ? 7 : 3));
    }
}

void TestFlowLayout::ribbonIsItsBezierCurve()
{
    const FlowRibbon ribbon{10.0, 90.0, 2.0, 0};
    const QPainterPath path = ribbonPath(ribbon, 100.0, 400.0);
    for (const double share : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        const QPointF point = path.pointAtPercent(path.percentAtLength(0.0)); // the beginning, for the types' sake
        QCOMPARE(point.y(), 10.0);
        // x of this curve is linear in its parameter, so the point at a share lies at that share of the way.
        const double t = share;
        const double y = std::pow(1 - t, 3) * 10.0 + 3 * std::pow(1 - t, 2) * t * 10.0 + 3 * (1 - t) * t * t * 90.0
                         + std::pow(t, 3) * 90.0;
        QVERIFY(std::abs(ribbonY(ribbon, share) - y) < 1e-9);
        constexpr double kStep = 1e-6;
        const double slope = (ribbonY(ribbon, share + kStep) - ribbonY(ribbon, share - kStep)) / (2.0 * kStep);
        QVERIFY(std::abs(ribbonSlope(ribbon, share) - slope) < 1e-3);
    }
}

void TestFlowLayout::ribbonCoverageIsItsWidth_data()
{
    QTest::addColumn<double>("right");
    QTest::addColumn<double>("width");
    QTest::newRow("level and thin") << 40.3 << 0.7;
    QTest::newRow("level and thick") << 40.3 << 8.0;
    QTest::newRow("rising") << 90.0 << 3.0;
    QTest::newRow("steep") << 190.0 << 2.0;
}

/// What a column of pixels gets of a ribbon is its extent along that column.
void TestFlowLayout::ribbonCoverageIsItsWidth()
{
    QFETCH(double, right);
    QFETCH(double, width);
    const FlowRibbon ribbon{40.3, right, width, qRgba(10, 20, 250, 255)};
    QImage image(100, 240, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    paintRibbons(image, std::span(&ribbon, 1));
    for (int x = 0; x < image.width(); ++x) {
        double covered = 0.0;
        for (int y = 0; y < image.height(); ++y)
            covered += qAlpha(image.pixel(x, y)) / 255.0;
        const double slope = ribbonSlope(ribbon, (x + 0.5) / image.width()) / image.width();
        const double expected = width * std::sqrt(1.0 + slope * slope);
        QVERIFY2(std::abs(covered - expected) < 0.1 + 0.05 * expected,
                 qPrintable(QStringLiteral("column %1: %2 instead of %3").arg(x).arg(covered).arg(expected)));
    }
    QCOMPARE(qRed(image.pixel(0, 40)) <= 10, true);
}

void TestFlowLayout::ribbonsOutsideAreNotDrawn()
{
    const FlowRibbon ribbons[] = {{-500.0, -20.0, 5.0, 0xff00ff00}, {300.0, 900.0, 5.0, 0xff00ff00}};
    QImage image(40, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QImage before = image.copy();
    paintRibbons(image, ribbons);
    QCOMPARE(image, before);
}

void TestFlowLayout::boxesFitTheWidth_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("width");
    for (const int count : {1, 8, 16, 32})
        for (const double width : {30.0, 120.0, 300.0, 900.0})
            QTest::addRow("%d boxes in %.0f pixels", count, width) << count << width;
}

void TestFlowLayout::boxesFitTheWidth()
{
    QFETCH(int, count);
    QFETCH(double, width);
    const auto boxes = headBoxRects(count, width, {26.0, 20.0}, 4.0);
    QCOMPARE(int(boxes.size()), count);
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        QVERIFY(boxes[index].right() <= width + 1e-6);
        for (std::size_t other = 0; other < index; ++other)
            QVERIFY(!boxes[index].intersects(boxes[other]));
    }
}

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
