// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/models/factstext.h"
#include "app/models/foundmodelsdialog.h"
#include "app/models/knownmodels.h"
#include "app/models/modellist.h"
#include "app/models/modelmanager.h"
#include "app/models/windowmodels.h"
#include "app/settings.h"
#include "app/windowactions.h"
#include "faketranslator.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <memory>

using namespace heed;
using namespace heed::test;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

const fs::path kGolden = fs::path(HEED_TEST_DATA) / "golden" / "marian" / "model";

} // namespace

/// The known models, their facts and their dialog.
class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("HEED_MODEL", QByteArray(HEED_TEST_DATA "/golden/marian/model")); }
    void init();
    void cleanup();

    void foldersAreKnownAcrossRuns();
    void settingsThatAreNotFollowedAreNamed();
    void factsAreReadInTheBackground();
    void aBrokenFolderIsExplained();
    void weightsThatRunCodeAreNotToBeFetchedAgain();
    void aMissingFolderIsExplained();
    void enterOpensTheChosenModel();
    void singleLayersOpenAsASession();
    void theSentenceStaysAndIsTranslatedAgain();
    void aFailedModelIsExplainedAndTheOldOneStays();
    void theWindowGivesTheListsAdvice();
    void openingCanBeCancelled();
    void modelsAreAddedByDialogAndDrop();
    void severalModelsAreOffered();
    void removingKeepsTheFiles();
    void manyModelsCanBeSearched();
    void enterComparesWhereOneCameToCompare();
    void onlyModelsThatReadTheSameAreCompared();
    void everyControlHasANameAndAToolTip();
    void closesWhileAModelIsOpened();
    void closesWhileTheSecondModelIsOpened();

private:
    void makeWindow();
    ModelManager& showManager();
    QString makeModel(const QString& name);
    QString chosenName() const;
    QString shownTexts() const;
    QListView* list() const { return m_window->models().manager().findChild<QListView*>(); }
    QPushButton* button(const QString& text) const;
    Settings settings() const
    {
        return Settings(std::make_unique<QSettings>(m_folder->filePath(u"heed.ini"_s), QSettings::IniFormat));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeControl> m_control;
    QString m_answer; ///< of the folder dialog
    std::unique_ptr<MainWindow> m_window;
};

void TestModels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_control = std::make_shared<FakeControl>();
    makeWindow();
}

void TestModels::cleanup()
{
    m_window.reset();
}

void TestModels::makeWindow()
{
    m_window.reset();
    FileDialogs dialogs;
    dialogs.openFolder = [this](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(m_answer); };
    auto store = std::make_unique<QSettings>(m_folder->filePath(u"heed.ini"_s), QSettings::IniFormat);
    m_window
        = std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)), dialogs);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::nullopt, u"one two three"_s);
    QTRY_COMPARE(shown.size(), 1);
}

ModelManager& TestModels::showManager()
{
    m_window->actions().manageModels->trigger();
    ModelManager& manager = m_window->models().manager();
    [&] {
        QVERIFY(QTest::qWaitForWindowActive(&manager)); // its shortcuts work from then on
        QTRY_VERIFY(manager.isSettled());
    }();
    return manager;
}

QString TestModels::makeModel(const QString& name)
{
    const QString path = m_folder->filePath(name);
    fs::create_directories(path.toStdString());
    fs::copy(kGolden, path.toStdString(), fs::copy_options::recursive);
    return path;
}

QString TestModels::chosenName() const
{
    return list()->currentIndex().data().toString();
}

/// Everything that the dialog's labels say.
QString TestModels::shownTexts() const
{
    QString texts;
    for (const QLabel* label : m_window->models().manager().findChildren<QLabel*>())
        texts += label->text() + u'\n';
    return texts;
}

