// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/suggestions.h"

#include <cstddef>
#include <set>

namespace heed {

namespace {

/// Mean largest weight of the rows, times the share of rows that look somewhere else than the others.
double alignmentScore(const Matrix& weights, const SentenceTranslation& sentence, const Hypothesis& hypothesis)
{
    double confidence = 0.0;
    int rows = 0;
    std::set<int> chosenKeys;
    for (int query = 0; query < weights.rows(); ++query) {
        if (hypothesis.tokens[std::size_t(query)].token.isSpecial)
            continue;
        int best = -1;
        for (int key = 0; key < weights.columns(); ++key) {
            const bool isSpecial = sentence.source.tokens[std::size_t(key)].isSpecial;
            if (!isSpecial && (best < 0 || weights(query, key) > weights(query, best)))
                best = key;
        }
        if (best >= 0) {
            confidence += double(weights(query, best));
            chosenKeys.insert(best);
        }
        ++rows;
    }
    return rows == 0 ? 0.0 : confidence / rows * double(chosenKeys.size()) / rows;
}

} // namespace

HeadIndex mostAlignedHead(const SentenceTranslation& sentence, std::size_t hypothesis)
{
    HeadIndex best{AttentionKind::Cross, 0, 0};
    if (!sentence.record || hypothesis >= sentence.hypotheses.size())
        return best;
    const auto trace = sentence.record->trace(hypothesis);
    const int heads = trace->shape(AttentionKind::Cross).heads;
    const auto maps = trace->allWeights(AttentionKind::Cross);
    double bestScore = -1.0;
    for (std::size_t index = 0; index < maps.size(); ++index) {
        const double score = alignmentScore(maps[index], sentence, sentence.hypotheses[hypothesis]);
        if (score > bestScore) {
            bestScore = score;
            best.layer = int(index) / heads;
            best.head = int(index) % heads;
        }
    }
    return best;
}

int mostUncertainStep(const Hypothesis& hypothesis)
{
    int best = -1;
    for (int step = 0; step < int(hypothesis.tokens.size()); ++step) {
        const GeneratedToken& generated = hypothesis.tokens[std::size_t(step)];
        const bool isBetter = best < 0 || generated.entropy > hypothesis.tokens[std::size_t(best)].entropy;
        if (!generated.token.isSpecial && isBetter)
            best = step;
    }
    return best;
}

} // namespace heed
