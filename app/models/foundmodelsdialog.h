// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;
class QPushButton;

namespace heed {

/// Offers the models that were found in one folder: which of them are to be listed?
class FoundModelsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param place   where they were found.
    /// @param folders all are chosen at first.
    FoundModelsDialog(const QString& place, const QStringList& folders, QWidget* parent);

Q_SIGNALS:
    void chosen(const QStringList& folders); ///< accepted, at least one

private:
    QStringList checkedFolders() const;
    void updateButton();

    QListWidget* m_list;
    QPushButton* m_addButton;
};

} // namespace heed
