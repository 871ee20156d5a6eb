// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"
#include "model/text/token.h"
#include "tests/testutils.h"

#include <initializer_list>
#include <string>
#include <vector>

// Short ways to write matrices and tokens down in the tests of model/analysis.

namespace heed::test {

/// matrix({{.7, .2, .1}, {.1, .8, .1}})
inline Matrix matrix(std::initializer_list<std::initializer_list<double>> rows)
{
    Matrix result(int(rows.size()), int(rows.begin()->size()));
    int row = 0;
    for (const auto& values : rows) {
        int column = 0;
        for (const double value : values)
            result(row, column++) = float(value);
        ++row;
    }
    return result;
}

/// Empty when all cells agree to `tolerance`, else the worst cell.
inline std::string worstCell(const Matrix& actual, const Matrix& expected, double tolerance)
{
    if (actual.rows() != expected.rows() || actual.columns() != expected.columns())
        return std::to_string(actual.rows()) + "x" + std::to_string(actual.columns()) + " instead of "
               + std::to_string(expected.rows()) + "x" + std::to_string(expected.columns());
    return worstDifference(actual.values(), expected.values(),
                           {std::size_t(expected.rows()), std::size_t(expected.columns())}, "[row, column]", tolerance);
}

/// A token that starts a word when its piece begins with SentencePiece's ▁ and is special when it looks like "</s>".
inline Token token(const std::string& piece, ByteSpan span = {})
{
    Token result;
    result.piece = piece;
    result.span = span;
    result.isSpecial = piece.size() > 2 && piece.front() == '<' && piece.back() == '>';
    result.startsWord = piece.starts_with("\u2581");
    return result;
}

inline std::vector<Token> tokens(std::initializer_list<std::string> pieces)
{
    std::vector<Token> result;
    for (const std::string& piece : pieces)
        result.push_back(token(piece));
    return result;
}

} // namespace heed::test

#define HEED_COMPARE_MATRIX(actual, expected, tolerance)                                                               \
    do {                                                                                                               \
        const std::string difference = heed::test::worstCell(actual, expected, tolerance);                             \
        QVERIFY2(difference.empty(), difference.c_str());                                                              \
    } while (false)
