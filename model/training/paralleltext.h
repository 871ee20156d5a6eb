// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace heed::training {

/// Sentence pairs as text; the three lists run in parallel.
struct ParallelText
{
    std::vector<std::string> source;
    std::vector<std::string> target;
    std::vector<std::uint16_t> domain; ///< index into domainNames
    std::vector<std::string> domainNames;

    std::size_t size() const { return source.size(); }
};

/// Appends source<TAB>target[<TAB>domain] lines; pairs with an empty side are skipped.
/// @throws Error naming file and line when a line has no tab or is not UTF-8.
void appendTable(ParallelText& text, const std::filesystem::path& table);

/// Appends two files of equally many lines. @throws Error when they differ in length.
void appendFiles(ParallelText& text, const std::filesystem::path& source, const std::filesystem::path& target);

/// Removes pairs whose source sentence, lower-cased and without punctuation and spaces, is one of `sentences`.
/// @returns how many were removed.
std::size_t removeOverlap(ParallelText& text, std::span<const std::string> sentences);

} // namespace heed::training
