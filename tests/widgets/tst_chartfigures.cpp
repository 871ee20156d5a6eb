// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartfigures.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace heed;

class TestChartFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowChartHasEveryKey();
    void rowChartGrowsWithItsKeys();
    void vocabularyHasEveryRow();
    void bothAreDrawnInEveryFormat();
};

namespace {

RowChartData rowOf(int keys)
{
    RowChartData row;
    row.queryLabel = QStringLiteral("chat");
    for (int key = 0; key < keys; ++key) {
        row.keyLabels += QStringLiteral("key%1").arg(key);
        row.weights.push_back(1.0F / float(keys));
        row.scores.push_back(float(key) - 2.0F);
    }
    row.scores.back() = -std::numeric_limits<float>::infinity();
    return row;
}

VocabularyChartData distributionOf(int rows)
{
    VocabularyChartData data;
    for (int row = 0; row < rows; ++row)
        data.rows.push_back({QStringLiteral("piece%1").arg(row), 0.5 / rows});
    data.chosen = 0;
    data.restProbability = 0.5;
    data.restCount = 100;
    data.entropy = 1.5;
    data.title = QStringLiteral("Step 3");
    return data;
}

const QStringList kCaption{QStringLiteral("What it shows")};

QString svgOf(const Figure& figure)
{
    return QString::fromUtf8(renderFigure(figure, PictureFormat::Svg));
}

} // namespace

void TestChartFigures::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestChartFigures::rowChartHasEveryKey()
{
    const QString svg = svgOf(*makeRowChartFigure(rowOf(40), kCaption, {}));
    for (const QString& text :
         {QStringLiteral(">key0<"), QStringLiteral(">key39<"), QStringLiteral("chat"), kCaption[0]})
        QVERIFY2(svg.contains(text), qPrintable(text));
}

void TestChartFigures::rowChartGrowsWithItsKeys()
{
    QVERIFY(makeRowChartFigure(rowOf(60), kCaption, {})->size().width()
            > 2.0 * makeRowChartFigure(rowOf(20), kCaption, {})->size().width());
}

void TestChartFigures::vocabularyHasEveryRow()
{
    const QString svg = svgOf(*makeVocabularyFigure(distributionOf(25), kCaption, {}));
    for (const QString& text :
         {QStringLiteral("piece0<"), QStringLiteral("piece24<"), QStringLiteral("Step 3"), kCaption[0]})
        QVERIFY2(svg.contains(text), qPrintable(text));
}

void TestChartFigures::bothAreDrawnInEveryFormat()
{
    FigureOptions options;
    options.background = FigureBackground::Dark;
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        QVERIFY(!renderFigure(*makeRowChartFigure(rowOf(1), kCaption, options), format).isEmpty());
        QVERIFY(!renderFigure(*makeVocabularyFigure(distributionOf(1), kCaption, options), format).isEmpty());
    }
}

QTEST_MAIN(TestChartFigures)
#include "tst_chartfigures.moc"
