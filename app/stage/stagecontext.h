// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace heed {

class Comparison;
class SecondModel;
class ShownMap;
class TranslationHistory;
class ViewState;

/// What the pages of the stage look at and work with; all of it outlives them.
struct StageContext
{
    ViewState& state;
    const ShownMap& map;
    const TranslationHistory& history;
    Comparison& comparison;
    SecondModel* secondModel = nullptr; ///< null: nobody can ask for one here
    QAction* compareModels = nullptr;   ///< asks for one
};

} // namespace heed
