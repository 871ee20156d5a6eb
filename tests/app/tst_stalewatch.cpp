// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decodingpanel.h"
#include "app/languagebar.h"
#include "app/mainwindow.h"
#include "app/sourcepanel.h"
#include "app/stalenotice.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace heed;
using namespace heed::test;

/// Whether the window says that what it shows is not what the text, the search and the open model give, and when it
/// translates again by itself.
class TestStaleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aModelThatCannotTranslateLeavesTheViewsStale();
    void theViewsAreStaleWhileAnotherModelTranslates();
    void whatTheHistoryBringsBackIsNotStale();
    void whatAFileBringsIsNotStale();
    void whiteSpaceAroundTheTextChangesNothing();
    void anotherSearchOfAShortTextTranslatesAgain();
    void anotherSearchIsSaidWhenItTakesLong();
    void anotherSearchOfALongTextWaits();
    void anotherSearchOfAnEditedTextWaits();
    void anotherSearchOfAWhatIfWaits();
    void otherLanguagesAreSaid();

private:
    void translate(const QString& text = QStringLiteral("one two"));
    void useOtherWord();
    QPlainTextEdit* source() const { return m_window->findChild<SourcePanel*>()->findChild<QPlainTextEdit*>(); }
    QSpinBox* beamSize() const { return m_window->findChild<DecodingPanel*>()->findChild<QSpinBox*>(); }
    QString expected(const QString& change) const
    {
        return change
               + QStringLiteral(": translate again (%1)")
                     .arg(m_window->actions().translate->shortcut().toString(QKeySequence::NativeText));
    }
    void openAnother() { m_window->actions().openModel->trigger(); }
    QString reason() const { return m_window->findChild<StaleNotice*>()->reason(); }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

void TestStaleWatch::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    FileDialogs dialogs;
    dialogs.openFolder
        = [](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(QStringLiteral("another")); };
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    m_window
        = std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)), dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestStaleWatch::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("first"), text);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(reason(), QString());
}

void TestStaleWatch::aModelThatCannotTranslateLeavesTheViewsStale()
{
    translate();
    m_control->translateError = "The folder has no tokenizer.";
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    openAnother();
    QTRY_COMPARE(faults.size(), 1);
    QVERIFY(m_window->findChild<StaleNotice*>()->isVisible());
    QCOMPARE(reason(), QStringLiteral("This was translated by first, but another is open now: translate again (%1)")
                           .arg(m_window->actions().translate->shortcut().toString(QKeySequence::NativeText)));

    m_control->translateError.clear();
    m_window->actions().translate->trigger();
    QTRY_COMPARE(reason(), QString());
    QVERIFY(!m_window->findChild<StaleNotice*>()->isVisible());
}

void TestStaleWatch::theViewsAreStaleWhileAnotherModelTranslates()
{
    translate();
    m_control->translateLatch = std::make_shared<Latch>();
    openAnother();
    QTRY_VERIFY(!reason().isEmpty());
    m_window->actions().stop->trigger();
    QVERIFY(!reason().isEmpty());
    m_control->translateLatch->open();
}

void TestStaleWatch::whatTheHistoryBringsBackIsNotStale()
{
    translate();
    openAnother();
    QTRY_COMPARE(m_window->history().count(), 2);
    m_window->history().returnTo(1);
    QCOMPARE(m_window->viewState().translation()->model->name, std::string("first"));
    QCOMPARE(reason(), QString());

    m_control->translateError = "It cannot.";
    m_window->actions().translate->trigger();
    QTRY_VERIFY(!reason().isEmpty());
    m_window->history().returnTo(0);
    QCOMPARE(reason(), QString());
}

void TestStaleWatch::whatAFileBringsIsNotStale()
{
    Translation stored = fakeTranslation("one two");
    auto model = std::make_shared<ModelInfo>();
    model->folder = model->name = "elsewhere";
    stored.model = model;
    m_window->startWithoutText(std::filesystem::path("first"));
    m_window->history().replace({{std::make_shared<const Translation>(stored), {}}}, 0);
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(reason(), QString());
}

