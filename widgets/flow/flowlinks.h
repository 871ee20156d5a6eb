// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowdata.h"
#include "widgets/flow/headmask.h"
#include "widgets/valuescale.h"

#include <vector>

namespace heed {

/// Which links are worth a line.
struct FlowFilter
{
    enum class Rule {
        Weight, ///< every weight that is at least `weight`
        Mass,   ///< of every row the strongest links that together make up the share `mass` of it
    };
    Rule rule = Rule::Mass;
    double weight = 0.1; ///< 0..1
    double mass = 0.8;   ///< 0..1 of what the row sums to; 1 keeps every weight above 0
    friend bool operator==(const FlowFilter&, const FlowFilter&) = default;
};

/// One line: a query that looks at a key in one head.
struct FlowLink
{
    int head = 0;
    int query = 0;
    int key = 0;
    float weight = 0.0F;
    float strength = 0.0F; ///< 0..1: how much of the thickness and opacity it gets
};

/// Lines to draw, the weakest first.
struct FlowLinks
{
    /// More lines at one token nobody can tell apart, and 512 tokens of 16 heads must stay smooth.
    static constexpr int kMostPerRow = 32;

    std::vector<FlowLink> links;
    bool isCut = false; ///< some row would have had more than kMostPerRow
};

/// The links of the shown heads that pass the filter.
FlowLinks filteredLinks(const FlowData& data, const HeadMask& shown, const FlowFilter& filter, ValueScale scale);

/// How strong a weight looks on a scale: 0..1. Linear is the weight itself, Logarithmic reaches from 0.001 to 1, PerRow
/// is the share of the row's largest.
double linkStrength(double weight, double rowMaximum, ValueScale scale);

} // namespace heed
