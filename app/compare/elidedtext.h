// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;

namespace heed {

/// Rich text of one paragraph in a few lines.
struct ElidedText
{
    QString html;
    int height = 0; ///< in pixels, of its lines
};

/// `html` as it is where it needs no more than `lines` lines of `width` pixels; else cut, with "…" at the end.
ElidedText elidedText(const QString& html, const QFont& font, int width, int lines);

} // namespace heed
