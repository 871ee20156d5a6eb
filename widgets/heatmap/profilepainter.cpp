// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/profilepainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace heed {

namespace {

constexpr double kLeastBar = 1.0;       // pixels, so that a small value is not taken for none
constexpr double kSmallestGapped = 5.0; // bars of narrower cells touch

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::AttentionHeatmap)
};

double gapOf(double extent)
{
    return extent >= kSmallestGapped ? std::clamp(extent * 0.15, 1.0, 5.0) : 0.0;
}

double lengthOf(float share)
{
    return share > 0.0F ? std::max(kLeastBar, double(share) * HeatmapLayout::kProfile) : 0.0;
}

} // namespace

double ProfilePainter::columnNameWidth(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(Translated::tr("received")));
}

QRectF ProfilePainter::rowBar(int query) const
{
    const QRectF cell = view.cellRect({query, 0});
    const double gap = gapOf(cell.height());
    return {view.plotRect().right() + HeatmapLayout::kProfileGap, cell.top() + gap / 2.0,
            lengthOf(profiles.rowShare(rowProfile, query)), cell.height() - gap};
}

QRectF ProfilePainter::columnBar(int key) const
{
    const QRectF cell = view.cellRect({0, key});
    const double gap = gapOf(cell.width());
    return {cell.left() + gap / 2.0, view.plotRect().bottom() + HeatmapLayout::kProfileGap, cell.width() - gap,
            lengthOf(profiles.columnShare(key))};
}

void ProfilePainter::paint(QPainter& painter, const QFont& font) const
{
    const QRectF plot = view.plotRect();
    const QColor bar = blended(theme.background, theme.accent, 0.5);
    constexpr double kEdge = HeatmapLayout::kProfileGap;
    painter.save();
    painter.setClipRect(QRectF(plot.right(), plot.top(), layout.profileReach() + 1.0, plot.height()));
    for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; ++query)
        painter.fillRect(rowBar(query), bar);
    painter.setClipRect(QRectF(plot.left(), plot.bottom(), plot.width(), layout.profileReach() + 1.0));
    for (int key = view.visibleKeys().begin; key < view.visibleKeys().end; ++key)
        painter.fillRect(columnBar(key), bar);
    painter.restore();
    painter.fillRect(QRectF(plot.right() + kEdge - 1.0, plot.top(), 1.0, plot.height()), theme.line);
    painter.fillRect(QRectF(plot.left(), plot.bottom() + kEdge - 1.0, plot.width(), 1.0), theme.line);

    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QString rowName = rowProfile == RowProfile::Entropy ? Translated::tr("entropy") : Translated::tr("largest");
    painter.drawText(
        QRectF(plot.right() + kEdge, plot.bottom() + kEdge, metrics.horizontalAdvance(rowName) + 1.0, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, rowName);
    const double room = plot.left() - HeatmapLayout::kLabelGap - Theme::kSpacing;
    const QString columnName = metrics.elidedText(Translated::tr("received"), Qt::ElideRight, room);
    painter.drawText(
        QRectF(plot.left() - HeatmapLayout::kLabelGap - room, plot.bottom() + kEdge, room, metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, columnName);
}

void ProfilePainter::paintHighlight(QPainter& painter, HeatmapCell cell) const
{
    painter.save();
    const QRectF plot = view.plotRect();
    painter.setClipRect(plot.adjusted(0.0, 0.0, layout.profileReach() + 1.0, layout.profileReach() + 1.0));
    if (view.visibleQueries().contains(cell.query))
        painter.fillRect(rowBar(cell.query), theme.accent);
    if (view.visibleKeys().contains(cell.key))
        painter.fillRect(columnBar(cell.key), theme.accent);
    painter.restore();
}

} // namespace heed
