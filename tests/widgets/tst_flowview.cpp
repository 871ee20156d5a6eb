// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticflow.h"
#include "widgets/flow/flowfigure.h"
#include "widgets/flow/flowreadout.h"
#include "widgets/flow/flowview.h"
#include "widgets/flow/headboxes.h"
#include "widgets/flow/headcolors.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace heed;

class TestFlowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pointingAtATokenIsHeard();
    void aClickLocksAndSelects();
    void lockedLinesStay();
    void aLineIsReadAndSelected();
    void keysWalkAndSelect();
    void settingTheSelectionEmitsNothing();
    void selectedTokenIsScrolledIntoView();
    void linesHaveTheColorOfTheirHead();
    void onlyTheLinesOfTheTokenStay();
    void digitsToggleHeads();
    void zoomKeepsItsBounds();
    void showWholeShowsAll();
    void emptyAndOneTokenAreShown();
    void boxesToggleSoloAndChoose();
    void boxesAreWalkedByKeyboard();
    void figureHasEveryToken();
    void wordsSayTheNumbers();
};

namespace {

/// Query i looks at key i alone, in every head; of head 0 query 0 looks at the last key.
FlowData plainFlow(int heads, int tokens)
{
    FlowData flow = test::syntheticFlow(heads, tokens, tokens);
    auto weights = std::make_shared<std::vector<Matrix>>(std::size_t(heads), Matrix(tokens, tokens));
    for (Matrix& matrix : *weights)
        for (int token = 0; token < tokens; ++token)
            matrix(token, token) = 1.0F;
    flow.weights = std::move(weights);
    return flow;
}

void show(FlowView& view, FlowData data)
{
    view.resize(600, 480);
    view.setData(std::move(data));
    view.show();
}

double colorDistance(const QColor& a, const QColor& b)
{
    return std::hypot(a.redF() - b.redF(), a.greenF() - b.greenF(), a.blueF() - b.blueF());
}

} // namespace

void TestFlowView::init()
{
    // The offscreen platform says this of every tooltip.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support raise)")));
}

void TestFlowView::pointingAtATokenIsHeard()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 12, 9));
    QSignalSpy hovered(&view, &FlowView::cellHovered);
    QTest::mouseMove(view.viewport(), view.queryCenter(3).toPoint());
    QCOMPARE(hovered.last(), (QList<QVariant>{3, -1}));
    QCOMPARE(view.focus(), (FlowFocus{3, -1}));
    QTest::mouseMove(view.viewport(), view.keyCenter(5).toPoint());
    QCOMPARE(hovered.last(), (QList<QVariant>{-1, 5}));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view.viewport(), &leave);
    QCOMPARE(hovered.last(), (QList<QVariant>{-1, -1}));
    QVERIFY(view.focus().isEmpty());
}

void TestFlowView::aClickLocksAndSelects()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 12, 9));
    QSignalSpy selected(&view, &FlowView::cellSelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.queryCenter(3).toPoint());
    QCOMPARE(selected.last(), (QList<QVariant>{3, -1}));
    QVERIFY(view.isLocked());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.keyCenter(2).toPoint());
    QCOMPARE(selected.last(), (QList<QVariant>{-1, 2}));
    QVERIFY(view.isLocked());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.keyCenter(2).toPoint());
    QVERIFY(!view.isLocked());
    QCOMPARE(view.selected(), (FlowFocus{-1, 2}));
    QCOMPARE(selected.count(), 2);
}

void TestFlowView::lockedLinesStay()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 12, 9));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.queryCenter(3).toPoint());
    QTest::mouseMove(view.viewport(), view.queryCenter(8).toPoint());
    QCOMPARE(view.focus(), (FlowFocus{3, -1}));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.isLocked());
    QCOMPARE(view.focus(), (FlowFocus{8, -1}));
}

void TestFlowView::aLineIsReadAndSelected()
{
    FlowView view;
    show(view, plainFlow(1, 5));
    QSignalSpy hovered(&view, &FlowView::cellHovered);
    QSignalSpy selected(&view, &FlowView::cellSelected);
    const FlowLink link = view.links().links.front();
    QTest::mouseMove(view.viewport(), view.pointOnLink(link, 0.3).toPoint());
    QCOMPARE(hovered.last(), (QList<QVariant>{link.query, link.key}));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.pointOnLink(link, 0.3).toPoint());
    QCOMPARE(selected.last(), (QList<QVariant>{link.query, link.key}));
    QVERIFY(!view.isLocked());
}

