// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shownmap.h"
#include "app/stage/flowoptions.h"
#include "app/stage/flowpage.h"
#include "app/stage/wordsoptions.h"
#include "app/stage/wordspage.h"
#include "app/suggestions.h"
#include "faketranslator.h"
#include "widgets/figure.h"
#include "widgets/flow/flowview.h"
#include "widgets/flow/headboxes.h"
#include "widgets/words/wordsview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QInputDialog>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

using namespace heed;
using namespace heed::test;

/// The flow and the words page between the view state and their widgets: what they show is the trace's, and what is
/// chosen in them is chosen everywhere.
class TestLinkPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void flowHasTheTracesWeights_data();
    void flowHasTheTracesWeights();
    void flowFollowsTheSelection();
    void flowSetsTheCell();
    void flowShowsChosenOrSeveralHeads();
    void flowCopesWithoutTranslation();
    void textRangesAreCharacters();
    void wordsReadAwoAndAwi();
    void wordsMergePieces();
    void wordsReadTheHeadThatIsAskedFor();
    void wordsSetTheStepAndTheKey();
    void wordsChangeTheSentence();
    void alignmentIsCopiedAsPharaoh();
    void alignmentIsComparedWithAReference();

private:
    template <typename Page>
    Page& show()
    {
        auto page = std::make_unique<Page>(*m_state, *m_map);
        Page& shown = *page;
        m_page = std::move(page);
        m_options.reset(shown.makeOptions(nullptr));
        shown.resize(600, 480);
        shown.show();
        return shown;
    }
    bool isSettled() const { return m_page->isSettled(); }
    template <typename Widget>
    Widget* part() const
    {
        return m_page->findChild<Widget*>();
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<StagePage> m_page;
    std::unique_ptr<QWidget> m_options;
};

namespace {

const std::string kText = "the small houses\nare green";

/// Four decoder inputs over three words and </s>, the example of the methods' section on alignments.
class GivenTrace final : public AttentionTrace
{
public:
    AttentionShape shape(AttentionKind kind) const override
    {
        return kind == AttentionKind::Cross ? AttentionShape{1, 1, 4, 4} : AttentionShape{};
    }
    Matrix weights(HeadIndex) const override
    {
        Matrix map(4, 4);
        const float values[] = {.7F, .2F, .05F, .05F, .8F, .1F, .05F, .05F, .1F, .75F, .1F, .05F, .05F, .1F, .8F, .05F};
        std::copy(std::begin(values), std::end(values), map.values().begin());
        return map;
    }
    Matrix scores(HeadIndex) const override { return {}; }
    std::vector<Matrix> allWeights(AttentionKind) const override { return {weights({})}; }
    bool hasScores() const override { return false; }
    std::span<const float> queryVector(HeadIndex, int) const override { return {}; }
    std::span<const float> keyVector(HeadIndex, int) const override { return {}; }
    std::span<const float> valueVector(HeadIndex, int) const override { return {}; }
};

} // namespace

void TestLinkPages::init()
{
    m_page.reset();
    m_options.reset();
    m_map.reset();
    m_state = std::make_unique<ViewState>();
    m_map = std::make_unique<ShownMap>(*m_state);
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation(kText)));
}

void TestLinkPages::flowHasTheTracesWeights_data()
{
    QTest::addColumn<AttentionKind>("kind");
    QTest::newRow("encoder") << AttentionKind::Encoder;
    QTest::newRow("decoder") << AttentionKind::Decoder;
    QTest::newRow("cross") << AttentionKind::Cross;
}

void TestLinkPages::flowHasTheTracesWeights()
{
    QFETCH(AttentionKind, kind);
    const FlowScene scene = makeFlow(*m_state->sentence(), 0, *m_state->trace(), kind, 1, {});
    QCOMPARE(scene.data.heads(), m_state->shape(kind).heads);
    for (int head = 0; head < scene.data.heads(); ++head)
        QCOMPARE((*scene.data.weights)[std::size_t(head)], m_state->trace()->weights({kind, 1, head}));
    QCOMPARE(scene.data.hasKeysOnLeft, kind == AttentionKind::Cross);
    QCOMPARE(scene.data.queryLabels.size(), scene.data.queries());
    QCOMPARE(scene.data.keyLabels.size(), scene.data.keys());
}

void TestLinkPages::flowFollowsTheSelection()
{
    FlowPage& page = show<FlowPage>();
    QTRY_VERIFY(isSettled());
    auto* view = part<FlowView>();
    QCOMPARE(view->data().queries(), m_state->shape(AttentionKind::Cross).queries);
    m_state->setCell(2, 1);
    QCOMPARE(view->selected(), (FlowFocus{2, 1}));
    m_state->setKind(AttentionKind::Encoder);
    QTRY_VERIFY(isSettled() && !view->data().hasKeysOnLeft);
    Presentation words;
    words.unit = TokenUnit::Words;
    words.specialTokens = SpecialTokens::Hidden;
    m_state->setPresentation(words);
    QTRY_COMPARE(view->data().keys(), 3);
    m_state->setCell(3, -1); // the second piece of the third word
    QCOMPARE(view->selected(), (FlowFocus{2, -1}));
    QVERIFY(page.picture({}));
    QVERIFY(page.canZoom());
}

