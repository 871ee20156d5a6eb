// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/compare/comparisondata.h"

#include <string>

namespace heed {

/// The maps of a comparison as the window shows them, cell by cell, as CSV: query_a,key_a,query_b,key_b (rows and columns
/// of either map, from 0), query_token,key_token, a, b (the weights) and difference, a − b. What A and B do not have in
/// common is left out, as on screen; nothing but the header line where that is everything.
std::string differenceCsv(const ComparisonData& maps);

} // namespace heed
