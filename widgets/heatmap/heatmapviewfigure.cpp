// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapviewfigure.h"

#include "widgets/colorlegend.h"
#include "widgets/colorscalepainter.h"
#include "widgets/figurepainting.h"
#include "widgets/heatmap/layerpainter.h"
#include "widgets/heatmap/pinpainter.h"
#include "widgets/heatmap/profilepainter.h"
#include "widgets/heatmapfigure.h"
#include "widgets/heatmappainter.h"
#include "widgets/heatmapreadout.h"
#include "widgets/viewfigure.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

namespace {

constexpr double kUnseenCell = 32.0;      // pixels, of a map that was never on the screen
constexpr double kLargestPlot = 2700.0;   // beyond it labels are thinned
constexpr double kLargestReadout = 640.0; // longer ones are cut off

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::HeatmapFigure)
};

/// Even where it matters, so that edges fall on pixels at 144 dpi, too.
double wholeCell(double wanted, double least, int count)
{
    const double cell = std::min(std::max(wanted, least), kLargestPlot / std::max(count, 1));
    return cell >= 8.0 ? std::floor(cell / 2.0) * 2.0 : cell;
}

QSizeF leastCell(const HeatmapState& state, const QFont& font, bool hasValues)
{
    const double line = std::ceil(QFontMetricsF(font).height()) + 1.0;
    QSizeF least(line, line);
    if (hasValues && state.map.layers.empty())
        least = least.expandedTo(HeatmapPainter::smallestCellWithValue(font) + QSizeF(2.0, 2.0));
    if (!state.map.layers.empty())
        least.setWidth(std::max(line, LayerPainter::kComfortableStripe * double(state.map.layers.size())));
    return least;
}

/// The cells in view at the size they have in the picture, wherever it begins.
HeatmapView cellsOf(const HeatmapState& state, const QFont& font, const FigureOptions& options)
{
    const bool isSeen = !state.view.isEmpty();
    const CellRange queries = isSeen ? state.view.queriesInside() : CellRange{0, state.map.queries()};
    const CellRange keys = isSeen ? state.view.keysInside() : CellRange{0, state.map.keys()};
    const QSizeF seen = isSeen ? state.view.cellSize() : QSizeF(kUnseenCell, kUnseenCell);
    const QSizeF least = leastCell(state, font, options.showValues);
    const QSizeF cell(wholeCell(seen.width(), least.width(), keys.count()),
                      wholeCell(seen.height(), least.height(), queries.count()));
    return HeatmapView::ofCells({}, cell, queries, keys);
}

void layOut(HeatmapState& state, const QFont& font, const FigureOptions& options)
{
    const Theme theme = figureTheme(options.background);
    const QFont small = smallFont(font);
    const double readout = QFontMetricsF(font).horizontalAdvance(readoutLine(state));
    const HeatmapView cells = cellsOf(state, font, options);
    const ColorScalePainter scale{state.colorMap, state.mapping, {}, {}};
    HeatmapRoom room{.scaleTicksWidth = scale.ticksWidth(QFontMetricsF(small)),
                     .hasProfiles = state.hasProfiles && state.profiles.areShares,
                     .readoutWidth = std::min(readout > 0.0 ? readout + 2.0 : 0.0, kLargestReadout),
                     .columnNameWidth = ProfilePainter::columnNameWidth(small)};
    const double width = HeatmapLayout::around(state.map, cells, font, room).wholeSize().width();
    room.pinsHeight = PinPainter{state.map, state.pins, theme, font, state.pinLines}.list(width).height;
    state.layout = HeatmapLayout::around(state.map, cells, font, room);
    state.view = HeatmapView::ofCells(state.layout.cells.topLeft(), cells.cellSize(), cells.visibleQueries(),
                                      cells.visibleKeys());
}

void paintMap(QPainter& painter, const HeatmapState& state, const Theme& theme)
{
    const CellRange queries = state.view.visibleQueries();
    const CellRange keys = state.view.visibleKeys();
    paintCells(painter, state.view.plotRect(), queries.count(), keys.count(), [&](int row, int column) {
        const int query = queries.begin + row;
        const int key = keys.begin + column;
        return state.map.isMasked(query, key)
                   ? theme.surface.rgb()
                   : color(state.colorMap, state.mapping.position(query, state.map.weights(query, key)));
    });
}

QString coloursText(const HeatmapState& state)
{
    if (state.map.layers.empty())
        return HeatmapFigure::coloursText(state.colorMap, state.valueScale);
    const Theme theme = figureTheme(FigureBackground::White);
    const LayerPainter layers{state.map, state.mapping, state.view, theme};
    const QString scale = displayName(state.valueScale).toLower();
    if (!layers.hasStripes())
        return Translated::tr("Each cell has the colour of its strongest head; %1.").arg(scale);
    return Translated::tr("Each cell has a stripe for every head, in this order; %1.").arg(scale);
}

} // namespace

std::unique_ptr<Figure> makeHeatmapViewFigure(HeatmapState state, QStringList caption, const FigureOptions& options)
{
    const QFont font = viewFigureFont(options.font);
    state.hovered = {};
    state.queries.clear();
    state.keys.clear();
    state.pinLines = PinnedCells::kMost; // none is left out
    layOut(state, font, options);
    caption << coloursText(state);

    ColorLegend legend{{}, font};
    for (const MapLayer& layer : state.map.layers)
        legend.entries.emplace_back(layer.name, layer.color);
    const double top = legend.entries.empty() ? 0.0 : legend.height() + Theme::kPadding;
    const QSizeF size = state.layout.wholeSize().expandedTo({legend.width(), 0.0}) + QSizeF(0.0, top);
    auto paint = [state = std::move(state), legend, top, font](QPainter& painter, const QRectF&, const Theme& theme) {
        legend.paint(painter, theme);
        painter.translate(0.0, top);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (state.map.layers.empty())
            paintMap(painter, state, theme);
        HeatmapPainter{state, theme, font}.paint(painter);
    };
    return makeViewFigure(size, std::move(paint), caption, options);
}

} // namespace heed
