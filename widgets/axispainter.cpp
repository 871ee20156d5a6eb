// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/axispainter.h"

#include <QPainter>

namespace heed {

namespace {

// Writes one line of text in a box around the painter's origin: left edge, vertical middle.
void writeLabel(QPainter& painter, const QString& text, double left, double width, double lineHeight,
                const LabelStyle& style)
{
    const QRectF box(left, -lineHeight / 2.0, width, lineHeight);
    if (style.plate.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.plate);
        painter.drawRoundedRect(box.adjusted(-3.0, 0.0, 3.0, 0.0), 3.0, 3.0);
    }
    painter.setPen(style.text);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
}

double angle(LabelOrientation orientation)
{
    switch (orientation) {
    case LabelOrientation::Horizontal:
        return 0.0;
    case LabelOrientation::Diagonal:
        return -45.0;
    case LabelOrientation::Vertical:
        return -90.0;
    }
    return 0.0;
}

} // namespace

void KeyLabelsPainter::paint(QPainter& painter, const std::vector<int>& shown) const
{
    for (const int key : shown) {
        const double width = labels.widths[std::size_t(key)];
        const QString& text = labels.texts[key];
        painter.save();
        if (orientation == LabelOrientation::Horizontal) {
            painter.translate(middle(key), bottom - labels.lineHeight / 2.0);
            writeLabel(painter, text, -width / 2.0, width, labels.lineHeight, style(key));
        } else {
            const double lift = orientation == LabelOrientation::Diagonal ? labels.lineHeight * 0.35 : 0.0;
            // Upright labels end at the columns: their first letters above them, their last ones below them.
            const double start = side == Side::Below ? labels.widest - width : 0.0;
            painter.translate(middle(key), bottom - lift);
            painter.rotate(angle(orientation));
            writeLabel(painter, text, start, width, labels.lineHeight, style(key));
        }
        painter.restore();
    }
}

void QueryLabelsPainter::paint(QPainter& painter, const std::vector<int>& shown) const
{
    for (const int query : shown) {
        const double width = labels.widths[std::size_t(query)];
        painter.save();
        painter.translate(right - width, middle(query));
        writeLabel(painter, labels.texts[query], 0.0, width, labels.lineHeight, style(query));
        painter.restore();
    }
}

} // namespace heed
