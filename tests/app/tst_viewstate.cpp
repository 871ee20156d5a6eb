// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewstate.h"
#include "faketranslator.h"

#include <QSignalSpy>
#include <QTest>

#include <cstddef>
#include <memory>

using namespace heed;
using namespace heed::test;

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isEmptyAtFirst();
    void clampsEveryIndex();
    void stepIsTheQueryOfTheDecodersKinds_data();
    void stepIsTheQueryOfTheDecodersKinds();
    void stepAndSourceTokenSurviveAChangeOfKind();
    void settingTheSameEmitsNothing();
    void anotherHypothesisHasNoCell();
    void aNewTranslationKeepsTheHead();
    void goesBackAndForward();
    void walkingOverCellsLeavesOneEntry();
    void goingSomewhereElseForgetsWhatWasAhead();
    void presentationIsAnnouncedOnce();

private:
    std::shared_ptr<const Translation> m_translation; ///< two sentences of 4 and 3 source tokens, 3 layers × 4 heads
};

void TestViewState::initTestCase()
{
    m_translation = std::make_shared<const Translation>(fakeTranslation("one two three\nfour five"));
    QCOMPARE(m_translation->sentences.size(), std::size_t(2));
}

void TestViewState::isEmptyAtFirst()
{
    ViewState state;
    QVERIFY(!state.sentence());
    QVERIFY(!state.hypothesis());
    QVERIFY(!state.trace());
    QCOMPARE(state.shape(AttentionKind::Cross), AttentionShape{});
    state.setCell(3, 4);
    state.setSentence(2);
    QCOMPARE(state.selection().sentence, 0);
}

void TestViewState::clampsEveryIndex()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.select({99, 99, AttentionKind::Encoder, 99, 99, 99, 99, 99});
    QCOMPARE(state.selection(), (Selection{1, 1, AttentionKind::Encoder, 2, 3, 2, 2, 2}));
    state.select({-5, -5, AttentionKind::Cross, -5, -5, -5, -5, -5});
    QCOMPARE(state.selection(), (Selection{0, 0, AttentionKind::Cross, 0, 0, -1, -1, -1}));
}

void TestViewState::stepIsTheQueryOfTheDecodersKinds_data()
{
    QTest::addColumn<AttentionKind>("kind");
    QTest::newRow("cross-attention") << AttentionKind::Cross;
    QTest::newRow("decoder self-attention") << AttentionKind::Decoder;
}

void TestViewState::stepIsTheQueryOfTheDecodersKinds()
{
    QFETCH(AttentionKind, kind);
    ViewState state;
    state.setTranslation(m_translation);
    state.setKind(kind);
    state.setCell(2, 1);
    QCOMPARE(state.selection().step, 2);
    state.setStep(1);
    QCOMPARE(state.selection().query, 1);
    QCOMPARE(state.selection().key, 1);
}

void TestViewState::stepAndSourceTokenSurviveAChangeOfKind()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setCell(3, 1); // cross: step 3 looks at source token 1
    state.setKind(AttentionKind::Encoder);
    QCOMPARE(state.selection().query, 1);
    QCOMPARE(state.selection().key, -1);
    QCOMPARE(state.selection().step, 3);
    state.setStep(2);
    QCOMPARE(state.selection().query, 1); // the encoder's rows belong to no step
    state.setKind(AttentionKind::Cross);
    QCOMPARE(state.selection().query, 2);
    QCOMPARE(state.selection().key, 1);
    state.setKind(AttentionKind::Decoder);
    QCOMPARE(state.selection().query, 2);
    QCOMPARE(state.selection().key, -1);
}

void TestViewState::settingTheSameEmitsNothing()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setCell(1, 1);
    QSignalSpy changed(&state, &ViewState::selectionChanged);
    state.setCell(1, 1);
    state.setStep(1);
    state.setKind(AttentionKind::Cross);
    state.setSentence(0);
    QCOMPARE(changed.size(), 0);
    state.setCell(1, 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<Selection>().key, 2);
    QCOMPARE(changed.at(0).at(1).value<Selection>().key, 1);
}

void TestViewState::anotherHypothesisHasNoCell()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setCell(1, 1);
    state.setHypothesis(1);
    QCOMPARE(state.selection().query, -1);
    QVERIFY(state.trace());
    state.setSentence(1);
    QCOMPARE(state.selection().hypothesis, 0);
    QCOMPARE(state.sentence(), &m_translation->sentences[1]);
    QCOMPARE(state.shape(AttentionKind::Cross).keys, 3);
}

void TestViewState::aNewTranslationKeepsTheHead()
{
    ViewState state;
    state.setHead(2, 3); // before there is anything: a wish
    state.setTranslation(m_translation);
    QCOMPARE(state.selection().headIndex(), (HeadIndex{AttentionKind::Cross, 2, 3}));
    state.setCell(1, 1);
    state.setTranslation(std::make_shared<const Translation>(fakeTranslation("other", 1, 2)));
    QCOMPARE(state.selection(), (Selection{0, 0, AttentionKind::Cross, 0, 1, -1, -1, -1}));
    QVERIFY(!state.canGoBack());
}

void TestViewState::goesBackAndForward()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setHead(1, 1);
    state.setKind(AttentionKind::Encoder);
    state.goBack();
    QCOMPARE(state.selection().headIndex(), (HeadIndex{AttentionKind::Cross, 1, 1}));
    state.goBack();
    QCOMPARE(state.selection().headIndex(), (HeadIndex{AttentionKind::Cross, 0, 0}));
    QVERIFY(!state.canGoBack());
    state.goBack();
    state.goForward();
    state.goForward();
    QCOMPARE(state.selection().headIndex(), (HeadIndex{AttentionKind::Encoder, 1, 1}));
    QVERIFY(!state.canGoForward());
}

void TestViewState::walkingOverCellsLeavesOneEntry()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setHead(1, 1);
    for (int key = 0; key < 4; ++key)
        state.setCell(0, key);
    state.goBack();
    QCOMPARE(state.selection().headIndex(), (HeadIndex{AttentionKind::Cross, 0, 0}));
    state.goForward();
    QCOMPARE(state.selection().key, 3);
}

void TestViewState::goingSomewhereElseForgetsWhatWasAhead()
{
    ViewState state;
    state.setTranslation(m_translation);
    state.setHead(1, 1);
    state.goBack();
    state.setHead(2, 2);
    QVERIFY(!state.canGoForward());
    QVERIFY(state.canGoBack());
}

void TestViewState::presentationIsAnnouncedOnce()
{
    ViewState state;
    QSignalSpy changed(&state, &ViewState::presentationChanged);
    Presentation presentation = state.presentation();
    state.setPresentation(presentation);
    QCOMPARE(changed.size(), 0);
    presentation.colorMap = ColorMap::Magma;
    state.setPresentation(presentation);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(state.presentation(), presentation);
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
