// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/heatmappage.h"

#include "widgets/attentionheatmap.h"
#include "widgets/heatmapfigure.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace heed {

HeatmapPage::HeatmapPage(ViewState& state, const ShownMap& map, QWidget* parent)
    : StagePage(parent), m_state(state), m_map(map), m_heatmap(new AttentionHeatmap(this))
{
    m_heatmap->setAccessibleName(tr("Attention heatmap"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heatmap);
    setFocusProxy(m_heatmap);

    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this, [this](int query, int key) {
        m_state.setCell(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(m_heatmap, &AttentionHeatmap::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(&m_map, &ShownMap::changed, this, &HeatmapPage::refresh); // the map is computed already
    connect(&m_state, &ViewState::selectionChanged, this, &HeatmapPage::followCell);
    connect(&m_state, &ViewState::presentationChanged, this, &HeatmapPage::followPresentation);
    followPresentation();
    refresh();
}

std::unique_ptr<Figure> HeatmapPage::picture(const FigureOptions& options) const
{
    return m_map.isEmpty() ? nullptr : std::make_unique<HeatmapFigure>(m_map.map(), options);
}

void HeatmapPage::refresh()
{
    const QSignalBlocker blocker(m_heatmap); // a map of another shape has no current cell; the selection stays
    m_heatmap->setMap(m_map.map());
    followCell();
}

void HeatmapPage::followCell()
{
    const Selection& selection = m_state.selection();
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setCurrentCell(m_map.axes().queries.shownOf(selection.query), m_map.axes().keys.shownOf(selection.key));
}

void HeatmapPage::followPresentation()
{
    m_heatmap->setColorMap(m_state.presentation().colorMap);
    m_heatmap->setValueScale(m_state.presentation().valueScale);
}

void HeatmapPage::zoomIn()
{
    m_heatmap->zoomIn();
}

void HeatmapPage::zoomOut()
{
    m_heatmap->zoomOut();
}

void HeatmapPage::showWhole()
{
    m_heatmap->showWholeMap();
}

} // namespace heed
