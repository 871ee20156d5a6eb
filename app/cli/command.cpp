// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/modelarguments.h"
#include "model/error.h"

#include <cerrno>
#include <exception>
#include <ostream>

namespace heed {

namespace {

int fail(const Command& command, CommandContext& context, int exitCode, const std::string& sentence)
{
    context.out.flush();
    context.err << "heed " << command.name << ": " << sentence << '\n';
    return exitCode;
}

int runParsed(const Command& command, const std::vector<std::string>& arguments, CommandContext& context)
{
    const Arguments parsed(command.options, arguments);
    if (parsed.has("help")) {
        context.out << helpText(command);
        return ExitOk;
    }
    return command.run(parsed, context);
}

} // namespace

int runCommand(const Command& command, const std::vector<std::string>& arguments, CommandContext& context)
{
    int exitCode = ExitFailure;
    try {
        exitCode = runParsed(command, arguments, context);
    } catch (const UsageError& error) {
        return fail(command, context, ExitUsage,
                    std::string(error.what()) + " See \"heed " + std::string(command.name) + " --help\".");
    } catch (const ModelError& error) {
        return fail(command, context, ExitModelFailure, error.what());
    } catch (const std::bad_alloc&) {
        return fail(command, context, ExitFailure, "There is not enough memory.");
    } catch (const std::exception& error) {
        return fail(command, context, ExitFailure, error.what());
    }
    if (!context.out.flush())
        return fail(command, context, ExitFailure, "The output could not be written.");
    return exitCode;
}

std::string helpText(const Command& command)
{
    std::string text = "Usage: heed " + std::string(command.name) + " [OPTION]...";
    if (!command.operands.empty())
        text += ' ' + std::string(command.operands);
    text += "\n\n" + std::string(command.description) + "\n\nOptions:\n" + optionsHelp(command.options);
    text += "\nExamples:\n" + std::string(command.examples);
    return text;
}

} // namespace heed
