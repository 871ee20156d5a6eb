// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/export/alignmentfile.h"
#include "model/maptrace.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>
#include <utility>

namespace heed {

namespace {

constexpr float kPossibleShare = 0.5F; // of what a sure link counts
constexpr float kRowSumTolerance = 0.01F;

/// The words of one side, and how many positions the alignment has for them.
struct Side
{
    std::vector<std::string> words; ///< empty: not known
    int length = 0;
    const char* name; ///< "source"

    bool lacksEnd() const { return int(words.size()) + 1 == length && words.back() != "</s>"; }
};

/// As many words as positions. @param isExact whether there must be a position for each word: links may leave words out.
std::vector<std::string> fitted(Side side, bool mayLackEnd, bool isExact)
{
    if (side.words.empty()) {
        for (int position = 1; position <= side.length; ++position)
            side.words.push_back(std::to_string(position));
        return side.words;
    }
    if (mayLackEnd && side.lacksEnd())
        side.words.emplace_back("</s>");
    const int count = int(side.words.size());
    if (count == side.length || (!isExact && count > side.length))
        return side.words;
    const std::string name = side.name;
    throw Error("The " + name + " text has " + std::to_string(count) + " words, but the alignment has "
                + std::to_string(side.length) + " " + name
                + " positions. Give the text in the pieces that the model saw, with spaces between them.");
}

/// Links as weights, [target, source].
Matrix weightsOf(const std::vector<AlignmentLink>& links, int sourceLength, int targetLength)
{
    Matrix weights(targetLength, sourceLength);
    for (const AlignmentLink& link : links) {
        float& weight = weights(link.target, link.source);
        weight = std::max(weight, link.isSure ? 1.0F : kPossibleShare);
    }
    for (int target = 0; target < targetLength; ++target) {
        const auto row = weights.row(target);
        const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
        for (float& weight : row)
            weight = sum > 0.0F ? weight / sum : 0.0F;
    }
    return weights;
}

std::string warningOfLinks(const Matrix& weights)
{
    int unlinked = 0;
    for (int target = 0; target < weights.rows(); ++target)
        unlinked += std::ranges::max(weights.row(target)) == 0.0F ? 1 : 0;
    std::string text = "Links are shown as weights: those of a target word share 1, a possible one counts half.";
    if (unlinked > 0)
        text += " Target words without a link: " + std::to_string(unlinked) + ".";
    return text;
}

std::vector<std::string> warningsOfRows(const Matrix& weights)
{
    for (int target = 0; target < weights.rows(); ++target) {
        const auto row = weights.row(target);
        const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
        if (std::abs(sum - 1.0F) <= kRowSumTolerance)
            continue;
        char text[32];
        std::snprintf(text, sizeof text, "%.4g", double(sum));
        return {"Not all rows sum to 1: that of target word " + std::to_string(target + 1) + " sums to " + text + "."};
    }
    return {};
}

/// How many positions the links need on each side: {source, target}.
std::pair<int, int> lengthsOf(const std::vector<AlignmentLink>& links)
{
    std::pair<int, int> lengths{0, 0};
    for (const AlignmentLink& link : links) {
        if (std::max(link.source, link.target) >= std::numeric_limits<std::int16_t>::max())
            throw Error("The link " + toPharaoh({&link, 1}) + " points beyond any sentence.");
        lengths.first = std::max(lengths.first, link.source + 1);
        lengths.second = std::max(lengths.second, link.target + 1);
    }
    return lengths;
}

} // namespace

AttentionBundle alignmentBundle(const AlignedSentence& sentence, std::vector<std::string> sourceWords,
                                std::vector<std::string> targetWords)
{
    auto [sourceLength, targetLength] = lengthsOf(sentence.links);
    if (!sentence.isHard) {
        sourceLength = sentence.weights.columns();
        targetLength = sentence.weights.rows();
    }
    const Side source{sourceWords.empty() ? sentence.source : std::move(sourceWords), sourceLength, "source"};
    const Side target{targetWords.empty() ? sentence.target : std::move(targetWords), targetLength, "target"};
    // Marian links both ends; a lone link beyond a text is a mistake.
    const auto isWithoutEnd = [](const Side& side) { return side.words.empty() || side.lacksEnd(); };
    const bool mayLackEnd = !sentence.isHard || (isWithoutEnd(source) && isWithoutEnd(target));
    AttentionBundle bundle;
    bundle.file = sentence.file;
    bundle.sourceTokens = fitted(source, mayLackEnd, !sentence.isHard);
    bundle.targetTokens = fitted(target, mayLackEnd, !sentence.isHard);
    if (bundle.sourceTokens.empty() || bundle.targetTokens.empty())
        throw Error("The alignment is empty, and there is no text to show it with.");
    bundle.decoderInputTokens = bundle.targetTokens; // each step reads the word before
    std::ranges::rotate(bundle.decoderInputTokens, bundle.decoderInputTokens.end() - 1);
    bundle.decoderInputTokens.front() = "<s>";

    AttentionMaps cross{{1, 1, int(bundle.targetTokens.size()), int(bundle.sourceTokens.size())}, {}, {}};
    if (sentence.isHard) {
        cross.weights.push_back(weightsOf(sentence.links, cross.shape.keys, cross.shape.queries));
        bundle.warnings.push_back(warningOfLinks(cross.weights.front()));
    } else {
        cross.weights.push_back(sentence.weights);
        bundle.warnings = warningsOfRows(sentence.weights);
    }
    bundle.trace = std::make_shared<MapTrace>(AttentionMaps{}, AttentionMaps{}, std::move(cross));
    return bundle;
}

} // namespace heed
