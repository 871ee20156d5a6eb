// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples/examplefile.h"

#include "model/error.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string>

/// As in icon.cpp: resources of a static library; must stand outside of any namespace.
static void registerExamples()
{
    Q_INIT_RESOURCE(examples);
}

namespace heed {

namespace {

constexpr qsizetype kMaximumFileSize = 1 << 20;
constexpr qsizetype kMaximumExamples = 200;
constexpr qsizetype kMaximumTextLength = 2000;
constexpr int kMaximumIndex = 10'000;

[[noreturn]] void fail(int number, const QString& fault)
{
    throw Error("Example " + std::to_string(number) + " " + fault.toStdString() + ".");
}

QString readText(const QJsonValue& value, int number, const QString& member)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        fail(number, QStringLiteral("has no \"%1\"").arg(member));
    if (text.size() > kMaximumTextLength)
        fail(number, QStringLiteral("has a \"%1\" of more than %2 characters").arg(member).arg(kMaximumTextLength));
    return text;
}

/// A text in several languages.
QString readTranslated(const QJsonObject& object, int number, const QString& member, const QString& language)
{
    const QJsonObject texts = object.value(member).toObject();
    const QString text = texts.value(language).toString().trimmed();
    return text.isEmpty() ? readText(texts.value(QStringLiteral("en")), number, member + QStringLiteral(".en"))
                          : readText(texts.value(language), number, member);
}

/// Counted from 1 in the file, from 0 here; nothing when it is left out.
std::optional<int> readIndex(const QJsonObject& select, int number, const QString& member)
{
    const QJsonValue value = select.value(member);
    if (value.isUndefined())
        return std::nullopt;
    const int index = value.toInt(0);
    if (index < 1 || index > kMaximumIndex)
        fail(number, QStringLiteral("has a \"%1\" that is no number from 1").arg(member));
    return index - 1;
}

Example::Choice readChoice(const QJsonObject& select, int number)
{
    Example::Choice choice;
    const std::string kind = select.value(QStringLiteral("kind")).toString(QStringLiteral("cross")).toStdString();
    const auto* known = std::find_if(kAttentionKinds.begin(), kAttentionKinds.end(),
                                     [&](AttentionKind candidate) { return toString(candidate) == kind; });
    if (known == kAttentionKinds.end())
        fail(number, QStringLiteral("has a \"kind\" that is not encoder, decoder or cross"));
    choice.kind = *known;
    choice.layer = readIndex(select, number, QStringLiteral("layer"));
    choice.head = readIndex(select, number, QStringLiteral("head"));
    if (choice.layer.has_value() != choice.head.has_value())
        fail(number, QStringLiteral("has one of \"layer\" and \"head\" without the other"));
    choice.queryWord = select.value(QStringLiteral("query")).toString();
    choice.keyWord = select.value(QStringLiteral("key")).toString();
    choice.stepWord = select.value(QStringLiteral("step")).toString();
    return choice;
}

} // namespace

std::vector<Example> parseExamples(const QByteArray& json, const QString& language)
{
    if (json.size() > kMaximumFileSize)
        throw Error("The file of examples is larger than a megabyte.");
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        throw Error("The file of examples is not JSON (at byte " + std::to_string(fault.offset) + ").",
                    fault.errorString().toStdString());
    }
    const QJsonArray entries = document.object().value(QStringLiteral("examples")).toArray();
    if (entries.isEmpty())
        throw Error("The file of examples has no \"examples\".");
    if (entries.size() > kMaximumExamples)
        throw Error("The file of examples has more than " + std::to_string(kMaximumExamples) + " of them.");

    std::vector<Example> examples;
    for (const QJsonValue& entry : entries) {
        const QJsonObject object = entry.toObject();
        const int number = int(examples.size()) + 1;
        Example example;
        example.title = readTranslated(object, number, QStringLiteral("title"), language);
        example.sentence = readText(object.value(QStringLiteral("sentence")), number, QStringLiteral("sentence"));
        example.look = readTranslated(object, number, QStringLiteral("look"), language);
        example.choice = readChoice(object.value(QStringLiteral("select")).toObject(), number);
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<Example> bundledExamples(const QString& language)
{
    registerExamples();
    QFile file(QStringLiteral(":/heed/examples.json"));
    return file.open(QIODevice::ReadOnly) ? parseExamples(file.readAll(), language) : std::vector<Example>();
}

} // namespace heed
