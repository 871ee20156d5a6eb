// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// What stands before the values of an array in NumPy's .npy format, versions 1 to 3
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
struct NpyHeader
{
    std::string type;                ///< NumPy's name: "<f4" is float32, "<U5" texts of five characters at most
    std::vector<std::int64_t> shape; ///< empty: one value
    bool isColumnMajor = false;      ///< the first axis varies fastest ("Fortran order"), as after a transposition
    std::size_t valuesBegin = 0;     ///< bytes before the values
};

/// The longest header that readNpyHeader() takes, in bytes: all it needs of a file.
inline constexpr std::size_t kLongestNpyHeader = 65536 + 12;

/// Reads the header at the beginning of `bytes`; what follows it is not looked at.
/// @throws Error with the end of a sentence, such as "is no array that NumPy could have written".
NpyHeader readNpyHeader(std::span<const std::byte> bytes);

/// How many values; −1 when the shape has a negative length or the product is too large to count.
std::int64_t elementCount(const NpyHeader& header);

/// Bytes of a value; 0 when the type is none that can be read: floats of 2, 4 or 8 bytes and texts, little-endian.
std::size_t elementSize(const NpyHeader& header);

bool isFloat(const NpyHeader& header);

/// The values of a float array as float32, row-major. @param values elementCount · elementSize bytes.
std::vector<float> npyFloats(const NpyHeader& header, std::span<const std::byte> values);

/// The texts of an array of texts, as UTF-8. @param values elementCount · elementSize bytes.
std::vector<std::string> npyTexts(const NpyHeader& header, std::span<const std::byte> values);

/// A header of version 1 for values in C order. @param type as in NpyHeader.
std::string npyHeader(std::string_view type, std::span<const std::int64_t> shape);

/// A whole array of texts, [texts.size()], with its header.
std::string npyOfTexts(std::span<const std::string> texts);

} // namespace heed
