// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace heed {

/// What can be done with the keyboard in a menu or in a part of the window.
struct ShortcutGroup
{
    struct Line
    {
        QString what;
        QString keys;
    };
    QString name;
    std::vector<Line> lines;
};

/// Every action of the menus that has a shortcut, menu by menu, and the keys of the views.
std::vector<ShortcutGroup> shortcutGroups(const QMenuBar& menuBar);

/// Lists the shortcuts, those that match what is typed above them.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar* menuBar, QWidget* parent);

private:
    void fill(const std::vector<ShortcutGroup>& groups);
    void showMatching(const QString& text);

    QLineEdit* m_filter;
    QTreeWidget* m_list;
};

} // namespace heed
