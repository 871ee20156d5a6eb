// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/windowmodels.h"

#include "app/habits/originlabel.h"
#include "app/models/loadindicator.h"
#include "app/models/modelmanager.h"
#include "app/modelsummary.h"
#include "app/settings.h"
#include "app/sourcepanel.h"
#include "app/translationservice.h"
#include "app/windowactions.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QStatusBar>

namespace heed {

WindowModels::WindowModels(const Parts& parts) : QObject(parts.window), m_parts(parts), m_known(parts.settings)
{
    auto* indicator = new LoadIndicator(parts.window);
    indicator->follow(parts.service);
    parts.window->statusBar()->addWidget(indicator);
    connect(parts.actions.openModel, &QAction::triggered, this, &WindowModels::askForFolder);
    connect(parts.actions.manageModels, &QAction::triggered, this, &WindowModels::showManager);
    connect(parts.actions.compareModels, &QAction::triggered, this, [this] {
        manager().setPurpose(ModelManager::Purpose::Compare);
        manager().open();
    });
    connect(parts.actions.stop, &QAction::triggered, &parts.service, &TranslationService::cancelLoad);
    connect(parts.source, &SourcePanel::modelFolderChosen, this, &WindowModels::openRequested);
    connect(&m_known, &KnownModels::changed, this, &WindowModels::fillMenu);
    connectService();
    fillMenu();
}

void WindowModels::connectService()
{
    TranslationService& service = m_parts.service;
    connect(&service, &TranslationService::modelLoadStarted, this, [this] { Q_EMIT statusChanged({}); });
    connect(&service, &TranslationService::modelLoaded, this, &WindowModels::show);
    connect(&service, &TranslationService::modelLoadCancelled, this, [this] {
        Q_EMIT statusChanged(m_hasModel ? tr("Not opened; the model before is still there.") : tr("Not opened."));
    });
    connect(&service, &TranslationService::modelLoadFailed, this,
            [this](const QString& sentence, const QString& detail) {
                if (!isManagerShown()) // it says so itself
                    Q_EMIT failed(sentence, detail);
                else
                    Q_EMIT statusChanged({});
            });
}

bool WindowModels::openFirst(const std::optional<std::filesystem::path>& wish)
{
    const QString last = m_parts.settings.modelFolder(); // it may have been moved away since
    const bool isThere = !last.isEmpty() && QFileInfo::exists(QDir(last).filePath(QStringLiteral("config.json")));
    const QString folder = wish ? QString::fromStdString(wish->string()) : isThere ? last : m_known.defaultFolder();
    if (folder.isEmpty())
        return false;
    open(folder);
    return true;
}

void WindowModels::open(const QString& folder)
{
    m_parts.service.load(folder.toStdString());
}

void WindowModels::askForFolder()
{
    m_parts.dialogs.openFolder(m_parts.window, {tr("Open model folder"), m_parts.settings.modelFolder(), {}, {}},
                               [this](const QString& folder) { Q_EMIT openRequested(folder); });
}

ModelManager& WindowModels::manager()
{
    if (!m_manager) {
        const auto reader = [machine = machineMemory()](const std::filesystem::path& folder) {
            return readModelFacts(folder, machine);
        };
        m_manager = new ModelManager({m_known, m_parts.service, m_parts.dialogs, reader}, m_parts.window);
        m_manager->setReadsText(m_readsText);
        connect(m_manager, &ModelManager::openRequested, this, &WindowModels::openRequested);
        connect(m_manager, &ModelManager::comparisonRequested, this, &WindowModels::comparisonRequested);
    }
    return *m_manager;
}

bool WindowModels::isManagerShown() const
{
    return m_manager && m_manager->isVisible();
}

bool WindowModels::isSettled() const
{
    return !m_manager || m_manager->isSettled();
}

void WindowModels::showManager()
{
    manager().setPurpose(ModelManager::Purpose::Open);
    manager().open();
}

void WindowModels::offer(const QString& folder)
{
    showManager();
    manager().addFrom(folder);
}

void WindowModels::showWith(const QString& folder)
{
    showManager();
    manager().addAllFrom(folder);
}

void WindowModels::show(const ModelInfo& info)
{
    m_hasModel = true;
    m_readsText = info.hasTokenizer;
    if (m_manager)
        m_manager->setReadsText(m_readsText);
    const QString folder = QString::fromStdString(info.folder.string());
    m_known.setOpenFolder(folder);
    const bool isDefault = m_known.openFolder() == m_known.defaultFolder();
    m_parts.source->setModelName(isDefault ? SourcePanel::defaultModelName() : QString::fromStdString(info.name),
                                 modelToolTip(info));
    m_parts.origin->setOpenModel(info);
    m_parts.settings.setModelFolder(isDefault ? QString() : folder);
    Q_EMIT opened(info);
}

void WindowModels::fillMenu()
{
    m_parts.source->setModelFolders(m_known.defaultFolder(), m_parts.settings.recentModelFolders());
}

} // namespace heed
