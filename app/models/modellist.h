// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelfacts.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace heed {

/// What is known of a folder's facts.
enum class ModelState {
    Reading,
    Good,
    Limited, ///< opens, with something missing
    Broken,
    Missing, ///< the folder is not there
};

/// Folders with the facts about them, which are read in the background: a row is there at once and fills up later. Lives
/// on the GUI thread.
class ModelList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FolderRole = Qt::UserRole + 1,
        SummaryRole, ///< a line below the name
        StateRole,   ///< ModelState
        CurrentRole, ///< whether it is open
    };

    /// Called in the thread pool.
    using Reader = std::function<ModelFacts(const std::filesystem::path& folder)>;

    explicit ModelList(Reader reader, QObject* parent = nullptr);
    /// Waits for the folders that are being read, not for those that wait.
    ~ModelList() override;

    /// Folders that stay keep their facts; those of new ones are read.
    /// @param defaultFolder gets `defaultName` instead of its own.
    void setFolders(const QStringList& folders, const QString& defaultFolder, const QString& defaultName);
    void setCurrentFolder(const QString& folder);

    /// Reads all facts again: a disk was connected, a download has ended.
    void refresh();

    int rowOf(const QString& folder) const; ///< −1: not listed
    QString folder(int row) const { return m_rows.at(std::size_t(row)).folder; }
    bool isDefault(int row) const { return folder(row) == m_defaultFolder; }
    /// Null while they are being read.
    std::shared_ptr<const ModelFacts> facts(int row) const { return m_rows.at(std::size_t(row)).facts; }
    bool isReading() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString folder;
        std::shared_ptr<const ModelFacts> facts;
        bool isReading = false; ///< facts, if there are any, are the old ones
    };
    void read(Row& row);
    void take(const QString& folder, std::shared_ptr<const ModelFacts> facts);
    QString name(const Row& row) const;
    QString summary(const Row& row) const;

    Reader m_reader;
    QThreadPool m_pool;
    std::vector<Row> m_rows;
    QString m_defaultFolder;
    QString m_defaultName;
    QString m_currentFolder;
};

/// Of a folder whose facts have been read.
ModelState stateOf(const ModelFacts& facts);

} // namespace heed

Q_DECLARE_METATYPE(heed::ModelState)
