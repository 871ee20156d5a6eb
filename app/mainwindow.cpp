// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/aboutbox.h"
#include "app/choiceactions.h"
#include "app/export/caption.h"
#include "app/export/exportcontroller.h"
#include "app/export/exportlinks.h"
#include "app/habits/invariantlabel.h"
#include "app/habits/originlabel.h"
#include "app/habits/windowhabits.h"
#include "app/hairlinesplitter.h"
#include "app/inspector.h"
#include "app/messagebar.h"
#include "app/models/windowmodels.h"
#include "app/modelsummary.h"
#include "app/sectionheading.h"
#include "app/session/openedfile.h"
#include "app/session/windowsessions.h"
#include "app/shortcutsdialog.h"
#include "app/sourcepanel.h"
#include "app/stage.h"
#include "app/stagearea.h"
#include "app/stagetoolbar.h"
#include "app/stalenotice.h"
#include "app/stalewatch.h"
#include "app/suggestions.h"
#include "app/tokenpanel.h"
#include "app/translationpanel.h"
#include "app/whatif.h"
#include "app/windowactions.h"
#include "app/windowlinks.h"
#include "widgets/vocabularychart.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <cstddef>
#include <utility>

namespace heed {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr QSize kLeastSize(920, 600);
constexpr int kLeftWidth = 335;
constexpr int kRightWidth = 305;
constexpr int kLeastRightWidth = 200;

const QString kWindowPart = QStringLiteral("window");
const QString kColumnsPart = QStringLiteral("columns");
const QString kInspectorPart = QStringLiteral("inspector");

/// What is translated at the very first start.
const char* const kExample = "The agreement on the European Economic Area was signed in August 1992.";

} // namespace

MainWindow::MainWindow(TranslatorFactory factory, std::unique_ptr<Settings> settings, FileDialogs dialogs,
                       QWidget* parent)
    : QMainWindow(parent),
      m_settings(std::move(settings)),
      m_dialogs(std::move(dialogs)),
      m_history(m_state),
      m_map(m_state),
      m_comparison(m_state),
      m_service(factory),
      m_secondModel(std::move(factory), m_state, m_history, m_comparison),
      m_actions(new WindowActions(this)),
      m_export(new ExportController(m_state, *m_settings, m_dialogs, this))
{
    setWindowTitle(QStringLiteral("Heed"));
    setMinimumSize(kLeastSize);
    makeParts();
    makeStatusBar();
    m_actions->fillMenus(menuBar());
    linkActions(*m_actions, m_state, *m_stage);
    connectService();
    connectActions();
    connectParts();
    connectModels();
    connectHabits();
    connectSessions();
    restore();
    updateTranslateActions();
    m_source->setFocus();
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // its parts look at the members, which go before a QWidget's children do
}

void MainWindow::makeParts()
{
    auto* left = new QWidget(this);
    m_source = new SourcePanel(*m_actions, left);
    m_tokens = new TokenPanel(m_state, m_map);
    m_translation = new TranslationPanel(m_state, m_history, *m_actions, m_tokens, left);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    leftColumn->setSpacing(kPanelMargin);
    leftColumn->addWidget(m_source);
    leftColumn->addWidget(m_translation, 1);

    auto* centre = new QWidget(this);
    m_stage
        = new StageArea({m_state, m_map, m_history, m_comparison, &m_secondModel, m_actions->compareModels}, centre);
    auto* centreColumn = new QVBoxLayout(centre);
    centreColumn->setContentsMargins(0, 0, 0, 0);
    centreColumn->setSpacing(0);
    m_toolbar = new StageToolbar(m_state, *m_actions, centre);
    centreColumn->addWidget(m_toolbar);
    centreColumn->addWidget(m_stage, 1);

    m_inspector = new Inspector(m_state, m_map, this);
    m_inspector->setMinimumWidth(kLeastRightWidth);
    m_staleNotice = new StaleNotice({m_stage, m_tokens, m_inspector->widget(0), m_inspector->widget(1)}, centre);
    centreColumn->insertWidget(1, m_staleNotice);

    m_columns = new HairlineSplitter(Qt::Horizontal, this);
    m_columns->addWidget(left);
    m_columns->addWidget(centre);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(0, kLeftWidth);
    m_columns->setStretchFactor(1, kDefaultSize.width() - kLeftWidth - kRightWidth);
    m_columns->setStretchFactor(2, kRightWidth);

    m_messages = new MessageBar(this);
    auto* centralWidget = new QWidget(this);
    auto* column = new QVBoxLayout(centralWidget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_columns, 1);
    setCentralWidget(centralWidget);
}

