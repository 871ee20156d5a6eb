// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignmentlikeness.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace heed {

namespace {

bool isSpecialAt(std::span<const Token> tokens, int index)
{
    return !tokens.empty() && tokens[std::size_t(index)].isSpecial;
}

} // namespace

float alignmentLikeness(const Matrix& cross, std::span<const Token> queries, std::span<const Token> keys)
{
    assert(queries.empty() || queries.size() == std::size_t(cross.rows()));
    assert(keys.empty() || keys.size() == std::size_t(cross.columns()));
    std::vector<int> words; // columns that count
    for (int key = 0; key < cross.columns(); ++key) {
        if (!isSpecialAt(keys, key))
            words.push_back(key);
    }
    float sum = 0.0F;
    int rows = 0;
    std::vector<bool> isChosen(std::size_t(cross.columns()));
    for (int query = 0; query < cross.rows() && !words.empty(); ++query) {
        if (isSpecialAt(queries, query))
            continue;
        const int best = *std::ranges::max_element(words, {}, [&cross, query](int key) { return cross(query, key); });
        sum += cross(query, best);
        isChosen[std::size_t(best)] = true;
        ++rows;
    }
    if (rows == 0)
        return 0.0F;
    const auto chosen = float(std::ranges::count(isChosen, true));
    return sum / float(rows) * chosen / float(std::min(rows, int(words.size())));
}

} // namespace heed
