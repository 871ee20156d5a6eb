// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace heed {

inline constexpr int kDeepestJson = 64; ///< nesting that any file of ours or of Hugging Face stays far below

/// Parses JSON from an untrusted file, strictly: UTF-8, no comments, no duplicate keys, nested at most kDeepestJson
/// deep, and an object at the top.
/// @param source names the place in messages: "\"config.json\"", "The header of \"model.safetensors\"".
/// @throws Error
nlohmann::json parseJsonObject(std::string_view text, std::string_view source);

/// How much of a document is worth reading.
struct JsonLimits
{
    std::size_t members; ///< of the object at the top
    std::size_t values;  ///< of each of them, however nested
};

/// As parseJsonObject(), for an object of very many members: hands on one after the other and keeps none of them, so that
/// memory and time are those of the largest. @throws Error, also for what is beyond the limits before any is handed on,
/// and what `take` throws.
void forEachJsonMember(std::string_view text, std::string_view source, const JsonLimits& limits,
                       const std::function<void(const std::string& key, const nlohmann::json& value)>& take);

/// parseJsonObject() of a whole file. @throws Error, also when it is longer than maxBytes.
nlohmann::json readJsonObject(const std::filesystem::path& path, std::size_t maxBytes);

} // namespace heed
