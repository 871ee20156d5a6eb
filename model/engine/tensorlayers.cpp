// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tensorlayers.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

namespace heed {

namespace {

at::Tensor activate(const at::Tensor& x, Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return at::relu(x);
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    case Activation::Silu:
        return at::silu(x);
    }
    return x;
}

} // namespace

at::Tensor TensorLinear::apply(const at::Tensor& x) const
{
    return at::linear(x, matrix, bias);
}

at::Tensor TensorNorm::apply(const at::Tensor& x) const
{
    if (kind == NormKind::LayerNorm)
        return at::layer_norm(x, gain.sizes(), gain, bias, epsilon);
    return x * at::rsqrt(x.square().mean(-1, true) + epsilon) * gain;
}

at::Tensor TensorBlockNorm::input(const at::Tensor& x) const
{
    return placement == NormPlacement::Pre ? norm.apply(x) : x;
}

at::Tensor TensorBlockNorm::close(const at::Tensor& x, const at::Tensor& update) const
{
    return placement == NormPlacement::Pre ? x + update : norm.apply(x + update);
}

at::Tensor TensorFeedForward::apply(const at::Tensor& x) const
{
    const at::Tensor expanded = expand.apply(x);
    if (gate)
        return contract.apply(activate(gate->apply(x), activation) * expanded);
    return contract.apply(activate(expanded, activation));
}

at::Tensor part(const at::Tensor& sideBySide, std::int64_t index, std::int64_t count)
{
    const std::int64_t width = sideBySide.size(-1) / count;
    return sideBySide.narrow(-1, index * width, width);
}

at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values,
                  const kernel::Heads& heads, const at::Tensor& bias)
{
    const auto split = [&heads](const at::Tensor& rows) { // [batch, heads, row, d_head]
        return rows.reshape({rows.size(0), rows.size(1), heads.count, heads.size}).transpose(1, 2);
    };
    at::Tensor scores = at::matmul(split(queries), split(keys).transpose(2, 3)) * heads.scale;
    if (bias.defined())
        scores = scores + bias;
    return at::matmul(at::softmax(scores, -1), split(values)).transpose(1, 2).flatten(2);
}

} // namespace heed
