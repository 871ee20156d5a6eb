// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/headspage.h"

#include "app/attentionview.h"
#include "app/export/attentionpictures.h"
#include "widgets/headgallery.h"

#include <QSignalBlocker>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <cstddef>

namespace heed {

HeadsPage::HeadsPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent), m_state(state), m_gallery(new HeadGallery(this))
{
    m_gallery->setAccessibleName(tr("All heads"));
    m_gallery->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_gallery);
    setFocusProxy(m_gallery);

    connect(m_gallery, &HeadGallery::headSelected, &m_state, &ViewState::setHead);
    connect(m_gallery, &HeadGallery::headActivated, this, [this](int layer, int head) {
        m_state.setHead(layer, head);
        Q_EMIT viewRequested(StageView::Heatmap);
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_isUnderWay) // the translation went away meanwhile
            return;
        m_isUnderWay = false;
        m_gallery->setHeads(m_watcher.result());
        followHead();
    });
    connect(&m_state, &ViewState::translationChanged, this, &HeadsPage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        followHead();
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis || now.kind != before.kind)
            invalidate();
    });
    connect(&m_state, &ViewState::presentationChanged, this,
            [this](const Presentation& now, const Presentation& before) {
                followPresentation();
                if (now.specialTokens != before.specialTokens || now.unit != before.unit)
                    invalidate();
            });
    followPresentation();
}

HeadsPage::~HeadsPage()
{
    m_watcher.waitForFinished();
}

std::unique_ptr<Figure> HeadsPage::picture(const FigureOptions& options) const
{
    if (!m_state.trace())
        return nullptr;
    return sheetPicture(pictureRequest(m_state, options), m_state.selection().kind);
}

/// A newer computation makes the watcher forget the one before, whose result nobody wants any more.
void HeadsPage::refresh()
{
    if (!m_state.trace()) {
        m_isUnderWay = false;
        m_watcher.setFuture({});
        m_gallery->setHeads({});
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run([translation = m_state.translation(), trace = m_state.trace(),
                                           selection = m_state.selection(), presentation = m_state.presentation()] {
        return makeGallery(translation->sentences[std::size_t(selection.sentence)], std::size_t(selection.hypothesis),
                           *trace, selection.kind, presentation);
    }));
}

bool HeadsPage::isBusy() const
{
    return m_isUnderWay || !m_gallery->isComplete();
}

void HeadsPage::followHead()
{
    const QSignalBlocker blocker(m_gallery);
    m_gallery->setCurrentHead(m_state.selection().layer, m_state.selection().head);
}

void HeadsPage::followPresentation()
{
    m_gallery->setColorMap(m_state.presentation().colorMap);
    m_gallery->setValueScale(m_state.presentation().valueScale);
}

} // namespace heed
