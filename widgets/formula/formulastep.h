// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formula/formuladata.h"

#include <QString>

#include <array>

namespace heed {

/// The steps in which a head's output is computed.
enum class FormulaStep { Projections, Vectors, Products, Scaling, Mask, Softmax, Values, Output };
inline constexpr std::array kFormulaSteps{FormulaStep::Projections, FormulaStep::Vectors, FormulaStep::Products,
                                          FormulaStep::Scaling,     FormulaStep::Mask,    FormulaStep::Softmax,
                                          FormulaStep::Values,      FormulaStep::Output};

/// "Dot products": translated.
QString stepTitle(FormulaStep step, const FormulaData& data);

/// What happens in the step, in one or two plain sentences with the numbers at hand.
/// @param key the chosen one
QString stepExplanation(FormulaStep step, const FormulaData& data, int key);

/// A number that is not a weight, as it is written everywhere in the view; −∞ as a sign.
QString numberText(double value);

} // namespace heed
