// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/spelledalike.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

namespace heed {

namespace {

/// Where the pieces stand that stand once.
std::map<std::string_view, int> loneTokens(std::span<const Token> tokens)
{
    std::map<std::string_view, int> places;
    for (int index = 0; index < int(tokens.size()); ++index) {
        const Token& token = tokens[std::size_t(index)];
        if (token.isSpecial || token.isUnknown)
            continue;
        const auto [place, isNew] = places.try_emplace(token.piece, index);
        if (!isNew)
            place->second = -1;
    }
    std::erase_if(places, [](const auto& place) { return place.second < 0; });
    return places;
}

} // namespace

std::vector<AlignmentLink> spelledAlike(std::span<const Token> source, std::span<const Token> target)
{
    const auto sources = loneTokens(source);
    std::vector<AlignmentLink> links;
    for (const auto& [piece, place] : loneTokens(target)) {
        if (const auto found = sources.find(piece); found != sources.end())
            links.push_back({found->second, place});
    }
    return links;
}

float linkAgreement(const Matrix& cross, std::span<const AlignmentLink> links, AlignmentRow row,
                    const std::vector<bool>& excludedSource)
{
    if (links.empty())
        return 1.0F;
    const std::vector<int> chosen = hardAlignment(alignmentMap(cross, row), excludedSource);
    const auto agreeing = std::ranges::count_if(
        links, [&](const AlignmentLink& link) { return chosen[std::size_t(link.target)] == link.source; });
    return float(agreeing) / float(links.size());
}

} // namespace heed
