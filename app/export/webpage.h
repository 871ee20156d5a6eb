// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/webpagedata.h"

#include <filesystem>
#include <string>

namespace heed {

/// One HTML file, UTF-8, that shows the attention of a translation in any browser: choose kind, layer and head, point at
/// cells and words, as heatmap or as lines. Everything is inside; its content security policy forbids the network, and
/// every script but its own. What the texts hold stays text, whatever it looks like. Any thread.
/// @throws Error when a sentence has no trace.
std::string webPage(const WebPageRequest& request);

/// The file is complete or as it was before. @throws Error as above, or when the disk says no.
void writeWebPage(const std::filesystem::path& path, const WebPageRequest& request);

} // namespace heed
