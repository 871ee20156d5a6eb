// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

class Comparison;
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
};

} // namespace heed
