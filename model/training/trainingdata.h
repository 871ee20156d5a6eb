// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/training/batchplan.h"
#include "model/training/piecedropout.h"
#include "model/training/trainingoptions.h"

#include <iosfwd>
#include <optional>
#include <vector>

namespace heed::training {

/// What a training runs on, ready made.
struct TrainingData
{
    EncodedCorpus corpus;
    std::vector<double> shares; ///< per domain, summing to 1
    std::optional<PieceDropout> pieceDropout;
    ModelConfig config;         ///< the options' sizes with vocabulary and ids filled in
};

/// Reads the parallel text, drops excluded and overlong pairs, learns the vocabulary into the output folder unless it
/// has one (or takes that of `init`), and cuts everything into pieces. Says on `log` what it did.
/// @throws Error
TrainingData prepareTrainingData(const TrainingOptions& options, std::ostream& log);

} // namespace heed::training
