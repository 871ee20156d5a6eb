// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/enginelibrary.h"
#include "model/error.h"

#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

#ifdef HEED_HAS_JEMALLOC
/// jemalloc reads this: keep freed memory, in huge pages. A step allocates and frees a gigabyte in blocks of ever other
/// sizes; glibc's malloc either gives them back and has the kernel clear every page anew, or spends a fifth of the time
/// searching its lists.
extern "C" const char* malloc_conf;
const char* malloc_conf = "dirty_decay_ms:-1,muzzy_decay_ms:-1,thp:always,metadata_thp:always";
#endif

namespace {

/// Sets what OpenMP and glibc read once, before main, and starts the program anew with it. A step's work is shared out
/// once (ParallelStep), but dev scores and networks that it does not know use OpenMP within every operator: its threads
/// then do best to spin for a moment and then sleep. Waking them takes longer than many an operation, and threads that
/// never sleep lose it all when something else runs.
void prepareEnvironment(char** argv)
{
    if (std::getenv("HEED_TRAIN_PREPARED") != nullptr)
        return;
    setenv("HEED_TRAIN_PREPARED", "1", 1);
    if (std::getenv("OMP_WAIT_POLICY") == nullptr)
        setenv("GOMP_SPINCOUNT", "30000", 0);
#ifndef HEED_HAS_JEMALLOC
    setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0);
    setenv("MALLOC_MMAP_MAX_", "0", 0);
    setenv("MALLOC_TRIM_THRESHOLD_", "17179869184", 0);
    setenv("MALLOC_TOP_PAD_", "268435456", 0);
#endif
    execv("/proc/self/exe", argv); // returns only when it failed: then train as things are
}

} // namespace

/// heed-train: `heed train` without Qt, for machines that only compute.
int main(int argc, char** argv)
{
    prepareEnvironment(argv);
    try {
        return heed::EngineLibrary::instance().trainMain(argc, argv);
    } catch (const heed::Error& fault) {
        std::cerr << argv[0] << ": " << fault.what() << "\n" << fault.detail() << "\n";
        return EXIT_FAILURE;
    }
}
