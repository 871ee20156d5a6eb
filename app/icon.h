// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace heed {

/// One of Heed's own line icons (app/icons) in the palette's text colour, at any size, in light and dark alike.
/// @param themeName the desktop's name for it; when its icon theme has one, that is used. Empty: always ours.
QIcon icon(const QString& name, const QString& themeName = {});

} // namespace heed
