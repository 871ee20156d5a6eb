// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/modelinfo.h"

namespace heed {

namespace {

const char* toString(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return "relu";
    case Activation::Gelu:
        return "gelu";
    case Activation::GeluTanh:
        return "gelu_tanh";
    case Activation::Silu:
        break;
    }
    return "silu";
}

} // namespace

ModelInfo describeNetwork(const ModelConfig& config)
{
    ModelInfo info;
    info.family = config.modelType;
    info.modelSize = config.modelSize;
    info.encoderLayers = config.encoderLayers;
    info.decoderLayers = config.decoderLayers;
    info.encoderHeads = config.encoderHeads;
    info.decoderHeads = config.decoderHeads;
    info.encoderHeadSize = config.encoderHeadSize();
    info.decoderHeadSize = config.decoderHeadSize();
    info.encoderFeedForward = config.encoderFeedForward;
    info.decoderFeedForward = config.decoderFeedForward;
    info.sourceVocabulary = config.sourceVocabulary;
    info.targetVocabulary = config.targetVocabulary;
    info.maxPositions = config.maxPositions;
    info.activation = toString(config.activation);
    info.positions = config.positions;
    info.normPlacement = config.normPlacement;
    info.normKind = config.normKind;
    info.normalizesEmbedding = config.normalizeEmbedding;
    info.hasFinalNorm = config.hasFinalNorm;
    info.hasBiases = config.hasBiases;
    info.scalesScores = config.scaleScores;
    info.isGated = config.gatedFeedForward;
    info.scalesEmbedding = config.scaleEmbedding;
    info.outputScale = config.outputScale;
    return info;
}

} // namespace heed
