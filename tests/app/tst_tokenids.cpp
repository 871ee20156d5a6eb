// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplesmenu.h"
#include "app/ids/firsttokenfield.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/tokenchips.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace heed;
using namespace heed::test;

/// The window with a model that has no tokenizer: ids are typed where text is with others.
class TestTokenIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void idsAreTranslatedAndShown();
    void theFieldSaysWhatItTakes();
    void aWordIsRefused();
    void aMissingEndIsSaid();
    void aModelWithTokenizerReadsTextAgain();
    void examplesAreForModelsThatReadText();
    void theHistoryBringsIdsBack();
    void aSessionBringsIdsBack();
    void anotherWordGoesOnInIds();
    void theFirstTokenIsChosenAndRemembered();
    void theFirstTokenIsForModelsThatChooseLanguages();
    void theSecondModelReadsIdsToo();
    void theSecondModelMustReadTheSame();

private:
    std::unique_ptr<MainWindow> makeWindow();
    void translate(const QString& text, const char* model = "numbers");
    void open(const QString& folder, bool hasTokenizer);
    QPlainTextEdit* field() const
    {
        for (auto* edit : m_window->findChildren<QPlainTextEdit*>())
            if (edit->accessibleName() == QStringLiteral("Source"))
                return edit;
        return nullptr;
    }
    FirstTokenField* firstToken() const { return m_window->findChild<FirstTokenField*>(); }
    QString message() const { return m_window->findChild<MessageBar*>()->sentence(); }
    const Translation& shown() const { return *m_window->viewState().translation(); }

    QTemporaryDir m_folder;
    QString m_opened;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

std::unique_ptr<MainWindow> TestTokenIds::makeWindow()
{
    FileDialogs dialogs;
    dialogs.openFolder = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(m_opened); };
    dialogs.saveFile = dialogs.openFile = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) {
        answer(m_folder.filePath(QStringLiteral("a.heed")));
    };
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    auto window
        = std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)), dialogs);
    window->show();
    return window;
}

void TestTokenIds::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    m_control->hasTokenizer = false;
    m_window = makeWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTokenIds::translate(const QString& text, const char* model)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path(model), text);
    QTRY_COMPARE(shown.size(), 1);
}

void TestTokenIds::open(const QString& folder, bool hasTokenizer)
{
    m_control->hasTokenizer = hasTokenizer;
    m_opened = folder;
    m_window->actions().openModel->trigger();
    QTRY_VERIFY(!m_window->service().isLoading() && !m_window->service().isTranslating());
}

void TestTokenIds::idsAreTranslatedAndShown()
{
    translate(QStringLiteral("5 17,9 2\n8 2"));
    QCOMPARE(shown().sentences.size(), std::size_t(2));
    QCOMPARE(shown().source, std::string("5 17,9 2\n8 2"));
    QCOMPARE(shown().sentences[0].source.text, std::string("5 17 9 2"));
    QStringList labels;
    for (const TokenChip& chip : m_window->findChild<TokenChips*>()->tokens())
        labels << chip.text;
    QCOMPARE(labels,
             (QStringList{QStringLiteral("#5"), QStringLiteral("#17"), QStringLiteral("#9"), QStringLiteral("#2")}));
    QCOMPARE(message(), QString());
    QVERIFY(!m_window->viewState().hypothesis()->text.empty());
}

void TestTokenIds::theFieldSaysWhatItTakes()
{
    QVERIFY(field()->placeholderText().startsWith(QStringLiteral("Type a text")));
    translate(QStringLiteral("5 17 9 2"));
    QVERIFY(field()->placeholderText().contains(QStringLiteral("token ids")));
}

void TestTokenIds::aWordIsRefused()
{
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    m_window->start(std::filesystem::path("numbers"), QStringLiteral("5 cat 2"));
    QTRY_COMPARE(faults.size(), 1);
    QCOMPARE(message(), QStringLiteral("\"cat\" is not a token id: numbers has no tokenizer, so it reads ids, such as "
                                       "\"5 17 9 2\"."));
    QVERIFY(!m_window->viewState().translation());
    field()->setPlainText(QStringLiteral(" \n "));
    QVERIFY(!m_window->actions().translate->isEnabled());
}

void TestTokenIds::aMissingEndIsSaid()
{
    translate(QStringLiteral("5 17 9"));
    QVERIFY2(message().contains(QStringLiteral("end token")), qPrintable(message()));
    translate(QStringLiteral("5 17 2 9")); // a language code behind it, as mBART has it
    QCOMPARE(message(), QString());
}

void TestTokenIds::aModelWithTokenizerReadsTextAgain()
{
    translate(QStringLiteral("5 17 9 2"));
    open(QStringLiteral("words"), true);
    QTRY_COMPARE(shown().text, std::string("5 17 9 2")); // the fake's upper case of the text
    QCOMPARE(shown().sentences.front().source.tokens.size(), std::size_t(5));
    QVERIFY(field()->placeholderText().startsWith(QStringLiteral("Type a text")));
}

