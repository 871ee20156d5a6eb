// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool isUnfinished = false;
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader& xml)
{
    Message message;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.isUnfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!message.isPlural) {
                message.translations += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message"_s)
            messages.push_back(readMessage(xml));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// "%1", "%2", "%n" and the tags, sorted; how often each comes does not matter.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%(L?\\d+|n)|</?[a-z][a-z0-9]*>"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

/// Whether a letter can be underlined: "&File", but not "this && that".
bool hasMnemonic(const QString& text)
{
    static const QRegularExpression pattern(u"&[^&\\s]"_s);
    return QString(text).remove(u"&&"_s).contains(pattern);
}

/// "Open…" and "打开…(&O)", but not "and so on …".
bool opensDialog(const QString& text)
{
    static const QRegularExpression pattern(u"\\S…(\\(&.\\))?$"_s);
    return text.contains(pattern);
}

int formCount(const QString& language)
{
    return language == u"zh_CN"_s ? 1 : 2;
}

} // namespace

/// Every text of the window is translated, and nothing that the program puts into it is lost.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated();
    void everyTextHasItsClass_data() { addLanguages(); }
    void everyTextHasItsClass();
    void placeholdersAgree_data() { addLanguages(); }
    void placeholdersAgree();
    void mnemonicsAndEllipsesAgree_data() { addLanguages(); }
    void mnemonicsAndEllipsesAgree();
    void languagesHaveTheSameTexts();

private:
    static QString path(const QString& language)
    {
        return QStringLiteral(HEED_SOURCE_DIR "/app/translations/heed_%1.ts").arg(language);
    }
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "fr", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const auto messages = readMessages(path(language));
    QVERIFY(messages.size() >= (language == u"en"_s ? 5 : 300));
    for (const Message& message : messages) {
        QVERIFY2(!message.isUnfinished, qPrintable(message.source));
        QCOMPARE(message.translations.size(), message.isPlural ? formCount(language) : 1);
        for (const QString& translation : message.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
}

/// lupdate files a text under no name when it does not see whose tr() it is; such a text stays English.
void TestTranslations::everyTextHasItsClass()
{
    QFETCH(QString, language);
    QFile file(path(language));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("<name></name>"));
}

void TestTranslations::placeholdersAgree()
{
    QFETCH(QString, language);
    for (const Message& message : readMessages(path(language))) {
        for (const QString& translation : message.translations)
            QVERIFY2(placeholders(translation) == placeholders(message.source),
                     qPrintable(message.source + u" → "_s + translation));
    }
}

void TestTranslations::mnemonicsAndEllipsesAgree()
{
    QFETCH(QString, language);
    for (const Message& message : readMessages(path(language))) {
        for (const QString& translation : message.translations) {
            const QByteArray what = (message.source + u" → "_s + translation).toUtf8();
            QVERIFY2(hasMnemonic(translation) == hasMnemonic(message.source), what.constData());
            QVERIFY2(opensDialog(translation) == opensDialog(message.source), what.constData());
            QVERIFY2(translation.startsWith(u' ') == message.source.startsWith(u' '), what.constData());
        }
    }
}

/// scripts/update-translations was run for all of them.
void TestTranslations::languagesHaveTheSameTexts()
{
    const auto sources = [](const QString& language) {
        QStringList texts;
        for (const Message& message : readMessages(path(language)))
            texts += message.source;
        return texts;
    };
    QCOMPARE(sources(u"fr"_s), sources(u"zh_CN"_s));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
