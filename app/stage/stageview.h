// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace heed {

/// Which view stands in the middle of the window.
enum class StageView {
    Heatmap,
    AllHeads,
    Flow,
    Formula,
    Words,
    Beams,
    Network,
    Analysis,
    Compare,
};

struct StageViewName
{
    StageView view;
    std::string_view name; ///< for --view and the settings
};

/// In the order of the tabs; the first is the default.
inline constexpr std::array kStageViewNames{
    StageViewName{StageView::Heatmap, "heatmap"}, StageViewName{StageView::AllHeads, "heads"},
    StageViewName{StageView::Flow, "flow"},       StageViewName{StageView::Formula, "formula"},
    StageViewName{StageView::Words, "words"},     StageViewName{StageView::Beams, "beams"},
    StageViewName{StageView::Network, "network"}, StageViewName{StageView::Analysis, "analysis"},
    StageViewName{StageView::Compare, "compare"},
};

/// Nothing for a name that no view has.
constexpr std::optional<StageView> stageViewNamed(std::string_view name)
{
    for (const StageViewName& entry : kStageViewNames)
        if (entry.name == name)
            return entry.view;
    return std::nullopt;
}

constexpr std::string_view nameOf(StageView view)
{
    for (const StageViewName& entry : kStageViewNames)
        if (entry.view == view)
            return entry.name;
    return {};
}

} // namespace heed
