// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace heed {

class Settings;

/// The model folders that the user has opened or added, across runs. Knows nothing of what they hold, and never touches
/// them. Lives on the GUI thread.
class KnownModels : public QObject
{
    Q_OBJECT

public:
    explicit KnownModels(Settings& settings, QObject* parent = nullptr);

    /// The one that needs no choosing: comes with Heed, or is named by HEED_MODEL. Empty: there is none.
    QString defaultFolder() const;

    /// The default folder, those opened before, newest first, and those that were only added, newest first.
    QStringList folders() const;

    /// A folder that is known already stays where it is.
    void add(const QString& folder);
    void remove(const QString& folder); ///< from the list, never from the disk

    /// Empty: none is open.
    QString openFolder() const { return m_openFolder; }
    void setOpenFolder(const QString& folder); ///< remembers it

Q_SIGNALS:
    void changed();

private:
    Settings& m_settings;
    QString m_openFolder;
};

} // namespace heed
