// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <vector>

namespace heed {

/// A dense float32 matrix, row-major: [rows, columns]. In attention maps rows are queries and columns are keys.
class Matrix
{
public:
    Matrix() = default;
    Matrix(int rows, int columns, float value = 0.0F)
        : m_rows(rows), m_columns(columns), m_values(std::size_t(rows) * std::size_t(columns), value)
    {
    }

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool isEmpty() const { return m_values.empty(); }

    float operator()(int row, int column) const { return m_values[index(row, column)]; }
    float& operator()(int row, int column) { return m_values[index(row, column)]; }

    std::span<const float> row(int row) const { return {m_values.data() + index(row, 0), std::size_t(m_columns)}; }
    std::span<float> row(int row) { return {m_values.data() + index(row, 0), std::size_t(m_columns)}; }

    std::span<const float> values() const { return m_values; }
    std::span<float> values() { return m_values; }

    friend bool operator==(const Matrix&, const Matrix&) = default;

private:
    std::size_t index(int row, int column) const
    {
        assert(row >= 0 && row < m_rows && column >= 0 && (column < m_columns || m_columns == 0));
        return std::size_t(row) * std::size_t(m_columns) + std::size_t(column);
    }

    int m_rows = 0;
    int m_columns = 0;
    std::vector<float> m_values;
};

} // namespace heed
