// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lenschartpainter.h"

#include "widgets/vocabularypainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::LensChart)
};

constexpr double kSample = 16.0; // of the curve in the legend
constexpr double kDot = 2.5;     // radius of a point of the curve
constexpr double kPaleBar = 0.45;

} // namespace

QString lensReadingText(const LensChartData& data, int row)
{
    const LensChartData::Row& reading = data.rows[std::size_t(row)];
    const QString rank = QLocale().toString(reading.writtenRank);
    const QString probability = percentText(reading.writtenProbability);
    if (row == 0)
        return Translated::tr("Input: “%1” %2, rank %3").arg(data.written, probability, rank);
    return Translated::tr("Layer %1: “%2” %3, rank %4").arg(row).arg(data.written, probability, rank);
}

void LensChartPainter::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintTitle(painter);
    paintLegend(painter);
    painter.save();
    painter.setClipRect(layout.rows.adjusted(-6.0, 0.0, 6.0, 0.0));
    for (int index = 0; index < data.count(); ++index) {
        if (layout.row(index, scrolled).intersects(layout.rows))
            paintRow(painter, index);
    }
    paintCurve(painter);
    painter.restore();
    paintFooter(painter);
}

void LensChartPainter::paintTitle(QPainter& painter) const
{
    painter.setFont(font);
    painter.setPen(theme.text);
    const QFontMetricsF metrics(font);
    const bool isWhole = data.shortTitle.isEmpty() || metrics.horizontalAdvance(data.title) <= layout.title.width();
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(isWhole ? data.title : data.shortTitle, Qt::ElideMiddle, layout.title.width()));
}

void LensChartPainter::paintLegend(QPainter& painter) const
{
    QRectF line = layout.legend;
    if (layout.rankWidth > 0.0)
        line.setRight(layout.rank(line).left() - Theme::kSpacing);
    const QFontMetricsF metrics(smallFont(font));
    const double middle = line.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(theme.background, theme.accent, kPaleBar));
    painter.drawRoundedRect(QRectF(line.left(), middle - 4.0, kSample, 8.0), 2.0, 2.0);
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const auto write = [&](double left, const QString& text) {
        painter.drawText(QRectF(left, line.top(), line.right() - left, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, line.right() - left));
        return left + metrics.horizontalAdvance(text);
    };
    //: In the legend of a chart: the token that a layer finds most probable
    const double curve = write(line.left() + kSample + 4.0, Translated::tr("most probable")) + Theme::kPadding;
    painter.setPen(QPen(theme.text, 1.4));
    painter.drawLine(QPointF(curve, middle), QPointF(curve + kSample, middle));
    painter.setBrush(theme.text);
    painter.drawEllipse(QPointF(curve + kSample / 2.0, middle), kDot, kDot);
    painter.setPen(theme.mutedText);
    const double text = curve + kSample + 4.0;
    //: In the legend of a curve: the probability of the token that was written
    const QString whole = Translated::tr("“%1”, as written").arg(data.written);
    const bool isWhole = text + metrics.horizontalAdvance(whole) <= line.right();
    write(text, isWhole ? whole : Translated::tr("“%1”").arg(data.written));
    if (layout.rankWidth <= 0.0)
        return;
    const QRectF heading = layout.rank(layout.legend);
    painter.drawText(heading, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, lensRankHeading());
    painter.setPen(QPen(theme.background, 1.0)); // the curve's sign: the ranks are of its token
    painter.drawEllipse(QPointF(heading.left() + kDot, middle), kDot, kDot);
}

void LensChartPainter::paintRow(QPainter& painter, int index) const
{
    const LensChartData::Row& reading = data.rows[std::size_t(index)];
    const QRectF row = layout.row(index, scrolled);
    const bool isWritten = reading.writtenRank == 1;
    if (index == current || index == hovered) {
        painter.setPen(index == current ? QPen(theme.accent, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(index == current ? QBrush(Qt::NoBrush)
                                          : QBrush(blended(theme.background, theme.surface, 0.6)));
        painter.drawRoundedRect(row.adjusted(-5.5, 0.5, 5.5, -0.5), Theme::kRadius, Theme::kRadius);
    }
    const QRectF track = layout.track(row);
    QRectF bar = track;
    bar.setWidth(track.width() * std::clamp(reading.probability, 0.0, 1.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(track, 3.0, 3.0);
    painter.setBrush(isWritten ? theme.accent : blended(theme.background, theme.accent, kPaleBar));
    if (bar.width() >= 1.0)
        painter.drawRoundedRect(bar, std::min(3.0, bar.width() / 2.0), 3.0);

    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(row.left(), row.top(), layout.layerWidth, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, lensRowName(index));
    QFont rowFont = font;
    rowFont.setBold(isWritten);
    painter.setFont(rowFont);
    painter.setPen(reading.isSpecial && !isWritten ? theme.mutedText : theme.text);
    painter.drawText(layout.piece(row), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(rowFont).elidedText(reading.piece, Qt::ElideRight, layout.pieceWidth));
    painter.setPen(theme.text);
    painter.drawText(layout.percent(row), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     percentText(reading.probability));
    if (layout.rankWidth > 0.0) {
        painter.setFont(smallFont(font));
        painter.setPen(theme.mutedText);
        painter.drawText(layout.rank(row), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         QLocale().toString(reading.writtenRank));
    }
}

QPointF LensChartPainter::writtenAt(int index) const
{
    const QRectF track = layout.track(layout.row(index, scrolled));
    const double share = std::clamp(data.rows[std::size_t(index)].writtenProbability, 0.0, 1.0);
    return {track.left() + track.width() * share, track.center().y()};
}

void LensChartPainter::paintCurve(QPainter& painter) const
{
    QPolygonF curve;
    for (int index = 0; index < data.count(); ++index)
        curve << writtenAt(index);
    painter.setPen(QPen(theme.text, 1.4));
    painter.drawPolyline(curve);
    painter.setPen(QPen(theme.background, 1.0)); // a point stands out from the bar below it
    painter.setBrush(theme.text);
    for (const QPointF& point : curve)
        painter.drawEllipse(point, kDot + 0.5, kDot + 0.5);
}

void LensChartPainter::paintFooter(QPainter& painter) const
{
    const int row = hovered >= 0 ? hovered : current;
    if (row < 0)
        return;
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    painter.drawText(
        layout.footer, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetricsF(smallFont(font)).elidedText(lensReadingText(data, row), Qt::ElideMiddle, layout.footer.width()));
}

} // namespace heed