void MainWindow::makeStatusBar()
{
    m_status = new QLabel(this);
    auto* invariants = new InvariantLabel(m_state, m_map, this);
    m_origin = new OriginLabel(m_state, this);
    statusBar()->setContentsMargins(kPanelSpacing, 0, kPanelSpacing, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    for (QLabel* label : std::initializer_list<QLabel*>{invariants, m_origin}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(kPanelMargin, 0, 0, 0);
        statusBar()->addPermanentWidget(label);
    }
}

void MainWindow::connectService()
{
    connect(&m_service, &TranslationService::modelLoadStarted, this, &MainWindow::updateTranslateActions);
    connect(&m_service, &TranslationService::modelLoadCancelled, this, &MainWindow::updateTranslateActions);
    connect(&m_service, &TranslationService::modelLoadFailed, this, &MainWindow::updateTranslateActions);
    connect(&m_service, &TranslationService::translationStarted, this, [this] { showStatus(tr("Translating…")); });
    connect(&m_service, &TranslationService::progressed, this, [this](quint64, const TranslationProgress& progress) {
        m_translation->showPartial(QString::fromStdString(progress.partial));
        showStatus(progress.sentenceCount > 1 ? tr("Translating sentence %1 of %2: %n token(s)", nullptr, progress.step)
                                                    .arg(progress.sentence + 1)
                                                    .arg(progress.sentenceCount)
                                              : tr("Translating: %n token(s)", nullptr, progress.step));
    });
    connect(&m_service, &TranslationService::translationFinished, this, &MainWindow::receive);
    connect(&m_service, &TranslationService::translationStopped, this, [this] {
        m_translation->showText();
        showStatus(tr("Stopped."));
        updateTranslateActions();
    });
    connect(&m_service, &TranslationService::failed, this,
            [this](quint64, const QString& sentence, const QString& detail) {
                m_translation->showText();
                showStatus({});
                showFault(sentence, detail);
            });
}

void MainWindow::connectActions()
{
    connect(m_actions->translate, &QAction::triggered, this, &MainWindow::translate);
    connect(m_actions->stop, &QAction::triggered, &m_service, &TranslationService::finishEarly);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    linkExports(*m_actions, *m_export, {*m_stage, *m_inspector, m_state, m_map, m_comparison});
    connect(m_actions->restoreLayout, &QAction::triggered, this, &MainWindow::restoreDefaultLayout);
    connect(m_actions->showShortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(menuBar(), this))->open(); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAboutBox(this); });
    connect(m_actions->colorScheme, &ChoiceActions::chosen, this, [this](int scheme) {
        m_settings->setColorScheme(ColorScheme(scheme));
        applyColorScheme(ColorScheme(scheme));
    });
    followDesktopColors(this, [this] { return m_settings->colorScheme() == ColorScheme::System; });
}

void MainWindow::connectParts()
{
    m_stale = new StaleWatch({m_staleNotice, m_source, *m_actions, m_state, m_history, m_service}, this);
    connect(m_source, &SourcePanel::textEdited, this, &MainWindow::updateTranslateActions);
    connect(&m_state, &ViewState::translationChanged, this, &MainWindow::updateTranslateActions);
    connect(m_stage, &StageArea::cellHovered, m_tokens, &TokenPanel::showLinksOf);
    connect(m_inspector, &Inspector::keyHovered, m_tokens, [this](int key) { m_tokens->showLinksOf(-1, key); });
    m_whatIf = new WhatIf(m_state, m_service, this);
    connect(m_inspector, &Inspector::candidateActivated, m_whatIf, &WhatIf::use);
    connect(m_whatIf, &WhatIf::offerChanged, m_inspector->vocabularyChart(), &VocabularyChart::setCanUse);
    connect(m_whatIf, &WhatIf::asked, this, &MainWindow::updateTranslateActions);
    connect(m_whatIf, &WhatIf::refused, this, [this](const QString& sentence) {
        showStatus({});
        m_messages->showMessage(MessageBar::Kind::Notice, sentence);
        updateTranslateActions();
    });
    connect(m_export, &ExportController::started, this, &MainWindow::showStatus);
    connect(m_export, &ExportController::started, m_messages, &MessageBar::dismissFault);
    connect(m_export, &ExportController::finished, this, &MainWindow::showStatus);
    connect(m_export, &ExportController::failed, this, [this](const QString& sentence, const QString& detail) {
        showStatus({});
        showFault(sentence, detail);
    });
    connect(&m_history, &TranslationHistory::returned, this, &MainWindow::showReturned);
    linkLanguages(*m_actions, m_service, *m_settings, m_source->languages());
    linkTokenIds(*m_actions, m_service, *m_settings, m_source);
    linkComparison(*m_actions, m_history, m_comparison, *m_translation, *m_stage);
}

