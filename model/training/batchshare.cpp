// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/batchshare.h"

#include <algorithm>
#include <numeric>

namespace heed::training {

void PackedSentences::add(std::span<const TokenId> sentence)
{
    tokens.insert(tokens.end(), sentence.begin(), sentence.end());
    for (std::size_t place = 0; place < sentence.size(); ++place)
        places.push_back(std::int32_t(place));
    begins.push_back(std::int32_t(tokens.size()));
}

std::vector<BatchShare> splitBatch(const EncodedCorpus& corpus, std::span<const std::size_t> batch, int shares,
                                   TokenId startToken)
{
    // A target token passes through the decoder, cross-attention and the output layer.
    const auto cost = [&](std::uint32_t sentence) {
        return corpus.source(batch[sentence]).size() + 2 * corpus.target(batch[sentence]).size();
    };
    std::vector<std::uint32_t> order(batch.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return cost(left) > cost(right); });

    std::vector<BatchShare> result{std::size_t(shares)};
    std::vector<std::size_t> load(result.size(), 0);
    std::vector<TokenId> inputs;
    for (const std::uint32_t sentence : order) {
        const auto least = std::size_t(std::min_element(load.begin(), load.end()) - load.begin());
        load[least] += cost(sentence);
        BatchShare& share = result[least];
        const std::span<const TokenId> target = corpus.target(batch[sentence]);
        inputs.assign(1, startToken);
        inputs.insert(inputs.end(), target.begin(), target.end() - 1);
        share.source.add(corpus.source(batch[sentence]));
        share.inputs.add(inputs);
        share.labels.insert(share.labels.end(), target.begin(), target.end());
        share.sentences.push_back(sentence);
    }
    return result;
}

} // namespace heed::training
