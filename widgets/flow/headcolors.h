// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace heed {

/// How many heads have a colour of their own; then the colours begin again.
inline constexpr int kHeadColors = 16;

/// The colour of a head's lines and boxes. The sixteen were chosen by search so that the least distance between two of
/// them is as large as it gets for normal, red-, green- and blue-blind sight (Machado et al. 2009) at once, the first
/// eight farther apart than the rest, all readable on the background. Heads are numbered as well: no colour stands alone.
QColor headColor(int head, bool isDark);

} // namespace heed
