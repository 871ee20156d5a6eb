// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace heed {

struct Translation;

/// What a model's language code means: "French" for "fr", "fr_XX" and "fra_Latn"; the code itself where nobody knows.
/// Where several of the codes would be called the same, with what tells them apart: "Chinese (Simplified Han)".
QString languageName(const std::string& code, const std::vector<std::string>& codes);

/// The same of all of them, in their order.
QStringList languageNames(const std::vector<std::string>& codes);

/// What the language calls itself, "français"; empty where nobody knows.
QString nativeLanguageName(const std::string& code);

/// What a model was told, as short as it goes: "English → French", "→ French", "→ #203" for the id that the translation
/// begins with; a prefix of the user's in quotes; empty where it was told nothing.
QString taskText(const Translation& translation);

/// The one of the codes that somebody means who types the code itself, an ISO 639 code ("fr", "fra"), or the language's
/// name ("French", "français"), whatever the case.
/// @throws Error in one sentence, which lists what was meant where that is ambiguous, and else the nearest ones.
std::string findLanguage(const QString& typed, const std::vector<std::string>& codes);

} // namespace heed
