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
    double range = 0.0; ///< of a strip whose full colour is its own; 0: the column's
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

/// What a step shows, as a table: some rows that stay, a row per key (in the last step: per head; in the first: what
/// belongs to one key) that scrolls below them, and what they add up to.
struct FormulaSheet
{
    std::vector<FormulaColumn> columns;
    std::vector<FormulaRow> head;
    std::vector<FormulaRow> rows;
    std::vector<FormulaRow> foot;
    bool areRowsHeads = false;
    bool isOfOneKey = false; ///< the rows are all of the chosen key, which a line of tokens before them chooses
    int current = -1;        ///< the row of the chosen key or head; −1: none is
};

/// @param key the chosen key
FormulaSheet formulaSheet(const FormulaData& data, FormulaStep step, int key);

} // namespace heed
