// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace heed::fuzz {

/// A way from the bytes of a stranger into Heed. run() reads the bytes as that file and uses what is accepted as the
/// program would. A heed::Error whose sentence can be shown is a good answer; everything else is a finding: another
/// exception, a crash, a hang, memory that only the file claims.
struct Entry
{
    std::string_view name; ///< of its folder below tests/fuzz/corpus
    void (*run)(std::span<const std::byte> bytes);
};

std::span<const Entry> entries();

} // namespace heed::fuzz
