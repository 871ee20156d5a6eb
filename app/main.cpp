// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/windowrequest.h"

#include <cstdlib>
#include <dlfcn.h>
#include <string_view>
#include <unistd.h>

namespace {

/// Spinning OpenMP threads starve a desktop that does anything else: with four cores and other programs busy, a sentence
/// took 23 s with them and 2.4 s without. OpenMP reads its environment when it is loaded, and on Debian 12 that is before
/// main(), because Qt needs libb2 and libb2 needs libgomp: then the program starts anew. The user's own choice stands.
void letIdleThreadsSleep(char** argv)
{
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT"))
        return;
    setenv("OMP_WAIT_POLICY", "passive", 0);
    if (dlopen("libgomp.so.1", RTLD_LAZY | RTLD_NOLOAD))
        execv("/proc/self/exe", argv); // returns only when it failed: then translating is slow, but works
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || std::string_view(argv[1]) != "train") // heed-train makes its own choice
        letIdleThreadsSleep(argv);
    heed::WindowRequest request;
    if (const auto exitCode = heed::runCommandLine(argc, argv, request))
        return *exitCode;
    return heed::runWindow(argc, argv, request);
}
