// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {

/// What a search takes, both ends included: the command line, the settings, the fields and the search itself agree on it.
/// Fields are DecodingOptions'.
struct DecodingLimits
{
    static constexpr int mostBeams = 64;              ///< beamSize from 1, nBest from 0
    static constexpr double mostLengthPenalty = 10.0; ///< and as much below 0
    static constexpr double leastTemperature = 0.01;
    static constexpr double mostTemperature = 100.0;
    static constexpr int mostTopK = 1'000'000; ///< from 0; more tokens than any vocabulary has
    static constexpr double leastTopP = 0.001;
    static constexpr double mostTopP = 1.0;
    static constexpr int mostNewTokens = 100'000;  ///< from 0
    static constexpr int mostTopCandidates = 1000; ///< from 0
};

} // namespace heed
