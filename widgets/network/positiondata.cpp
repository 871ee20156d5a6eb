// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/positiondata.h"

#include <cmath>
#include <numbers>

namespace heed {

namespace {

double rate(const PositionData& data, int pair)
{
    return std::pow(10000.0, 2.0 * pair / data.table.columns());
}

} // namespace

bool isSinusoidal(const PositionData& data)
{
    constexpr double kTolerance = 1e-4;
    for (int position = 0; position < data.table.rows(); ++position) {
        for (int pair = 0; pair < data.pairs(); ++pair) {
            const double angle = position / rate(data, pair);
            if (std::abs(double(data.table(position, pair)) - std::sin(angle)) > kTolerance
                || std::abs(double(data.table(position, data.pairs() + pair)) - std::cos(angle)) > kTolerance)
                return false;
        }
    }
    return !data.isEmpty() && data.table.columns() % 2 == 0;
}

double wavelength(const PositionData& data, int pair)
{
    return 2.0 * std::numbers::pi * rate(data, pair);
}

Matrix positionSimilarity(const Matrix& table, int count)
{
    Matrix products(count, count);
    for (int left = 0; left < count; ++left) {
        for (int right = left; right < count; ++right) {
            float sum = 0.0F;
            for (int dimension = 0; dimension < table.columns(); ++dimension)
                sum += table(left, dimension) * table(right, dimension);
            products(left, right) = products(right, left) = sum;
        }
    }
    return products;
}

} // namespace heed
