// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/headspage.h"

#include "app/export/attentionpictures.h"
#include "app/icon.h"
#include "app/sectionheading.h"
#include "app/stage/blendedheads.h"
#include "app/stage/headsbar.h"
#include "widgets/attentionheatmap.h"
#include "widgets/gallery/headreadout.h"
#include "widgets/headgallery.h"
#include "widgets/heatmap/layerpainter.h"

#include <QAction>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

HeadsPage::HeadsPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent),
      m_state(state),
      m_gallery(new HeadGallery(this)),
      m_readout(new HeadReadout(this)),
      m_galleryPart(new QWidget(this)),
      m_parts(new QStackedLayout(this)),
      m_average(new QAction(icon(QStringLiteral("average")), tr("Average"), this)),
      m_overlay(new QAction(icon(QStringLiteral("overlay")), tr("Overlay"), this))
{
    m_average->setToolTip(tr("Show the mean of the selected heads. Ctrl+click or Space selects."));
    m_overlay->setToolTip(
        tr("Lay the selected heads over each other, each in its colour; up to %1. Ctrl+click or Space selects.")
            .arg(kLayerColors));
    auto* column = new QVBoxLayout(m_galleryPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_gallery, 1);
    column->addWidget(m_readout);
    m_parts->addWidget(m_galleryPart);
    setFocusProxy(m_gallery);
    connectGallery();
    connectState();
    followPresentation();
    updateControls();
}

HeadsPage::~HeadsPage()
{
    m_blendWatcher.waitForFinished();
}

void HeadsPage::connectGallery()
{
    connect(&m_maps, &HeadMaps::ready, m_gallery, &HeadGallery::setEntry);
    connect(&m_maps, &HeadMaps::ready, this, [this](int entry) {
        if (entry == m_gallery->currentEntry())
            showReadout(entry);
    });
    connect(&m_maps, &HeadMaps::finished, this, &HeadsPage::updateControls);
    connect(m_gallery, &HeadGallery::currentEntryChanged, this, &HeadsPage::chooseEntry);
    connect(m_gallery, &HeadGallery::entryActivated, this, &HeadsPage::openEntry);
    connect(m_gallery, &HeadGallery::entryHovered, this,
            [this](int entry) { showReadout(entry >= 0 ? entry : m_gallery->currentEntry()); });
    connect(m_gallery, &HeadGallery::selectionChanged, this, &HeadsPage::updateControls);
    connect(m_average, &QAction::triggered, this,
            [this] { showBlend(m_gallery->selectedEntries(), HeadBlend::Average); });
    connect(m_overlay, &QAction::triggered, this,
            [this] { showBlend(m_gallery->selectedEntries(), HeadBlend::Overlay); });
    connect(&m_blendWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_isBlending) // the gallery is back already
            return;
        m_isBlending = false;
        const Selection& selection = m_state.selection();
        m_blendView->setMap(
            m_blendWatcher.result(),
            makeAxes(*m_state.sentence(), std::size_t(selection.hypothesis), selection.kind, m_state.presentation()),
            m_blended.title);
    });
}

void HeadsPage::connectState()
{
    const auto startAgain = [this] {
        showGallery();
        invalidate();
    };
    connect(&m_state, &ViewState::translationChanged, this, startAgain);
    connect(&m_state, &ViewState::selectionChanged, this,
            [this, startAgain](const Selection& now, const Selection& before) {
                followHead();
                if (now.sentence != before.sentence || now.hypothesis != before.hypothesis || now.kind != before.kind)
                    startAgain();
            });
    connect(&m_state, &ViewState::presentationChanged, this,
            [this](const Presentation& now, const Presentation& before) {
                followPresentation();
                if (now.specialTokens == before.specialTokens && now.unit == before.unit)
                    return;
                invalidate();
                if (isBlended())
                    computeBlend();
            });
}

QWidget* HeadsPage::makeOptions(QWidget* parent)
{
    m_bar = new HeadsBar({m_average, m_overlay}, parent);
    connect(m_bar, &HeadsBar::orderChanged, this, [this](const GalleryOrder& order) {
        showGallery();
        m_gallery->setOrder(order);
    });
    connect(m_bar, &HeadsBar::filterChanged, this, [this](const GalleryFilter& filter) {
        showGallery();
        m_gallery->setFilter(filter);
        updateControls();
    });
    updateControls();
    return m_bar;
}

HeadMapsRequest HeadsPage::request() const
{
    return {m_state.translation(), m_state.trace(), m_state.selection(), m_state.presentation()};
}

/// Every head as an entry, those that can be seen at the present scroll position first.
std::vector<int> HeadsPage::visibleFirst() const
{
    const AttentionShape shape = m_state.shape(m_state.selection().kind);
    std::vector<int> order(std::size_t(shape.layers * shape.heads));
    for (std::size_t entry = 0; entry < order.size(); ++entry)
        order[entry] = int(entry);
    std::ranges::stable_partition(
        order, [this](int entry) { return m_gallery->thumbnailRect(entry).intersects(m_gallery->viewport()->rect()); });
    return order;
}

void HeadsPage::refresh()
{
    const QSignalBlocker blocker(m_gallery);
    if (!m_state.trace()) {
        m_maps.stop();
        m_gallery->setHeads({});
    } else {
        m_gallery->setHeads(m_maps.start(request(), visibleFirst()));
    }
    followHead();
    updateControls();
}

bool HeadsPage::isBusy() const
{
    return m_maps.isBusy() || m_isBlending || (!isBlended() && !m_gallery->isComplete());
}

bool HeadsPage::isBlended() const
{
    return m_blendView && m_parts->currentWidget() == m_blendView;
}

