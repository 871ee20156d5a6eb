// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languagenames.h"

#include "model/error.h"
#include "model/translation.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace heed {

namespace {

struct KnownLanguage
{
    const char* code;
    const char* iso;  ///< a code of the same language that QLocale knows; empty: none
    const char* name; ///< empty: as QLocale has it
};

/// The languages of published models that QLocale does not know by the code that these use (ISO 639-3).
constexpr auto kLanguages = std::to_array<KnownLanguage>({
    {"ace", "", "Acehnese"},
    {"acm", "", "Mesopotamian Arabic"},
    {"acq", "", "Ta'izzi-Adeni Arabic"},
    {"aeb", "", "Tunisian Arabic"},
    {"ajp", "", "South Levantine Arabic"},
    {"als", "sq", ""},
    {"apc", "", "North Levantine Arabic"},
    {"arb", "ar", ""},
    {"ars", "", "Najdi Arabic"},
    {"ary", "", "Moroccan Arabic"},
    {"arz", "", "Egyptian Arabic"},
    {"awa", "", "Awadhi"},
    {"ayr", "", "Central Aymara"},
    {"azb", "", "South Azerbaijani"},
    {"azj", "az", ""},
    {"bjn", "", "Banjar"},
    {"cjk", "", "Chokwe"},
    {"cmn", "zh", ""},
    {"crh", "", "Crimean Tatar"},
    {"dik", "", "Southwestern Dinka"},
    {"dyu", "", "Dyula"},
    {"fon", "", "Fon"},
    {"fuv", "", "Nigerian Fulfulde"},
    {"gaz", "om", ""},
    {"hne", "", "Chhattisgarhi"},
    {"ilo", "", "Ilocano"},
    {"kac", "", "Jingpho"},
    {"kbp", "", "Kabiyè"},
    {"khk", "mn", ""},
    {"kmb", "", "Kimbundu"},
    {"kmr", "ku", ""},
    {"knc", "", "Central Kanuri"},
    {"lij", "", "Ligurian"},
    {"lmo", "", "Lombard"},
    {"ltg", "", "Latgalian"},
    {"lua", "", "Luba-Kasai"},
    {"lus", "", "Mizo"},
    {"lvs", "lv", ""},
    {"mag", "", "Magahi"},
    {"min", "", "Minangkabau"},
    {"mos", "", "Mossi"},
    {"npi", "ne", ""},
    {"ns", "nso", ""},
    {"ory", "or", ""},
    {"pag", "", "Pangasinan"},
    {"pbt", "ps", ""},
    {"pes", "fa", ""},
    {"plt", "mg", ""},
    {"pob", "pt", "Brazilian Portuguese"},
    {"prs", "", "Dari"},
    {"quy", "qu", ""},
    {"shn", "", "Shan"},
    {"swh", "sw", ""},
    {"taq", "", "Tamasheq"},
    {"tgl", "fil", "Tagalog"},
    {"tum", "", "Tumbuka"},
    {"twi", "", "Twi"},
    {"umb", "", "Umbundu"},
    {"uzn", "uz", ""},
    {"vec", "", "Venetian"},
    {"war", "", "Waray"},
    {"ydd", "yi", ""},
    {"zsm", "ms", ""},
});

constexpr std::size_t kMostListed = 6; // languages in a message

/// "fra" of "fra_Latn".
QString languagePart(const std::string& code)
{
    return QString::fromStdString(code.substr(0, code.find('_'))).toLower();
}

const KnownLanguage* knownLanguage(const QString& part)
{
    const auto found
        = std::ranges::find_if(kLanguages, [&](const auto& known) { return part == QLatin1String(known.code); });
    return found == kLanguages.end() ? nullptr : &*found;
}

QLocale::Language localeLanguage(const std::string& code)
{
    const QString part = languagePart(code);
    const KnownLanguage* known = knownLanguage(part);
    return QLocale::codeToLanguage(known ? QString::fromLatin1(known->iso) : part);
}

/// The name without what tells scripts apart.
QString plainName(const std::string& code)
{
    const KnownLanguage* known = knownLanguage(languagePart(code));
    if (known && *known->name != '\0')
        return QString::fromUtf8(known->name);
    const QLocale::Language language = localeLanguage(code);
    return language == QLocale::AnyLanguage ? QString::fromStdString(code) : QLocale::languageToString(language);
}

/// "Simplified Han" of "zho_Hans"; else what follows the language in the code, or the code.
QString distinction(const std::string& code)
{
    const QString rest = QString::fromStdString(code).section(u'_', 1);
    const QLocale::Script script = rest.size() == 4 ? QLocale::codeToScript(rest) : QLocale::AnyScript;
    if (script != QLocale::AnyScript)
        return QLocale::scriptToString(script);
    return rest.isEmpty() ? QString::fromStdString(code) : rest;
}

QString distinctName(const QString& name, const std::string& code)
{
    return QStringLiteral("%1 (%2)").arg(name, distinction(code));
}

QString spelt(const QString& text)
{
    return text.trimmed().toCaseFolded().replace(u'-', u'_');
}

/// Everything that somebody may type for a code, but the code itself.
QStringList spellings(const std::string& code, const QString& name)
{
    QStringList all{languagePart(code), spelt(plainName(code)), spelt(name)};
    const QLocale::Language language = localeLanguage(code);
    if (language != QLocale::AnyLanguage) {
        all << spelt(QLocale::languageToString(language)) << spelt(nativeLanguageName(code))
            << QLocale::languageToCode(language)
            << QLocale::languageToCode(language, QLocale::ISO639Part2T | QLocale::ISO639Part3);
    }
    all.removeAll(QString());
    return all;
}

/// Letters to insert, remove or change (Levenshtein 1966).
int editDistance(const QString& from, const QString& to)
{
    std::vector<int> row(std::size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (std::size_t place = 1; place < row.size(); ++place) {
            const int changed = diagonal + (from[i] == to[qsizetype(place) - 1] ? 0 : 1);
            diagonal = row[place];
            row[place] = std::min({changed, row[place] + 1, row[place - 1] + 1});
        }
    }
    return row.back();
}

QString listed(const std::vector<std::string>& found, const std::vector<std::string>& codes)
{
    QStringList parts;
    for (const std::string& code : found) {
        if (parts.size() < qsizetype(kMostListed))
            parts << QStringLiteral("%1 (%2)").arg(QString::fromStdString(code), languageName(code, codes));
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<std::string> nearest(const QString& typed, const std::vector<std::string>& codes)
{
    std::vector<std::pair<int, std::string>> ranked;
    const QStringList names = languageNames(codes);
    for (std::size_t index = 0; index < codes.size(); ++index) {
        const std::string& code = codes[index];
        int least = editDistance(typed, spelt(QString::fromStdString(code)));
        for (const QString& spelling : spellings(code, names[qsizetype(index)]))
            least = std::min(least, spelling.startsWith(typed) ? 0 : editDistance(typed, spelling));
        ranked.emplace_back(least, code);
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<int, std::string>::first);
    std::vector<std::string> result;
    for (auto& [distance, code] : ranked) {
        if (result.size() < kMostListed)
            result.push_back(std::move(code));
    }
    return result;
}

} // namespace

QString languageName(const std::string& code, const std::vector<std::string>& codes)
{
    const QString name = plainName(code);
    const bool isAlone = std::ranges::count_if(codes, [&](const auto& other) { return plainName(other) == name; }) <= 1;
    return isAlone ? name : distinctName(name, code);
}

QStringList languageNames(const std::vector<std::string>& codes)
{
    QStringList names;
    QHash<QString, int> counts;
    for (const std::string& code : codes) {
        names << plainName(code);
        ++counts[names.back()];
    }
    for (qsizetype index = 0; index < names.size(); ++index) {
        if (counts.value(names[index]) > 1)
            names[index] = distinctName(names[index], codes[std::size_t(index)]);
    }
    return names;
}

QString nativeLanguageName(const std::string& code)
{
    const QLocale::Language language = localeLanguage(code);
    if (language == QLocale::AnyLanguage)
        return {};
    const QString rest = QString::fromStdString(code).section(u'_', 1);
    const QLocale locale(language, rest.size() == 4 ? QLocale::codeToScript(rest) : QLocale::AnyScript,
                         language == QLocale::English ? QLocale::World : QLocale::AnyTerritory);
    return locale.language() == language ? locale.nativeLanguageName() : QString();
}

QString taskText(const Translation& translation)
{
    const TranslationTask& task = translation.options.task;
    const TaskChoices choices = translation.model ? translation.model->tasks : TaskChoices();
    if (task.prefix)
        return task.prefix->empty() ? QString()
                                    : QStringLiteral("“%1”").arg(QString::fromStdString(*task.prefix).trimmed());
    if (const auto& first = translation.options.forcedBosId)
        return QStringLiteral("→ #%1").arg(*first);
    if (task.targetLanguage.empty())
        return {};
    const QString arrow = QStringLiteral("→ ") + languageName(task.targetLanguage, choices.targetLanguages);
    return task.sourceLanguage.empty()
               ? arrow
               : QStringLiteral("%1 %2").arg(languageName(task.sourceLanguage, choices.sourceLanguages), arrow);
}

std::string findLanguage(const QString& typed, const std::vector<std::string>& codes)
{
    const QString wanted = spelt(typed);
    std::vector<std::string> meant;
    const QStringList names = languageNames(codes);
    for (std::size_t index = 0; index < codes.size(); ++index) {
        const std::string& code = codes[index];
        if (wanted == spelt(QString::fromStdString(code)))
            return code;
        if (spellings(code, names[qsizetype(index)]).contains(wanted))
            meant.push_back(code);
    }
    if (meant.size() == 1)
        return meant.front();
    const std::string quoted = '"' + typed.toStdString() + '"';
    if (meant.empty())
        throw Error("The model knows no language " + quoted + "; near it are "
                    + listed(nearest(wanted, codes), codes).toStdString() + '.');
    throw Error(quoted + " may be one of several languages of the model: " + listed(meant, codes).toStdString() + '.');
}

} // namespace heed
