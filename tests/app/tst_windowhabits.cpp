// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actiontext.h"
#include "app/choiceactions.h"
#include "app/colorscheme.h"
#include "app/examples/examplechoice.h"
#include "app/examples/examplesmenu.h"
#include "app/habits/tour.h"
#include "app/habits/windowhabits.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/shortcutsdialog.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/tour/tourballoon.h"

#include <QAbstractButton>
#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

using namespace heed;
using namespace heed::test;

/// The whole window with a fake engine: what people expect of any window.
class TestWindowHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void examplesAreTranslatedAndExplained();
    void anotherTextForgetsTheExample();
    void droppedTextIsTranslated();
    void droppedFoldersAreOpened();
    void droppedOddThingsAreRefused();
    void aTextFieldKeepsDroppedText();
    void theMouseGoesBackAndForward();
    void undoGoesBackWhereNoTextIsWritten();
    void theTourIsOfferedOnce();
    void theTourPointsIntoTheWindow();
    void everyActionStandsInAMenu();
    void noTwoShortcutsCollide();
    void noButtonTakesAMenusLetter();
    void shortcutsAreListedAndFound();
    void everyViewNamesItsControls();
    void tabVisitsThePartsInOrder();
    void theThemeRecoloursEveryView_data();
    void theThemeRecoloursEveryView();

private:
    std::unique_ptr<MainWindow> makeWindow();
    void translate(const QString& text);
    void drop(QWidget* target, const QMimeData& data);
    QPlainTextEdit* sourceField() const
    {
        for (QPlainTextEdit* field : m_window->findChildren<QPlainTextEdit*>())
            if (!field->isReadOnly())
                return field;
        return nullptr;
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    MessageBar* messages() const { return m_window->findChild<MessageBar*>(); }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

std::unique_ptr<MainWindow> TestWindowHabits::makeWindow()
{
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    return std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)),
                                        FileDialogs());
}

void TestWindowHabits::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    applyColorScheme(ColorScheme::Light);
    m_window = makeWindow();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindowHabits::cleanup()
{
    m_window.reset();
}

void TestWindowHabits::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), text);
    QTRY_COMPARE(shown.size(), 1);
}

void TestWindowHabits::drop(QWidget* target, const QMimeData& data)
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
}

void TestWindowHabits::examplesAreTranslatedAndExplained()
{
    translate(QStringLiteral("one"));
    const ExamplesMenu* menu = m_window->actions().examples;
    const Example& example = menu->examples().at(2); // it → animal, in the encoder
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    menu->actions().at(4)->trigger();
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(sourceField()->toPlainText(), example.sentence);
    QVERIFY(messages()->isVisible());
    QVERIFY(messages()->sentence().contains(example.look));
    const Selection& selection = m_window->viewState().selection();
    QVERIFY(selection.kind == example.choice.kind);
    const auto& source = m_window->viewState().sentence()->source;
    QCOMPARE(source.tokens.at(std::size_t(selection.query)).piece, std::string("▁it"));
    const TokenRange animal = tokensOfWord(source, "animal");
    QVERIFY(selection.key >= animal.first && selection.key < animal.end);
    messages()->dismiss();
    QVERIFY(!messages()->isVisible());
}

void TestWindowHabits::anotherTextForgetsTheExample()
{
    m_control->translateLatch = std::make_shared<Latch>();
    m_window->start(std::filesystem::path("model"), QStringLiteral("one"));
    m_window->actions().examples->nextAction()->trigger();
    sourceField()->setPlainText(QStringLiteral("two"));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().translate->trigger();
    m_control->translateLatch->open();
    QTRY_VERIFY(!shown.isEmpty() && !m_window->service().isTranslating());
    QCOMPARE(QString::fromStdString(m_window->viewState().translation()->source), QStringLiteral("two"));
    QVERIFY(!messages()->isVisible());
}

