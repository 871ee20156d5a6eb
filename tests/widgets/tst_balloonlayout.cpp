// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tour/balloonlayout.h"

#include <QTest>

using namespace heed;

class TestBalloonLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsBesideItsTarget_data();
    void standsBesideItsTarget();
    void alwaysFitsIntoTheArea_data();
    void alwaysFitsIntoTheArea();
    void theTipTouchesBoxAndTarget();
};

namespace {

const QRect kArea(0, 0, 1000, 700);
const QSize kSize(300, 120);

} // namespace

void TestBalloonLayout::standsBesideItsTarget_data()
{
    QTest::addColumn<QRect>("target");
    QTest::addColumn<Qt::Edge>("side");
    QTest::newRow("at the left") << QRect(10, 100, 200, 400) << Qt::LeftEdge;
    QTest::newRow("at the right") << QRect(800, 100, 190, 400) << Qt::RightEdge;
    QTest::newRow("along the top") << QRect(10, 10, 980, 60) << Qt::TopEdge;
    QTest::newRow("along the bottom") << QRect(10, 640, 980, 50) << Qt::BottomEdge;
    QTest::newRow("a cell") << QRect(300, 300, 30, 30) << Qt::LeftEdge;
}

void TestBalloonLayout::standsBesideItsTarget()
{
    QFETCH(QRect, target);
    const BalloonPlace place = placeBalloon(target, kSize, kArea);
    QTEST(place.side, "side");
    QCOMPARE(place.box.size(), kSize);
    QVERIFY(!place.box.intersects(target));
}

void TestBalloonLayout::alwaysFitsIntoTheArea_data()
{
    QTest::addColumn<QRect>("target");
    QTest::newRow("in a corner") << QRect(0, 0, 20, 20);
    QTest::newRow("in the other corner") << QRect(980, 680, 20, 20);
    QTest::newRow("everything") << kArea;
    QTest::newRow("outside") << QRect(2000, 2000, 10, 10);
    QTest::newRow("empty") << QRect(500, 350, 0, 0);
}

void TestBalloonLayout::alwaysFitsIntoTheArea()
{
    QFETCH(QRect, target);
    const BalloonPlace place = placeBalloon(target, kSize, kArea);
    QVERIFY(kArea.contains(place.box));
    QCOMPARE(place.box.size(), kSize);
}

void TestBalloonLayout::theTipTouchesBoxAndTarget()
{
    const QRect target(100, 100, 100, 100);
    const BalloonPlace place = placeBalloon(target, kSize, kArea);
    const QPolygonF tip = balloonTip(place);
    QCOMPARE(tip.size(), 3);
    QVERIFY(tip.contains(QPointF(place.tip)));
    QVERIFY(target.adjusted(-2, -2, 2, 2).contains(place.tip));
    QCOMPARE(tip.boundingRect().width(), double(kBalloonTipLength));
    QCOMPARE(tip.boundingRect().height(), double(kBalloonTipWidth));
}

QTEST_GUILESS_MAIN(TestBalloonLayout)
#include "tst_balloonlayout.moc"
