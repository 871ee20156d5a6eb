// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/networkdescription.h"

#include "app/export/caption.h"
#include "app/tokenlabels.h"
#include "model/forwardpass.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

double norm(const std::vector<float>& values)
{
    double squares = 0.0;
    for (const float value : values)
        squares += double(value) * double(value);
    return std::sqrt(squares);
}

QString labelAt(const AxisTokens& axis, int token)
{
    return token < int(axis.tokens.size()) ? tokenLabel(axis.tokens[std::size_t(token)], axis.text) : QString();
}

/// Layers on their own may be called with a mask or without one.
bool isMasked(const AttentionTrace& trace)
{
    constexpr HeadIndex kFirst{AttentionKind::Decoder, 0, 0};
    const Matrix weights = trace.shape(AttentionKind::Decoder).keys > 1 ? trace.weights(kFirst) : Matrix();
    return weights.isEmpty() || weights(0, 1) == 0.0F;
}

} // namespace

std::vector<double> blockNorms(const std::vector<NetworkBlock>& blocks, NormPlacement placement,
                               const ForwardPass& pass, int sourceToken, int decoderInput)
{
    const TokenStates source = pass.states(Stack::Encoder, sourceToken);
    const TokenStates target = pass.states(Stack::Decoder, decoderInput);
    std::vector<double> norms;
    norms.reserve(blocks.size());
    for (const NetworkBlock& block : blocks) {
        const std::vector<float>* output = outputOf(block, block.stack == Stack::Encoder ? source : target, placement);
        norms.push_back(output ? norm(*output) : -1.0);
    }
    return norms;
}

NetworkData networkData(const ViewState& state)
{
    NetworkData data;
    const Selection& selection = state.selection();
    data.kind = selection.kind;
    data.layer = selection.layer;
    const auto& translation = state.translation();
    if (translation && translation->model && translation->model->modelSize > 0)
        data.blocks = networkPlan(*translation->model);
    if (data.isEmpty()) { // also where a session claims layers on their own and has none
        data.emptyText
            = translation
                  ? QCoreApplication::translate("heed::NetworkPage",
                                                "This translation does not say which model made it, so there is "
                                                "no network to draw.")
                  : QCoreApplication::translate("heed::NetworkPage",
                                                "Translate a text, and see here the network that it went through.");
        return data;
    }
    data.model = *translation->model;
    if (isBundledModel(data.model))
        data.model.name = QCoreApplication::translate("heed::SourcePanel", "Bundled model").toStdString();
    const AttentionShape cross = state.shape(AttentionKind::Cross);
    if (cross.queries == 0 || cross.keys == 0)
        return data;
    data.sourceLength = cross.keys;
    data.targetLength = cross.queries;
    const auto hypothesis = std::size_t(selection.hypothesis);
    const int source = std::clamp(chosenSourceToken(selection), 0, cross.keys - 1);
    const int target = std::clamp(selection.step, 0, cross.queries - 1);
    data.sourceToken = labelAt(keyTokens(*state.sentence(), hypothesis, AttentionKind::Cross), source);
    data.targetToken = labelAt(keyTokens(*state.sentence(), hypothesis, AttentionKind::Decoder), target);
    data.writtenToken = labelAt(queryTokens(*state.sentence(), hypothesis, AttentionKind::Cross), target);
    if (data.model.isLayersOnly)
        data.isMasked = isMasked(*state.trace());
    if (const ForwardPass* pass = state.trace()->pass()) {
        data.norms = blockNorms(data.blocks, data.model.normPlacement, *pass, source, target);
        data.hasPositionTable = data.model.positions != PositionKind::RelativeBias;
    }
    return data;
}

PositionData positionData(const ViewState& state, Stack stack)
{
    PositionData data;
    const ForwardPass* pass = state.trace() ? state.trace()->pass() : nullptr;
    if (!pass)
        return data;
    const AttentionShape cross = state.shape(AttentionKind::Cross);
    data.table = pass->positions(stack);
    data.length = stack == Stack::Encoder ? cross.keys : cross.queries;
    data.title = stack == Stack::Encoder ? QCoreApplication::translate("heed::NetworkPage", "encoder")
                                         : QCoreApplication::translate("heed::NetworkPage", "decoder");
    return data;
}

} // namespace heed
