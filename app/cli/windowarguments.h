// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/windowrequest.h"

#include <string>
#include <vector>

namespace heed {

/// The options of `heed` without a command.
std::vector<OptionSpec> windowOptions();

/// The arguments without those that QApplication reads itself ("-platform offscreen", "-style fusion").
std::vector<std::string> withoutQtOptions(const std::vector<std::string>& arguments);

/// @throws UsageError for an unknown view, theme or size, Error for a file or folder that cannot be shown.
WindowRequest toWindowRequest(const Arguments& arguments);

} // namespace heed
