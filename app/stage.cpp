// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage.h"

#include "widgets/attentionheatmap.h"
#include "widgets/headgallery.h"

#include <QSignalBlocker>
#include <QtConcurrentRun>

#include <cstddef>

namespace heed {

Stage::Stage(ViewState& state, const ShownMap& map, QWidget* parent)
    : QStackedWidget(parent),
      m_state(state),
      m_map(map),
      m_heatmap(new AttentionHeatmap(this)),
      m_gallery(new HeadGallery(this))
{
    m_heatmap->setAccessibleName(tr("Attention heatmap"));
    m_gallery->setAccessibleName(tr("All heads"));
    m_gallery->setFrameShape(QFrame::NoFrame);
    addWidget(m_heatmap);
    addWidget(m_gallery);
    connectViews();
    followPresentation();
}

Stage::~Stage()
{
    m_galleryWatcher.waitForFinished();
}

void Stage::connectViews()
{
    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this, [this](int query, int key) {
        m_state.setCell(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(m_heatmap, &AttentionHeatmap::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(m_gallery, &HeadGallery::headSelected, &m_state, &ViewState::setHead);
    connect(m_gallery, &HeadGallery::headActivated, this, [this](int layer, int head) {
        m_state.setHead(layer, head);
        setView(StageView::Heatmap);
    });
    connect(&m_galleryWatcher, &QFutureWatcherBase::finished, this, [this] {
        m_isGalleryUnderWay = false;
        if (m_isGalleryStale) {
            requestGallery();
            return;
        }
        m_gallery->setHeads(m_galleryWatcher.result());
        const QSignalBlocker blocker(m_gallery);
        m_gallery->setCurrentHead(m_state.selection().layer, m_state.selection().head);
    });
    connect(&m_map, &ShownMap::changed, this, &Stage::showMap);
    connect(&m_state, &ViewState::translationChanged, this, &Stage::requestGallery);
    connect(&m_state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        followCell();
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis || now.kind != before.kind)
            requestGallery();
    });
    connect(&m_state, &ViewState::presentationChanged, this,
            [this](const Presentation& now, const Presentation& before) {
                followPresentation();
                if (now.specialTokens != before.specialTokens || now.unit != before.unit) {
                    requestGallery();
                }
            });
}

void Stage::setView(StageView view)
{
    if (view == m_view)
        return;
    m_view = view;
    setCurrentWidget(view == StageView::Heatmap ? static_cast<QWidget*>(m_heatmap) : m_gallery);
    if (m_isGalleryStale)
        requestGallery();
    if (isVisible())
        currentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT viewChanged(view);
}

void Stage::showMap()
{
    const QSignalBlocker blocker(m_heatmap); // a map of another shape has no current cell; the selection stays
    m_heatmap->setMap(m_map.map());
    followCell();
}

void Stage::followCell()
{
    const Selection& selection = m_state.selection();
    const QSignalBlocker heatmapBlocker(m_heatmap);
    m_heatmap->setCurrentCell(m_map.axes().queries.shownOf(selection.query), m_map.axes().keys.shownOf(selection.key));
    const QSignalBlocker galleryBlocker(m_gallery);
    m_gallery->setCurrentHead(selection.layer, selection.head);
}

void Stage::followPresentation()
{
    const Presentation& presentation = m_state.presentation();
    m_heatmap->setColorMap(presentation.colorMap);
    m_heatmap->setValueScale(presentation.valueScale);
    m_gallery->setColorMap(presentation.colorMap);
    m_gallery->setValueScale(presentation.valueScale);
}

/// Computes the thumbnails in the thread pool; one computation at a time, and only when somebody looks.
void Stage::requestGallery()
{
    m_isGalleryStale = true;
    if (m_view != StageView::AllHeads || m_isGalleryUnderWay)
        return;
    m_isGalleryStale = false;
    if (!m_state.trace()) {
        m_gallery->setHeads({});
        return;
    }
    m_isGalleryUnderWay = true;
    m_galleryWatcher.setFuture(
        QtConcurrent::run([translation = m_state.translation(), trace = m_state.trace(),
                           selection = m_state.selection(), presentation = m_state.presentation()] {
            return makeGallery(translation->sentences[std::size_t(selection.sentence)],
                               std::size_t(selection.hypothesis), *trace, selection.kind, presentation);
        }));
}

bool Stage::isSettled() const
{
    return m_view == StageView::Heatmap || (!m_isGalleryStale && !m_isGalleryUnderWay && m_gallery->isComplete());
}

} // namespace heed
