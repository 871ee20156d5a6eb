// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerypainter.h"

#include <QCoreApplication>
#include <QPainter>

namespace heed {

namespace {

void paintFrame(QPainter& painter, const QRect& rect, const QColor& color, int width)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRegion frame = QRegion(rect) - QRegion(rect.adjusted(width, width, -width, -width));
    for (const QRect& side : frame)
        painter.drawRect(side);
}

} // namespace

QString layerHeading(int layer)
{
    return QCoreApplication::translate("heed::HeadGallery", "Layer %1").arg(layer + 1);
}

QString headHeading(int head)
{
    return QCoreApplication::translate("heed::HeadGallery", "Head %1").arg(head + 1);
}

QString fittingCaption(const QString& caption, const QFontMetricsF& metrics, double width)
{
    static const QString separator = QStringLiteral(" · ");
    QString fitting = caption;
    while (metrics.horizontalAdvance(fitting) > width && fitting.contains(separator))
        fitting.truncate(fitting.lastIndexOf(separator));
    return metrics.elidedText(fitting, Qt::ElideRight, width);
}

void GalleryPainter::paint(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.translate(-scrolled);
    const QRect view(scrolled, viewport);
    for (int layer = 0; layer < data.layers; ++layer) {
        for (int head = 0; head < data.heads; ++head) {
            const GalleryPlace place{layer, head};
            const QRect outer = layout.thumbnailRect(place).adjusted(-4, -4, 4, layout.captionHeight + 4);
            if (outer.intersects(view))
                paintThumbnail(painter, place);
        }
    }
    painter.restore();
    paintHeadings(painter);
}

void GalleryPainter::paintThumbnail(QPainter& painter, GalleryPlace place) const
{
    const QRect rect = layout.thumbnailRect(place);
    const int index = data.index(place.layer, place.head);
    const QImage image = thumbnails.image(index);
    if (image.isNull())
        painter.fillRect(rect, theme.surface);
    else
        painter.drawImage(rect, image);

    if (place == current)
        paintFrame(painter, rect.adjusted(-4, -4, 4, 4), theme.accent, 2);
    else if (place == hovered)
        paintFrame(painter, rect.adjusted(-3, -3, 3, 3), theme.mutedText, 1);

    if (layout.captionHeight > 0 && index < int(data.captions.size())) {
        const QFont captionFont = smallFont(font);
        painter.setFont(captionFont);
        painter.setPen(place == current ? theme.text : theme.mutedText);
        const QRect line(rect.left(), rect.bottom() + 1 + 4, rect.width(), layout.captionHeight - 4);
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                         fittingCaption(data.captions[std::size_t(index)], QFontMetricsF(captionFont), line.width()));
    }
}

void GalleryPainter::setHeadingStyle(QPainter& painter, bool isCurrent) const
{
    QFont headingFont = smallFont(font);
    headingFont.setBold(isCurrent);
    painter.setFont(headingFont);
    painter.setPen(isCurrent ? theme.text : theme.mutedText);
}

void GalleryPainter::paintHeadings(QPainter& painter) const
{
    const int top = GalleryLayout::kMargin + layout.columnHeader - 4;
    const int left = GalleryLayout::kMargin + layout.rowHeader - 4;
    if (scrolled.y() > 0)
        painter.fillRect(0, 0, viewport.width(), top, theme.background);
    if (scrolled.x() > 0)
        painter.fillRect(0, 0, left, viewport.height(), theme.background);

    painter.save();
    painter.setClipRect(left, 0, viewport.width() - left, top);
    for (int head = 0; head < data.heads; ++head) {
        const QRect column = layout.thumbnailRect({0, head}).translated(-scrolled.x(), 0);
        setHeadingStyle(painter, head == current.head);
        // Narrow columns of many heads show the number alone.
        const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(headHeading(head))
                          <= column.width() + GalleryLayout::kGap / 2.0;
        painter.drawText(QRect(column.left() - GalleryLayout::kGap, GalleryLayout::kMargin,
                               column.width() + 2 * GalleryLayout::kGap, layout.columnHeader - 8),
                         Qt::AlignCenter | Qt::TextSingleLine, fits ? headHeading(head) : QString::number(head + 1));
    }
    painter.setClipRect(0, top, left, viewport.height() - top);
    for (int layer = 0; layer < data.layers; ++layer) {
        const QRect row = layout.thumbnailRect({layer, 0}).translated(0, -scrolled.y());
        setHeadingStyle(painter, layer == current.layer);
        painter.drawText(QRect(GalleryLayout::kMargin, row.top(), layout.rowHeader - 10, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, layerHeading(layer));
    }
    painter.restore();
}

} // namespace heed
