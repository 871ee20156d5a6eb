// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tensorrunner.h"

#include "model/engine/tensorstepper.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <numeric>

namespace heed {

std::shared_ptr<const EncodedSource> TensorRunner::encode(std::span<const TokenId> ids, bool capture,
                                                          std::stop_token stop) const
{
    const TensorStack& stack = m_network->encoder();
    auto encoded = std::make_shared<EncodedSource>();
    encoded->length = int(ids.size());
    encoded->ids.assign(ids.begin(), ids.end());
    std::vector<std::int64_t> positions(ids.size());
    std::iota(positions.begin(), positions.end(), 0);
    at::Tensor states = m_network->embed(Stack::Encoder, ids, positions);
    const at::Tensor places = m_network->upload(positions);
    const at::Tensor bias = stack.biasRows(places, places);
    for (const TensorLayer& layer : stack.layers) {
        if (stop.stop_requested())
            return nullptr;
        const at::Tensor queryKeyValue = layer.self.project.apply(layer.self.norm.input(states)).unsqueeze(0);
        const at::Tensor context
            = attend(part(queryKeyValue, 0, 3), part(queryKeyValue, 1, 3), part(queryKeyValue, 2, 3), stack.heads, bias)
                  .squeeze(0);
        states = layer.self.norm.close(states, layer.self.output.apply(context));
        states = layer.feedForward.norm.close(states, layer.feedForward.apply(layer.feedForward.norm.input(states)));
        if (capture)
            encoded->encoder.push_back(download(queryKeyValue));
    }
    if (stack.finalNorm)
        states = stack.finalNorm->apply(states);
    for (const TensorLayer& layer : m_network->decoder().layers)
        encoded->cross.push_back(download(layer.crossKeyValue.apply(states)));
    encoded->states = download(states);
    return encoded;
}

std::unique_ptr<SlotModel> TensorRunner::decoder(std::shared_ptr<const EncodedSource> source) const
{
    return std::make_unique<TensorStepper>(m_network, *source);
}

} // namespace heed
