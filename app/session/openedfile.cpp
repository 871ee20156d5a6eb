// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/openedfile.h"

#include "app/session/alignmentsession.h"
#include "app/session/bundlesession.h"

#include "model/export/alignmentfile.h"
#include "model/layers/layerfolder.h"

#include <QFile>
#include <QFileInfo>

namespace heed {

namespace {

constexpr qint64 kBeginning = qint64(1) << 20; // bytes: the first lines of a long sentence's weights

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
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never answer
        return OpenedFile::None;
    const QByteArray beginning = file.read(kBeginning);
    const bool isText = !beginning.contains('\0');
    return isText && looksLikeAlignments({beginning.constData(), std::size_t(beginning.size())})
               ? OpenedFile::Alignments
               : OpenedFile::None;
}

Session readOpenedFile(const std::filesystem::path& path, int sentence)
{
    switch (openedFileOf(QString::fromStdString(path.string()))) {
    case OpenedFile::Bundle:
        return bundleSession(path);
    case OpenedFile::Alignments:
        return alignmentSession({.file = path, .sourceText = {}, .targetText = {}, .sentence = sentence});
    case OpenedFile::Layers:
        return bundleSession(readLayerFolder(path));
    case OpenedFile::Session:
    case OpenedFile::None: // says what is wrong with it
        break;
    }
    return readSession(path);
}

} // namespace heed
