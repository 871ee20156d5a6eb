// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace heed {

struct GuardedMapping;

/// Keeps Heed alive when another program cuts off a file that is mapped: the system then answers every read behind the
/// new end with SIGBUS, which kills. While a guard lives, what is missing of its mapping reads as zeros instead, and
/// isDamaged() says so: whoever read must ask before what was read is believed. Any thread.
///
/// Why a signal handler: comparing sizes before and after leaves the time between, reading a file whole would hold its
/// weights twice, and reading it part by part would take from every reader the views of bytes that it works on. The
/// handler is the whole process's, made with the first guard; what is no read of a guarded mapping it leaves to the one
/// before it.
class MappingGuard
{
public:
    /// @param bytes a whole mapping, starting on a page; its owner unmaps it after the guard is gone.
    explicit MappingGuard(std::span<const std::byte> bytes);
    ~MappingGuard();
    MappingGuard(const MappingGuard&) = delete;
    MappingGuard& operator=(const MappingGuard&) = delete;

    bool isDamaged() const;

private:
    std::unique_ptr<GuardedMapping> m_mapping;
};

} // namespace heed
