// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"

#include <QTableView>

namespace heed {

class AttentionTableModel;

/// The heatmap's twin for those who hear or want numbers: the same map as a table, with the same current cell.
/// Copying takes the selected cells to the clipboard, tabs between columns.
class AttentionTable : public QTableView
{
    Q_OBJECT

public:
    explicit AttentionTable(QWidget* parent = nullptr);

    /// The current cell stays where the new map has it.
    void setMap(AttentionMapData map);
    const AttentionMapData& map() const;

    /// −1 when there is none.
    int currentQuery() const { return currentIndex().row(); }
    int currentKey() const { return currentIndex().column(); }

public Q_SLOTS:
    /// Emits nothing. (query, −1) chooses the row's first cell, (−1, …) none.
    void setCurrentCell(int query, int key);
    void copySelection() const;

Q_SIGNALS:
    void currentCellChanged(int query, int key); ///< by the user

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    AttentionTableModel* m_model;
    bool m_isFollowing = false; ///< the change comes from outside
};

} // namespace heed
