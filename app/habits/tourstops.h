// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/habits/tour.h"

#include <vector>

class QWidget;

namespace heed {

class Stage;
class StageToolbar;

/// What the tour points at.
struct TourParts
{
    QWidget* window;
    QWidget* source;
    QWidget* tokens;
    StageToolbar* toolbar;
    Stage* stage; ///< shows the heatmap while the tour runs
    QWidget* inspector;
};

/// The five stops of the tour: text, tokens, views, a cell, numbers.
std::vector<Tour::Stop> tourStops(const TourParts& parts);

} // namespace heed
