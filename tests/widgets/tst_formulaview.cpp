// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/formulafixture.h"
#include "widgets/formula/formulalayout.h"
#include "widgets/formula/formulaview.h"
#include "widgets/formula/strippainter.h"
#include "widgets/heatmapreadout.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <set>

using namespace heed;

namespace {

constexpr int kKey = 2;

void show(FormulaView& view, FormulaData data, int key)
{
    view.resize(640, 620);
    view.setData(std::move(data), key);
    view.show();
}

} // namespace

class TestFormulaView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void sheetShowsTheNumbers();
    void firstStepShowsWhereVectorsComeFrom();
    void withoutStatesOnlyTheVectorsAreShown();
    void firstStepChoosesKeys();
    void maskedKeysAreMarked();
    void biasIsAddedBeforeTheMask();
    void sharesOfHeadsAddUp();
    void withoutOutputProjectionOnlyZIsShown();
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void stepsStayInPlace();
    void stripsShowSigns();
    void keysAndButtonsWalkTheSteps();
    void formulaLeadsToItsSteps();
    void rowsAndQueriesAreSelected();
    void lastStepSelectsHeads();
    void withoutKeyTheStrongestIsShown();
    void emptyDataSaysWhy();
    void picturesShowEveryRow();
};

void TestFormulaView::sheetShowsTheNumbers()
{
    const FormulaData data = test::formulaOf(6, 5);
    const HeadComputation& numbers = data.numbers;
    const FormulaSheet vectors = formulaSheet(data, FormulaStep::Vectors, kKey);
    QCOMPARE(vectors.head.at(0).cells.at(0).strip, numbers.vector);
    const FormulaSheet products = formulaSheet(data, FormulaStep::Products, kKey);
    const FormulaSheet scaling = formulaSheet(data, FormulaStep::Scaling, kKey);
    const FormulaSheet softmax = formulaSheet(data, FormulaStep::Softmax, kKey);
    const FormulaSheet values = formulaSheet(data, FormulaStep::Values, kKey);
    for (std::size_t key = 0; key < 6; ++key) {
        QCOMPARE(vectors.rows.at(key).label, data.keyLabels.at(int(key)));
        QVERIFY(std::ranges::equal(vectors.rows[key].cells.at(0).strip, numbers.keyVectors.row(int(key))));
        QCOMPARE(products.rows.at(key).cells.at(0).strip, numbers.elementwiseProduct(int(key)));
        QCOMPARE(products.rows[key].cells.at(1).text, numberText(double(numbers.products[key])));
        QVERIFY(std::abs(scaling.rows.at(key).cells.at(3).value - double(numbers.scores[key])) < 1e-5);
        QCOMPARE(softmax.rows.at(key).cells.at(0).text, numberText(double(numbers.scores[key])));
        QCOMPARE(softmax.rows[key].cells.at(2).value, double(numbers.weights[key]));
        QCOMPARE(softmax.rows[key].cells.at(3).text, weightText(double(numbers.weights[key])));
        QCOMPARE(values.rows.at(key).cells.at(2).strip, numbers.weightedValue(int(key)));
    }
    QCOMPARE(softmax.foot.at(0).cells.at(1).text, numberText(numbers.sum));
    QCOMPARE(softmax.foot.at(0).cells.at(3).text, weightText(1.0));
    QCOMPARE(values.foot.at(0).cells.at(2).strip, numbers.output);
    QCOMPARE(products.current, kKey);
}

void TestFormulaView::firstStepShowsWhereVectorsComeFrom()
{
    constexpr int kLooked = 2;
    FormulaData data = test::formulaOf(6, 5);
    data.inputKey = kLooked;
    FormulaSheet sheet = formulaSheet(data, FormulaStep::Projections, kLooked);
    QCOMPARE(sheet.head.size(), std::size_t(2)); // x and q
    QCOMPARE(sheet.rows.size(), std::size_t(3)); // y, k and v
    QCOMPARE(sheet.head[0].cells.at(1).strip, data.queryInput);
    QCOMPARE(sheet.head[1].cells.at(1).strip, data.numbers.vector);
    QCOMPARE(sheet.rows[0].cells.at(1).strip, data.keyInput);
    QVERIFY(std::ranges::equal(sheet.rows[1].cells.at(1).strip, data.numbers.keyVectors.row(kLooked)));
    QVERIFY(std::ranges::equal(sheet.rows[2].cells.at(1).strip, data.numbers.valueVectors.row(kLooked)));
    QCOMPARE(sheet.head[0].cells.at(2).text, QStringLiteral("[16]"));
    QCOMPARE(sheet.rows[2].cells.at(2).text, QStringLiteral("[8]"));
    QCOMPARE(sheet.head[0].cells[1].range, 4.0); // each strip's own
    QCOMPARE(sheet.head[1].cells.at(0).text, QStringLiteral("= x W_Q + b_Q"));
    QCOMPARE(sheet.rows[2].cells.at(0).text, QStringLiteral("= y W_V + b_V"));
    data.hasBiases = false;
    sheet = formulaSheet(data, FormulaStep::Projections, kLooked);
    QCOMPARE(sheet.rows[1].cells.at(0).text, QStringLiteral("= y W_K"));
    const QString text = stepExplanation(FormulaStep::Projections, data, kLooked);
    for (const QString& part :
         {QStringLiteral("out5"), QStringLiteral("in2"), QStringLiteral("16"), QStringLiteral("8")})
        QVERIFY2(text.contains(part), qPrintable(text));
    // Another key's y is not shown for it.
    QVERIFY(formulaSheet(data, FormulaStep::Projections, 4).rows.at(0).cells.at(1).strip.empty());
}