QPushButton* TestModels::button(const QString& text) const
{
    for (QPushButton* button : m_window->models().manager().findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

void TestModels::foldersAreKnownAcrossRuns()
{
    Settings store = settings();
    KnownModels known(store);
    QSignalSpy changed(&known, &KnownModels::changed);
    known.add(u"/models/a"_s);
    known.add(u"/models/b/"_s);
    known.add(u"/models/x/../a"_s); // is known
    QCOMPARE(changed.size(), 2);
    QCOMPARE(known.folders(), QStringList({known.defaultFolder(), u"/models/b"_s, u"/models/a"_s}));
    known.setOpenFolder(u"/models/a"_s);
    KnownModels later(store);
    QCOMPARE(later.folders(), QStringList({known.defaultFolder(), u"/models/a"_s, u"/models/b"_s}));
    later.remove(u"/models/a"_s);
    QCOMPARE(KnownModels(store).folders(), QStringList({known.defaultFolder(), u"/models/b"_s}));
}

void TestModels::settingsThatAreNotFollowedAreNamed()
{
    ModelFacts facts;
    facts.config = ModelConfig();
    const auto hasIgnored = [&] {
        return std::ranges::any_of(factLines(facts), [](const FactLine& line) {
            return line.label == u"Ignored"_s && line.value == u"min_length, no_repeat_ngram_size"_s;
        });
    };
    QVERIFY(!hasIgnored());
    facts.config->unfollowedSettings = {"min_length", "no_repeat_ngram_size"};
    QVERIFY(hasIgnored());
}

void TestModels::factsAreReadInTheBackground()
{
    Latch latch;
    ModelList models([&latch](const fs::path& folder) {
        latch.pass({});
        return readModelFacts(folder, 0);
    });
    const QAbstractItemModelTester tester(&models);
    const QString folder = makeModel(u"some-model"_s);
    models.setFolders({folder}, {}, {});
    QCOMPARE(models.index(0).data().toString(), u"some-model"_s);
    QVERIFY(models.index(0).data(ModelList::StateRole).value<ModelState>() == ModelState::Reading);
    QVERIFY(models.isReading());
    QSignalSpy changed(&models, &QAbstractItemModel::dataChanged);
    latch.open();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(models.index(0).data(ModelList::StateRole).value<ModelState>() == ModelState::Limited); // no tokenizer
    QVERIFY(models.index(0).data(ModelList::SummaryRole).toString().contains(u"2+2"_s));
}

void TestModels::aBrokenFolderIsExplained()
{
    const QString folder = makeModel(u"broken"_s);
    fs::resize_file((folder + u"/model.safetensors"_s).toStdString(), 1000);
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    manager.choose(folder);
    QCOMPARE(chosenName(), u"broken"_s);
    QVERIFY2(shownTexts().contains(u"cut off"_s), qPrintable(shownTexts()));
    QVERIFY(!button(u"&Open"_s)->isEnabled());
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!m_window->service().isLoading());
}

void TestModels::weightsThatRunCodeAreNotToBeFetchedAgain()
{
    const QString folder = makeModel(u"evil"_s);
    QVERIFY(QFile::remove(folder + u"/model.safetensors"_s));
    QFile weights(folder + u"/pytorch_model.bin"_s);
    QVERIFY(weights.open(QIODevice::WriteOnly));
    weights.write(QByteArray::fromHex("80028a0a6cfc9c46f9206aa850192e8002")
                  + "cposix\nsystem\n."); // torch.save's number
    weights.close();
    m_window->models().known().add(folder);
    showManager().choose(folder);
    QVERIFY2(shownTexts().contains(u"posix.system"_s), qPrintable(shownTexts()));
    QVERIFY2(shownTexts().contains(u"trust"_s), qPrintable(shownTexts()));
    QVERIFY2(!shownTexts().contains(u"again"_s), qPrintable(shownTexts()));
}

void TestModels::aMissingFolderIsExplained()
{
    const QString folder = makeModel(u"unplugged"_s);
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    QDir().rename(folder, folder + u".away"_s);
    manager.choose(folder);
    QTest::keyClick(list(), Qt::Key_F5);
    QTRY_VERIFY(list()->currentIndex().data(ModelList::StateRole).value<ModelState>() == ModelState::Missing);
    QVERIFY2(shownTexts().contains(u"is not there"_s), qPrintable(shownTexts()));
    QDir().rename(folder + u".away"_s, folder);
    QTest::keyClick(list(), Qt::Key_F5);
    QTRY_VERIFY(button(u"&Open"_s)->isEnabled());
}

void TestModels::enterOpensTheChosenModel()
{
    const QString folder = makeModel(u"other"_s);
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    QCOMPARE(list()->currentIndex().row(), 0); // what is open
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(chosenName(), u"other"_s);
    QSignalSpy loaded(&m_window->service(), &TranslationService::modelLoaded);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_VERIFY(!manager.isVisible());
    QCOMPARE(settings().modelFolder(), folder);
}

void TestModels::singleLayersOpenAsASession()
{
    const QString folder = m_folder->filePath(u"sketch"_s);
    fs::copy(fs::path(HEED_TEST_DATA) / "pytorch" / "sketch", folder.toStdString());
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    manager.choose(folder);
    QVERIFY2(shownTexts().contains(u"vectors"_s), qPrintable(shownTexts()));
    QVERIFY(!button(u"&Compare"_s)->isEnabled());
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    button(u"&Open"_s)->click();
    QVERIFY(!manager.isVisible());
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(m_window->viewState().translation()->source, std::string("1 2 3 4 5 6 7"));
}

void TestModels::theSentenceStaysAndIsTranslatedAgain()
{
    const QString folder = makeModel(u"other"_s);
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    Q_EMIT m_window->models().openRequested(folder);
    QTRY_COMPARE(shown.size(), 1);
    const Translation& translation = *m_window->viewState().translation();
    QCOMPARE(QString::fromStdString(translation.source), u"one two three"_s);
    QCOMPARE(QString::fromStdString(translation.model->name), u"other"_s);
}

void TestModels::aFailedModelIsExplainedAndTheOldOneStays()
{
    const QString folder = makeModel(u"other"_s);
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    manager.choose(folder);
    m_control->loadError = "The tensor \"x\" is odd.";
    QSignalSpy failed(&m_window->service(), &TranslationService::modelLoadFailed);
    button(u"&Open"_s)->click();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(manager.isVisible());
    QVERIFY(shownTexts().contains(u"The tensor \"x\" is odd."_s));
    QVERIFY(m_window->isSettled()); // nothing is translated with the model before
    QCOMPARE(m_control->translateCalls.load(), 1);
    QVERIFY(m_window->models().known().openFolder() != folder);
}

void TestModels::theWindowGivesTheListsAdvice()
{
    const QString folder = makeModel(u"cut"_s);
    fs::resize_file((folder + u"/model.safetensors"_s).toStdString(), 4000);
    const ModelProblem problem = readModelFacts(folder.toStdString(), 0).problems.front();
    m_control->loadError = problem.sentence;
    QSignalSpy shown(m_window.get(), &MainWindow::faultShown);
    Q_EMIT m_window->models().openRequested(folder);
    QTRY_COMPARE(shown.size(), 1);
    const QString said = shown.at(0).at(0).toString();
    QVERIFY2(said.contains(QString::fromStdString(problem.sentence)), qPrintable(said));
    QVERIFY2(said.contains(faultAdvice(problem.fault)) && said.contains(u"download"_s), qPrintable(said));
}

void TestModels::openingCanBeCancelled()
{
    const QString folder = makeModel(u"other"_s);
    m_control->loadLatch = std::make_shared<Latch>();
    Q_EMIT m_window->models().openRequested(folder);
    m_control->loadLatch->waitForArrivals(1);
    QVERIFY(m_window->actions().stop->isEnabled());
    QSignalSpy cancelled(&m_window->service(), &TranslationService::modelLoadCancelled);
    QSignalSpy failed(&m_window->service(), &TranslationService::modelLoadFailed);
    m_window->actions().stop->trigger();
    QTRY_COMPARE(cancelled.size(), 1);
    QVERIFY(!m_window->service().isLoading());
    QVERIFY(failed.isEmpty());
    QVERIFY(m_window->models().known().openFolder() != folder);
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().translate->trigger(); // the model before still translates
    QTRY_COMPARE(shown.size(), 1);
}

void TestModels::modelsAreAddedByDialogAndDrop()
{
    m_answer = makeModel(u"asked"_s);
    ModelManager& manager = showManager();
    QSignalSpy ended(&manager, &ModelManager::searchEnded);
    QTest::keyClick(list(), Qt::Key_Insert);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(chosenName(), u"asked"_s);

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(makeModel(u"dropped"_s))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&manager, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&manager, &drop);
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(chosenName(), u"dropped"_s);

    QDir(m_folder->path()).mkdir(u"nothing"_s);
    manager.addFrom(m_folder->filePath(u"nothing"_s));
    QTRY_COMPARE(ended.size(), 3);
    QVERIFY(manager.findChild<MessageBar*>()->sentence().contains(u"nothing"_s));
}

