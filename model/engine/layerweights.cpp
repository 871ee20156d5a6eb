// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/layerweights.h"

#include "model/engine/vectorkernels.h"

#include <string>

namespace heed {

namespace {

/// Values of a hidden layer from which several threads pay.
constexpr std::size_t kParallelValues = std::size_t(1) << 16;

LinearName within(const std::string& prefix, LinearName name)
{
    name.name.insert(0, prefix);
    return name;
}

/// Reads the blocks of one layer.
class LayerReader
{
public:
    LayerReader(Checkpoint& checkpoint, const ModelConfig& config, std::string prefix)
        : m_checkpoint(checkpoint), m_config(config), m_prefix(std::move(prefix))
    {
    }

    LinearWeights linear(const std::vector<LinearName>& names, int outputs, int inputs, LinearUse use) const
    {
        std::vector<LinearName> full;
        for (const LinearName& name : names)
            full.push_back(within(m_prefix, name));
        return readLinear(m_checkpoint, full, {outputs, inputs, m_config.hasBiases, use});
    }

    BlockNorm norm(const std::string& name) const
    {
        return {readNorm(m_checkpoint, m_prefix + name, m_config), m_config.normPlacement};
    }

private:
    Checkpoint& m_checkpoint;
    const ModelConfig& m_config;
    std::string m_prefix;
};

std::string layerPrefix(const LayerNames& names, int layer)
{
    std::string prefix = names.prefix;
    const std::size_t place = prefix.find("{}");
    return place == std::string::npos ? prefix : prefix.replace(place, 2, std::to_string(layer));
}

} // namespace

void FeedForwardWeights::apply(const RowBuffer& x, RowBuffer& update, RowBuffer& hidden, RowBuffer& gated,
                               int threads) const
{
    const int width = expand.outputs();
    hidden.resize(x.rows(), width);
    expand.apply(x.inputs(), hidden.outputs(), threads);
    RowBuffer& activated = gate ? gated : hidden;
    if (gate) {
        gated.resize(x.rows(), width);
        gate->apply(x.inputs(), gated.outputs(), threads);
    }
    const auto rows = std::ptrdiff_t(x.rows());
    const bool isLarge = hidden.values().size() >= kParallelValues && threads > 1;
#pragma omp parallel for num_threads(threads) if (isLarge)
    for (std::ptrdiff_t row = 0; row < rows; ++row) {
        kernel::activate(activated.row(std::size_t(row)), width, activation);
        if (gate)
            kernel::multiply(hidden.row(std::size_t(row)), gated.row(std::size_t(row)), width);
    }
    contract.apply(hidden.inputs(), update.outputs(), threads);
}

LayerWeights readLayer(Checkpoint& checkpoint, const ModelConfig& config, const LayerNames& names, int layer,
                       const StackShape& shape, bool hasCross)
{
    const LayerReader reader(checkpoint, config, layerPrefix(names, layer));
    const int size = config.modelSize;
    const int inner = shape.innerSize();
    const int wide = shape.feedForward;
    const LinearUse use = hasCross ? LinearUse::Steps : LinearUse::Sentences; // the decoder computes step by step
    LayerWeights weights;
    weights.self
        = {.queryKeyValue = reader.linear({names.self.query, names.self.key, names.self.value}, inner, size, use),
           .output = reader.linear({names.self.output}, size, inner, use),
           .norm = reader.norm(names.self.norm)};
    if (hasCross) {
        weights.cross
            = {.query = reader.linear({names.cross.query}, inner, size, use),
               .keyValue = reader.linear({names.cross.key, names.cross.value}, inner, size, LinearUse::Sentences),
               .output = reader.linear({names.cross.output}, size, inner, use),
               .norm = reader.norm(names.cross.norm)};
    }
    weights.feedForward.expand = reader.linear({names.expand}, wide, size, use);
    if (config.gatedFeedForward)
        weights.feedForward.gate = reader.linear({names.gate}, wide, size, use);
    weights.feedForward.contract = reader.linear({names.contract}, size, wide, use);
    weights.feedForward.norm = reader.norm(names.feedForwardNorm);
    weights.feedForward.activation = config.activation;
    return weights;
}

} // namespace heed
