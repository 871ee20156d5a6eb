// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/differencenumbers.h"

#include "app/export/csvtext.h"

#include <cstddef>

namespace heed {

std::string differenceCsv(const ComparisonData& maps)
{
    std::string text = "query_a,key_a,query_b,key_b,query_token,key_token,a,b,difference\n";
    const Matrix& difference = maps.difference.weights;
    for (int row = 0; row < difference.rows(); ++row) {
        const int queryA = maps.rows.a[std::size_t(row)];
        const int queryB = maps.rows.b[std::size_t(row)];
        for (int column = 0; column < difference.columns(); ++column) {
            const int keyA = maps.columns.a[std::size_t(column)];
            const int keyB = maps.columns.b[std::size_t(column)];
            for (const int index : {queryA, keyA, queryB, keyB})
                text += std::to_string(index) + ',';
            text += csvQuoted(maps.difference.queryLabel(row).toStdString()) + ','
                    + csvQuoted(maps.difference.keyLabel(column).toStdString()) + ','
                    + shortestText(maps.a.weights(queryA, keyA)) + ',' + shortestText(maps.b.weights(queryB, keyB))
                    + ',' + shortestText(difference(row, column)) + '\n';
        }
    }
    return text;
}

} // namespace heed
