// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/engineentry.h"

#include <string>

namespace heed {

/// libheed_engine.so, opened on first use and never closed. Opening it loads
/// LibTorch, which takes most of a second: a window opens it after its first
/// paint, a command when it needs a model. Safe from any thread.
class EngineLibrary
{
public:
    /// Chooses how the engine's threads wait, unless the user's environment
    /// already does. Call it first in main(): OpenMP reads its environment when
    /// it is loaded, and an environment must not change beside other threads.
    static void prepareEnvironment();

    /// The library, opened. @throws Error when it cannot be found or loaded,
    /// saying which.
    static const EngineLibrary& instance();

    decltype(heed_open_translator)* openTranslator = nullptr;
    decltype(heed_train_main)* trainMain = nullptr;

    /// The address of any function that the engine or a library it needs exports;
    /// null when there is none.
    void* symbol(const char* name) const;

    EngineLibrary(const EngineLibrary&) = delete;
    EngineLibrary& operator=(const EngineLibrary&) = delete;

private:
    EngineLibrary();
    void* m_handle = nullptr;
};

} // namespace heed
