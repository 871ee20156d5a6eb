// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/viewfigure.h"

#include "widgets/figurepainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kMargin = 12.0; // points
constexpr double kGap = 8.0;
constexpr double kSmallestWidth = 220.0; // for the caption

class ViewFigure final : public Figure
{
public:
    ViewFigure(const QSizeF& size, ViewPaint paint, const QStringList& caption, FigureOptions options)
        : m_view(size),
          m_paint(std::move(paint)),
          m_title(options.title.isEmpty() ? caption.value(0) : options.title),
          m_captionFont(smallFont(figureFont(options.font))),
          m_options(std::move(options))
    {
        m_caption = captionText(caption.join(u'\n'), m_options);
        const double width = std::max(size.width() * kPointsPerPixel, kSmallestWidth);
        const double below = textHeight(m_caption, m_captionFont, width);
        m_size = {std::ceil(width + 2.0 * kMargin),
                  std::ceil(size.height() * kPointsPerPixel + (below > 0.0 ? kGap + below : 0.0) + 2.0 * kMargin)};
    }

    QSizeF size() const override { return m_size; }
    QString title() const override { return m_title; }

    void paint(QPainter& painter) const override
    {
        const Theme theme = figureTheme(m_options.background);
        painter.fillRect(QRectF({}, m_size), theme.background);
        painter.save();
        painter.translate(kMargin, kMargin);
        painter.scale(kPointsPerPixel, kPointsPerPixel);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(viewFigureFont(m_options.font));
        painter.setPen(theme.text);
        m_paint(painter, QRectF({}, m_view), theme);
        painter.restore();

        const double top = kMargin + m_view.height() * kPointsPerPixel + kGap;
        painter.setFont(m_captionFont);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(kMargin, top, m_size.width() - 2.0 * kMargin, m_size.height() - top),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_caption);
    }

private:
    QSizeF m_view; ///< pixels
    ViewPaint m_paint;
    QString m_title;
    QString m_caption; ///< empty: none
    QFont m_captionFont;
    FigureOptions m_options;
    QSizeF m_size; ///< points
};

} // namespace

std::unique_ptr<Figure> makeViewFigure(const QSizeF& size, ViewPaint paint, const QStringList& caption,
                                       const FigureOptions& options)
{
    return std::make_unique<ViewFigure>(size, std::move(paint), caption, options);
}

QFont viewFigureFont(const QFont& font)
{
    QFont sized = figureFont(font);
    if (font.pixelSize() <= 0)
        sized.setPixelSize(int(std::lround(sized.pointSizeF() / kPointsPerPixel)));
    else
        sized.setPixelSize(font.pixelSize());
    return sized;
}

} // namespace heed
