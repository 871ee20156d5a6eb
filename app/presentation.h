// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/valuescale.h"

#include <QString>

namespace heed {

/// What becomes of </s>, the start token and language codes in maps.
enum class SpecialTokens {
    Shown,        ///< as the network used them
    Hidden,       ///< their rows and columns are left out; rows then sum to less than 1
    Renormalised, ///< left out, and every row divided by what remains
};

/// What a row and a column of a map stands for.
enum class TokenUnit {
    Pieces, ///< the vocabulary's pieces
    Words,  ///< whole words: the sum over source pieces, the mean over query pieces
};

/// How maps are drawn, whatever they show.
struct Presentation
{
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    SpecialTokens specialTokens = SpecialTokens::Shown;
    TokenUnit unit = TokenUnit::Pieces;
    friend bool operator==(const Presentation&, const Presentation&) = default;
};

} // namespace heed
