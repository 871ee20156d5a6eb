// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/sourcepanel.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

using namespace heed;
using namespace heed::test;

/// Another word instead of the one that was taken: which model is asked, how, and what becomes of the answer.
class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void anotherWordChangesItsSentenceAlone();
    void theSearchIsThatOfTheTranslation();
    void anotherModelIsNeverAsked();
    void withoutAModelTheOneToOpenIsNamed();
    void nobodyIsAskedWhileAModelIsOpened();
    void whatHasNoKnownModelIsTranslatedAgainFirst();
    void anAnswerOfOtherWeightsIsNotBelieved();
    void theAnswerIsNoLongerOfTheFile();

private:
    void translate(const QString& text);
    void openAnother() { m_window->actions().openModel->trigger(); }
    void show(Translation translation);
    void useOtherWord(int step = 0);
    bool isOffered();
    QString message() const { return m_window->findChild<MessageBar*>()->sentence(); }
    const Translation& shown() const { return *m_window->viewState().translation(); }
    VocabularyChart& chart() const { return *m_window->findChild<VocabularyChart*>(); }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

void TestWhatIf::init()
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

void TestWhatIf::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("first"), text);
    QTRY_COMPARE(shown.size(), 1);
}

/// As a session shows it.
void TestWhatIf::show(Translation translation)
{
    m_window->history().replace({{std::make_shared<const Translation>(std::move(translation)), {}}}, 0);
}

void TestWhatIf::useOtherWord(int step)
{
    m_window->viewState().setStep(step);
    chart().setCurrentRow(1);
    QTest::keyClick(&chart(), Qt::Key_Return);
}

bool TestWhatIf::isOffered()
{
    m_window->viewState().setStep(0);
    chart().setCurrentRow(1);
    return !chart().useButtonRect(1).isNull();
}

void TestWhatIf::anotherWordChangesItsSentenceAlone()
{
    translate(QStringLiteral("one two\nthree four"));
    m_window->viewState().setSentence(1);
    useOtherWord(1);
    QTRY_COMPARE(QString::fromStdString(shown().text), QStringLiteral("ONE TWO\nTHREE FOUR → 9"));
    QCOMPARE(shown().sentences.size(), std::size_t(2));
    QCOMPARE(m_window->viewState().selection().sentence, 1);
    QCOMPARE(m_window->viewState().selection().step, 1);
}

void TestWhatIf::theSearchIsThatOfTheTranslation()
{
    DecodingOptions sampling;
    sampling.method = DecodingMethod::Sampling;
    sampling.temperature = 0.5;
    m_window->findChild<SourcePanel*>()->setDecodingOptions(sampling);
    translate(QStringLiteral("one two"));
    m_window->findChild<SourcePanel*>()->setDecodingOptions({});
    QVERIFY(isOffered());
    useOtherWord();
    QTRY_COMPARE(QString::fromStdString(shown().text), QStringLiteral("ONE TWO → 9"));
    for (const DecodingOptions& options : {m_control->lastOptions, shown().options}) {
        QVERIFY(options.method == DecodingMethod::Sampling);
        QCOMPARE(options.temperature, 0.5);
    }
    QCOMPARE(shown().model->name, std::string("first"));
}

void TestWhatIf::anotherModelIsNeverAsked()
{
    translate(QStringLiteral("one two"));
    openAnother();
    QTRY_COMPARE(m_window->history().count(), 2);
    QVERIFY(isOffered());
    m_window->history().returnTo(1);
    QCOMPARE(shown().model->name, std::string("first"));
    QVERIFY(!isOffered());
    useOtherWord();
    QCOMPARE(message(), QStringLiteral("This translation was made by first: open it to try other words, or translate "
                                       "again with another."));
    QVERIFY(m_window->isSettled());
    QCOMPARE(m_control->translateCalls.load(), 2);
    QCOMPARE(m_window->history().count(), 2);

    m_window->history().returnTo(0);
    QVERIFY(isOffered());
}

void TestWhatIf::withoutAModelTheOneToOpenIsNamed()
{
    Translation stored = fakeTranslation("one two");
    ModelInfo model;
    model.folder = model.name = "elsewhere";
    stored.model = std::make_shared<const ModelInfo>(model);
    show(stored);
    QVERIFY(!isOffered());
    useOtherWord();
    QCOMPARE(message(), QStringLiteral("This translation was made by elsewhere: open it to try other words."));
}

void TestWhatIf::nobodyIsAskedWhileAModelIsOpened()
{
    translate(QStringLiteral("one two"));
    m_control->loadLatch = std::make_shared<Latch>();
    m_control->translateLatch = std::make_shared<Latch>();
    openAnother();
    QVERIFY(!isOffered());
    useOtherWord();
    QCOMPARE(message(), QStringLiteral("A model is being opened: other words can be tried when that is done."));
    m_control->loadLatch->open();
    m_control->translateLatch->open();
    QTRY_COMPARE(shown().model->name, std::string("another"));
    QCOMPARE(QString::fromStdString(shown().text), QStringLiteral("ONE TWO"));
}

void TestWhatIf::whatHasNoKnownModelIsTranslatedAgainFirst()
{
    translate(QStringLiteral("one two"));
    show(fakeTranslation("one two"));
    QVERIFY(!isOffered());
    useOtherWord();
    QCOMPARE(message(), QStringLiteral("Nobody noted which model made this translation: translate again to try other "
                                       "words."));
}

void TestWhatIf::anAnswerOfOtherWeightsIsNotBelieved()
{
    translate(QStringLiteral("one two"));
    const auto before = m_window->viewState().translation();
    m_control->probability = 0.4F; // the same name and sizes, other weights
    useOtherWord();
    QTRY_VERIFY2(message().startsWith(QStringLiteral("The open model gives other probabilities")),
                 qPrintable(message()));
    QCOMPARE(m_window->viewState().translation(), before);
    QCOMPARE(m_window->history().count(), 1);
    QVERIFY(m_window->isSettled());
}

void TestWhatIf::theAnswerIsNoLongerOfTheFile()
{
    translate(QStringLiteral("one two"));
    Translation stored = shown();
    stored.file = "lesson.heed";
    auto model = std::make_shared<ModelInfo>(*stored.model);
    model->folder = "/another/machine/first";
    stored.model = model;
    show(stored);
    useOtherWord();
    QTRY_COMPARE(QString::fromStdString(shown().text), QStringLiteral("ONE TWO → 9"));
    QVERIFY(shown().file.empty());
}

QTEST_MAIN(TestWhatIf)
#include "tst_whatif.moc"
