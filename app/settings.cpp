// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "model/decodinglimits.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace heed {

namespace {

constexpr int kMaximumRecent = 8;
constexpr int kMaximumAdded = 1000; ///< far beyond what anybody adds

/// The name that an enumerator has in the file.
template <typename Enum>
struct EnumName
{
    Enum value;
    QLatin1String name;
};

constexpr std::array kMethods{
    EnumName<DecodingMethod>{DecodingMethod::Beam, QLatin1String("beam")},
    EnumName<DecodingMethod>{DecodingMethod::Greedy, QLatin1String("greedy")},
    EnumName<DecodingMethod>{DecodingMethod::Sampling, QLatin1String("sampling")},
};
constexpr std::array kKinds{
    EnumName<AttentionKind>{AttentionKind::Cross, QLatin1String("cross")},
    EnumName<AttentionKind>{AttentionKind::Encoder, QLatin1String("encoder")},
    EnumName<AttentionKind>{AttentionKind::Decoder, QLatin1String("decoder")},
};
constexpr std::array kSpecialTokens{
    EnumName<SpecialTokens>{SpecialTokens::Shown, QLatin1String("shown")},
    EnumName<SpecialTokens>{SpecialTokens::Hidden, QLatin1String("hidden")},
    EnumName<SpecialTokens>{SpecialTokens::Renormalised, QLatin1String("renormalised")},
};
constexpr std::array kUnits{
    EnumName<TokenUnit>{TokenUnit::Pieces, QLatin1String("pieces")},
    EnumName<TokenUnit>{TokenUnit::Words, QLatin1String("words")},
};
constexpr std::array kColorSchemes{
    EnumName<ColorScheme>{ColorScheme::System, QLatin1String("system")},
    EnumName<ColorScheme>{ColorScheme::Light, QLatin1String("light")},
    EnumName<ColorScheme>{ColorScheme::Dark, QLatin1String("dark")},
};

/// The first of the names is the default.
template <typename Names>
auto readEnum(const QSettings& store, const QString& key, const Names& names)
{
    const QString text = store.value(key).toString();
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.name == text; });
    return found == names.end() ? names.front().value : found->value;
}

template <typename Enum, typename Names>
void writeEnum(QSettings& store, const QString& key, Enum value, const Names& names)
{
    const auto found
        = std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.value == value; });
    store.setValue(key, QString(found->name));
}

int readInt(const QSettings& store, const QString& key, int fallback, int least, int largest)
{
    bool isNumber = false;
    const int value = store.value(key).toInt(&isNumber);
    return isNumber && value >= least && value <= largest ? value : fallback;
}

double readDouble(const QSettings& store, const QString& key, double fallback, double least, double largest)
{
    bool isNumber = false;
    const double value = store.value(key).toDouble(&isNumber);
    return isNumber && std::isfinite(value) && value >= least && value <= largest ? value : fallback;
}

std::optional<StageView> toStageView(const QString& name)
{
    return stageViewNamed(name.toStdString());
}

QString toText(StageView view)
{
    const std::string_view name = nameOf(view);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

QStringList withNewest(const QString& newest, QStringList recent)
{
    recent.removeAll(newest);
    recent.prepend(newest);
    return recent.mid(0, kMaximumRecent);
}

/// A folder's name has slashes, which QSettings takes for groups.
QString taskKey(const QString& modelFolder)
{
    return QStringLiteral("tasks/") + QString::fromLatin1(QUrl::toPercentEncoding(modelFolder));
}

QString firstTokenKey(const QString& modelFolder)
{
    return QStringLiteral("firstTokens/") + QString::fromLatin1(QUrl::toPercentEncoding(modelFolder));
}

} // namespace

Settings::Settings()
    : Settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("heed"),
                                           QStringLiteral("heed")))
{
}

Settings::Settings(std::unique_ptr<QSettings> store) : m_store(std::move(store))
{
}

Settings::~Settings() = default;

QString Settings::text() const
{
    return m_store->value(QStringLiteral("text")).toString();
}

void Settings::setText(const QString& text)
{
    m_store->setValue(QStringLiteral("text"), text);
}

QString Settings::modelFolder() const
{
    return m_store->value(QStringLiteral("model/folder")).toString();
}

