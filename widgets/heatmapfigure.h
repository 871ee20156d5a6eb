// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/colormap.h"
#include "widgets/figure.h"
#include "widgets/valuescale.h"

#include <QFont>

namespace heed {

/// How exported pictures look; shared by all figures.
struct FigureOptions
{
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    QFont font;                 ///< for all text; its point size is kept
    double cellSize = 0.0;      ///< side of a cell in points; 0: chosen by the number of tokens
    bool showValues = false;    ///< the weight in every cell, where it fits
    bool showColorScale = true; ///< the bar that explains the colours
    bool showCaption = true;    ///< the caption and the scale below the picture
    QString title;              ///< for the file's metadata; empty: the caption
};

/// One head's attention as a picture on white: the same reading as AttentionHeatmap, every token labelled.
class HeatmapFigure final : public Figure
{
public:
    explicit HeatmapFigure(AttentionMapData map, FigureOptions options = {});

    QSizeF size() const override { return m_size; }
    void paint(QPainter& painter) const override;
    QString title() const override;

private:
    AttentionMapData m_map;
    FigureOptions m_options;
    ValueMapping m_mapping;
    QSizeF m_size;
};

} // namespace heed
