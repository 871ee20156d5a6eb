// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vocabularypainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::VocabularyChart)
};

constexpr double kLargestPieceShare = 0.4; // of the width
constexpr double kColumnGap = 10.0;

int barCount(const VocabularyChartData& data)
{
    return int(data.rows.size()) + (data.restCount > 0 ? 1 : 0);
}

QString restText(const VocabularyChartData& data)
{
    //: All other tokens of the vocabulary together, and how many these are
    return Translated::tr("rest (%1)").arg(QLocale().toString(data.restCount));
}

double fixedHeight(const VocabularyChartData& data, const QFont& font)
{
    const double title = data.title.isEmpty() ? 0.0 : std::ceil(QFontMetricsF(font).height()) + Theme::kSpacing;
    const double footer = Theme::kSpacing + 2.0 * std::ceil(QFontMetricsF(smallFont(font)).height());
    return 2.0 * Theme::kPadding + title + footer;
}

} // namespace

QString percentText(double probability)
{
    const QLocale locale;
    const double percent = probability * 100.0;
    if (percent > 0.0 && percent < 0.01)
        return Translated::tr("< %1 %").arg(locale.toString(0.01, 'f', 2));
    return Translated::tr("%1 %").arg(locale.toString(percent, 'f', percent < 1.0 ? 2 : 1));
}

QString logText(double probability)
{
    return probability > 0.0 ? QLocale().toString(std::log(probability), 'f', 2) : QStringLiteral("−∞");
}

QString entropyText(double entropy)
{
    const QLocale locale;
    return Translated::tr("Entropy %1 nats: like a choice among %2 equally likely tokens")
        .arg(locale.toString(entropy, 'f', 2), locale.toString(std::exp(entropy), 'f', 1));
}

VocabularyLayout VocabularyLayout::of(const VocabularyChartData& data, const QSizeF& size, const QFont& font)
{
    constexpr double kPadding = Theme::kPadding;
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double line = std::ceil(metrics.height());
    VocabularyLayout layout;
    layout.left = kPadding;
    layout.width = std::max(0.0, size.width() - 2.0 * kPadding);
    layout.title = {kPadding, kPadding, layout.width, line};
    layout.rowsTop = data.title.isEmpty() ? kPadding : layout.title.bottom() + Theme::kSpacing;
    const double room = size.height() - fixedHeight(data, font);
    layout.rowHeight
        = std::floor(std::clamp(room / std::max(1, barCount(data)), line + kTightestGap, line + kComfortableGap));

    double widest = data.restCount > 0 ? QFontMetricsF(font).horizontalAdvance(restText(data)) : 0.0;
    double widestPercent = metrics.horizontalAdvance(percentText(data.restProbability));
    for (const VocabularyChartData::Row& row : data.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.piece));
        widestPercent = std::max(widestPercent, metrics.horizontalAdvance(percentText(row.probability)));
    }
    layout.pieceWidth = std::ceil(std::min(widest + 1.0, layout.width * kLargestPieceShare));
    layout.percentWidth = std::ceil(widestPercent) + 1.0;
    const double rowsBottom = layout.rowsTop + barCount(data) * layout.rowHeight;
    layout.footer = {kPadding, rowsBottom + Theme::kSpacing, layout.width,
                     2.0 * std::ceil(QFontMetricsF(smallFont(font)).height())};
    return layout;
}

int VocabularyLayout::heightFor(const VocabularyChartData& data, const QFont& font, double gap)
{
    const double line = std::ceil(QFontMetricsF(font).height());
    return int(std::ceil(fixedHeight(data, font) + barCount(data) * (line + gap)));
}

int VocabularyLayout::rowAt(const QPointF& position, int rows) const
{
    if (rowHeight <= 0.0 || position.y() < rowsTop || position.x() < left || position.x() >= left + width)
        return -1;
    const int index = int((position.y() - rowsTop) / rowHeight);
    return index < rows ? index : -1;
}

void VocabularyPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(data.title, Qt::ElideMiddle, layout.title.width()));
    for (int index = 0; index < int(data.rows.size()); ++index)
        paintRow(painter, index);
    if (data.restCount > 0)
        paintRest(painter);

    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    painter.drawText(layout.footer, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, entropyText(data.entropy));
}

void VocabularyPainter::paintBar(QPainter& painter, const QRectF& row, double probability, const QBrush& brush) const
{
    const double left = row.left() + layout.pieceWidth + kColumnGap;
    const double right = row.right() - layout.percentWidth - kColumnGap;
    if (right <= left)
        return;
    const double height = std::min(row.height() - 6.0, 14.0);
    const QRectF track(left, row.center().y() - height / 2.0, right - left, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(track, 3.0, 3.0);
    QRectF bar = track;
    bar.setWidth(track.width() * std::clamp(probability, 0.0, 1.0));
    painter.setBrush(brush);
    if (bar.width() >= 1.0)
        painter.drawRoundedRect(bar, std::min(3.0, bar.width() / 2.0), 3.0);
}

void VocabularyPainter::paintRow(QPainter& painter, int index) const
{
    const VocabularyChartData::Row& candidate = data.rows[std::size_t(index)];
    const QRectF row = layout.row(index);
    const bool isChosen = index == data.chosen;
    if (index == current || index == hovered) {
        painter.setPen(index == current ? QPen(theme.accent, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(index == current ? QBrush(Qt::NoBrush)
                                          : QBrush(blended(theme.background, theme.surface, 0.6)));
        painter.drawRoundedRect(row.adjusted(-5.5, 0.5, 5.5, -0.5), Theme::kRadius, Theme::kRadius);
    }
    paintBar(painter, row, candidate.probability,
             isChosen ? theme.accent : blended(theme.background, theme.accent, 0.45));

    QFont rowFont = font;
    rowFont.setBold(isChosen);
    const QFontMetricsF metrics(rowFont);
    painter.setFont(rowFont);
    painter.setPen(candidate.isSpecial && !isChosen ? theme.mutedText : theme.text);
    painter.drawText(QRectF(row.left(), row.top(), layout.pieceWidth, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(candidate.piece, Qt::ElideRight, layout.pieceWidth));
    painter.setPen(theme.text);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, percentText(candidate.probability));
}

void VocabularyPainter::paintRest(QPainter& painter) const
{
    const QRectF row = layout.row(int(data.rows.size()));
    paintBar(painter, row, data.restProbability, QBrush(theme.mutedText, Qt::BDiagPattern));
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(row.left(), row.top(), layout.pieceWidth, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(restText(data), Qt::ElideRight, layout.pieceWidth));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, percentText(data.restProbability));
}

} // namespace heed