void TestWindowHabits::droppedTextIsTranslated()
{
    translate(QStringLiteral("one"));
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(write(QStringLiteral("text.txt"), "from a file"))});
    for (QWidget* target : {static_cast<QWidget*>(m_window.get()), sourceField()->viewport()}) {
        sourceField()->clear();
        QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
        drop(target, file);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(sourceField()->toPlainText(), QStringLiteral("from a file"));
    }
    QMimeData text;
    text.setText(QStringLiteral("from elsewhere"));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    drop(m_window.get(), text);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(sourceField()->toPlainText(), QStringLiteral("from elsewhere"));
}

void TestWindowHabits::droppedFoldersAreOpened()
{
    translate(QStringLiteral("one"));
    QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path())});
    QSignalSpy loaded(&m_window->service(), &TranslationService::modelLoaded);
    drop(m_window.get(), data);
    QTRY_COMPARE(loaded.size(), 1);
}

void TestWindowHabits::droppedOddThingsAreRefused()
{
    translate(QStringLiteral("one"));
    const auto before = m_window->viewState().translation();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("photo.png"), QByteArray("\x89PNG\0\0", 6)))});
    drop(m_window.get(), data);
    QVERIFY(messages()->isVisible());
    QVERIFY(messages()->sentence().contains(QStringLiteral("photo.png")));
    QCOMPARE(sourceField()->toPlainText(), QStringLiteral("one"));
    QCOMPARE(m_window->viewState().translation(), before);
}

void TestWindowHabits::aTextFieldKeepsDroppedText()
{
    translate(QStringLiteral("one"));
    QMimeData text;
    text.setText(QStringLiteral(" two"));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    drop(sourceField()->viewport(), text);
    QVERIFY(sourceField()->toPlainText().contains(QStringLiteral("one")));
    QVERIFY(sourceField()->toPlainText().contains(QStringLiteral("two")));
    QCOMPARE(shown.size(), 0);
}

void TestWindowHabits::theMouseGoesBackAndForward()
{
    translate(QStringLiteral("one two"));
    m_window->viewState().setHead(0, 0);
    m_window->viewState().setHead(1, 2);
    for (QWidget* place : {static_cast<QWidget*>(m_window->menuBar()), sourceField()->viewport()}) {
        QTest::mouseClick(place, Qt::BackButton);
        QCOMPARE(m_window->viewState().selection().layer, 0);
        QTest::mouseClick(place, Qt::ForwardButton);
        QCOMPARE(m_window->viewState().selection().layer, 1);
    }
}

void TestWindowHabits::undoGoesBackWhereNoTextIsWritten()
{
    translate(QStringLiteral("one two"));
    m_window->viewState().setHead(0, 0);
    m_window->viewState().setHead(1, 2);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QPlainTextEdit* field = sourceField();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("three"));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!field->toPlainText().contains(QStringLiteral("three")));
    QCOMPARE(m_window->viewState().selection().layer, 1);

    QWidget* view = nullptr;
    for (QWidget* widget : m_window->findChildren<QWidget*>())
        if (widget->accessibleName() == QStringLiteral("Attention heatmap"))
            view = widget;
    QVERIFY(view);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_window->viewState().selection().layer, 0);
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->viewState().selection().layer, 1);
}

void TestWindowHabits::theTourIsOfferedOnce()
{
    m_window->habits().offerTour();
    translate(QStringLiteral("one two"));
    QTRY_VERIFY(m_window->habits().tour()->isRunning());
    m_window->habits().tour()->end();
    m_window->close();
    m_window = makeWindow();
    m_window->show();
    m_window->habits().offerTour();
    translate(QStringLiteral("one two"));
    QCoreApplication::processEvents();
    QVERIFY(!m_window->habits().tour()->isRunning());
    m_window->actions().showTour->trigger();
    QVERIFY(m_window->habits().tour()->isRunning());
    QCOMPARE(m_window->habits().tour()->current(), 0);
}

