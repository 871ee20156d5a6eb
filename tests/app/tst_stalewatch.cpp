// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/stalenotice.h"
#include "app/windowactions.h"
#include "faketranslator.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace heed;
using namespace heed::test;

/// Whether the window says that what it shows is another model's than the one it names as open.
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

private:
    void translate();
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

void TestStaleWatch::translate()
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("first"), QStringLiteral("one two"));
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

QTEST_MAIN(TestStaleWatch)
#include "tst_stalewatch.moc"
