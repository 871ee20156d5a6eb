// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/blas.h"

#include "model/enginelibrary.h"

#include <dlfcn.h>
#include <string_view>

namespace heed {

namespace {

template <typename Function>
Function* find(const char* name)
{
    return reinterpret_cast<Function*>(EngineLibrary::instance().symbol(name));
}

/// The file that holds the BLAS routine the engine would call, with links
/// resolved.
std::filesystem::path providerOf(const char* routine)
{
    void* address = EngineLibrary::instance().symbol(routine);
    Dl_info info{};
    if (address == nullptr || dladdr(address, &info) == 0 || info.dli_fname == nullptr)
        return {};
    std::error_code failed;
    auto path = std::filesystem::canonical(info.dli_fname, failed);
    return failed ? std::filesystem::path(info.dli_fname) : path;
}

/// openblas_get_parallel(): 0 sequential, 1 pthread, 2 OpenMP.
BlasInfo openBlas(const std::filesystem::path& library)
{
    BlasInfo blas{.name = "OpenBLAS", .path = library, .advice = {}};
    if (auto* config = find<char*()>("openblas_get_config")) {
        const std::string_view text = config(); // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH … SkylakeX
                                                // MAX_THREADS=64"
        const auto version = text.find(' ');
        if (text.starts_with("OpenBLAS ") && version != std::string_view::npos)
            blas.name += std::string(text.substr(version, text.find(' ', version + 1) - version));
    }
    std::string traits;
    if (auto* parallel = find<int()>("openblas_get_parallel")) {
        const int kind = parallel();
        traits = kind == 2 ? "OpenMP" : kind == 1 ? "pthread" : "single thread";
        if (kind == 1)
            blas.advice = "This flavour of OpenBLAS competes with LibTorch's threads "
                          "and makes translating up to five "
                          "times slower; install libopenblas0-openmp instead of "
                          "libopenblas0-pthread.";
    }
    if (auto* core = find<char*()>("openblas_get_corename"))
        traits.append(traits.empty() ? "" : ", ").append(core());
    if (!traits.empty())
        blas.name += " (" + traits + ")";
    return blas;
}

} // namespace

BlasInfo blasInUse()
{
    const auto library = providerOf("sgemm_");
    const std::string file = library.filename().string();
    if (EngineLibrary::instance().symbol("openblas_get_config") != nullptr)
        return openBlas(library);
    if (auto* version = find<const char*()>("bli_info_get_version_str"))
        return {.name = std::string("BLIS ") + version(), .path = library, .advice = {}};
    if (file.starts_with("libmkl") || file.starts_with("libtorch"))
        return {.name = "Intel MKL", .path = library, .advice = {}};
    if (file.starts_with("libblas"))
        return {.name = "the reference BLAS",
                .path = library,
                .advice = "The reference BLAS is about thirty times slower than an "
                          "optimised one; install "
                          "libopenblas0-openmp."};
    return {.name = file.empty() ? "unknown" : file, .path = library, .advice = {}};
}

} // namespace heed
