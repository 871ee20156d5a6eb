// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace heed::test {

/// As long as it lives, the process may not map more than `more` bytes beyond what it has: then allocations fail. Does
/// nothing under sanitizers, which map terabytes.
class AddressLimit
{
public:
    explicit AddressLimit([[maybe_unused]] std::size_t more)
    {
        ::getrlimit(RLIMIT_AS, &m_before);
#if !defined(HEED_SANITIZED)
        std::size_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        rlimit limit = m_before;
        limit.rlim_cur = pages * std::size_t(::sysconf(_SC_PAGESIZE)) + more;
        ::setrlimit(RLIMIT_AS, &limit);
#endif
    }
    ~AddressLimit()
    {
        ::setrlimit(RLIMIT_AS, &m_before);
    }
    AddressLimit(const AddressLimit&) = delete;
    AddressLimit& operator=(const AddressLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace heed::test
