// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/warnings.h"

#include "model/translator.h"

#include <ostream>

namespace heed {

void warnAboutCuts(const Translation& translation, const ModelInfo& model, const std::string& place, std::ostream& err)
{
    for (const auto& sentence : translation.sentences) {
        if (sentence.isSourceCut) {
            err << "heed: " << place << "A sentence is longer than the " << model.maxPositions
                << " tokens of the model; the rest of it was not translated.\n";
        }
        if (!sentence.isForced && !sentence.hypotheses.empty() && !sentence.hypotheses.front().isComplete) {
            err << "heed: " << place << "The translation was cut after " << sentence.hypotheses.front().tokens.size()
                << " tokens.\n";
        }
    }
}

} // namespace heed
