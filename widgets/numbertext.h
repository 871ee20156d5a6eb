// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace heed {

/// Numbers with a fraction as people read them, on screen and in pictures: in the manner of the window's language ("0,75"
/// in French), with a minus sign (U+2212) rather than a hyphen, and "∞" for infinity. What rounds to zero has no sign.
/// Numbers that programs read are written elsewhere.

/// "−12.60": that many digits after the point.
QString decimalText(double value, int decimals);

/// "−12.6", "0.25", "1": as few digits as the value needs, at most that many that count.
QString digitsText(double value, int digits = 3);

/// "2.0e−04": that many digits after the point, times a power of ten.
QString exponentText(double value, int decimals);

} // namespace heed
