// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vocabularychart.h"
#include "widgets/vocabularypainter.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestVocabularyChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAndPixelsRoundTrip();
    void everythingFitsIntoTheMinimumSize();
    void doubleClickAndEnterActivate();
    void theRestIsNoCandidate();
    void theButtonActivates();
    void withoutUseThereIsNoButton();
    void rowsScrollWhenThereAreMany();
    void theCurrentTokenOutlivesAReshaping();
    void whatIsCutIsGrey();
    void probabilitiesReadWell_data();
    void probabilitiesReadWell();
    void entropyIsAChoiceAmongAsMany();
    void nothingIsHarmless();
};

namespace {

VocabularyChartData distribution()
{
    VocabularyChartData data;
    data.rows = {{QStringLiteral("chat"), 0.6}, {QStringLiteral("chien"), 0.25}, {QStringLiteral("</s>"), 0.05, true}};
    data.chosen = 1;
    data.restProbability = 0.1;
    data.restCount = 7997;
    data.entropy = 0.69314718;
    data.title = QStringLiteral("Step 2");
    return data;
}

void show(VocabularyChart& chart, const VocabularyChartData& data)
{
    chart.setDistribution(data);
    chart.resize(320, 260);
    chart.show();
}

} // namespace

void TestVocabularyChart::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestVocabularyChart::rowsAndPixelsRoundTrip()
{
    const VocabularyLayout layout = VocabularyLayout::of(distribution(), {320.0, 260.0}, QFont());
    for (int row = 0; row < 3; ++row)
        QCOMPARE(layout.rowAt(layout.row(row).center(), 3), row);
    QCOMPARE(layout.rowAt(layout.row(3).center(), 3), -1); // the rest
    QCOMPARE(layout.rowAt(layout.title.center(), 3), -1);
}

void TestVocabularyChart::everythingFitsIntoTheMinimumSize()
{
    VocabularyChart chart;
    chart.setDistribution(distribution());
    const QSize size = chart.minimumSizeHint();
    const VocabularyLayout layout = VocabularyLayout::of(distribution(), size, chart.font());
    QVERIFY(layout.footer.bottom() <= size.height());
    QVERIFY(layout.pieceWidth + layout.percentWidth < layout.rows.width());
    QVERIFY(chart.sizeHint().height() >= size.height());
}

void TestVocabularyChart::doubleClickAndEnterActivate()
{
    VocabularyChart chart;
    show(chart, distribution());
    QSignalSpy activated(&chart, &VocabularyChart::candidateActivated);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(1).center());
    QCOMPARE(chart.currentRow(), 1);
    QCOMPARE(activated.count(), 0);
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(1).center());
    QCOMPARE(activated.last(), QList<QVariant>{1});
    QTest::keyClick(&chart, Qt::Key_Up);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.last(), QList<QVariant>{0});
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.currentRow(), 2);
}

void TestVocabularyChart::theRestIsNoCandidate()
{
    VocabularyChart chart;
    show(chart, distribution());
    QSignalSpy activated(&chart, &VocabularyChart::candidateActivated);
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(3).center());
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
}

void TestVocabularyChart::theButtonActivates()
{
    VocabularyChart chart;
    show(chart, distribution());
    QVERIFY(chart.useButtonRect(0).isNull());
    QSignalSpy activated(&chart, &VocabularyChart::candidateActivated);
    chart.setCurrentRow(0);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.useButtonRect(0).center());
    QCOMPARE(activated.last(), QList<QVariant>{0});
    chart.setCurrentRow(1);
    QVERIFY(chart.useButtonRect(1).isNull()); // the token that was taken
}

void TestVocabularyChart::withoutUseThereIsNoButton()
{
    VocabularyChart chart;
    show(chart, distribution());
    chart.setCurrentRow(0);
    const QRect button = chart.useButtonRect(0);
    chart.setCanUse(false);
    QVERIFY(chart.useButtonRect(0).isNull());
    QSignalSpy activated(&chart, &VocabularyChart::candidateActivated);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, button.center());
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&chart, Qt::Key_Return); // whoever asks is told why not
    QCOMPARE(activated.count(), 1);
}

void TestVocabularyChart::rowsScrollWhenThereAreMany()
{
    VocabularyChartData data = distribution();
    for (int row = 0; row < 47; ++row)
        data.rows.push_back({QString::number(row), 0.001});
    VocabularyChart chart;
    show(chart, data);
    QVERIFY(chart.verticalScrollBar()->maximum() > 0);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.currentRow(), 49);
    const VocabularyLayout layout = VocabularyLayout::of(data, chart.viewport()->size(), chart.font());
    QVERIFY(layout.rows.toAlignedRect().contains(chart.rowRect(49)));
    QVERIFY(layout.footer.bottom() <= chart.viewport()->height());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.rowRect(47).center());
    QCOMPARE(chart.currentRow(), 47);
}

void TestVocabularyChart::theCurrentTokenOutlivesAReshaping()
{
    VocabularyChart chart;
    show(chart, distribution());
    chart.setCurrentRow(2);
    VocabularyChartData flatter = distribution();
    for (VocabularyChartData::Row& row : flatter.rows)
        row.probability = 0.3;
    chart.setDistribution(flatter);
    QCOMPARE(chart.currentRow(), 2);
    flatter.title = QStringLiteral("Step 3");
    chart.setDistribution(flatter);
    QCOMPARE(chart.currentRow(), -1);
}

void TestVocabularyChart::whatIsCutIsGrey()
{
    VocabularyChartData data = distribution();
    data.rows[2].isCut = true;
    data.rows[2].probability = 0.5;
    data.chosen = -1;
    VocabularyChart chart;
    show(chart, data);
    const QImage image = chart.viewport()->grab().toImage();
    const VocabularyLayout layout = VocabularyLayout::of(data, chart.viewport()->size(), chart.font());
    const Theme theme(chart.palette());
    const auto barColor = [&](int row) {
        const QRectF track = layout.track(layout.row(row));
        return image.pixelColor(
            (QPointF(track.left() + 0.1 * track.width(), track.center().y()) * image.devicePixelRatio()).toPoint());
    };
    QCOMPARE(barColor(0).rgb(), blended(theme.background, theme.accent, 0.45).rgb());
    QCOMPARE(barColor(2).rgb(), theme.line.rgb());
}

void TestVocabularyChart::probabilitiesReadWell_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<QString>("text");
    QTest::newRow("certain") << 1.0 << QStringLiteral("100.0 %");
    QTest::newRow("usual") << 0.8314 << QStringLiteral("83.1 %");
    QTest::newRow("small") << 0.0049 << QStringLiteral("0.49 %");
    QTest::newRow("tiny") << 1e-7 << QStringLiteral("< 0.01 %");
    QTest::newRow("impossible") << 0.0 << QStringLiteral("0.00 %");
}

void TestVocabularyChart::probabilitiesReadWell()
{
    QFETCH(double, probability);
    QFETCH(QString, text);
    QCOMPARE(percentText(probability), text);
}

void TestVocabularyChart::entropyIsAChoiceAmongAsMany()
{
    QVERIFY(entropyText(0.69314718).contains(QStringLiteral("0.69")));
    QVERIFY(entropyText(0.69314718).contains(QStringLiteral("2.0")));
}

void TestVocabularyChart::nothingIsHarmless()
{
    VocabularyChart chart;
    show(chart, {});
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, chart.rect().center());
    QCOMPARE(chart.currentRow(), -1);
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(TestVocabularyChart)
#include "tst_vocabularychart.moc"
