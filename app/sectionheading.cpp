// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sectionheading.h"

#include "app/actiontext.h"

#include <QAction>
#include <QFont>
#include <QLabel>
#include <QToolButton>

namespace heed {

QLabel* makeHeading(const QString& text, QWidget* parent, QWidget* buddy)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    if (buddy) {
        label->setBuddy(buddy);
        buddy->setAccessibleName(spokenText(text));
    }
    return label;
}

QToolButton* makeToolButton(QAction* action, QWidget* parent, bool hasText)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(spokenText(action->text()));
    return button;
}

} // namespace heed
