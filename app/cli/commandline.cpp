// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/aligncommand.h"
#include "app/cli/benchcommand.h"
#include "app/cli/command.h"
#include "app/cli/evaluatecommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/infocommand.h"
#include "app/cli/traincommand.h"
#include "app/cli/translatecommand.h"
#include "app/cli/windowarguments.h"
#include "model/error.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace heed {

namespace {

std::vector<Command> allCommands()
{
    return {translateCommand(), exportCommand(),   alignCommand(), infoCommand(),
            trainCommand(),     evaluateCommand(), benchCommand()};
}

std::string programHelp()
{
    std::string text
        = "Heed: see what a Transformer heeds.\n\n"
          "Usage: heed [OPTION]... [SENTENCE]    open the window, with the sentence translated\n"
          "       heed [OPTION]... FILE          open a session (.heed), attention (.safetensors, .npz), alignments\n"
          "                                      or a text\n"
          "       heed [OPTION]... FOLDER        open a model, or the attention of single torch.nn layers\n"
          "       heed COMMAND [OPTION]...       work without a window\n\n"
          "Commands (\"heed COMMAND --help\" explains each):\n";
    for (const Command& command : allCommands()) {
        text += "  " + std::string(command.name) + std::string(12 - command.name.size(), ' ')
                + std::string(command.summary) + '\n';
    }
    text += "\nOptions:\n" + optionsHelp(windowOptions());
    text += "\nLayers and heads count from 1. Data goes to standard output, messages to standard error.\n"
            "Exit codes: 0 done; 1 something could not be read, written or translated; 2 the arguments make no\n"
            "sense; 3 the model cannot be opened.\n\n"
            "Examples:\n"
            "  heed \"The cat sleeps.\"\n"
            "  heed translate \"The cat sleeps.\"\n"
            "  heed export -o heads --kind cross --sheet \"The cat sleeps.\"\n";
    return text;
}

std::string ownPath(const char* argument)
{
    std::error_code failed;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::string(argument) : path.string();
}

bool hasDisplay(const std::vector<std::string>& arguments)
{
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != 0)
            return true;
    }
    return std::any_of(arguments.begin(), arguments.end(),
                       [](const std::string& argument) { return argument == "-platform" || argument == "--platform"; });
}

/// Qt aborts the program when there is no display to open a window on. A picture needs none.
std::optional<int> withDisplay(const std::vector<std::string>& arguments, const WindowRequest& request)
{
    if (hasDisplay(arguments))
        return std::nullopt;
    if (request.grabFile || request.reportsFirstPaint) {
        setenv("QT_QPA_PLATFORM", "offscreen", 0);
        return std::nullopt;
    }
    std::cerr << "heed: There is no display to open the window on; \"heed --help\" lists what works without one.\n";
    return ExitFailure;
}

std::optional<int> openWindow(const std::vector<std::string>& arguments, WindowRequest& request)
{
    try {
        const Arguments parsed(windowOptions(), withoutQtOptions(arguments));
        if (parsed.has("help")) {
            std::cout << programHelp();
            return std::cout.flush() ? ExitOk : ExitFailure;
        }
        if (parsed.has("version")) {
            std::cout << "heed " HEED_VERSION "\n";
            return std::cout.flush() ? ExitOk : ExitFailure;
        }
        request = toWindowRequest(parsed);
        return withDisplay(arguments, request);
    } catch (const UsageError& error) {
        std::cerr << "heed: " << error.what() << " See \"heed --help\".\n";
        return ExitUsage;
    } catch (const Error& error) {
        std::cerr << "heed: " << error.what() << '\n';
        return ExitFailure;
    }
}

} // namespace

std::optional<int> runCommandLine(int argc, char** argv, WindowRequest& request)
{
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    const auto commands = allCommands();
    const auto command = std::find_if(commands.begin(), commands.end(), [&](const Command& candidate) {
        return !arguments.empty() && arguments.front() == candidate.name;
    });
    if (command == commands.end())
        return openWindow(arguments, request);

    std::signal(SIGPIPE, SIG_DFL); // "heed translate … | head -1" ends quietly, whatever our parent ignored
    std::ios::sync_with_stdio(false);
    CommandContext context{.in = std::cin,
                           .out = std::cout,
                           .err = std::cerr,
                           .openModel = openTranslator,
                           .programPath = ownPath(argv[0]),
                           .isInteractive = isatty(STDIN_FILENO) != 0,
                           .isErrorTerminal = isatty(STDERR_FILENO) != 0};
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (command->name == "train")
        return runTraining(rest, context);
    return runCommand(*command, rest, context);
}

} // namespace heed
