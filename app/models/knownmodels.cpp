// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/knownmodels.h"

#include "app/resourcepaths.h"
#include "app/settings.h"

#include <QDir>

namespace heed {

namespace {

/// One spelling for one folder, so that none is listed twice.
QString cleaned(const QString& folder)
{
    return QDir::cleanPath(QDir(folder).absolutePath());
}

} // namespace

KnownModels::KnownModels(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
}

QString KnownModels::defaultFolder() const
{
    const auto folder = defaultModelFolder();
    return folder ? cleaned(QString::fromStdString(folder->string())) : QString();
}

QStringList KnownModels::folders() const
{
    QStringList all{defaultFolder()};
    all += m_settings.recentModelFolders();
    all += m_settings.addedModelFolders();
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

void KnownModels::add(const QString& folder)
{
    if (folders().contains(cleaned(folder)))
        return;
    m_settings.setAddedModelFolders(QStringList(cleaned(folder)) + m_settings.addedModelFolders());
    Q_EMIT changed();
}

void KnownModels::remove(const QString& folder)
{
    QStringList added = m_settings.addedModelFolders();
    added.removeAll(cleaned(folder));
    m_settings.setAddedModelFolders(added);
    QStringList recent = m_settings.recentModelFolders();
    recent.removeAll(cleaned(folder));
    m_settings.setRecentModelFolders(recent);
    Q_EMIT changed();
}

void KnownModels::setOpenFolder(const QString& folder)
{
    m_openFolder = cleaned(folder);
    if (m_openFolder != defaultFolder()) {
        add(m_openFolder); // the list of opened ones is short: it would forget the folder one day
        m_settings.addRecentModelFolder(m_openFolder);
    }
    Q_EMIT changed();
}

} // namespace heed