void HeadsPage::showBlend(const std::vector<int>& entries, HeadBlend blend)
{
    const GalleryHeads& heads = m_gallery->heads();
    if (entries.empty() || !m_state.trace())
        return;
    m_blended = {{}, blend, {}};
    QStringList names;
    for (const int entry : entries) {
        names << heads.shortNameOf(entry);
        for (const int head : heads.headsOf(entry)) {
            if (std::ranges::find(m_blended.heads, head) == m_blended.heads.end())
                m_blended.heads.push_back(head);
        }
    }
    m_blended.title = entries.size() == 1           ? heads.nameOf(entries.front())
                      : blend == HeadBlend::Average ? tr("Mean of %1").arg(names.join(QStringLiteral(", ")))
                                                    : tr("Overlay of %1").arg(names.join(QStringLiteral(", ")));
    if (!m_blendView) {
        m_blendView = new BlendedHeads(m_state, this);
        m_parts->addWidget(m_blendView);
        connect(m_blendView, &BlendedHeads::closed, this, &HeadsPage::showGallery);
        connect(m_blendView, &BlendedHeads::cellHovered, this, &HeadsPage::cellHovered);
    }
    m_blendView->setMap({}, {}, m_blended.title);
    m_parts->setCurrentWidget(m_blendView);
    setFocusProxy(m_blendView);
    m_blendView->setFocus(Qt::OtherFocusReason);
    computeBlend();
    updateControls();
}

/// A newer computation makes the watcher forget the one before.
void HeadsPage::computeBlend()
{
    m_isBlending = true;
    m_blendWatcher.setFuture(QtConcurrent::run([request = request(), heads = m_gallery->heads(), blended = m_blended] {
        return blendedMap(request, heads, blended.heads, blended.blend, blended.title);
    }));
}

void HeadsPage::showGallery()
{
    if (!isBlended())
        return;
    m_blendWatcher.setFuture({});
    m_isBlending = false;
    m_parts->setCurrentWidget(m_galleryPart);
    setFocusProxy(m_gallery);
    m_gallery->setFocus(Qt::OtherFocusReason);
    updateControls();
}

void HeadsPage::openEntry(int entry)
{
    const GalleryHeads& heads = m_gallery->heads();
    if (heads.isMean(entry)) {
        showBlend({entry}, HeadBlend::Average);
        return;
    }
    m_state.setHead(heads.layerOf(entry), heads.headOf(entry));
    Q_EMIT viewRequested(StageView::Heatmap);
}

void HeadsPage::chooseEntry(int entry)
{
    const GalleryHeads& heads = m_gallery->heads();
    showReadout(entry);
    if (entry >= 0 && !heads.isMean(entry))
        m_state.setHead(heads.layerOf(entry), heads.headOf(entry));
}

void HeadsPage::followHead()
{
    const GalleryHeads& heads = m_gallery->heads();
    const QSignalBlocker blocker(m_gallery);
    const Selection& selection = m_state.selection();
    const int current = m_gallery->currentEntry();
    const bool isSame = current >= 0 && heads.isMean(current);
    if (!heads.isEmpty() && !isSame)
        m_gallery->setCurrentEntry(heads.entryOf(selection.layer, selection.head));
    showReadout(m_gallery->currentEntry());
}

void HeadsPage::followPresentation()
{
    m_gallery->setColorMap(m_state.presentation().colorMap);
    m_gallery->setValueScale(m_state.presentation().valueScale);
}

void HeadsPage::showReadout(int entry)
{
    const GalleryHeads& heads = m_gallery->heads();
    const bool isEntry = entry >= 0 && entry < heads.entryCount();
    m_readout->setHead(isEntry ? heads.nameOf(entry) : QString(),
                       isEntry ? heads.numbers[std::size_t(entry)] : std::nullopt);
}

void HeadsPage::updateControls()
{
    const int selected = int(m_gallery->selectedEntries().size());
    const GalleryHeads& heads = m_gallery->heads();
    const bool hasMean
        = std::ranges::any_of(m_gallery->selectedEntries(), [&heads](int entry) { return heads.isMean(entry); });
    m_average->setEnabled(!isBlended() && selected > 1);
    m_overlay->setEnabled(!isBlended() && selected > 1 && selected <= kLayerColors && !hasMean);
    if (m_bar) {
        m_bar->setAlignmentOffered(m_state.selection().kind == AttentionKind::Cross);
        m_bar->showCount(m_gallery->arrangement().headCount(heads), heads.headCount());
    }
}

std::unique_ptr<Figure> HeadsPage::picture(const FigureOptions& options) const
{
    if (!m_state.trace())
        return nullptr;
    if (isBlended())
        return blendPicture(options);
    auto text = pictureText(pictureRequest(m_state, options), displayName(m_state.selection().kind));
    if (const QString arrangement = m_bar ? m_bar->description() : QString(); !arrangement.isEmpty())
        text.caption << arrangement;
    return m_gallery->picture(text.caption, text.options);
}

std::unique_ptr<Figure> HeadsPage::blendPicture(const FigureOptions& options) const
{
    const auto text = pictureText(pictureRequest(m_state, options),
                                  tr("%1, %2").arg(displayName(m_state.selection().kind), m_blended.title));
    return m_blendView->heatmap()->picture(text.caption, text.options);
}

void HeadsPage::zoomIn()
{
    if (isBlended())
        m_blendView->heatmap()->zoomIn();
}

void HeadsPage::zoomOut()
{
    if (isBlended())
        m_blendView->heatmap()->zoomOut();
}

void HeadsPage::showWhole()
{
    if (isBlended())
        m_blendView->heatmap()->showWhole();
}

} // namespace heed
