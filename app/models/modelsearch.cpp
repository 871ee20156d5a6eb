// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modelsearch.h"

#include <QDir>
#include <QFileInfo>
#include <QList>
#include <QSet>

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

/// By name, links after what they may lead to.
QStringList foldersIn(const QString& folder)
{
    QStringList folders;
    QStringList links;
    for (const QFileInfo& entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        (entry.isSymLink() ? links : folders) += entry.filePath();
    return folders + links;
}

} // namespace

QStringList modelFoldersAt(const QString& path)
{
    const QFileInfo start(path);
    QList<std::pair<QString, int>> waiting{{start.isDir() ? start.absoluteFilePath() : start.absolutePath(), 0}};
    QStringList found;
    QSet<QString> seen; // links may lead in circles, or twice to one place
    for (qsizetype at = 0; at < waiting.size() && at < kMostFolders && found.size() < kMostModels; ++at) {
        const auto [folder, level] = waiting.at(at);
        const QString place = QFileInfo(folder).canonicalFilePath();
        if (seen.contains(place))
            continue;
        seen.insert(place);
        if (isModelFolder(folder)) {
            found += QDir::cleanPath(folder); // what is below it belongs to it
            continue;
        }
        if (level == kDeepestLevel || !start.isDir())
            continue;
        for (const QString& below : foldersIn(folder))
            waiting.append({below, level + 1});
    }
    return found;
}

} // namespace heed
