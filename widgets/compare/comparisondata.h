// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/mapdifference.h"
#include "widgets/attentionmapdata.h"

#include <QString>

#include <array>

namespace heed {

/// The maps of a comparison, in the order in which they are drawn.
enum class ComparisonPanel { A, B, Difference };
inline constexpr std::array kComparisonPanels{ComparisonPanel::A, ComparisonPanel::B, ComparisonPanel::Difference};

/// Two maps, and what they have in common.
struct ComparisonData
{
    AttentionMapData a;
    AttentionMapData b;
    AttentionMapData difference; ///< A − B of the common rows and columns, with their labels; empty: there is none
    CommonTokens rows;           ///< [row of difference] which rows of A and B it is made of
    CommonTokens columns;        ///< [column of difference] the same
    DifferenceSummary summary;   ///< of the common part
    QString nameA;               ///< "A: Cross-attention, layer 2, head 3"
    QString nameB;
    QString note; ///< why there is no difference, or what it leaves out; empty: it is whole

    bool isEmpty() const { return a.isEmpty() && b.isEmpty(); }
    const AttentionMapData& map(ComparisonPanel panel) const
    {
        return panel == ComparisonPanel::A ? a : panel == ComparisonPanel::B ? b : difference;
    }
};

/// Fills in difference, rows, columns and summary from a and b, whose labels say which rows and columns stand for the
/// same.
void compareMaps(ComparisonData& data);

/// A row or column of one panel in another one; −1 where it has none, and for −1.
int linkedIndex(const CommonTokens& common, ComparisonPanel from, ComparisonPanel to, int index);

} // namespace heed
