// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/positionlayout.h"

#include "widgets/numbertext.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::PositionView)
};

} // namespace

QString positionExplanation(const PositionData& data, int pair)
{
    if (!isSinusoidal(data))
        return Text::tr(
            "Every position adds its row to the embedding of the token that stands there, so that attention can "
            "tell where it is. This table was learned with the rest of the model.");
    const QString waves = wavelength(data, pair) < 100000.0 ? Text::tr("Pair i = %1 repeats every %2 positions.")
                                                                  .arg(pair)
                                                                  .arg(decimalText(wavelength(data, pair), 1))
                                                            : QString();
    return Text::tr(
               "Every position adds its row to the embedding of the token that stands there. Dimension i is a sine, "
               "dimension %1 + i its cosine, quick at the left of each half and slow at its right: sin(p / "
               "10000^(2i/%2)). %3")
        .arg(data.pairs())
        .arg(data.table.columns())
        .arg(waves);
}

PositionLayout PositionLayout::of(const PositionData& data, int shown, QSizeF size, const QFont& font)
{
    PositionLayout layout;
    if (data.isEmpty())
        return layout;
    constexpr double kPadding = Theme::kPadding;
    const QFontMetricsF metrics(font);
    const double line = std::ceil(metrics.height());
    const double width = std::max(size.width(), 360.0);
    const double height = std::max(size.height(), 420.0);
    layout.shown = shown;
    const double inner = width - 2.0 * kPadding;
    layout.title = QRectF(kPadding, kPadding, inner, line + 8.0);
    const QRectF words = metrics.boundingRect(QRectF(0.0, 0.0, inner, 1e4), Qt::TextWordWrap,
                                              positionExplanation(data, data.pairs() - 1));
    layout.sentence
        = QRectF(kPadding, layout.title.bottom() + 4.0, inner, std::max(3.0 * line, std::ceil(words.height())));
    const double labels = std::ceil(metrics.horizontalAdvance(QStringLiteral("000"))) + Theme::kSpacing;
    layout.imageTitle = QRectF(kPadding + labels, layout.sentence.bottom() + kPadding, inner - labels, line);
    const double rest = height - layout.imageTitle.bottom() - 3.0 * kPadding - line;
    const double below = std::clamp(rest * 0.48, 120.0, inner * 0.42); // the similarity's side
    layout.image = QRectF(kPadding + labels, layout.imageTitle.bottom() + 2.0, inner - labels, rest - below);
    layout.labels = QRectF(kPadding, layout.image.top(), labels - 4.0, layout.image.height());
    const double titles = layout.image.bottom() + kPadding;
    layout.similarityTitle = QRectF(width - kPadding - below, titles, below, line);
    layout.similarity = QRectF(width - kPadding - below, layout.similarityTitle.bottom() + 2.0, below, below);
    const double curves = layout.similarity.left() - 2.0 * kPadding - kPadding - labels;
    layout.curvesTitle = QRectF(kPadding + labels, titles, curves, line);
    layout.curves = QRectF(kPadding + labels, layout.similarity.top(), curves, below);
    return layout;
}

int PositionLayout::positionAt(const QPointF& point) const
{
    return image.contains(point) ? std::clamp(int((point.y() - image.top()) / image.height() * shown), 0, shown - 1)
                                 : -1;
}

int PositionLayout::dimensionAt(const QPointF& point, int dimensions) const
{
    return image.contains(point)
               ? std::clamp(int((point.x() - image.left()) / image.width() * dimensions), 0, dimensions - 1)
               : -1;
}

} // namespace heed
