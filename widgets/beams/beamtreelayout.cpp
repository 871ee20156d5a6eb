// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamtreelayout.h"

#include "widgets/beams/treerows.h"
#include "widgets/numbertext.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed {

namespace {

constexpr double kMargin = Theme::kPadding;
constexpr double kWidestNode = 150.0;

double nodeWidth(const BeamTreeData::Node& node, const QFontMetricsF& metrics, const QFontMetricsF& smallMetrics)
{
    QString numbers
        = nodeProbabilityText(node.logProbability) + QStringLiteral("  ") + signedText(node.logProbabilitySum);
    if (node.hypothesis >= 0)
        numbers += hypothesisMark(node.hypothesis);
    const double text = metrics.horizontalAdvance(nodeLabel(node));
    const double wanted = node.step < 0 ? text : std::max(text, smallMetrics.horizontalAdvance(numbers));
    return std::ceil(std::min(wanted, kWidestNode)) + 2.0 * BeamTreeLayout::kNodePadding;
}

} // namespace

QString nodeProbabilityText(double logProbability)
{
    const double percent = std::exp(logProbability) * 100.0;
    const int decimals = percent < 0.095 ? 2 : percent < 9.95 ? 1 : 0;
    return QCoreApplication::translate("heed::BeamTree", "%1 %").arg(decimalText(percent, decimals));
}

QString signedText(double value)
{
    return decimalText(value, 2);
}

QString hypothesisMark(int hypothesis)
{
    return QStringLiteral("  #%1").arg(hypothesis + 1);
}

QString nodeLabel(const BeamTreeData::Node& node)
{
    const bool isInner
        = !node.startsWord && !node.isSpecial && !node.text.isEmpty() && node.text.front().isLetterOrNumber();
    return isInner ? u'·' + node.text : node.text;
}

BeamTreeLayout BeamTreeLayout::of(const BeamTreeData& data, bool withDropped, const QFont& font)
{
    BeamTreeLayout layout;
    layout.rects.resize(data.nodes.size());
    if (data.isEmpty())
        return layout;
    std::vector<int> parents;
    std::vector<bool> isShown;
    for (const BeamTreeData::Node& node : data.nodes) {
        parents.push_back(node.parent);
        isShown.push_back(withDropped || node.state != SearchTree::State::Dropped);
    }
    const TreeRows tree = treeRows(parents, data.merits(), isShown);

    QFont bold = font; // as on the chosen path
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const QFontMetricsF smallMetrics(smallFont(font));
    const double height = std::ceil(metrics.height() + smallMetrics.height()) + 6.0;
    double left = kMargin;
    for (const std::vector<int>& nodes : tree.columns) {
        Column column{left, 0.0, nodes};
        for (const int node : nodes)
            column.width = std::max(column.width, nodeWidth(data.node(node), metrics, smallMetrics));
        for (const int node : nodes) {
            const double top = kMargin + tree.rows[std::size_t(node)] * (height + kRowGap);
            layout.rects[std::size_t(node)] = {left, top, column.width, height};
        }
        left = column.right() + kColumnGap;
        layout.columns.push_back(std::move(column));
    }
    layout.size = {left - kColumnGap + kMargin, 2.0 * kMargin + tree.rowCount * (height + kRowGap) - kRowGap};
    return layout;
}

int BeamTreeLayout::nodeAt(const QPointF& position) const
{
    const auto column = std::ranges::find_if(
        columns, [&](const Column& each) { return position.x() >= each.left && position.x() < each.right(); });
    if (column == columns.end())
        return -1;
    const auto found
        = std::ranges::find_if(column->nodes, [&](int node) { return rects[std::size_t(node)].contains(position); });
    return found == column->nodes.end() ? -1 : *found;
}

int BeamTreeLayout::neighbour(int node, const BeamTreeData& data, int direction) const
{
    const std::vector<int>& nodes = columns[std::size_t(data.node(node).step + 1)].nodes;
    const auto place = std::ranges::find(nodes, node) - nodes.begin() + direction;
    return place >= 0 && place < std::ssize(nodes) ? nodes[std::size_t(place)] : node;
}

} // namespace heed
