// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticflow.h"
#include "tests/widgets/syntheticmaps.h"
#include "widgets/attentionheatmap.h"
#include "widgets/beams/beamtree.h"
#include "widgets/compare/mapcomparison.h"
#include "widgets/flow/flowview.h"
#include "widgets/zooming.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QTest>

using namespace heed;

/// Every view that zooms does so by the same keys and by a pinch.
class TestZooming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreTold_data();
    void keysAreTold();
    void heatmapZooms();
    void comparisonZooms();
    void beamsZoom();
    void flowZooms();
};

namespace {

void pinch(QWidget& widget, const QPointF& position, double value)
{
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, position, position,
                              widget.mapToGlobal(position), value, {});
    QCoreApplication::sendEvent(&widget, &event);
}

/// @param zoom says how large the view shows things.
template <typename View, typename Zoom>
void checkZoom(View& view, QWidget& pinched, const Zoom& zoom)
{
    view.showWhole();
    const double whole = zoom();
    for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Equal}) {
        QTest::keyClick(&view, key);
        const double larger = zoom();
        QVERIFY2(larger > whole, "zooms in");
        QTest::keyClick(&view, Qt::Key_Minus);
        QVERIFY2(zoom() < larger, "zooms out");
        QTest::keyClick(&view, key);
        QTest::keyClick(&view, key);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(zoom(), whole);
    }
    pinch(pinched, QPointF(pinched.rect().center()) / 2.0, 0.5);
    QVERIFY2(qAbs(zoom() - 1.5 * whole) < 0.1 * whole, qPrintable(QString::number(zoom() / whole)));
}

} // namespace

void TestZooming::keysAreTold_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<ZoomKey>("expected");
    const auto row = [](const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers, ZoomKey expected) {
        QTest::newRow(name) << int(key) << modifiers << expected;
    };
    row("plus", Qt::Key_Plus, Qt::ShiftModifier, ZoomKey::In);
    row("plus without Shift", Qt::Key_Equal, Qt::NoModifier, ZoomKey::In);
    row("plus of the keypad", Qt::Key_Plus, Qt::KeypadModifier, ZoomKey::In);
    row("minus", Qt::Key_Minus, Qt::NoModifier, ZoomKey::Out);
    row("zero", Qt::Key_0, Qt::NoModifier, ZoomKey::Whole);
    row("a letter", Qt::Key_Z, Qt::NoModifier, ZoomKey::None);
    row("a shortcut", Qt::Key_0, Qt::ControlModifier, ZoomKey::None);
}

void TestZooming::keysAreTold()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QTEST(zoomKeyOf(QKeyEvent(QEvent::KeyPress, key, modifiers)), "expected");
}

void TestZooming::heatmapZooms()
{
    AttentionHeatmap heatmap;
    heatmap.resize(600, 500);
    heatmap.setMap(test::syntheticMap(30, 30));
    heatmap.show();
    checkZoom(heatmap, heatmap, [&] { return heatmap.cellCenter(0, 1).x() - heatmap.cellCenter(0, 0).x(); });
}

void TestZooming::comparisonZooms()
{
    ComparisonData data;
    data.a = test::syntheticMap(30, 30);
    data.b = test::syntheticMap(30, 30, false, 2);
    MapComparison maps;
    maps.resize(900, 500);
    maps.setMode(ComparisonMode::SideBySide);
    maps.setComparison(data);
    maps.show();
    const auto place = [&maps](int key) { return maps.cellCenter(ComparisonPanel::A, 0, key).x(); };
    checkZoom(maps, maps, [&] { return place(1) - place(0); });
}

void TestZooming::beamsZoom()
{
    BeamTreeData tree;
    for (int step = -1; step < 4; ++step) {
        BeamTreeData::Node node;
        node.parent = step;
        node.step = step;
        node.text = QStringLiteral("token");
        tree.nodes.push_back(node);
    }
    BeamTree beams;
    beams.resize(500, 300);
    beams.setTree(tree);
    beams.show();
    checkZoom(beams, *beams.viewport(), [&] { return beams.zoom(); });
}

void TestZooming::flowZooms()
{
    FlowView flow;
    flow.resize(500, 500);
    flow.setData(test::syntheticFlow(2, 8, 8));
    flow.show();
    checkZoom(flow, *flow.viewport(), [&] { return flow.zoom(); });
}

QTEST_MAIN(TestZooming)
#include "tst_zooming.moc"
