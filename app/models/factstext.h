// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelfacts.h"

#include <QString>

#include <vector>

namespace heed {

/// One line of a table of facts.
struct FactLine
{
    QString label;
    QString value;
};

/// "marian · 6+6 layers · 13 M parameters · 26 MB"; of a folder that cannot be opened what is wrong with it, in two or
/// three words.
QString factsSummary(const ModelFacts& facts);

/// Everything that is known, for the table beside the list.
std::vector<FactLine> factLines(const ModelFacts& facts);

/// "26.0 MB": megabytes of a million bytes, as everywhere in Heed.
QString sizeText(std::int64_t bytes);

/// Where a model is, for tool tips: its folder, and before it the hub's repository that it came from.
QString placeText(const QString& folder);

/// A fault in two or three words: "Weights cut off or damaged".
QString faultTitle(ModelFault fault);

/// What to do about a fault, a sentence or two.
QString faultAdvice(ModelFault fault);

} // namespace heed
