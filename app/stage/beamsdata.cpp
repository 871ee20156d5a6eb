// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/beamsdata.h"

#include "app/tokenlabels.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace heed {

namespace {

constexpr std::string_view kWordStart = "▁"; // SentencePiece's

QString pieceText(const std::string& piece)
{
    const bool isMarked = piece.starts_with(kWordStart) && piece.size() > kWordStart.size();
    return QString::fromStdString(isMarked ? piece.substr(kWordStart.size()) : piece);
}

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

BeamTreeData::Node drawnNode(const SentenceTranslation& sentence, const SearchTree::Node& node)
{
    BeamTreeData::Node drawn;
    drawn.parent = node.parent;
    drawn.step = node.step;
    drawn.logProbability = double(node.logProbability);
    drawn.logProbabilitySum = node.logProbabilitySum;
    drawn.state = node.state;
    if (const Token* token = node.step < 0 ? &sentence.startToken : sentence.tree.token(node.id)) {
        drawn.text = tokenText(*token, {});
        drawn.startsWord = token->startsWord;
        drawn.isSpecial = token->isSpecial;
    } else {
        drawn.text = u'#' + QString::number(node.id);
    }
    return drawn;
}

/// Sampling looks at one token a step. The most probable of the others show what it passed by.
void addCandidates(BeamTreeData& data, const SearchTree& tree, const Hypothesis& hypothesis)
{
    constexpr std::size_t kCandidates = 3;
    std::vector<std::vector<int>> children(data.nodes.size());
    for (std::size_t node = 1; node < data.nodes.size(); ++node)
        children[std::size_t(data.nodes[node].parent)].push_back(int(node));
    const std::vector<int> path = tree.path(hypothesis.node);
    for (std::size_t step = 0; step < std::min(path.size(), hypothesis.tokens.size()); ++step) {
        const GeneratedToken& generated = hypothesis.tokens[step];
        const int parent = tree.nodes[std::size_t(path[step])].parent;
        const BeamTreeData::Node before = data.node(parent);
        for (std::size_t rank = 0; rank < std::min(generated.top.size(), kCandidates); ++rank) {
            const Candidate& candidate = generated.top[rank];
            BeamTreeData::Node node;
            node.parent = parent;
            node.step = int(step);
            node.text = pieceText(candidate.piece);
            node.startsWord = candidate.piece.starts_with(kWordStart);
            node.isSpecial = candidate.piece.starts_with('<') && candidate.piece.ends_with('>');
            node.logProbability = double(candidate.logProbability);
            node.logProbabilitySum = before.logProbabilitySum + node.logProbability;
            node.isGreedy = rank == 0 && (before.isGreedy || before.step < 0);
            const bool isThere = std::ranges::any_of(children[std::size_t(parent)], [&](int sibling) {
                const BeamTreeData::Node& other = data.node(sibling);
                return other.text == node.text && other.startsWord == node.startsWord;
            });
            if (!isThere)
                data.nodes.push_back(std::move(node));
        }
    }
}

} // namespace

BeamTreeData makeBeamTree(const SentenceTranslation& sentence, const DecodingOptions& options)
{
    const SearchTree& tree = sentence.tree;
    BeamTreeData data;
    data.lengthPenalty = options.lengthPenalty;
    data.isSampled = options.method == DecodingMethod::Sampling;
    data.nodes.reserve(tree.nodes.size());
    for (const SearchTree::Node& node : tree.nodes)
        data.nodes.push_back(drawnNode(sentence, node));
    for (std::size_t index = 0; index < sentence.hypotheses.size(); ++index) {
        const int end = sentence.hypotheses[index].node;
        if (end >= 0 && std::size_t(end) < data.nodes.size())
            data.nodes[std::size_t(end)].hypothesis = int(index);
    }
    for (const int node : tree.greedyPath())
        data.nodes[std::size_t(node)].isGreedy = true;
    if (data.isSampled) {
        for (const Hypothesis& hypothesis : sentence.hypotheses)
            addCandidates(data, tree, hypothesis);
    }
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