void TestModels::severalModelsAreOffered()
{
    makeModel(u"many/first"_s);
    makeModel(u"many/second"_s);
    QSignalSpy ended(&m_window->models().manager(), &ModelManager::searchEnded);
    m_window->models().offer(m_folder->filePath(u"many"_s)); // as when it is dropped onto the window
    QTRY_COMPARE(ended.size(), 1);
    auto* question = m_window->findChild<FoundModelsDialog*>();
    QVERIFY(question);
    auto* found = question->findChild<QListWidget*>();
    QCOMPARE(found->count(), 2);
    QTest::keyClick(found, Qt::Key_Space); // not the first
    QTest::keyClick(found, Qt::Key_Return);
    QTRY_COMPARE(chosenName(), u"second"_s);
    QCOMPARE(list()->model()->rowCount(), 2);
}

void TestModels::removingKeepsTheFiles()
{
    const QString folder = makeModel(u"other"_s);
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    QTest::keyClick(list(), Qt::Key_Delete); // the one that comes with Heed stays
    QCOMPARE(list()->model()->rowCount(), 2);
    manager.choose(folder);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(list()->model()->rowCount(), 1);
    QVERIFY(QFile::exists(folder + u"/config.json"_s));
    makeWindow();
    QCOMPARE(m_window->models().known().folders().size(), 1);
}

