// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamlegend.h"
#include "widgets/beams/beamtree.h"
#include "widgets/beams/beamtreelayout.h"
#include "widgets/chippainter.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace heed;
using State = SearchTree::State;

class TestBeamTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsPathsAndTexts();
    void scoresAsTheSearchDoes();
    void bestHypothesisComesFirst();
    void replaysWhatLived();
    void findsWhereGreedyWasLost();
    void nodesDoNotOverlap();
    void nodesAndPixelsRoundTrip();
    void keysWalkThroughTheTree();
    void clicksSelectAndHoveringTells();
    void droppedOnesCanBeHidden();
    void replayHidesLaterNodes();
    void zoomsAndFits();
    void fillsShowProbabilities();
    void speaksTheCurrentNode();
    void nothingIsHarmless();
};

namespace {

BeamTreeData::Node node(int parent, int step, const char* text, double probability, double sum, State state,
                        bool isGreedy = false, int hypothesis = -1)
{
    return {parent,     step,    QString::fromUtf8(text), true, false, std::log(probability), sum, state,
            hypothesis, isGreedy};
}

/// The most probable first token, "a", leads nowhere; the best hypothesis is "b c".
///
///     <s> ┬ b ┬ c (best)
///         │   └ d (second)
///         ├ a ─ e, dropped
///         └ f, dropped
BeamTreeData smallTree()
{
    BeamTreeData tree;
    tree.nodes = {
        node(-1, -1, "<s>", 1.0, 0.0, State::Expanded),
        node(0, 0, "a", 0.5, std::log(0.5), State::Expanded, true),
        node(0, 0, "b", 0.4, std::log(0.4), State::Expanded),
        node(0, 0, "f", 0.1, std::log(0.1), State::Dropped),
        node(1, 1, "e", 0.2, std::log(0.1), State::Dropped, true),
        node(2, 1, "c", 0.9, std::log(0.36), State::Finished, false, 0),
        node(2, 1, "d", 0.6, std::log(0.24), State::Finished, false, 1),
    };
    return tree;
}

void show(BeamTree& view, const BeamTreeData& tree)
{
    view.resize(500, 300);
    view.setTree(tree);
    view.show();
}

} // namespace

void TestBeamTree::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestBeamTree::readsPathsAndTexts()
{
    BeamTreeData tree = smallTree();
    QCOMPARE(tree.path(5), (std::vector<int>{0, 2, 5}));
    QVERIFY(tree.path(-1).empty());
    QCOMPARE(tree.steps(), 2);
    QCOMPARE(tree.endOf(1), 6);
    QCOMPARE(tree.endOf(7), -1);
    tree.nodes[0].isSpecial = true;
    QCOMPARE(tree.prefixText(5), QStringLiteral("b c"));
    tree.nodes[5].startsWord = false;
    QCOMPARE(tree.prefixText(5), QStringLiteral("bc"));
    QCOMPARE(nodeLabel(tree.node(5)), QStringLiteral("·c"));
    QCOMPARE(tree.onPath(5), (std::vector<bool>{true, false, true, false, false, true, false}));
}

void TestBeamTree::scoresAsTheSearchDoes()
{
    BeamTreeData tree = smallTree();
    QCOMPARE(tree.score(5), std::log(0.36) / 2.0);
    tree.lengthPenalty = 0.6;
    QCOMPARE(tree.score(5), std::log(0.36) / std::pow(2.0, 0.6));
    QCOMPARE(tree.score(0), 0.0);
}

void TestBeamTree::bestHypothesisComesFirst()
{
    const std::vector<double> merits = smallTree().merits();
    QVERIFY(merits[2] > merits[1]); // less probable, but the best hypothesis begins with it
    QVERIFY(merits[5] > merits[6]);
    QVERIFY(merits[1] > merits[3]); // no hypothesis below either: by probability
    const BeamTreeLayout layout = BeamTreeLayout::of(smallTree(), true, QFont());
    QCOMPARE(layout.rects[2].top(), layout.rects[0].top());
    QCOMPARE(layout.rects[5].top(), layout.rects[0].top());
}

void TestBeamTree::replaysWhatLived()
{
    const BeamTreeData tree = smallTree();
    QCOMPARE(tree.livingAt(0), (std::vector<bool>{true, true, true, false, false, false, false}));
    QCOMPARE(tree.livingAt(1), (std::vector<bool>{true, false, true, false, false, true, true}));
    QCOMPARE(tree.beamsAt(0), (std::vector<int>{1, 2}));
    QVERIFY(tree.beamsAt(1).empty());
}

void TestBeamTree::findsWhereGreedyWasLost()
{
    BeamTreeData tree = smallTree();
    QVERIFY(tree.isGreedyEnd(4));
    QVERIFY(!tree.isGreedyEnd(1));
    QVERIFY(!tree.isGreedyEnd(5));
    tree.nodes[4].state = State::Finished;
    QVERIFY(!tree.isGreedyEnd(4));
}

void TestBeamTree::nodesDoNotOverlap()
{
    const BeamTreeData tree = smallTree();
    const BeamTreeLayout layout = BeamTreeLayout::of(tree, true, QFont());
    const QRectF all({}, layout.size);
    for (std::size_t left = 0; left < layout.rects.size(); ++left) {
        QVERIFY(all.contains(layout.rects[left]));
        for (std::size_t right = left + 1; right < layout.rects.size(); ++right)
            QVERIFY(!layout.rects[left].intersects(layout.rects[right]));
    }
}

void TestBeamTree::nodesAndPixelsRoundTrip()
{
    const BeamTreeLayout layout = BeamTreeLayout::of(smallTree(), true, QFont());
    for (int index = 0; index < int(layout.rects.size()); ++index)
        QCOMPARE(layout.nodeAt(layout.rects[std::size_t(index)].center()), index);
    QCOMPARE(layout.nodeAt({-1.0, -1.0}), -1);
    QCOMPARE(layout.nodeAt(layout.rects[0].bottomRight() + QPointF(5.0, 5.0)), -1);
}

