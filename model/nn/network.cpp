// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/nn/network.h"

#include "model/nn/positions.h"

#include <ATen/Functions.h>
#include <ATen/TensorIndexing.h>
#include <cmath>
#include <limits>
#include <torch/nn/init.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/utils.h>

namespace heed::nn {

namespace {

/// −∞ above the diagonal, [1, 1, T, T]: query q sees keys 0..q.
at::Tensor causalMask(std::int64_t length, const at::TensorOptions& options)
{
    const at::Tensor mask = at::full({length, length}, -std::numeric_limits<float>::infinity(), options);
    return at::triu(mask, 1).view({1, 1, length, length});
}

} // namespace

template <class Layer>
StackImpl<Layer>::StackImpl(int layerCount, const ModelConfig& config, const std::shared_ptr<Dropout>& dropout)
{
    torch::nn::ModuleList list;
    for (int layer = 0; layer < layerCount; ++layer) {
        layers.emplace_back(config, dropout);
        list->push_back(layers.back());
    }
    register_module("layers", list);
}

MarianModelImpl::MarianModelImpl(const ModelConfig& config, const std::shared_ptr<Dropout>& dropout)
    : encoder(std::make_shared<StackImpl<EncoderLayer>>(config.encoderLayers, config, dropout)),
      decoder(std::make_shared<StackImpl<DecoderLayer>>(config.decoderLayers, config, dropout))
{
    if (config.shareEmbeddings) {
        shared = register_module("shared", torch::nn::Embedding(config.sourceVocabulary, config.modelSize));
    } else {
        encoder->embed_tokens
            = encoder->register_module("embed_tokens", torch::nn::Embedding(config.sourceVocabulary, config.modelSize));
        decoder->embed_tokens
            = decoder->register_module("embed_tokens", torch::nn::Embedding(config.targetVocabulary, config.modelSize));
    }
    register_module("encoder", encoder);
    register_module("decoder", decoder);
}

NetworkImpl::NetworkImpl(const ModelConfig& config, double dropout)
    : m_config(config), m_dropout(std::make_shared<Dropout>(dropout))
{
    model = register_module("model", std::make_shared<MarianModelImpl>(config, m_dropout));
    if (!config.tieWordEmbeddings) {
        lm_head = register_module(
            "lm_head",
            torch::nn::Linear(torch::nn::LinearOptions(config.modelSize, config.targetVocabulary).bias(false)));
    }
    final_logits_bias = register_buffer("final_logits_bias", at::zeros({1, config.targetVocabulary}));
    m_positions = sinusoidalPositions(config.maxPositions, config.modelSize);
}

void NetworkImpl::initialize(std::uint64_t seed)
{
    torch::NoGradGuard guard;
    torch::manual_seed(seed);
    for (auto& entry : named_parameters()) {
        at::Tensor& parameter = entry.value();
        const bool isEmbedding = entry.key().find("embed_tokens") != std::string::npos
                                 || entry.key() == "model.shared.weight" || entry.key() == "lm_head.weight";
        if (isEmbedding)
            parameter.normal_(0.0, 1.0 / std::sqrt(double(m_config.modelSize)));
        else if (parameter.dim() == 2)
            torch::nn::init::xavier_uniform_(parameter);
        else if (entry.key().find("layer_norm.weight") == std::string::npos)
            parameter.zero_();
    }
}

const at::Tensor& NetworkImpl::sourceEmbedding() const
{
    return m_config.shareEmbeddings ? model->shared->weight : model->encoder->embed_tokens->weight;
}

const at::Tensor& NetworkImpl::targetEmbedding() const
{
    return m_config.shareEmbeddings ? model->shared->weight : model->decoder->embed_tokens->weight;
}

const at::Tensor& NetworkImpl::outputWeight() const
{
    return m_config.tieWordEmbeddings ? targetEmbedding() : lm_head->weight;
}

at::Tensor NetworkImpl::paddingMask(const at::Tensor& ids) const
{
    const at::Tensor isPadding = ids.eq(m_config.padId);
    if (!isPadding.any().item<bool>())
        return {};
    const auto options = sourceEmbedding().options().requires_grad(false);
    return at::zeros(ids.sizes(), options)
        .masked_fill(isPadding, -std::numeric_limits<float>::infinity())
        .view({ids.size(0), 1, 1, ids.size(1)});
}

at::Tensor NetworkImpl::embed(const at::Tensor& ids, const at::Tensor& table)
{
    at::Tensor x = at::embedding(table, ids);
    if (m_config.scaleEmbedding)
        x = x * std::sqrt(double(m_config.modelSize));
    if (m_positions.device() != x.device())
        m_positions = m_positions.to(x.device());
    x = x + m_positions.slice(0, 0, ids.size(1));
    return m_dropout->apply(x, is_training());
}

at::Tensor NetworkImpl::encode(const at::Tensor& ids, const at::Tensor& mask, NetworkCapture* capture,
                               const LayerCallback& beforeLayer)
{
    at::Tensor x = embed(ids, sourceEmbedding());
    auto& layers = model->encoder->layers;
    if (capture != nullptr) {
        capture->encoder.resize(layers.size());
        capture->encoderStates = {x};
    }
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        if (beforeLayer)
            beforeLayer(int(layer));
        x = layers[layer]->forward(x, mask, capture != nullptr ? &capture->encoder[layer] : nullptr);
        if (capture != nullptr)
            capture->encoderStates.push_back(x);
    }
    return x;
}

at::Tensor NetworkImpl::decode(const at::Tensor& ids, const at::Tensor& memory, const at::Tensor& memoryMask,
                               NetworkCapture* capture)
{
    at::Tensor x = embed(ids, targetEmbedding());
    const at::Tensor selfMask = causalMask(ids.size(1), x.options().requires_grad(false));
    auto& layers = model->decoder->layers;
    if (capture != nullptr) {
        capture->decoder.resize(layers.size());
        capture->cross.resize(layers.size());
        capture->decoderStates = {x};
    }
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        x = layers[layer]->forward(x, memory, selfMask, memoryMask,
                                   capture != nullptr ? &capture->decoder[layer] : nullptr,
                                   capture != nullptr ? &capture->cross[layer] : nullptr);
        if (capture != nullptr)
            capture->decoderStates.push_back(x);
    }
    return x;
}

at::Tensor NetworkImpl::logits(const at::Tensor& states)
{
    return at::linear(states, outputWeight()) + final_logits_bias.view(-1);
}

} // namespace heed::nn
