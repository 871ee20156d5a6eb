// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/compare/secondmodel.h"
#include "app/filedialogs.h"
#include "app/history/translationhistory.h"
#include "app/settings.h"
#include "app/shownmap.h"
#include "app/translationservice.h"
#include "app/viewstate.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>
#include <optional>

class QLabel;

namespace heed {

class ExportController;
class HairlineSplitter;
class Inspector;
class MessageBar;
class OriginLabel;
class SourcePanel;
class StageArea;
class StageToolbar;
class StaleNotice;
class StaleWatch;
class TokenPanel;
class TranslationPanel;
class WhatIf;
class WindowActions;
class WindowHabits;
class WindowModels;
class WindowSessions;

/// The window: puts the parts together and connects them with the view state and the translation service. Every part
/// works on its own with these two; only what spans parts is here.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @param settings where choices are read from, and written to when the window closes.
    MainWindow(TranslatorFactory factory, std::unique_ptr<Settings> settings, FileDialogs dialogs,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens the model and translates the text as soon as it is there. Nothing: the remembered or default ones.
    /// @returns false when there is no model to open; the window says so.
    bool start(const std::optional<std::filesystem::path>& modelFolder, const std::optional<QString>& text);

    /// The same without translating anything until the user asks.
    void startWithoutText(const std::optional<std::filesystem::path>& modelFolder);

    /// Shows what a session file holds in the place of everything that is there, or attention of another program beside
    /// it; needs no model.
    void openSession(const QString& file);

    void setStageView(StageView view);

    /// Opens a second model, which translates along, and shows the comparison.
    void compareWith(const QString& modelFolder);

    ViewState& viewState() { return m_state; }
    TranslationHistory& history() { return m_history; }
    Comparison& comparison() { return m_comparison; }
    TranslationService& service() { return m_service; }
    SecondModel& secondModel() { return m_secondModel; }
    const WindowActions& actions() const { return *m_actions; }
    WindowHabits& habits() { return *m_habits; }
    WindowSessions& sessions() { return *m_sessions; }
    WindowModels& models() { return *m_models; }

    /// Whether everything asked for is on screen.
    bool isSettled() const;

Q_SIGNALS:
    void translationShown();
    void faultShown(const QString& sentence);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeParts();
    void makeStatusBar();
    void connectService();
    void connectActions();
    void connectParts();
    void connectModels();
    void connectHabits();
    void connectSessions();
    void restore();
    void restoreDefaultLayout();

    void openModel(const QString& folder);
    void translate();
    void translateText(const QString& text);
    void receive(quint64 id, const std::shared_ptr<const Translation>& translation);
    void showOutcome(const Translation& translation);
    void showReturned(const HistoryEntry& entry);
    void showTranslation(const std::shared_ptr<const Translation>& translation);
    void tellOfChangedWeights(const QString& file);
    void showFault(const QString& sentence, const QString& detail);
    void showStatus(const QString& text);
    void updateTranslateActions();

    std::unique_ptr<Settings> m_settings;
    FileDialogs m_dialogs;
    ViewState m_state;
    TranslationHistory m_history; ///< before the views, as the map
    ShownMap m_map;               ///< before the views: it hears of changes first
    Comparison m_comparison;
    TranslationService m_service;
    SecondModel m_secondModel;
    WindowActions* m_actions;
    ExportController* m_export;

    MessageBar* m_messages = nullptr;
    HairlineSplitter* m_columns = nullptr;
    SourcePanel* m_source = nullptr;
    TokenPanel* m_tokens = nullptr;
    TranslationPanel* m_translation = nullptr;
    StageToolbar* m_toolbar = nullptr;
    StageArea* m_stage = nullptr;
    Inspector* m_inspector = nullptr;
    StaleNotice* m_staleNotice = nullptr;
    StaleWatch* m_stale = nullptr;
    QLabel* m_status = nullptr;
    OriginLabel* m_origin = nullptr;
    WindowModels* m_models = nullptr;
    WindowHabits* m_habits = nullptr;
    WindowSessions* m_sessions = nullptr;

    WhatIf* m_whatIf = nullptr;

    bool m_isFirstStart = false; ///< the first translation chooses a head worth seeing
};

} // namespace heed