void TestBeamTree::keysWalkThroughTheTree()
{
    BeamTree view;
    show(view, smallTree());
    view.setChosenHypothesis(1);
    QSignalSpy selected(&view, &BeamTree::nodeSelected);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&view, key);
        return view.currentNode();
    };
    QCOMPARE(press(Qt::Key_Right), 0); // none was current
    QCOMPARE(press(Qt::Key_Right), 2);
    QCOMPARE(press(Qt::Key_Right), 6); // along the chosen path
    QCOMPARE(press(Qt::Key_Up), 5);
    QCOMPARE(press(Qt::Key_Up), 5);
    QCOMPARE(press(Qt::Key_Left), 2);
    QCOMPARE(press(Qt::Key_Down), 1);
    QCOMPARE(press(Qt::Key_Right), 4);
    QCOMPARE(press(Qt::Key_Right), 4); // nothing comes after it
    QCOMPARE(press(Qt::Key_End), 6);
    QCOMPARE(press(Qt::Key_Home), 0);
    QCOMPARE(press(Qt::Key_Left), 0);
    QCOMPARE(selected.last(), QList<QVariant>{0});
}

void TestBeamTree::clicksSelectAndHoveringTells()
{
    BeamTree view;
    show(view, smallTree());
    QSignalSpy selected(&view, &BeamTree::nodeSelected);
    QSignalSpy hovered(&view, &BeamTree::nodeHovered);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.nodeRect(5).center().toPoint());
    QCOMPARE(selected.last(), QList<QVariant>{5});
    QCOMPARE(view.currentNode(), 5);
    QTest::mouseMove(view.viewport(), view.nodeRect(1).center().toPoint());
    QCOMPARE(hovered.last(), QList<QVariant>{1});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {2, 2});
    QCOMPARE(selected.count(), 1);
}

void TestBeamTree::droppedOnesCanBeHidden()
{
    BeamTree view;
    show(view, smallTree());
    view.setCurrentNode(3);
    view.setDroppedShown(false);
    QVERIFY(view.nodeRect(3).isNull());
    QVERIFY(view.nodeRect(4).isNull());
    QVERIFY(!view.nodeRect(1).isNull());
    QCOMPARE(view.currentNode(), -1);
    view.setDroppedShown(true);
    QVERIFY(!view.nodeRect(3).isNull());
}

void TestBeamTree::replayHidesLaterNodes()
{
    BeamTree view;
    show(view, smallTree());
    view.setCurrentNode(5);
    QSignalSpy selected(&view, &BeamTree::nodeSelected);
    view.setReplayStep(0);
    QCOMPARE(view.currentNode(), -1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.nodeRect(5).center().toPoint());
    QCOMPARE(selected.count(), 0);
    view.setChosenHypothesis(0);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentNode(), 2); // as far as it had come
    view.setReplayStep(-1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentNode(), 5);
}

void TestBeamTree::zoomsAndFits()
{
    BeamTree view;
    show(view, smallTree());
    const double before = view.zoom();
    view.zoomIn();
    QVERIFY(view.zoom() > before);
    for (int step = 0; step < 4; ++step)
        view.zoomIn();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.showWhole();
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    for (int index = 0; index < int(view.tree().nodes.size()); ++index)
        QVERIFY(QRectF(view.viewport()->rect()).contains(view.nodeRect(index)));
    for (int step = 0; step < 60; ++step)
        view.zoomOut();
    QVERIFY(view.zoom() > 0.0);
}

void TestBeamTree::fillsShowProbabilities()
{
    BeamTree view;
    show(view, smallTree());
    const QImage image = view.viewport()->grab().toImage();
    const Theme theme(view.palette());
    const auto besideTheText = [&](int index) { // inside the outline, away from the letters
        const QRectF rect = view.nodeRect(index);
        return image.pixelColor((rect.topLeft() + QPointF(4.5, rect.height() / 2.0)).toPoint()
                                * image.devicePixelRatio());
    };
    QCOMPARE(besideTheText(2).rgb(), probabilityColor(0.4, theme).rgb());
    QCOMPARE(besideTheText(1).rgb(), probabilityColor(0.5, theme).rgb());
    QCOMPARE(besideTheText(3).rgb(), theme.background.rgb()); // dropped: no fill
}

void TestBeamTree::speaksTheCurrentNode()
{
    BeamTreeData tree = smallTree();
    tree.nodes[0].isSpecial = true;
    const QString best = beamNodeDescription(tree, 5);
    for (const QString& part : {QStringLiteral("“c” after “b”"), QStringLiteral("90 %"),
                                QStringLiteral("−1.02 / 2^1 = −0.511"), QStringLiteral("hypothesis 1")})
        QVERIFY2(best.contains(part), qPrintable(best));
    QVERIFY(beamNodeDescription(tree, 4).contains(QStringLiteral("greedy")));
    QVERIFY(!best.contains(QStringLiteral("greedy")));
}

void TestBeamTree::nothingIsHarmless()
{
    BeamTree view;
    show(view, {});
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_End, Qt::Key_0, Qt::Key_Plus})
        QTest::keyClick(&view, key);
    view.setReplayStep(3);
    view.setChosenHypothesis(2);
    QCOMPARE(view.currentNode(), -1);
    QVERIFY(!view.grab().isNull());
    BeamLegend legend;
    QVERIFY(legend.heightForWidth(120) > legend.heightForWidth(900));
}

QTEST_MAIN(TestBeamTree)
#include "tst_beamtree.moc"
