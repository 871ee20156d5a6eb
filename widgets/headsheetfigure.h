// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/headgallerydata.h"
#include "widgets/heatmapfigure.h"

namespace heed {

/// All heads of a kind on one sheet: a row per layer, a column per head, "Layer 1" and "Head 1" as headings.
class HeadSheetFigure final : public Figure
{
public:
    /// caption stands below the sheet: model, sentence, kind.
    explicit HeadSheetFigure(HeadGalleryData heads, QString caption, FigureOptions options = {});

    QSizeF size() const override { return m_size; }
    void paint(QPainter& painter) const override;
    QString title() const override;

private:
    HeadGalleryData m_heads;
    QString m_caption;
    FigureOptions m_options;
    QSizeF m_size;
};

} // namespace heed
