// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace heed {

/// Lets assistive technology see a custom-painted view as that role (a chart, a list), with what setSpokenValue says.
/// For constructors of views.
void makeAccessible(QWidget* view, QAccessible::Role role);

/// What the current thing in a view says, as a sentence: the view's accessible value, announced when it changes.
void setSpokenValue(QWidget* view, const QString& sentence);

} // namespace heed
