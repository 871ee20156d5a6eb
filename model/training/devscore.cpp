// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/devscore.h"

#include "model/engineentry.h"
#include "model/metrics/bleu.h"
#include "model/metrics/chrf.h"
#include "model/training/paralleltext.h"
#include "model/translator.h"

#include <algorithm>
#include <string>
#include <vector>

namespace heed::training {

DevScore scoreOnDev(const std::filesystem::path& model, const std::filesystem::path& table, int sentences)
{
    ParallelText dev;
    appendTable(dev, table);
    const std::size_t wanted = sentences > 0 ? std::min(std::size_t(sentences), dev.size()) : dev.size();

    const LoadOptions load;
    const std::unique_ptr<Translator> translator(heed_open_translator(model.string().c_str(), &load));
    DecodingOptions options;
    options.method = DecodingMethod::Greedy;
    options.captureTrace = false;
    options.topCandidates = 0;
    std::vector<std::string> hypotheses, references;
    for (std::size_t at = 0; at < wanted; ++at) {
        const std::size_t pair = at * dev.size() / wanted;
        // A young model repeats itself until it is stopped; no good translation is that long.
        options.maxNewTokens = int(20 + dev.source[pair].size() / 2);
        hypotheses.push_back(translator->translate(dev.source[pair], options, {}, {}).text);
        references.push_back(dev.target[pair]);
    }
    return {bleu(hypotheses, references).score, chrf(hypotheses, references).score, wanted};
}

} // namespace heed::training
