// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modeldelegate.h"

#include "app/icon.h"
#include "app/models/modellist.h"
#include "app/sectionheading.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace heed {

namespace {

constexpr int kIconSize = 16;
constexpr int kRowPadding = 8;
constexpr int kLineGap = 2;

QString iconName(ModelState state)
{
    return state == ModelState::Broken || state == ModelState::Missing ? QStringLiteral("warning")
                                                                       : QStringLiteral("model");
}

} // namespace

QSize ModelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0,
            option.fontMetrics.height() + QFontMetrics(smallFont(option.font)).height() + kLineGap + 2 * kRowPadding};
}

void ModelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Theme theme(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto state = index.data(ModelList::StateRole).value<ModelState>();
    const QColor quiet = isSelected ? theme.accentText : theme.mutedText;
    const QColor name = isSelected ? theme.accentText : state == ModelState::Missing ? theme.mutedText : theme.text;

    const QRect area = option.rect.adjusted(kRowPadding, kRowPadding, -kRowPadding, -kRowPadding);
    const QRect mark
        = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(kIconSize, kIconSize), area);
    painter->save();
    if (state == ModelState::Missing && !isSelected)
        painter->setOpacity(0.6);
    icon(iconName(state)).paint(painter, mark, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    painter->setOpacity(1.0);

    const int indent = kIconSize + kRowPadding;
    const QRect texts
        = option.direction == Qt::RightToLeft ? area.adjusted(0, 0, -indent, 0) : area.adjusted(indent, 0, 0, 0);
    const QRect upper(texts.topLeft(), QSize(texts.width(), option.fontMetrics.height()));
    const QRect lower(upper.bottomLeft() + QPoint(0, 1 + kLineGap),
                      QSize(texts.width(), area.bottom() - upper.bottom() - kLineGap));
    const bool isOpen = index.data(ModelList::CurrentRole).toBool();
    const QString open = isOpen ? ModelList::tr("open") : QString();
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    const int room = texts.width() - (isOpen ? smallMetrics.horizontalAdvance(open) + kPanelSpacing : 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(name);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeading,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideMiddle, room));
    painter->setFont(small);
    painter->setPen(isSelected ? theme.accentText : theme.accent);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignTrailing, open);
    painter->setPen(quiet);
    painter->drawText(
        lower, Qt::AlignVCenter | Qt::AlignLeading,
        smallMetrics.elidedText(index.data(ModelList::SummaryRole).toString(), Qt::ElideRight, texts.width()));
    painter->restore();
}

} // namespace heed
