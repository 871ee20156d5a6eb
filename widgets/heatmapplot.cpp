// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapplot.h"

#include <qcustomplot.h>

#include <cmath>
#include <limits>

namespace heed {

namespace {

constexpr int kColorLevels = 256;

// Lets a function paint on a layer.
class PaintedLayer : public QCPLayerable
{
public:
    PaintedLayer(QCustomPlot* plot, const QString& layer, HeatmapPlot::Paint paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint))
    {
    }

protected:
    // QCPPainter::setAntialiasing(true) also moves everything by half a pixel.
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override { m_paint(*painter); }

private:
    HeatmapPlot::Paint m_paint;
};

QCPColorGradient gradientOf(ColorMap map, const QColor& masked)
{
    QCPColorGradient gradient;
    QMap<double, QColor> stops;
    for (int level = 0; level < kColorLevels; ++level) {
        const double place = double(level) / (kColorLevels - 1);
        stops.insert(place, QColor::fromRgb(color(map, place)));
    }
    gradient.setColorStops(stops);
    gradient.setLevelCount(kColorLevels);
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(masked);
    return gradient;
}

// QCPColorGradient cuts to the level below; color() rounds to the nearest.
double levelOf(double position)
{
    constexpr double kIntoTheLevel = 0.25;
    return (std::floor(position * (kColorLevels - 1) + 0.5) + kIntoTheLevel) / (kColorLevels - 1);
}

} // namespace

class HeatmapPlot::Private
{
public:
    QCustomPlot* plot = nullptr; // owned by its parent widget
    QCPColorMap* cells = nullptr;
    QCPLayer* overlay = nullptr;
    ColorMap colorMap = ColorMap::Viridis;
    QColor masked;
};

HeatmapPlot::HeatmapPlot(QWidget* parent, Paint still, Paint overlay) : m_d(std::make_unique<Private>())
{
    m_d->plot = new QCustomPlot(parent);
    m_d->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_d->plot->setFocusPolicy(Qt::NoFocus);
    m_d->plot->setInteractions({});
    m_d->plot->xAxis->setVisible(false);
    m_d->plot->yAxis->setVisible(false);
    m_d->plot->yAxis->setRangeReversed(true);
    m_d->plot->axisRect()->setAutoMargins(QCP::msNone);
    m_d->plot->axisRect()->setMinimumMargins({});
    m_d->plot->axisRect()->setMinimumSize(1, 1);

    m_d->cells = new QCPColorMap(m_d->plot->xAxis, m_d->plot->yAxis);
    m_d->cells->setInterpolate(false);
    m_d->cells->setTightBoundary(false);
    m_d->cells->setAntialiased(false);
    m_d->cells->setVisible(false);

    new PaintedLayer(m_d->plot, QStringLiteral("axes"), std::move(still));
    m_d->overlay = m_d->plot->layer(QStringLiteral("overlay"));
    m_d->overlay->setMode(QCPLayer::lmBuffered);
    new PaintedLayer(m_d->plot, m_d->overlay->name(), std::move(overlay));
}

HeatmapPlot::~HeatmapPlot()
{
    delete m_d->plot; // before the functions it paints with lose what they refer to
}

void HeatmapPlot::setColors(const QColor& background, const QColor& masked)
{
    m_d->plot->setBackground(QBrush(background));
    m_d->masked = masked;
    m_d->cells->setGradient(gradientOf(m_d->colorMap, m_d->masked));
}

void HeatmapPlot::setCells(const AttentionMapData& map, const ValueMapping& mapping, ColorMap colorMap)
{
    if (colorMap != m_d->colorMap) {
        m_d->colorMap = colorMap;
        m_d->cells->setGradient(gradientOf(colorMap, m_d->masked));
    }
    m_d->cells->setVisible(!map.isEmpty());
    if (map.isEmpty())
        return;
    // QCPColorMap gives the only cell of an axis no width: two halves side by side look like one whole.
    const int keys = std::max(map.keys(), 2);
    const int queries = std::max(map.queries(), 2);
    const auto range = [](int count) { return count > 1 ? QCPRange(0.0, count - 1.0) : QCPRange(-0.25, 0.25); };
    QCPColorMapData* data = m_d->cells->data();
    data->setSize(keys, queries);
    data->setRange(range(map.keys()), range(map.queries()));
    for (int query = 0; query < queries; ++query) {
        const int mapQuery = std::min(query, map.queries() - 1);
        for (int key = 0; key < keys; ++key) {
            const int mapKey = std::min(key, map.keys() - 1);
            data->setCell(key, query,
                          map.isMasked(mapQuery, mapKey)
                              ? std::numeric_limits<double>::quiet_NaN()
                              : levelOf(mapping.position(mapQuery, map.weights(mapQuery, mapKey))));
        }
    }
    m_d->cells->setDataRange(QCPRange(0.0, 1.0));
}

void HeatmapPlot::setView(const HeatmapView& view, const QSize& size)
{
    const QRect rect = view.plotRect().toRect();
    m_d->plot->axisRect()->setMargins(QMargins(rect.left(), rect.top(), size.width() - rect.left() - rect.width(),
                                               size.height() - rect.top() - rect.height()));
    if (!view.isEmpty()) {
        // QCPAxis measures upright axes from QRect::bottom(), one pixel above the lower edge.
        const QPointF origin = view.origin() - QPointF(0.5, 0.5 + 1.0 / view.cellSize().height());
        m_d->plot->xAxis->setRange(origin.x(), origin.x() + rect.width() / view.cellSize().width());
        m_d->plot->yAxis->setRange(origin.y(), origin.y() + rect.height() / view.cellSize().height());
    }
    m_d->plot->setGeometry(QRect({}, size));
}

void HeatmapPlot::replot()
{
    m_d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

void HeatmapPlot::replotOverlay()
{
    m_d->overlay->replot();
}

} // namespace heed
