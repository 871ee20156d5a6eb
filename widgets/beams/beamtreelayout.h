// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/beams/beamtreedata.h"

#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace heed {

/// Where the nodes of a search tree stand, in pixels at zoom 1 from (0, 0): a column per step, as wide as its widest token
/// needs. Pure geometry.
struct BeamTreeLayout
{
    /// The nodes of one step.
    struct Column
    {
        double left = 0.0;
        double width = 0.0;
        std::vector<int> nodes; ///< downwards
        double right() const { return left + width; }
    };
    static constexpr double kRowGap = 6.0;
    static constexpr double kColumnGap = 26.0; ///< for the lines between columns
    static constexpr double kNodePadding = 7.0;

    std::vector<QRectF> rects;   ///< [node]; null: left out
    std::vector<Column> columns; ///< [step + 1]
    QSizeF size;                 ///< with a margin on every side

    /// @param withDropped whether tokens that lost to others have a place.
    static BeamTreeLayout of(const BeamTreeData& data, bool withDropped, const QFont& font);

    bool isShown(int node) const { return !rects[std::size_t(node)].isNull(); }
    /// The node at that point, −1 beside them.
    int nodeAt(const QPointF& position) const;
    /// The node of the same step above (−1) or below (+1); the same when there is none.
    int neighbour(int node, const BeamTreeData& data, int direction) const;
};

/// "83 %", short enough for a node.
QString nodeProbabilityText(double logProbability);
/// "−1.24": a log-probability or a score with a real minus sign.
QString signedText(double value);
/// "  #1": stands behind the numbers of the node where a hypothesis ends.
QString hypothesisMark(int hypothesis);
/// The token of a node as it stands on it: "chat", "·tion", "</s>".
QString nodeLabel(const BeamTreeData::Node& node);

} // namespace heed
