// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tokenmerges.h"
#include "model/session/session.h"
#include "widgets/heatmapview.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heed {

/// B of the comparison.
struct SessionComparison
{
    int entry = -1;     ///< of Session::entries; −1: whatever is shown
    SessionPlace place; ///< its sentence, hypothesis and head
    friend bool operator==(const SessionComparison&, const SessionComparison&) = default;
};

/// What the user marked in the entry that is shown, and what it is compared with.
struct SessionMarks
{
    TokenMerges merges;                          ///< tokens of the kind that is shown
    std::vector<HeatmapCell> pins;               ///< of the heatmap, in the order of their numbers
    std::optional<SessionComparison> comparison; ///< nothing: B follows what is shown
};

/// As texts of a session's settings: `merged`, `pins` and `compared`, JSON each; what there is nothing of has none.
std::map<std::string, std::string> toSettings(const SessionMarks& marks);

/// What settings of any origin say, as far as it makes sense: sets of at least two tokens, none in two sets, nothing
/// negative. Whether tokens, cells and entries exist is for the window to see.
SessionMarks marksOf(const std::map<std::string, std::string>& settings);

/// Those sets whose tokens are all below `count`.
TokenSets setsBelow(TokenSets sets, int count);

} // namespace heed
