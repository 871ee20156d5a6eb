// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/heatmapview.h"
#include "widgets/theme.h"
#include "widgets/valuescale.h"

class QPainter;

namespace heed {

/// The scale that several maps share: their largest weights decide.
ValueMapping commonMapping(const std::vector<MapLayer>& layers, ValueScale scale);

/// The colours that tell maps laid over each other apart, safe for colour-blind readers (Okabe and Ito 2008).
/// Repeats after kLayerColors.
inline constexpr int kLayerColors = 6;
QColor layerColor(int index);

/// Paints several maps into the cells of a heatmap. A cell is divided into upright stripes, one per map, each as strong
/// as the map's weight; in cells too narrow for that the strongest map alone gives its colour.
struct LayerPainter
{
    static constexpr double kComfortableStripe = 8.0; ///< pixels

    const AttentionMapData& map;
    const ValueMapping& mapping;
    const HeatmapView& view;
    const Theme& theme;

    void paint(QPainter& painter) const;
    void paintScale(QPainter& painter, const QRectF& bar) const;

    /// The colour of a weight in a layer.
    QColor shade(const MapLayer& layer, int query, int key) const;
    /// Index of the layer with the largest weight.
    int strongest(int query, int key) const;
    bool hasStripes() const;

private:
    void paintStripes(QPainter& painter) const;
    void paintStrongest(QPainter& painter) const;
};

} // namespace heed
