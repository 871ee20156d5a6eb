// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/beamsdata.h"

#include <QAbstractTableModel>

#include <vector>

namespace heed {

/// Hypotheses or running beams with their scores spelled out.
class BeamRowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Score, Formula, Text, ColumnCount };
    static constexpr int kRowHeight = 22; ///< pixels

    explicit BeamRowModel(QObject* parent = nullptr);

    void setRows(std::vector<BeamRow> rows, double lengthPenalty);
    int nodeOf(int row) const { return m_rows[std::size_t(row)].node; }
    int rowOf(int node) const; ///< −1: none ends there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const BeamRow& row, const QModelIndex& index) const;

    std::vector<BeamRow> m_rows;
    double m_lengthPenalty = 1.0;
};

} // namespace heed
