// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/session/sessionmarks.h"
#include "app/session/sessionstate.h"
#include "app/stage.h"
#include "app/stage/heatmappage.h"
#include "app/stage/stageview.h"
#include "app/stagearea.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "model/export/attentionbundle.h"
#include "model/maptrace.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace heed;
using namespace heed::test;

/// A session through the window: saved, opened elsewhere without a model, and looking the same there.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aSessionLooksTheSameWithoutAModel();
    void marksComeBack();
    void oldSessionsLeaveTheStageAsItIs();
    void marksOfStrangersAreChecked_data();
    void marksOfStrangersAreChecked();
    void everyEntryComesBack();
    void theOpenModelIsNamed();
    void theWindowIsNamedAfterTheSession();
    void translatingAgainUsesTheOpenModel();
    void damagedFilesAreSaidAndChangeNothing();
    void recentSessionsAreOffered();
    void anUnknownLookFallsBack();
    void anAttentionBundleIsLookedAtAndSaved();

private:
    std::unique_ptr<MainWindow> makeWindow();
    void translate(const QString& text);
    void save();
    void open(MainWindow& window);
    static QString status(const MainWindow& window) { return window.statusBar()->findChild<QLabel*>()->text(); }
    QString file() const { return m_folder.filePath(QStringLiteral("a.heed")); }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

std::unique_ptr<MainWindow> TestSessions::makeWindow()
{
    FileDialogs dialogs;
    const auto answerFile
        = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(file()); };
    dialogs.saveFile = answerFile;
    dialogs.openFile = answerFile;
    dialogs.openFolder = [](QWidget*, const FileQuestion&, const FileDialogs::Answer&) {};
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    auto window
        = std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)), dialogs);
    window->resize(1280, 800); // the screen without a display is smaller
    window->show();
    return window;
}

void TestSessions::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    m_window = makeWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSessions::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), text);
    QTRY_COMPARE(shown.size(), 1);
}

void TestSessions::save()
{
    m_window->actions().saveSession->trigger();
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(QFile::exists(file()));
    QVERIFY(status(*m_window).startsWith(QStringLiteral("Saved a.heed")));
}

void TestSessions::open(MainWindow& window)
{
    QSignalSpy shown(&window, &MainWindow::translationShown);
    window.actions().openSession->trigger();
    QTRY_COMPARE(shown.size(), 1);
    QTRY_VERIFY(window.isSettled());
}

void TestSessions::aSessionLooksTheSameWithoutAModel()
{
    translate(QStringLiteral("one three four\nfive seven"));
    ViewState& before = m_window->viewState();
    before.setPresentation({ColorMap::Magma, ValueScale::PerRow, SpecialTokens::Hidden, TokenUnit::Words});
    before.select(
        {.sentence = 1, .hypothesis = 1, .kind = AttentionKind::Decoder, .layer = 2, .head = 3, .key = 0, .step = 1});
    save();

    m_control = std::make_shared<FakeControl>();
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    const auto second = makeWindow();
    QVERIFY(QTest::qWaitForWindowExposed(second.get()));
    open(*second);
    ViewState& after = second->viewState();
    QVERIFY(after.selection() == before.selection());
    QVERIFY(after.presentation() == before.presentation());
    QCOMPARE(after.translation()->text, before.translation()->text);
    QCOMPARE(int(m_control->translateCalls), 0);
    QVERIFY(status(*second).contains(QStringLiteral("No model is open")));
    for (const StageViewName& view : kStageViewNames) {
        m_window->setStageView(view.view);
        second->setStageView(view.view);
        QTRY_VERIFY(m_window->isSettled() && second->isSettled());
        auto* left = m_window->findChild<QWidget*>(QStringLiteral("stage"));
        auto* right = second->findChild<QWidget*>(QStringLiteral("stage"));
        QVERIFY(left && right);
        QTRY_VERIFY2(left->size() == right->size(), view.name.data());
        for (MainWindow* window : {m_window.get(), second.get()})
            if (QWidget* focused = window->focusWidget())
                focused->clearFocus(); // one of the two windows is active, and shows it
        QTRY_VERIFY2(left->grab().toImage() == right->grab().toImage(), view.name.data()); // thumbnails come by and by
    }
}

