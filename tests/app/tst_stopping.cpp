// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/sourcepanel.h"
#include "app/stalenotice.h"
#include "app/translationpanel.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/attentionheatmap.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace heed;
using namespace heed::test;

/// The window while it translates, and what is left when that is stopped.
class TestStopping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void stopsWhileTranslating();
    void aStoppedTextKeepsWhatIsTranslated();
    void theTextSoFarIsFollowedUnlessOneReadsElsewhere();
    void closesWhileTranslating();

private:
    void translate(const QString& text);
    QPlainTextEdit* source() const { return m_window->findChild<SourcePanel*>()->findChild<QPlainTextEdit*>(); }
    QPlainTextEdit* translation() const
    {
        return m_window->findChild<TranslationPanel*>()->findChild<QPlainTextEdit*>();
    }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

void TestStopping::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    m_window = std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)),
                                            FileDialogs());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestStopping::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), text);
    QTRY_COMPARE(shown.size(), 1);
}

void TestStopping::stopsWhileTranslating()
{
    translate(QStringLiteral("first"));
    m_control->translateLatch = std::make_shared<Latch>();
    QVERIFY(!m_window->actions().stop->isEnabled());
    source()->setPlainText(QStringLiteral("second"));
    m_window->actions().translate->trigger();
    m_control->translateLatch->waitForArrivals(1);
    QVERIFY(m_window->actions().stop->isEnabled());
    m_window->actions().stop->trigger();
    QTRY_VERIFY(!m_window->actions().stop->isEnabled());
    QCOMPARE(translation()->toPlainText(), QStringLiteral("FIRST"));
    QCOMPARE(m_control->stoppedCalls.load(), 1);
}

void TestStopping::aStoppedTextKeepsWhatIsTranslated()
{
    translate(QStringLiteral("first"));
    m_control->translateLatch = std::make_shared<Latch>();
    m_control->finishedSentences = 2;
    source()->setPlainText(QStringLiteral("one two\nthree\nfour\nfive"));
    m_window->actions().translate->trigger();
    m_control->translateLatch->waitForArrivals(1);
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().stop->trigger();
    QTRY_COMPARE(shown.size(), 1);
    const auto isSaid = [this] {
        const QString said = m_window->findChild<MessageBar*>()->sentence();
        return said.startsWith(QStringLiteral("Stopped after 2 of 4 sentence"));
    };
    QVERIFY(isSaid());
    QVERIFY(!m_window->findChild<StaleNotice*>()->isStale());
    QCOMPARE(translation()->toPlainText(), QStringLiteral("ONE TWO\nTHREE"));
    m_window->actions().nextSentence->trigger();
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->map().keys(), 2);

    m_control->translateLatch->open();
    m_window->viewState().setStep(0);
    auto* chart = m_window->findChild<VocabularyChart*>();
    chart->setCurrentRow(1);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(QString::fromStdString(m_window->viewState().translation()->text), QStringLiteral("ONE TWO\nTHREE → 9"));

    m_window->history().returnTo(2);
    QVERIFY(!isSaid());
    m_window->history().returnTo(1);
    QVERIFY(isSaid());
    QCOMPARE(source()->toPlainText(),
             QStringLiteral("one two\nthree\nfour\nfive")); // to go on with
}

void TestStopping::theTextSoFarIsFollowedUnlessOneReadsElsewhere()
{
    auto* panel = m_window->findChild<TranslationPanel*>();
    QString soFar;
    for (int line = 0; line < 20; ++line)
        panel->showPartial(soFar += QStringLiteral("line %1\n").arg(line));
    QCOMPARE(translation()->toPlainText(), soFar);
    QScrollBar* bar = translation()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(2);
    soFar.chop(5); // the best beginning is another one by now
    panel->showPartial(soFar += QStringLiteral("another end\nand more"));
    QCOMPARE(translation()->toPlainText(), soFar);
    QCOMPARE(bar->value(), 2);
}

void TestStopping::closesWhileTranslating()
{
    translate(QStringLiteral("first"));
    m_control->translateLatch = std::make_shared<Latch>();
    m_window->actions().translate->trigger();
    m_control->translateLatch->waitForArrivals(1);
    m_window->close();
    m_window.reset();
    QCOMPARE(m_control->stoppedCalls.load(), 1);
}

QTEST_MAIN(TestStopping)
#include "tst_stopping.moc"
