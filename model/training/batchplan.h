// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::training {

/// Sentence pairs as token ids, both sides ending in </s>.
class EncodedCorpus
{
public:
    void add(std::span<const TokenId> source, std::span<const TokenId> target, int domain);

    std::size_t size() const { return m_entries.size(); }
    std::span<const TokenId> source(std::size_t pair) const;
    std::span<const TokenId> target(std::size_t pair) const;
    int domain(std::size_t pair) const { return m_entries[pair].domain; }

private:
    struct Entry
    {
        std::size_t begin;
        std::uint32_t sourceLength;
        std::uint32_t targetLength;
        int domain;
    };
    std::vector<TokenId> m_tokens; // all pairs behind one another: source, target
    std::vector<Entry> m_entries;
};

/// Where a training stands in its data.
struct BatchPosition
{
    std::int64_t pool = 0;
    std::int64_t batch = 0; ///< within the pool
    friend bool operator==(const BatchPosition&, const BatchPosition&) = default;
};

/// The order in which pairs are trained on: a pure function of corpus, shares, seed and position, so that a resumed
/// training sees exactly what an uninterrupted one would.
///
/// A pool of pairs is drawn by the domains' shares (each domain runs through its own shuffled pairs, reshuffled every
/// time round), sorted by length and cut into batches of about equally many tokens, which come in random order.
class BatchPlan
{
public:
    struct Options
    {
        std::vector<double> shares; ///< per domain, summing to 1
        int batchTokens = 6000;     ///< rows · (longest source + longest target) at most
        int poolSize = 16384;       ///< pairs
        std::uint64_t seed = 1;
    };

    BatchPlan(const EncodedCorpus& corpus, Options options);

    /// Pairs of the batch at `position`, which then points to the next one.
    std::vector<std::size_t> next(BatchPosition& position);

private:
    std::vector<std::size_t> drawPool(std::int64_t pool) const;
    void openPool(std::int64_t pool);

    const EncodedCorpus& m_corpus;
    Options m_options;
    std::vector<std::vector<std::size_t>> m_pairsOfDomain;

    std::int64_t m_openPool = -1;
    std::vector<std::vector<std::size_t>> m_batches; // of the open pool
};

} // namespace heed::training