void TestFlowView::keysWalkAndSelect()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 12, 12));
    QSignalSpy hovered(&view, &FlowView::cellHovered);
    QSignalSpy selected(&view, &FlowView::cellSelected);
    QTest::keyClick(&view, Qt::Key_Down); // goes to the first query
    QCOMPARE(hovered.last(), (QList<QVariant>{0, -1}));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(hovered.last(), (QList<QVariant>{2, -1}));
    QTest::keyClick(&view, Qt::Key_Left); // the keys stand on the left
    QCOMPARE(hovered.last(), (QList<QVariant>{-1, 2}));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(selected.last(), (QList<QVariant>{-1, 11}));
    QVERIFY(view.isLocked());
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(!view.isLocked());
    QTest::keyClick(&view, Qt::Key_Escape); // nothing is pointed at
    QTest::keyClick(&view, Qt::Key_Escape); // nothing is selected
    QCOMPARE(selected.last(), (QList<QVariant>{-1, -1}));
}

void TestFlowView::settingTheSelectionEmitsNothing()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 12, 9));
    QSignalSpy selected(&view, &FlowView::cellSelected);
    view.setSelected({4, 2});
    QCOMPARE(view.focus(), (FlowFocus{4, 2}));
    view.setSelected({99, 99});
    QVERIFY(view.selected().isEmpty());
    view.setSelected({4, -1});
    view.setData(test::syntheticFlow(4, 3, 3));
    QVERIFY(view.selected().isEmpty());
    QCOMPARE(selected.count(), 0);
}

void TestFlowView::selectedTokenIsScrolledIntoView()
{
    FlowView view;
    show(view, test::syntheticFlow(2, 200, 180));
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    for (const int query : {199, 0, 100}) {
        view.setSelected({query, -1});
        const double y = view.queryCenter(query).y();
        QVERIFY(y > 20.0 && y < view.viewport()->height());
    }
}

void TestFlowView::linesHaveTheColorOfTheirHead()
{
    FlowView view;
    show(view, plainFlow(3, 6));
    for (const int head : {0, 1, 2}) {
        view.setShownHeads(HeadMask::only(3, head));
        const QImage image = view.viewport()->grab().toImage();
        const QColor own = headColor(head, false);
        for (const FlowLink& link : view.links().links) {
            const QColor drawn = image.pixelColor(view.pointOnLink(link).toPoint());
            QVERIFY(colorDistance(drawn, own) < 0.2);
        }
    }
}

void TestFlowView::onlyTheLinesOfTheTokenStay()
{
    FlowView view;
    show(view, plainFlow(1, 6));
    QTest::mouseMove(view.viewport(), view.queryCenter(2).toPoint());
    const QImage image = view.viewport()->grab().toImage();
    const QColor background = view.palette().color(QPalette::Base);
    for (const FlowLink& link : view.links().links) {
        const QColor drawn = image.pixelColor(view.pointOnLink(link).toPoint());
        QCOMPARE(drawn == background, link.query != 2);
    }
}

void TestFlowView::digitsToggleHeads()
{
    FlowView view;
    show(view, test::syntheticFlow(4, 5, 5));
    QSignalSpy toggled(&view, &FlowView::headToggled);
    QSignalSpy all(&view, &FlowView::allHeadsRequested);
    QTest::keyClick(&view, Qt::Key_3);
    QCOMPARE(toggled.last(), QList<QVariant>{2});
    QTest::keyClick(&view, Qt::Key_9);
    QCOMPARE(toggled.count(), 1);
    QTest::keyClick(&view, Qt::Key_A);
    QCOMPARE(all.count(), 1);
}

void TestFlowView::zoomKeepsItsBounds()
{
    FlowView view;
    show(view, test::syntheticFlow(2, 60, 60));
    for (int step = 0; step < 40; ++step)
        view.zoomIn();
    QVERIFY(view.zoom() <= 4.0);
    for (int step = 0; step < 40; ++step)
        view.zoomOut();
    QVERIFY(view.zoom() >= 0.4);
}

