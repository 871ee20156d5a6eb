// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heed {

/// The named arrays and lists of a bundle file, whatever its format. What they mean, and whether they fit together, is
/// for readAttentionBundle() to say.
class BundleFile
{
public:
    virtual ~BundleFile() = default;

    /// Nothing when there is no such array. @throws Error when it is broken.
    virtual std::optional<std::vector<std::int64_t>> shape(const std::string& name) const = 0;

    /// The values of an array that is there, row-major. @throws Error when they cannot be read as float32.
    virtual std::vector<float> values(const std::string& name) const = 0;

    /// A list of tokens; nothing when there is no such list. @throws Error when it is something else.
    virtual std::optional<std::vector<std::string>> tokens(const std::string& name) const = 0;

    /// For readUnchanged(), around all of the above. @throws Error when another program wrote into the file.
    virtual void checkUnchanged() const = 0;

    /// Of the Heed that wrote the file; empty when something else did.
    virtual std::string version() const = 0;
};

/// A safetensors file, or NumPy's .npz when it begins as one. @throws Error naming the file and the fault.
std::unique_ptr<BundleFile> openBundleFile(const std::filesystem::path& path);

} // namespace heed
