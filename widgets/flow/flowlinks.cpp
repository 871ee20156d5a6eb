// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowlinks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace heed {

namespace {

/// The keys of one row that pass, the strongest first.
class RowFilter
{
public:
    explicit RowFilter(const FlowFilter& filter) : m_filter(filter) { }

    std::span<const int> passing(std::span<const float> row)
    {
        const double least = m_filter.rule == FlowFilter::Rule::Weight ? m_filter.weight : 0.0;
        m_keys.clear();
        for (int key = 0; key < int(row.size()); ++key) {
            const float weight = row[std::size_t(key)];
            if (weight > 0.0F && double(weight) >= least)
                m_keys.push_back(key);
        }
        const auto kept = std::min(m_keys.size(), std::size_t(FlowLinks::kMostPerRow));
        std::partial_sort(m_keys.begin(), m_keys.begin() + std::ptrdiff_t(kept), m_keys.end(),
                          [row](int a, int b) { return row[std::size_t(a)] > row[std::size_t(b)]; });
        return std::span(m_keys).first(m_filter.rule == FlowFilter::Rule::Mass ? massPrefix(row, kept) : cut(kept));
    }
    bool isCut() const { return m_isCut; }

private:
    std::size_t cut(std::size_t kept)
    {
        m_isCut = m_isCut || kept < m_keys.size();
        return kept;
    }
    std::size_t massPrefix(std::span<const float> row, std::size_t kept)
    {
        constexpr double kRounding = 1e-6; // of float32 sums: else a share of 1 would never be reached
        const double wanted = m_filter.mass * std::accumulate(row.begin(), row.end(), 0.0) - kRounding;
        double sum = 0.0;
        for (std::size_t index = 0; index < kept; ++index) {
            if (sum >= wanted)
                return index;
            sum += double(row[std::size_t(m_keys[index])]);
        }
        return sum >= wanted ? kept : cut(kept);
    }

    FlowFilter m_filter;
    std::vector<int> m_keys;
    bool m_isCut = false;
};

} // namespace

double linkStrength(double weight, double rowMaximum, ValueScale scale)
{
    switch (scale) {
    case ValueScale::Logarithmic:
        return weight <= 0.0 ? 0.0 : std::clamp(1.0 + std::log10(weight) / 3.0, 0.0, 1.0);
    case ValueScale::PerRow:
        return rowMaximum <= 0.0 ? 0.0 : std::clamp(weight / rowMaximum, 0.0, 1.0);
    case ValueScale::Linear:
        break;
    }
    return std::clamp(weight, 0.0, 1.0);
}

FlowLinks filteredLinks(const FlowData& data, const HeadMask& shown, const FlowFilter& filter, ValueScale scale)
{
    FlowLinks result;
    RowFilter rows(filter);
    for (int head = 0; head < data.heads(); ++head) {
        if (!shown.isShown(head))
            continue;
        const Matrix& weights = (*data.weights)[std::size_t(head)];
        for (int query = 0; query < weights.rows(); ++query) {
            const auto row = weights.row(query);
            const auto keys = rows.passing(row);
            const double largest = keys.empty() ? 0.0 : double(row[std::size_t(keys.front())]);
            for (const int key : keys) {
                const float weight = row[std::size_t(key)];
                result.links.push_back({head, query, key, weight, float(linkStrength(double(weight), largest, scale))});
            }
        }
    }
    std::ranges::sort(result.links, {}, [](const FlowLink& link) { return std::pair(link.strength, -link.head); });
    result.isCut = rows.isCut();
    return result;
}

} // namespace heed
