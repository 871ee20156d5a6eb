// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historylist.h"
#include "app/history/historymodel.h"
#include "app/history/translationhistory.h"
#include "app/viewstate.h"
#include "faketranslator.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace heed;
using namespace heed::test;

/// The translations of a run: what enters, what comes back, what goes.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownEnters();
    void returnsWithItsSelection();
    void otherOptionsAreAnotherEntry();
    void aRepetitionTakesThePlaceOfTheFirst();
    void emptyTranslationsDoNotEnter();
    void theShownOneStays();
    void theOldestGo();
    void memoryIsEstimatedFromTheTree();
    void replacingShowsAnother();
    void theModelIsConsistent();
    void clicksAndKeysReturn();
    void namesSayHowItWasMade();
    void namesSayWhichFileItIsFrom();

private:
    static std::shared_ptr<const Translation> translation(const std::string& text,
                                                          DecodingMethod method = DecodingMethod::Beam)
    {
        Translation made = fakeTranslation(text);
        made.options.method = method;
        return std::make_shared<const Translation>(made);
    }
};

void TestHistory::whatIsShownEnters()
{
    ViewState state;
    TranslationHistory history(state);
    QSignalSpy changed(&history, &TranslationHistory::changed);
    QCOMPARE(history.current(), -1);
    state.setTranslation(translation("one"));
    state.setTranslation(translation("two"));
    QCOMPARE(history.count(), 2);
    QCOMPARE(history.current(), 0);
    QCOMPARE(history.entry(0).translation->source, std::string("two"));
    QCOMPARE(changed.size(), 2);
}

void TestHistory::returnsWithItsSelection()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(translation("one two three"));
    state.select({.hypothesis = 1, .kind = AttentionKind::Decoder, .layer = 2, .head = 3, .key = 1, .step = 2});
    const Selection left = state.selection();
    state.setTranslation(translation("another text"));
    state.setKind(AttentionKind::Encoder);
    QSignalSpy returned(&history, &TranslationHistory::returned);
    history.returnTo(1);
    QCOMPARE(returned.size(), 1);
    QVERIFY(state.selection() == left);
    QCOMPARE(history.current(), 1);
    QCOMPARE(history.count(), 2);
    history.returnTo(0);
    QVERIFY(state.selection().kind == AttentionKind::Encoder);
    history.returnTo(7);
    QCOMPARE(history.current(), 0);
}

void TestHistory::otherOptionsAreAnotherEntry()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(translation("one"));
    state.setTranslation(translation("one", DecodingMethod::Greedy));
    QCOMPARE(history.count(), 2);
    auto model = std::make_shared<ModelInfo>();
    model->folder = "another";
    Translation other = *translation("one");
    other.model = model;
    state.setTranslation(std::make_shared<const Translation>(other));
    QCOMPARE(history.count(), 3);
}

void TestHistory::aRepetitionTakesThePlaceOfTheFirst()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(translation("one"));
    state.setTranslation(translation("two"));
    state.setTranslation(translation("one"));
    QCOMPARE(history.count(), 2);
    QCOMPARE(history.current(), 0);
    QCOMPARE(history.entry(1).translation->source, std::string("two"));
}

void TestHistory::emptyTranslationsDoNotEnter()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(std::make_shared<const Translation>());
    state.setTranslation(nullptr);
    QCOMPARE(history.count(), 0);
    QCOMPARE(history.current(), -1);
}

void TestHistory::theShownOneStays()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(translation("one"));
    state.setTranslation(translation("two"));
    history.remove(0);
    QCOMPARE(history.count(), 2);
    history.remove(1);
    QCOMPARE(history.count(), 1);
    state.setTranslation(translation("three"));
    history.clear();
    QCOMPARE(history.count(), 1);
    QCOMPARE(history.entry(0).translation->source, std::string("three"));
}

void TestHistory::theOldestGo()
{
    ViewState state;
    TranslationHistory history(state);
    for (int number = 0; number < TranslationHistory::kMostEntries + 3; ++number)
        state.setTranslation(translation("text " + std::to_string(number)));
    QCOMPARE(history.count(), TranslationHistory::kMostEntries);
    QCOMPARE(history.entry(history.count() - 1).translation->source, std::string("text 3"));

    auto huge = std::make_shared<ModelInfo>();
    huge->modelSize = 1 << 20;
    huge->encoderLayers = huge->decoderLayers = 100;
    Translation large = *translation("large");
    large.model = huge;
    QVERIFY(capturedBytes(large) > TranslationHistory::kMostBytes);
    state.setTranslation(std::make_shared<const Translation>(large));
    QCOMPARE(history.count(), 1);
    QCOMPARE(history.current(), 0);
}

