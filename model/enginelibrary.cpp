// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/enginelibrary.h"

#include "model/checkpoint/hubsnapshot.h"
#include "model/error.h"
#include "model/freedmemory.h"
#include "model/siblinglibrary.h"
#include "model/translator.h"

#include <cstdlib>
#include <dlfcn.h>

namespace heed {

EngineLibrary::EngineLibrary() : m_handle(openSiblingLibrary("libheed_engine.so", "translation engine"))
{
    openTranslator = reinterpret_cast<decltype(openTranslator)>(symbol("heed_open_translator"));
    trainMain = reinterpret_cast<decltype(trainMain)>(symbol("heed_train_main"));
    if (openTranslator == nullptr)
        throw Error("The translation engine does not belong to this version of "
                    "Heed; please reinstall Heed.");
}

void EngineLibrary::prepareEnvironment()
{
    // Threads that spin while they wait make everything several times slower as
    // soon as one other program computes.
    setenv("OMP_WAIT_POLICY", "passive", 0);
}

const EngineLibrary& EngineLibrary::instance()
{
    static const EngineLibrary library; // a failed construction is tried again at the next call
    return library;
}

void* EngineLibrary::symbol(const char* name) const
{
    return dlsym(m_handle, name);
}

std::unique_ptr<Translator> openTranslator(const std::filesystem::path& folder, const LoadOptions& options)
{
    if (const auto fault = folderFault(folder))
        throw Error(*fault);
    std::unique_ptr<Translator> translator(
        EngineLibrary::instance().openTranslator(folderOfModel(folder).c_str(), &options));
    returnFreedMemory();
    return translator;
}

} // namespace heed
