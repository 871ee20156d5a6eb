// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/attentiontable.h"

#include "widgets/heatmap/attentiontablemodel.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

constexpr int kCellMargin = 14;         // pixels, both sides together
constexpr int kLargestHeaderChars = 14; // longer tokens are cut

} // namespace

AttentionTable::AttentionTable(QWidget* parent) : QTableView(parent), m_model(new AttentionTableModel(this))
{
    setModel(m_model);
    setAccessibleName(tr("Attention as a table"));
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(true);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
}

void AttentionTable::setMap(AttentionMapData map)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const int query = currentQuery();
    const int key = currentKey();
    m_model->setMap(std::move(map));
    setAccessibleDescription(m_model->map().caption);

    // All columns alike: measuring each of 512 x 512 cells would take seconds.
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = metrics.horizontalAdvance(QStringLiteral("9.9e-99"));
    for (const QString& label : m_model->map().keyLabels)
        width = std::max(width, metrics.horizontalAdvance(label.left(kLargestHeaderChars)));
    horizontalHeader()->setDefaultSectionSize(width + kCellMargin);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 6);
    setCurrentCell(query, key);
}

const AttentionMapData& AttentionTable::map() const
{
    return m_model->map();
}

void AttentionTable::setCurrentCell(int query, int key)
{
    const QScopedValueRollback following(m_isFollowing, true);
    setCurrentIndex(m_model->index(query, std::max(key, 0))); // no such index: none
}

void AttentionTable::copySelection() const
{
    QModelIndexList cells = selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype index = 0; index < cells.size(); ++index) {
        if (index > 0)
            text += cells[index].row() == cells[index - 1].row() ? u'\t' : u'\n';
        text += cells[index].data().toString();
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void AttentionTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isFollowing)
        Q_EMIT currentCellChanged(current.row(), current.column());
}

void AttentionTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

} // namespace heed
