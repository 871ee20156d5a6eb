// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnail.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr int kLevels = 256;

int blockBegin(int block, int blocks, int cells)
{
    return int(qint64(block) * cells / blocks);
}

} // namespace

Matrix maximumPooled(const Matrix& weights, int rows, int columns)
{
    if (weights.isEmpty() || (rows >= weights.rows() && columns >= weights.columns()))
        return weights;
    rows = std::clamp(rows, 1, weights.rows());
    columns = std::clamp(columns, 1, weights.columns());
    std::vector<int> columnOf(static_cast<std::size_t>(weights.columns()));
    for (int column = 0; column < columns; ++column) {
        std::fill(columnOf.begin() + blockBegin(column, columns, weights.columns()),
                  columnOf.begin() + blockBegin(column + 1, columns, weights.columns()), column);
    }
    Matrix pooled(rows, columns);
    for (int row = 0; row < rows; ++row) {
        const std::span<float> maxima = pooled.row(row);
        for (int from = blockBegin(row, rows, weights.rows()); from < blockBegin(row + 1, rows, weights.rows());
             ++from) {
            const std::span<const float> values = weights.row(from);
            for (std::size_t column = 0; column < values.size(); ++column) {
                float& maximum = maxima[std::size_t(columnOf[column])];
                maximum = std::max(maximum, values[column]);
            }
        }
    }
    return pooled;
}

QImage thumbnailImage(const Matrix& weights, const ThumbnailStyle& style, const QSize& largest)
{
    if (weights.isEmpty())
        return {};
    const Matrix pooled = maximumPooled(weights, largest.height(), largest.width());
    const ValueMapping mapping(pooled, style.valueScale);
    std::array<QRgb, kLevels> colors{};
    for (int level = 0; level < kLevels; ++level)
        colors[std::size_t(level)] = color(style.colorMap, double(level) / (kLevels - 1));

    const int rows = pooled.rows();
    const int columns = pooled.columns();
    QImage image(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        // A pixel is masked when its first key comes after its last query.
        const int lastQuery = blockBegin(row + 1, rows, weights.rows()) - 1;
        for (int column = 0; column < columns; ++column) {
            const bool isMasked = style.isCausal && blockBegin(column, columns, weights.columns()) > lastQuery;
            const double position = mapping.position(row, pooled(row, column));
            line[column] = isMasked ? style.masked : colors[std::size_t(position * (kLevels - 1) + 0.5)];
        }
    }
    return image;
}

} // namespace heed
