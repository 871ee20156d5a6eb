// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace heed {

/// The widgets below `root` that Tab stops at, in the order in which layouts, splitters and stacks place them: as they
/// are read, not as they were made.
QList<QWidget*> tabStops(QWidget* root);

/// Makes Tab visit them in that order.
void orderTabs(QWidget* root);

} // namespace heed
