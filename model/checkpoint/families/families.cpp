// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families/families.h"

#include "model/checkpoint/families/bart.h"
#include "model/checkpoint/families/m2m100.h"
#include "model/checkpoint/families/marian.h"
#include "model/checkpoint/families/mbart.h"
#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/families/t5.h"
#include "model/checkpoint/modelconfig.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

/// A new family: a reader and a table in a file of its own, and a line here.
constexpr std::array kFamilies{kMarian, kBart, kMBart, kM2M100, kT5, kMT5, kNnTransformer};

} // namespace

const Family* findFamily(std::string_view modelType)
{
    const auto found = std::find_if(kFamilies.begin(), kFamilies.end(),
                                    [modelType](const Family& family) { return family.modelType == modelType; });
    return found == kFamilies.end() ? nullptr : &*found;
}

std::string familyNames()
{
    std::string names;
    for (const Family& family : kFamilies) {
        if (!names.empty())
            names += &family == &kFamilies.back() ? " and " : ", ";
        names += family.modelType;
    }
    return names;
}

WeightNames weightNames(const ModelConfig& config)
{
    const Family* family = findFamily(config.modelType);
    if (family == nullptr)
        throw Error("Heed knows no models of the type " + quotedForMessage(config.modelType) + '.');
    return family->weightNames(config);
}

} // namespace heed
