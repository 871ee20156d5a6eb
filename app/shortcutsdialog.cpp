// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace heed {

namespace {

constexpr QSize kSize(560, 640);

QString plain(const QString& text)
{
    return QString(text).remove(u'&').remove(u'…');
}

void addShortcuts(QTreeWidgetItem* group, const QMenu* menu)
{
    for (const QAction* action : menu->actions())
        if (action->menu())
            addShortcuts(group, action->menu());
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(group, {plain(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar* menuBar, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(kSize);

    auto* list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setHeaderLabels({tr("What"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const QAction* action : menuBar->actions()) {
        auto* group = new QTreeWidgetItem(list, {plain(action->text())});
        addShortcuts(group, action->menu());
    }
    auto* views = new QTreeWidgetItem(list, {tr("In the heatmap, the heads, the charts and the tokens")});
    const std::array<QStringList, 4> keys{
        QStringList{tr("Move the choice"), tr("Arrows, Home, End, PgUp, PgDown")},
        QStringList{tr("Open the chosen head"), tr("Enter")},
        QStringList{tr("Zoom the heatmap"), tr("+, −, 0")},
        QStringList{tr("Go to the next part of the window"), tr("Tab")},
    };
    for (const QStringList& line : keys)
        new QTreeWidgetItem(views, line);
    QFont bold = list->font();
    bold.setWeight(QFont::DemiBold);
    for (int index = 0; index < list->topLevelItemCount(); ++index) {
        list->topLevelItem(index)->setFont(0, bold);
        list->topLevelItem(index)->setFirstColumnSpanned(true);
    }
    list->expandAll();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
}

} // namespace heed