void TestModels::manyModelsCanBeSearched()
{
    for (int number = 0; number < 8; ++number)
        m_window->models().known().add(m_folder->filePath(u"en-fr%1"_s.arg(number)));
    ModelManager& manager = showManager();
    auto* search = manager.findChild<QLineEdit*>();
    QVERIFY(search->isVisible());
    QTest::keyClicks(search, u"en-fr5"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(chosenName(), u"en-fr5"_s);
    QTest::keyClicks(search, u"?"_s);
    QCOMPARE(list()->model()->rowCount(), 0);
    QVERIFY(!button(u"&Open"_s)->isEnabled());
    search->clear();
    QCOMPARE(list()->model()->rowCount(), 9);
}

void TestModels::enterComparesWhereOneCameToCompare()
{
    const QString folder = QStringLiteral(HEED_SOURCE_DIR "/resources/model"); // has a tokenizer
    m_window->models().known().add(folder);
    m_window->actions().compareModels->trigger();
    ModelManager& manager = m_window->models().manager();
    QTRY_VERIFY(manager.isSettled());
    manager.choose(folder);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_VERIFY(m_window->secondModel().model());
    QTRY_VERIFY(m_window->isSettled());
    QVERIFY(!manager.isVisible());
    QCOMPARE(m_window->history().count(), 2);
    QVERIFY(m_window->models().known().openFolder() != folder);
}

void TestModels::onlyModelsThatReadTheSameAreCompared()
{
    const QString folder = makeModel(u"numbers"_s); // has no tokenizer
    m_window->models().known().add(folder);
    ModelManager& manager = showManager();
    manager.choose(folder);
    QVERIFY(!button(u"&Compare"_s)->isEnabled());

    m_control->hasTokenizer = false;
    QSignalSpy loaded(&m_window->service(), &TranslationService::modelLoaded);
    Q_EMIT m_window->models().openRequested(makeModel(u"other"_s));
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_VERIFY(manager.isSettled());
    manager.choose(folder);
    QVERIFY(button(u"&Compare"_s)->isEnabled());
}

void TestModels::everyControlHasANameAndAToolTip()
{
    ModelManager& manager = showManager();
    for (const QAbstractButton* button : manager.findChildren<QAbstractButton*>()) {
        const bool isOurs = button->isVisibleTo(&manager) && !qobject_cast<const QLineEdit*>(button->parentWidget());
        if (!isOurs)
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), button->metaObject()->className());
        QVERIFY2(button->text() == u"Close"_s || !button->toolTip().isEmpty(), qPrintable(button->text()));
    }
    QVERIFY(!list()->accessibleName().isEmpty());
    QVERIFY(!manager.findChild<QLineEdit*>()->accessibleName().isEmpty());
    for (const QAction* action : manager.actions())
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
}

void TestModels::closesWhileAModelIsOpened()
{
    m_control->loadLatch = std::make_shared<Latch>();
    showManager();
    Q_EMIT m_window->models().openRequested(makeModel(u"other"_s));
    m_control->loadLatch->waitForArrivals(1);
    m_window->close();
    m_window.reset();
}

void TestModels::closesWhileTheSecondModelIsOpened()
{
    m_control->loadLatch = std::make_shared<Latch>();
    m_window->compareWith(makeModel(u"other"_s));
    m_control->loadLatch->waitForArrivals(1);
    m_window->close();
    m_window.reset();
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
