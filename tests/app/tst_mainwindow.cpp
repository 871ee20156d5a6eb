// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choiceactions.h"
#include "app/export/exportcontroller.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/stage.h"
#include "app/stage/stagepage.h"
#include "app/stalenotice.h"
#include "app/windowactions.h"
#include "faketranslator.h"
#include "widgets/attentionheatmap.h"
#include "widgets/headgallery.h"
#include "widgets/rowchart.h"
#include "widgets/tokenchips.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

using namespace heed;
using namespace heed::test;

/// The whole window with a fake engine: what the user does in one part is seen in the others.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void translatesTheExampleAtTheFirstStart();
    void translatesWithCtrlEnter();
    void aChipChoosesTheRowAndTheStep();
    void aCellChoosesTheChips();
    void anotherKindKeepsTheStep();
    void aThumbnailOpensItsHead();
    void theStageShowsTwoViewsAtOnce();
    void anotherHypothesisIsShownEverywhere();
    void sentencesAreChosenOneByOne();
    void editingTheTextMarksTheViewsStale();
    void hiddenSpecialTokensKeepTheSelection();
    void faultsAreShownInTheWindow();
    void weightsThatChangedAreSaid();
    void anotherExportTakesTheLastFaultAway();
    void theOptionsAreAsHighAsTheViewNeeds();
    void aMissingModelIsSaid();
    void remembersWhatWasChosen();
    void restoresTheDefaultLayout();
    void copiesTextAndPicture();
    void everyActionIsComplete();
    void everyControlHasAName();
    void fitsIntoASmallScreen();

private:
    std::unique_ptr<MainWindow> makeWindow();
    void translate(const QString& text);
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        for (Widget* widget : m_window->findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    const Selection& selection() const { return m_window->viewState().selection(); }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeControl> m_control;
    std::unique_ptr<MainWindow> m_window;
};

std::unique_ptr<MainWindow> TestMainWindow::makeWindow()
{
    FileDialogs dialogs;
    dialogs.saveFile = [](QWidget*, const FileQuestion&, const FileDialogs::Answer&) {};
    dialogs.openFolder
        = [](QWidget*, const FileQuestion&, const FileDialogs::Answer& answer) { answer(QStringLiteral("chosen")); };
    auto store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("heed.ini")), QSettings::IniFormat);
    return std::make_unique<MainWindow>(fakeFactory(m_control), std::make_unique<Settings>(std::move(store)), dialogs);
}

void TestMainWindow::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("heed.ini")));
    m_control = std::make_shared<FakeControl>();
    m_window = makeWindow();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::translate(const QString& text)
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), text);
    QTRY_COMPARE(shown.size(), 1);
}

void TestMainWindow::translatesTheExampleAtTheFirstStart()
{
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), std::nullopt);
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(m_window->viewState().translation());
    QVERIFY(!find<QPlainTextEdit>(QStringLiteral("Source"))->toPlainText().isEmpty());
    QVERIFY(!m_window->findChild<AttentionHeatmap*>()->map().isEmpty());
    QVERIFY(selection().step >= 0);
    QVERIFY(m_window->isSettled());
}

void TestMainWindow::translatesWithCtrlEnter()
{
    translate(QStringLiteral("first"));
    auto* source = find<QPlainTextEdit>(QStringLiteral("Source"));
    source->setPlainText(QStringLiteral("second"));
    source->setFocus();
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    QTest::keyClick(source, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(find<QPlainTextEdit>(QStringLiteral("Translation"))->toPlainText(), QStringLiteral("SECOND"));
    QCOMPARE(source->toPlainText(), QStringLiteral("second"));

    source->clear();
    QVERIFY(!m_window->actions().translate->isEnabled());
}

void TestMainWindow::aChipChoosesTheRowAndTheStep()
{
    translate(QStringLiteral("one two three"));
    auto* chips = find<TokenChips>(QStringLiteral("Translation tokens"));
    QTest::mouseClick(chips, Qt::LeftButton, {}, chips->chipRect(2).center().toPoint());
    QCOMPARE(selection().step, 2);
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->currentQuery(), 2);
    QCOMPARE(m_window->findChild<RowChart*>()->row().queryLabel, QStringLiteral("THREE"));
    QCOMPARE(m_window->findChild<VocabularyChart*>()->distribution().rows.front().piece, QStringLiteral("THREE"));
    QCOMPARE(m_window->findChild<VocabularyChart*>()->distribution().restCount, 48);
}

