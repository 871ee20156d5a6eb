// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/nn/multiheadattention.h"

#include <torch/nn/modules/normalization.h>

namespace heed::nn {

at::Tensor activate(const at::Tensor& x, Activation activation);

/// Post-norm encoder layer: x ← LayerNorm(x + self-attention), x ← LayerNorm(x + feed-forward).
/// Parameter names are transformers' MarianEncoderLayer's.
class EncoderLayerImpl : public torch::nn::Module
{
public:
    EncoderLayerImpl(const ModelConfig& config, std::shared_ptr<Dropout> dropout);

    /// @param x [B, S, d_model]
    /// @param mask −∞ on padding, broadcast to [B, H, S, S]; may be undefined
    at::Tensor forward(at::Tensor x, const at::Tensor& mask, AttentionCapture* capture = nullptr);

    MultiHeadAttention self_attn;
    torch::nn::LayerNorm self_attn_layer_norm;
    torch::nn::Linear fc1, fc2;
    torch::nn::LayerNorm final_layer_norm;

private:
    Activation m_activation;
    std::shared_ptr<Dropout> m_dropout;
};
TORCH_MODULE(EncoderLayer);

/// Post-norm decoder layer: masked self-attention, cross-attention, feed-forward, each added and normalised.
/// Parameter names are transformers' MarianDecoderLayer's.
class DecoderLayerImpl : public torch::nn::Module
{
public:
    DecoderLayerImpl(const ModelConfig& config, std::shared_ptr<Dropout> dropout);

    /// @param x [B, T, d_model]
    /// @param memory the encoder's output, [B, S, d_model]
    /// @param selfMask −∞ above the diagonal, broadcast to [B, H, T, T]
    /// @param memoryMask −∞ on source padding, broadcast to [B, H, T, S]; may be undefined
    at::Tensor forward(at::Tensor x, const at::Tensor& memory, const at::Tensor& selfMask, const at::Tensor& memoryMask,
                       AttentionCapture* selfCapture = nullptr, AttentionCapture* crossCapture = nullptr);

    MultiHeadAttention self_attn;
    torch::nn::LayerNorm self_attn_layer_norm;
    MultiHeadAttention encoder_attn;
    torch::nn::LayerNorm encoder_attn_layer_norm;
    torch::nn::Linear fc1, fc2;
    torch::nn::LayerNorm final_layer_norm;

private:
    Activation m_activation;
    std::shared_ptr<Dropout> m_dropout;
};
TORCH_MODULE(DecoderLayer);

} // namespace heed::nn
