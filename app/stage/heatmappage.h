// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"

namespace heed {

class AttentionHeatmap;

/// One head, large.
class HeatmapPage : public StagePage
{
    Q_OBJECT

public:
    HeatmapPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    bool canZoom() const override { return true; }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

protected:
    void refresh() override;

private:
    void followCell();
    void followPresentation();

    ViewState& m_state;
    const ShownMap& m_map;
    AttentionHeatmap* m_heatmap;
};

} // namespace heed
