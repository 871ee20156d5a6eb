// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <span>
#include <string>

namespace heed {

/// One map and the names of its rows and columns, as a file of numbers shows it.
struct NamedMap
{
    HeadIndex head;
    Matrix weights;                   ///< [query, key]
    Matrix scores;                    ///< [query, key], or empty: not written
    std::vector<std::string> queries; ///< as many as rows
    std::vector<std::string> keys;    ///< as many as columns
};

/// A table: the key tokens in the first line, then a line per query with its token first. RFC 4180 quoting, lines end
/// with "\n", UTF-8. Numbers are the shortest that read back as the same float, masked scores "-inf".
std::string toCsv(const Matrix& values, std::span<const std::string> queries, std::span<const std::string> keys);

/// One object on one line: kind, layer, head, queries, keys, weights [[…]] and, unless empty, scores [[…]]. Layer and
/// head count from 1, as on screen. What is not finite is null, because JSON has no infinity.
std::string toJson(const NamedMap& map);

} // namespace heed
