// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engineentry.h"

#include "model/error.h"
#include "model/training/trainingoptions.h"
#include "model/training/trainingrun.h"

#include <algorithm>
#include <ATen/Parallel.h>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <iostream>

namespace {

std::atomic<bool> stopRequested = false;

/// First Ctrl-C or kill: save and stop. Second: whatever the system does.
void requestStop(int signal)
{
    stopRequested = true;
    std::signal(signal, SIG_DFL);
}

constexpr int kExitUsage = 2; // as for every command of heed: the arguments make no sense

int train(const heed::training::TrainingOptions& options)
{
    if (options.threads > 0)
        at::set_num_threads(options.threads);
    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);
    heed::training::TrainingRun run(options, std::cerr, stopRequested);
    if (!run.run())
        std::cerr << "Stopped and saved; the same command goes on from here.\n";
    return EXIT_SUCCESS;
}

} // namespace

int heed_train_main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto asks
        = [&](const char* option) { return std::find(arguments.begin(), arguments.end(), option) != arguments.end(); };
    if (asks("--help") || asks("-h")) {
        std::cout << heed::training::trainingHelp(argv[0]);
        return EXIT_SUCCESS;
    }
    heed::training::TrainingOptions options;
    try {
        options = heed::training::parseTrainingOptions(arguments);
    } catch (const std::exception& fault) {
        std::cerr << argv[0] << ": " << fault.what() << "\n";
        return kExitUsage;
    }
    try {
        return train(options);
    } catch (const std::exception& fault) {
        std::cerr << argv[0] << ": " << fault.what() << "\n";
        return EXIT_FAILURE;
    }
}
