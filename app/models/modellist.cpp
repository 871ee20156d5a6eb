// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modellist.h"

#include "app/models/factstext.h"
#include "model/checkpoint/modelname.h"
#include "widgets/whenfinished.h"

#include <QDir>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

constexpr int kReaders = 2; ///< a disk that has to wake up holds up one

} // namespace

ModelState stateOf(const ModelFacts& facts)
{
    if (facts.problems.empty())
        return ModelState::Good;
    if (facts.canOpen())
        return ModelState::Limited;
    return facts.problems.front().fault == ModelFault::NoFolder ? ModelState::Missing : ModelState::Broken;
}

ModelList::ModelList(Reader reader, QObject* parent) : QAbstractListModel(parent), m_reader(std::move(reader))
{
    m_pool.setMaxThreadCount(kReaders);
}

ModelList::~ModelList()
{
    m_pool.clear();
}

void ModelList::setFolders(const QStringList& folders, const QString& defaultFolder, const QString& defaultName)
{
    beginResetModel();
    std::vector<Row> rows;
    for (const QString& folder : folders) {
        const int known = rowOf(folder);
        rows.push_back(known < 0 ? Row{folder, nullptr, false} : m_rows[std::size_t(known)]);
    }
    m_rows = std::move(rows);
    m_defaultFolder = defaultFolder;
    m_defaultName = defaultName;
    endResetModel();
    for (Row& row : m_rows) {
        if (!row.facts && !row.isReading)
            read(row);
    }
}

void ModelList::setCurrentFolder(const QString& folder)
{
    m_currentFolder = folder.isEmpty() ? folder : QDir::cleanPath(QDir(folder).absolutePath());
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CurrentRole});
}

void ModelList::refresh()
{
    for (Row& row : m_rows) {
        if (!row.isReading)
            read(row);
    }
}

void ModelList::read(Row& row)
{
    row.isReading = true;
    const auto job = [reader = m_reader, path = std::filesystem::path(row.folder.toStdString())] {
        return std::make_shared<const ModelFacts>(reader(path));
    };
    whenFinished(QtConcurrent::run(&m_pool, job), this,
                 [this, folder = row.folder](const std::shared_ptr<const ModelFacts>& facts) { take(folder, facts); });
}

void ModelList::take(const QString& folder, std::shared_ptr<const ModelFacts> facts)
{
    const int at = rowOf(folder);
    if (at < 0)
        return; // removed meanwhile
    Row& row = m_rows[std::size_t(at)];
    row.facts = std::move(facts);
    row.isReading = false;
    Q_EMIT dataChanged(index(at), index(at));
}

int ModelList::rowOf(const QString& folder) const
{
    const auto found = std::ranges::find(m_rows, folder, &Row::folder);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool ModelList::isReading() const
{
    return std::ranges::any_of(m_rows, &Row::isReading);
}

int ModelList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ModelList::name(const Row& row) const
{
    return row.folder == m_defaultFolder ? m_defaultName
                                         : QString::fromStdString(modelNameOf(row.folder.toStdString()));
}

QString ModelList::summary(const Row& row) const
{
    return row.facts ? factsSummary(*row.facts) : tr("Reading…");
}

QVariant ModelList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return name(row);
    case Qt::ToolTipRole:
        return placeText(row.folder);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(name(row), summary(row));
    case FolderRole:
        return row.folder;
    case SummaryRole:
        return summary(row);
    case StateRole:
        return QVariant::fromValue(row.facts ? stateOf(*row.facts) : ModelState::Reading);
    case CurrentRole:
        return row.folder == m_currentFolder;
    default:
        return {};
    }
}

} // namespace heed