void TestTokenIds::examplesAreForModelsThatReadText()
{
    const ExamplesMenu& menu = *m_window->actions().examples;
    QVERIFY(menu.nextAction()->isEnabled());
    translate(QStringLiteral("5 17 9 2"));
    QVERIFY(!menu.nextAction()->isEnabled());
    QCOMPARE(menu.actions().front()->text(), QStringLiteral("Examples are text, and numbers reads token ids."));
    for (const QAction* action : menu.actions())
        QVERIFY(action->isSeparator() || !action->isEnabled());
    open(QStringLiteral("words"), true);
    QVERIFY(menu.nextAction()->isEnabled());
    QCOMPARE(menu.actions().front(), menu.nextAction());
}

void TestTokenIds::theHistoryBringsIdsBack()
{
    m_control->family = "m2m_100";
    translate(QStringLiteral("5 17 9 2"));
    translate(QStringLiteral("8 2"));
    m_window->history().returnTo(1);
    QCOMPARE(field()->toPlainText(), QStringLiteral("5 17 9 2"));
    QCOMPARE(message(), QString());
}

void TestTokenIds::aSessionBringsIdsBack()
{
    m_control->family = "m2m_100";
    translate(QStringLiteral("5 17 9 2\n8 2"));
    const Translation before = shown();
    m_window->actions().saveSession->trigger();
    QTRY_VERIFY(m_window->isSettled());
    translate(QStringLiteral("7 2"));
    m_window->actions().openSession->trigger();
    QTRY_COMPARE(shown().source, before.source);
    QCOMPARE(shown().text, before.text);
    QCOMPARE(field()->toPlainText(), QStringLiteral("5 17 9 2\n8 2"));
    QVERIFY(shown().sentences[0].source.tokens == before.sentences[0].source.tokens);
}

void TestTokenIds::anotherWordGoesOnInIds()
{
    translate(QStringLiteral("5 17 9 2\n8 2"));
    m_window->viewState().setSentence(1);
    m_window->viewState().setStep(0);
    auto* chart = m_window->findChild<VocabularyChart*>();
    chart->setCurrentRow(1); // the fake's 9
    QSignalSpy shownAgain(m_window.get(), &MainWindow::translationShown);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE(shownAgain.size(), 1);
    QCOMPARE(shown().sentences.size(), std::size_t(2));
    QCOMPARE(shown().source, std::string("5 17 9 2\n8 2"));
    QVERIFY(shown().sentences[1].hypotheses.front().text.ends_with(" 9"));
    QVERIFY(shown().text.ends_with(shown().sentences[1].hypotheses.front().text));
}

void TestTokenIds::theFirstTokenIsChosenAndRemembered()
{
    m_control->family = "m2m_100";
    translate(QStringLiteral("5 17 9 2"));
    QVERIFY(firstToken()->isVisible());
    QVERIFY(!shown().options.forcedBosId);
    QSignalSpy shownAgain(m_window.get(), &MainWindow::translationShown);
    firstToken()->setFocus();
    QTest::keyClicks(firstToken(), QStringLiteral("33"));
    QTest::keyClick(firstToken(), Qt::Key_Return);
    QTRY_COMPARE(shownAgain.size(), 1);
    QCOMPARE(shown().options.forcedBosId, std::optional<TokenId>(33));

    m_window->close();
    m_window = makeWindow();
    translate(QStringLiteral("5 17 9 2"));
    QCOMPARE(shown().options.forcedBosId, std::optional<TokenId>(33));
    QCOMPARE(firstToken()->text(), QStringLiteral("33"));

    firstToken()->clear();
    QTest::keyClicks(firstToken(), QStringLiteral("99")); // beyond the vocabulary of 50: the engine has a sentence for it
    QTest::keyClick(firstToken(), Qt::Key_Return);
    QTRY_COMPARE(shown().options.forcedBosId, std::optional<TokenId>(99));

    open(QStringLiteral("words"), true);
    QTRY_COMPARE(shown().model->name, std::string("words"));
    QVERIFY(!shown().options.forcedBosId);
    QVERIFY(!firstToken()->isVisible());
}

void TestTokenIds::theFirstTokenIsForModelsThatChooseLanguages()
{
    translate(QStringLiteral("5 17 9 2"));
    QVERIFY(!firstToken()->isVisible());
}

void TestTokenIds::theSecondModelReadsIdsToo()
{
    translate(QStringLiteral("5 17 9 2"));
    m_window->compareWith(QStringLiteral("others"));
    QTRY_VERIFY(m_window->comparison().target().translation);
    QCOMPARE(m_window->secondModel().fault(), QString());
    QCOMPARE(m_window->comparison().target().translation->sentences[0].source.text, std::string("5 17 9 2"));
}

void TestTokenIds::theSecondModelMustReadTheSame()
{
    translate(QStringLiteral("5 17 9 2"));
    m_control->hasTokenizer = true;
    m_window->compareWith(QStringLiteral("words"));
    QTRY_COMPARE(m_window->secondModel().fault(),
                 QStringLiteral("words reads text, but what is shown was made of token ids."));
    QVERIFY(!m_window->comparison().isChosen());

    open(QStringLiteral("texts"), true);
    QTRY_COMPARE(m_window->secondModel().fault(), QString());
    m_control->hasTokenizer = false;
    m_window->compareWith(QStringLiteral("numbers"));
    QTRY_COMPARE(m_window->secondModel().fault(), QStringLiteral("numbers has no tokenizer: it reads token ids, but "
                                                                 "what is shown was made of text."));
}

QTEST_MAIN(TestTokenIds)
#include "tst_tokenids.moc"
