// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/colormap.h"
#include "widgets/heatmapview.h"
#include "widgets/valuescale.h"

#include <QSize>

#include <functional>
#include <memory>

class QPainter;
class QWidget;

namespace heed {

/// The coloured cells, drawn by a QCustomPlot that fills its parent, with two layers for what is painted over them.
/// It takes no mouse and no keyboard. The only place that includes QCustomPlot's header, which is slow to compile.
class HeatmapPlot
{
public:
    using Paint = std::function<void(QPainter&)>;

    /// still is painted when the cells are; overlay alone can be painted again (replotOverlay).
    HeatmapPlot(QWidget* parent, Paint still, Paint overlay);
    ~HeatmapPlot();

    void setColors(const QColor& background, const QColor& masked);
    void setCells(const AttentionMapData& map, const ValueMapping& mapping, ColorMap colorMap);
    void setView(const HeatmapView& view, const QSize& size);

    void replot();
    void replotOverlay();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
