// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choiceactions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

#include <algorithm>

namespace heed {

ChoiceActions::ChoiceActions(const QString& name, QObject* parent)
    : QObject(parent), m_name(name), m_group(new QActionGroup(this))
{
    connect(m_group, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT chosen(action->data().toInt()); });
}

QAction* ChoiceActions::addValue(int value, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, m_group);
    action->setCheckable(true);
    action->setData(value);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    return action;
}

void ChoiceActions::setLetters(QLatin1String letters)
{
    const QList<QAction*> choices = actions();
    for (qsizetype index = 0; index < std::min(choices.size(), letters.size()); ++index)
        choices[index]->setShortcut(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key(letters[index].toLatin1())));
}

void ChoiceActions::setCurrentValue(int value)
{
    for (QAction* action : m_group->actions())
        if (action->data().toInt() == value)
            action->setChecked(true);
}

QMenu* ChoiceActions::addTo(QMenu* parent) const
{
    QMenu* menu = parent->addMenu(m_name);
    menu->addActions(m_group->actions());
    menu->setToolTipsVisible(true);
    return menu;
}

} // namespace heed
