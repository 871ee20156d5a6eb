// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historylist.h"

#include "app/history/historydelegate.h"
#include "app/history/historymodel.h"
#include "app/history/translationhistory.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace heed {

HistoryList::HistoryList(TranslationHistory& history, QWidget* parent) : QListView(parent), m_history(history)
{
    setModel(new HistoryModel(history, this));
    setItemDelegate(new HistoryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("History"));
    connect(this, &QListView::clicked, &history, [this](const QModelIndex& index) { m_history.returnTo(index.row()); });
    connect(&history, &TranslationHistory::changed, this, &HistoryList::markShown);
    markShown();
}

void HistoryList::markShown()
{
    setCurrentIndex(model()->index(m_history.current(), 0));
}

void HistoryList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        m_history.returnTo(row);
    else if (event->key() == Qt::Key_Delete)
        m_history.remove(row);
    else
        QListView::keyPressEvent(event);
}

void HistoryList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const int row = index.row();
    const bool isOther = index.isValid() && row != m_history.current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show again"), this, [this, row] { m_history.returnTo(row); })->setEnabled(isOther);
    menu->addAction(tr("&Compare with what is shown"), this, [this, row] { Q_EMIT comparisonRequested(row); })
        ->setEnabled(isOther);
    menu->addSeparator();
    menu->addAction(tr("&Remove"), this, [this, row] { m_history.remove(row); })->setEnabled(isOther);
    menu->addAction(tr("Remove &all others"), &m_history, &TranslationHistory::clear)
        ->setEnabled(m_history.count() > 1);
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                            : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace heed
