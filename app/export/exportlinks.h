// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

class Comparison;
class ExportController;
class Inspector;
class ShownMap;
class StageArea;
class ViewState;
class WindowActions;

/// What is exported, and from where.
struct ExportedParts
{
    const StageArea& area;
    const Inspector& inspector;
    const ViewState& state;
    const ShownMap& map;
    const Comparison& comparison;
};

/// Lets the window's actions export what stage and inspector show. All of them must outlive the controller's use.
void linkExports(const WindowActions& actions, ExportController& exports, const ExportedParts& parts);

} // namespace heed
