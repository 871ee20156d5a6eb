// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessionmarks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace heed {

using nlohmann::json;

namespace {

constexpr const char* kMergedKey = "merged";
constexpr const char* kPinsKey = "pins";
constexpr const char* kComparedKey = "compared";
constexpr int kMostIndex = 1 << 20; // beyond any sentence

/// A JSON value of a setting; null when there is none, or no JSON.
json valueOf(const std::map<std::string, std::string>& settings, const char* key)
{
    const auto found = settings.find(key);
    const json value = found == settings.end() ? json() : json::parse(found->second, nullptr, false);
    return value.is_discarded() ? json() : value;
}

/// A whole number from `least` to what sentences can have; `fallback` for everything else.
int indexOf(const json& value, int least, int fallback)
{
    if (!value.is_number_integer())
        return fallback;
    const auto number = value.get<std::int64_t>();
    return number >= least && number < kMostIndex ? int(number) : fallback;
}

int indexAt(const json& object, const char* key, int least = 0)
{
    return object.is_object() && object.contains(key) ? indexOf(object[key], least, least) : least;
}

json at(const json& object, const char* key)
{
    return object.is_object() && object.contains(key) ? object[key] : json();
}

TokenSets setsOf(const json& lists)
{
    TokenSets sets;
    std::set<int> taken;
    for (const json& list : lists.is_array() ? lists : json::array()) {
        std::set<int> tokens;
        for (const json& item : list.is_array() ? list : json::array()) {
            const int token = indexOf(item, 0, -1);
            if (token >= 0 && taken.insert(token).second)
                tokens.insert(token);
        }
        if (tokens.size() > 1)
            sets.emplace_back(tokens.begin(), tokens.end());
    }
    return sets;
}

AttentionKind kindOf(const json& name)
{
    for (const AttentionKind kind : kAttentionKinds) {
        if (name == std::string(toString(kind)))
            return kind;
    }
    return AttentionKind::Cross;
}

} // namespace

std::map<std::string, std::string> toSettings(const SessionMarks& marks)
{
    std::map<std::string, std::string> settings;
    if (!marks.merges.isEmpty())
        settings[kMergedKey] = json{{"queries", marks.merges.queries}, {"keys", marks.merges.keys}}.dump();
    json pins = json::array();
    for (const HeatmapCell& cell : marks.pins)
        pins.push_back({cell.query, cell.key});
    if (!pins.empty())
        settings[kPinsKey] = pins.dump();
    if (marks.comparison) {
        const SessionPlace& place = marks.comparison->place;
        settings[kComparedKey]
            = json{{"entry", marks.comparison->entry},  {"sentence", place.sentence}, {"hypothesis", place.hypothesis},
                   {"kind", toString(place.head.kind)}, {"layer", place.head.layer},  {"head", place.head.head}}
                  .dump();
    }
    return settings;
}

SessionMarks marksOf(const std::map<std::string, std::string>& settings)
{
    SessionMarks marks;
    const json merged = valueOf(settings, kMergedKey);
    marks.merges = {setsOf(at(merged, "queries")), setsOf(at(merged, "keys"))};
    const json pins = valueOf(settings, kPinsKey);
    for (const json& cell : pins.is_array() ? pins : json::array()) {
        if (cell.is_array() && cell.size() == 2 && indexOf(cell[0], 0, -1) >= 0 && indexOf(cell[1], 0, -1) >= 0)
            marks.pins.push_back({indexOf(cell[0], 0, -1), indexOf(cell[1], 0, -1)});
    }
    if (const json compared = valueOf(settings, kComparedKey); compared.is_object()) {
        SessionComparison comparison;
        comparison.entry = indexAt(compared, "entry", -1);
        comparison.place.sentence = indexAt(compared, "sentence");
        comparison.place.hypothesis = indexAt(compared, "hypothesis");
        comparison.place.head = {kindOf(at(compared, "kind")), indexAt(compared, "layer"), indexAt(compared, "head")};
        marks.comparison = comparison;
    }
    return marks;
}

TokenSets setsBelow(TokenSets sets, int count)
{
    std::erase_if(sets, [count](const std::vector<int>& tokens) {
        return std::ranges::any_of(tokens, [count](int token) { return token >= count; });
    });
    return sets;
}

} // namespace heed