void TestFormulaView::withoutStatesOnlyTheVectorsAreShown()
{
    FormulaData data = test::formulaOf(6, 5);
    data.queryInput = data.keyInput = {};
    const FormulaSheet sheet = formulaSheet(data, FormulaStep::Projections, kKey);
    QCOMPARE(sheet.head.size(), std::size_t(1));
    QCOMPARE(sheet.rows.size(), std::size_t(2));
    QVERIFY(stepExplanation(FormulaStep::Projections, data, kKey).contains(QStringLiteral("does not hold")));
}

void TestFormulaView::firstStepChoosesKeys()
{
    FormulaView view;
    show(view, test::formulaOf(6, 5), kKey);
    view.setStep(FormulaStep::Projections);
    QSignalSpy keys(&view, &FormulaView::keySelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.keyCenter(4).toPoint());
    QCOMPARE(keys.takeLast().at(0).toInt(), 4);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(keys.takeLast().at(0).toInt(), 3);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(keys.takeLast().at(0).toInt(), 5);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rowCenter(0).toPoint());
    QVERIFY(keys.isEmpty()); // the rows are no keys
    QCOMPARE(view.currentKey(), 5);
}

void TestFormulaView::maskedKeysAreMarked()
{
    const FormulaSheet sheet = formulaSheet(test::formulaOf(6, 3), FormulaStep::Mask, 0);
    for (std::size_t key = 0; key < 6; ++key) {
        QCOMPARE(sheet.rows.at(key).cells.at(2).isMasked, key > 3);
        QCOMPARE(sheet.rows[key].cells.at(3).text == QStringLiteral("−∞"), key > 3);
    }
}

/// As T5 computes it: no scaling, a number for each distance, and their sum is the score.
void TestFormulaView::biasIsAddedBeforeTheMask()
{
    const FormulaData data = test::formulaOf(6, 3, true);
    const FormulaSheet sheet = formulaSheet(data, FormulaStep::Mask, 0);
    QCOMPARE(sheet.columns.size(), std::size_t(5));
    for (std::size_t key = 0; key < 4; ++key) {
        QCOMPARE(sheet.rows.at(key).cells.at(1).text, numberText(double(data.numbers.bias.at(key))));
        const double sum = double(data.numbers.products[key] + data.numbers.bias[key]);
        QVERIFY(std::abs(sheet.rows.at(key).cells.at(3).value - sum) < 1e-5);
    }
    QVERIFY(sheet.rows.at(4).cells.at(3).isMasked);
    const MathLine line = MathLine::of({}, QFont(), {.isScaled = false, .hasBias = true});
    QString letters;
    for (const MathRun& run : line.runs)
        letters += run.text;
    QCOMPARE(letters, QStringLiteral("softmax(qKT+ b+ mask)VWO"));
    QVERIFY(line.fractionBar.isNull());
    QVERIFY(!stepExplanation(FormulaStep::Mask, data, 0).isEmpty());
    QVERIFY(stepTitle(FormulaStep::Mask, data) != stepTitle(FormulaStep::Mask, test::formulaOf(6, 3)));
}

void TestFormulaView::sharesOfHeadsAddUp()
{
    const FormulaData data = test::formulaOf(6, 5);
    const FormulaSheet sheet = formulaSheet(data, FormulaStep::Output, 0);
    QVERIFY(sheet.areRowsHeads);
    QCOMPARE(sheet.rows.size(), std::size_t(2));
    QCOMPARE(sheet.current, 1);
    QCOMPARE(sheet.rows[0].cells[1].value, 1.0);        // sixteen times 0.25
    QCOMPARE(sheet.foot.at(0).cells[0].strip[0], 1.0F); // both heads and the bias
    QCOMPARE(sheet.foot.at(0).cells[0].strip[3], -3.0F + 0.75F);
}

