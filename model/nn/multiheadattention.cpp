// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/multiheadattention.h"

#include <ATen/Functions.h>
#include <cmath>

namespace heed::nn {

namespace {

/// Several projections of one input as one product: on small matrices the calls cost more than the arithmetic.
std::vector<at::Tensor> project(const at::Tensor& input, std::initializer_list<torch::nn::Linear> layers)
{
    std::vector<at::Tensor> weights, biases;
    for (const torch::nn::Linear& layer : layers) {
        weights.push_back(layer->weight);
        biases.push_back(layer->bias);
    }
    return at::linear(input, at::cat(weights), at::cat(biases)).chunk(std::int64_t(layers.size()), -1);
}

} // namespace

MultiHeadAttentionImpl::MultiHeadAttentionImpl(int modelSize, int heads)
    : q_proj(register_module("q_proj", torch::nn::Linear(modelSize, modelSize))),
      k_proj(register_module("k_proj", torch::nn::Linear(modelSize, modelSize))),
      v_proj(register_module("v_proj", torch::nn::Linear(modelSize, modelSize))),
      out_proj(register_module("out_proj", torch::nn::Linear(modelSize, modelSize))),
      m_heads(heads),
      m_headSize(modelSize / heads)
{
}

at::Tensor MultiHeadAttentionImpl::splitHeads(const at::Tensor& x) const
{
    return x.reshape({x.size(0), x.size(1), m_heads, m_headSize}).transpose(1, 2);
}

at::Tensor MultiHeadAttentionImpl::forward(const at::Tensor& queries, const at::Tensor& memory, const at::Tensor& mask,
                                           AttentionCapture* capture)
{
    std::vector<at::Tensor> qkv;
    if (memory.is_same(queries)) {
        qkv = project(queries, {q_proj, k_proj, v_proj});
    } else {
        qkv = project(memory, {k_proj, v_proj});
        qkv.insert(qkv.begin(), q_proj(queries));
    }
    const at::Tensor q = splitHeads(qkv[0]), k = splitHeads(qkv[1]), v = splitHeads(qkv[2]);

    at::Tensor scores = at::matmul(q * (1.0 / std::sqrt(double(m_headSize))), k.transpose(-2, -1));
    if (mask.defined())
        scores = scores + mask;
    const at::Tensor weights = at::softmax(scores, -1, at::kFloat);
    if (capture != nullptr)
        *capture = {q, k, v, weights};

    const at::Tensor mixed = at::matmul(weights.to(v.scalar_type()), v).transpose(1, 2);
    return out_proj(mixed.reshape({queries.size(0), queries.size(1), -1}));
}

} // namespace heed::nn
