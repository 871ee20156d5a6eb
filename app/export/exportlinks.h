// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

class ExportController;
class Inspector;
class StageArea;
class WindowActions;

/// Lets the window's actions export what stage and inspector show. All of them must outlive the controller's use.
void linkExports(const WindowActions& actions, ExportController& exports, const StageArea& area,
                 const Inspector& inspector);

} // namespace heed