void TestSessions::marksComeBack()
{
    translate(QStringLiteral("first one here"));
    translate(QStringLiteral("second one here"));
    ViewState& before = m_window->viewState();
    before.setKind(AttentionKind::Cross);
    before.setMerges({{{0, 2}}, {{1, 2}}});
    auto* stage = m_window->findChild<StageArea*>();
    stage->setSecondView(StageView::Words);
    stage->setSplit(true);
    m_window->setStageView(StageView::Heatmap);
    const std::vector<HeatmapCell> pins{{1, 0}, {0, 1}};
    m_window->findChild<HeatmapPage*>()->setPins(pins);
    const ComparisonTarget target{m_window->history().entry(1).translation, 0, 1, {AttentionKind::Cross, 2, 3}};
    m_window->comparison().setTarget(target);
    m_window->setStageView(StageView::Flow);
    save();

    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    const auto second = makeWindow();
    open(*second);
    QVERIFY(second->viewState().merges() == before.merges());
    QVERIFY(second->findChild<HeatmapPage*>()->pins() == pins);
    auto* area = second->findChild<StageArea*>();
    QVERIFY(area->stage()->view() == StageView::Flow);
    QVERIFY(area->isSplit() && area->secondView() == StageView::Words);
    QVERIFY(second->comparison().isChosen());
    const ComparisonTarget restored = second->comparison().target();
    QCOMPARE(restored.translation->source, std::string("first one here"));
    QVERIFY(restored.translation == second->history().entry(1).translation);
    QVERIFY(restored.hypothesis == 1 && restored.head == target.head);
}

void TestSessions::oldSessionsLeaveTheStageAsItIs()
{
    const SessionLook split{{}, StageView::Flow, StageView::Words};
    auto old = toSettings(split);
    old.erase("second_view");
    QVERIFY(lookOf(old, split).secondView == StageView::Words);
    QVERIFY(lookOf(old, {}).secondView == std::nullopt);
    QVERIFY(lookOf(toSettings({{}, StageView::Flow, {}}), split).secondView == std::nullopt);
    const SessionMarks none = marksOf(old);
    QVERIFY(none.merges.isEmpty() && none.pins.empty() && !none.comparison);
}

void TestSessions::marksOfStrangersAreChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("no JSON") << "merged"
                             << "{";
    QTest::newRow("a list for an object") << "merged"
                                          << "[1, 2]";
    QTest::newRow("one token is no set") << "merged"
                                         << R"({"queries": [[3]], "keys": [[]]})";
    QTest::newRow("negative tokens") << "merged"
                                     << R"({"queries": [[-1, -2]]})";
    QTest::newRow("tokens that are none") << "merged"
                                          << R"({"queries": [["a", 1.5, 99999999999999999999]]})";
    QTest::newRow("half a cell") << "pins"
                                 << "[[1], [2, -1], 3, [1, 2, 3]]";
    QTest::newRow("text for pins") << "pins"
                                   << R"("here")";
    QTest::newRow("a number for B") << "compared"
                                    << "7";
}

void TestSessions::marksOfStrangersAreChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const SessionMarks marks = marksOf({{key.toStdString(), value.toStdString()}});
    QVERIFY(marks.merges.isEmpty() && marks.pins.empty() && !marks.comparison);
}

void TestSessions::everyEntryComesBack()
{
    translate(QStringLiteral("first"));
    translate(QStringLiteral("second"));
    translate(QStringLiteral("third"));
    m_window->history().returnTo(1);
    save();
    translate(QStringLiteral("fourth"));
    open(*m_window);
    QCOMPARE(m_window->history().count(), 3);
    QCOMPARE(m_window->history().current(), 1);
    QCOMPARE(m_window->viewState().translation()->source, std::string("second"));
    m_window->history().returnTo(0);
    QCOMPARE(m_window->viewState().translation()->source, std::string("third"));
    QVERIFY(m_window->viewState().trace());
}

void TestSessions::theOpenModelIsNamed()
{
    translate(QStringLiteral("first"));
    save();
    open(*m_window);
    QVERIFY2(status(*m_window).contains(QStringLiteral("Translating again uses model.")),
             qPrintable(status(*m_window)));
}

