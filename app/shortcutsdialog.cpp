// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutsdialog.h"

#include "app/actiontext.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr QSize kSize(600, 660);

void addShortcuts(ShortcutGroup& group, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addShortcuts(group, *action->menu());
        else if (const QString keys = shortcutText(*action); !keys.isEmpty())
            group.lines.push_back({spokenText(action->text()), keys});
    }
}

/// Keys that are no actions, because they mean what they say only in the view that has the focus.
std::vector<ShortcutGroup> viewKeys()
{
    using Text = ShortcutsDialog;
    return {
        {Text::tr("In every view, the charts and the tokens"),
         {{Text::tr("Move the choice"), Text::tr("Arrows, Home, End, PgUp, PgDown")},
          {Text::tr("Go to the next part of the window"), Text::tr("Tab")},
          {Text::tr("Back and forward through what was chosen"), Text::tr("Buttons on the side of the mouse")}}},
        {Text::tr("In the heatmap"),
         {{Text::tr("Zoom in, zoom out, show everything"), Text::tr("+, −, 0")},
          {Text::tr("Show the selected rows or columns as one"), Text::tr("M")},
          {Text::tr("Pin a cell"), Text::tr("Space")},
          {Text::tr("Take all pins away"), Text::tr("Esc")}}},
        {Text::tr("In the other views"),
         {{Text::tr("Open the chosen head"), Text::tr("Enter")},
          {Text::tr("Zoom in, zoom out, show everything"), Text::tr("+, −, 0")},
          {Text::tr("Go on with the chosen token of the vocabulary"), Text::tr("Enter")}}},
    };
}

} // namespace

std::vector<ShortcutGroup> shortcutGroups(const QMenuBar& menuBar)
{
    std::vector<ShortcutGroup> groups;
    for (const QAction* action : menuBar.actions()) {
        if (!action->menu())
            continue;
        ShortcutGroup group{spokenText(action->text()), {}};
        addShortcuts(group, *action->menu());
        if (!group.lines.empty())
            groups.push_back(std::move(group));
    }
    for (ShortcutGroup& group : viewKeys())
        groups.push_back(std::move(group));
    return groups;
}

ShortcutsDialog::ShortcutsDialog(const QMenuBar* menuBar, QWidget* parent)
    : QDialog(parent), m_filter(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(kSize);

    m_filter->setPlaceholderText(tr("Search what or keys"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::showMatching);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("What"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    fill(shortcutGroups(*menuBar));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    column->addWidget(buttons);
    m_filter->setFocus();
}

void ShortcutsDialog::fill(const std::vector<ShortcutGroup>& groups)
{
    QFont bold = m_list->font();
    bold.setWeight(QFont::DemiBold);
    for (const ShortcutGroup& group : groups) {
        auto* heading = new QTreeWidgetItem(m_list, {group.name});
        heading->setFont(0, bold);
        heading->setFirstColumnSpanned(true);
        for (const ShortcutGroup::Line& line : group.lines)
            new QTreeWidgetItem(heading, {line.what, line.keys});
    }
    m_list->expandAll();
}

/// A group whose name matches is shown whole; one without any match goes.
void ShortcutsDialog::showMatching(const QString& text)
{
    const QString wanted = text.simplified();
    for (int index = 0; index < m_list->topLevelItemCount(); ++index) {
        QTreeWidgetItem* group = m_list->topLevelItem(index);
        const bool isWhole = group->text(0).contains(wanted, Qt::CaseInsensitive);
        bool hasMatch = false;
        for (int line = 0; line < group->childCount(); ++line) {
            QTreeWidgetItem* item = group->child(line);
            const bool isMatch = isWhole || item->text(0).contains(wanted, Qt::CaseInsensitive)
                                 || item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!isMatch);
            hasMatch = hasMatch || isMatch;
        }
        group->setHidden(!hasMatch);
    }
}

} // namespace heed
