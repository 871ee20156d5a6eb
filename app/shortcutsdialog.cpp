// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutsdialog.h"

#include "app/actiontext.h"

#include <QAction>
#include <QCoreApplication>
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

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::ShortcutsDialog)
};

/// Keys that are no actions, because they mean what they say only in the view that has the focus. Here: those of maps.
std::vector<ShortcutGroup> mapKeys()
{
    const ShortcutGroup::Line zoom{Text::tr("Zoom in, zoom out, show everything"), Text::tr("+, −, 0")};
    return {
        {Text::tr("In every view, the charts and the tokens"),
         {{Text::tr("Move the choice"), Text::tr("Arrows, Home, End, PgUp, PgDown")},
          {Text::tr("Go to the next part of the window"), Text::tr("Tab")},
          {Text::tr("Back and forward through what was chosen"), Text::tr("Buttons on the side of the mouse")}}},
        {Text::tr("In the heatmap"),
         {zoom,
          {Text::tr("Show the selected rows or columns as one"), Text::tr("M")},
          {Text::tr("Pin a cell"), Text::tr("Space")},
          {Text::tr("Take all pins away"), Text::tr("Esc")}}},
        {Text::tr("In All heads"),
         {{Text::tr("Open the chosen head"), Text::tr("Enter")},
          {Text::tr("Select a head for Average and Overlay"), Text::tr("Space")},
          {Text::tr("Back to all heads"), Text::tr("Esc")}}},
        {Text::tr("In Analysis and Compare"), {zoom}},
        {Text::tr("In the next token’s list"),
         {{Text::tr("Go on with the chosen token of the vocabulary"), Text::tr("Enter")}}},
    };
}

/// Those of the views that draw lines, trees and blocks.
std::vector<ShortcutGroup> drawingKeys()
{
    return {
        {Text::tr("In Flow"),
         {{Text::tr("Keep a token’s lines and choose it"), Text::tr("Enter")},
          {Text::tr("Let it go"), Text::tr("Esc")},
          {Text::tr("Show or hide a head"), Text::tr("1 to 9")},
          {Text::tr("Show all heads"), Text::tr("A")},
          {Text::tr("Show one head alone, on its numbered box"), Text::tr("S")},
          {Text::tr("Zoom in, zoom out, show everything"), Text::tr("+, −, 0")}}},
        {Text::tr("In Formula"),
         {{Text::tr("Previous step, next step"), Text::tr("Left, Right")},
          {Text::tr("Another key"), Text::tr("Up, Down")},
          {Text::tr("Another query"), Text::tr("Shift+Up, Shift+Down")}}},
        {Text::tr("In Words"),
         {{Text::tr("Go to the word that it is aligned with most"), Text::tr("Up, Down")},
          {Text::tr("Choose the word in all views"), Text::tr("Enter")},
          {Text::tr("Sentence before, sentence after"), Text::tr("PgUp, PgDown")}}},
        {Text::tr("In Beams"),
         {{Text::tr("Parent, best child"), Text::tr("Left, Right")},
          {Text::tr("Neighbours of the same step"), Text::tr("Up, Down")},
          {Text::tr("Start, end of the chosen hypothesis"), Text::tr("Home, End")},
          {Text::tr("Zoom in, zoom out, show everything"), Text::tr("+, −, 0")}}},
        {Text::tr("In Network"),
         {{Text::tr("Between encoder and decoder"), Text::tr("Left, Right")},
          {Text::tr("Layer above, layer below"), Text::tr("PgUp, PgDown")},
          {Text::tr("Choose an attention block, open the positional encodings"), Text::tr("Enter")},
          {Text::tr("Every position that the model knows"), Text::tr("W")},
          {Text::tr("Back from the positional encodings"), Text::tr("Esc")}}},
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
    for (auto&& keys : {mapKeys(), drawingKeys()})
        groups.insert(groups.end(), keys.begin(), keys.end());
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
