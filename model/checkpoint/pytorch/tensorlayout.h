// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/pytorch/pickle.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace heed {

/// How a tensor lies in its storage. Counts are elements.
struct TensorLayout
{
    std::uint64_t first = 0; ///< the element it begins with
    std::uint64_t elements = 0;
    bool isContiguous = true; ///< row-major without gaps
};

/// Checks every claim: no negative size, and no element outside the `available` ones of the storage.
/// @param subject names tensor and file, for messages. @throws Error
TensorLayout checkedLayout(const Pickle::Tensor& tensor, std::uint64_t available, const std::string& subject);

/// The elements in row-major order.
/// @param tensor as checkedLayout() has accepted it, not empty. @param storage all its bytes.
std::vector<std::byte> copyRowMajor(const Pickle::Tensor& tensor, std::span<const std::byte> storage,
                                    std::size_t elementBytes);

} // namespace heed
