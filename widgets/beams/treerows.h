// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace heed {

/// Where the nodes of a tree stand that grows to the right: the column of a node is its depth, its row is here.
struct TreeRows
{
    std::vector<int> rows;                 ///< [node]; −1: left out
    std::vector<std::vector<int>> columns; ///< [depth], the nodes downwards
    int rowCount = 0;
};

/// Places a tree in rows. Downwards every column has the order of a walk through the tree, siblings by merit: so lines
/// between columns never cross. The first line of descent runs straight along the top; every other node stands in the
/// row of its parent or as near below as there is room, so that the lines of long descent run straight, too.
///
/// A search keeps about as many tokens at every step. Subtrees that each keep their rows to themselves, as in a drawing
/// after Reingold and Tilford, would take many times as many rows as that; here a row is used again. The drawing takes
/// half as many rows again as the fullest column has nodes, at most.
///
/// @param parents [node], parents before children; −1 for the root, which is node 0.
/// @param merits  [node], siblings are ordered by it, the greatest first; equal ones by their index.
/// @param isShown [node]; those not shown are left out with everything below them. Empty: all are shown.
TreeRows treeRows(const std::vector<int>& parents, const std::vector<double>& merits,
                  const std::vector<bool>& isShown = {});

} // namespace heed
