// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vocabularypainter.h"

#include "widgets/numbertext.h"

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
constexpr double kEdge = 8.0; // above the title and below the footer

int barCount(const VocabularyChartData& data)
{
    return int(data.rows.size()) + (data.restCount > 0 ? 1 : 0);
}

QString restText(const VocabularyChartData& data)
{
    //: All other tokens of the vocabulary together, and how many these are
    return Translated::tr("rest (%1)").arg(QLocale().toString(data.restCount));
}

QString useText()
{
    //: A button on a token: go on with it instead of the one that was taken
    return Translated::tr("use instead");
}

/// The longest wording that fits.
QString footerText(const VocabularyChartData& data, const QFontMetricsF& metrics, double width)
{
    //: After the entropy: how many tokens top-k and top-p leave out
    const QString cut
        = data.cutCount > 0 ? Translated::tr(" · %1 cut").arg(QLocale().toString(data.cutCount)) : QString();
    const QString whole = entropyText(data.entropy) + cut;
    if (metrics.horizontalAdvance(whole) <= width)
        return whole;
    //: The entropy and the perplexity, where there is little room
    return metrics.elidedText(
        Translated::tr("H %1 · perplexity %2").arg(decimalText(data.entropy, 2), decimalText(std::exp(data.entropy), 1))
            + cut,
        Qt::ElideRight, width);
}

double lineHeight(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height());
}

double titleHeight(const VocabularyChartData& data, const QFont& font)
{
    return data.title.isEmpty() ? 0.0 : lineHeight(font) + Theme::kSpacing;
}

double footerHeight(const QFont& font)
{
    return lineHeight(smallFont(font)) + Theme::kSpacing;
}

} // namespace

QString percentText(double probability)
{
    const double percent = probability * 100.0;
    if (percent > 0.0 && percent < 0.01)
        return Translated::tr("< %1 %").arg(decimalText(0.01, 2));
    return Translated::tr("%1 %").arg(decimalText(percent, percent < 1.0 ? 2 : 1));
}

QString logText(double probability)
{
    return probability > 0.0 ? decimalText(std::log(probability), 2) : QStringLiteral("−∞");
}

QString entropyText(double entropy)
{
    return Translated::tr("Entropy %1 nats · perplexity %2")
        .arg(decimalText(entropy, 2), decimalText(std::exp(entropy), 1));
}

VocabularyLayout VocabularyLayout::of(const VocabularyChartData& data, const QSizeF& size, const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double line = std::ceil(metrics.height());
    VocabularyLayout layout;
    const double width = std::max(0.0, size.width() - 2.0 * Theme::kPadding);
    const double top = kEdge + titleHeight(data, font);
    const double room = size.height() - top - footerHeight(font) - kEdge;
    layout.rowHeight
        = std::floor(std::clamp(room / std::max(1, barCount(data)), line + kTightestGap, line + kComfortableGap));
    layout.contentHeight = barCount(data) * layout.rowHeight;
    layout.title = {double(Theme::kPadding), kEdge, width, lineHeight(font)};
    layout.rows = {double(Theme::kPadding), top, width, std::max(0.0, std::min(room, layout.contentHeight))};
    layout.footer
        = {double(Theme::kPadding), layout.rows.bottom() + Theme::kSpacing, width, lineHeight(smallFont(font))};

    double widest = data.restCount > 0 ? QFontMetricsF(font).horizontalAdvance(restText(data)) : 0.0;
    double widestPercent = metrics.horizontalAdvance(percentText(data.restProbability));
    for (const VocabularyChartData::Row& row : data.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.piece));
        widestPercent = std::max(widestPercent, metrics.horizontalAdvance(percentText(row.probability)));
    }
    layout.pieceWidth = std::ceil(std::min(widest + 1.0, width * kLargestPieceShare));
    layout.percentWidth = std::ceil(widestPercent) + 1.0;
    return layout;
}

int VocabularyLayout::heightFor(const VocabularyChartData& data, const QFont& font, int rows, double gap)
{
    return int(std::ceil(2.0 * kEdge + titleHeight(data, font) + footerHeight(font)
                         + std::min(rows, barCount(data)) * (lineHeight(font) + gap)));
}

int VocabularyLayout::rowAt(const QPointF& position, int count, double scrolled) const
{
    if (rowHeight <= 0.0 || !rows.contains(position))
        return -1;
    const int index = int((position.y() - rows.top() + scrolled) / rowHeight);
    return index < count ? index : -1;
}