void TestStaleWatch::whiteSpaceAroundTheTextChangesNothing()
{
    translate();
    source()->setPlainText(QStringLiteral("one two\n"));
    QCOMPARE(reason(), QString());
    source()->setPlainText(QStringLiteral("\n one two  "));
    QCOMPARE(reason(), QString());
    source()->setPlainText(QStringLiteral("one  two"));
    QVERIFY(!reason().isEmpty());
}

void TestStaleWatch::anotherSearchOfAShortTextTranslatesAgain()
{
    translate();
    QVERIFY(beamSize()->accessibleName() == QStringLiteral("Beam size"));
    beamSize()->setValue(5);
    beamSize()->setValue(6);
    QCOMPARE(reason(), QString()); // it is being put right
    QTRY_COMPARE(m_window->viewState().translation()->options.beamSize, 6);
    QCOMPARE(reason(), QString());
    QCOMPARE(m_control->translateCalls.load(), 2); // not for every step of a number
}

void TestStaleWatch::anotherSearchIsSaidWhenItTakesLong()
{
    translate();
    m_control->translateLatch = std::make_shared<Latch>();
    beamSize()->setValue(6);
    QTRY_COMPARE(reason(), expected(QStringLiteral("The search has changed (Beam size 4 → 6)")));
    m_window->actions().stop->trigger();
    QVERIFY(!reason().isEmpty());
    m_control->translateLatch->open();
    m_window->actions().translate->trigger();
    QTRY_COMPARE(reason(), QString());
}

void TestStaleWatch::anotherSearchOfALongTextWaits()
{
    translate(QStringLiteral("one two\n").repeated(100)); // 30 ms each, the fake says
    beamSize()->setValue(6);
    QCOMPARE(reason(), expected(QStringLiteral("The search has changed (Beam size 4 → 6)")));
    QCOMPARE(m_control->translateCalls.load(), 1);
    beamSize()->setValue(4);
    QCOMPARE(reason(), QString());
}

void TestStaleWatch::anotherSearchOfAnEditedTextWaits()
{
    translate();
    source()->setPlainText(QStringLiteral("one two three"));
    beamSize()->setValue(6);
    QCOMPARE(reason(), expected(QStringLiteral("The text has changed")));
    QVERIFY(m_window->isSettled());
    QCOMPARE(m_control->translateCalls.load(), 1);
}

void TestStaleWatch::useOtherWord()
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->viewState().setStep(0);
    auto* chart = m_window->findChild<VocabularyChart*>();
    chart->setCurrentRow(1);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(shown.size(), 1);
}

void TestStaleWatch::anotherSearchOfAWhatIfWaits()
{
    translate();
    useOtherWord();
    QCOMPARE(reason(), QString());
    beamSize()->setValue(6); // the word would be lost
    QCOMPARE(reason(), expected(QStringLiteral("The search has changed (Beam size 4 → 6)")));

    useOtherWord(); // with the search that is shown
    QCOMPARE(m_control->lastOptions.beamSize, 4);
    QVERIFY(!reason().isEmpty());
}

void TestStaleWatch::otherLanguagesAreSaid()
{
    m_control->tasks.sourceLanguages = m_control->tasks.targetLanguages = {"en", "fr"};
    m_control->tasks.initial = {"en", "fr", {}};
    translate();
    auto* languages = m_window->findChild<LanguageBar*>();
    languages->setTask({"fr", "en", {}});
    m_window->actions().stop->trigger();
    source()->setPlainText(QStringLiteral("one two "));
    QCOMPARE(reason(), expected(QStringLiteral("Languages or task have changed")));
    m_window->actions().translate->trigger();
    QTRY_COMPARE(reason(), QString());
}

QTEST_MAIN(TestStaleWatch)
#include "tst_stalewatch.moc"
