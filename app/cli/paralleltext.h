// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed {

/// Sentences and their translations, index by index.
struct ParallelText
{
    std::vector<std::string> sources;
    std::vector<std::string> references;
};

/// "English<TAB>French" as its two columns, white space around them removed; further columns are ignored.
/// @throws Error when there is no tab.
std::pair<std::string, std::string> splitPair(std::string_view line);

/// Reads a file of pairs, at most `limit` of them (0: all); empty lines are skipped.
/// @throws Error naming the file, and the line that has no tab or is not UTF-8.
ParallelText readParallelText(const std::filesystem::path& file, std::size_t limit = 0);

} // namespace heed
