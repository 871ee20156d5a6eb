// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/formula/formulastep.h"

#include <QFont>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace heed {

/// Some letters of the typeset formula and the steps that they stand for.
struct MathRun
{
    QString text;
    QFont font;
    QRectF rect;
    QPointF baseline;
    std::vector<FormulaStep> steps; ///< the first is where a click leads; empty: no step

    bool belongsTo(FormulaStep step) const;
};

/// What a model has of the parts that some leave out.
struct MathTerms
{
    bool isScaled = true; ///< q Kᵀ / √d_k
    bool hasBias = false; ///< + b, by distance
};

/// softmax(q Kᵀ / √d_k + mask) V W_O, typeset: where each part of it stands.
struct MathLine
{
    std::vector<MathRun> runs;
    QRectF fractionBar; ///< empty without scaling
    QRectF root;        ///< the line over what stands under the root
    QRectF bounds;

    /// @param left, middle of the line's left edge
    static MathLine of(const QPointF& leftMiddle, const QFont& font, const MathTerms& terms = {});

    std::optional<FormulaStep> stepAt(const QPointF& position) const;
};

} // namespace heed
