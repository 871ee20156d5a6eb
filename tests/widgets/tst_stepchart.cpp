// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steps/stepchart.h"
#include "widgets/steps/stepchartlayout.h"
#include "widgets/theme.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestStepChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void stepsAndPixelsRoundTrip_data();
    void stepsAndPixelsRoundTrip();
    void curvesStayInThePlot();
    void clicksAndKeysSelect();
    void currentStepIsMarked();
    void nothingIsHarmless();
};

namespace {

StepChartData steps(int count)
{
    StepChartData data;
    for (int step = 0; step < count; ++step)
        data.steps.push_back({QString::number(step), double(step % 5) / 4.0, double(step % 7), {}, 0.0});
    return data;
}

} // namespace

void TestStepChart::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestStepChart::stepsAndPixelsRoundTrip_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("a sentence") << 14;
    QTest::newRow("a long sentence") << 120;
    QTest::newRow("more steps than pixels") << 512;
}

void TestStepChart::stepsAndPixelsRoundTrip()
{
    QFETCH(const int, count);
    const StepChartLayout layout = StepChartLayout::of(steps(count), {281.0, 70.0}, QFont());
    for (int step = 0; step < count; ++step)
        QCOMPARE(layout.stepAt(layout.x(step), count), step);
    QCOMPARE(layout.stepAt(-50.0, count), 0);
    QCOMPARE(layout.stepAt(900.0, count), count - 1);
    QVERIFY(layout.plot.right() <= 281.0);
}

void TestStepChart::curvesStayInThePlot()
{
    const StepChartData data = steps(40);
    const StepChartLayout layout = StepChartLayout::of(data, {281.0, 70.0}, QFont());
    QCOMPARE(layout.largestEntropy, 6.0);
    for (const StepChartData::Step& step : data.steps) {
        for (const double y : {layout.probabilityY(step.probability), layout.entropyY(step.entropy)})
            QVERIFY(y >= layout.plot.top() - 1e-9 && y <= layout.plot.bottom() + 1e-9);
    }
    QVERIFY(layout.plot.bottom() <= 70.0);
}

void TestStepChart::clicksAndKeysSelect()
{
    StepChart chart;
    chart.resize(281, 70);
    chart.setSteps(steps(9));
    chart.show();
    QSignalSpy selected(&chart, &StepChart::stepSelected);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.stepCenter(4).toPoint());
    QCOMPARE(selected.last(), QList<QVariant>{4});
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(selected.last(), QList<QVariant>{3});
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentStep(), 8);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(selected.last(), QList<QVariant>{0});
    const qsizetype before = selected.count();
    chart.setCurrentStep(5);
    QCOMPARE(selected.count(), before);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {3, 3}); // the legend
    QCOMPARE(selected.count(), before);
}

void TestStepChart::currentStepIsMarked()
{
    StepChart chart;
    chart.resize(281, 70);
    StepChartData data = steps(9);
    for (StepChartData::Step& step : data.steps) {
        step.probability = 1.0;
        step.entropy = 0.0;
    }
    chart.setSteps(data);
    chart.setCurrentStep(2);
    const QImage image = chart.grab().toImage();
    const Theme theme(chart.palette());
    const auto colorOf
        = [&](int step) { return image.pixelColor((chart.stepCenter(step) * image.devicePixelRatio()).toPoint()); };
    QCOMPARE(colorOf(2).rgb(), theme.accent.rgb());
    QCOMPARE(colorOf(6).rgb(), blended(theme.background, theme.accent, 0.22).rgb());
}

void TestStepChart::nothingIsHarmless()
{
    StepChart chart;
    chart.setSteps({});
    chart.setCurrentStep(3);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.rect().center());
    QCOMPARE(chart.currentStep(), -1);
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(TestStepChart)
#include "tst_stepchart.moc"