void TestFormulaView::withoutOutputProjectionOnlyZIsShown()
{
    FormulaData data = test::formulaOf(6, 5);
    data.numbers.headOutputs = {};
    const FormulaSheet sheet = formulaSheet(data, FormulaStep::Output, 0);
    QVERIFY(sheet.rows.empty());
    QCOMPARE(sheet.head.at(0).cells.at(0).strip, data.numbers.output);
    FormulaView view;
    show(view, data, 0);
    view.setStep(FormulaStep::Output);
    QVERIFY(!view.grab().isNull());
}

void TestFormulaView::everythingHasItsPlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("length");
    for (const QSize size : {QSize(640, 640), QSize(420, 480), QSize(1200, 900)}) {
        for (const int length : {1, 7, 60, 400})
            QTest::addRow("%d tokens in %d x %d", length, size.width(), size.height()) << size << length;
    }
}

void TestFormulaView::everythingHasItsPlace()
{
    QFETCH(const QSize, size);
    QFETCH(const int, length);
    const FormulaData data = test::formulaOf(length, length / 2);
    for (const FormulaStep step : kFormulaSteps) {
        const FormulaSheet sheet = formulaSheet(data, step, 0);
        const FormulaLayout layout = FormulaLayout::of(data, sheet, 0, size, QFont());
        QVERIFY(layout.math.bounds.bottom() <= layout.queries.line.top());
        QVERIFY(layout.math.bounds.right() <= size.width());
        QVERIFY(layout.queries.line.bottom() <= layout.title.top());
        QVERIFY(layout.title.bottom() <= layout.sentence.top());
        QVERIFY(layout.sentence.bottom() <= layout.head.top());
        QVERIFY(layout.head.bottom() <= layout.columnTitles.top());
        QVERIFY(layout.columnTitles.bottom() <= layout.body.top());
        QVERIFY(layout.body.bottom() <= layout.foot.top());
        QVERIFY(layout.foot.bottom() <= size.height());
        double x = layout.labels.right();
        for (const QRectF& column : layout.columns) {
            QVERIFY(column.left() >= x);
            x = column.right();
        }
        QVERIFY(x <= size.width());
        const auto isCurrent = [&](const FormulaToken& chip) { return chip.token == data.numbers.query; };
        QVERIFY(std::ranges::any_of(layout.queries.chips, isCurrent));
        QVERIFY(layout.queries.chips.back().rect.right() <= layout.queries.line.right() + 1.0);
        const QRectF& after = layout.queries.after;
        QCOMPARE(after.isEmpty(), layout.queries.chips.back().token == length - 1); // "…" says that there are more
        QCOMPARE(layout.queries.before.isEmpty(), layout.queries.chips.front().token == 0);
        QVERIFY(after.right() <= layout.queries.line.right() + 1.0);
        if (!after.isEmpty())
            QCOMPARE(layout.queries.tokenAt(after.center()), layout.queries.chips.back().token + 1);
    }
}

/// So that the eye finds the same key again.
void TestFormulaView::stepsStayInPlace()
{
    const FormulaData data = test::formulaOf(9, 4);
    const auto layoutOf = [&](FormulaStep step) {
        return FormulaLayout::of(data, formulaSheet(data, step, 0), 0, {640.0, 640.0}, QFont());
    };
    const FormulaLayout first = layoutOf(FormulaStep::Vectors);
    for (const FormulaStep step :
         {FormulaStep::Projections, FormulaStep::Products, FormulaStep::Softmax, FormulaStep::Values}) {
        QCOMPARE(layoutOf(step).sentence, first.sentence);
        QCOMPARE(layoutOf(step).labels.left(), first.labels.left());
    }
}

