// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace heed {

/// What is asked of a model beside the text. Languages are the model's own codes: "fr_XX", "fra_Latn", "fra".
struct TranslationTask
{
    std::string sourceLanguage;        ///< empty: the model's default, or of no meaning to it
    std::string targetLanguage;        ///< the same
    std::optional<std::string> prefix; ///< put before the text ("translate English to French: "); nothing: the model's
    friend bool operator==(const TranslationTask&, const TranslationTask&) = default;
};

/// What a model can be asked for.
struct TaskChoices
{
    std::vector<std::string> sourceLanguages; ///< codes; empty: one language, or the model is not told which
    std::vector<std::string> targetLanguages;
    TranslationTask initial;  ///< where nobody has chosen; both languages are in the lists
    bool takesPrefix = false; ///< TranslationTask::prefix has a meaning (T5)
    friend bool operator==(const TaskChoices&, const TaskChoices&) = default;
};

/// The task with the model's defaults where it leaves something out.
/// @throws Error for a language that is not among the choices, naming it.
TranslationTask completedTask(const TaskChoices& choices, TranslationTask task);

/// The same with the model's defaults in place of what it does not know either.
TranslationTask possibleTask(const TaskChoices& choices, TranslationTask task);

/// What T5 has learned to read before the text: "translate English to French: " for "en" and "fr"; empty for languages
/// that it has not learned.
std::string languagePrefix(const TranslationTask& task);

/// Fills `choices.initial`: the languages in `wanted` where the model knows them, else English to French, else English
/// or the first; the target differs from the source where there are two.
void chooseInitialLanguages(TaskChoices& choices, const TranslationTask& wanted);

} // namespace heed
