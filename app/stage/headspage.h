// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "widgets/headgallerydata.h"

#include <QFutureWatcher>

namespace heed {

class HeadGallery;
class ShownMap;

/// All heads of a kind as thumbnails, which are computed in the thread pool.
class HeadsPage : public StagePage
{
    Q_OBJECT

public:
    HeadsPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~HeadsPage() override;

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;

protected:
    void refresh() override;
    bool isBusy() const override;

private:
    void followHead();
    void followPresentation();

    ViewState& m_state;
    HeadGallery* m_gallery;
    QFutureWatcher<HeadGalleryData> m_watcher;
    bool m_isUnderWay = false; ///< computed in the thread pool, or done there and not yet here
};

} // namespace heed
