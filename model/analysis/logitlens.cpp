// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/analysis/logitlens.h"

#include "model/forwardpass.h"
#include "model/search/logitsummary.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace heed {

namespace {

/// What each layer of the decoder reads, and what the last one leaves, [1 + layers, d_model].
Matrix statesOf(const TokenStates& states)
{
    Matrix rows(int(states.layers.size()) + 1, int(states.input.size()));
    std::ranges::copy(states.input, rows.row(0).begin());
    for (int layer = 0; layer + 1 < rows.rows(); ++layer)
        std::ranges::copy(states.layers[std::size_t(layer)].output, rows.row(layer + 1).begin());
    return rows;
}

int rankOf(std::span<const float> logits, std::size_t id)
{
    int rank = 1;
    for (std::size_t other = 0; other < logits.size(); ++other)
        rank += logits[other] > logits[id] || (logits[other] == logits[id] && other < id) ? 1 : 0;
    return rank;
}

} // namespace

std::vector<LensReading> logitLens(const ForwardPass& pass, int step, TokenId written)
{
    const Matrix logits = pass.logits(statesOf(pass.states(Stack::Decoder, step)));
    assert(logits.isEmpty() || (written >= 0 && written < logits.columns()));
    std::vector<LensReading> readings;
    for (int row = 0; row < logits.rows(); ++row) {
        const std::span<const float> values = logits.row(row);
        const LogitSummary summary = summarizeLogits(values, 1);
        const ScoredToken& top = summary.top.front();
        readings.push_back({top.id, pass.targetPiece(top.id), top.logProbability,
                            values[std::size_t(written)] - summary.logSumExp, rankOf(values, std::size_t(written)),
                            summary.entropy});
    }
    return readings;
}

} // namespace heed
