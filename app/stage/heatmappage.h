// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "widgets/heatmapview.h"

#include <vector>

class QAction;
class QStackedLayout;

namespace heed {

class AttentionHeatmap;
class AttentionTable;

/// One head, large: as a heatmap, or as the same numbers in a table. What the user merges here is merged in the view
/// state, so that every view of the map agrees.
class HeatmapPage : public StagePage
{
    Q_OBJECT

public:
    HeatmapPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    void setTableVisible(bool isVisible);
    bool isTableVisible() const;

    /// The pinned cells of the map as it is shown, in the order of their numbers.
    std::vector<HeatmapCell> pins() const;
    void setPins(const std::vector<HeatmapCell>& cells); ///< those that the map has

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return !isTableVisible(); }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

Q_SIGNALS:
    void tableVisibilityChanged(bool isVisible);

protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectViews();
    void chooseCell(int query, int key);
    void hoverCell(int query, int key);
    void followCell();
    void followPresentation();
    void mergeOrSeparate();
    void enableActions();

    ViewState& m_state;
    const ShownMap& m_map;
    AttentionHeatmap* m_heatmap;
    AttentionTable* m_table;
    QStackedLayout* m_views;
    QAction* m_merge;
    QAction* m_separate;
    QAction* m_clear;
    QAction* m_showTable;
};

} // namespace heed
