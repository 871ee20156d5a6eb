// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/siblinglibrary.h"

#include "model/error.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>

namespace heed {

namespace {

/// The folder of the library that this function was compiled into.
std::filesystem::path ownFolder()
{
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&ownFolder), &info) == 0 || info.dli_fname == nullptr)
        return {};
    std::error_code ignored;
    const auto path = std::filesystem::canonical(info.dli_fname, ignored);
    return (ignored ? std::filesystem::path(info.dli_fname) : path).parent_path();
}

} // namespace

void* openSiblingLibrary(const char* fileName, const char* what, int flags)
{
    // RTLD_LOCAL keeps one library's symbols away from another's: LibTorch and SentencePiece bring different versions
    // of protobuf, and LibTorch must not meet Qt's plugins. Exceptions still cross: libstdc++ compares types by name.
    const auto open = [&](const char* path) { return dlopen(path, RTLD_NOW | RTLD_LOCAL | flags); };
    const std::filesystem::path folder = ownFolder();
    std::error_code ignored;
    for (const auto& path : {folder / fileName, folder / "heed" / fileName}) {
        if (!std::filesystem::exists(path, ignored))
            continue;
        if (void* handle = open(path.c_str()))
            return handle;
        throw Error("The " + std::string(what) + " could not be loaded from " + path.string() + ".", dlerror());
    }
    if (void* handle = open(fileName)) // where the system's loader looks
        return handle;
    throw Error("The " + std::string(what) + " (" + fileName + ") was not found in " + folder.string()
                    + "; please reinstall Heed.",
                dlerror());
}

} // namespace heed
