// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

class Comparison;
class LanguageBar;
class Settings;
class SourcePanel;
class StageArea;
class TranslationHistory;
class TranslationPanel;
class TranslationService;
class ViewState;
class WindowActions;

/// Connects the actions that choose what is shown and how with the view state and the stage, both ways: they set it,
/// and they are checked and enabled as it is.
void linkActions(const WindowActions& actions, ViewState& state, StageArea& stage);

/// What actions and lists do to the history and to the comparison of two maps.
void linkComparison(const WindowActions& actions, TranslationHistory& history, Comparison& comparison,
                    TranslationPanel& panel, StageArea& stage);

/// The languages are those of the model that is open, each model's are remembered, and a new choice translates again.
void linkLanguages(const WindowActions& actions, TranslationService& service, Settings& settings, LanguageBar* bar);

/// A model without tokenizer has ids where others have text, and a first token where others have languages.
void linkTokenIds(const WindowActions& actions, TranslationService& service, Settings& settings, SourcePanel* source);

} // namespace heed
