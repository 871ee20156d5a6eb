// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decodingoptions.h"
#include "model/translation.h"
#include "widgets/beams/beamtreedata.h"

#include <QString>

#include <vector>

namespace heed {

/// The search for a sentence as it is drawn. Where tokens were sampled, the most probable ones that were not drawn stand
/// beside them. @param options that the search ranked with.
BeamTreeData makeBeamTree(const SentenceTranslation& sentence, const DecodingOptions& options);

/// A hypothesis or a running beam in the list below the tree.
struct BeamRow
{
    int node = -1; ///< where it ends
    double logProbabilitySum = 0.0;
    int length = 0; ///< tokens, </s> included
    double score = 0.0;
    QString text;
    bool isFinished = true;
};

/// The hypotheses, best first.
std::vector<BeamRow> hypothesisRows(const SentenceTranslation& sentence, const BeamTreeData& tree);

/// What the search held after a step: the beams that went on, the best first, then the hypotheses found by then.
std::vector<BeamRow> rowsAtStep(const BeamTreeData& tree, int step);

/// The hypothesis that a click on a node means: the chosen one when it passes there, else the best that does; −1: none.
int hypothesisThrough(const BeamTreeData& tree, int node, int chosen);

/// The node of a hypothesis at a step; −1: it has none.
int nodeOfStep(const BeamTreeData& tree, int hypothesis, int step);

} // namespace heed