void MainWindow::connectModels()
{
    m_models = new WindowModels({this, m_service, *m_settings, m_dialogs, *m_actions, m_source, m_origin});
    connect(m_models, &WindowModels::openRequested, this, &MainWindow::openModel);
    connect(m_models, &WindowModels::comparisonRequested, this, &MainWindow::compareWith);
    connect(m_models, &WindowModels::statusChanged, this, &MainWindow::showStatus);
    connect(m_models, &WindowModels::failed, this, [this](const QString& sentence, const QString& detail) {
        showStatus({});
        showFault(sentence, detail);
    });
    connect(m_models, &WindowModels::opened, this, [this](const ModelInfo& info) {
        m_sessions->setModelName(modelName(info));
        if (!m_service.isTranslating())
            showStatus(tr("The model is ready."));
        updateTranslateActions();
    });
    for (const TranslationService* service : {&m_service, &m_secondModel.service()})
        connect(service, &TranslationService::weightsChanged, this, &MainWindow::tellOfChangedWeights);
}

/// Beside what there is to say about the translation.
void MainWindow::tellOfChangedWeights(const QString& file)
{
    const QString change = tr("“%1” was changed by another program since the model was opened. Translations still come "
                              "from the model as it was: open it again to use what the file holds now.")
                               .arg(QDir::toNativeSeparators(file));
    const QString said = m_messages->sentence();
    m_messages->showMessage(MessageBar::Kind::Notice, said.isEmpty() ? change : said + u' ' + change);
}

void MainWindow::connectHabits()
{
    m_habits = new WindowHabits({.window = this,
                                 .state = m_state,
                                 .settings = *m_settings,
                                 .actions = *m_actions,
                                 .messages = m_messages,
                                 .source = m_source,
                                 .tokens = m_tokens,
                                 .toolbar = m_toolbar,
                                 .stage = m_stage->stage(),
                                 .inspector = m_inspector});
    connect(m_habits, &WindowHabits::textGiven, this, &MainWindow::translateText);
    connect(m_habits, &WindowHabits::modelFolderGiven, this, &MainWindow::openModel);
    connect(m_habits, &WindowHabits::folderGiven, m_models, &WindowModels::offer);
    connect(m_habits, &WindowHabits::statusChanged, this, &MainWindow::showStatus);
    connect(this, &MainWindow::translationShown, m_habits, &WindowHabits::followTranslation);
}

void MainWindow::connectSessions()
{
    m_sessions = new WindowSessions({.window = this,
                                     .state = m_state,
                                     .history = m_history,
                                     .comparison = m_comparison,
                                     .service = m_service,
                                     .settings = *m_settings,
                                     .dialogs = m_dialogs,
                                     .actions = *m_actions,
                                     .source = m_source,
                                     .stage = m_stage});
    connect(m_habits, &WindowHabits::sessionGiven, this, &MainWindow::openSession);
    connect(m_sessions, &WindowSessions::statusChanged, this, &MainWindow::showStatus);
    connect(m_sessions, &WindowSessions::statusChanged, m_messages, &MessageBar::dismissFault);
    connect(m_sessions, &WindowSessions::warned, this,
            [this](const QString& sentences) { m_messages->showMessage(MessageBar::Kind::Notice, sentences); });
    connect(m_sessions, &WindowSessions::failed, this, [this](const QString& sentence, const QString& detail) {
        showStatus({});
        showFault(sentence, detail);
    });
}

void MainWindow::restore()
{
    m_isFirstStart = m_settings->text().isNull();
    m_source->setDecodingOptions(m_settings->decodingOptions());
    m_state.setPresentation(m_settings->presentation());
    m_state.select(m_settings->selection());
    m_stage->stage()->setView(m_settings->stageView());
    if (const auto second = m_settings->secondStageView()) {
        m_stage->setSecondView(*second);
        m_stage->setSplit(true);
    }
    m_actions->colorScheme->setCurrent(m_settings->colorScheme());
    m_actions->language->setCurrent(m_settings->language());
    restoreDefaultLayout();
    restoreGeometry(m_settings->layout(kWindowPart));
    m_columns->restoreState(m_settings->layout(kColumnsPart));
    m_inspector->restoreState(m_settings->layout(kInspectorPart));
}

void MainWindow::restoreDefaultLayout()
{
    if (isMaximized() || isFullScreen())
        showNormal();
    const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight)); // its own is not known before it is shown
    resize(kDefaultSize.boundedTo(screen()->availableSize() - frame));
    m_columns->setSizes({kLeftWidth, kDefaultSize.width() - kLeftWidth - kRightWidth, kRightWidth});
    m_inspector->setSizes({kDefaultSize.height() / 2, kDefaultSize.height() / 2});
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_service.stop();
    m_settings->setText(m_source->text());
    m_settings->setDecodingOptions(m_source->decodingOptions());
    m_settings->setPresentation(m_state.presentation());
    m_settings->setSelection(m_state.selection());
    m_settings->setStageView(m_stage->stage()->view());
    m_settings->setSecondStageView(m_stage->isSplit() ? std::optional(m_stage->secondView()) : std::nullopt);
    m_settings->setLayout(kWindowPart, saveGeometry());
    m_settings->setLayout(kColumnsPart, m_columns->saveState());
    m_settings->setLayout(kInspectorPart, m_inspector->saveState());
    QMainWindow::closeEvent(event);
}

