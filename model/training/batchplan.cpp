// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/batchplan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <random>
#include <utility>

namespace heed::training {

namespace {

/// Fisher-Yates with our own bounded draw: std::shuffle's result differs between standard libraries.
template <class Value>
void shuffle(std::vector<Value>& values, std::mt19937_64& random)
{
    for (std::size_t at = values.size(); at > 1; --at)
        std::swap(values[at - 1], values[random() % at]);
}

std::mt19937_64 generator(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
{
    std::seed_seq sequence{std::uint32_t(seed), std::uint32_t(seed >> 32), std::uint32_t(stream), std::uint32_t(index),
                           std::uint32_t(index >> 32)};
    return std::mt19937_64(sequence);
}

constexpr std::uint64_t kBatchOrderStream = 1000000; // domains use streams 0, 1, 2, …

} // namespace

void EncodedCorpus::add(std::span<const TokenId> source, std::span<const TokenId> target, int domain)
{
    m_entries.push_back({m_tokens.size(), std::uint32_t(source.size()), std::uint32_t(target.size()), domain});
    m_tokens.insert(m_tokens.end(), source.begin(), source.end());
    m_tokens.insert(m_tokens.end(), target.begin(), target.end());
}

std::span<const TokenId> EncodedCorpus::source(std::size_t pair) const
{
    const Entry& entry = m_entries[pair];
    return {m_tokens.data() + entry.begin, entry.sourceLength};
}

std::span<const TokenId> EncodedCorpus::target(std::size_t pair) const
{
    const Entry& entry = m_entries[pair];
    return {m_tokens.data() + entry.begin + entry.sourceLength, entry.targetLength};
}

BatchPlan::BatchPlan(const EncodedCorpus& corpus, Options options)
    : m_corpus(corpus), m_options(std::move(options)), m_pairsOfDomain(m_options.shares.size())
{
    for (std::size_t pair = 0; pair < corpus.size(); ++pair)
        m_pairsOfDomain[std::size_t(corpus.domain(pair))].push_back(pair);
}

std::vector<std::size_t> BatchPlan::drawPool(std::int64_t pool) const
{
    std::vector<std::size_t> drawn;
    for (std::size_t domain = 0; domain < m_pairsOfDomain.size(); ++domain) {
        const double share = m_options.shares[domain] * m_options.poolSize;
        const auto size = std::int64_t(m_pairsOfDomain[domain].size());
        if (share <= 0.0 || size == 0)
            continue;
        // What all pools before this one took is known without having drawn them.
        std::int64_t position = std::llround(std::floor(double(pool) * share));
        const std::int64_t end = std::llround(std::floor(double(pool + 1) * share));
        while (position < end) {
            const std::int64_t round = position / size;
            std::vector<std::size_t> order = m_pairsOfDomain[domain];
            std::mt19937_64 random = generator(m_options.seed, domain, std::uint64_t(round));
            shuffle(order, random);
            const std::int64_t roundEnd = std::min(end, (round + 1) * size);
            for (; position < roundEnd; ++position)
                drawn.push_back(order[std::size_t(position - round * size)]);
        }
    }
    return drawn;
}

void BatchPlan::openPool(std::int64_t pool)
{
    std::vector<std::size_t> pairs = drawPool(pool);
    std::mt19937_64 random = generator(m_options.seed, kBatchOrderStream, std::uint64_t(pool));
    shuffle(pairs, random); // among equal lengths, the order is random
    const auto lengths
        = [this](std::size_t pair) { return std::pair(m_corpus.target(pair).size(), m_corpus.source(pair).size()); };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](std::size_t left, std::size_t right) { return lengths(left) < lengths(right); });

    m_batches.clear();
    std::size_t longestSource = 0, longestTarget = 0;
    for (const std::size_t pair : pairs) {
        const std::size_t source = std::max(longestSource, m_corpus.source(pair).size());
        const std::size_t target = std::max(longestTarget, m_corpus.target(pair).size());
        const bool fits = !m_batches.empty()
                          && (m_batches.back().size() + 1) * (source + target) <= std::size_t(m_options.batchTokens);
        if (!fits)
            m_batches.emplace_back();
        m_batches.back().push_back(pair);
        longestSource = fits ? source : m_corpus.source(pair).size();
        longestTarget = fits ? target : m_corpus.target(pair).size();
    }
    shuffle(m_batches, random);
    m_openPool = pool;
}

std::vector<std::size_t> BatchPlan::next(BatchPosition& position)
{
    if (m_openPool != position.pool)
        openPool(position.pool);
    assert(position.batch < std::int64_t(m_batches.size()));
    std::vector<std::size_t> batch = m_batches[std::size_t(position.batch)];
    if (++position.batch == std::int64_t(m_batches.size()))
        position = {position.pool + 1, 0};
    return batch;
}

} // namespace heed::training
