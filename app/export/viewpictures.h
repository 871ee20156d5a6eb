// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/history/translationhistory.h"
#include "app/shownmap.h"
#include "app/viewstate.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace heed {

/// Pictures of the views of a translation, for the command line: the same pages as in the window, shown to nobody.
/// Needs a QApplication (the offscreen platform will do), and its thread.
class ViewPictures
{
public:
    ViewPictures(std::shared_ptr<const Translation> translation, const Presentation& presentation);

    /// How many steps a view has: 1 when it does not show a computation step by step.
    static int stepCount(std::string_view name);

    /// The names of the window's views, and "token", "next-token" and "logit-lens" for the charts beside them.
    static std::vector<std::string_view> names();

    /// Waits until the view has computed what it shows, for half a minute at most.
    /// @param step of the view, from 0; nothing: the one that it begins with.
    /// @param options their colours, scale and provenance are replaced by those of the translation.
    /// @param selection made valid; where a view needs a row and none is chosen, that of the first token.
    /// @return null when there is no view of that name, or it has nothing to show.
    std::unique_ptr<Figure> picture(std::string_view name, Selection selection, FigureOptions options,
                                    std::optional<int> step = {});

private:
    ViewState m_state;
    TranslationHistory m_history; ///< before the map, as in the window
    ShownMap m_map;
    Comparison m_comparison;
};

} // namespace heed
