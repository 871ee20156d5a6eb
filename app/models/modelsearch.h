// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace heed {

/// The model folders at a path: the folder itself, or those below it, such as a folder of downloads or the Hugging Face
/// hub's cache; of a file the folder that it is in. A model folder is one with a config.json. Follows links, lists no
/// folder twice, looks a few levels deep and gives up on folders without end. May take a while on a slow disk; any thread.
QStringList modelFoldersAt(const QString& path);

} // namespace heed
