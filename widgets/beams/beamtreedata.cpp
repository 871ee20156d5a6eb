// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamtreedata.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed {

using State = SearchTree::State;

int BeamTreeData::steps() const
{
    int last = -1;
    for (const Node& node : nodes)
        last = std::max(last, node.step);
    return last + 1;
}

int BeamTreeData::endOf(int hypothesis) const
{
    const auto found = std::ranges::find(nodes, hypothesis, &Node::hypothesis);
    return hypothesis < 0 || found == nodes.end() ? -1 : int(found - nodes.begin());
}

double BeamTreeData::score(int index) const
{
    const Node& end = node(index);
    return end.step < 0 ? 0.0 : end.logProbabilitySum / std::pow(double(end.step + 1), lengthPenalty);
}

QString BeamTreeData::prefixText(int index) const
{
    QString text;
    for (const int step : path(index)) {
        const Node& token = node(step);
        if (token.isSpecial)
            continue;
        if (token.startsWord && !text.isEmpty())
            text += u' ';
        if (token.text != QStringLiteral("▁")) // the mark of a word's beginning alone
            text += token.text;
    }
    return text;
}

bool BeamTreeData::isGreedyEnd(int index) const
{
    const Node& end = node(index);
    return end.isGreedy && end.state != State::Finished
           && std::ranges::none_of(nodes, [&](const Node& next) { return next.parent == index && next.isGreedy; });
}

std::vector<int> BeamTreeData::path(int index) const
{
    std::vector<int> found;
    for (; index >= 0; index = node(index).parent)
        found.push_back(index);
    std::ranges::reverse(found);
    return found;
}

std::vector<bool> BeamTreeData::onPath(int index) const
{
    std::vector<bool> marks(nodes.size(), false);
    for (const int step : path(index))
        marks[std::size_t(step)] = true;
    return marks;
}

std::vector<bool> BeamTreeData::livingAt(int step) const
{
    std::vector<bool> living(nodes.size(), false);
    for (std::size_t index = nodes.size(); index-- > 0;) { // children come after their parents
        const Node& own = nodes[index];
        if ((own.step == step && own.state == State::Expanded) || (own.step <= step && own.state == State::Finished))
            living[index] = true;
        if (living[index] && own.parent >= 0)
            living[std::size_t(own.parent)] = true;
    }
    return living;
}

std::vector<int> BeamTreeData::beamsAt(int step) const
{
    std::vector<int> beams;
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        if (nodes[index].step == step && nodes[index].state == State::Expanded)
            beams.push_back(int(index));
    }
    std::ranges::stable_sort(beams, std::ranges::greater(), [this](int beam) { return node(beam).logProbabilitySum; });
    return beams;
}

std::vector<double> BeamTreeData::merits() const
{
    const auto worst = double(nodes.size()); // more than there are hypotheses
    std::vector<double> best(nodes.size(), worst);
    for (std::size_t index = nodes.size(); index-- > 0;) {
        const Node& own = nodes[index];
        if (own.hypothesis >= 0)
            best[index] = std::min(best[index], double(own.hypothesis));
        if (own.parent >= 0)
            best[std::size_t(own.parent)] = std::min(best[std::size_t(own.parent)], best[index]);
    }
    std::vector<double> merits(nodes.size());
    for (std::size_t index = 0; index < nodes.size(); ++index)
        merits[index] = best[index] < worst ? 2.0 + worst - best[index] : std::exp(nodes[index].logProbability);
    return merits;
}

} // namespace heed
