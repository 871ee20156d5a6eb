// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/layers.h"

#include <ATen/Functions.h>

namespace heed::nn {

namespace {

torch::nn::LayerNorm layerNorm(int size)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({size})); // eps 1e-5, PyTorch's and Marian's default
}

} // namespace

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

EncoderLayerImpl::EncoderLayerImpl(const ModelConfig& config, std::shared_ptr<Dropout> dropout)
    : self_attn(register_module("self_attn", MultiHeadAttention(config.modelSize, config.encoderHeads))),
      self_attn_layer_norm(register_module("self_attn_layer_norm", layerNorm(config.modelSize))),
      fc1(register_module("fc1", torch::nn::Linear(config.modelSize, config.encoderFeedForward))),
      fc2(register_module("fc2", torch::nn::Linear(config.encoderFeedForward, config.modelSize))),
      final_layer_norm(register_module("final_layer_norm", layerNorm(config.modelSize))),
      m_activation(config.activation),
      m_dropout(std::move(dropout))
{
}

at::Tensor EncoderLayerImpl::forward(at::Tensor x, const at::Tensor& mask, AttentionCapture* capture)
{
    const bool training = is_training();
    x = self_attn_layer_norm(x + m_dropout->apply(self_attn(x, x, mask, capture), training));
    return final_layer_norm(x + m_dropout->apply(fc2(activate(fc1(x), m_activation)), training));
}

DecoderLayerImpl::DecoderLayerImpl(const ModelConfig& config, std::shared_ptr<Dropout> dropout)
    : self_attn(register_module("self_attn", MultiHeadAttention(config.modelSize, config.decoderHeads))),
      self_attn_layer_norm(register_module("self_attn_layer_norm", layerNorm(config.modelSize))),
      encoder_attn(register_module("encoder_attn", MultiHeadAttention(config.modelSize, config.decoderHeads))),
      encoder_attn_layer_norm(register_module("encoder_attn_layer_norm", layerNorm(config.modelSize))),
      fc1(register_module("fc1", torch::nn::Linear(config.modelSize, config.decoderFeedForward))),
      fc2(register_module("fc2", torch::nn::Linear(config.decoderFeedForward, config.modelSize))),
      final_layer_norm(register_module("final_layer_norm", layerNorm(config.modelSize))),
      m_activation(config.activation),
      m_dropout(std::move(dropout))
{
}

at::Tensor DecoderLayerImpl::forward(at::Tensor x, const at::Tensor& memory, const at::Tensor& selfMask,
                                     const at::Tensor& memoryMask, AttentionCapture* selfCapture,
                                     AttentionCapture* crossCapture)
{
    const bool training = is_training();
    x = self_attn_layer_norm(x + m_dropout->apply(self_attn(x, x, selfMask, selfCapture), training));
    x = encoder_attn_layer_norm(x + m_dropout->apply(encoder_attn(x, memory, memoryMask, crossCapture), training));
    return final_layer_norm(x + m_dropout->apply(fc2(activate(fc1(x), m_activation)), training));
}

} // namespace heed::nn
