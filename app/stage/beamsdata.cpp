// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/beamsdata.h"

#include "app/tokenlabels.h"

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

BeamRow rowOf(const BeamTreeData& tree, int node)
{
    const BeamTreeData::Node& end = tree.node(node);
    return {node,
            end.logProbabilitySum,
            end.step + 1,
            tree.score(node),
            tree.prefixText(node),
            end.state == SearchTree::State::Finished};
}

} // namespace

BeamTreeData makeBeamTree(const SentenceTranslation& sentence, double lengthPenalty)
{
    const SearchTree& tree = sentence.tree;
    BeamTreeData data;
    data.lengthPenalty = lengthPenalty;
    data.nodes.reserve(tree.nodes.size());
    for (const SearchTree::Node& node : tree.nodes) {
        BeamTreeData::Node drawn;
        drawn.parent = node.parent;
        drawn.step = node.step;
        drawn.logProbability = double(node.logProbability);
        drawn.logProbabilitySum = node.logProbabilitySum;
        drawn.state = node.state;
        if (const Token* token = node.step < 0 ? &sentence.startToken : tree.token(node.id)) {
            drawn.text = tokenText(*token, {});
            drawn.startsWord = token->startsWord;
            drawn.isSpecial = token->isSpecial;
        } else {
            drawn.text = u'#' + QString::number(node.id);
        }
        data.nodes.push_back(std::move(drawn));
    }
    for (std::size_t index = 0; index < sentence.hypotheses.size(); ++index) {
        const int end = sentence.hypotheses[index].node;
        if (end >= 0 && std::size_t(end) < data.nodes.size())
            data.nodes[std::size_t(end)].hypothesis = int(index);
    }
    for (const int node : tree.greedyPath())
        data.nodes[std::size_t(node)].isGreedy = true;
    return data;
}

std::vector<BeamRow> hypothesisRows(const SentenceTranslation& sentence, const BeamTreeData& tree)
{
    std::vector<BeamRow> rows;
    for (std::size_t index = 0; index < sentence.hypotheses.size(); ++index) {
        const int end = tree.endOf(int(index));
        if (end < 0)
            continue;
        rows.push_back(rowOf(tree, end));
        rows.back().score = sentence.hypotheses[index].score;
        rows.back().text = QString::fromStdString(sentence.hypotheses[index].text);
    }
    return rows;
}

std::vector<BeamRow> rowsAtStep(const BeamTreeData& tree, int step)
{
    std::vector<BeamRow> rows;
    for (const int beam : tree.beamsAt(step))
        rows.push_back(rowOf(tree, beam));
    const auto running = std::ssize(rows);
    for (std::size_t node = 0; node < tree.nodes.size(); ++node) {
        if (tree.nodes[node].state == SearchTree::State::Finished && tree.nodes[node].step <= step)
            rows.push_back(rowOf(tree, int(node)));
    }
    std::stable_sort(rows.begin() + running, rows.end(),
                     [](const BeamRow& left, const BeamRow& right) { return left.score > right.score; });
    return rows;
}

int hypothesisThrough(const BeamTreeData& tree, int node, int chosen)
{
    int best = -1;
    for (std::size_t end = 0; end < tree.nodes.size(); ++end) {
        const int hypothesis = tree.nodes[end].hypothesis;
        if (hypothesis < 0 || !tree.onPath(int(end))[std::size_t(node)])
            continue;
        if (hypothesis == chosen)
            return chosen;
        if (best < 0 || hypothesis < best)
            best = hypothesis;
    }
    return best;
}

int nodeOfStep(const BeamTreeData& tree, int hypothesis, int step)
{
    const std::vector<int> path = tree.path(tree.endOf(hypothesis));
    return step >= 0 && step + 1 < std::ssize(path) ? path[std::size_t(step) + 1] : -1;
}

} // namespace heed
