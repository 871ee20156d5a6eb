// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/syntheticmaps.h"
#include "widgets/flow/flowdata.h"

#include <memory>
#include <utility>
#include <vector>

namespace heed::test {

/// Several heads that look along the diagonal, each with noise of its own.
inline FlowData syntheticFlow(int heads, int queries, int keys, bool hasKeysOnLeft = true)
{
    FlowData flow;
    auto weights = std::make_shared<std::vector<Matrix>>();
    for (int head = 0; head < heads; ++head)
        weights->push_back(syntheticMap(queries, keys, false, unsigned(head) + 1).weights);
    flow.weights = std::move(weights);
    flow.queryLabels = tokenNames(QStringLiteral("query"), queries);
    flow.keyLabels = tokenNames(QStringLiteral("key"), keys);
    flow.queryTitle = QStringLiteral("Translation (queries)");
    flow.keyTitle = QStringLiteral("Source (keys)");
    flow.hasKeysOnLeft = hasKeysOnLeft;
    flow.caption = QStringLiteral("Some made-up heads");
    return flow;
}

} // namespace heed::test
