// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/bundlefile.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/export/npzfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace heed {

namespace {

/// Lists are JSON in the file's metadata.
class SafetensorsBundle final : public BundleFile
{
public:
    explicit SafetensorsBundle(const std::filesystem::path& path) : m_file(path) { }

    std::optional<std::vector<std::int64_t>> shape(const std::string& name) const override
    {
        const auto found = m_file.tensors().find(name);
        return found == m_file.tensors().end() ? std::nullopt : std::optional(found->second.shape);
    }

    std::vector<float> values(const std::string& name) const override { return m_file.toFloat32(name); }

    std::optional<std::vector<std::string>> tokens(const std::string& name) const override
    {
        const auto found = m_file.metadata().find(name);
        if (found == m_file.metadata().end())
            return std::nullopt;
        const auto list = nlohmann::json::parse(found->second, nullptr, false);
        const auto isText = [](const nlohmann::json& item) { return item.is_string(); };
        if (!list.is_array() || !std::all_of(list.begin(), list.end(), isText))
            throw Error("The attention bundle " + quotedPath(m_file.path()) + " has " + name
                        + " in its metadata that are no JSON list of texts.");
        return list.get<std::vector<std::string>>();
    }

    void checkUnchanged() const override { m_file.checkUnchanged(); }

    std::string version() const override
    {
        const auto found = m_file.metadata().find("heed.version");
        return found == m_file.metadata().end() ? std::string() : found->second;
    }

private:
    SafetensorsFile m_file;
};

/// Lists are arrays of texts.
class NpzBundle final : public BundleFile
{
public:
    explicit NpzBundle(const std::filesystem::path& path) : m_file(path) { }

    std::optional<std::vector<std::int64_t>> shape(const std::string& name) const override
    {
        return m_file.has(name) ? std::optional(m_file.header(name).shape) : std::nullopt;
    }

    std::vector<float> values(const std::string& name) const override { return m_file.floats(name); }

    std::optional<std::vector<std::string>> tokens(const std::string& name) const override
    {
        return m_file.has(name) ? std::optional(m_file.texts(name)) : std::nullopt;
    }

    void checkUnchanged() const override { } // not mapped, and every array has a checksum

    std::string version() const override
    {
        const auto texts = tokens("heed_version").value_or(std::vector<std::string>());
        return texts.empty() ? std::string() : texts.front();
    }

private:
    NpzFile m_file;
};

/// As every zip archive begins, whatever its name. What cannot be read begins otherwise.
bool isZipFile(const std::filesystem::path& path)
{
    std::array<char, 4> start{};
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) // a pipe would never answer
        return false;
    return std::ifstream(path, std::ios::binary).read(start.data(), start.size())
           && std::string_view(start.data(), start.size()) == "PK\x03\x04";
}

} // namespace

std::unique_ptr<BundleFile> openBundleFile(const std::filesystem::path& path)
{
    if (isZipFile(path))
        return std::make_unique<NpzBundle>(path);
    return std::make_unique<SafetensorsBundle>(path);
}

} // namespace heed
