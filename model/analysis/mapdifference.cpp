// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/mapdifference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace heed {

namespace {

/// Lengths of the longest common subsequences of all pairs of endings: [a.size() + 1, b.size() + 1].
class SubsequenceLengths
{
public:
    SubsequenceLengths(std::span<const std::string> a, std::span<const std::string> b)
        : m_columns(b.size() + 1), m_lengths((a.size() + 1) * m_columns, 0)
    {
        for (std::size_t row = a.size(); row-- > 0;)
            for (std::size_t column = b.size(); column-- > 0;)
                m_lengths[row * m_columns + column] = a[row] == b[column]
                                                          ? at(row + 1, column + 1) + 1
                                                          : std::max(at(row + 1, column), at(row, column + 1));
    }

    int at(std::size_t row, std::size_t column) const { return m_lengths[row * m_columns + column]; }

private:
    std::size_t m_columns;
    std::vector<int> m_lengths;
};

double divergenceFrom(double value, double middle)
{
    return value > 0.0 ? value * std::log2(value / middle) : 0.0;
}

} // namespace

CommonTokens commonTokens(std::span<const std::string> a, std::span<const std::string> b)
{
    CommonTokens common;
    const auto add = [&common](std::size_t indexA, std::size_t indexB) {
        common.a.push_back(int(indexA));
        common.b.push_back(int(indexB));
    };
    std::size_t begin = 0;
    while (begin < std::min(a.size(), b.size()) && a[begin] == b[begin]) {
        add(begin, begin);
        ++begin;
    }
    std::size_t end = 0; // tokens of the common ending
    while (end < std::min(a.size(), b.size()) - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;

    const auto middleA = a.subspan(begin, a.size() - begin - end);
    const auto middleB = b.subspan(begin, b.size() - begin - end);
    const SubsequenceLengths lengths(middleA, middleB);
    for (std::size_t row = 0, column = 0; row < middleA.size() && column < middleB.size();) {
        if (middleA[row] == middleB[column])
            add(begin + row++, begin + column++);
        else if (lengths.at(row + 1, column) >= lengths.at(row, column + 1))
            ++row;
        else
            ++column;
    }
    for (; end > 0; --end)
        add(a.size() - end, b.size() - end);
    return common;
}

Matrix selectCells(const Matrix& matrix, std::span<const int> rows, std::span<const int> columns)
{
    Matrix selected(int(rows.size()), int(columns.size()));
    for (int row = 0; row < selected.rows(); ++row)
        for (int column = 0; column < selected.columns(); ++column)
            selected(row, column) = matrix(rows[std::size_t(row)], columns[std::size_t(column)]);
    return selected;
}

Matrix differenceOf(const Matrix& a, const Matrix& b)
{
    assert(a.rows() == b.rows() && a.columns() == b.columns());
    Matrix difference = a;
    std::ranges::transform(a.values(), b.values(), difference.values().begin(), std::minus<>());
    return difference;
}

float jensenShannon(std::span<const float> p, std::span<const float> q)
{
    assert(p.size() == q.size());
    const double sumP = std::accumulate(p.begin(), p.end(), 0.0);
    const double sumQ = std::accumulate(q.begin(), q.end(), 0.0);
    if (!(sumP > 0.0) || !(sumQ > 0.0))
        return std::numeric_limits<float>::quiet_NaN();
    double divergence = 0.0;
    for (std::size_t index = 0; index < p.size(); ++index) {
        const double shareP = double(p[index]) / sumP;
        const double shareQ = double(q[index]) / sumQ;
        const double middle = 0.5 * (shareP + shareQ);
        divergence += 0.5 * (divergenceFrom(shareP, middle) + divergenceFrom(shareQ, middle));
    }
    return float(std::clamp(divergence, 0.0, 1.0)); // rounding alone leaves the range
}

DifferenceSummary summarizeDifference(const Matrix& a, const Matrix& b)
{
    assert(a.rows() == b.rows() && a.columns() == b.columns());
    DifferenceSummary summary;
    double sum = 0.0;
    double divergences = 0.0;
    int divergentRows = 0;
    for (int query = 0; query < a.rows(); ++query) {
        for (int key = 0; key < a.columns(); ++key) {
            const float distance = std::abs(a(query, key) - b(query, key));
            sum += double(distance);
            if (summary.query < 0 || distance > summary.largest) {
                summary.largest = distance;
                summary.query = query;
                summary.key = key;
            }
        }
        const float divergence = jensenShannon(a.row(query), b.row(query));
        summary.rowDivergence.push_back(divergence);
        if (std::isnan(divergence))
            continue;
        const int most = summary.mostDivergentQuery;
        if (most < 0 || divergence > summary.rowDivergence[std::size_t(most)])
            summary.mostDivergentQuery = query;
        divergences += double(divergence);
        ++divergentRows;
    }
    const std::size_t cells = a.values().size();
    summary.mean = cells > 0 ? float(sum / double(cells)) : 0.0F;
    summary.meanDivergence
        = divergentRows > 0 ? float(divergences / divergentRows) : std::numeric_limits<float>::quiet_NaN();
    return summary;
}

} // namespace heed