void TestFormulaView::stripsShowSigns()
{
    const Theme theme{QPalette()};
    const std::vector<float> values{-2.0F, 0.0F, 1.0F, 2.0F};
    QImage image(80, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    paintStrip(painter, QRectF(0, 0, 80, 10), values, 2.0, theme);
    painter.end();
    for (int index = 0; index < 4; ++index) {
        QCOMPARE(image.pixelColor(20 * index + 10, 5).rgb(),
                 signedColor(double(values[std::size_t(index)]) / 2.0, theme).rgb());
        QCOMPARE(stripIndexAt(QRectF(0, 0, 80, 10), 4, QPointF(20 * index + 10, 5)), index);
    }
    QVERIFY(signedColor(1.0, theme).red() > signedColor(1.0, theme).blue());
    QVERIFY(signedColor(-1.0, theme).blue() > signedColor(-1.0, theme).red());
    QCOMPARE(stripIndexAt(QRectF(0, 0, 80, 10), 4, QPointF(90, 5)), -1);
}

void TestFormulaView::keysAndButtonsWalkTheSteps()
{
    FormulaView view;
    show(view, test::formulaOf(6, 5), kKey);
    const QSignalSpy changed(&view, &FormulaView::stepChanged);
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(view.step() == FormulaStep::Projections);
    for (int click = 0; click < 9; ++click)
        QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.step() == FormulaStep::Output);
    QCOMPARE(changed.size(), qsizetype(kFormulaSteps.size()) - 1);
    const QList<QToolButton*> buttons = view.findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QVERIFY(view.step() == FormulaStep::Values);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QVERIFY(view.step() == FormulaStep::Output);
    QVERIFY(!buttons.at(1)->isEnabled());
}

void TestFormulaView::formulaLeadsToItsSteps()
{
    FormulaView view;
    const FormulaData data = test::formulaOf(6, 5);
    show(view, data, kKey);
    const FormulaLayout layout = FormulaLayout::of(data, formulaSheet(data, FormulaStep::Vectors, kKey), kKey,
                                                   view.viewport()->size(), view.font());
    std::set<FormulaStep> reached;
    for (const MathRun& run : layout.math.runs) {
        if (run.steps.empty())
            continue;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, run.rect.center().toPoint());
        QVERIFY(run.belongsTo(view.step()));
        reached.insert(view.step());
    }
    QCOMPARE(reached.size(), kFormulaSteps.size());
}

void TestFormulaView::rowsAndQueriesAreSelected()
{
    FormulaView view;
    show(view, test::formulaOf(6, 4), kKey);
    view.setStep(FormulaStep::Vectors);
    QSignalSpy keys(&view, &FormulaView::keySelected);
    QSignalSpy queries(&view, &FormulaView::querySelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rowCenter(4).toPoint());
    QCOMPARE(keys.takeLast().at(0).toInt(), 4);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(keys.takeLast().at(0).toInt(), 3);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(keys.takeLast().at(0).toInt(), 5);
    QCOMPARE(view.currentKey(), 5);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(queries.takeLast().at(0).toInt(), 3);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.queryCenter(1).toPoint());
    QCOMPARE(queries.takeLast().at(0).toInt(), 1);
}

void TestFormulaView::lastStepSelectsHeads()
{
    FormulaView view;
    show(view, test::formulaOf(6, 4), kKey);
    view.setStep(FormulaStep::Output);
    QSignalSpy heads(&view, &FormulaView::headSelected);
    QSignalSpy keys(&view, &FormulaView::keySelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rowCenter(0).toPoint());
    QCOMPARE(heads.takeLast().at(0).toInt(), 0);
    QVERIFY(keys.isEmpty());
}

void TestFormulaView::withoutKeyTheStrongestIsShown()
{
    FormulaView view;
    const FormulaData data = test::formulaOf(6, 5);
    show(view, data, -1);
    const auto& weights = data.numbers.weights;
    QCOMPARE(view.currentKey(), int(std::ranges::max_element(weights) - weights.begin()));
}

void TestFormulaView::emptyDataSaysWhy()
{
    FormulaView view;
    FormulaData data;
    data.emptyText = QStringLiteral("There is nothing to compute.");
    show(view, data, -1);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.picture(FormulaStep::Vectors, {}, {}) == nullptr);
    for (const QToolButton* button : view.findChildren<QToolButton*>())
        QVERIFY(!button->isVisible());
}

void TestFormulaView::picturesShowEveryRow()
{
    FormulaView view;
    show(view, test::formulaOf(60, 30), 0);
    for (const FormulaStep step : kFormulaSteps) {
        const auto figure = view.picture(step, {QStringLiteral("A caption")}, {});
        QVERIFY(figure != nullptr);
        QCOMPARE(figure->title(), QStringLiteral("A caption"));
        if (step != FormulaStep::Projections && step != FormulaStep::Output)
            QVERIFY(figure->size().height() > 60 * 12);
        QVERIFY(!renderFigure(*figure, PictureFormat::Png).isEmpty());
    }
}

QTEST_MAIN(TestFormulaView)
#include "tst_formulaview.moc"
