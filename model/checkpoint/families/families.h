// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/families/family.h"

#include <string>
#include <string_view>

namespace heed {

/// Null when Heed does not know the family.
const Family* findFamily(std::string_view modelType);

/// "marian, bart, … and nn_transformer", for messages and help.
std::string familyNames();

/// Where the tensors of a model are. @throws Error when its family is unknown.
WeightNames weightNames(const ModelConfig& config);

} // namespace heed
