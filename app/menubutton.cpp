// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menubutton.h"

#include "app/icon.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace heed {

namespace {

const QString kShortestText = QStringLiteral("Model… ▾"); ///< what a cut text keeps room for

} // namespace

MenuButton::MenuButton(const QString& iconName, QWidget* parent) : QToolButton(parent)
{
    setIcon(heed::icon(iconName));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void MenuButton::setLabel(const QString& text)
{
    m_label = text;
    setText(QStringLiteral("%1 ▾").arg(text));
    setAccessibleName(text);
}

void MenuButton::setName(const QString& name)
{
    setText(QStringLiteral("▾"));
    setAccessibleName(name);
}

QSize MenuButton::minimumSizeHint() const
{
    const int cut = fontMetrics().horizontalAdvance(text()) - fontMetrics().horizontalAdvance(kShortestText);
    return sizeHint() - QSize(std::max(cut, 0), 0);
}

/// Without the style's own arrow, which stands in the corner, away from the text.
void MenuButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    if (const int missing = sizeHint().width() - width(); missing > 0) {
        const int room = fontMetrics().horizontalAdvance(m_label) - missing;
        option.text = QStringLiteral("%1 ▾").arg(fontMetrics().elidedText(m_label, Qt::ElideRight, room));
    }
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace heed
