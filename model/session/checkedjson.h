// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// A value of untrusted JSON with the place where it stands: it gives out only what was asked for, and else throws an
/// Error that names the file and the place ("entries[0].sentences[2].span"). Refers to the document and keeps nothing.
///
///     const CheckedJson root(document, "The session \"a.heed\"");
///     const int shown = root["shown"].integer(-1, 100);
class CheckedJson
{
public:
    /// @param file begins every message.
    CheckedJson(const nlohmann::json& document, const std::string& file) : m_value(&document), m_file(&file) { }

    CheckedJson operator[](std::string_view key) const; ///< of an object that has it
    bool has(std::string_view key) const;               ///< of an object
    std::vector<std::string> keys() const;              ///< of an object
    bool isNull() const;

    int size() const; ///< of an array
    CheckedJson operator[](int index) const;

    int integer(int least, int most) const;
    std::int64_t integer64(std::int64_t least, std::int64_t most) const;
    std::uint64_t unsigned64() const;
    double number() const; ///< finite
    /// A number, or null for −∞, which JSON cannot write.
    double logarithm() const;
    bool boolean() const;
    const std::string& text() const;

    [[noreturn]] void fail(const std::string& fault) const;

private:
    CheckedJson(const nlohmann::json& value, const std::string* file, std::string place);

    const nlohmann::json* m_value;
    const std::string* m_file;
    std::string m_place; // empty: the whole document
};

} // namespace heed
