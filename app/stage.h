// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "app/shownmap.h"
#include "app/viewstate.h"

#include <QFutureWatcher>
#include <QStackedWidget>

namespace heed {

class AttentionHeatmap;
class HeadGallery;

/// The views in the middle, one at a time: one head large, or all heads of a kind.
class Stage : public QStackedWidget
{
    Q_OBJECT

public:
    Stage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~Stage() override;

    void setView(StageView view);
    StageView view() const { return m_view; }

    AttentionHeatmap* heatmap() const { return m_heatmap; }
    HeadGallery* gallery() const { return m_gallery; }

    /// Whether what is shown is all there: no thumbnails under way.
    bool isSettled() const;

Q_SIGNALS:
    void viewChanged(heed::StageView view);
    void cellHovered(int query, int key); ///< of the whole map; (−1, −1) when the pointer leaves

private:
    void connectViews();
    void showMap();
    void followCell();
    void followPresentation();
    void requestGallery();

    ViewState& m_state;
    const ShownMap& m_map;
    AttentionHeatmap* m_heatmap;
    HeadGallery* m_gallery;
    QFutureWatcher<HeadGalleryData> m_galleryWatcher;
    StageView m_view = StageView::Heatmap;
    bool m_isGalleryStale = false;    ///< to be computed when it is shown
    bool m_isGalleryUnderWay = false; ///< computed in the thread pool, or done there and not yet here
};

} // namespace heed
