// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/stepmodel.h"

#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace heed::test {

/// A language model given as a function from the ids so far (start token included) to the next token's probabilities.
class FakeStepModel final : public StepModel
{
public:
    using NextToken = std::function<std::vector<double>(const std::vector<TokenId>& prefix)>;

    FakeStepModel(int vocabulary, NextToken next, int maxPositions = 64)
        : m_vocabulary(vocabulary), m_maxPositions(maxPositions), m_next(std::move(next))
    {
    }

    int vocabulary() const override { return m_vocabulary; }
    int maxPositions() const override { return m_maxPositions; }
    int steps() const { return m_steps; }

    std::span<const float> step(std::span<const StepRow> rows) override
    {
        m_logits.clear();
        for (const StepRow& row : rows) {
            if (row.parent >= int(m_prefixes.size()))
                throw std::logic_error("a row continues a slot that is not there yet");
            std::vector<TokenId> prefix = row.parent < 0 ? std::vector<TokenId>() : m_prefixes[std::size_t(row.parent)];
            prefix.push_back(row.token);
            if (int(prefix.size()) > m_maxPositions)
                throw std::logic_error("a path is longer than the model's positions");
            for (const double probability : m_next(prefix))
                m_logits.push_back(float(std::log(probability) + 3.0)); // softmax does not see the 3
            m_prefixes.push_back(std::move(prefix));
        }
        ++m_steps;
        return m_logits;
    }

private:
    int m_vocabulary;
    int m_maxPositions;
    NextToken m_next;
    int m_steps = 0;
    std::vector<std::vector<TokenId>> m_prefixes; ///< per slot
    std::vector<float> m_logits;
};

/// Probabilities looked up by prefix (without the start token); prefixes that are not listed end at once.
/// Id 0 is </s>.
inline FakeStepModel tableModel(int vocabulary, std::map<std::vector<TokenId>, std::vector<double>> table)
{
    return {vocabulary, [vocabulary, table = std::move(table)](const std::vector<TokenId>& prefix) {
                const auto found = table.find({prefix.begin() + 1, prefix.end()});
                if (found != table.end())
                    return found->second;
                std::vector<double> ends(std::size_t(vocabulary), 1e-9);
                ends[0] = 1.0 - 1e-9 * (vocabulary - 1);
                return ends;
            }};
}

/// Arbitrary but fixed probabilities for every prefix.
inline FakeStepModel hashModel(int vocabulary, int maxPositions = 64)
{
    const auto next = [vocabulary](const std::vector<TokenId>& prefix) {
        std::uint64_t hash = 1469598103934665603ULL; // FNV-1a
        for (const TokenId id : prefix)
            hash = (hash ^ std::uint64_t(id + 1)) * 1099511628211ULL;
        std::vector<double> weights;
        double sum = 0.0;
        for (int id = 0; id < vocabulary; ++id) {
            hash = (hash ^ std::uint64_t(id)) * 1099511628211ULL;
            weights.push_back(0.05 + double(hash >> 40) / double(1 << 24));
            sum += weights.back();
        }
        for (double& weight : weights)
            weight /= sum;
        return weights;
    };
    return {vocabulary, next, maxPositions};
}

} // namespace heed::test
