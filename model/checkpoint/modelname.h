// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace heed {

/// What to call the model of a folder: the folder's name, also of one given as "." or with a slash at the end. In the
/// cache of the Hugging Face hub it is the repository's, without its owner. A name that many folders have ("model",
/// "checkpoint-5000", "3f2a91c") is told with those above it, at most three: "run7/checkpoint-5000". Links are not
/// followed: whoever made one named it.
std::string modelNameOf(const std::filesystem::path& folder);

/// "Helsinki-NLP/opus-mt-en-fr" of a folder in the cache of the hub; nothing elsewhere.
std::optional<std::string> hubRepositoryOf(const std::filesystem::path& folder);

} // namespace heed