void TestFlowView::showWholeShowsAll()
{
    FlowView view;
    show(view, test::syntheticFlow(2, 40, 36));
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    view.showWhole();
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
}

void TestFlowView::emptyAndOneTokenAreShown()
{
    FlowView view;
    show(view, {});
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(!view.grab().isNull());
    view.setData(test::syntheticFlow(1, 1, 1));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.focus(), (FlowFocus{0, -1}));
    QVERIFY(!view.grab().isNull());
}

void TestFlowView::boxesToggleSoloAndChoose()
{
    HeadBoxes boxes;
    boxes.setShownHeads(HeadMask::all(4));
    boxes.resize(boxes.sizeHint());
    boxes.show();
    QSignalSpy changed(&boxes, &HeadBoxes::shownHeadsChanged);
    QSignalSpy chosen(&boxes, &HeadBoxes::headChosen);
    const auto at = [&](int head) { return boxes.boxRect(head).center().toPoint(); };
    QTest::mouseClick(&boxes, Qt::LeftButton, {}, at(1));
    QCOMPARE(boxes.shownHeads().shown(), (std::vector{0, 2, 3}));
    QTest::mouseClick(&boxes, Qt::LeftButton, {}, at(2));
    QTest::mouseDClick(&boxes, Qt::LeftButton, {}, at(2));
    QCOMPARE(boxes.shownHeads().shown(), std::vector{2});
    QTest::mouseClick(&boxes, Qt::LeftButton, {}, at(2));
    QTest::mouseDClick(&boxes, Qt::LeftButton, {}, at(2));
    QCOMPARE(boxes.shownHeads(), HeadMask::all(4));
    const auto changes = changed.count();
    QTest::mouseClick(&boxes, Qt::LeftButton, Qt::ControlModifier, at(3));
    QCOMPARE(chosen.last(), QList<QVariant>{3});
    QCOMPARE(changed.count(), changes);
    const QImage image = boxes.grab().toImage();
    QCOMPARE(image.pixelColor(boxes.boxRect(1).topLeft().toPoint() + QPoint(4, 4)), headColor(1, false));
}

void TestFlowView::boxesAreWalkedByKeyboard()
{
    HeadBoxes boxes;
    boxes.setShownHeads(HeadMask::all(4));
    boxes.show();
    QTest::keyClick(&boxes, Qt::Key_Right);
    QTest::keyClick(&boxes, Qt::Key_Space);
    QCOMPARE(boxes.shownHeads().shown(), (std::vector{0, 2, 3}));
    QTest::keyClick(&boxes, Qt::Key_End);
    QTest::keyClick(&boxes, Qt::Key_S);
    QCOMPARE(boxes.shownHeads().shown(), std::vector{3});
    QTest::keyClick(&boxes, Qt::Key_A);
    QCOMPARE(boxes.shownHeads(), HeadMask::all(4));
}

void TestFlowView::figureHasEveryToken()
{
    FigureOptions options;
    const auto figure
        = makeFlowFigure({test::syntheticFlow(8, 60, 50), HeadMask::all(8), {}, ValueScale::Linear, {}, false},
                         QStringLiteral("everything"), options);
    QCOMPARE(figure->title(), QStringLiteral("Some made-up heads"));
    const QByteArray svg = renderFigure(*figure, PictureFormat::Svg);
    for (const char* const token : {"query0", "query59", "key0", "key49", "everything"})
        QVERIFY2(svg.contains(token), token);
    QVERIFY(!renderFigure(*figure, PictureFormat::Png).isEmpty());
}

void TestFlowView::wordsSayTheNumbers()
{
    const FlowData flow = plainFlow(2, 4);
    const HeadMask heads = HeadMask::all(2);
    QCOMPARE(meanWeight(flow, heads, 1, 1), 1.0);
    QVERIFY(flowSpoken(flow, heads, {2, -1}).contains(QStringLiteral("key2")));
    QVERIFY(flowSpoken(flow, heads, {-1, 3}).contains(QStringLiteral("query3")));
    QVERIFY(flowSpoken(flow, heads, {}).isEmpty());
    QVERIFY(flowToolTip(flow, heads, {1, 0, 0, 1.0F, 1.0F}).contains(QStringLiteral("query0")));
}

QTEST_MAIN(TestFlowView)
#include "tst_flowview.moc"
