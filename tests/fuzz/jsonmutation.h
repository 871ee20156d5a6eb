// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <random>

namespace heed::fuzz {

/// Changes one value somewhere in the document: to an extreme number, another type, a copy of another value, one more or
/// one less of them.
void mutateJson(nlohmann::json& document, std::mt19937& random);

/// Gives one length another value wherever it occurs: in numbers, and as the length of lists where `withLists`. So a
/// sentence can lose its last token in all places that must agree about it.
struct LengthChange
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};
void changeLengths(nlohmann::json& document, LengthChange change, bool withLists);

/// Lets the tensors of a safetensors header lie one after the other, each as long as its shape and type say, so that
/// changed shapes get as far as the readers behind the header.
/// @returns the bytes of all; 0 when that is not possible.
std::size_t layOutTensors(nlohmann::json& header, std::size_t most);

} // namespace heed::fuzz
