// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/beams/beamtreedata.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// The search for a translation as a tree that grows to the right, a column per step: tokens with their probability and
/// the sum of log-probabilities so far. The best hypothesis runs straight along the top.
///
/// One node is current. A click or the arrow keys choose it: left its parent, right its best child, up and down the
/// neighbours of the same step; Home is the start, End the end of the chosen hypothesis. The wheel with Ctrl zooms,
/// dragging pans, 0 shows everything.
class BeamTree : public ViewArea
{
    Q_OBJECT

public:
    explicit BeamTree(QWidget* parent = nullptr);
    ~BeamTree() override;

    /// Says why there is no search to show, where the tree is empty; an empty text: that none was made yet.
    void setEmptyText(const QString& text);

    /// Shows another search: no current node, no replay. Zoom and place start anew.
    void setTree(BeamTreeData tree);
    const BeamTreeData& tree() const;

    int currentNode() const; ///< −1 when there is none
    double zoom() const;
    bool isDroppedShown() const;

    /// Where a node is, in the viewport's coordinates; null when it is left out.
    QRectF nodeRect(int node) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Highlights the path of a hypothesis; −1: of none.
    void setChosenHypothesis(int hypothesis);
    /// Marks a node and scrolls it into view; −1: none. Emits nothing.
    void setCurrentNode(int node);
    void setDroppedShown(bool isShown);
    /// Shows the search as it was after a step, from 0; −1: after the last.
    void setReplayStep(int step);
    void zoomIn();
    void zoomOut();
    void showWhole();

Q_SIGNALS:
    void nodeSelected(int node); ///< by click or keyboard
    void nodeHovered(int node);  ///< −1 when the pointer leaves

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

/// What a node says in full: prefix, probability, sum and score, a line each.
QString beamNodeDescription(const BeamTreeData& tree, int node);

} // namespace heed
