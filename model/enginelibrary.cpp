// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/enginelibrary.h"

#include "model/error.h"
#include "model/translator.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

namespace heed {

namespace {

constexpr const char* kEngineFileName = "libheed_engine.so";

/// The folder of the library that this function was compiled into: the engine
/// is installed and built beside it.
std::filesystem::path ownFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&ownFolder), &info) == 0 || info.dli_fname == nullptr)
        return {};
    std::error_code ignored;
    const auto path = std::filesystem::canonical(info.dli_fname, ignored);
    return (ignored ? std::filesystem::path(info.dli_fname) : path).parent_path();
}

/// RTLD_LOCAL keeps LibTorch's symbols away from Qt's plugins. Exceptions still
/// cross: libstdc++ compares types by name.
void* open(const std::filesystem::path& path)
{
    return dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
}

void* openEngine()
{
    const auto folder = ownFolder();
    std::error_code ignored;
    for (const auto& path : {folder / kEngineFileName, folder / "heed" / kEngineFileName}) {
        if (!std::filesystem::exists(path, ignored))
            continue;
        if (void* handle = open(path))
            return handle;
        throw Error("The translation engine could not be loaded from " + path.string() + ".", dlerror());
    }
    if (void* handle = open(kEngineFileName)) // where the system's loader looks
        return handle;
    throw Error("The translation engine (" + std::string(kEngineFileName) + ") was not found in " + folder.string()
                    + "; please reinstall Heed.",
                dlerror());
}

} // namespace

EngineLibrary::EngineLibrary() : m_handle(openEngine())
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
    return std::unique_ptr<Translator>(EngineLibrary::instance().openTranslator(folder.c_str(), &options));
}

} // namespace heed
