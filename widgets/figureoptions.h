// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/valuescale.h"

#include <QFont>
#include <QString>
#include <QStringList>

namespace heed {

/// What a picture stands on; text and lines follow it.
enum class FigureBackground {
    White, ///< black on white: print
    Light, ///< the window's light colours
    Dark,  ///< the window's dark colours: dark slides
};

/// How exported pictures look; shared by all figures.
struct FigureOptions
{
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    FigureBackground background = FigureBackground::White;
    QFont font;                 ///< for all text; its point size is kept
    double cellSize = 0.0;      ///< side of a cell in points; 0: chosen by the number of tokens
    bool showValues = false;    ///< the weight in every cell, where it fits
    bool showColorScale = true; ///< the bar that explains the colours
    bool showCaption = true;    ///< the caption and the scale below the picture
    QString title;              ///< for the file's metadata; empty: the caption
    QStringList provenance;     ///< paragraphs that every caption ends with: sentence, model, decoding
};

} // namespace heed
