// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace heed {

/// Every action of the menus that has a shortcut, menu by menu, and the keys of the views.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar* menuBar, QWidget* parent);
};

} // namespace heed
