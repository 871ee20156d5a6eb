// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "model/translation.h"
#include "widgets/figureoptions.h"

#include <QString>
#include <QStringList>

#include <cstddef>

namespace heed {

class ViewState;

/// Whether it is the one that came with this program.
bool isBundledModel(const ModelInfo& model);

/// Models are called after their folder; that of the bundled one says nothing: "the bundled model".
QString modelName(const ModelInfo& model);

/// The name of the model that made a translation, with its sizes: "en-fr (layers: 6+6, heads: 8, d_model: 512)";
/// "unknown" when nobody noted it.
QString modelText(const Translation& translation);

/// How it was searched for: "beam search of size 4", "greedy", "sampling at temperature 0.8, seed 1",
/// "beam search of size 4 after the given “Il ne”", "translation given", "not known" of attention from a file. With what the model was told: "greedy, English →
/// French".
QString decodingText(const Translation& translation);

/// What the caption of every picture ends with, FigureOptions::provenance: the sentence and its translation, and what
/// made it. A paragraph each; none when there is no such hypothesis.
QStringList provenance(const Translation& translation, std::size_t sentence, std::size_t hypothesis);

/// How a picture of what the window shows is to look, before anybody's wishes: colours, scale and provenance.
FigureOptions figureOptions(const ViewState& state);

/// How maps are reduced, when they are: "Whole words; special tokens hidden." Empty when every token is there.
QString reductionText(const Presentation& presentation);

} // namespace heed