void TestLinkPages::flowSetsTheCell()
{
    FlowPage& page = show<FlowPage>();
    QTRY_VERIFY(isSettled());
    auto* view = part<FlowView>();
    QSignalSpy hovered(&page, &StagePage::cellHovered);
    QTest::mouseMove(view->viewport(), view->queryCenter(2).toPoint());
    QCOMPARE(hovered.last(), (QList<QVariant>{2, -1}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->queryCenter(2).toPoint());
    QCOMPARE(m_state->selection().query, 2);
    QCOMPARE(m_state->selection().step, 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->keyCenter(1).toPoint());
    QCOMPARE(m_state->selection().key, 1);
    QCOMPARE(m_state->selection().query, -1);
}

void TestLinkPages::flowShowsChosenOrSeveralHeads()
{
    show<FlowPage>();
    QTRY_VERIFY(isSettled());
    auto* options = qobject_cast<FlowOptions*>(m_options.get());
    QVERIFY(options);
    const auto shown = [&] { return options->boxes()->shownHeads().shown(); };
    QCOMPARE(shown(), (std::vector{0, 1, 2, 3}));
    auto* chosenOnly = options->findChild<QToolButton*>();
    chosenOnly->click();
    m_state->setHead(1, 2);
    QTRY_VERIFY(isSettled());
    QCOMPARE(shown(), std::vector{2});
    for (const FlowLink& link : part<FlowView>()->links().links)
        QCOMPARE(link.head, 2);
    QTest::keyClick(part<FlowView>(), Qt::Key_1);
    QCOMPARE(shown(), (std::vector{0, 2}));
    QVERIFY(!chosenOnly->isChecked());
    QTest::keyClick(options->boxes(), Qt::Key_Home);
    QTest::keyClick(options->boxes(), Qt::Key_Return);
    QCOMPARE(m_state->selection().head, 0);
}

void TestLinkPages::flowCopesWithoutTranslation()
{
    m_state->setTranslation(nullptr);
    FlowPage& page = show<FlowPage>();
    QTRY_VERIFY(isSettled());
    QVERIFY(!page.picture({}));
    show<WordsPage>();
    QTRY_VERIFY(isSettled());
    QVERIFY(!m_page->picture({}));
}

void TestLinkPages::textRangesAreCharacters()
{
    const std::string text = "Où est l'été ?";
    QCOMPARE(textRange(text, {0, 3}), (TextRange{0, 2}));
    QCOMPARE(textRange(text, {3, 7}), (TextRange{3, 6})); // without the space in front
    QCOMPARE(textRange(text, {0, 99}), (TextRange{0, 14}));
    QCOMPARE(textRange(text, {50, 60}), (TextRange{14, 14}));
}

void TestLinkPages::wordsReadAwoAndAwi()
{
    const Translation translation = fakeTranslation("one two six");
    const GivenTrace trace;
    const auto sources = [&](AlignmentRow row) {
        std::vector<int> result;
        const WordsScene scene = makeWords(translation, {}, &trace, {WordsAttention::ChosenHead, row}, Presentation());
        for (const AlignmentLink& link : scene.data.links)
            result.resize(std::size_t(link.target) + 1, 0), result[std::size_t(link.target)] = link.source;
        return result;
    };
    QCOMPARE(sources(AlignmentRow::Produces), (std::vector{0, 0, 1}));
    QCOMPARE(sources(AlignmentRow::Consumes), (std::vector{0, 1, 2}));
}

void TestLinkPages::wordsMergePieces()
{
    const WordsScene scene = makeWords(*m_state->translation(), m_state->selection(), m_state->trace().get(),
                                       {WordsAttention::ChosenHead, AlignmentRow::Produces}, Presentation());
    QCOMPARE(scene.data.sentences.size(), std::size_t(2));
    QCOMPARE(scene.sourceWords.size(), std::size_t(3)); // "houses" is two pieces, </s> is none
    QCOMPARE(wordText(scene.data, {WordsSide::Source, 2}), QStringLiteral("houses"));
    QCOMPARE(wordText(scene.data, {WordsSide::Target, 2}), QStringLiteral("HOUSES"));
    const Matrix whole = m_state->trace()->weights(scene.head);
    const float expected = (whole(2, 2) + whole(2, 3) + whole(3, 2) + whole(3, 3)) / 2.0F;
    QVERIFY(std::abs(scene.data.weights(2, 2) - expected) < 1e-6F);
}

void TestLinkPages::wordsReadTheHeadThatIsAskedFor()
{
    m_state->setHead(2, 1);
    const auto headOf = [&](WordsAttention attention) {
        return makeWords(*m_state->translation(), m_state->selection(), m_state->trace().get(),
                         {attention, AlignmentRow::Produces}, Presentation())
            .head;
    };
    QCOMPARE(headOf(WordsAttention::ChosenHead), (HeadIndex{AttentionKind::Cross, 2, 1}));
    QCOMPARE(headOf(WordsAttention::LayerMean), (HeadIndex{AttentionKind::Cross, 2, 0}));
    QCOMPARE(headOf(WordsAttention::BestHead), mostAlignedHead(*m_state->sentence(), 0));
    const WordsScene without = makeWords(*m_state->translation(), m_state->selection(), nullptr, {}, Presentation());
    QVERIFY(without.data.weights.isEmpty() && !without.data.targetWords.empty());
}

void TestLinkPages::wordsSetTheStepAndTheKey()
{
    WordsPage& page = show<WordsPage>();
    QTRY_VERIFY(isSettled());
    auto* view = part<WordsView>();
    const auto click = [&](WordPlace word) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->wordRect(word).center().toPoint());
    };
    click({WordsSide::Target, 1});
    QCOMPARE(m_state->selection().step, 1);
    click({WordsSide::Source, 2});
    QCOMPARE(m_state->selection().key, 2);
    QCOMPARE(m_state->selection().query, 1);
    m_state->setStep(3); // the second piece of the third word
    QCOMPARE(view->selected(), (WordPlace{WordsSide::Target, 2}));
    QSignalSpy hovered(&page, &StagePage::cellHovered);
    QTest::mouseMove(view->viewport(), view->wordRect({WordsSide::Source, 1}).center().toPoint());
    QCOMPARE(hovered.last(), (QList<QVariant>{-1, 1}));
    QVERIFY(page.picture({}));
}

