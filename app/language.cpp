// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace heed {

namespace {

struct Entry
{
    Language language;
    QLatin1String code;
    const char16_t* name;
};

constexpr std::array kEntries{
    Entry{Language::English, QLatin1String("en"), u"English"},
    Entry{Language::French, QLatin1String("fr"), u"Français"},
    Entry{Language::Chinese, QLatin1String("zh_CN"), u"简体中文"},
};

/// What is installed, and the locale that the desktop had asked for.
struct State
{
    QLocale desktop = QLocale::system();
    Language shown = Language::English;
    std::vector<std::unique_ptr<QTranslator>> translators;
};

State& state()
{
    static State one;
    return one;
}

void install(const QLocale& locale, const QString& file, const QString& folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(locale, file, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator.get());
        state().translators.push_back(std::move(translator));
    }
}

/// The language of a wish such as "zh-Hans-CN"; traditional Chinese is another one.
std::optional<Language> spokenLanguage(const QString& wish)
{
    const QLocale locale(QString(wish).replace(u'-', u'_'));
    switch (locale.language()) {
    case QLocale::English:
        return Language::English;
    case QLocale::French:
        return Language::French;
    case QLocale::Chinese:
        return locale.script() == QLocale::TraditionalHanScript ? std::nullopt : std::optional(Language::Chinese);
    default:
        return std::nullopt;
    }
}

} // namespace

QString languageCode(Language language)
{
    const auto* found = std::find_if(kEntries.begin(), kEntries.end(),
                                     [&](const Entry& entry) { return entry.language == language; });
    return found == kEntries.end() ? QStringLiteral("system") : QString(found->code);
}

std::optional<Language> languageFromCode(const QString& code)
{
    if (code == u"system")
        return Language::System;
    const auto* found
        = std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& entry) { return entry.code == code; });
    return found == kEntries.end() ? std::nullopt : std::optional(found->language);
}

QString nativeName(Language language)
{
    const auto* found = std::find_if(kEntries.begin(), kEntries.end(),
                                     [&](const Entry& entry) { return entry.language == language; });
    return found == kEntries.end() ? QString() : QString::fromUtf16(found->name);
}

Language bestLanguage(const QStringList& wishes)
{
    for (const QString& wish : wishes) {
        if (const auto language = spokenLanguage(wish))
            return *language;
    }
    return Language::English;
}

void applyLanguage(Language language)
{
    State& now = state();
    now.translators.clear(); // their destructors take them out of the application
    now.shown = language == Language::System ? bestLanguage(now.desktop.uiLanguages()) : language;
    const QLocale texts(languageCode(now.shown));
    // The desktop's own locale where it speaks the language: "fr_CA" writes numbers in its own way.
    QLocale::setDefault(now.desktop.language() == texts.language() ? now.desktop : texts);
    const QString own = QStringLiteral(":/heed/translations");
    install(QLocale(QLocale::English), QStringLiteral("heed"), own); // plural forms; below the others
    if (now.shown == Language::English)
        return;
    install(texts, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // "Close", "Cancel"
    install(texts, QStringLiteral("heed"), own);
}

QString shownLanguageCode()
{
    return languageCode(state().shown);
}

} // namespace heed