void TestMainWindow::aCellChoosesTheChips()
{
    translate(QStringLiteral("one two three"));
    auto* heatmap = m_window->findChild<AttentionHeatmap*>();
    heatmap->setCurrentCell(1, 0);
    QCOMPARE(find<TokenChips>(QStringLiteral("Source tokens"))->current(), 0);
    QCOMPARE(find<TokenChips>(QStringLiteral("Translation tokens"))->current(), 1);
    QCOMPARE(m_window->findChild<RowChart*>()->currentKey(), 0);

    auto* chips = find<TokenChips>(QStringLiteral("Source tokens"));
    QTest::mouseClick(chips, Qt::LeftButton, {}, chips->chipRect(2).center().toPoint());
    QCOMPARE(heatmap->currentKey(), 2);
    QCOMPARE(heatmap->currentQuery(), 1);
}

void TestMainWindow::anotherKindKeepsTheStep()
{
    translate(QStringLiteral("one two three"));
    m_window->viewState().setCell(2, 1);
    const auto kinds = m_window->actions().kind->actions();
    kinds.front()->trigger(); // encoder
    QVERIFY(selection().kind == AttentionKind::Encoder);
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->currentQuery(), 1);
    kinds.back()->trigger(); // decoder
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->currentQuery(), 2);
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->map().keyLabel(0), QStringLiteral("<pad>"));
    m_window->actions().back->trigger();
    QVERIFY(selection().kind == AttentionKind::Encoder);
    QVERIFY(kinds.front()->isChecked());
}

void TestMainWindow::aThumbnailOpensItsHead()
{
    translate(QStringLiteral("one two three"));
    m_window->setStageView(StageView::AllHeads);
    auto* gallery = m_window->findChild<HeadGallery*>();
    QTRY_COMPARE(gallery->heads().layers, 3);
    QTRY_VERIFY(m_window->isSettled());
    const int entry = gallery->heads().entryOf(1, 2);
    QTest::mouseDClick(gallery->viewport(), Qt::LeftButton, {}, gallery->thumbnailRect(entry).center());
    QCOMPARE(selection().headIndex(), (HeadIndex{AttentionKind::Cross, 1, 2}));
    QVERIFY(m_window->findChild<AttentionHeatmap*>()->isVisible());
    QVERIFY(!gallery->isVisible());
}

void TestMainWindow::theStageShowsTwoViewsAtOnce()
{
    translate(QStringLiteral("one two three"));
    m_window->actions().splitStage->trigger();
    QVERIFY(m_window->actions().splitStage->isChecked());
    auto* heatmap = m_window->findChild<AttentionHeatmap*>();
    auto* gallery = m_window->findChild<HeadGallery*>();
    QVERIFY(heatmap->isVisible());
    QVERIFY(gallery);
    QVERIFY(gallery->isVisible());
    QTRY_VERIFY(m_window->isSettled());

    gallery->setCurrentEntry(gallery->heads().entryOf(1, 2)); // both show the same selection
    QCOMPARE(selection().layer, 1);
    QCOMPARE(selection().head, 2);

    m_window->close();
    m_window = makeWindow();
    QVERIFY(m_window->actions().splitStage->isChecked());
    m_window->actions().splitStage->trigger();
    QVERIFY(!m_window->findChild<HeadGallery*>()->isVisible());
}

