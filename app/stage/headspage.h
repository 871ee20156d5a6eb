// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/headblend.h"
#include "app/stage/headmaps.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"

#include <QFutureWatcher>

class QAction;
class QStackedLayout;

namespace heed {

class BlendedHeads;
class HeadGallery;
class HeadReadout;
class HeadsBar;
class ShownMap;

/// All heads of a kind as thumbnails; or several of them averaged or laid over each other, large. Everything is computed
/// in other threads.
class HeadsPage : public StagePage
{
    Q_OBJECT

public:
    HeadsPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~HeadsPage() override;

    /// Shows heads together, as entries of the gallery; a mean stands for its heads.
    void showBlend(const std::vector<int>& entries, HeadBlend blend);
    void showGallery();

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return isBlended(); }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

protected:
    void refresh() override;
    bool isBusy() const override;

private:
    /// What is blended, so that it can be done again with another presentation.
    struct Blended
    {
        std::vector<int> heads;
        HeadBlend blend = HeadBlend::Average;
        QString title;
    };

    bool isBlended() const;
    std::unique_ptr<Figure> blendPicture(const FigureOptions& options) const;
    void connectGallery();
    void connectState();
    HeadMapsRequest request() const;
    std::vector<int> visibleFirst() const;
    void computeBlend();
    void openEntry(int entry);
    void chooseEntry(int entry);
    void followHead();
    void followPresentation();
    void showReadout(int entry);
    void updateControls();

    ViewState& m_state;
    HeadGallery* m_gallery;
    HeadReadout* m_readout;
    BlendedHeads* m_blendView = nullptr; ///< made when it is first needed
    QWidget* m_galleryPart;
    QStackedLayout* m_parts;
    HeadsBar* m_bar = nullptr; ///< once it is made
    QAction* m_average;
    QAction* m_overlay;
    HeadMaps m_maps;
    Blended m_blended;
    QFutureWatcher<AttentionMapData> m_blendWatcher;
    bool m_isBlending = false; ///< computed in the thread pool, or done there and not yet here
};

} // namespace heed
