// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace heed {

/// The language of the window's texts.
enum class Language {
    System, ///< as the desktop says, English where Heed does not speak it
    English,
    French,
    Chinese, ///< simplified
};

/// "en", "fr" or "zh_CN"; "system" for System. The names of options, settings and translation files.
QString languageCode(Language language);
std::optional<Language> languageFromCode(const QString& code);

/// A language in its own words: "Français".
QString nativeName(Language language);

/// The first of these wishes, most wanted first ("fr-CA", "zh-Hans-CN", …), that Heed speaks; English when none is.
Language bestLanguage(const QStringList& wishes);

/// Gives texts, numbers and dates of the program a language. Widgets that exist keep the texts they have: call it
/// before the window is made. GUI thread, after the QApplication exists.
void applyLanguage(Language language);

/// Code of the language that was applied last; "en" before.
QString shownLanguageCode();

} // namespace heed