void TestMainWindow::anotherHypothesisIsShownEverywhere()
{
    translate(QStringLiteral("one two three"));
    auto* list = find<QTreeView>(QStringLiteral("Hypotheses"));
    QCOMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(selection().hypothesis, 1);
    QCOMPARE(find<QPlainTextEdit>(QStringLiteral("Translation"))->toPlainText(), QStringLiteral("ONE TWO THREE (2)"));
    m_window->actions().back->trigger();
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestMainWindow::sentencesAreChosenOneByOne()
{
    translate(QStringLiteral("one two\nthree"));
    QVERIFY(!m_window->actions().previousSentence->isEnabled());
    m_window->actions().nextSentence->trigger();
    QCOMPARE(selection().sentence, 1);
    QCOMPARE(find<TokenChips>(QStringLiteral("Source tokens"))->tokens().front().text, QStringLiteral("three"));
    QCOMPARE(m_window->findChild<AttentionHeatmap*>()->map().keys(), 2);
    QVERIFY(!m_window->actions().nextSentence->isEnabled());
}

void TestMainWindow::editingTheTextMarksTheViewsStale()
{
    auto* notice = m_window->findChild<StaleNotice*>();
    auto* source = find<QPlainTextEdit>(QStringLiteral("Source"));
    source->setPlainText(QStringLiteral("nothing is translated yet"));
    QVERIFY(!notice->isStale());
    translate(QStringLiteral("one two three"));
    QVERIFY(!notice->isStale());
    QTest::keyClicks(source, QStringLiteral(" four"));
    QVERIFY(notice->isStale() && notice->isVisible());
    auto* stage = m_window->findChild<Stage*>();
    const auto isDimmed = [stage] {
        const QRect area(stage->mapTo(stage->window(), QPoint()), stage->size());
        for (const QWidget* widget : stage->window()->findChildren<QWidget*>())
            if (widget->testAttribute(Qt::WA_TransparentForMouseEvents) && widget->isVisible()
                && QRect(widget->mapTo(stage->window(), QPoint()), widget->size()).contains(area))
                return true;
        return false;
    };
    QVERIFY(isDimmed());
    for (int key = 0; key < 5; ++key)
        QTest::keyClick(source, Qt::Key_Backspace);
    QVERIFY(!notice->isStale() && !isDimmed());
    QTest::keyClicks(source, QStringLiteral(" five"));
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().translate->trigger();
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(!notice->isStale() && !notice->isVisible());
}

void TestMainWindow::hiddenSpecialTokensKeepTheSelection()
{
    translate(QStringLiteral("one two threefour"));
    m_window->viewState().setCell(3, 3); // the inner piece
    Presentation presentation;
    presentation.specialTokens = SpecialTokens::Hidden;
    presentation.unit = TokenUnit::Words;
    m_window->viewState().setPresentation(presentation);
    auto* heatmap = m_window->findChild<AttentionHeatmap*>();
    QCOMPARE(heatmap->map().queryLabels,
             (QStringList{QStringLiteral("ONE"), QStringLiteral("TWO"), QStringLiteral("THREEFOUR")}));
    QCOMPARE(heatmap->currentQuery(), 2);
    QCOMPARE(selection().query, 3);
}

void TestMainWindow::faultsAreShownInTheWindow()
{
    m_control->translateError = "The text is too odd.";
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    m_window->start(std::filesystem::path("model"), QStringLiteral("text"));
    QTRY_COMPARE(faults.size(), 1);
    auto* messages = m_window->findChild<MessageBar*>();
    QVERIFY(messages->isVisible());
    QCOMPARE(messages->sentence(), QStringLiteral("The text is too odd."));
    QCOMPARE(messages->detail(), QStringLiteral("step detail"));

    m_control->translateError.clear();
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->actions().translate->trigger();
    QTRY_COMPARE(shown.size(), 1);
    QVERIFY(!messages->isVisible());
}

void TestMainWindow::weightsThatChangedAreSaid()
{
    m_control->changedFile = "folder/model.safetensors";
    translate(QStringLiteral("text"));
    auto* messages = m_window->findChild<MessageBar*>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messages->sentence().contains(QStringLiteral("folder/model.safetensors")),
             qPrintable(messages->sentence()));
}

void TestMainWindow::anotherExportTakesTheLastFaultAway()
{
    translate(QStringLiteral("text"));
    auto* exports = m_window->findChild<ExportController*>();
    auto* messages = m_window->findChild<MessageBar*>();
    QSignalSpy failed(exports, &ExportController::failed);
    exports->writePage(m_folder.filePath(QStringLiteral("missing/page.html")));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(messages->isVisible());
    QSignalSpy finished(exports, &ExportController::finished);
    exports->writePage(m_folder.filePath(QStringLiteral("page.html")));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!messages->isVisible());
}

