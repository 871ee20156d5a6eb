// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/dropreceiver.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>

namespace heed {

DropReceiver::DropReceiver(QWidget* window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    for (QPlainTextEdit* field : window->findChildren<QPlainTextEdit*>())
        field->viewport()->installEventFilter(this); // it would insert a file's address
}

/// A text field keeps text; everything else is for the window.
bool DropReceiver::isOurs(QObject* watched, const QDropEvent& event) const
{
    return watched == m_window || event.mimeData()->hasUrls();
}

bool DropReceiver::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDropEvent*>(event);
        if (!isOurs(watched, *drag))
            return false;
        // What cannot be opened is taken too, so that the drop can be answered with a sentence.
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        if (event->type() == QEvent::DragEnter && isDroppable(*drag->mimeData()))
            Q_EMIT hovered();
        return true;
    }
    case QEvent::DragLeave:
        Q_EMIT left();
        return watched == m_window;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!isOurs(watched, *drop))
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT left();
        Q_EMIT dropped(inspectDrop(*drop->mimeData()));
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace heed
