// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionflow.h"

#include "model/analysis/wordmerge.h"
#include "model/error.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace heed {

namespace {

constexpr double kSaturated = 1e-12; ///< capacities below are rounding

/// Maximum flow by Dinic's algorithm (1970): breadth-first distances, then depth-first augmentation along them.
class FlowNetwork
{
public:
    explicit FlowNetwork(int nodes)
        : m_edgesOf(std::size_t(nodes)), m_distance(std::size_t(nodes)), m_next(std::size_t(nodes))
    {
    }

    void addEdge(int from, int to, double capacity)
    {
        m_edgesOf[std::size_t(from)].push_back(int(m_edges.size()));
        m_edges.push_back({to, capacity});
        m_edgesOf[std::size_t(to)].push_back(int(m_edges.size()));
        m_edges.push_back({from, 0.0}); // edge e and its reverse are e and e ^ 1
    }

    double maximumFlow(int source, int sink)
    {
        m_residual.resize(m_edges.size());
        std::ranges::transform(m_edges, m_residual.begin(), &Edge::capacity);
        double flow = 0.0;
        while (findDistances(source, sink)) {
            std::ranges::fill(m_next, 0U);
            constexpr double kUnlimited = std::numeric_limits<double>::infinity();
            for (double added = augment(source, sink, kUnlimited); added > 0.0;
                 added = augment(source, sink, kUnlimited))
                flow += added;
        }
        return flow;
    }

private:
    struct Edge
    {
        int to = 0;
        double capacity = 0.0;
    };

    bool findDistances(int source, int sink)
    {
        std::ranges::fill(m_distance, -1);
        m_distance[std::size_t(source)] = 0;
        std::vector<int> queue{source};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            const int node = queue[head];
            for (const int edge : m_edgesOf[std::size_t(node)]) {
                const int to = m_edges[std::size_t(edge)].to;
                if (m_residual[std::size_t(edge)] > kSaturated && m_distance[std::size_t(to)] < 0) {
                    m_distance[std::size_t(to)] = m_distance[std::size_t(node)] + 1;
                    queue.push_back(to);
                }
            }
        }
        return m_distance[std::size_t(sink)] >= 0;
    }

    /// Pushes up to `limit` along one shortest path; 0 when there is none left.
    double augment(int node, int sink, double limit)
    {
        if (node == sink)
            return limit;
        const std::vector<int>& edges = m_edgesOf[std::size_t(node)];
        for (std::size_t& next = m_next[std::size_t(node)]; next < edges.size(); ++next) {
            const auto edge = std::size_t(edges[next]);
            const int to = m_edges[edge].to;
            if (m_residual[edge] <= kSaturated || m_distance[std::size_t(to)] != m_distance[std::size_t(node)] + 1)
                continue;
            const double pushed = augment(to, sink, std::min(limit, m_residual[edge]));
            if (pushed > 0.0) {
                m_residual[edge] -= pushed;
                m_residual[edge ^ 1U] += pushed;
                return pushed;
            }
        }
        return 0.0;
    }

    std::vector<Edge> m_edges;
    std::vector<std::vector<int>> m_edgesOf;
    std::vector<double> m_residual;
    std::vector<int> m_distance;
    std::vector<std::size_t> m_next; ///< per node, the first edge that may still lead to the sink
};

/// Nodes are layer · size + position, layer 0 being the inputs.
FlowNetwork networkOf(std::span<const Matrix> layers, int size)
{
    FlowNetwork network((int(layers.size()) + 1) * size);
    for (int layer = 0; layer < int(layers.size()); ++layer) {
        for (int query = 0; query < size; ++query) {
            double sum = 1.0; // the residual connection
            for (const float weight : layers[std::size_t(layer)].row(query))
                sum += double(weight);
            for (int key = 0; key < size; ++key) {
                const double weight = double(layers[std::size_t(layer)](query, key)) + (query == key ? 1.0 : 0.0);
                if (weight > 0.0)
                    network.addEdge((layer + 1) * size + query, layer * size + key, weight / sum);
            }
        }
    }
    return network;
}

} // namespace

Matrix attentionFlow(std::span<const Matrix> layers, const std::stop_token& stop)
{
    if (layers.empty())
        return {};
    const int size = layers[0].rows();
    if (size > kMaxFlowTokens)
        throw Error("Attention flow is computed for up to " + std::to_string(kMaxFlowTokens) + " tokens; this has "
                    + std::to_string(size) + ".");
    FlowNetwork network = networkOf(layers, size);
    Matrix flow(size, size);
    for (int position = 0; position < size; ++position) {
        for (int input = 0; input < size; ++input) {
            if (stop.stop_requested())
                return {};
            flow(position, input) = float(network.maximumFlow(int(layers.size()) * size + position, input));
        }
    }
    normalizeRows(flow);
    return flow;
}

} // namespace heed
