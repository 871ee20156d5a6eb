// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stagetoolbar.h"

#include "app/actiontext.h"
#include "app/choiceactions.h"
#include "app/focusgroup.h"
#include "app/menubutton.h"
#include "app/sectionheading.h"
#include "app/segmentedbuttons.h"
#include "app/windowactions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace heed {

StageToolbar::StageToolbar(ViewState& state, const WindowActions& actions, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_layerLabel(new QLabel(tr("Layer"), this)),
      m_headLabel(new QLabel(tr("Head"), this)),
      m_layer(makeNumberBox(tr("Layer"), tr("Layer, counted from the bottom (Alt+Up, Alt+Down)"))),
      m_head(makeNumberBox(tr("Head"), tr("Head (Alt+Shift+Left, Alt+Shift+Right)")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelSpacing);
    column->setSpacing(kPanelSpacing);
    auto* tabs = new QHBoxLayout;
    tabs->addWidget(new SegmentedButtons(actions.stageView, Qt::ToolButtonTextBesideIcon, this), 1);
    tabs->addWidget(makeToolButton(actions.splitStage, this));
    column->addLayout(tabs);
    column->addLayout(makeHeadRow(actions));

    connect(m_layer, &QSpinBox::valueChanged, this,
            [this](int layer) { m_state.setHead(layer - 1, m_state.selection().head); });
    connect(m_head, &QSpinBox::valueChanged, this,
            [this](int head) { m_state.setHead(m_state.selection().layer, head - 1); });
    connect(&state, &ViewState::translationChanged, this, &StageToolbar::follow);
    connect(&state, &ViewState::selectionChanged, this, &StageToolbar::follow);
    follow();
}

void StageToolbar::setShortLabels(bool areShort)
{
    m_layerLabel->setText(areShort ? tr("L", "layer") : tr("Layer"));
    m_headLabel->setText(areShort ? tr("H", "head") : tr("Head"));
}

/// Pixels.
int StageToolbar::savedByShortLabels() const
{
    const auto widthOf = [this](const QString& text) { return m_layerLabel->fontMetrics().size(0, text).width(); };
    return widthOf(tr("Layer")) + widthOf(tr("Head")) - widthOf(tr("L", "layer")) - widthOf(tr("H", "head"));
}

QSize StageToolbar::minimumSizeHint() const
{
    const bool areShort = m_layerLabel->text() == tr("L", "layer");
    return QWidget::minimumSizeHint() - QSize(areShort ? 0 : savedByShortLabels(), 0);
}

void StageToolbar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setShortLabels(width() < minimumSizeHint().width() + savedByShortLabels());
    layout()->activate(); // now, not when the events come round to it
}

QHBoxLayout* StageToolbar::makeHeadRow(const WindowActions& actions)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kPanelSpacing);
    row->addWidget(new SegmentedButtons(actions.kind, Qt::ToolButtonTextOnly, this));
    m_layerLabel->setBuddy(m_layer);
    row->addWidget(m_layerLabel);
    row->addWidget(m_layer);
    m_headLabel->setBuddy(m_head);
    row->addWidget(m_headLabel);
    row->addWidget(m_head);
    row->addStretch();
    const QList<QAbstractButton*> buttons{
        makeMenuButton(QStringLiteral("tokens"), tr("Tokens"), tr("Tokens: what rows and columns stand for"),
                       {actions.tokenUnit, actions.specialTokens}),
        makeMenuButton(QStringLiteral("colors"), tr("Colours"), tr("Colours: map and scale"),
                       {actions.colorMap, actions.valueScale}),
        makeToolButton(actions.back, this),
        makeToolButton(actions.forward, this),
    };
    for (QAbstractButton* button : buttons)
        row->addWidget(button);
    new FocusGroup(buttons, FocusGroup::Kind::Commands, this);
    return row;
}

MenuButton* StageToolbar::makeMenuButton(const QString& iconName, const QString& name, const QString& toolTip,
                                         std::initializer_list<const ChoiceActions*> choices)
{
    auto* button = new MenuButton(iconName, this);
    button->setName(name);
    button->setToolTip(toolTip);
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const ChoiceActions* choice : choices) {
        menu->addSection(spokenText(choice->name()));
        menu->addActions(choice->actions());
    }
    button->setMenu(menu);
    return button;
}

QSpinBox* StageToolbar::makeNumberBox(const QString& name, const QString& toolTip)
{
    auto* box = new QSpinBox(this);
    box->setRange(1, 1);
    box->setAccessibleName(name);
    box->setToolTip(toolTip);
    box->setKeyboardTracking(false);
    return box;
}

void StageToolbar::follow()
{
    const Selection& selection = m_state.selection();
    const AttentionShape shape = m_state.shape(selection.kind);
    const QSignalBlocker layerBlocker(m_layer);
    const QSignalBlocker headBlocker(m_head);
    m_layer->setEnabled(shape.layers > 1);
    m_head->setEnabled(shape.heads > 1);
    m_layer->setMaximum(std::max(shape.layers, 1));
    m_head->setMaximum(std::max(shape.heads, 1));
    m_layer->setValue(selection.layer + 1);
    m_head->setValue(selection.head + 1);
}

} // namespace heed
