// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/flowpage.h"

#include "app/stage/flowoptions.h"
#include "widgets/flow/flowfigure.h"
#include "widgets/flow/flowview.h"
#include "widgets/flow/headboxes.h"

#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <cstddef>
#include <utility>

namespace heed {

FlowPage::FlowPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent), m_state(state), m_view(new FlowView(this))
{
    m_view->setAccessibleName(tr("Flow"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setFilter(m_filter);
    m_view->setValueScale(m_state.presentation().valueScale);
    connectView();

    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0)
            return; // the one that stands for nothing under way
        m_isUnderWay = false;
        showScene(m_watcher.result());
    });
    connect(&m_state, &ViewState::translationChanged, this, &FlowPage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, &FlowPage::follow);
    connect(&m_state, &ViewState::presentationChanged, this,
            [this](const Presentation& now, const Presentation& before) {
                m_view->setValueScale(now.valueScale);
                if (now.specialTokens != before.specialTokens || now.unit != before.unit)
                    invalidate();
            });
}

FlowPage::~FlowPage()
{
    m_watcher.waitForFinished();
}

void FlowPage::connectView()
{
    connect(m_view, &FlowView::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_axes.queries.tokenOf(query), m_axes.keys.tokenOf(key));
    });
    connect(m_view, &FlowView::cellSelected, this,
            [this](int query, int key) { m_state.setCell(m_axes.queries.tokenOf(query), m_axes.keys.tokenOf(key)); });
    connect(m_view, &FlowView::headToggled, this, [this](int head) { setHeads(m_heads.toggled(head), false); });
    connect(m_view, &FlowView::allHeadsRequested, this, [this] { setHeads(HeadMask::all(m_heads.heads()), false); });
}

QWidget* FlowPage::makeOptions(QWidget* parent)
{
    m_options = new FlowOptions(parent);
    m_options->setFilter(m_filter);
    connect(m_options, &FlowOptions::filterChanged, this, [this](const FlowFilter& filter) {
        m_filter = filter;
        m_view->setFilter(filter);
    });
    connect(m_options, &FlowOptions::followChosenHeadToggled, this,
            [this](bool isOn) { setHeads(HeadMask::all(m_heads.heads()), isOn); });
    connect(m_options->boxes(), &HeadBoxes::shownHeadsChanged, this,
            [this](const HeadMask& heads) { setHeads(heads, false); });
    connect(m_options->boxes(), &HeadBoxes::headChosen, this,
            [this](int head) { m_state.setHead(m_state.selection().layer, head); });
    updateHeads();
    return m_options;
}

std::unique_ptr<Figure> FlowPage::picture(const FigureOptions& options) const
{
    if (m_view->data().isEmpty())
        return nullptr;
    FlowFigureContent content{m_view->data(),     m_heads,         m_filter,
                              options.valueScale, m_view->focus(), m_view->isLocked()};
    return makeFlowFigure(std::move(content), description(m_filter), options);
}

/// A newer computation makes the watcher forget the one before, whose result nobody wants any more.
void FlowPage::refresh()
{
    const Selection& selection = m_state.selection();
    if (!m_state.trace() || m_state.shape(selection.kind).queries == 0) {
        m_isUnderWay = false;
        m_watcher.setFuture({});
        showScene({});
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run([translation = m_state.translation(), trace = m_state.trace(), selection,
                                           presentation = m_state.presentation()] {
        return makeFlow(translation->sentences[std::size_t(selection.sentence)], std::size_t(selection.hypothesis),
                        *trace, selection.kind, selection.layer, presentation);
    }));
}

void FlowPage::showScene(FlowScene scene)
{
    m_axes = std::move(scene.axes);
    m_view->setData(std::move(scene.data));
    if (m_heads.heads() != m_view->data().heads())
        m_heads = HeadMask::all(m_view->data().heads());
    updateHeads();
    followCell();
}

void FlowPage::follow(const Selection& now, const Selection& before)
{
    if (now.sentence != before.sentence || now.hypothesis != before.hypothesis || now.kind != before.kind
        || now.layer != before.layer)
        invalidate();
    else if (!m_isUnderWay)
        followCell();
    updateHeads();
}

void FlowPage::followCell()
{
    const Selection& selection = m_state.selection();
    m_view->setSelected({m_axes.queries.shownOf(selection.query), m_axes.keys.shownOf(selection.key)});
}

void FlowPage::setHeads(const HeadMask& heads, bool followsChosenHead)
{
    m_heads = heads;
    m_followsChosenHead = followsChosenHead;
    updateHeads();
}

void FlowPage::updateHeads()
{
    const int chosen = m_state.selection().head;
    if (m_followsChosenHead)
        m_heads = HeadMask::only(m_heads.heads(), chosen);
    m_view->setShownHeads(m_heads);
    if (m_options)
        m_options->setHeads(m_heads, chosen, m_followsChosenHead);
}

void FlowPage::zoomIn()
{
    m_view->zoomIn();
}

void FlowPage::zoomOut()
{
    m_view->zoomOut();
}

void FlowPage::showWhole()
{
    m_view->showWhole();
}

} // namespace heed
