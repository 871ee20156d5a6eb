// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowlinks.h"

#include "app/choiceactions.h"
#include "app/compare/comparison.h"
#include "app/history/translationhistory.h"
#include "app/ids/firsttokenfield.h"
#include "app/languagebar.h"
#include "app/settings.h"
#include "app/sourcepanel.h"
#include "app/stage.h"
#include "app/stage/heatmappage.h"
#include "app/stage/stagepage.h"
#include "app/stagearea.h"
#include "app/translationpanel.h"
#include "app/translationservice.h"
#include "app/viewstate.h"
#include "app/windowactions.h"

#include <QAction>

#include <memory>

namespace heed {

namespace {

void linkPresentation(const WindowActions& actions, ViewState& state)
{
    const auto link = [&state](ChoiceActions* choice, auto Presentation::*field) {
        using Field = std::remove_reference_t<decltype(std::declval<Presentation&>().*field)>;
        QObject::connect(choice, &ChoiceActions::chosen, &state, [&state, field](int value) {
            Presentation presentation = state.presentation();
            presentation.*field = Field(value);
            state.setPresentation(presentation);
        });
        const auto follow = [choice, &state, field] { choice->setCurrent(state.presentation().*field); };
        QObject::connect(&state, &ViewState::presentationChanged, choice, follow);
        follow();
    };
    link(actions.colorMap, &Presentation::colorMap);
    link(actions.valueScale, &Presentation::valueScale);
    link(actions.specialTokens, &Presentation::specialTokens);
    link(actions.tokenUnit, &Presentation::unit);
}

void linkSteps(const WindowActions& actions, ViewState& state)
{
    const auto move = [&state](QAction* action, int layers, int heads) {
        QObject::connect(action, &QAction::triggered, &state, [&state, layers, heads] {
            const Selection& selection = state.selection();
            state.setHead(selection.layer + layers, selection.head + heads);
        });
    };
    move(actions.previousLayer, -1, 0);
    move(actions.nextLayer, 1, 0);
    move(actions.previousHead, 0, -1);
    move(actions.nextHead, 0, 1);
    QObject::connect(actions.previousSentence, &QAction::triggered, &state,
                     [&state] { state.setSentence(state.selection().sentence - 1); });
    QObject::connect(actions.nextSentence, &QAction::triggered, &state,
                     [&state] { state.setSentence(state.selection().sentence + 1); });
    QObject::connect(actions.back, &QAction::triggered, &state, &ViewState::goBack);
    QObject::connect(actions.forward, &QAction::triggered, &state, &ViewState::goForward);
}

void enableActions(const WindowActions& actions, const ViewState& state)
{
    const Selection& selection = state.selection();
    const AttentionShape shape = state.shape(selection.kind);
    const int sentences = state.translation() ? int(state.translation()->sentences.size()) : 0;
    actions.kind->setCurrent(selection.kind);
    for (QAction* action : actions.kind->actions())
        action->setEnabled(!state.trace() || state.shape(AttentionKind(action->data().toInt())).layers > 0);
    actions.exportAlignment->setEnabled(state.shape(AttentionKind::Cross).layers > 0);
    actions.previousLayer->setEnabled(selection.layer > 0);
    actions.nextLayer->setEnabled(selection.layer + 1 < shape.layers);
    actions.previousHead->setEnabled(selection.head > 0);
    actions.nextHead->setEnabled(selection.head + 1 < shape.heads);
    actions.previousSentence->setEnabled(selection.sentence > 0);
    actions.nextSentence->setEnabled(selection.sentence + 1 < sentences);
    actions.back->setEnabled(state.canGoBack());
    actions.forward->setEnabled(state.canGoForward());
    actions.copyTranslation->setEnabled(state.translation() != nullptr);
    for (QAction* action : {actions.copyPicture, actions.exportPicture, actions.exportPage, actions.exportNumbers})
        action->setEnabled(state.trace() != nullptr);
}

void linkStage(const WindowActions& actions, StageArea& area)
{
    Stage& stage = *area.stage();
    QObject::connect(actions.stageView, &ChoiceActions::chosen, &stage,
                     [&stage](int view) { stage.setView(StageView(view)); });
    const auto follow = [&actions, &stage](StageView view) {
        actions.stageView->setCurrent(view);
        for (QAction* action : {actions.zoomIn, actions.zoomOut, actions.showWholeMap})
            action->setEnabled(stage.page()->canZoom());
    };
    QObject::connect(&stage, &Stage::viewChanged, &actions, follow);
    follow(stage.view());
    auto* heatmap = stage.findChild<HeatmapPage*>(); // the page that every stage begins with
    QObject::connect(actions.showTable, &QAction::triggered, &stage, [&stage, heatmap](bool isVisible) {
        stage.setView(StageView::Heatmap);
        heatmap->setTableVisible(isVisible);
    });
    QObject::connect(heatmap, &HeatmapPage::tableVisibilityChanged, &actions,
                     [&actions, &stage, follow](bool isVisible) {
                         actions.showTable->setChecked(isVisible);
                         follow(stage.view());
                     });
    QObject::connect(actions.zoomIn, &QAction::triggered, &area, [&area] { area.activePage()->zoomIn(); });
    QObject::connect(actions.zoomOut, &QAction::triggered, &area, [&area] { area.activePage()->zoomOut(); });
    QObject::connect(actions.showWholeMap, &QAction::triggered, &area, [&area] { area.activePage()->showWhole(); });
    QObject::connect(actions.splitStage, &QAction::triggered, &area, &StageArea::setSplit);
    QObject::connect(&area, &StageArea::splitChanged, actions.splitStage, &QAction::setChecked);
}

} // namespace

void linkActions(const WindowActions& actions, ViewState& state, StageArea& stage)
{
    QObject::connect(actions.kind, &ChoiceActions::chosen, &state,
                     [&state](int kind) { state.setKind(AttentionKind(kind)); });
    linkPresentation(actions, state);
    linkSteps(actions, state);
    linkStage(actions, stage);
    const auto enable = [&actions, &state] { enableActions(actions, state); };
    QObject::connect(&state, &ViewState::translationChanged, &actions, enable);
    QObject::connect(&state, &ViewState::selectionChanged, &actions, enable);
    QObject::connect(&state, &ViewState::historyChanged, &actions, enable);
    enable();
}

void linkComparison(const WindowActions& actions, TranslationHistory& history, Comparison& comparison,
                    TranslationPanel& panel, StageArea& stage)
{
    QObject::connect(actions.showHistory, &QAction::triggered, &panel, &TranslationPanel::showHistory);
    QObject::connect(actions.pinForComparison, &QAction::triggered, &comparison, &Comparison::pin);
    QObject::connect(actions.swapComparison, &QAction::triggered, &comparison, &Comparison::swap);
    QObject::connect(&comparison, &Comparison::swapped, &history,
                     [&history] { history.returnTo(history.current()); }); // the window says what is shown
    QObject::connect(&panel, &TranslationPanel::comparisonRequested, &comparison,
                     [&history, &comparison, &stage](int index) {
                         comparison.compareWith(history.entry(index).translation);
                         stage.stage()->setView(StageView::Compare);
                     });
}

void linkLanguages(const WindowActions& actions, TranslationService& service, Settings& settings, LanguageBar* bar)
{
    QObject::connect(&service, &TranslationService::modelLoadStarted, bar,
                     [bar, &settings](const QString& folder) { bar->expectTask(settings.task(folder)); });
    QObject::connect(&service, &TranslationService::modelLoadFailed, bar, [bar] { bar->expectTask(std::nullopt); });
    const auto open = std::make_shared<QString>(); // the folder of the model
    QObject::connect(&service, &TranslationService::modelLoaded, bar, [bar, open](const ModelInfo& info) {
        *open = QString::fromStdString(info.folder.string());
        bar->setChoices(info.tasks);
    });
    QObject::connect(bar, &LanguageBar::taskChosen, bar, [&settings, open, &actions](const TranslationTask& task) {
        settings.setTask(*open, task);
        actions.translate->trigger();
    });
}

void linkTokenIds(const WindowActions& actions, TranslationService& service, Settings& settings, SourcePanel* source)
{
    FirstTokenField* field = source->firstToken();
    const auto open = std::make_shared<std::optional<ModelInfo>>();
    const auto folder = [open] { return *open ? QString::fromStdString((*open)->folder.string()) : QString(); };
    const auto showOpen = [source, open, folder, field, &settings] {
        source->setIdModel(*open ? idModelOf(**open) : std::nullopt);
        field->setToken(settings.firstToken(folder()));
    };
    QObject::connect(&service, &TranslationService::modelLoadStarted, field,
                     [field, &settings](const QString& opening) { field->expect(settings.firstToken(opening)); });
    QObject::connect(&service, &TranslationService::modelLoadFailed, field, showOpen);
    QObject::connect(&service, &TranslationService::modelLoadCancelled, field, showOpen);
    QObject::connect(&service, &TranslationService::modelLoaded, field, [open, showOpen](const ModelInfo& info) {
        *open = info;
        showOpen();
    });
    QObject::connect(field, &FirstTokenField::tokenChosen, field,
                     [&settings, folder, &actions](std::optional<TokenId> token) {
                         settings.setFirstToken(folder(), token);
                         actions.translate->trigger();
                     });
}

} // namespace heed
