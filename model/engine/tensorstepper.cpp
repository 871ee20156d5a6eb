// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/tensorstepper.h"

#include <algorithm>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <limits>

namespace heed {

TensorStepper::TensorStepper(std::shared_ptr<const TensorNetwork> network, const EncodedSource& source)
    : m_network(std::move(network)),
      m_slots(m_network->config().decoderLayers, m_network->config().decoderInnerSize(), m_network->config().modelSize)
{
    const std::int64_t width = 2 * std::int64_t(m_network->config().decoderInnerSize());
    for (const std::vector<float>& keyValues : source.cross) {
        m_source.push_back(m_network->upload(keyValues, {1, source.length, width}));
        m_keyValues.push_back(m_source.back().new_empty({0, width}));
    }
}

std::span<const float> TensorStepper::step(std::span<const StepRow> rows)
{
    Rows step = addRows(rows);
    std::vector<at::Tensor> kept; // beside one another what SlotStore::values() holds
    const TensorStack& stack = m_network->decoder();
    for (std::size_t layer = 0; layer < stack.layers.size(); ++layer) {
        step.states = selfAttention(layer, step, kept);
        step.states = crossAttention(layer, step.states, kept);
        const TensorFeedForward& feedForward = stack.layers[layer].feedForward;
        step.states = feedForward.norm.close(step.states, feedForward.apply(feedForward.norm.input(step.states)));
    }
    if (stack.finalNorm)
        step.states = stack.finalNorm->apply(step.states);
    step.states = step.states * m_network->config().outputScale;
    kept.push_back(step.states);
    keep(step, kept);
    m_logits = download(m_network->output().apply(step.states));
    return m_logits;
}

TensorStepper::Rows TensorStepper::addRows(std::span<const StepRow> rows)
{
    Rows step{.firstSlot = m_slots.size(), .count = std::int64_t(rows.size()), .bias = {}, .states = {}};
    std::vector<TokenId> tokens;
    for (const StepRow& row : rows) {
        tokens.push_back(row.token);
        m_positions.push_back(m_slots.position(m_slots.add(row.parent)));
    }
    reserve(m_slots.size());
    const auto slots = std::size_t(m_slots.size());
    std::vector<float> bias(rows.size() * slots, -std::numeric_limits<float>::infinity());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const int slot : m_slots.path(int(step.firstSlot) + int(row)))
            bias[row * slots + std::size_t(slot)] = 0.0F;
    }
    step.bias = m_network->upload(bias, {step.count, std::int64_t(slots)});
    const std::span positions = std::span(m_positions).last(rows.size());
    step.states = m_network->embed(Stack::Decoder, tokens, positions);
    const at::Tensor distances
        = m_network->decoder().biasRows(m_network->upload(positions), m_network->upload(m_positions));
    if (distances.defined())
        step.bias = step.bias + distances;
    return step;
}

/// Makes room for the keys and values of so many slots.
void TensorStepper::reserve(std::int64_t slots)
{
    for (at::Tensor& keyValues : m_keyValues) {
        const std::int64_t capacity = keyValues.size(0);
        if (slots <= capacity)
            return; // so have the others
        const at::Tensor larger
            = keyValues.new_empty({std::max({2 * capacity, slots, std::int64_t(64)}), keyValues.size(1)});
        larger.narrow(0, 0, capacity).copy_(keyValues);
        keyValues = larger;
    }
}

at::Tensor TensorStepper::selfAttention(std::size_t layer, const Rows& rows, std::vector<at::Tensor>& kept)
{
    const TensorStack& stack = m_network->decoder();
    const TensorAttention& self = stack.layers[layer].self;
    kept.push_back(self.project.apply(self.norm.input(rows.states)));
    const std::int64_t inner = kept.back().size(1) / 3;
    const at::Tensor keyValues = m_keyValues[layer];
    keyValues.narrow(0, rows.firstSlot, rows.count).copy_(kept.back().narrow(1, inner, 2 * inner));
    const at::Tensor all = keyValues.narrow(0, 0, rows.firstSlot + rows.count).unsqueeze(0);
    const at::Tensor queries = part(kept.back(), 0, 3).unsqueeze(0);
    const at::Tensor context = attend(queries, part(all, 0, 2), part(all, 1, 2), stack.heads, rows.bias).squeeze(0);
    return self.norm.close(rows.states, self.output.apply(context));
}

at::Tensor TensorStepper::crossAttention(std::size_t layer, const at::Tensor& states,
                                         std::vector<at::Tensor>& kept) const
{
    const TensorStack& stack = m_network->decoder();
    const TensorAttention& cross = stack.layers[layer].cross;
    kept.push_back(cross.project.apply(cross.norm.input(states)));
    const at::Tensor& source = m_source[layer];
    const at::Tensor context
        = attend(kept.back().unsqueeze(0), part(source, 0, 2), part(source, 1, 2), stack.heads, {}).squeeze(0);
    return cross.norm.close(states, cross.output.apply(context));
}

/// Fills the slots of a step: one copy from the device for all layers.
void TensorStepper::keep(const Rows& rows, const std::vector<at::Tensor>& kept)
{
    const std::vector<float> values = download(at::cat(kept, 1));
    const auto width = values.size() / std::size_t(rows.count);
    for (std::size_t row = 0; row < std::size_t(rows.count); ++row)
        std::ranges::copy(std::span(values).subspan(row * width, width),
                          m_slots.values(int(rows.firstSlot) + int(row)).begin());
}

} // namespace heed
