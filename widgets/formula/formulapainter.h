// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formula/formulalayout.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints a FormulaView: it refers to the view's state and keeps none.
struct FormulaPainter
{
    const FormulaData& data;
    const FormulaSheet& sheet;
    const FormulaLayout& layout;
    FormulaStep step;
    int key; ///< the chosen one
    Theme theme;
    QFont font;
    double scrolled = 0.0;
    int hovered = -1; ///< a row

    void paint(QPainter& painter) const;

private:
    void paintMath(QPainter& painter) const;
    void paintTokens(QPainter& painter, const FormulaTokens& tokens, const QStringList& labels, int current) const;
    void paintWords(QPainter& painter) const;
    void paintColumnTitles(QPainter& painter) const;
    void paintRow(QPainter& painter, const FormulaRow& row, const QRectF& rect, bool isCurrent) const;
    void paintBar(QPainter& painter, const FormulaColumn& column, const FormulaCell& cell, const QRectF& rect,
                  bool isCurrent) const;
};

} // namespace heed