QRectF VocabularyLayout::track(const QRectF& row) const
{
    const double left = row.left() + pieceWidth + kColumnGap;
    const double right = std::max(left, row.right() - percentWidth - kColumnGap);
    const double height = std::min(row.height() - 6.0, 14.0);
    return {left, row.center().y() - height / 2.0, right - left, height};
}

void VocabularyPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setFont(font);
    painter.setPen(theme.text);
    const QFontMetricsF metrics(font);
    const bool isWhole = data.shortTitle.isEmpty() || metrics.horizontalAdvance(data.title) <= layout.title.width();
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(isWhole ? data.title : data.shortTitle, Qt::ElideRight, layout.title.width()));
    painter.save();
    painter.setClipRect(layout.rows.adjusted(-6.0, 0.0, 6.0, 0.0));
    for (int index = 0; index < int(data.rows.size()); ++index) {
        if (layout.row(index, scrolled).intersects(layout.rows))
            paintRow(painter, index);
    }
    if (data.restCount > 0)
        paintRest(painter);
    painter.restore();

    const QFont small = smallFont(font);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    painter.drawText(layout.footer, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     footerText(data, QFontMetricsF(small), layout.footer.width()));
}

void VocabularyPainter::paintBar(QPainter& painter, const QRectF& row, double probability, const QBrush& brush) const
{
    const QRectF track = layout.track(row);
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
    const QRectF row = layout.row(index, scrolled);
    const bool isChosen = index == data.chosen;
    if (index == current || index == hovered) {
        painter.setPen(index == current ? QPen(theme.accent, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(index == current ? QBrush(Qt::NoBrush)
                                          : QBrush(blended(theme.background, theme.surface, 0.6)));
        painter.drawRoundedRect(row.adjusted(-5.5, 0.5, 5.5, -0.5), Theme::kRadius, Theme::kRadius);
    }
    const QBrush bar = candidate.isCut ? QBrush(theme.line)
                       : isChosen      ? QBrush(theme.accent)
                                       : QBrush(blended(theme.background, theme.accent, 0.45));
    paintBar(painter, row, candidate.probability, bar);
    if (candidate.modelProbability) { // where the bar would end without the reshaping
        const QRectF track = layout.track(row);
        const double x = track.left() + track.width() * std::clamp(*candidate.modelProbability, 0.0, 1.0);
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawLine(QPointF(x, track.top() - 1.0), QPointF(x, track.bottom() + 1.0));
    }

    QFont rowFont = font;
    rowFont.setBold(isChosen);
    rowFont.setStrikeOut(candidate.isCut);
    painter.setFont(rowFont);
    painter.setPen(candidate.isCut || (candidate.isSpecial && !isChosen) ? theme.mutedText : theme.text);
    painter.drawText(QRectF(row.left(), row.top(), layout.pieceWidth, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(rowFont).elidedText(candidate.piece, Qt::ElideRight, layout.pieceWidth));
    rowFont.setStrikeOut(false);
    painter.setFont(rowFont);
    painter.setPen(candidate.isCut ? theme.mutedText : theme.text);
    //: Instead of a probability: top-k or top-p leaves this token out
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     candidate.isCut ? Translated::tr("cut") : percentText(candidate.probability));
    if (index == current || index == hovered)
        paintUseButton(painter, index);
}

QRectF VocabularyPainter::useButton(int index) const
{
    if (!canUse || index < 0 || index == data.chosen || (index != current && index != hovered))
        return {};
    const QRectF track = layout.track(layout.row(index, scrolled));
    const double width = QFontMetricsF(smallFont(font)).horizontalAdvance(useText()) + 12.0;
    const double height = std::min(layout.rowHeight - 3.0, lineHeight(smallFont(font)) + 4.0);
    return {track.right() - width, track.center().y() - height / 2.0, width, height};
}

void VocabularyPainter::paintUseButton(QPainter& painter, int index) const
{
    const QRectF button = useButton(index);
    if (button.isNull() || button.left() < layout.track(layout.row(index, scrolled)).left())
        return;
    painter.setPen(QPen(theme.accent, 1.0));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(button, button.height() / 2.0, button.height() / 2.0);
    painter.setFont(smallFont(font));
    painter.setPen(theme.text);
    painter.drawText(button, Qt::AlignCenter | Qt::TextSingleLine, useText());
}

void VocabularyPainter::paintRest(QPainter& painter) const
{
    const QRectF row = layout.row(int(data.rows.size()), scrolled);
    paintBar(painter, row, data.restProbability, QBrush(theme.mutedText, Qt::BDiagPattern));
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(row.left(), row.top(), layout.pieceWidth, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(restText(data), Qt::ElideRight, layout.pieceWidth));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, percentText(data.restProbability));
}

} // namespace heed
