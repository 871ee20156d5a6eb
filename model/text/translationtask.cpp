// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/translationtask.h"

#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace heed {

namespace {

bool contains(const std::vector<std::string>& codes, std::string_view code)
{
    return std::ranges::find(codes, code) != codes.end();
}

void require(const std::vector<std::string>& codes, const std::string& code)
{
    if (!code.empty() && !contains(codes, code))
        throw Error("The model knows no language " + quotedForMessage(code) + '.');
}

/// The first code whose language part ("fra" of "fra_Latn") is one of these; empty when there is none.
std::string find(const std::vector<std::string>& codes, std::initializer_list<std::string_view> languages)
{
    const auto matches = [&](const std::string& code) {
        return std::ranges::find(languages, std::string_view(code).substr(0, code.find('_'))) != languages.end();
    };
    const auto found = std::ranges::find_if(codes, matches);
    return found == codes.end() ? std::string() : *found;
}

std::string firstKnown(const std::vector<std::string>& codes, std::initializer_list<std::string> candidates)
{
    for (const std::string& candidate : candidates) {
        if (!candidate.empty() && contains(codes, candidate))
            return candidate;
    }
    return codes.empty() ? std::string() : codes.front();
}

/// As T5's prefixes call the language.
std::string_view prefixName(std::string_view code)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames{
        {{"en", "English"}, {"fr", "French"}, {"de", "German"}, {"ro", "Romanian"}}};
    for (const auto& [known, name] : kNames) {
        if (known == code)
            return name;
    }
    return {};
}

} // namespace

TranslationTask completedTask(const TaskChoices& choices, TranslationTask task)
{
    require(choices.sourceLanguages, task.sourceLanguage);
    require(choices.targetLanguages, task.targetLanguage);
    if (task.sourceLanguage.empty())
        task.sourceLanguage = choices.initial.sourceLanguage;
    if (task.targetLanguage.empty())
        task.targetLanguage = choices.initial.targetLanguage;
    return task;
}

TranslationTask possibleTask(const TaskChoices& choices, TranslationTask task)
{
    if (!contains(choices.sourceLanguages, task.sourceLanguage))
        task.sourceLanguage = choices.initial.sourceLanguage;
    if (!contains(choices.targetLanguages, task.targetLanguage))
        task.targetLanguage = choices.initial.targetLanguage;
    if (!choices.takesPrefix)
        task.prefix.reset();
    return task;
}

std::string languagePrefix(const TranslationTask& task)
{
    const std::string_view source = prefixName(task.sourceLanguage);
    const std::string_view target = prefixName(task.targetLanguage);
    if (source.empty() || target.empty())
        return {};
    return "translate " + std::string(source) + " to " + std::string(target) + ": ";
}

void chooseInitialLanguages(TaskChoices& choices, const TranslationTask& wanted)
{
    const auto english = [](const auto& codes) { return find(codes, {"en", "eng"}); };
    const auto french = [](const auto& codes) { return find(codes, {"fr", "fra"}); };
    std::string& source = choices.initial.sourceLanguage;
    std::string& target = choices.initial.targetLanguage;
    source = firstKnown(choices.sourceLanguages, {wanted.sourceLanguage, english(choices.sourceLanguages)});
    if (source == wanted.targetLanguage && !wanted.targetLanguage.empty()) // into English, from something else
        source = firstKnown(choices.sourceLanguages, {french(choices.sourceLanguages)});
    target = firstKnown(choices.targetLanguages, {wanted.targetLanguage, french(choices.targetLanguages)});
    if (target == source && wanted.targetLanguage.empty())
        target = firstKnown(choices.targetLanguages, {english(choices.targetLanguages)});
}

} // namespace heed
