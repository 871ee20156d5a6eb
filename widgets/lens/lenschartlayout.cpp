// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lenschartlayout.h"

#include "widgets/theme.h"
#include "widgets/vocabularypainter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kLargestPieceShare = 0.36; // of the width
constexpr double kColumnGap = 8.0;
constexpr double kDotBeforeHeading = 8.0; // of the ranks
constexpr double kLeastTrack = 64.0;      // beside a column of ranks
constexpr double kEdge = 8.0;             // above the title and below the footer

double lineHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height());
}

double heightAbove(const QFont& font)
{
    return kEdge + lineHeight(font) + 2.0 + lineHeight(smallFont(font)) + Theme::kSpacing;
}

double heightBelow(const QFont& font)
{
    return Theme::kSpacing + lineHeight(smallFont(font)) + kEdge;
}

} // namespace

QString lensRowName(int row)
{
    //: In a list of layers: what the first one reads. Short
    return row == 0 ? QCoreApplication::translate("heed::LensChart", "input") : QString::number(row);
}

QString lensRankHeading()
{
    //: Heading of a column of numbers: the first, second, … most probable token. Short
    return QCoreApplication::translate("heed::LensChart", "rank");
}

LensChartLayout LensChartLayout::of(const LensChartData& data, const QSizeF& size, const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const QFontMetricsF small(smallFont(font));
    const double line = std::ceil(metrics.height());
    LensChartLayout layout;
    const double left = Theme::kPadding;
    const double width = std::max(0.0, size.width() - 2.0 * left);
    const double top = heightAbove(font);
    const double room = std::max(0.0, size.height() - top - heightBelow(font));
    layout.rowHeight
        = std::floor(std::clamp(room / std::max(1, data.count()), line + kTightestGap, line + kComfortableGap));
    layout.contentHeight = data.count() * layout.rowHeight;
    layout.title = {left, kEdge, width, lineHeight(font)};
    layout.legend = {left, layout.title.bottom() + 2.0, width, lineHeight(smallFont(font))};
    layout.rows = {left, top, width, std::min(room, layout.contentHeight)};
    layout.footer = {left, layout.rows.bottom() + Theme::kSpacing, width, lineHeight(smallFont(font))};

    double widestPiece = 0.0;
    double widestRank = small.horizontalAdvance(lensRankHeading()) + kDotBeforeHeading;
    for (int index = 0; index < data.count(); ++index) {
        const LensChartData::Row& row = data.rows[std::size_t(index)];
        widestPiece = std::max(widestPiece, metrics.horizontalAdvance(row.piece));
        layout.layerWidth = std::max(layout.layerWidth, small.horizontalAdvance(lensRowName(index)));
        widestRank = std::max(widestRank, small.horizontalAdvance(QLocale().toString(row.writtenRank)));
        layout.percentWidth = std::max(layout.percentWidth, metrics.horizontalAdvance(percentText(row.probability)));
    }
    layout.layerWidth = std::ceil(layout.layerWidth) + 1.0;
    layout.pieceWidth = std::ceil(std::min(widestPiece + 1.0, width * kLargestPieceShare));
    layout.percentWidth = std::ceil(layout.percentWidth) + 1.0;
    if (layout.track(layout.rows).width() - widestRank - kColumnGap >= kLeastTrack)
        layout.rankWidth = std::ceil(widestRank) + 1.0;
    return layout;
}

int LensChartLayout::heightFor(const LensChartData& data, const QFont& font, int rows, double gap)
{
    return int(
        std::ceil(heightAbove(font) + heightBelow(font) + std::min(rows, data.count()) * (lineHeight(font) + gap)));
}

int LensChartLayout::rowAt(const QPointF& position, int count, double scrolled) const
{
    if (rowHeight <= 0.0 || !rows.contains(position))
        return -1;
    const int index = int((position.y() - rows.top() + scrolled) / rowHeight);
    return index < count ? index : -1;
}

QRectF LensChartLayout::piece(const QRectF& row) const
{
    return {row.left() + layerWidth + kColumnGap, row.top(), pieceWidth, row.height()};
}

QRectF LensChartLayout::track(const QRectF& row) const
{
    const double left = piece(row).right() + kColumnGap;
    const double right = std::max(left, percent(row).left() - kColumnGap);
    const double height = std::min(row.height() - 6.0, 14.0);
    return {left, row.center().y() - height / 2.0, right - left, height};
}

QRectF LensChartLayout::percent(const QRectF& row) const
{
    const double right = rankWidth > 0.0 ? rank(row).left() - kColumnGap : row.right();
    return {right - percentWidth, row.top(), percentWidth, row.height()};
}

QRectF LensChartLayout::rank(const QRectF& row) const
{
    return {row.right() - rankWidth, row.top(), rankWidth, row.height()};
}

} // namespace heed
