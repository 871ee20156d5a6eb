// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <utility>
#include <vector>

class QPainter;

namespace heed {

/// Names in a line, each after a square of its colour: what colours mean in a picture.
struct ColorLegend
{
    std::vector<std::pair<QString, QColor>> entries;
    QFont font;

    double width() const;
    double height() const; ///< of the line; 0 without entries
    /// From (0, 0).
    void paint(QPainter& painter, const Theme& theme) const;
};

} // namespace heed
