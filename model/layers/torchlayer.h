// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/checkpoint/tensorstore.h"
#include "model/checkpoint/weightnames.h"
#include "model/matrix.h"
#include "model/vectortrace.h"

#include <optional>
#include <string>
#include <vector>

namespace heed {

/// One TransformerEncoderLayer or TransformerDecoderLayer of torch.nn, computed in plain loops: for a layer on its own
/// neither a tensor library nor speed is needed.
class TorchLayer
{
public:
    /// @throws Error when a tensor is missing or wrong.
    TorchLayer(const TensorStore& tensors, const ModelConfig& config, const LayerNames& names);

    /// What the layer makes of `x`, and the Q, K and V of its attentions.
    struct Result
    {
        Matrix output; ///< [n, d_model]
        AttentionVectors self;
        AttentionVectors cross; ///< empty for an encoder layer
    };

    /// @param x      [n, d_model]
    /// @param memory [m, d_model], what a decoder layer attends to; empty for an encoder layer
    /// @param causal query q sees keys 0..q of x only
    Result run(const Matrix& x, const Matrix& memory, bool causal) const;

private:
    struct Linear
    {
        int outputs = 0;
        std::vector<float> weight; ///< [outputs, inputs]
        std::vector<float> bias;   ///< [outputs]

        Matrix apply(const Matrix& x) const;
    };
    struct Norm
    {
        std::vector<float> weight;
        std::vector<float> bias;
    };
    struct Attention
    {
        Linear query, key, value, output;
        Norm norm;
    };

    static Linear readLinear(const TensorStore& tensors, const LayerNames& names, const LinearName& name, int outputs,
                             int inputs);
    static Norm readNorm(const TensorStore& tensors, const std::string& name, int size);
    static Attention readAttention(const TensorStore& tensors, const LayerNames& names, const AttentionNames& attention,
                                   int size);

    Matrix normalized(const Matrix& x, const Norm& norm) const;
    /// x ← Norm(x + block(x)), or x + block(Norm(x)).
    template <class Block>
    void addBlock(Matrix& x, const Norm& norm, const Block& block) const;
    Matrix attend(const Attention& attention, const Matrix& x, const Matrix& keys, bool causal,
                  AttentionVectors& vectors) const;
    Matrix feedForward(const Matrix& x) const;

    int m_heads;
    Activation m_activation;
    bool m_isPreNorm;
    float m_epsilon;
    Attention m_self;
    std::optional<Attention> m_cross;
    Linear m_expand;
    Linear m_contract;
    Norm m_feedForwardNorm;
};

} // namespace heed
