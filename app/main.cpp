// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/windowrequest.h"

#include <cstdlib>

int main(int argc, char** argv)
{
    // Spinning OpenMP threads starve a desktop that does anything else: a sentence takes two to four times longer.
    // Must be set before LibTorch is loaded; the user's own choice stands.
    setenv("OMP_WAIT_POLICY", "passive", 0);

    heed::WindowRequest request;
    if (const auto exitCode = heed::runCommandLine(argc, argv, request))
        return *exitCode;
    return heed::runWindow(argc, argv, request);
}
