// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/openedfile.h"

#include "app/session/alignmentsession.h"
#include "app/session/bundlesession.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/alignmentfile.h"
#include "model/layers/layerfolder.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

namespace heed {

namespace {

constexpr qint64 kBeginning = qint64(1) << 20; // bytes: the first lines of a long sentence's weights

/// The first lines of a text; nothing: not one, or not to be read.
std::optional<QByteArray> beginningOfText(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never answer
        return std::nullopt;
    const QByteArray beginning = file.read(kBeginning);
    return beginning.contains('\0') ? std::nullopt : std::optional(beginning);
}

} // namespace

OpenedFile openedFileOf(const QString& path)
{
    if (isLayerFolder(path.toStdString()))
        return OpenedFile::Layers;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("heed"))
        return OpenedFile::Session;
    if (suffix == QLatin1String("safetensors") || suffix == QLatin1String("npz"))
        return OpenedFile::Bundle;
    const auto text = beginningOfText(path);
    return text && looksLikeAlignments({text->constData(), std::size_t(text->size())}) ? OpenedFile::Alignments
                                                                                       : OpenedFile::None;
}

Session readOpenedFile(const std::filesystem::path& path, int sentence)
{
    const QString name = QString::fromStdString(path.string());
    switch (openedFileOf(name)) {
    case OpenedFile::Bundle:
        return bundleSession(path);
    case OpenedFile::Alignments:
        return alignmentSession({.file = path, .sourceText = {}, .targetText = {}, .sentence = sentence});
    case OpenedFile::Layers:
        return bundleSession(readLayerFolder(path));
    case OpenedFile::None:
        if (beginningOfText(name))
            throw Error("The file " + quotedPath(path)
                        + " is neither a session (.heed), nor attention (.safetensors, .npz), nor alignments.");
        break;
    case OpenedFile::Session:
        break;
    }
    return readSession(path); // says what is wrong with it
}

} // namespace heed
