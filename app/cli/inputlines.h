// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <sstream>
#include <string>

namespace heed {

struct CommandContext;

/// The lines a command works on: its operands, or standard input when there are none (or one "-").
/// Bytes that are no UTF-8 become U+FFFD, which is said on the error stream; a carriage return at the end is dropped.
class InputLines
{
public:
    InputLines(const Arguments& arguments, CommandContext& context);

    /// The next line without its end; nothing after the last. @throws Error when standard input cannot be read.
    std::optional<std::string> next();

    /// Of the line that next() gave last, from 1.
    std::int64_t number() const { return m_number; }

    /// "line 3: " for messages; empty when the lines came as arguments.
    std::string place() const;

private:
    CommandContext& m_context;
    std::istringstream m_operands;
    std::istream* m_stream = nullptr;
    std::int64_t m_number = 0;
};

} // namespace heed
