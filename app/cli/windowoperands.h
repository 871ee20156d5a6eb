// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace heed {

struct WindowRequest;

/// Puts what stands beside the window's options into the request: one path of something to open, or the words of a text.
/// What is a file or folder is opened or refused, never translated.
/// @throws UsageError, or Error for a file or folder that the window cannot show.
void readOperands(const std::vector<std::string>& operands, WindowRequest& request);

} // namespace heed