void TestSessions::theWindowIsNamedAfterTheSession()
{
    translate(QStringLiteral("one three four"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Heed"));
    QVERIFY(!m_window->isWindowModified());
    save();
    QCOMPARE(m_window->windowTitle(), QStringLiteral("a.heed[*]"));
    QCOMPARE(m_window->windowFilePath(), QFileInfo(file()).absoluteFilePath());
    QVERIFY(!m_window->isWindowModified());
    translate(QStringLiteral("five seven"));
    QVERIFY(m_window->isWindowModified());
    open(*m_window);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("a.heed[*]"));
    QVERIFY(!m_window->isWindowModified());
}

void TestSessions::translatingAgainUsesTheOpenModel()
{
    translate(QStringLiteral("first"));
    save();
    open(*m_window);
    const int calls = m_control->translateCalls;
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().translate->trigger();
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(int(m_control->translateCalls), calls + 1);
    QCOMPARE(m_window->viewState().translation()->source, std::string("first"));
}

void TestSessions::damagedFilesAreSaidAndChangeNothing()
{
    translate(QStringLiteral("first"));
    save();
    QFile damaged(file());
    QVERIFY(damaged.resize(damaged.size() / 2));
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    m_window->openSession(file());
    QTRY_COMPARE(faults.size(), 1);
    QVERIFY(faults.first().first().toString().contains(QStringLiteral("a.heed")));
    QCOMPARE(m_window->viewState().translation()->source, std::string("first"));
    QCOMPARE(m_window->history().count(), 1);
}

void TestSessions::recentSessionsAreOffered()
{
    QVERIFY(!m_window->actions().recentSessions->isEnabled());
    translate(QStringLiteral("first"));
    save();
    const auto recent = m_window->actions().recentSessions->actions();
    QCOMPARE(recent.size(), 1);
    QCOMPARE(recent.first()->text(), QStringLiteral("a.heed"));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    recent.first()->trigger();
    QTRY_COMPARE(shown.size(), 1);
}

void TestSessions::anUnknownLookFallsBack()
{
    const SessionLook look{{ColorMap::Blues, ValueScale::Logarithmic, SpecialTokens::Renormalised, TokenUnit::Words},
                           StageView::AllHeads,
                           {}};
    const SessionLook same = lookOf(toSettings(look), {});
    QVERIFY(same.presentation == look.presentation);
    QVERIFY(same.view == look.view);
    const SessionLook other = lookOf({{"color_map", "neon"}, {"view", "hologram"}, {"nonsense", "1"}}, look);
    QVERIFY(other.presentation == look.presentation);
    QVERIFY(other.view == look.view);
}

void TestSessions::anAttentionBundleIsLookedAtAndSaved()
{
    AttentionMaps encoder{
        {1, 2, 3, 3}, {Matrix(3, 3, 1.0F / 3.0F), Matrix(3, 3, 0.25F)}, {}}; // rows that lack a quarter
    AttentionBundle bundle;
    bundle.trace = std::make_shared<MapTrace>(std::move(encoder), AttentionMaps(), AttentionMaps());
    bundle.sourceTokens = {"▁Hel", "lo", "</s>"};
    const QString path = m_folder.filePath(QStringLiteral("a.safetensors"));
    writeAttentionBundle(path.toStdString(), bundle);

    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->openSession(path);
    QTRY_COMPARE(shown.size(), 1);
    const ViewState& state = m_window->viewState();
    QVERIFY(state.selection().kind == AttentionKind::Encoder); // what the file has
    QCOMPARE(QString::fromStdString(state.translation()->source), QStringLiteral("Hello"));
    QVERIFY(state.trace()->weights({AttentionKind::Encoder, 0, 1})
            == bundle.trace->weights({AttentionKind::Encoder, 0, 1}));
    QVERIFY(m_window->findChild<MessageBar*>()->isVisible()); // says which rows do not sum to 1
    for (const StageViewName& view : kStageViewNames) {
        m_window->setStageView(view.view);
        QTRY_VERIFY(m_window->isSettled());
    }

    save();
    const auto second = makeWindow();
    open(*second);
    QVERIFY(second->viewState().trace());
    QVERIFY(second->viewState().hypothesis());
    QVERIFY(!second->viewState().hypothesis()->isScored);
    QVERIFY(second->viewState().trace()->weights({AttentionKind::Encoder, 0, 0})
            == bundle.trace->weights({AttentionKind::Encoder, 0, 0}));
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
