// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/words/wordsdata.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace heed {

/// A text broken into lines of a width, in whatever direction it is written, and where its characters are. Coordinates
/// begin at its upper left corner.
class RunningText
{
public:
    struct Ink
    {
        TextRange range;
        QColor color;
    };

    /// @param lineHeight from line to line; the characters stand in its middle.
    RunningText(const QString& text, const QFont& font, double width, double lineHeight);

    double height() const { return m_height; }

    /// What the characters cover: a rectangle for each line they stand on, without the space between lines.
    std::vector<QRectF> rects(TextRange range) const;

    /// The character under a point; −1 beside the text.
    int positionAt(const QPointF& point) const;

    /// @param inks ranges in a colour of their own.
    void paint(QPainter& painter, const QPointF& corner, const QColor& color, const std::vector<Ink>& inks) const;

private:
    QTextLayout m_layout;
    double m_height = 0.0;
};

} // namespace heed
