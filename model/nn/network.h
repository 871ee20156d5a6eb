// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelconfig.h"
#include "model/nn/layers.h"

#include <functional>
#include <torch/nn/modules/embedding.h>
#include <vector>

namespace heed::nn {

/// Captures of a whole pass, one entry per layer; resized by whoever fills them.
struct NetworkCapture
{
    std::vector<AttentionCapture> encoder;
    std::vector<AttentionCapture> decoder;
    std::vector<AttentionCapture> cross;
    std::vector<at::Tensor> encoderStates; ///< [layers + 1] of [B, S, d_model]; entry 0: embeddings
    std::vector<at::Tensor> decoderStates; ///< [layers + 1] of [B, T, d_model]
};

/// Called before every encoder layer; may throw to abandon the pass.
using LayerCallback = std::function<void(int layer)>;

/// Embedding × √d_model + positions, then a stack of layers. "encoder" or "decoder" of MarianModel.
template <class Layer>
class StackImpl : public torch::nn::Module
{
public:
    explicit StackImpl(int layerCount, const ModelConfig& config, const std::shared_ptr<Dropout>& dropout);

    torch::nn::Embedding embed_tokens{nullptr}; ///< null when the shared table is used
    std::vector<Layer> layers;
};

/// transformers' MarianModel: shared table (or one each), encoder, decoder.
class MarianModelImpl : public torch::nn::Module
{
public:
    MarianModelImpl(const ModelConfig& config, const std::shared_ptr<Dropout>& dropout);

    torch::nn::Embedding shared{nullptr}; ///< null when encoder and decoder have tables of their own
    std::shared_ptr<StackImpl<EncoderLayer>> encoder;
    std::shared_ptr<StackImpl<DecoderLayer>> decoder;
};

/// The encoder-decoder Transformer with a linear output layer, as transformers' MarianMTModel: the same parameter
/// names (named_parameters()), the same arithmetic. Used for training and, without dropout, for the encoder and for
/// teacher forcing; step-by-step decoding reads the same parameters (model/engine).
///
/// B batch, S source length, T target length, V target vocabulary. Ids are int64.
class NetworkImpl : public torch::nn::Module
{
public:
    explicit NetworkImpl(const ModelConfig& config, double dropout = 0.0);

    const ModelConfig& config() const { return m_config; }
    Dropout& dropout() { return *m_dropout; }

    /// Xavier-uniform matrices, N(0, 1/d_model) embeddings, zero biases: what a training starts from.
    void initialize(std::uint64_t seed);

    /// @param ids [B, S]  @param mask see paddingMask()  @returns [B, S, d_model]
    at::Tensor encode(const at::Tensor& ids, const at::Tensor& mask, NetworkCapture* capture = nullptr,
                      const LayerCallback& beforeLayer = {});

    /// @param ids decoder inputs, start token first, [B, T]  @returns the last layer's states, [B, T, d_model]
    at::Tensor decode(const at::Tensor& ids, const at::Tensor& memory, const at::Tensor& memoryMask,
                      NetworkCapture* capture = nullptr);

    /// The output layer. @param states [..., d_model]  @returns [..., V]
    at::Tensor logits(const at::Tensor& states);

    const at::Tensor& sourceEmbedding() const; ///< [V_source, d_model]
    const at::Tensor& targetEmbedding() const; ///< [V, d_model]
    const at::Tensor& outputWeight() const;    ///< [V, d_model]

    /// Additive mask, −∞ where ids equal the padding id, [B, 1, 1, S]. Undefined tensor when there is no padding.
    at::Tensor paddingMask(const at::Tensor& ids) const;

    std::shared_ptr<MarianModelImpl> model;
    torch::nn::Linear lm_head{nullptr}; ///< null when tied to the embedding
    at::Tensor final_logits_bias;       ///< [1, V]; a buffer: not trained

private:
    at::Tensor embed(const at::Tensor& ids, const at::Tensor& table);

    ModelConfig m_config;
    std::shared_ptr<Dropout> m_dropout;
    at::Tensor m_positions; ///< [maxPositions, d_model]
};
TORCH_MODULE(Network);

} // namespace heed::nn
