// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/droppedfile.h"

#include "app/session/openedfile.h"
#include "model/checkpoint/hubsnapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QLocale>
#include <QMimeData>
#include <QStringDecoder>
#include <QStringList>
#include <QUrl>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::DroppedFile)
};

/// No character of UTF-8 is longer than four bytes; with the mark at the start of the file, this is the most.
constexpr qint64 kMaximumBytes = 4 * qint64(kMaximumTextLength) + 3;

Dropped refused(const QString& fault)
{
    return {Dropped::Kind::Refused, {}, {}, fault};
}

/// Characters, not QString's units: an emoji is one.
qsizetype characterCount(const QString& text)
{
    qsizetype count = 0;
    for (const QChar unit : text)
        count += unit.isLowSurrogate() ? 0 : 1;
    return count;
}

QString tooLong(const QString& what)
{
    return Text::tr("%1 is longer than %2 characters, the most that the window takes. “heed translate” reads texts of "
                    "any length.")
        .arg(what, QLocale().toString(kMaximumTextLength));
}

/// Heed's own, which it writes for other programs.
bool isExportedNumbers(const QByteArray& bytes)
{
    return bytes.startsWith("kind,layer,head,")
           || (bytes.startsWith("{\"source\":") && bytes.contains("\"decoder_input_tokens\":"));
}

/// By what it calls itself: its tags, commas and braces are no prose.
bool isDataOrMarkup(const QString& path)
{
    static const QStringList suffixes{
        QStringLiteral("csv"),   QStringLiteral("tsv"),  QStringLiteral("json"),
        QStringLiteral("jsonl"), QStringLiteral("html"), QStringLiteral("htm"),
        QStringLiteral("xml"),   QStringLiteral("svg"),  QStringLiteral("rtf"),
    };
    return suffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

Dropped readText(const QString& path, const QString& name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(Text::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    const QByteArray bytes = file.read(kMaximumBytes + 1);
    if (bytes.contains('\0')) // no text has it, and UTF-8 would let it pass
        return refused(Text::tr("%1 is no text: Heed opens text files, model folders, .heed sessions and attention "
                                "(.safetensors, .npz).")
                           .arg(name));
    if (isExportedNumbers(bytes)) {
        return refused(
            Text::tr("%1 holds attention as numbers for other programs. Export it as .safetensors or .npz to "
                     "open it again.")
                .arg(name));
    }
    if (isDataOrMarkup(path))
        return refused(
            Text::tr("%1 holds data or markup, no text to translate. Save its text alone as .txt.").arg(name));
    if (bytes.size() > kMaximumBytes)
        return refused(tooLong(name));
    // Takes the byte order mark away; a character that is cut at the end is an error.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return refused(Text::tr("%1 is not in UTF-8. Save it as UTF-8 in the program it comes from, and drop it again.")
                           .arg(name));
    }
    if (text.trimmed().isEmpty())
        return refused(Text::tr("%1 is empty.").arg(name));
    if (characterCount(text) > kMaximumTextLength)
        return refused(tooLong(name));
    return {Dropped::Kind::Text, text, path, {}};
}

} // namespace

bool isDroppable(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.isEmpty() ? data.hasText() : urls.size() == 1 && urls.front().isLocalFile();
}

Dropped inspectPath(const QString& path)
{
    const QFileInfo info(path);
    const QString name = Text::tr("“%1”").arg(info.fileName().isEmpty() ? path : info.fileName());
    if (!info.exists())
        return refused(Text::tr("%1 does not exist any more.").arg(name));
    if (info.isDir()) {
        if (openedFileOf(path) == OpenedFile::Layers)
            return {Dropped::Kind::Session, {}, path, {}};
        const QString model = QFile::decodeName(folderOfModel(QFile::encodeName(path).toStdString()).c_str());
        if (QFileInfo::exists(QDir(model).filePath(QStringLiteral("config.json"))))
            return {Dropped::Kind::ModelFolder, {}, path, {}};
        return {Dropped::Kind::Folder, {}, path, {}};
    }
    if (!info.isFile()) // a pipe would never end
        return refused(Text::tr("%1 is neither a file nor a folder.").arg(name));
    if (openedFileOf(path) != OpenedFile::None)
        return {Dropped::Kind::Session, {}, path, {}};
    return readText(path, name);
}

Dropped inspectDrop(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() > 1)
        return refused(Text::tr("Drop one file or folder at a time."));
    if (urls.size() == 1) {
        return urls.front().isLocalFile()
                   ? inspectPath(urls.front().toLocalFile())
                   : refused(Text::tr("Heed uses no network: only files and folders of this computer can be opened."));
    }
    if (!data.hasText() || data.text().trimmed().isEmpty())
        return refused(
            Text::tr("Heed opens text files, model folders, .heed sessions and attention (.safetensors, .npz)."));
    if (characterCount(data.text()) > kMaximumTextLength)
        return refused(tooLong(Text::tr("The text")));
    return {Dropped::Kind::Text, data.text(), {}, {}};
}

} // namespace heed
