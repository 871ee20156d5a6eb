// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/headsheetfigure.h"

#include "widgets/figurepainting.h"
#include "widgets/gallerypainter.h"
#include "widgets/thumbnail.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

constexpr double kMargin = 12.0;
constexpr double kGap = 8.0;
constexpr double kThumbnail = 72.0; // long side
constexpr double kSmallestWidth = 220.0;
constexpr int kMostPixels = 512; // of a thumbnail's side

QString scaleText(ValueScale scale)
{
    switch (scale) {
    case ValueScale::Linear:
        return QCoreApplication::translate("heed::HeadSheetFigure", "every head from 0 to its own largest weight");
    case ValueScale::Logarithmic:
        return QCoreApplication::translate("heed::HeadSheetFigure", "logarithmic from 0.001 to 1");
    case ValueScale::PerRow:
        return QCoreApplication::translate("heed::HeadSheetFigure", "every row from 0 to its own largest weight");
    }
    return {};
}

} // namespace

HeadSheetFigure::HeadSheetFigure(HeadGalleryData heads, QString caption, FigureOptions options)
    : m_heads(std::move(heads)), m_caption(std::move(caption)), m_options(std::move(options))
{
    m_options.font = figureFont(m_options.font);
    const QFontMetricsF metrics = pointMetrics(smallFont(m_options.font));
    m_lineHeight = std::ceil(metrics.height());
    m_rowHeader = std::ceil(metrics.horizontalAdvance(layerHeading(std::max(m_heads.layers - 1, 0)))) + kGap;
    if (!m_heads.isEmpty()) {
        const Matrix& first = m_heads.weights->front();
        const double side
            = m_options.cellSize > 0.0
                  ? m_options.cellSize * std::max(first.columns(), first.rows())
                  : std::max(kThumbnail, metrics.horizontalAdvance(headHeading(std::max(m_heads.heads - 1, 0))));
        const double aspect = std::clamp(double(first.columns()) / std::max(first.rows(), 1), 0.5, 2.0);
        m_thumbnail = {side * std::min(aspect, 1.0), side / std::max(aspect, 1.0)};
    }
    m_captionHeight = m_heads.captions.empty() ? 0.0 : m_lineHeight + 1.0;
    const QString colors = coloursText(m_options.colorMap, m_options.valueScale);
    m_captionText = captionText(m_caption.isEmpty() ? colors : m_caption + u'\n' + colors, m_options);
    const double width = std::max(kSmallestWidth, m_rowHeader + m_heads.heads * (m_thumbnail.width() + kGap) - kGap);
    const double sheet = m_lineHeight + kGap + m_heads.layers * (m_thumbnail.height() + m_captionHeight + kGap) - kGap;
    const double text = textHeight(m_captionText, smallFont(m_options.font), width);
    m_size = {std::ceil(width + 2.0 * kMargin), std::ceil(sheet + (text > 0.0 ? kGap + text : 0.0) + 2.0 * kMargin)};
}

QString HeadSheetFigure::coloursText(ColorMap colors, ValueScale scale)
{
    return QCoreApplication::translate("heed::HeadSheetFigure", "Colours: %1, %2.")
        .arg(displayName(colors), scaleText(scale));
}

QString HeadSheetFigure::title() const
{
    return m_options.title.isEmpty() ? m_caption : m_options.title;
}

QRectF HeadSheetFigure::thumbnailRect(int layer, int head) const
{
    return {QPointF(kMargin + m_rowHeader + head * (m_thumbnail.width() + kGap),
                    kMargin + m_lineHeight + kGap + layer * (m_thumbnail.height() + m_captionHeight + kGap)),
            m_thumbnail};
}

void HeadSheetFigure::paint(QPainter& painter) const
{
    const Theme theme = figureTheme(m_options.background);
    const QFont font = smallFont(m_options.font);
    painter.fillRect(QRectF({}, m_size), theme.background);
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    for (int head = 0; head < m_heads.heads; ++head) {
        const QRectF column = thumbnailRect(0, head);
        painter.drawText(QRectF(column.left(), kMargin, column.width(), m_lineHeight),
                         Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, headHeading(head));
    }
    const ThumbnailStyle style{m_options.colorMap, m_options.valueScale, m_heads.isCausal, theme.surface.rgb()};
    for (int layer = 0; layer < m_heads.layers; ++layer) {
        const QRectF row = thumbnailRect(layer, 0);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(kMargin, row.top(), m_rowHeader - kGap, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         layerHeading(layer));
        for (int head = 0; head < m_heads.heads && !m_heads.isEmpty(); ++head) {
            const auto index = std::size_t(m_heads.index(layer, head));
            const QRectF rect = thumbnailRect(layer, head);
            paintHardEdged(painter, rect, thumbnailImage((*m_heads.weights)[index], style, {kMostPixels, kMostPixels}),
                           kMostPixels);
            if (index < m_heads.captions.size()) {
                painter.drawText(QRectF(rect.left(), rect.bottom() + 1.0, rect.width(), m_lineHeight),
                                 Qt::AlignCenter | Qt::TextSingleLine,
                                 fittingCaption(m_heads.captions[index], pointMetrics(font), rect.width()));
            }
        }
    }
    const double top = thumbnailRect(std::max(m_heads.layers - 1, 0), 0).bottom() + m_captionHeight + kGap;
    painter.drawText(QRectF(kMargin, top, m_size.width() - 2.0 * kMargin, m_size.height() - kMargin - top),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_captionText);
}

} // namespace heed