void Settings::setModelFolder(const QString& folder)
{
    m_store->setValue(QStringLiteral("model/folder"), folder);
}

QStringList Settings::recentModelFolders() const
{
    return m_store->value(QStringLiteral("model/recent")).toStringList().mid(0, kMaximumRecent);
}

void Settings::addRecentModelFolder(const QString& folder)
{
    m_store->setValue(QStringLiteral("model/recent"), withNewest(folder, recentModelFolders()));
}

void Settings::setRecentModelFolders(const QStringList& folders)
{
    m_store->setValue(QStringLiteral("model/recent"), folders.mid(0, kMaximumRecent));
}

QStringList Settings::addedModelFolders() const
{
    return m_store->value(QStringLiteral("model/added")).toStringList().mid(0, kMaximumAdded);
}

void Settings::setAddedModelFolders(const QStringList& folders)
{
    m_store->setValue(QStringLiteral("model/added"), folders.mid(0, kMaximumAdded));
}

QStringList Settings::recentSessions() const
{
    return m_store->value(QStringLiteral("session/recent")).toStringList().mid(0, kMaximumRecent);
}

void Settings::addRecentSession(const QString& file)
{
    m_store->setValue(QStringLiteral("session/recent"), withNewest(file, recentSessions()));
}

DecodingOptions Settings::decodingOptions() const
{
    using Limits = DecodingLimits;
    DecodingOptions options;
    options.method = readEnum(*m_store, QStringLiteral("decoding/method"), kMethods);
    options.beamSize = readInt(*m_store, QStringLiteral("decoding/beamSize"), options.beamSize, 1, Limits::mostBeams);
    options.lengthPenalty = readDouble(*m_store, QStringLiteral("decoding/lengthPenalty"), options.lengthPenalty,
                                       -Limits::mostLengthPenalty, Limits::mostLengthPenalty);
    options.temperature = readDouble(*m_store, QStringLiteral("decoding/temperature"), options.temperature,
                                     Limits::leastTemperature, Limits::mostTemperature);
    options.topK = readInt(*m_store, QStringLiteral("decoding/topK"), options.topK, 0, Limits::mostTopK);
    options.topP
        = readDouble(*m_store, QStringLiteral("decoding/topP"), options.topP, Limits::leastTopP, Limits::mostTopP);
    options.seed = m_store->value(QStringLiteral("decoding/seed"), quint64(options.seed)).toULongLong();
    options.maxNewTokens
        = readInt(*m_store, QStringLiteral("decoding/maxNewTokens"), options.maxNewTokens, 0, Limits::mostNewTokens);
    return options;
}

void Settings::setDecodingOptions(const DecodingOptions& options)
{
    writeEnum(*m_store, QStringLiteral("decoding/method"), options.method, kMethods);
    m_store->setValue(QStringLiteral("decoding/beamSize"), options.beamSize);
    m_store->setValue(QStringLiteral("decoding/lengthPenalty"), options.lengthPenalty);
    m_store->setValue(QStringLiteral("decoding/temperature"), options.temperature);
    m_store->setValue(QStringLiteral("decoding/topK"), options.topK);
    m_store->setValue(QStringLiteral("decoding/topP"), options.topP);
    m_store->setValue(QStringLiteral("decoding/seed"), quint64(options.seed));
    m_store->setValue(QStringLiteral("decoding/maxNewTokens"), options.maxNewTokens);
}

TranslationTask Settings::task(const QString& modelFolder) const
{
    const QStringList stored = m_store->value(taskKey(modelFolder)).toStringList();
    TranslationTask task;
    if (stored.size() >= 2) {
        task.sourceLanguage = stored[0].toStdString();
        task.targetLanguage = stored[1].toStdString();
    }
    if (stored.size() >= 3)
        task.prefix = stored[2].toStdString();
    return task;
}

void Settings::setTask(const QString& modelFolder, const TranslationTask& task)
{
    QStringList stored{QString::fromStdString(task.sourceLanguage), QString::fromStdString(task.targetLanguage)};
    if (task.prefix)
        stored << QString::fromStdString(*task.prefix);
    m_store->setValue(taskKey(modelFolder), stored);
}

