// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QWidget>

namespace heed {

namespace {

void collect(QWidget* widget, QList<QWidget*>& stops);

void collect(const QLayout& layout, QList<QWidget*>& stops)
{
    for (int index = 0; index < layout.count(); ++index) {
        QLayoutItem* item = layout.itemAt(index);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(*item->layout(), stops);
    }
}

void collect(QWidget* widget, QList<QWidget*>& stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
        stops += widget;
    if (const auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int index = 0; index < splitter->count(); ++index)
            collect(splitter->widget(index), stops);
    } else if (const auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget()) {
        collect(area->widget(), stops);
    } else if (widget->layout()) {
        collect(*widget->layout(), stops);
    }
}

} // namespace

QList<QWidget*> tabStops(QWidget* root)
{
    QList<QWidget*> stops;
    collect(root, stops);
    return stops;
}

void orderTabs(QWidget* root)
{
    const QList<QWidget*> stops = tabStops(root);
    for (qsizetype index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops[index - 1], stops[index]);
}

} // namespace heed
