// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QTest>

#include <cmath>
#include <concepts>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What the tests share: printers that make a failed QCOMPARE readable, comparisons that name the worst cell, the path of
// the test data, and a guard that turns a warning into a failure.

namespace QTest {

template <>
inline char* toString(const std::string& text)
{
    return qstrdup(text.c_str());
}

template <>
inline char* toString(const std::filesystem::path& path)
{
    return qstrdup(path.c_str());
}

/// "[5, 9, 0]", so that a failed comparison of token ids reads as a list.
template <std::integral Number>
inline char* toString(const std::vector<Number>& numbers)
{
    std::string text = "[";
    for (const Number number : numbers)
        text += (text.size() > 1 ? ", " : "") + std::to_string(number);
    return qstrdup((text + "]").c_str());
}

} // namespace QTest

namespace heed::test {

/// tests/data/`name`.
inline std::filesystem::path dataPath(std::string_view name)
{
    return std::filesystem::path(HEED_TEST_DATA) / name;
}

/// The file's bytes. @throws std::runtime_error when it cannot be read, which fails the test by name.
inline std::string readFile(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Empty when all values differ by at most `tolerance`; else a sentence naming the worst cell by its indices, e.g.
/// "[layer, head, query, key] = [0, 3, 7, 2]: 0.25 instead of 0.5". A NaN on one side only is the worst of all.
///
///     const std::string difference = test::worstDifference(actual, golden, {2, 8, 7, 9}, "[layer, head, query, key]", 1e-4);
///     QVERIFY2(difference.empty(), difference.c_str());
template <typename Actual, typename Expected>
std::string worstDifference(std::span<const Actual> actual, std::span<const Expected> expected,
                            const std::vector<std::size_t>& shape, std::string_view axes, double tolerance)
{
    if (actual.size() != expected.size())
        return std::to_string(actual.size()) + " values instead of " + std::to_string(expected.size());
    double worst = tolerance;
    std::size_t worstIndex = actual.size();
    for (std::size_t index = 0; index < actual.size(); ++index) {
        const auto left = static_cast<double>(actual[index]);
        const auto right = static_cast<double>(expected[index]);
        if (left == right || (std::isnan(left) && std::isnan(right)))
            continue; // also equal infinities, whose difference is not a number
        const double difference = std::abs(left - right);
        if (std::isnan(difference) || difference > worst) {
            worst = std::isnan(difference) ? std::numeric_limits<double>::infinity() : difference;
            worstIndex = index;
        }
    }
    if (worstIndex == actual.size())
        return {};

    std::vector<std::size_t> cell(shape.size());
    std::size_t rest = worstIndex;
    for (std::size_t axis = shape.size(); axis-- > 0;) {
        cell[axis] = rest % shape[axis];
        rest /= shape[axis];
    }
    std::string text(axes);
    text += " = [";
    for (std::size_t axis = 0; axis < cell.size(); ++axis)
        text += (axis > 0 ? ", " : "") + std::to_string(cell[axis]);
    char values[64];
    std::snprintf(values, sizeof values, "]: %.9g instead of %.9g", static_cast<double>(actual[worstIndex]),
                  static_cast<double>(expected[worstIndex]));
    return text + values;
}

/// The message of the heed::Error that `action` throws; empty when it throws none.
///
///     QCOMPARE(test::errorOf([] { openTranslator("nowhere"); }), std::string("..."));
template <typename Action>
std::string errorOf(Action&& action)
{
    try {
        action();
    } catch (const heed::Error& error) {
        return error.what();
    }
    return {};
}

} // namespace heed::test
