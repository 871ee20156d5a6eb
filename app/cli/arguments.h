// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Arguments that make no sense; what() is one sentence.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// One option of a command.
struct OptionSpec
{
    std::string_view name;      ///< without the dashes: "beam"
    std::string_view valueName; ///< "N"; empty: the option is a switch
    std::string_view help;      ///< one line or more, without a full stop; empty: not shown
    char letter = 0;            ///< for `-o`; 0: none
};

/// The arguments of a command, split into options and the rest.
///
/// `--name value`, `--name=value`, `-o value` and `-ovalue` are understood; `--` ends the options; the last of several
/// wins. A lone `-` and an argument such as "- yes" are not options. Every command has `--help` (`-h`).
class Arguments
{
public:
    /// @throws UsageError for an unknown option, a missing value, a value where none is wanted.
    Arguments(std::span<const OptionSpec> options, std::span<const std::string> arguments);

    bool has(std::string_view name) const;
    std::optional<std::string> text(std::string_view name) const;
    void set(std::string_view name, std::string value);
    const std::vector<std::string>& operands() const { return m_operands; }

    /// The option's value as a number, nothing when it was not given.
    /// @throws UsageError when it is no number or outside [least, most].
    std::optional<int> integer(std::string_view name, int least, int most = std::numeric_limits<int>::max()) const;
    std::optional<double> number(std::string_view name, double least,
                                 double most = std::numeric_limits<double>::max()) const;
    std::optional<std::uint64_t> seed(std::string_view name) const;

    /// The value when it is one of `choices`, the first choice when it was not given. @throws UsageError naming them all.
    std::string choice(std::string_view name, std::span<const std::string_view> choices) const;

    /// @throws UsageError when more than one of the options was given.
    void requireAtMostOne(std::initializer_list<std::string_view> names) const;

private:
    std::map<std::string, std::string, std::less<>> m_values; ///< switches have an empty value
    std::vector<std::string> m_operands;
};

/// The options as an indented table, `--help` included.
std::string optionsHelp(std::span<const OptionSpec> options);

} // namespace heed
