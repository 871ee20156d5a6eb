// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessionstate.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::array<std::string_view, 3> kSpecialTokens{"shown", "hidden", "renormalised"}; // in the enum's order
constexpr std::array<std::string_view, 2> kUnits{"pieces", "words"};

template <typename Enum, typename Names>
Enum valueOf(const std::string& name, const Names& names, Enum fallback)
{
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (names[index] == name)
            return Enum(index);
    }
    return fallback;
}

} // namespace

SessionPlace toPlace(const Selection& selection)
{
    return {.sentence = selection.sentence,
            .hypothesis = selection.hypothesis,
            .head = selection.headIndex(),
            .query = selection.query,
            .key = selection.key,
            .step = selection.step};
}

Selection toSelection(const SessionPlace& place)
{
    return {.sentence = place.sentence,
            .hypothesis = place.hypothesis,
            .kind = place.head.kind,
            .layer = place.head.layer,
            .head = place.head.head,
            .query = place.query,
            .key = place.key,
            .step = place.step};
}

std::map<std::string, std::string> toSettings(const SessionLook& look)
{
    return {{"color_map", toString(look.presentation.colorMap).toStdString()},
            {"value_scale", toString(look.presentation.valueScale).toStdString()},
            {"special_tokens", std::string(kSpecialTokens.at(std::size_t(look.presentation.specialTokens)))},
            {"token_unit", std::string(kUnits.at(std::size_t(look.presentation.unit)))},
            {"view", std::string(nameOf(look.view))},
            {"second_view", look.secondView ? std::string(nameOf(*look.secondView)) : std::string()}};
}

SessionLook lookOf(const std::map<std::string, std::string>& settings, const SessionLook& fallback)
{
    const auto text = [&settings](const char* key) {
        const auto found = settings.find(key);
        return found == settings.end() ? std::string() : found->second;
    };
    SessionLook look = fallback;
    look.presentation.colorMap
        = colorMapFromString(QString::fromStdString(text("color_map")), fallback.presentation.colorMap);
    look.presentation.valueScale
        = valueScaleFromString(QString::fromStdString(text("value_scale")), fallback.presentation.valueScale);
    look.presentation.specialTokens
        = valueOf(text("special_tokens"), kSpecialTokens, fallback.presentation.specialTokens);
    look.presentation.unit = valueOf(text("token_unit"), kUnits, fallback.presentation.unit);
    look.view = stageViewNamed(text("view")).value_or(fallback.view);
    if (settings.contains("second_view")) // sessions of earlier versions say nothing
        look.secondView = stageViewNamed(text("second_view"));
    return look;
}

Session toSession(const TranslationHistory& history, const QString& sourceText, const SessionLook& look)
{
    Session session;
    for (int index = history.count() - 1; index >= 0; --index)
        session.entries.push_back({history.entry(index).translation, toPlace(history.entry(index).selection)});
    session.shown = history.current() < 0 ? -1 : history.count() - 1 - history.current();
    session.sourceText = sourceText.toStdString();
    session.settings = toSettings(look);
    return session;
}

std::vector<HistoryEntry> historyOf(const Session& session)
{
    std::vector<HistoryEntry> entries;
    for (std::size_t index = session.entries.size(); index-- > 0;)
        entries.push_back({session.entries[index].translation, toSelection(session.entries[index].place)});
    return entries;
}

int shownOf(const Session& session)
{
    return session.shown < 0 ? -1 : int(session.entries.size()) - 1 - session.shown;
}

} // namespace heed
