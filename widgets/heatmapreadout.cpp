// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmapreadout.h"

#include "widgets/heatmap/heatmapstate.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

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

bool isColumn(const AttentionMapData& map, HeatmapCell cell)
{
    return cell.query < 0 && cell.key >= 0 && cell.key < map.keys() && map.queries() > 0;
}

QString scoreText(const AttentionMapData& map, HeatmapCell cell)
{
    if (map.isMasked(cell.query, cell.key))
        return Translated::tr("masked");
    return decimalText(double(map.scores(cell.query, cell.key)), 2);
}

int strongestKey(const AttentionMapData& map, int query)
{
    const auto row = map.weights.row(query);
    return int(std::ranges::max_element(row) - row.begin());
}

int mostLookingQuery(const AttentionMapData& map, int key)
{
    int best = 0;
    for (int query = 1; query < map.queries(); ++query) {
        if (map.weights(query, key) > map.weights(best, key))
            best = query;
    }
    return best;
}

// " L2 H3 0.81 · L4 H1 0.02": a cell's weight in every map of an overlay.
QString layersText(const AttentionMapData& map, HeatmapCell cell)
{
    QStringList texts;
    for (const MapLayer& layer : map.layers)
        texts << QStringLiteral("%1  %2").arg(layer.name, weightText(double(layer.weights(cell.query, cell.key))));
    return texts.join(QStringLiteral("  ·  "));
}

QString selectionLine(const HeatmapState& state)
{
    const auto names = [](const QStringList& labels, const AxisSelection& selection) {
        QStringList chosen;
        for (const int index : selection.indices())
            chosen << labels.value(index);
        return chosen.join(QStringLiteral(", "));
    };
    if (state.queries.count() > 1)
        return Translated::tr("%1 rows selected, M shows them as one: %2")
            .arg(state.queries.count())
            .arg(names(state.map.queryLabels, state.queries));
    if (state.keys.count() > 1)
        return Translated::tr("%1 columns selected, M shows them as one: %2")
            .arg(state.keys.count())
            .arg(names(state.map.keyLabels, state.keys));
    return {};
}

} // namespace

QString weightText(double weight)
{
    if (weight > 0.0 && weight < 0.0005)
        return exponentText(weight, 1);
    return decimalText(weight, 3);
}

QString profileLine(const HeatmapState& state, int query, int key)
{
    const MapProfiles& profiles = state.profiles;
    if (query >= 0 && query < state.map.queries()) {
        const auto row = std::size_t(query);
        return Translated::tr("entropy %1 nats (%2 %)")
            .arg(decimalText(double(profiles.entropies[row]), 2),
                 decimalText(100.0 * double(profiles.normalizedEntropies[row]), 0));
    }
    if (key >= 0 && key < state.map.keys())
        return Translated::tr("receives %1 on average").arg(weightText(double(profiles.received[std::size_t(key)])));
    return {};
}

QString readoutLine(const HeatmapState& state)
{
    const HeatmapSpot& hovered = state.hovered;
    if (hovered.part == HeatmapSpot::Part::None) {
        if (QString line = selectionLine(state); !line.isEmpty())
            return line;
    }
    const HeatmapCell cell = hovered.part == HeatmapSpot::Part::None ? state.current : hovered.cell;
    const QString line = readoutLine(state.map, cell);
    if (cell.isValid() || line.isEmpty() || !state.profiles.areShares)
        return line;
    return line + QStringLiteral("   ·   ") + profileLine(state, cell.query, cell.key);
}

QString readoutLine(const AttentionMapData& map, HeatmapCell cell)
{
    if (isColumn(map, cell)) {
        const int query = mostLookingQuery(map, cell.key);
        //: A column of the map: key ← query that gives it the largest weight
        return Translated::tr("%1 ← most from %2   ·   weight %3")
            .arg(map.keyLabel(cell.key), map.queryLabel(query), weightText(double(map.weights(query, cell.key))));
    }
    if (!contains(map, cell))
        return {};
    if (!map.layers.empty() && cell.key >= 0) {
        //: A cell of several maps laid over each other: query → key, then each map's name and weight
        return Translated::tr("%1 → %2   ·   %3")
            .arg(map.queryLabel(cell.query), map.keyLabel(cell.key), layersText(map, cell));
    }
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

QString readoutToolTip(const HeatmapState& state, const HeatmapSpot& spot)
{
    const auto explained = [](const QString& text, const QString& meaning) {
        return QStringLiteral("<b>%1</b><br>%2").arg(text.toHtmlEscaped(), meaning.toHtmlEscaped());
    };
    const auto [query, key] = spot.cell;
    switch (spot.part) {
    case HeatmapSpot::Part::None:
        break;
    case HeatmapSpot::Part::Cell:
        return readoutToolTip(state.map, spot.cell);
    case HeatmapSpot::Part::QueryLabel:
    case HeatmapSpot::Part::KeyLabel:
        return explained(
            query >= 0 ? state.map.queryLabel(query) : state.map.keyLabel(key),
            Translated::tr("Drag, Ctrl+click or Shift+click to select several; M then shows them as one."));
    case HeatmapSpot::Part::QueryProfile:
        if (state.rowProfile == RowProfile::Largest)
            return explained(
                Translated::tr("%1: largest weight %2")
                    .arg(state.map.queryLabel(query), weightText(double(state.profiles.largest[std::size_t(query)]))),
                Translated::tr("The bar is full when the row looks at one key only."));
        return explained(
            state.map.queryLabel(query) + QStringLiteral(": ") + profileLine(state, query, key),
            Translated::tr("How spread out the row is: no bar when it looks at one key only, a full bar when "
                           "it looks at all alike."));
    case HeatmapSpot::Part::KeyProfile:
        return explained(
            state.map.keyLabel(key) + QStringLiteral(": ") + profileLine(state, query, key),
            Translated::tr("The mean of the column. The longest bar is that of the key which receives most."));
    }
    return {};
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
