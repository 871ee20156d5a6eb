// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formula/formulastep.h"

#include <QString>

#include <vector>

namespace heed {

/// One place of a sheet: a text, a vector as colours, or a number as a bar.
struct FormulaCell
{
    QString text;
    std::vector<float> strip;
    double value = 0.0; ///< of a bar
    bool isMasked = false;
};

struct FormulaColumn
{
    enum class Kind { Text, Strip, Bar };
    Kind kind = Kind::Text;
    QString title;
    double range = 1.0;    ///< Strip and Bar: the absolute value at full colour or length
    bool isSigned = false; ///< Bar: grows both ways from its middle
};

struct FormulaRow
{
    QString label;
    std::vector<FormulaCell> cells; ///< [column]
};

/// What a step shows, as a table: some rows that stay, a row per key (in the last step: per head) that scrolls below them,
/// and what they add up to.
struct FormulaSheet
{
    std::vector<FormulaColumn> columns;
    std::vector<FormulaRow> head;
    std::vector<FormulaRow> rows;
    std::vector<FormulaRow> foot;
    bool areRowsHeads = false;
    int current = -1; ///< the row of the chosen key or head
};

/// @param key the chosen key
FormulaSheet formulaSheet(const FormulaData& data, FormulaStep step, int key);

} // namespace heed
