// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stagearea.h"

#include "app/choiceactions.h"
#include "app/icon.h"
#include "app/sectionheading.h"
#include "app/segmentedbuttons.h"
#include "app/stage.h"
#include "app/stage/stagepage.h"
#include "app/stage/stagepages.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace heed {

StageArea::StageArea(const StageContext& context, QWidget* parent)
    : HairlineSplitter(Qt::Vertical, parent),
      m_context(context),
      m_first(new Stage(context, kStageViewNames.front().view, this))
{
    m_first->setObjectName(QStringLiteral("stage"));
    addWidget(m_first);
    connect(m_first, &Stage::cellHovered, this, &StageArea::cellHovered);
}

bool StageArea::isSplit() const
{
    return m_secondPart && !m_secondPart->isHidden();
}

void StageArea::setSplit(bool isSplit)
{
    if (isSplit == this->isSplit())
        return;
    if (!m_secondPart)
        makeSecond();
    m_secondPart->setVisible(isSplit);
    if (isSplit)
        setSizes({height(), height()});
    Q_EMIT splitChanged(isSplit);
}

void StageArea::setSecondView(StageView view)
{
    if (!m_second)
        makeSecond();
    m_second->setView(view);
}

StageView StageArea::secondView() const
{
    return m_second ? m_second->view() : StageView::AllHeads;
}

StagePage* StageArea::activePage() const
{
    const bool isSecond = isSplit() && m_second->isAncestorOf(m_second->window()->focusWidget());
    return (isSecond ? m_second : m_first)->page();
}

bool StageArea::isSettled() const
{
    return m_first->isSettled() && (!isSplit() || m_second->isSettled());
}

void StageArea::makeSecond()
{
    m_secondPart = new QWidget(this);
    m_secondPart->hide();
    const bool showsHeads = m_first->view() == StageView::AllHeads;
    m_second = new Stage(m_context, showsHeads ? StageView::Heatmap : StageView::AllHeads, m_secondPart);
    m_secondChoice = new ChoiceActions(tr("Second view"), this);
    for (const StagePageSpec& page : stagePages())
        m_secondChoice->add(page.view, page.title, page.toolTip)->setIcon(icon(page.iconName));
    connect(m_secondChoice, &ChoiceActions::chosen, m_second, [this](int view) { m_second->setView(StageView(view)); });
    connect(m_second, &Stage::viewChanged, m_secondChoice,
            [this](StageView view) { m_secondChoice->setCurrent(view); });
    connect(m_second, &Stage::cellHovered, this, &StageArea::cellHovered);
    m_secondChoice->setCurrent(m_second->view());

    auto* closeAction = new QAction(icon(QStringLiteral("close")), tr("Close the second view"), this);
    connect(closeAction, &QAction::triggered, this, [this] { setSplit(false); });
    auto* header = new QHBoxLayout;
    header->setContentsMargins(kPanelMargin, kPanelSpacing, kPanelMargin, kPanelSpacing);
    header->addWidget(new SegmentedButtons(m_secondChoice, Qt::ToolButtonTextBesideIcon, m_secondPart), 1);
    header->addWidget(makeToolButton(closeAction, m_secondPart));
    auto* column = new QVBoxLayout(m_secondPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_second, 1);
    addWidget(m_secondPart);
}

void StageArea::resizeEvent(QResizeEvent* event)
{
    HairlineSplitter::resizeEvent(event);
    setOrientation(width() > height() ? Qt::Horizontal : Qt::Vertical);
}

} // namespace heed
