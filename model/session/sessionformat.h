// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace heed {

// Names in a session file, which is a safetensors file: see docs/formats.md.

inline constexpr int kSessionFormat = 1; ///< goes up when an older Heed could not read what a newer one writes
inline const char* const kSessionFormatKey = "heed.session";
inline const char* const kSessionVersionKey = "heed.version";
inline const char* const kSessionContentKey = "session"; ///< of the JSON that says what the arrays are

/// What the names of a decoding's arrays begin with.
inline std::string decodingPrefix(int number)
{
    return "d" + std::to_string(number) + ".";
}

/// What the names of a model's projections begin with.
inline std::string projectionPrefix(int number)
{
    return "p" + std::to_string(number) + ".";
}

} // namespace heed
