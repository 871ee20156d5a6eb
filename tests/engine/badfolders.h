// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/safetensors.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::test {

/// A small model folder with random weights and a real vocabulary, for tests to damage. Gone with the object.
class TranslatingFolder
{
public:
    TranslatingFolder();

    std::filesystem::path path() const { return m_folder.path().toStdString(); }

    void write(std::string_view file, std::string_view content) const;
    void remove(std::string_view file) const;
    void cut(std::string_view file, std::size_t size) const; ///< keeps the first `size` bytes
    std::size_t size(std::string_view file) const;

    /// Sets a value of config.json; a `file` other than that may be named.
    void set(const char* key, const nlohmann::json& value, std::string_view file = "config.json") const;

    /// Replaces the file by a link.
    void link(std::string_view file, const std::filesystem::path& target) const;

    /// Replaces the file by an empty folder, or by a named pipe.
    void putFolder(std::string_view file) const;
    void putPipe(std::string_view file) const;

    /// Rewrites the header of model.safetensors, its data being left as they are.
    void editHeader(const std::function<void(nlohmann::json&)>& edit) const;

    /// Rewrites model.safetensors with this value in all places of a tensor of float32.
    void fillTensor(const std::string& name, float value) const;

private:
    QTemporaryDir m_folder;
};

/// Something that makes a folder unusable.
struct Damage
{
    const char* name;  ///< of the test's row
    const char* file;  ///< that the message must name
    const char* fault; ///< part of the message
    std::function<void(const TranslatingFolder&)> inflict;
    bool opens = false; ///< what is wrong shows in translating only
};
std::span<const Damage> damages();

/// Something unusual that must not keep a folder from working.
struct Oddity
{
    const char* name;
    std::function<void(const TranslatingFolder&)> inflict;
};
std::span<const Oddity> oddities();

} // namespace heed::test