void TestHistory::memoryIsEstimatedFromTheTree()
{
    Translation made = fakeTranslation("one two");
    auto model = std::make_shared<ModelInfo>();
    model->modelSize = 8;
    model->encoderLayers = 2;
    model->decoderLayers = 3;
    made.model = model;
    const auto source = std::int64_t(made.sentences[0].source.tokens.size());
    made.sentences[0].tree.nodes.resize(11);
    for (SearchTree::Node& node : made.sentences[0].tree.nodes)
        node.state = SearchTree::State::Expanded;
    QCOMPARE(capturedBytes(made), (source * (3 * 2 + 2 * 3) + 11 * 4 * 3) * 8 * 4);
    made.model.reset();
    QCOMPARE(capturedBytes(made), 0);
}

void TestHistory::replacingShowsAnother()
{
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(translation("one"));
    QSignalSpy returned(&history, &TranslationHistory::returned);
    history.replace({{translation("three"), {}}, {translation("two"), {.kind = AttentionKind::Encoder, .layer = 1}}},
                    1);
    QCOMPARE(history.count(), 2);
    QCOMPARE(history.current(), 1);
    QCOMPARE(state.selection().layer, 1);
    QCOMPARE(returned.size(), 1);
    history.replace({}, -1);
    QVERIFY(!state.translation());
}

void TestHistory::theModelIsConsistent()
{
    ViewState state;
    TranslationHistory history(state);
    HistoryModel model(history);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    state.setTranslation(translation("one\ntwo"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("one two"));
    QCOMPARE(model.index(0).data(HistoryModel::TranslationRole).toString(), QStringLiteral("ONE TWO"));
    QCOMPARE(model.index(0).data(HistoryModel::OriginRole).toString(), QStringLiteral("0.06 s"));
    state.setTranslation(translation("three"));
    history.clear();
    QCOMPARE(model.rowCount(), 1);
}

void TestHistory::clicksAndKeysReturn()
{
    ViewState state;
    TranslationHistory history(state);
    HistoryList list(history);
    for (const char* text : {"one", "two", "three"})
        state.setTranslation(translation(text));
    list.resize(300, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QCOMPARE(list.currentIndex().row(), 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(2, 0)).center());
    QCOMPARE(state.translation()->source, std::string("one"));
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(state.translation()->source, std::string("one"));
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(state.translation()->source, std::string("two"));
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(history.count(), 2);
    QCOMPARE(history.current(), 0);
}

void TestHistory::namesSayHowItWasMade()
{
    const HistoryEntry entry{translation("one", DecodingMethod::Greedy), {}};
    QVERIFY(displayName(entry).startsWith(QStringLiteral("one (Greedy")));
    Translation given = *entry.translation;
    given.sentences[0].givenTokens = 1;
    const HistoryEntry withOtherWord{std::make_shared<const Translation>(given), {}};
    QVERIFY(displayName(withOtherWord).contains(QStringLiteral("other word")));
    QVERIFY(!displayName(entry).contains(QStringLiteral("other word")));
}

void TestHistory::namesSayWhichFileItIsFrom()
{
    Translation opened = *translation("one", DecodingMethod::Greedy);
    opened.file = "/home/ada/talk.heed";
    ViewState state;
    TranslationHistory history(state);
    state.setTranslation(std::make_shared<const Translation>(opened));
    const HistoryModel model(history);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(HistoryModel::OriginRole).toString(), QStringLiteral("talk.heed"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("/home/ada/talk.heed")));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("talk.heed")));
    QVERIFY(displayName(history.entry(0)).startsWith(QStringLiteral("one (talk.heed · Greedy")));

    opened.sentences.front().hypotheses.front().isScored = false; // attention alone
    QCOMPARE(displayName({std::make_shared<const Translation>(opened), {}}), QStringLiteral("one (talk.heed)"));
    opened.file = "/home/ada/sketch/"; // single layers
    QCOMPARE(fileNameOf(opened), QStringLiteral("sketch"));
    opened.file.clear();
    QCOMPARE(fileNameOf(opened), QString());
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
