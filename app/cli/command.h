// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/translatorfactory.h"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// What the program's process returns. Documented in `heed --help` and docs/cli.md: scripts rely on the numbers.
enum ExitCode {
    ExitOk = 0,
    ExitFailure = 1,     ///< something could not be read, written, translated
    ExitUsage = 2,       ///< the arguments make no sense
    ExitModelFailure = 3 ///< the model folder cannot be opened
};

/// The world as a command sees it: the standard streams and the engine in the program, string streams and a fake in
/// tests. Data goes to `out`, everything said to a person to `err`.
struct CommandContext
{
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    TranslatorFactory openModel;
    std::string programPath;      ///< of this program, to start it again (`heed bench`)
    bool isInteractive = false;   ///< a person types into `in`
    bool isErrorTerminal = false; ///< `err` is a terminal: lines may overwrite themselves
};

/// One command of the program: what `--help` prints and what it does.
struct Command
{
    std::string_view name;        ///< "translate"
    std::string_view summary;     ///< one line for `heed --help`
    std::string_view operands;    ///< what follows the options: "[TEXT]..."
    std::string_view description; ///< paragraphs of the command's own help
    std::string_view examples;    ///< indented lines
    std::vector<OptionSpec> options;
    /// @returns an ExitCode. May throw UsageError (exit code 2), ModelError (3), Error and std::exception (1).
    std::function<int(const Arguments&, CommandContext&)> run;
};

/// Parses the arguments after the command's name, answers --help, runs the command and turns every exception into one
/// sentence on context.err. @returns an ExitCode.
int runCommand(const Command& command, const std::vector<std::string>& arguments, CommandContext& context);

/// The text of `heed COMMAND --help`.
std::string helpText(const Command& command);

} // namespace heed
