// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formula/formulasheet.h"
#include "widgets/formula/mathline.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace heed {

/// A token of a line of them.
struct FormulaToken
{
    int token = 0;
    QRectF rect;
};

/// A line of tokens, of which one is chosen.
struct FormulaTokens
{
    QString caption;              ///< "Query", before the tokens
    QRectF line;                  ///< of the tokens
    std::vector<FormulaToken> chips; ///< those that have room, the chosen one among them
    QRectF before;                ///< where "…" stands for the tokens before the first chip; empty: there are none
    QRectF after;                 ///< likewise after the last one

    /// At "…" the first one that is left out; −1: no token is there.
    int tokenAt(const QPointF& position) const;
};

/// Where everything of a FormulaView stands, in the viewport's coordinates: the formula, the queries, the step in words,
/// and below them the sheet, whose rows scroll.
struct FormulaLayout
{
    MathLine math;
    FormulaTokens queries;
    FormulaTokens keys; ///< empty where the rows are the keys
    QRectF title;       ///< of the step
    QRectF sentence;
    QRectF columnTitles;         ///< or the line of keys
    QRectF head;                 ///< the rows that stay
    QRectF body;                 ///< the window on the rows that scroll
    QRectF foot;                 ///< right below the last row, or at the viewport's end
    QRectF labels;               ///< the column of row names; only left and width count
    std::vector<QRectF> columns; ///< likewise
    double rowHeight = 0.0;
    double contentHeight = 0.0; ///< of all rows that scroll

    /// @param key the chosen one, which explanations name
    /// @param size of the viewport; a height of 0 makes room for every row
    static FormulaLayout of(const FormulaData& data, const FormulaSheet& sheet, int key, QSizeF size,
                            const QFont& font);

    QRectF headRow(int row) const;
    QRectF bodyRow(int row, double scrolled) const;
    QRectF footRow(int row) const;

    /// A strip or bar in its row, without the space around it.
    QRectF cell(const QRectF& row, std::size_t column) const;

    /// −1 outside the rows.
    int rowAt(const QPointF& position, double scrolled, int rows) const;

    /// Of everything, when nothing needs to scroll.
    double wholeHeight() const { return body.top() + contentHeight + (foot.bottom() - body.bottom()); }
};

} // namespace heed
