// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace heed {

/// Whole numbers that a field may hold, both ends included.
struct FieldRange
{
    int min;
    int max;
};

// Far above any model that a desktop can run, far below what would exhaust memory before a weight was read.
inline constexpr FieldRange kModelSizes{1, 16384};
inline constexpr FieldRange kLayerCounts{1, 256};
inline constexpr FieldRange kHeadCounts{1, 1024};
inline constexpr FieldRange kFeedForwardSizes{1, 1 << 18};
inline constexpr FieldRange kVocabularySizes{2, 1 << 23};
inline constexpr FieldRange kPositionCounts{1, 1 << 16};

/// Typed, checked access to the fields of one configuration file. A field that is absent or null leaves the value as
/// it was. Refers to document and path and keeps neither. What is wrong throws an Error that names file and field.
class FieldReader
{
public:
    FieldReader(const nlohmann::json& document, const std::filesystem::path& path);

    bool has(const char* key) const; ///< present and not null
    /// Present and null: transformers' way of switching an option off.
    bool isNull(const char* key) const;
    const nlohmann::json* find(const char* key) const; ///< null when it is absent or null

    void read(const char* key, int& value, FieldRange range) const;
    void read(const char* key, bool& value) const;
    void read(const char* key, double& value) const; ///< between -100 and 100
    void read(const char* key, std::string& value) const;
    /// The name of an activation function, as transformers' ACT2FN has them.
    void read(const char* key, Activation& value) const;

    /// Between 0 and 1, both left out.
    void readNormEpsilon(const char* key, double& value) const;

    void require(const char* key) const; ///< that it is there
    /// That `divisor`, the value of `key`, divides `size`, the value of `sizeKey`.
    void requireDivisor(const char* key, int divisor, const char* sizeKey, int size) const;

    /// That a table of positions, whose length is the value of `key`, is no larger than a machine can be asked for.
    void requirePositionTable(const char* key, const ModelConfig& config) const;

    std::filesystem::path folder() const { return m_path.parent_path(); }

    /// The value as an int of the range; `key` names it in messages.
    int toInt(const char* key, const nlohmann::json& value, FieldRange range) const;
    /// The activation of that name; `key` names it in messages.
    Activation toActivation(const char* key, const std::string& name) const;

    [[noreturn]] void fail(const char* key, const std::string& fault) const;

private:
    const nlohmann::json& m_document;
    const std::filesystem::path& m_path;
};

/// What configs call the activation: "swish", "relu", "gelu", "gelu_new".
std::string activationName(Activation activation);

} // namespace heed
