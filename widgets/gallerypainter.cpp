// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerypainter.h"

#include "widgets/heatmap/layerpainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace heed {

namespace {

QString meanHeading()
{
    return QCoreApplication::translate("heed::HeadGallery", "Mean");
}

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

GalleryTable galleryTable(const GalleryHeads& heads, const GalleryArrangement& arrangement, int captionHeight,
                          const QFont& font)
{
    constexpr int kHeadingGap = 10;
    QFont headingFont = smallFont(font);
    headingFont.setBold(true);
    const QFontMetrics metrics(headingFont);
    GalleryTable table{arrangement.rows, arrangement.columns, 0, 0, captionHeight};
    if (arrangement.isTable) {
        table.rowHeader = metrics.horizontalAdvance(layerHeading(std::max(heads.layers - 1, 0))) + kHeadingGap;
        table.columnHeader = metrics.height() + kHeadingGap;
    }
    return table;
}

QString fittingCaption(const QString& caption, const QFontMetricsF& metrics, double width)
{
    static const QString separator = QStringLiteral(" · ");
    QString fitting = caption;
    while (metrics.horizontalAdvance(fitting) > width && fitting.contains(separator))
        fitting.truncate(fitting.lastIndexOf(separator));
    return metrics.elidedText(fitting, Qt::ElideRight, width);
}

NumberForm fittingForm(const GalleryHeads& heads, HeadMeasure measure, const QFontMetricsF& metrics, double width)
{
    for (const NumberForm form : kNumberForms) {
        if (std::ranges::all_of(heads.numbers, [&](const std::optional<HeadNumbers>& numbers) {
                return !numbers || metrics.horizontalAdvance(shortText(*numbers, measure, form)) <= width;
            }))
            return form;
    }
    return kNumberForms.back();
}

bool doHeadingsFit(int heads, const QFontMetricsF& metrics, double width)
{
    for (int head = 0; head < heads; ++head) {
        if (metrics.horizontalAdvance(headHeading(head)) > width)
            return false;
    }
    return metrics.horizontalAdvance(meanHeading()) <= width;
}

QColor measureColor(HeadMeasure measure)
{
    return layerColor(int(measure));
}

void GalleryPainter::paint(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.translate(-scrolled);
    const QRect view(scrolled, viewport);
    const NumberForm form
        = fittingForm(heads, caption.measure, QFontMetricsF(smallFont(font)), layout.thumbnail.width());
    for (int row = 0; row < arrangement.rows; ++row) {
        for (int column = 0; column < arrangement.columns; ++column) {
            const QRect rect = layout.thumbnailRect({row, column});
            const int entry = arrangement.entryAt({row, column});
            if (entry >= 0 && rect.adjusted(-4, -4, 4, layout.table.captionHeight + 4).intersects(view))
                paintEntry(painter, entry, rect, form);
        }
    }
    painter.restore();
    if (arrangement.isTable)
        paintHeadings(painter);
}

void GalleryPainter::paintEntry(QPainter& painter, int entry, const QRect& rect, NumberForm form) const
{
    const QImage image = thumbnail(entry);
    if (image.isNull())
        painter.fillRect(rect, theme.surface);
    else
        painter.drawImage(rect, image);
    const bool isSelected = std::ranges::binary_search(selected, entry);
    if (isSelected)
        paintFrame(painter, rect.adjusted(-2, -2, 2, 2), theme.accent, 2);
    if (entry == current)
        paintFrame(painter, rect.adjusted(-4, -4, 4, 4), theme.accent, 2);
    else if (entry == hovered && !isSelected)
        paintFrame(painter, rect.adjusted(-3, -3, 3, 3), theme.mutedText, 1);
    if (isSelected)
        paintMark(painter, rect);
    paintCaption(painter, entry, {rect.left(), rect.bottom() + 1, rect.width(), layout.table.captionHeight}, form);
}

/// A tick in the corner, so that colour alone does not say what is selected.
void GalleryPainter::paintMark(QPainter& painter, const QRect& rect) const
{
    constexpr int kSide = 16;
    const QRect badge(rect.right() - kSide + 3, rect.top() - 2, kSide, kSide);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.background, 1.0));
    painter.setBrush(theme.accent);
    painter.drawEllipse(badge);
    painter.setPen(QPen(theme.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(badge).center();
    const std::array tick{middle + QPointF(-3.5, 0.0), middle + QPointF(-1.0, 2.8), middle + QPointF(3.5, -3.0)};
    painter.drawPolyline(tick.data(), int(tick.size()));
    painter.restore();
}

void GalleryPainter::paintCaption(QPainter& painter, int entry, const QRect& area, NumberForm form) const
{
    const QFont captionFont = smallFont(font);
    const QFontMetricsF metrics(captionFont);
    const auto& numbers = heads.numbers[std::size_t(entry)];
    painter.setFont(captionFont);
    QRect line(area.left(), area.top() + GalleryCaption::kGap, area.width(), caption.lineHeight);
    const auto write = [&](const QString& text, const QColor& color) {
        painter.setPen(color);
        painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, caption.lineHeight);
    };
    const QColor text = entry == current ? theme.text : theme.mutedText;
    if (caption.hasName)
        write(heads.shortNameOf(entry), text);
    if (!numbers)
        return;
    write(shortText(*numbers, caption.measure, form), text);
    paintBars(painter, *numbers, {area.left(), line.top() + 1, area.width(), GalleryCaption::kBarHeight});
}

