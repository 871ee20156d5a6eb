// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <QString>

namespace heed {

/// A model's positional encodings: what PositionView draws.
struct PositionData
{
    Matrix table;   ///< [position, dimension]; Marian's order: all sines, then all cosines
    int length = 0; ///< positions that the sentence uses; 0: no sentence
    QString title;  ///< "Encoder"

    bool isEmpty() const { return table.isEmpty(); }

    /// Pairs of a sine and a cosine of one wavelength: dimension i and pairs() + i.
    int pairs() const { return table.columns() / 2; }
};

/// Whether the table holds sin(p/10000^(2i/d)) and then the cosines, to 1e-4; else it was learned.
bool isSinusoidal(const PositionData& data);

/// Positions after which a pair's waves repeat: 2π · 10000^(2 · pair/d).
double wavelength(const PositionData& data, int pair);

/// Dot products of the encodings of two positions, [position, position], of the first `count`.
Matrix positionSimilarity(const Matrix& table, int count);

} // namespace heed
