// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/caption.h"
#include "app/nexttokenpanel.h"
#include "app/shapecontrols.h"
#include "app/stage/beamrowmodel.h"
#include "app/stage/beamsdata.h"
#include "app/stage/beamspage.h"
#include "faketranslator.h"
#include "widgets/beams/beamtree.h"
#include "widgets/figure.h"
#include "widgets/steps/stepchart.h"
#include "widgets/vocabularychart.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cmath>
#include <memory>

using namespace heed;
using namespace heed::test;

/// The search tree and the softmax over the vocabulary, linked to the view state.
class TestBeamsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void treeSaysWhatTheSearchDid();
    void clicksChooseHypothesisAndStep();
    void listChoosesHypotheses();
    void droppedTokensChooseNothing();
    void replayShowsWhatLived();
    void optionsFollow();
    void picturesHaveACaption();
    void samplesShowWhatTheyPassedBy();
    void rowsSpellOutTheirScores();
    void stepsAreLinked();
    void reshapingRedrawsTheBars();
    void temperaturesRoundTrip();
    void withoutATranslationNothingIsShown();

private:
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<BeamsPage> m_page;
};

void TestBeamsPage::init()
{
    m_state = std::make_unique<ViewState>();
    m_map = std::make_unique<ShownMap>(*m_state);
    m_page = std::make_unique<BeamsPage>(*m_state, *m_map);
    m_page->resize(640, 480);
    m_page->show();
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three")));
    QTRY_VERIFY(m_page->isSettled());
}

void TestBeamsPage::cleanup()
{
    m_page.reset();
    m_map.reset();
    m_state.reset();
}

void TestBeamsPage::treeSaysWhatTheSearchDid()
{
    const SentenceTranslation& sentence = *m_state->sentence();
    const BeamTreeData& tree = m_page->tree()->tree();
    QCOMPARE(tree.nodes.size(), sentence.tree.nodes.size());
    for (std::size_t index = 0; index < tree.nodes.size(); ++index) {
        QCOMPARE(tree.nodes[index].parent, sentence.tree.nodes[index].parent);
        QCOMPARE(tree.nodes[index].logProbabilitySum, sentence.tree.nodes[index].logProbabilitySum);
    }
    QCOMPARE(tree.endOf(0), sentence.hypotheses[0].node);
    QCOMPARE(tree.endOf(1), sentence.hypotheses[1].node);
    QCOMPARE(tree.node(0).text, QStringLiteral("<pad>"));
    QCOMPARE(tree.prefixText(tree.endOf(1)), QStringLiteral("FIVE FIVE FIVE other"));
}

void TestBeamsPage::clicksChooseHypothesisAndStep()
{
    BeamTree* tree = m_page->tree();
    const auto click = [tree](int node) {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->nodeRect(node).center().toPoint());
    };
    const int second = tree->tree().endOf(1);
    tree->showWhole();
    click(second);
    QCOMPARE(m_state->selection().hypothesis, 1);
    QCOMPARE(m_state->selection().step, 3);
    QCOMPARE(tree->currentNode(), second);
    click(tree->tree().path(second).at(2)); // both hypotheses pass here: the chosen one stays
    QCOMPARE(m_state->selection().hypothesis, 1);
    QCOMPARE(m_state->selection().step, 1);
    m_state->setHypothesis(0);
    m_state->setStep(3);
    QCOMPARE(tree->currentNode(), tree->tree().endOf(0));
    QTest::keyClick(tree, Qt::Key_Left);
    QCOMPARE(m_state->selection().step, 2);
}

