// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menubutton.h"

#include "app/icon.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace heed {

MenuButton::MenuButton(const QString& iconName, QWidget* parent) : QToolButton(parent)
{
    setIcon(heed::icon(iconName));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
}

void MenuButton::setLabel(const QString& text)
{
    setText(QStringLiteral("%1 ▾").arg(text));
    setAccessibleName(text);
}

void MenuButton::setName(const QString& name)
{
    setText(QStringLiteral("▾"));
    setAccessibleName(name);
}

/// Without the style's own arrow, which stands in the corner, away from the text.
void MenuButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace heed
