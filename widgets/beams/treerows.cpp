// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/treerows.h"

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

using Children = std::vector<std::vector<int>>; // [node]

Children sortedChildren(const std::vector<int>& parents, const std::vector<double>& merits,
                        const std::vector<bool>& isShown)
{
    Children children(parents.size());
    for (std::size_t node = 1; node < parents.size(); ++node) {
        if (isShown.empty() || isShown[node])
            children[std::size_t(parents[node])].push_back(int(node));
    }
    for (std::vector<int>& siblings : children) {
        std::stable_sort(siblings.begin(), siblings.end(), [&merits](int left, int right) {
            return merits[std::size_t(left)] > merits[std::size_t(right)];
        });
    }
    return children;
}

/// Column by column: the children of the nodes of one are the next.
std::vector<std::vector<int>> columnsOf(const Children& children)
{
    std::vector<std::vector<int>> columns{{0}};
    while (!columns.back().empty()) {
        std::vector<int> next;
        for (const int node : columns.back())
            next.insert(next.end(), children[std::size_t(node)].begin(), children[std::size_t(node)].end());
        columns.push_back(std::move(next));
    }
    columns.pop_back();
    return columns;
}

/// Each node in its parent's row or below, then back up where the column would end too low.
void placeColumn(const std::vector<int>& column, const std::vector<int>& parents, int rowCount, std::vector<int>& rows)
{
    int free = 0;
    for (const int node : column) {
        int& row = rows[std::size_t(node)];
        row = std::max(free, rows[std::size_t(parents[std::size_t(node)])]);
        free = row + 1;
    }
    int limit = rowCount;
    for (auto node = column.rbegin(); node != column.rend(); ++node) {
        int& row = rows[std::size_t(*node)];
        row = std::min(row, limit - 1);
        limit = row;
    }
}

} // namespace

TreeRows treeRows(const std::vector<int>& parents, const std::vector<double>& merits, const std::vector<bool>& isShown)
{
    TreeRows tree;
    tree.rows.assign(parents.size(), -1);
    if (parents.empty())
        return tree;
    tree.columns = columnsOf(sortedChildren(parents, merits, isShown));
    std::size_t fullest = 0;
    for (const std::vector<int>& column : tree.columns)
        fullest = std::max(fullest, column.size());
    const int mostRows = int(fullest + fullest / 2);
    tree.rows[0] = 0;
    for (std::size_t depth = 1; depth < tree.columns.size(); ++depth)
        placeColumn(tree.columns[depth], parents, mostRows, tree.rows);
    tree.rowCount = *std::ranges::max_element(tree.rows) + 1;
    return tree;
}

} // namespace heed