void TestWindowHabits::theTourPointsIntoTheWindow()
{
    translate(QStringLiteral("one two three"));
    m_window->setStageView(StageView::AllHeads);
    m_window->actions().showTour->trigger();
    Tour* tour = m_window->habits().tour();
    QCOMPARE(tour->stopCount(), 5);
    QSet<QString> titles;
    for (; tour->isRunning(); tour->next()) {
        const TourBalloon* balloon = tour->balloon();
        QVERIFY(!balloon->step().text.isEmpty());
        titles += balloon->step().title;
        QVERIFY(m_window->rect().contains(balloon->place().box));
        QVERIFY(m_window->rect().contains(balloon->place().tip));
    }
    QCOMPARE(titles.size(), 5);
}

namespace {

void forEachAction(const QMenu& menu, const std::function<void(const QAction&)>& visit)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            forEachAction(*action->menu(), visit);
        else if (!action->isSeparator())
            visit(*action);
    }
}

void forEachAction(const QMenuBar& menuBar, const std::function<void(const QAction&)>& visit)
{
    for (const QAction* action : menuBar.actions())
        if (action->menu())
            forEachAction(*action->menu(), visit);
}

} // namespace

void TestWindowHabits::everyActionStandsInAMenu()
{
    QSet<const QAction*> inMenus;
    forEachAction(*m_window->menuBar(), [&](const QAction& action) { inMenus += &action; });
    for (const QAction* action : m_window->QWidget::actions())
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    for (const ChoiceActions* choice : m_window->findChildren<ChoiceActions*>()) {
        if (choice->parent() != &m_window->actions())
            continue; // of a part, with its own place
        for (const QAction* action : choice->actions())
            QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
}

void TestWindowHabits::noTwoShortcutsCollide()
{
    QHash<QKeySequence, QString> owners;
    forEachAction(*m_window->menuBar(), [&](const QAction& action) {
        for (const QKeySequence& keys : action.shortcuts()) {
            QVERIFY2(!owners.contains(keys), qPrintable(action.text() + u'/' + owners.value(keys)));
            owners.insert(keys, action.text());
        }
    });
    QVERIFY(owners.size() > 25);
    // A menu's mnemonic takes Alt with its letter.
    for (const QAction* menu : m_window->menuBar()->actions()) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(menu->text());
        QVERIFY2(!owners.contains(mnemonic), qPrintable(menu->text()));
        owners.insert(mnemonic, menu->text());
    }
}

void TestWindowHabits::noButtonTakesAMenusLetter()
{
    QSet<QKeySequence> letters;
    for (const QAction* menu : m_window->menuBar()->actions())
        letters.insert(QKeySequence::mnemonic(menu->text()));
    QVERIFY(letters.size() > 4);
    const auto buttons = m_window->findChildren<QAbstractButton*>();
    QVERIFY(buttons.size() > 20);
    for (const QAbstractButton* button : buttons)
        QVERIFY2(!letters.contains(QKeySequence::mnemonic(button->text())), qPrintable(button->text()));
}

void TestWindowHabits::shortcutsAreListedAndFound()
{
    ShortcutsDialog dialog(m_window->menuBar(), m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* list = dialog.findChild<QTreeWidget*>();
    const auto visibleLines = [list] {
        QStringList lines;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            const QTreeWidgetItem* heading = list->topLevelItem(group);
            for (int line = 0; line < heading->childCount() && !heading->isHidden(); ++line)
                if (!heading->child(line)->isHidden())
                    lines += heading->child(line)->text(0) + u'|' + heading->child(line)->text(1);
        }
        return lines;
    };
    const QStringList all = visibleLines();
    forEachAction(*m_window->menuBar(), [&](const QAction& action) {
        const QString line = spokenText(action.text()) + u'|' + shortcutText(action);
        QVERIFY2(action.shortcut().isEmpty() || all.contains(line), qPrintable(line));
    });
    auto* filter = dialog.findChild<QLineEdit*>();
    filter->setText(QStringLiteral("ctrl+shift+z"));
    QCOMPARE(visibleLines().size(), 1);
    filter->setText(QStringLiteral("TRANSLATE"));
    QVERIFY(!visibleLines().isEmpty() && visibleLines().size() < all.size());
    filter->setText(QStringLiteral("no such thing"));
    QVERIFY(visibleLines().isEmpty());
    filter->clear();
    QCOMPARE(visibleLines(), all);
}

