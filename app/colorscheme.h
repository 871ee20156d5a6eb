// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

#include <functional>

class QObject;

namespace heed {

enum class ColorScheme {
    System, ///< as the desktop says
    Light,
    Dark,
};

/// The palette of a scheme, which must not be System.
QPalette paletteOf(ColorScheme scheme);

/// Gives the whole program a scheme. On the first call it remembers what the desktop had said.
/// GUI thread, after the QApplication exists.
void applyColorScheme(ColorScheme scheme);

/// Applies System again whenever the desktop turns light or dark, if `isWanted` then, for as long as `context` is there.
/// Before Qt 6.5 nobody tells.
void followDesktopColors(QObject* context, std::function<bool()> isWanted);

} // namespace heed