/// One upright bar per measure, always in the same order and colours: a head's fingerprint.
void GalleryPainter::paintBars(QPainter& painter, const HeadNumbers& numbers, const QRect& area) const
{
    constexpr int kBarGap = 2;
    constexpr int kWidest = 12;
    std::vector<std::pair<HeadMeasure, double>> bars;
    for (const HeadMeasure measure : kHeadMeasures) {
        if (const auto share = shareOf(numbers, measure))
            bars.emplace_back(measure, std::clamp(*share, 0.0, 1.0));
    }
    const int count = int(bars.size());
    const int width = std::min(kWidest, (area.width() - (count - 1) * kBarGap) / count);
    int left = area.left() + (area.width() - count * (width + kBarGap) + kBarGap) / 2;
    for (const auto& [measure, share] : bars) {
        const QRectF track(left, area.top(), width, area.height());
        painter.fillRect(track, theme.surface);
        const double height = track.height() * share;
        painter.fillRect(QRectF(left, track.bottom() - height, width, height), measureColor(measure));
        left += width + kBarGap;
    }
}

void GalleryPainter::setHeadingStyle(QPainter& painter, bool isCurrent) const
{
    QFont headingFont = smallFont(font);
    headingFont.setBold(isCurrent);
    painter.setFont(headingFont);
    painter.setPen(isCurrent ? theme.text : theme.mutedText);
}

void GalleryPainter::paintColumnHeadings(QPainter& painter, int currentColumn) const
{
    const int left = GalleryLayout::kMargin + layout.table.rowHeader;
    const int height = layout.table.columnHeader - 8;
    QFont bold = smallFont(font); // as the current one is written
    bold.setBold(true);
    const bool areNumbers
        = !doHeadingsFit(heads.heads, QFontMetricsF(bold), layout.thumbnail.width() + GalleryLayout::kGap / 2.0);
    if (areNumbers) { // what they count stands at the left, once
        setHeadingStyle(painter, false);
        painter.drawText(QRect(GalleryLayout::kMargin, GalleryLayout::kMargin, layout.table.rowHeader - 10, height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         QCoreApplication::translate("heed::HeadGallery", "Head"));
    }
    painter.setClipRect(left - 4, 0, viewport.width() - left + 4, GalleryLayout::kMargin + height + 4);
    for (int column = 0; column < arrangement.columns; ++column) {
        const QRect rect = layout.thumbnailRect({0, column}).translated(-scrolled.x(), 0);
        setHeadingStyle(painter, column == currentColumn);
        painter.drawText(QRect(rect.left() - GalleryLayout::kGap, GalleryLayout::kMargin,
                               rect.width() + 2 * GalleryLayout::kGap, height),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         column == heads.heads ? meanHeading()
                         : areNumbers          ? QString::number(column + 1)
                                               : headHeading(column));
    }
}

void GalleryPainter::paintHeadings(QPainter& painter) const
{
    const GalleryPlace place = arrangement.placeOf(current);
    const int top = GalleryLayout::kMargin + layout.table.columnHeader - 4;
    const int left = GalleryLayout::kMargin + layout.table.rowHeader - 4;
    if (scrolled.y() > 0)
        painter.fillRect(0, 0, viewport.width(), top, theme.background);
    if (scrolled.x() > 0)
        painter.fillRect(0, 0, left, viewport.height(), theme.background);

    painter.save();
    paintColumnHeadings(painter, place.column);
    painter.setClipRect(0, top, left, viewport.height() - top);
    for (int row = 0; row < arrangement.rows; ++row) {
        const QRect rect = layout.thumbnailRect({row, 0}).translated(0, -scrolled.y());
        setHeadingStyle(painter, row == place.row);
        if (row < heads.layers) {
            painter.drawText(QRect(GalleryLayout::kMargin, rect.top(), layout.table.rowHeader - 10, rect.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, layerHeading(row));
            continue;
        }
        // Only the mean of all is in this row: its name stands right before it.
        painter.setClipRect(left, top, viewport.width() - left, viewport.height() - top);
        const QRect mean = layout.thumbnailRect({row, heads.heads}).translated(-scrolled);
        painter.drawText(QRect(left, mean.top(), mean.left() - GalleryLayout::kGap - left, mean.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         QCoreApplication::translate("heed::HeadGallery", "All heads"));
    }
    painter.restore();
}

} // namespace heed
