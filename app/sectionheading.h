// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QToolButton;
class QAction;
class QWidget;

namespace heed {

/// Distances of the panels around the stage, pixels.
inline constexpr int kPanelMargin = 12;
inline constexpr int kPanelSpacing = 6;

/// The quiet title of a part of a panel. `buddy` is named by it for screen readers, when given.
QLabel* makeHeading(const QString& text, QWidget* parent, QWidget* buddy = nullptr);

/// A flat button for an action: its icon, and its text when asked for.
QToolButton* makeToolButton(QAction* action, QWidget* parent, bool hasText = false);

} // namespace heed
