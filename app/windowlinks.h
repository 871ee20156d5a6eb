// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

class Comparison;
class StageArea;
class TranslationHistory;
class TranslationPanel;
class ViewState;
class WindowActions;

/// Connects the actions that choose what is shown and how with the view state and the stage, both ways: they set it,
/// and they are checked and enabled as it is.
void linkActions(const WindowActions& actions, ViewState& state, StageArea& stage);

/// What actions and lists do to the history and to the comparison of two maps.
void linkComparison(const WindowActions& actions, TranslationHistory& history, Comparison& comparison,
                    TranslationPanel& panel, StageArea& stage);

} // namespace heed