bool MainWindow::start(const std::optional<std::filesystem::path>& modelFolder, const std::optional<QString>& text)
{
    const QString remembered = m_isFirstStart ? QString::fromLatin1(kExample) : m_settings->text();
    m_source->setText(text.value_or(remembered));
    if (!m_models->openFirst(modelFolder)) {
        m_messages->showMessage(MessageBar::Kind::Notice, tr("No model was found: open a model folder to begin."));
        return false;
    }
    translate(); // waits behind the load
    return true;
}

void MainWindow::startWithoutText(const std::optional<std::filesystem::path>& modelFolder)
{
    m_isFirstStart = false;
    m_models->openFirst(modelFolder);
}

void MainWindow::openSession(const QString& file)
{
    m_messages->dismiss();
    m_sessions->open(file);
}

void MainWindow::setStageView(StageView view)
{
    m_stage->stage()->setView(view);
}

void MainWindow::compareWith(const QString& modelFolder)
{
    setStageView(StageView::Compare);
    m_secondModel.open(modelFolder);
}

bool MainWindow::isSettled() const
{
    return m_stage->isSettled() && !m_sessions->isBusy() && !m_service.isTranslating() && !m_service.isLoading()
           && m_models->isSettled() && !m_secondModel.isBusy();
}

void MainWindow::openModel(const QString& folder)
{
    if (openedFileOf(folder) == OpenedFile::Layers) {
        openSession(folder);
        return;
    }
    m_messages->dismiss();
    m_models->open(folder);
    translate(); // waits behind the load
}

void MainWindow::translate()
{
    if (!m_source->text().trimmed().isEmpty())
        m_service.translate(m_source->text(), m_source->decodingOptions());
    updateTranslateActions();
}

void MainWindow::translateText(const QString& text)
{
    m_source->setText(text);
    translate();
}

void MainWindow::receive(quint64 id, const std::shared_ptr<const Translation>& translation)
{
    if (!m_whatIf->hasAsked(id)) {
        showTranslation(translation);
    } else if (const auto answer = m_whatIf->takeAnswer(*translation)) {
        showTranslation(answer->translation);
        m_state.setSentence(answer->selection.sentence);
        m_state.setStep(answer->selection.step);
    }
}

/// An earlier translation with the text it was made of, whatever model is open by now.
void MainWindow::showReturned(const HistoryEntry& entry)
{
    m_service.stop();
    m_source->setText(QString::fromStdString(entry.translation->source));
    m_source->setDecodingOptions(entry.translation->options);
    showOutcome(*entry.translation);
}

void MainWindow::showTranslation(const std::shared_ptr<const Translation>& translation)
{
    m_state.setTranslation(translation);
    if (const Hypothesis* hypothesis = m_state.hypothesis()) {
        if (std::exchange(m_isFirstStart, false)) {
            const HeadIndex head = mostAlignedHead(*m_state.sentence(), 0);
            m_state.setHead(head.layer, head.head);
        }
        m_state.setStep(mostUncertainStep(*hypothesis));
    }
    showOutcome(*translation);
}

/// What there is to say about the translation that is shown.
void MainWindow::showOutcome(const Translation& translation)
{
    m_inspector->setVocabularySize(translation.model ? translation.model->targetVocabulary : 0);
    m_messages->dismiss();
    if (const QString caveats = translationCaveats(translation); !caveats.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Notice, caveats);
    showStatus(translationSummary(translation));
    updateTranslateActions();
    Q_EMIT translationShown();
}

void MainWindow::showFault(const QString& sentence, const QString& detail)
{
    m_messages->showMessage(MessageBar::Kind::Fault, sentence, detail);
    updateTranslateActions();
    Q_EMIT faultShown(sentence);
}

void MainWindow::showStatus(const QString& text)
{
    m_status->setText(text);
}

void MainWindow::updateTranslateActions()
{
    const bool isBusy = m_service.isTranslating();
    m_actions->stop->setEnabled(isBusy || m_service.isLoading());
    m_actions->translate->setEnabled((m_models->hasModel() || m_service.isLoading())
                                     && !m_source->text().trimmed().isEmpty());
    m_stale->update();
}

} // namespace heed
