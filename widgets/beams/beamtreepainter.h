// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/beams/beamtreelayout.h"
#include "widgets/theme.h"

#include <QFont>
#include <QRectF>

#include <vector>

class QPainter;

namespace heed {

/// What is marked in a search tree.
struct BeamTreeMarks
{
    std::vector<bool> onChosen; ///< [node], the path of the chosen hypothesis
    std::vector<bool> isLiving; ///< [node], at replayStep; empty: the search is over, nothing fades
    int replayStep = -1;        ///< later nodes are not there yet; −1: all are
    int current = -1;           ///< node with the keyboard's mark
    int hovered = -1;

    bool isThere(const BeamTreeData::Node& node) const { return replayStep < 0 || node.step <= replayStep; }
    bool isFaded(int node) const { return !isLiving.empty() && !isLiving[std::size_t(node)]; }
};

/// How much of a node can be read at a zoom.
enum class BeamDetail { Numbers, Tokens, Blocks };
BeamDetail beamDetail(double zoom);

/// Paints a search tree. States differ in shape and not only in colour: a token that the search went on from has a solid
/// outline, one that ended a hypothesis a double one, one that was dropped a dashed one and no fill.
struct BeamTreePainter
{
    const BeamTreeData& data;
    const BeamTreeLayout& layout;
    const BeamTreeMarks& marks;
    Theme theme;
    QFont font;
    double zoom = 1.0; ///< at which it is looked at: how much detail can be read, and how thin a line can be seen

    /// Into the layout's coordinates; what lies outside `part` is skipped.
    void paint(QPainter& painter, const QRectF& part) const;

    /// The numbers of the steps above their columns, as many as there is room for. In pixels of the screen: the tree is
    /// drawn that much larger and scrolled.
    void paintSteps(QPainter& painter, const QRectF& strip, double scrolled) const;

    void paintNode(QPainter& painter, int node) const;
    void paintLine(QPainter& painter, const QPointF& from, const QPointF& to, int node) const;

private:
    void paintLines(QPainter& painter, const BeamTreeLayout::Column& column, const QRectF& part) const;
    void paintBlock(QPainter& painter, const QRectF& rect, int node) const;
    void paintOutline(QPainter& painter, const QRectF& rect, int node) const;
    void paintTexts(QPainter& painter, const QRectF& rect, int node, const QColor& fill) const;
    void paintGreedyEnd(QPainter& painter, int node) const;
    QColor fillOf(int node) const;
    QColor faded(const QColor& color, int node) const;
    double visible(double width, double pixels) const; ///< a pen's width, at least so many pixels on the screen
};

} // namespace heed
