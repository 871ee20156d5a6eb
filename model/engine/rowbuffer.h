// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace heed {

/// Some vectors of one width, one after the other, with the pointers to them that multiplyRows() takes. Allocated anew
/// only when it grows.
class RowBuffer
{
public:
    RowBuffer() = default;
    RowBuffer(std::size_t rows, int width) { resize(rows, width); }
    RowBuffer(const RowBuffer&) = delete;
    RowBuffer& operator=(const RowBuffer&) = delete;

    void resize(std::size_t rows, int width)
    {
        m_values.resize(rows * std::size_t(width));
        m_pointers.resize(rows);
        for (std::size_t row = 0; row < rows; ++row)
            m_pointers[row] = m_values.data() + row * std::size_t(width);
    }

    std::size_t rows() const { return m_pointers.size(); }
    float* row(std::size_t row) { return m_pointers[row]; }
    const float* row(std::size_t row) const { return m_pointers[row]; }
    std::span<float> values() { return m_values; }
    std::span<const float> values() const { return m_values; }

    std::span<const float* const> inputs() const { return m_pointers; }
    std::span<float* const> outputs() { return m_pointers; }

private:
    std::vector<float> m_values;
    std::vector<float*> m_pointers;
};

} // namespace heed
