// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/headgallerydata.h"

#include <QRectF>

namespace heed {

/// All heads of a kind on one sheet: a row per layer, a column per head, "Layer 1" and "Head 1" as headings.
class HeadSheetFigure final : public Figure
{
public:
    /// caption stands below the sheet: what it shows.
    explicit HeadSheetFigure(HeadGalleryData heads, QString caption, FigureOptions options = {});

    QSizeF size() const override { return m_size; }
    void paint(QPainter& painter) const override;
    QString title() const override;

    /// How the colours of small maps are read, a sentence for captions.
    static QString coloursText(ColorMap colors, ValueScale scale);

private:
    QRectF thumbnailRect(int layer, int head) const;

    HeadGalleryData m_heads;
    QString m_caption;
    QString m_captionText; ///< with the explanation of the colours; empty: none
    FigureOptions m_options;
    QSizeF m_size;
    QSizeF m_thumbnail;
    double m_lineHeight = 0.0;
    double m_rowHeader = 0.0;
    double m_captionHeight = 0.0; ///< below every thumbnail; 0: none
};

} // namespace heed
