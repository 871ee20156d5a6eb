// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modelsearch.h"

#include <QDir>
#include <QFileInfo>
#include <QList>

#include <utility>

namespace heed {

namespace {

constexpr int kDeepestLevel = 4; ///< the hub's cache: hub/models--…/snapshots/3f2a…
constexpr int kMostFolders = 5000;
constexpr qsizetype kMostModels = 200;

bool isModelFolder(const QString& folder)
{
    return QFileInfo::exists(QDir(folder).filePath(QStringLiteral("config.json")));
}

} // namespace

QStringList modelFoldersAt(const QString& path)
{
    const QFileInfo start(path);
    QList<std::pair<QString, int>> waiting{{start.isDir() ? start.absoluteFilePath() : start.absolutePath(), 0}};
    QStringList found;
    for (qsizetype at = 0; at < waiting.size() && at < kMostFolders && found.size() < kMostModels; ++at) {
        const auto [folder, level] = waiting.at(at);
        if (isModelFolder(folder)) {
            found += QDir::cleanPath(folder); // what is below it belongs to it
            continue;
        }
        if (level == kDeepestLevel || !start.isDir())
            continue;
        for (const QString& name :
             QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name))
            waiting.append({QDir(folder).filePath(name), level + 1});
    }
    return found;
}

} // namespace heed
