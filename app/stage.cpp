// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage.h"

#include "app/sectionheading.h"
#include "app/stage/stagepage.h"
#include "app/stage/stagepages.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heed {

Stage::Stage(const StageContext& context, StageView view, QWidget* parent)
    : QWidget(parent), m_context(context), m_options(new QWidget(this)), m_pages(new QStackedWidget(this)), m_view(view)
{
    auto* options = new QVBoxLayout(m_options);
    options->setContentsMargins(kPanelMargin, 0, kPanelMargin, kPanelSpacing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_options);
    column->addWidget(m_pages, 1);
    show(placeOf(m_view));
}

Stage::~Stage() = default;

Stage::Place& Stage::placeOf(StageView view)
{
    Place& place = m_places[view];
    if (place.page)
        return place;
    const auto pages = stagePages();
    const auto spec = std::find_if(pages.begin(), pages.end(), [view](const auto& page) { return page.view == view; });
    place.page = spec->make(m_context, m_pages);
    place.options = place.page->makeOptions(m_options);
    m_pages->addWidget(place.page);
    if (place.options)
        m_options->layout()->addWidget(place.options);
    connect(place.page, &StagePage::cellHovered, this, &Stage::cellHovered);
    connect(place.page, &StagePage::viewRequested, this, &Stage::setView);
    return place;
}

void Stage::show(const Place& place)
{
    m_options->setVisible(place.options != nullptr);
    for (const auto& [view, other] : m_places) {
        if (other.options)
            other.options->setVisible(other.options == place.options);
    }
    m_pages->setCurrentWidget(place.page);
    m_options->layout()->activate(); // now, not with later events: the page must not be seen in the former's place
    layout()->activate();
}

void Stage::setView(StageView view)
{
    if (view == m_view)
        return;
    m_view = view;
    show(placeOf(view));
    if (isVisible())
        page()->setFocus(Qt::OtherFocusReason);
    Q_EMIT viewChanged(view);
}

StagePage* Stage::page() const
{
    return m_places.at(m_view).page;
}

bool Stage::isSettled() const
{
    return page()->isSettled();
}

} // namespace heed
