// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/nn/dropout.h"

#include <memory>
#include <torch/nn/module.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/pimpl.h>

namespace heed::nn {

/// What one attention computed, for whoever asked: the rest of the network never keeps it.
/// B batch, H heads, Q queries, K keys, d_head = d_model / H.
struct AttentionCapture
{
    at::Tensor queries; ///< [B, H, Q, d_head], not scaled
    at::Tensor keys;    ///< [B, H, K, d_head]
    at::Tensor values;  ///< [B, H, K, d_head]
    at::Tensor weights; ///< [B, H, Q, K], rows sum to 1
};

/// Multi-head attention (Vaswani et al. 2017, section 3.2.2) with transformers' parameter names:
/// softmax(QKᵀ/√d_head + mask)V per head, heads concatenated, then out_proj.
///
/// torch::nn::MultiheadAttention averages its heads before it shows them, hence our own.
class MultiHeadAttentionImpl : public torch::nn::Module
{
public:
    /// @param modelSize d_model, a multiple of heads.
    MultiHeadAttentionImpl(int modelSize, int heads);

    /// @param queries [B, Q, d_model]
    /// @param memory what keys and values are made of, [B, K, d_model]; `queries` itself in self-attention
    /// @param mask added to the scores, broadcast to [B, H, Q, K]: 0 or −∞; undefined for none
    /// @param capture filled when not null
    /// @returns [B, Q, d_model]
    at::Tensor forward(const at::Tensor& queries, const at::Tensor& memory, const at::Tensor& mask,
                       AttentionCapture* capture = nullptr);

    int heads() const { return m_heads; }

    torch::nn::Linear q_proj, k_proj, v_proj, out_proj;

private:
    at::Tensor splitHeads(const at::Tensor& x) const;

    int m_heads;
    int m_headSize;
};
TORCH_MODULE(MultiHeadAttention);

} // namespace heed::nn
