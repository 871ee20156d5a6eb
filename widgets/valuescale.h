// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/matrix.h"

#include <QList>
#include <QString>

#include <vector>

namespace heed {

/// How a weight becomes a place on the colour map.
enum class ValueScale {
    Linear,      ///< from 0 to the largest weight of the map, rounded up
    Logarithmic, ///< from 0.001 to 1; smaller weights get the colour of 0.001
    PerRow,      ///< from 0 to the largest weight of the row
};

QList<ValueScale> valueScales();

/// The name of a scale in a menu, translated.
QString displayName(ValueScale scale);

/// The name of a scale in settings and on the command line: "linear", "log", "row".
QString toString(ValueScale scale);

/// The scale of that name; fallback when there is none.
ValueScale valueScaleFromString(const QString& name, ValueScale fallback = ValueScale::Linear);

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not below a positive value.
double roundedUp(double value);

/// Places the weights of one map on 0..1. Values that are not finite are placed at 0.
class ValueMapping
{
public:
    struct Tick
    {
        double position = 0.0; ///< on the colour map, 0..1
        QString text;
    };

    ValueMapping() = default;
    ValueMapping(const Matrix& weights, ValueScale scale);

    ValueScale scale() const { return m_scale; }

    /// The weight at the upper end of the colour map; 1 for PerRow, where it means the row's largest.
    double maximum() const { return m_maximum; }

    /// 0..1 for a weight of that row.
    double position(int row, float weight) const;

    /// The marks of a colour scale bar, from bottom to top.
    std::vector<Tick> ticks() const;

private:
    ValueScale m_scale = ValueScale::Linear;
    double m_maximum = 1.0;
    std::vector<float> m_rowMaxima; ///< PerRow only: [row]
};

} // namespace heed
