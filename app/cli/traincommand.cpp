// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/traincommand.h"

#include "model/enginelibrary.h"
#include "model/error.h"

#include <filesystem>
#include <ostream>
#include <unistd.h>

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

namespace {

/// heed-train in the folder of this program; empty when it is not there.
std::filesystem::path trainingProgram()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "heed-train";
    return !error && std::filesystem::is_regular_file(program, error) ? program : std::filesystem::path();
}

} // namespace

int runTraining(const std::vector<std::string>& arguments, CommandContext& context)
try {
    std::string program = "heed train";
    std::vector<std::string> copies = arguments;
    std::vector<char*> argv{program.data()};
    for (auto& argument : copies)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    // heed-train has the allocator and the waiting threads that make training twice as fast; it takes this one's place.
    if (const auto trainer = trainingProgram(); !trainer.empty())
        execv(trainer.c_str(), argv.data());
    auto* const train = EngineLibrary::instance().trainMain;
    if (train == nullptr)
        throw Error("This build of Heed cannot train.");
    return train(int(argv.size()) - 1, argv.data());
} catch (const std::exception& error) {
    context.err << "heed train: " << error.what() << '\n';
    return ExitFailure;
}

} // namespace heed
