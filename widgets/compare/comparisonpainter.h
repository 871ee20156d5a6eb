// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/compare/comparisonlayout.h"
#include "widgets/theme.h"
#include "widgets/valuescale.h"

#include <QFont>

#include <array>

class QPainter;

namespace heed {

/// How the colours of a comparison come from its values: one scale for A and B, so that equal colours are equal weights,
/// and a diverging one, centred on zero, for the difference.
class ComparisonColors
{
public:
    ComparisonColors() = default;
    ComparisonColors(const ComparisonData& data, ColorMap map, ValueScale scale);

    QRgb color(ComparisonPanel panel, int query, float value, const Theme& theme) const;

    /// Of a place on the colour scale, 0 (its lower end) to 1. No difference is white in a light theme and nearly the
    /// background in a dark one, where white would be the brightest thing on screen.
    QRgb scaleColor(ComparisonPanel panel, double position, const Theme& theme) const;

    /// What the two ends of the colour map mean, as text.
    QString lowerEnd(ComparisonPanel panel) const;
    QString upperEnd(ComparisonPanel panel) const;

private:
    const ValueMapping& mapping(ComparisonPanel panel) const { return panel == ComparisonPanel::B ? m_b : m_a; }

    ColorMap m_map = ColorMap::Viridis;
    ValueMapping m_a;
    ValueMapping m_b;
    double m_largest = 0.0; ///< of |A − B|, rounded up
};

/// Paints a MapComparison and the pictures of it: refers to its state and keeps none.
struct ComparisonPainter
{
    const ComparisonData& data;
    const ComparisonLayout& layout;
    const std::array<HeatmapView, 3>& views; ///< A, B, difference
    const ComparisonColors& colors;
    Theme theme;
    QFont font;
    std::array<HeatmapCell, 3> current{}; ///< the same place in each; −1 where it has none
    std::array<HeatmapCell, 3> hovered{};

    void paint(QPainter& painter) const;

private:
    void paintPanel(QPainter& painter, ComparisonPanel panel) const;
    void paintTitle(QPainter& painter, ComparisonPanel panel) const;
    void paintScale(QPainter& painter, ComparisonPanel panel, double width) const;
    double scaleWidth(ComparisonPanel panel, double bar) const; ///< with the numbers at its ends
    /// What the room has place for.
    QString titleOf(ComparisonPanel panel, const QFontMetricsF& metrics, double room) const;
    void paintCells(QPainter& painter, ComparisonPanel panel) const;
    void paintValues(QPainter& painter, ComparisonPanel panel) const;
    void paintLabels(QPainter& painter, ComparisonPanel panel) const;
    void paintCrosshair(QPainter& painter, ComparisonPanel panel) const;
    void paintDivergence(QPainter& painter) const;
};

/// "+0.25", "−0.25", "0": a difference with its sign.
QString signedNumber(double value, int decimals);

} // namespace heed
