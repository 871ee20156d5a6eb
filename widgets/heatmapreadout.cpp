// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapreadout.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::AttentionHeatmap)
};

bool contains(const AttentionMapData& map, HeatmapCell cell)
{
    return cell.query >= 0 && cell.query < map.queries() && cell.key < map.keys();
}

QString scoreText(const AttentionMapData& map, HeatmapCell cell)
{
    if (map.isMasked(cell.query, cell.key))
        return Translated::tr("masked");
    return QLocale().toString(double(map.scores(cell.query, cell.key)), 'f', 2);
}

int strongestKey(const AttentionMapData& map, int query)
{
    const auto row = map.weights.row(query);
    return int(std::ranges::max_element(row) - row.begin());
}

} // namespace

QString weightText(double weight)
{
    const QLocale locale;
    if (weight > 0.0 && weight < 0.0005)
        return locale.toString(weight, 'e', 1);
    return locale.toString(weight, 'f', 3);
}

QString readoutLine(const AttentionMapData& map, HeatmapCell cell)
{
    if (!contains(map, cell))
        return {};
    if (cell.key < 0) {
        const int key = strongestKey(map, cell.query);
        //: A row of the map: query → key with the largest weight
        return Translated::tr("%1 → most to %2   ·   weight %3")
            .arg(map.queryLabel(cell.query), map.keyLabel(key), weightText(double(map.weights(cell.query, key))));
    }
    //: A cell of the map: query → key
    QString line = Translated::tr("%1 → %2   ·   weight %3")
                       .arg(map.queryLabel(cell.query), map.keyLabel(cell.key),
                            weightText(double(map.weights(cell.query, cell.key))));
    if (!map.scores.isEmpty())
        line += Translated::tr("   ·   score %1").arg(scoreText(map, cell));
    return line;
}

QString readoutToolTip(const AttentionMapData& map, HeatmapCell cell)
{
    if (!contains(map, cell) || cell.key < 0)
        return {};
    const QString row = QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td><b>%2</b></td></tr>");
    QString rows = row.arg(Translated::tr("Query %1").arg(cell.query + 1), map.queryLabel(cell.query).toHtmlEscaped())
                   + row.arg(Translated::tr("Key %1").arg(cell.key + 1), map.keyLabel(cell.key).toHtmlEscaped())
                   + row.arg(Translated::tr("Weight"), weightText(double(map.weights(cell.query, cell.key))));
    if (!map.scores.isEmpty())
        rows += row.arg(Translated::tr("Score"), scoreText(map, cell));
    return QStringLiteral("<table cellspacing=0>%1</table>").arg(rows);
}

QString readoutSpoken(const AttentionMapData& map, HeatmapCell cell)
{
    if (!contains(map, cell) || cell.key < 0)
        return readoutLine(map, cell);
    const QString weight = weightText(double(map.weights(cell.query, cell.key)));
    const QString query = map.queryLabel(cell.query);
    const QString key = map.keyLabel(cell.key);
    if (map.scores.isEmpty())
        return Translated::tr("“%1” gives “%2” the weight %3.").arg(query, key, weight);
    if (map.isMasked(cell.query, cell.key))
        return Translated::tr("“%1” may not look at “%2”.").arg(query, key);
    return Translated::tr("“%1” gives “%2” the weight %3, score %4.").arg(query, key, weight, scoreText(map, cell));
}

} // namespace heed
