// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparisonpainter.h"
#include "widgets/compare/mapcomparison.h"

#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <cmath>

namespace heed {

namespace {

/// The context of this file's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::MapComparison)
};

} // namespace

QString comparisonReadout(const ComparisonData& data, ComparisonPanel panel, HeatmapCell cell)
{
    if (!cell.isValid())
        return {};
    const AttentionMapData& named = data.map(panel);
    QStringList parts;
    const auto add = [&](ComparisonPanel each, const QString& name) {
        const int query = linkedIndex(data.rows, panel, each, cell.query);
        const int key = linkedIndex(data.columns, panel, each, cell.key);
        const AttentionMapData& map = data.map(each);
        if (query < 0 || key < 0 || query >= map.queries() || key >= map.keys())
            return;
        const auto value = double(map.weights(query, key));
        parts += Text::tr("%1 %2").arg(name, each == ComparisonPanel::Difference ? signedNumber(value, 4)
                                                                                 : decimalText(value, 4));
    };
    add(ComparisonPanel::A, Text::tr("A"));
    add(ComparisonPanel::B, Text::tr("B"));
    add(ComparisonPanel::Difference, Text::tr("A − B"));
    const int row = linkedIndex(data.rows, panel, ComparisonPanel::Difference, cell.query);
    if (row >= 0 && std::size_t(row) < data.summary.rowDivergence.size()) {
        const float divergence = data.summary.rowDivergence[std::size_t(row)];
        if (!std::isnan(divergence))
            parts += Text::tr("JSD of the row %1 bit").arg(decimalText(double(divergence), 3));
    }
    return Text::tr("%1 → %2: %3")
        .arg(named.queryLabel(cell.query), named.keyLabel(cell.key), parts.join(QStringLiteral(" · ")));
}

} // namespace heed