void TestWindowHabits::everyViewNamesItsControls()
{
    translate(QStringLiteral("one two three"));
    for (QAction* view : m_window->actions().stageView->actions()) {
        view->trigger();
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isControl = widget->window() == m_window.get() && (widget->focusPolicy() & Qt::TabFocus)
                                   && !widget->focusProxy() && !widget->objectName().startsWith(QStringLiteral("qt_"));
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (!isControl || (button && !button->text().isEmpty()))
                continue;
            const QString what = view->text() + u' ' + QString::fromLatin1(widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(what));
        }
    }
}

void TestWindowHabits::tabVisitsThePartsInOrder()
{
    translate(QStringLiteral("one two three"));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    sourceField()->setFocus();
    QStringList visited;
    for (int count = 0; count < 100; ++count) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        if (m_window->focusWidget() == sourceField())
            break;
        visited += m_window->focusWidget()->accessibleName();
    }
    QCOMPARE(m_window->focusWidget(), sourceField()); // no part keeps the keyboard to itself
    QVERIFY2(visited.indexOf(QStringLiteral("Attention heatmap")) < 17, qPrintable(visited.join(u'|')));
    int last = -1;
    for (const char* part :
         {"Decoding options: Beam 4", "Copy translation", "Translation", "Source tokens", "Translation tokens",
          "Hypotheses", "Heatmap", "Layer", "Attention heatmap", "Scores and weights of the chosen row"}) {
        const int place = int(visited.indexOf(QString::fromLatin1(part)));
        QVERIFY2(place > last, part);
        last = place;
    }
}

void TestWindowHabits::theThemeRecoloursEveryView_data()
{
    QTest::addColumn<int>("view");
    for (int view = 0; view < int(kStageViewNames.size()); ++view)
        QTest::newRow(kStageViewNames[std::size_t(view)].name.data()) << view;
}

/// What was light becomes what it is when the window is dark from the start.
void TestWindowHabits::theThemeRecoloursEveryView()
{
    QFETCH(int, view);
    const auto show = [&] {
        translate(QStringLiteral("one two three"));
        m_window->setStageView(kStageViewNames[std::size_t(view)].view);
        QTRY_VERIFY(m_window->isSettled());
        m_window->setFocus(); // a cursor would blink
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents(); // texts that came with the view ask for another layout
    };
    show();
    m_window->grab();
    m_window->actions().colorScheme->actions().at(2)->trigger(); // dark
    QCoreApplication::processEvents();                           // the palette goes through the window in an event
    QTRY_VERIFY(m_window->isSettled());
    const QImage switched = m_window->grab().toImage();
    m_window.reset();
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_window = makeWindow();
    m_window->show();
    show();
    m_window->actions().colorScheme->setCurrent(ColorScheme::Dark);
    const QImage fresh = m_window->grab().toImage();
    QCOMPARE(switched.size(), fresh.size());
    int different = 0;
    for (int y = 0; y < fresh.height() - m_window->menuBar()->height() * 2;
         ++y) { // the status bar says how long it took
        for (int x = 0; x < fresh.width(); ++x)
            different += switched.pixel(x, y) != fresh.pixel(x, y) ? 1 : 0;
    }
    if (different > 0) {
        switched.save(QStringLiteral("switched.png"));
        fresh.save(QStringLiteral("fresh.png"));
    }
    QCOMPARE(different, 0);
}

QTEST_MAIN(TestWindowHabits)
#include "tst_windowhabits.moc"
