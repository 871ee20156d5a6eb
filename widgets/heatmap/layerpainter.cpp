// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/layerpainter.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace heed {

namespace {

constexpr double kLeastStripe = 4.0; // pixels

} // namespace

QColor layerColor(int index)
{
    // Their yellow and black are left out: they vanish on a light or a dark background.
    static constexpr std::array<QRgb, kLayerColors> kColors{0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0xd55e00, 0x56b4e9};
    return QColor::fromRgb(kColors[std::size_t(index % kLayerColors)]);
}

ValueMapping commonMapping(const std::vector<MapLayer>& layers, ValueScale scale)
{
    if (layers.empty())
        return {};
    Matrix largest = layers.front().weights;
    for (const MapLayer& layer : layers) {
        for (std::size_t index = 0; index < largest.values().size(); ++index)
            largest.values()[index] = std::max(largest.values()[index], layer.weights.values()[index]);
    }
    return {largest, scale};
}

QColor LayerPainter::shade(const MapLayer& layer, int query, int key) const
{
    return blended(theme.background, layer.color, mapping.position(query, layer.weights(query, key)));
}

int LayerPainter::strongest(int query, int key) const
{
    const auto found
        = std::ranges::max_element(map.layers, {}, [=](const MapLayer& layer) { return layer.weights(query, key); });
    return int(found - map.layers.begin());
}

bool LayerPainter::hasStripes() const
{
    return view.cellSize().width() >= kLeastStripe * double(map.layers.size());
}

void LayerPainter::paint(QPainter& painter) const
{
    if (hasStripes())
        paintStripes(painter);
    else
        paintStrongest(painter);
}

void LayerPainter::paintStripes(QPainter& painter) const
{
    const double width = view.cellSize().width() / double(map.layers.size());
    for (int query = view.visibleQueries().begin; query < view.visibleQueries().end; ++query) {
        for (int key = view.visibleKeys().begin; key < view.visibleKeys().end; ++key) {
            const QRectF cell = view.cellRect({query, key});
            for (std::size_t index = 0; index < map.layers.size(); ++index) {
                const QRectF stripe(cell.left() + double(index) * width, cell.top(), width, cell.height());
                painter.fillRect(stripe.toAlignedRect(),
                                 map.isMasked(query, key) ? theme.surface : shade(map.layers[index], query, key));
            }
        }
    }
}

void LayerPainter::paintStrongest(QPainter& painter) const
{
    QImage image(map.keys(), map.queries(), QImage::Format_RGB32);
    for (int query = 0; query < map.queries(); ++query) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(query));
        for (int key = 0; key < map.keys(); ++key) {
            line[key] = map.isMasked(query, key)
                            ? theme.surface.rgb()
                            : shade(map.layers[std::size_t(strongest(query, key))], query, key).rgb();
        }
    }
    const QRectF plot = view.plotRect();
    const QSizeF cell = view.cellSize();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(plot, image,
                      QRectF(view.origin(), QSizeF(plot.width() / cell.width(), plot.height() / cell.height())));
}

void LayerPainter::paintScale(QPainter& painter, const QRectF& bar) const
{
    const double width = bar.width() / double(map.layers.size());
    for (std::size_t index = 0; index < map.layers.size(); ++index) {
        QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
        gradient.setColorAt(0.0, theme.background);
        gradient.setColorAt(1.0, map.layers[index].color);
        painter.fillRect(QRectF(bar.left() + double(index) * width, bar.top(), width, bar.height()), gradient);
    }
}

} // namespace heed
