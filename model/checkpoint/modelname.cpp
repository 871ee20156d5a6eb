// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/modelname.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <system_error>

namespace heed {

namespace {

constexpr int kMostParts = 3;         ///< of a name
constexpr std::size_t kLeastHash = 7; ///< digits of an abbreviated commit
constexpr std::string_view kHubPrefix = "models--";

/// What programs that train, convert and download call their folders, numbers and signs aside.
constexpr auto kGenericNames = std::to_array<std::string_view>(
    {"best",         "bestmodel", "bin",       "checkpoint", "checkpointbest", "checkpointlast", "checkpoints", "ckpt",
     "ckpts",        "conv",      "converted", "current",    "epoch",          "export",         "exported",    "final",
     "finalmodel",   "fp",        "hf",        "iter",       "last",           "latest",         "main",        "model",
     "models",       "output",    "outputs",   "out",        "pytorch",        "result",         "results",     "step",
     "transformers", "weights"});

/// "checkpoint-5000" → "checkpoint".
std::string lettersOf(std::string_view name)
{
    std::string letters;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 || std::isalpha(byte) != 0)
            letters += char(byte < 0x80 ? std::tolower(byte) : byte);
    }
    return letters;
}

bool isHash(std::string_view name)
{
    const auto isHexDigit = [](unsigned char letter) { return std::isxdigit(letter) != 0; };
    const auto isDigit = [](unsigned char letter) { return std::isdigit(letter) != 0; };
    return name.size() >= kLeastHash && std::ranges::all_of(name, isHexDigit) && std::ranges::any_of(name, isDigit);
}

bool isGeneric(std::string_view name)
{
    const std::string letters = lettersOf(name);
    return letters.empty() || isHash(name) || std::ranges::find(kGenericNames, letters) != kGenericNames.end();
}

/// Absolute, without "." and a slash at the end.
std::filesystem::path fullPath(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::path full = std::filesystem::absolute(folder, error);
    full = (error ? folder : full).lexically_normal();
    return full.has_filename() ? full : full.parent_path();
}

/// "Helsinki-NLP/opus-mt-en-fr" of ".../models--Helsinki-NLP--opus-mt-en-fr/snapshots/3f2a…", the cache's way to call a
/// model's folder.
std::optional<std::string> repositoryAt(const std::filesystem::path& full)
{
    const std::filesystem::path snapshots = full.parent_path();
    std::string repository = snapshots.parent_path().filename().string();
    if (snapshots.filename() != "snapshots" || !repository.starts_with(kHubPrefix))
        return std::nullopt;
    repository.erase(0, kHubPrefix.size());
    if (const std::size_t gap = repository.find("--"); gap != std::string::npos)
        repository.replace(gap, 2, "/");
    return repository;
}

std::string nameAt(const std::filesystem::path& full, int parts)
{
    if (const auto repository = repositoryAt(full))
        return repository->substr(repository->find('/') + 1); // all of one that has no owner
    const std::string name = full.filename().string();
    const std::filesystem::path above = full.parent_path();
    return parts > 1 && isGeneric(name) && above.has_filename() ? nameAt(above, parts - 1) + '/' + name : name;
}

} // namespace

std::string modelNameOf(const std::filesystem::path& folder)
{
    return nameAt(fullPath(folder), kMostParts);
}

std::optional<std::string> hubRepositoryOf(const std::filesystem::path& folder)
{
    const std::filesystem::path full = fullPath(folder);
    for (std::filesystem::path at = full; at.has_relative_path(); at = at.parent_path()) {
        if (auto repository = repositoryAt(at))
            return repository;
    }
    return std::nullopt;
}

} // namespace heed
