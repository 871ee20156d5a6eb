// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filedialogs.h"
#include "app/models/knownmodels.h"
#include "model/modelinfo.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <optional>

class QMainWindow;

namespace heed {

class ModelManager;
class OriginLabel;
class Settings;
class SourcePanel;
class TranslationService;
class WindowActions;

/// The window's model: which one is open, which are offered, and opening another one. Whoever owns it translates.
class WindowModels : public QObject
{
    Q_OBJECT

public:
    /// The parts of the window that it works with; all outlive it.
    struct Parts
    {
        QMainWindow* window;
        TranslationService& service;
        Settings& settings;
        const FileDialogs& dialogs;
        const WindowActions& actions;
        SourcePanel* source;
        OriginLabel* origin; ///< tells the open model's sizes
    };
    explicit WindowModels(const Parts& parts);

    bool hasModel() const { return m_hasModel; }
    KnownModels& known() { return m_known; }

    /// Opens the wished folder, else the one that was open last, else the one that comes with Heed.
    /// @returns whether there was one.
    bool openFirst(const std::optional<std::filesystem::path>& wish);

    void open(const QString& folder);

    /// The dialog, made when it is first asked for.
    ModelManager& manager();
    bool isManagerShown() const;
    bool isSettled() const; ///< nothing is being read for it

    void showWith(const QString& folder); ///< the dialog, with all models of that folder added

public Q_SLOTS:
    void showManager();
    void offer(const QString& folder); ///< shows the dialog, which asks which models of that folder to add

Q_SIGNALS:
    void openRequested(const QString& folder); ///< by the user: open() it, and translate
    void opened(const heed::ModelInfo& info);
    void comparisonRequested(const QString& folder);
    void statusChanged(const QString& text);
    void failed(const QString& sentence, const QString& detail); ///< the model before stays open

private:
    void connectService();
    void askForFolder();
    void show(const ModelInfo& info);
    void fillMenu();

    Parts m_parts;
    KnownModels m_known;
    ModelManager* m_manager = nullptr;
    bool m_hasModel = false;
    bool m_readsText = true;
};

} // namespace heed
