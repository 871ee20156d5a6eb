// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/pytorch/pickle.h"

#include <optional>

namespace heed {

/// What a name in a pickle means to a reader of weights.
enum class PickleMeaning {
    OrderedDictionary,
    Tensor,        ///< of a storage, an offset, a shape and strides
    FirstArgument, ///< a wrapper around its first argument: a parameter, a typed list
    Nothing,       ///< a value without meaning for weights: a device, a dtype
    StorageType,
    ScriptClass, ///< of a TorchScript archive: only attributes are read
};

/// Nothing for a name that is not on the list: what a pickle may not ask for.
std::optional<PickleMeaning> meaningOf(const Pickle::Name& name);

/// Element type and size of a storage class such as torch.FloatStorage; nothing for other names.
struct StorageElement
{
    TensorType type = TensorType::Other;
    std::uint64_t bytes = 0;
};
std::optional<StorageElement> storageElement(const Pickle::Name& name);

} // namespace heed