void TestBeamsPage::listChoosesHypotheses()
{
    QTreeView* list = m_page->list();
    QCOMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(m_state->selection().hypothesis, 1);
    m_state->setHypothesis(0);
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestBeamsPage::droppedTokensChooseNothing()
{
    const Selection before = m_state->selection();
    const BeamTreeData& tree = m_page->tree()->tree();
    int dropped = 0;
    while (tree.node(dropped).state != SearchTree::State::Dropped)
        ++dropped;
    QTest::mouseClick(m_page->tree()->viewport(), Qt::LeftButton, {},
                      m_page->tree()->nodeRect(dropped).center().toPoint());
    QCOMPARE(m_page->tree()->currentNode(), dropped);
    QVERIFY(m_state->selection() == before);
}

void TestBeamsPage::replayShowsWhatLived()
{
    m_page->replay(1);
    QCOMPARE(m_page->list()->model()->rowCount(), 1); // one beam, nothing finished yet
    QCOMPARE(m_page->list()->model()->index(0, BeamRowModel::Text).data().toString(), QStringLiteral("FIVE FIVE …"));
    m_page->replay(-1);
    QCOMPARE(m_page->list()->model()->rowCount(), 2);
    QCOMPARE(rowsAtStep(m_page->tree()->tree(), 3).size(), std::size_t(2)); // both are finished then
}

void TestBeamsPage::optionsFollow()
{
    QWidget parent;
    QWidget* options = m_page->makeOptions(&parent);
    auto* slider = options->findChild<QSlider*>();
    QCOMPARE(slider->value(), 3); // at the end
    slider->setValue(0);
    QCOMPARE(m_page->list()->model()->rowCount(), 1);
    m_page->replay(-1);
    QCOMPARE(slider->value(), 3);
    options->findChild<QCheckBox*>()->setChecked(false);
    QVERIFY(!m_page->tree()->isDroppedShown());
    auto* play = options->findChild<QToolButton*>();
    play->setChecked(true);
    QCOMPARE(slider->value(), 0);
    play->setChecked(false);
}

void TestBeamsPage::picturesHaveACaption()
{
    const auto picture = m_page->picture(figureOptions(*m_state));
    QVERIFY(picture);
    QVERIFY(picture->title().contains(QStringLiteral("Search")));
    QVERIFY(!renderFigure(*picture, PictureFormat::Png).isEmpty());
    const QByteArray before = renderFigure(*picture, PictureFormat::Svg);
    QVERIFY(before.contains("one two three"));
    QTest::keyClick(m_page->tree(), Qt::Key_Right);
    QVERIFY(m_page->tree()->currentNode() >= 0);
    QVERIFY(renderFigure(*m_page->picture(figureOptions(*m_state)), PictureFormat::Svg)
            != before); // the node is marked
}

void TestBeamsPage::samplesShowWhatTheyPassedBy()
{
    SentenceTranslation sentence = *m_state->sentence();
    sentence.hypotheses.resize(1);
    std::erase_if(sentence.tree.nodes, [](const SearchTree::Node& node) { return node.id == 9; });
    for (std::size_t index = 1; index < sentence.tree.nodes.size(); ++index)
        sentence.tree.nodes[index].parent = int(index) - 1;
    sentence.hypotheses[0].node = int(sentence.tree.nodes.size()) - 1;
    for (GeneratedToken& token : sentence.hypotheses[0].tokens)
        token.top.front().piece = token.token.id == 5 ? "▁FIVE" : token.token.piece; // as the tree calls it
    DecodingOptions options;
    const std::size_t taken = sentence.tree.nodes.size();
    QCOMPARE(makeBeamTree(sentence, options).nodes.size(), taken);
    options.method = DecodingMethod::Sampling;
    const BeamTreeData tree = makeBeamTree(sentence, options);
    QCOMPARE(tree.nodes.size(), taken + sentence.hypotheses[0].tokens.size()); // "other" beside each token
    QCOMPARE(tree.nodes.back().text, QStringLiteral("other"));
    QVERIFY(tree.nodes.back().state == SearchTree::State::Dropped);
}

void TestBeamsPage::rowsSpellOutTheirScores()
{
    BeamRowModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows({{4, -3.0, 4, -0.75, QStringLiteral("a b"), true}, {7, -2.0, 2, -1.0, QStringLiteral("c"), false}},
                  1.0);
    QCOMPARE(model.index(0, BeamRowModel::Formula).data().toString(), QStringLiteral("−3.000 / 4^1"));
    QCOMPARE(model.index(0, BeamRowModel::Score).data().toString(), QStringLiteral("−0.750"));
    QCOMPARE(model.index(1, BeamRowModel::Text).data().toString(), QStringLiteral("c …"));
    QCOMPARE(model.rowOf(7), 1);
    QCOMPARE(model.rowOf(5), -1);
}

void TestBeamsPage::stepsAreLinked()
{
    NextTokenPanel panel(*m_state);
    QCOMPARE(panel.stepChart()->steps().count(), 4);
    Q_EMIT panel.stepChart()->stepSelected(2);
    QCOMPARE(m_state->selection().step, 2);
    m_state->setStep(1);
    QCOMPARE(panel.stepChart()->currentStep(), 1);
    QVERIFY(panel.vocabularyChart()->distribution().title.contains(QStringLiteral("2")));
    QSignalSpy activated(&panel, &NextTokenPanel::candidateActivated);
    Q_EMIT panel.vocabularyChart()->candidateActivated(1);
    QCOMPARE(activated.last().first().value<TokenId>(), 9);
}

void TestBeamsPage::reshapingRedrawsTheBars()
{
    NextTokenPanel panel(*m_state);
    m_state->setStep(0);
    const auto sentence = *m_state->sentence();
    const std::vector<float> probabilities = sentence.record->distribution(0, 0);
    for (const SamplingShape& shape :
         {SamplingShape{0.5, 0, 1.0}, SamplingShape{2.0, 3, 1.0}, SamplingShape{1.0, 0, 0.4}}) {
        panel.shapeControls()->setShape(shape);
        const SamplingShape set = panel.shapeControls()->shape(); // the slider's steps
        const ShapedDistribution expected = shapeDistribution(probabilities, set);
        const VocabularyChartData& shown = panel.vocabularyChart()->distribution();
        QCOMPARE(shown.entropy, expected.entropy);
        QCOMPARE(shown.cutCount, int(probabilities.size()) - expected.kept);
    }
    panel.shapeControls()->setShape({});
    QCOMPARE(panel.vocabularyChart()->distribution().entropy, double(sentence.hypotheses[0].tokens[0].entropy));
}

void TestBeamsPage::temperaturesRoundTrip()
{
    for (const double temperature : {0.1, 0.5, 1.0, 2.0, 5.0}) {
        const double shown = ShapeControls::temperatureAt(ShapeControls::placeOf(temperature));
        QVERIFY(std::abs(shown / temperature - 1.0) < 0.012); // half a step of the slider
    }
    QCOMPARE(ShapeControls::temperatureAt(0), 1.0);
    ShapeControls controls;
    QVERIFY(controls.shape().isNeutral());
    QSignalSpy changed(&controls, &ShapeControls::shapeChanged);
    controls.setShape({0.5, 7, 0.9});
    QCOMPARE(changed.count(), 1);
    controls.findChild<QToolButton*>()->click();
    QVERIFY(controls.shape().isNeutral());
    QCOMPARE(changed.count(), 2);
}

void TestBeamsPage::withoutATranslationNothingIsShown()
{
    m_state->setTranslation(nullptr);
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(m_page->tree()->tree().isEmpty());
    QVERIFY(!m_page->picture({}));
    m_page->replay(2);
    QCOMPARE(m_page->list()->model()->rowCount(), 0);
}

QTEST_MAIN(TestBeamsPage)
#include "tst_beamspage.moc"
