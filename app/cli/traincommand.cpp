// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/traincommand.h"

#include "model/enginelibrary.h"
#include "model/error.h"

#include <ostream>

namespace heed {

Command trainCommand()
{
    return {.name = "train",
            .summary = "Train a model folder on parallel text",
            .operands = {},
            .description = {},
            .examples = {},
            .options = {},
            .run = {}};
}

int runTraining(const std::vector<std::string>& arguments, CommandContext& context)
try {
    auto* const train = EngineLibrary::instance().trainMain;
    if (train == nullptr)
        throw Error("This build of Heed cannot train.");
    std::string program = "heed train";
    std::vector<std::string> copies = arguments;
    std::vector<char*> argv{program.data()};
    for (auto& argument : copies)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    return train(int(argv.size()) - 1, argv.data());
} catch (const std::exception& error) {
    context.err << "heed train: " << error.what() << '\n';
    return ExitFailure;
}

} // namespace heed