void TestMainWindow::theOptionsAreAsHighAsTheViewNeeds()
{
    translate(QStringLiteral("one two three"));
    const auto* stage = m_window->findChild<Stage*>();
    const QList<QAction*> views = m_window->actions().stageView->actions();
    const auto topOf = [&](QAction* view) {
        view->trigger();
        return stage->page()->mapTo(stage, QPoint()).y();
    };
    QList<int> tops;
    for (QAction* view : views)
        tops.append(topOf(view));
    for (qsizetype view = 0; view < views.size(); ++view)
        QCOMPARE(topOf(views[view]), tops[view]);
    QVERIFY(std::ranges::min(tops) < std::ranges::max(tops));
}

void TestMainWindow::aMissingModelIsSaid()
{
    m_control->loadError = "The folder has no config.json.";
    QSignalSpy faults(m_window.get(), &MainWindow::faultShown);
    m_window->actions().openModel->trigger();
    QTRY_VERIFY(!faults.isEmpty());
    QCOMPARE(faults.at(0).at(0).toString(), QStringLiteral("The folder has no config.json."));
}

void TestMainWindow::remembersWhatWasChosen()
{
    translate(QStringLiteral("one two three"));
    m_window->viewState().setKind(AttentionKind::Decoder);
    m_window->viewState().setHead(2, 3);
    m_window->setStageView(StageView::AllHeads);
    m_window->actions().colorMap->actions().at(2)->trigger();
    const Presentation presentation = m_window->viewState().presentation();
    m_window->close();
    m_window = makeWindow();
    QSignalSpy shown(m_window.get(), &MainWindow::translationShown);
    m_window->start(std::filesystem::path("model"), std::nullopt);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(find<QPlainTextEdit>(QStringLiteral("Source"))->toPlainText(), QStringLiteral("one two three"));
    QCOMPARE(selection().headIndex(), (HeadIndex{AttentionKind::Decoder, 2, 3}));
    QCOMPARE(m_window->viewState().presentation(), presentation);
    QVERIFY(m_window->actions().stageView->actions().at(1)->isChecked());
}

void TestMainWindow::restoresTheDefaultLayout()
{
    const QSize before = m_window->size();
    auto* columns = m_window->findChild<QSplitter*>();
    const QList<int> sizes = columns->sizes();
    m_window->resize(1000, 650);
    columns->setSizes({500, 400, 100});
    m_window->actions().restoreLayout->trigger();
    QCOMPARE(m_window->size(), before);
    QCOMPARE(columns->sizes(), sizes);
}

void TestMainWindow::copiesTextAndPicture()
{
    QVERIFY(!m_window->actions().copyPicture->isEnabled());
    translate(QStringLiteral("one two"));
    m_window->actions().copyTranslation->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ONE TWO"));
    m_window->actions().copyPicture->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void TestMainWindow::everyActionIsComplete()
{
    QStringList keys;
    for (const QAction* menuAction : m_window->menuBar()->actions()) {
        for (const QAction* action : menuAction->menu()->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty() && !action->icon().isNull(),
                     qPrintable(action->text()));
            if (!action->shortcut().isEmpty()) {
                QVERIFY2(!keys.contains(action->shortcut().toString()), qPrintable(action->text()));
                keys += action->shortcut().toString();
            }
        }
    }
    QVERIFY(keys.size() > 15);
}

void TestMainWindow::everyControlHasAName()
{
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool isControl = widget->window() == m_window.get() && (widget->focusPolicy() & Qt::TabFocus)
                               && !widget->focusProxy() && !widget->objectName().startsWith(QStringLiteral("qt_"));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (isControl && !(button && !button->text().isEmpty())) {
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

void TestMainWindow::fitsIntoASmallScreen()
{
    QVERIFY(m_window->minimumSizeHint().width() <= 1024);
    QVERIFY(m_window->minimumSizeHint().height() <= 700);
    m_window->resize(1024, 700);
    QCOMPARE(m_window->size(), QSize(1024, 700));
    const auto* modelButton = find<QToolButton>(QStringLiteral("Model: No model")); // a long name is cut
    QVERIFY(modelButton);
    for (const QToolButton* button : m_window->findChildren<QToolButton*>())
        if (button->isVisible())
            QVERIFY2(button->width()
                         >= (button == modelButton ? button->minimumSizeHint() : button->sizeHint()).width(),
                     qPrintable(button->text()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
