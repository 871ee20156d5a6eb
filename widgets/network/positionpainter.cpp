// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/positionpainter.h"

#include "widgets/figurepainting.h"
#include "widgets/formula/formulastep.h"
#include "widgets/formula/strippainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::PositionView)
};

constexpr double kScaleWidth = 60.0;
constexpr double kScaleHeight = 9.0;

} // namespace

void PositionPainter::paint(QPainter& painter) const
{
    paintWords(painter);
    paintTable(painter);
    paintCurves(painter);
    paintSimilarity(painter);
}

void PositionPainter::paintWords(QPainter& painter) const
{
    painter.setPen(theme.text);
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(layout.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     Text::tr("Positional encoding: %1").arg(data.title));
    painter.setFont(font);
    painter.drawText(layout.sentence, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, positionExplanation(data, pair));
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const auto title = [&](const QRectF& rect, const QString& text) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
    };
    title(layout.imageTitle.adjusted(0.0, 0.0, -paintScale(painter), 0.0),
          Text::tr("Positions 0 to %1 downwards, %2 dimensions to the right: sines, then cosines")
              .arg(layout.shown - 1)
              .arg(data.table.columns()));
    title(layout.curvesTitle, Text::tr("Pair i = %1 over the positions").arg(pair));
    const auto [least, most] = std::ranges::minmax(similarity.values());
    title(layout.similarityTitle,
          Text::tr("Products of positions, %1 to %2").arg(numberText(double(least)), numberText(double(most))));
}

/// What the table's colours mean, at the right of its title.
/// @returns the room that it takes
double PositionPainter::paintScale(QPainter& painter) const
{
    const QRectF& line = layout.imageTitle;
    const QFontMetricsF metrics(painter.font());
    const double end = metrics.horizontalAdvance(QStringLiteral("−1"));
    const QRectF upper(line.right() - end, line.top(), end, line.height());
    const QRectF bar(upper.left() - Theme::kSpacing - kScaleWidth, std::round(line.center().y() - kScaleHeight / 2.0),
                     kScaleWidth, kScaleHeight);
    const QRectF lower(bar.left() - Theme::kSpacing - end, line.top(), end, line.height());
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, QStringLiteral("−1"));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QStringLiteral("1"));
    QLinearGradient colors(bar.topLeft(), bar.topRight());
    for (const double value : {-1.0, 0.0, 1.0})
        colors.setColorAt(0.5 + 0.5 * value, signedColor(value, theme));
    painter.fillRect(bar, colors);
    return line.right() - lower.left() + 2.0 * Theme::kSpacing;
}

void PositionPainter::paintTable(QPainter& painter) const
{
    paintCells(painter, layout.image, layout.shown, data.table.columns(), [&](int position, int dimension) {
        return signedColor(double(data.table(position, dimension)), theme).rgb();
    });
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const double line = QFontMetricsF(painter.font()).height();
    const double row = layout.image.height() / layout.shown;
    const int stride = std::max(1, int(std::ceil(line / row)));
    for (int position = 0; position < layout.shown; position += stride)
        painter.drawText(QRectF(layout.labels.left(), layout.image.top() + (position + 0.5) * row - line / 2.0,
                                layout.labels.width(), line),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(position));
    painter.setPen(QPen(theme.text, 1.0));
    painter.setBrush(Qt::NoBrush);
    const double column = layout.image.width() / data.table.columns();
    for (const int dimension : {pair, data.pairs() + pair})
        painter.drawRect(QRectF(layout.image.left() + dimension * column - 0.5, layout.image.top() - 1.0,
                                std::max(column, 2.0) + 1.0, layout.image.height() + 2.0));
}

void PositionPainter::paintCurves(QPainter& painter) const
{
    const QRectF& area = layout.curves;
    painter.fillRect(area, theme.surface);
    painter.fillRect(QRectF(area.left(), std::round(area.center().y()), area.width(), 1.0), theme.line);
    painter.setFont(smallFont(font));
    painter.setPen(theme.mutedText);
    const double line = QFontMetricsF(painter.font()).height();
    const double left = layout.labels.left();
    const double width = area.left() - left - 4.0;
    for (const auto& [text, y] :
         {std::pair(QStringLiteral("1"), area.top() + line / 2.0), std::pair(QStringLiteral("0"), area.center().y()),
          std::pair(QStringLiteral("−1"), area.bottom() - line / 2.0)})
        painter.drawText(QRectF(left, y - line / 2.0, width, line), Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurve(painter, pair, signedColor(1.0, theme), Text::tr("sine"), 1.4);
    paintCurve(painter, data.pairs() + pair, signedColor(-1.0, theme), Text::tr("cosine"), 0.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PositionPainter::paintCurve(QPainter& painter, int dimension, const QColor& color, const QString& name,
                                 double row) const
{
    const QRectF area = layout.curves.adjusted(6.0, 6.0, -6.0, -6.0);
    QPolygonF points;
    const int last = std::max(1, layout.shown - 1);
    for (int position = 0; position < layout.shown; ++position)
        points.push_back({area.left() + area.width() * position / last,
                          area.center().y() - area.height() / 2.0 * double(data.table(position, dimension))});
    painter.setPen(QPen(color, 1.6));
    painter.drawPolyline(points);
    painter.setBrush(color);
    if (area.width() / last >= 8.0) {
        for (const QPointF& point : points)
            painter.drawEllipse(point, 2.2, 2.2);
    }
    painter.setFont(smallFont(font));
    const QFontMetricsF metrics(painter.font());
    const QRectF& title = layout.curvesTitle;
    const QRectF place(title.left(), title.top(),
                       title.width() - row * metrics.horizontalAdvance(name + QStringLiteral("   ")), title.height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, name);
}

void PositionPainter::paintSimilarity(QPainter& painter) const
{
    if (similarity.rows() != layout.shown)
        return;
    const auto [least, most] = std::ranges::minmax(similarity.values());
    const double range = std::max(1e-9, double(most) - double(least));
    paintCells(painter, layout.similarity, layout.shown, layout.shown, [&](int left, int right) {
        return blended(theme.surface, theme.accent, (double(similarity(left, right)) - double(least)) / range).rgb();
    });
}

} // namespace heed
