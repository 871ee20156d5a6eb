// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace heed {

/// A quiet line above the views that says that the text has changed since they were made, with views dimmed under
/// veils for as long; they go on working. Hidden while the views are up to date.
class StaleNotice : public QWidget
{
    Q_OBJECT

public:
    /// @param translate offered beside the sentence, with its shortcut.
    /// @param views     to be dimmed; they outlive the notice or go with it.
    StaleNotice(QAction* translate, const QList<QWidget*>& views, QWidget* parent = nullptr);

    bool isStale() const { return m_isStale; }

public Q_SLOTS:
    void setStale(bool isStale);

private:
    bool m_isStale = false;
    QList<QWidget*> m_veils;
};

} // namespace heed
