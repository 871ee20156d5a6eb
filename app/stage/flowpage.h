// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/flowscene.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "widgets/flow/flowlinks.h"

#include <QFutureWatcher>
#include <QPointer>

namespace heed {

class FlowOptions;
class FlowView;
class ShownMap;

/// The heads of the chosen layer as lines between two columns of tokens; its maps are computed in the thread pool.
class FlowPage : public StagePage
{
    Q_OBJECT

public:
    FlowPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~FlowPage() override;

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return true; }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

protected:
    void refresh() override;
    bool isBusy() const override { return m_isUnderWay; }

private:
    void connectView();
    void showScene(FlowScene scene);
    void follow(const Selection& now, const Selection& before);
    void followCell();
    void setHeads(const HeadMask& heads, bool followsChosenHead);
    void updateHeads();

    ViewState& m_state;
    FlowView* m_view;
    QPointer<FlowOptions> m_options;
    MapAxes m_axes; ///< of what is shown
    HeadMask m_heads;
    FlowFilter m_filter;
    bool m_followsChosenHead = false;
    QFutureWatcher<FlowScene> m_watcher;
    bool m_isUnderWay = false; ///< computed in the thread pool, or done there and not yet here
};

} // namespace heed
