// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace heed {

/// Shows version and licence in a box that blocks nothing but its window.
void showAboutBox(QWidget* window);

} // namespace heed
