// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"

#include <algorithm>
#include <cstdint>

// One target per entry: HEED_FUZZ_ENTRY is its name.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const heed::fuzz::Entry& entry
        = *std::ranges::find(heed::fuzz::entries(), HEED_FUZZ_ENTRY, &heed::fuzz::Entry::name);
    entry.run(std::as_bytes(std::span(data, size)));
    return 0;
}