std::optional<TokenId> Settings::firstToken(const QString& modelFolder) const
{
    bool isNumber = false;
    const int token = m_store->value(firstTokenKey(modelFolder)).toInt(&isNumber);
    return isNumber && token >= 0 ? std::optional<TokenId>(token) : std::nullopt;
}

void Settings::setFirstToken(const QString& modelFolder, std::optional<TokenId> token)
{
    if (token)
        m_store->setValue(firstTokenKey(modelFolder), *token);
    else
        m_store->remove(firstTokenKey(modelFolder));
}

Presentation Settings::presentation() const
{
    Presentation presentation;
    presentation.colorMap = colorMapFromString(m_store->value(QStringLiteral("view/colorMap")).toString());
    presentation.valueScale = valueScaleFromString(m_store->value(QStringLiteral("view/valueScale")).toString());
    presentation.specialTokens = readEnum(*m_store, QStringLiteral("view/specialTokens"), kSpecialTokens);
    presentation.unit = readEnum(*m_store, QStringLiteral("view/unit"), kUnits);
    return presentation;
}

void Settings::setPresentation(const Presentation& presentation)
{
    m_store->setValue(QStringLiteral("view/colorMap"), toString(presentation.colorMap));
    m_store->setValue(QStringLiteral("view/valueScale"), toString(presentation.valueScale));
    writeEnum(*m_store, QStringLiteral("view/specialTokens"), presentation.specialTokens, kSpecialTokens);
    writeEnum(*m_store, QStringLiteral("view/unit"), presentation.unit, kUnits);
}

Selection Settings::selection() const
{
    Selection selection;
    selection.kind = readEnum(*m_store, QStringLiteral("view/kind"), kKinds);
    selection.layer = readInt(*m_store, QStringLiteral("view/layer"), 0, 0, 10'000);
    selection.head = readInt(*m_store, QStringLiteral("view/head"), 0, 0, 10'000);
    return selection;
}

void Settings::setSelection(const Selection& selection)
{
    writeEnum(*m_store, QStringLiteral("view/kind"), selection.kind, kKinds);
    m_store->setValue(QStringLiteral("view/layer"), selection.layer);
    m_store->setValue(QStringLiteral("view/head"), selection.head);
}

StageView Settings::stageView() const
{
    return toStageView(m_store->value(QStringLiteral("view/stage")).toString()).value_or(kStageViewNames.front().view);
}

void Settings::setStageView(StageView view)
{
    m_store->setValue(QStringLiteral("view/stage"), toText(view));
}

std::optional<StageView> Settings::secondStageView() const
{
    return toStageView(m_store->value(QStringLiteral("view/second")).toString());
}

void Settings::setSecondStageView(std::optional<StageView> view)
{
    m_store->setValue(QStringLiteral("view/second"), view ? toText(*view) : QString());
}

ColorScheme Settings::colorScheme() const
{
    return readEnum(*m_store, QStringLiteral("view/colorScheme"), kColorSchemes);
}

void Settings::setColorScheme(ColorScheme scheme)
{
    writeEnum(*m_store, QStringLiteral("view/colorScheme"), scheme, kColorSchemes);
}

Language Settings::language() const
{
    const QString code = m_store->value(QStringLiteral("view/language")).toString();
    return languageFromCode(code).value_or(Language::System);
}

void Settings::setLanguage(Language language)
{
    m_store->setValue(QStringLiteral("view/language"), languageCode(language));
}

bool Settings::isTourSeen() const
{
    return m_store->value(QStringLiteral("tour/isSeen"), false).toBool();
}

void Settings::setTourSeen(bool isSeen)
{
    m_store->setValue(QStringLiteral("tour/isSeen"), isSeen);
}

QString Settings::exportFolder() const
{
    const QString folder = m_store->value(QStringLiteral("export/folder")).toString();
    if (!folder.isEmpty() && QDir(folder).exists())
        return folder;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath(); // a server has no documents
}

void Settings::setExportFolder(const QString& folder)
{
    m_store->setValue(QStringLiteral("export/folder"), folder);
}

QByteArray Settings::layout(const QString& part) const
{
    return m_store->value(QStringLiteral("layout/") + part).toByteArray();
}

void Settings::setLayout(const QString& part, const QByteArray& state)
{
    m_store->setValue(QStringLiteral("layout/") + part, state);
}

} // namespace heed
