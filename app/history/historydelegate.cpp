// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historydelegate.h"

#include "app/history/historymodel.h"
#include "app/sectionheading.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace heed {

namespace {

constexpr int kLineGap = 1;
constexpr int kRowPadding = 3;
constexpr double kLargestRightShare = 0.6; ///< of a line

/// One line: `left` takes what `right` leaves; both are elided where they must be.
void paintLine(QPainter& painter, const QRect& line, const QString& left, const QFont& leftFont, const QString& right,
               const QColor& rightColor)
{
    const QFont small = smallFont(leftFont);
    const QFontMetrics rightMetrics(small);
    const QString shown = rightMetrics.elidedText(right, Qt::ElideRight, int(line.width() * kLargestRightShare));
    const int rightWidth = rightMetrics.horizontalAdvance(shown);
    const int leftWidth = std::max(0, line.width() - rightWidth - kPanelSpacing);
    painter.setFont(leftFont);
    painter.drawText(QRect(line.topLeft(), QSize(leftWidth, line.height())), Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetrics(leftFont).elidedText(left, Qt::ElideRight, leftWidth));
    painter.setFont(small);
    painter.setPen(rightColor);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignTrailing, shown);
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, 2 * option.fontMetrics.height() + kLineGap + 2 * kRowPadding};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Theme theme(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = isSelected ? theme.accentText : theme.text;
    const QColor muted = isSelected ? theme.accentText : theme.mutedText;
    const QRect area = option.rect.adjusted(kRowPadding, kRowPadding, -kRowPadding, -kRowPadding);
    const QSize lineSize(area.width(), option.fontMetrics.height());
    painter->save();
    painter->setPen(text);
    paintLine(*painter, {area.topLeft(), lineSize}, index.data().toString(), option.font,
              index.data(HistoryModel::OriginRole).toString(), muted);
    painter->setPen(muted);
    paintLine(*painter, {area.topLeft() + QPoint(0, lineSize.height() + kLineGap), lineSize},
              index.data(HistoryModel::TranslationRole).toString(), option.font,
              index.data(HistoryModel::MakerRole).toString(), muted);
    painter->restore();
}

} // namespace heed
