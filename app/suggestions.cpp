// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/suggestions.h"

#include "app/tokenlabels.h"
#include "model/analysis/alignmentlikeness.h"
#include "model/analysis/spelledalike.h"

#include <cstddef>
#include <vector>

namespace heed {

HeadIndex mostAlignedHead(const SentenceTranslation& sentence, std::size_t hypothesis, AlignmentRow row)
{
    HeadIndex best{AttentionKind::Cross, 0, 0};
    if (!sentence.record || hypothesis >= sentence.hypotheses.size())
        return best;
    const auto trace = sentence.record->trace(hypothesis);
    const int heads = trace->shape(AttentionKind::Cross).heads;
    const auto maps = trace->allWeights(AttentionKind::Cross);
    const AxisTokens queries = queryTokens(sentence, hypothesis, AttentionKind::Cross);
    const AxisTokens keys = keyTokens(sentence, hypothesis, AttentionKind::Cross);
    const std::vector<AlignmentLink> links = spelledAlike(keys.tokens, queries.tokens);
    std::vector<bool> isSpecial;
    for (const Token& token : keys.tokens)
        isSpecial.push_back(token.isSpecial);
    float bestScore = -1.0F;
    for (std::size_t index = 0; index < maps.size(); ++index) {
        // A head that aligns by the other row disagrees with most links, however sure it is.
        const float score = alignmentLikeness(maps[index], queries.tokens, keys.tokens)
                            * (0.1F + linkAgreement(maps[index], links, row, isSpecial));
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
