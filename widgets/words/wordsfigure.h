// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/words/wordsdata.h"

#include <memory>

namespace heed {

/// Both texts with the alignment of the current sentence as a picture.
/// @param focus the word whose links are shown; none: the hard alignment of all words.
std::unique_ptr<Figure> makeWordsFigure(WordsData data, WordPlace focus, const FigureOptions& options);

} // namespace heed
