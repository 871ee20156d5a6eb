// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/runningtext.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

/// Line breaks and control characters, which have no glyphs, as spaces: the number of characters stays.
QString inLines(QString text)
{
    for (QChar& character : text)
        if (character.category() == QChar::Other_Control)
            character = u' ';
    return text;
}

} // namespace

RunningText::RunningText(const QString& text, const QFont& font, double width, double lineHeight)
    : m_layout(inLines(text), font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0.0, m_height + 0.5 * (lineHeight - line.height())});
        m_height += lineHeight;
    }
    m_layout.endLayout();
}

std::vector<QRectF> RunningText::rects(TextRange range) const
{
    std::vector<QRectF> result;
    for (int index = 0; index < m_layout.lineCount(); ++index) {
        const QTextLine line = m_layout.lineAt(index);
        const int begin = std::max(range.begin, line.textStart());
        const int end = std::min(range.end, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const auto [left, right] = std::minmax({line.cursorToX(begin), line.cursorToX(end)});
        result.emplace_back(left, line.y(), right - left, line.height());
    }
    return result;
}

int RunningText::positionAt(const QPointF& point) const
{
    for (int index = 0; index < m_layout.lineCount(); ++index) {
        const QTextLine line = m_layout.lineAt(index);
        const QRectF text = line.naturalTextRect();
        if (point.y() < text.top() || point.y() > text.bottom() || point.x() < text.left() || point.x() > text.right())
            continue;
        // QTextLine::xToCursor() names the neighbour in text that runs from right to left.
        for (int position = line.textStart(); position < line.textStart() + line.textLength(); ++position) {
            const auto [left, right] = std::minmax({line.cursorToX(position), line.cursorToX(position + 1)});
            if (point.x() >= left && point.x() < right)
                return position;
        }
    }
    return -1;
}

void RunningText::paint(QPainter& painter, const QPointF& corner, const QColor& color,
                        const std::vector<Ink>& inks) const
{
    QList<QTextLayout::FormatRange> formats;
    for (const Ink& ink : inks) {
        QTextLayout::FormatRange format;
        format.start = ink.range.begin;
        format.length = ink.range.end - ink.range.begin;
        format.format.setForeground(ink.color);
        formats << format;
    }
    painter.setPen(color);
    m_layout.draw(&painter, corner, formats);
}

} // namespace heed
