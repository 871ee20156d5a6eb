// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"

#include <QAbstractTableModel>

namespace heed {

/// A map as a table of numbers: a row per query, a column per key, with the tokens as headers. Screen readers hear whole
/// sentences; the numbers on screen are those of the heatmap.
class AttentionTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMap(AttentionMapData map);
    const AttentionMapData& map() const { return m_map; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    AttentionMapData m_map;
    std::vector<int> m_strongestKeys; ///< [query]
};

} // namespace heed
