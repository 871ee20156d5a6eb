// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace heed {

/// The longest text that the window takes from outside, in characters.
inline constexpr int kMaximumTextLength = 100'000;

/// What somebody let fall onto the window.
struct Dropped
{
    enum class Kind {
        Text,        ///< `text` is to be translated
        ModelFolder, ///< `path`
        Folder,      ///< `path`, which may hold models or nothing of the kind
        Session,     ///< `path`, a .heed file, an attention bundle or alignments
        Refused,     ///< `fault` says why, in a sentence
    };
    Kind kind = Kind::Refused;
    QString text;
    QString path;
    QString fault;
};

/// Whether a drop is worth looking at at all: local files or text. Opens nothing, so that it can follow the pointer.
bool isDroppable(const QMimeData& data);

/// Looks at a drop: one file, one folder, or a piece of text. Reads text files, which must be UTF-8 and no longer than
/// kMaximumTextLength, and hold prose as far as their name and beginning tell.
Dropped inspectDrop(const QMimeData& data);

/// The same for a file or folder.
Dropped inspectPath(const QString& path);

} // namespace heed
