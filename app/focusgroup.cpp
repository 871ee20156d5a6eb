// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/focusgroup.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <iterator>
#include <utility>

namespace heed {

FocusGroup::FocusGroup(QList<QAbstractButton*> buttons, Kind kind, QObject* parent)
    : QObject(parent), m_buttons(std::move(buttons)), m_kind(kind), m_stop(m_buttons.first())
{
    for (QAbstractButton* button : std::as_const(m_buttons)) {
        button->setFocusPolicy(button == m_stop ? Qt::TabFocus : Qt::NoFocus);
        button->installEventFilter(this);
        if (m_kind == Kind::Choice && button->isChecked())
            setStop(button);
        if (m_kind == Kind::Choice) {
            connect(button, &QAbstractButton::toggled, this, [this, button](bool isChecked) {
                if (isChecked)
                    setStop(button);
            });
        }
    }
    keepStopUsable();
}

bool FocusGroup::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return takeKey(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusIn:
        setStop(qobject_cast<QAbstractButton*>(watched));
        return false;
    case QEvent::EnabledChange:
    case QEvent::HideToParent:
    case QEvent::ShowToParent:
        keepStopUsable();
        return false;
    default:
        return false;
    }
}

bool FocusGroup::takeKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const QList<QAbstractButton*> usable = usableButtons();
    const bool isMirrored = m_stop->layoutDirection() == Qt::RightToLeft;
    qsizetype place = usable.indexOf(m_stop);
    switch (event.key()) {
    case Qt::Key_Left:
        place += isMirrored ? 1 : -1;
        break;
    case Qt::Key_Right:
        place += isMirrored ? -1 : 1;
        break;
    case Qt::Key_Up:
        place -= 1;
        break;
    case Qt::Key_Down:
        place += 1;
        break;
    case Qt::Key_Home:
        place = 0;
        break;
    case Qt::Key_End:
        place = usable.size() - 1;
        break;
    default:
        return false;
    }
    if (place >= 0 && place < usable.size())
        goTo(usable[place]);
    return true; // at the ends too: the button itself would leave the row
}

void FocusGroup::goTo(QAbstractButton* button)
{
    if (m_kind == Kind::Choice)
        button->click();
    button->setFocus(Qt::OtherFocusReason);
}

void FocusGroup::setStop(QAbstractButton* button)
{
    if (button == m_stop)
        return;
    const bool hadFocus = m_stop->hasFocus();
    button->setFocusPolicy(Qt::TabFocus);
    QWidget::setTabOrder(m_stop, button); // where the row stands among the other stops
    m_stop->setFocusPolicy(Qt::NoFocus);
    m_stop = button;
    if (hadFocus)
        button->setFocus(Qt::OtherFocusReason);
}

void FocusGroup::keepStopUsable()
{
    const QList<QAbstractButton*> usable = usableButtons();
    if (!usable.isEmpty() && !usable.contains(m_stop))
        setStop(usable.first());
}

QList<QAbstractButton*> FocusGroup::usableButtons() const
{
    QList<QAbstractButton*> usable;
    std::copy_if(m_buttons.begin(), m_buttons.end(), std::back_inserter(usable),
                 [](const QAbstractButton* button) { return button->isEnabled() && !button->isHidden(); });
    return usable;
}

} // namespace heed
