// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/packedattention.h"
#include "model/training/parameterlayout.h"
#include "model/training/rowkernels.h"

#include <string>
#include <vector>

/// The sublayers of a network as SharePass sees them: their parameters and what the forward pass keeps for the
/// backward one. `Value` is float or c10::BFloat16.
namespace heed::training {

/// Views of parameters and gradients by name.
class ParameterViews
{
public:
    ParameterViews(const ParameterLayout& layout, at::Tensor matrices, at::Tensor matrixGradients,
                   at::Tensor vectorGradients)
        : m_layout(layout),
          m_matrices(std::move(matrices)),
          m_matrixGradients(std::move(matrixGradients)),
          m_vectorGradients(std::move(vectorGradients))
    {
    }

    /// `count` weights from `name` on as one matrix [count · out, in].
    at::Tensor weight(const std::string& name, int count = 1) const { return view(m_matrices, name, count); }
    at::Tensor weightGradient(const std::string& name, int count = 1) const
    {
        return view(m_matrixGradients, name, count);
    }
    const float* vector(const std::string& name) const { return m_layout.slot(name).value.data_ptr<float>(); }
    float* vectorGradient(const std::string& name) const
    {
        return m_vectorGradients.data_ptr<float>() + m_layout.slot(name).vectorOffset;
    }

private:
    at::Tensor view(const at::Tensor& flat, const std::string& name, int count) const
    {
        const ParameterSlot& slot = m_layout.slot(name);
        return flat.narrow(0, slot.matrixOffset, count * slot.size)
            .view({count * slot.value.size(0), slot.value.size(1)});
    }

    const ParameterLayout& m_layout;
    at::Tensor m_matrices, m_matrixGradients, m_vectorGradients;
};

/// y = x·Wᵀ, without bias.
struct Product
{
    Product() = default;
    Product(const ParameterViews& views, const std::string& name, int count = 1)
        : weight(views.weight(name, count)), transposed(weight.t()), gradient(views.weightGradient(name, count))
    {
    }

    at::Tensor weight;     ///< [out, in]
    at::Tensor transposed; ///< a view of it
    at::Tensor gradient;   ///< [out, in]
};

/// Residual, dropout and normalisation after a sublayer.
template <class Value>
struct EndPart
{
    EndPart(const ParameterViews& views, const std::string& norm, const std::string& addend, std::uint32_t site)
        : gradients{views.vectorGradient(norm + ".weight"), views.vectorGradient(norm + ".bias"),
                    views.vectorGradient(addend + ".bias")}
    {
        end.gain = views.vector(norm + ".weight");
        end.bias = views.vector(norm + ".bias");
        end.addendBias = views.vector(addend + ".bias");
        end.dropout.site = site;
    }

    kernel::SublayerEnd<Value> end{};
    kernel::SublayerEndGradients gradients;
    at::Tensor normalized, deviations;
};

/// Self-attention (one product for queries, keys and values) or cross-attention (two).
template <class Value>
struct AttentionPart
{
    /// @param layer "model.decoder.layers.0."  @param name "self_attn" or "encoder_attn"
    AttentionPart(const ParameterViews& views, const std::string& layer, const std::string& name, bool isCross,
                  std::uint32_t site)
        : isCrossAttention(isCross),
          queries(views, layer + name + ".q_proj.weight", isCross ? 1 : 3),
          out(views, layer + name + ".out_proj.weight"),
          end(views, layer + name + "_layer_norm", layer + name + ".out_proj", site)
    {
        if (isCross)
            keysValues = Product(views, layer + name + ".k_proj.weight", 2);
        for (int role = 0; role < 3; ++role) {
            const std::string bias = layer + name + "." + "qkv"[role] + "_proj.bias";
            biases[role] = views.vector(bias);
            biasGradients[role] = views.vectorGradient(bias);
        }
    }

    bool isCrossAttention;
    Product queries;    ///< of self-attention: keys and values too
    Product keysValues; ///< of cross-attention
    Product out;
    const float* biases[3];  ///< of queries, keys, values
    float* biasGradients[3]; ///< the same
    EndPart<Value> end;

    at::Tensor input, memory;            ///< rounded, [rows, d_model]
    at::Tensor projected;                ///< [rows, 3 · d_model], or [rows, d_model] in cross-attention
    at::Tensor projectedMemory;          ///< [memory rows, 2 · d_model]
    at::Tensor mixed;                    ///< [rows, d_model]
    std::vector<float> attentionWeights; ///< see kernel::attend()
};

template <class Value>
struct FeedForwardPart
{
    FeedForwardPart(const ParameterViews& views, const std::string& layer, std::uint32_t site)
        : first(views, layer + "fc1.weight"),
          second(views, layer + "fc2.weight"),
          bias(views.vector(layer + "fc1.bias")),
          biasGradient(views.vectorGradient(layer + "fc1.bias")),
          end(views, layer + "final_layer_norm", layer + "fc2", site)
    {
    }

    Product first, second;
    const float* bias;
    float* biasGradient;
    EndPart<Value> end;

    at::Tensor input;  ///< rounded, [rows, d_model]
    at::Tensor hidden; ///< [rows, ffn], rectified
};

} // namespace heed::training