void TestLinkPages::wordsChangeTheSentence()
{
    show<WordsPage>();
    QTRY_VERIFY(isSettled());
    auto* view = part<WordsView>();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->sentenceCenter(1).toPoint());
    QCOMPARE(m_state->selection().sentence, 1);
    QTRY_COMPARE(view->data().current, 1);
    QCOMPARE(wordText(view->data(), {WordsSide::Source, 1}), QStringLiteral("green"));
}

void TestLinkPages::alignmentIsCopiedAsPharaoh()
{
    show<WordsPage>();
    QTRY_VERIFY(isSettled());
    auto* options = qobject_cast<WordsOptions*>(m_options.get());
    QVERIFY(options);
    for (QToolButton* button : options->findChildren<QToolButton*>())
        if (button->accessibleName() == QStringLiteral("Copy the alignment"))
            button->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(toPharaoh(part<WordsView>()->data().links)));
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    auto* rows = options->findChildren<QComboBox*>().at(1);
    rows->setCurrentIndex(1);
    Q_EMIT rows->activated(1);
    QTRY_VERIFY(isSettled());
    QVERIFY(part<WordsView>()->data().caption.contains(QStringLiteral("AWI")));
}

void TestLinkPages::alignmentIsComparedWithAReference()
{
    auto& page = show<WordsPage>();
    QTRY_VERIFY(isSettled());
    auto* options = qobject_cast<WordsOptions*>(m_options.get());
    const auto note = [this] { return part<WordsView>()->data().note; };
    const auto compareWith = [&](const QString& links) {
        Q_EMIT options->referenceRequested();
        auto* dialog = page.findChild<QInputDialog*>();
        dialog->setTextValue(links);
        dialog->accept();
        delete dialog;
        QTRY_VERIFY(isSettled());
    };
    QVERIFY(note().isEmpty());
    const QString found = QString::fromStdString(toPharaoh(part<WordsView>()->data().links));
    compareWith(found);
    QVERIFY2(note().contains(QStringLiteral("error rate 0.0")), qPrintable(note()));
    QCOMPARE(part<WordsView>()->data().reference, part<WordsView>()->data().links);
    compareWith(QStringLiteral("0-99"));
    QVERIFY2(note().contains(QStringLiteral("not here")), qPrintable(note()));
    QVERIFY(part<WordsView>()->data().reference.empty());
    compareWith(QStringLiteral("first-first"));
    QVERIFY2(note().contains(QStringLiteral("first-first")), qPrintable(note()));
    compareWith(found);
    m_state->setHypothesis(1); // has other words
    QTRY_VERIFY(isSettled());
    QVERIFY(note().isEmpty());
}

QTEST_MAIN(TestLinkPages)
#include "tst_linkpages.moc"
