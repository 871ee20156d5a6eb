// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/arrayreader.h"

#include <algorithm>
#include <cmath>

namespace heed {

const TensorView& ArrayReader::find(const std::string& name, TensorType type, const Shape& shape) const
{
    const auto found = m_file.tensors().find(m_prefix + name);
    if (found == m_file.tensors().end())
        fail("has no array " + quoted(name));
    if (found->second.type != type || found->second.shape != shape)
        fail("contradicts the type or the shape of the array " + quoted(name));
    return found->second;
}

std::vector<float> ArrayReader::floats(const std::string& name, const Shape& shape,
                                       const std::function<bool(float)>& isGood) const
{
    std::vector<float> values = toFloat32(find(name, TensorType::Float32, shape));
    if (!std::ranges::all_of(values, isGood))
        fail("has values in the array " + quoted(name) + " that make no sense");
    return values;
}

std::vector<float> ArrayReader::finiteFloats(const std::string& name, const Shape& shape) const
{
    return floats(name, shape, [](float value) { return std::isfinite(value); });
}

} // namespace heed
