// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stagepage.h"

#include "widgets/figure.h"

#include <QShowEvent>

namespace heed {

QWidget* StagePage::makeOptions(QWidget*)
{
    return nullptr;
}

std::unique_ptr<Figure> StagePage::stepPicture(int /*step*/, const FigureOptions& options) const
{
    return picture(options);
}

void StagePage::invalidate()
{
    m_isStale = true;
    if (!isVisible() || m_isScheduled)
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScheduled = false;
            refreshIfSeen();
        },
        Qt::QueuedConnection);
}

void StagePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshIfSeen();
}

void StagePage::refreshIfSeen()
{
    if (!m_isStale || !isVisible())
        return;
    m_isStale = false;
    refresh();
}

} // namespace heed
