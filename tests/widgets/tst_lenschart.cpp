// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lenschart.h"
#include "widgets/lens/lenschartlayout.h"
#include "widgets/theme.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

namespace {

/// After the embedding and so many layers; the written token becomes more probable from one to the next.
LensChartData readings(int layers)
{
    LensChartData data;
    for (int row = 0; row <= layers; ++row)
        data.rows.push_back({QStringLiteral("mot%1").arg(row), 0.5, double(row) / layers, layers + 1 - row, false});
    data.written = QStringLiteral("chat");
    data.title = QStringLiteral("Step 3, after “Le”");
    return data;
}

} // namespace

class TestLensChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void partsStayApart_data();
    void partsStayApart();
    void rowsAndPixelsRoundTrip();
    void ranksNeedRoom();
    void clicksAndKeysSelect();
    void chosenRowsAreScrolledIntoView();
    void barsAndCurveAreAtTheirValues();
    void nothingIsHarmless();
};

void TestLensChart::partsStayApart_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("as usual") << 6 << QSizeF(280.0, 260.0);
    QTest::newRow("narrow") << 6 << QSizeF(180.0, 160.0);
    QTest::newRow("no height") << 6 << QSizeF(280.0, 30.0);
    QTest::newRow("many layers") << 48 << QSizeF(280.0, 260.0);
    QTest::newRow("a picture") << 12 << QSizeF(420.0, 500.0);
}

void TestLensChart::partsStayApart()
{
    QFETCH(const int, layers);
    QFETCH(const QSizeF, size);
    const LensChartLayout layout = LensChartLayout::of(readings(layers), size, QFont());
    QVERIFY(layout.title.bottom() <= layout.legend.top());
    QVERIFY(layout.legend.bottom() <= layout.rows.top());
    QVERIFY(layout.rows.bottom() <= layout.footer.top());
    QVERIFY(layout.rows.height() <= layout.contentHeight);
    const QRectF row = layout.row(0);
    QVERIFY(row.left() + layout.layerWidth <= layout.piece(row).left());
    QVERIFY(layout.piece(row).right() <= layout.track(row).left());
    QVERIFY(layout.track(row).width() == 0.0 || layout.track(row).right() <= layout.percent(row).left());
    QVERIFY(layout.percent(row).right() <= layout.rank(row).right() + 0.01);
    QVERIFY(layout.rank(row).right() <= size.width());
}

void TestLensChart::rowsAndPixelsRoundTrip()
{
    const LensChartLayout layout = LensChartLayout::of(readings(24), {280.0, 200.0}, QFont());
    const double scrolled = 3.0 * layout.rowHeight;
    QCOMPARE(layout.rowAt(layout.row(0).center(), 25), 0);
    QCOMPARE(layout.rowAt(layout.row(4, scrolled).center(), 25, scrolled), 4);
    QCOMPARE(layout.rowAt(layout.legend.center(), 25), -1);
    QCOMPARE(layout.rowAt(layout.footer.center(), 25), -1);
}

void TestLensChart::ranksNeedRoom()
{
    QCOMPARE(LensChartLayout::of(readings(6), {180.0, 260.0}, QFont()).rankWidth, 0.0);
    QVERIFY(LensChartLayout::of(readings(6), {420.0, 260.0}, QFont()).rankWidth > 0.0);
}

void TestLensChart::clicksAndKeysSelect()
{
    LensChart chart;
    chart.resize(280, 260);
    chart.setReadings(readings(6));
    chart.show();
    QSignalSpy selected(&chart, &LensChart::rowSelected);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(4).center());
    QCOMPARE(selected.last(), QList<QVariant>{4});
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(selected.last(), QList<QVariant>{3});
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.currentRow(), 6);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(selected.last(), QList<QVariant>{0});
    const qsizetype before = selected.count();
    chart.setCurrentRow(5);
    QCOMPARE(selected.count(), before);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, {3, 3}); // the title
    QCOMPARE(selected.count(), before);
}

void TestLensChart::chosenRowsAreScrolledIntoView()
{
    LensChart chart;
    chart.resize(280, 180);
    chart.setReadings(readings(48));
    chart.show();
    QVERIFY(chart.verticalScrollBar()->maximum() > 0);
    for (const int row : {48, 20, 0}) {
        chart.setCurrentRow(row);
        QVERIFY(chart.viewport()->rect().contains(chart.rowRect(row)));
    }
}

void TestLensChart::barsAndCurveAreAtTheirValues()
{
    LensChart chart;
    chart.resize(420, 300);
    LensChartData data = readings(4);
    for (LensChartData::Row& row : data.rows)
        row.writtenProbability = 0.9;
    chart.setReadings(data);
    const QImage image = chart.grab().toImage();
    const Theme theme(chart.palette());
    const LensChartLayout layout = LensChartLayout::of(data, chart.viewport()->size(), chart.font());
    const QRectF track = layout.track(layout.row(1));
    const auto colorAt = [&](double share) {
        const QPointF position(track.left() + share * track.width(), track.center().y());
        return image.pixelColor((position * image.devicePixelRatio()).toPoint());
    };
    QCOMPARE(colorAt(0.2).rgb(), blended(theme.background, theme.accent, 0.45).rgb()); // not the one that was written
    QCOMPARE(colorAt(0.7).rgb(), theme.surface.rgb());
    QCOMPARE(colorAt(0.9).rgb(), theme.text.rgb());
}

void TestLensChart::nothingIsHarmless()
{
    LensChart chart;
    chart.setReadings({});
    chart.setCurrentRow(3);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.rect().center());
    QCOMPARE(chart.currentRow(), -1);
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(TestLensChart)
#include "tst_lenschart.moc"
