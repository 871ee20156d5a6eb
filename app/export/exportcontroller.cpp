// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportcontroller.h"

#include "model/error.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QtConcurrentRun>

#include <cstddef>
#include <exception>
#include <filesystem>
#include <utility>

namespace heed {

namespace {

std::filesystem::path toPath(const QString& path)
{
    return path.toStdString();
}

QString kindName(AttentionKind kind)
{
    const auto name = toString(kind);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

ExportController::ExportController(const ViewState& state, Settings& settings, FileDialogs dialogs, QWidget* window)
    : QObject(window), m_state(state), m_settings(settings), m_dialogs(std::move(dialogs)), m_window(window)
{
}

ExportController::~ExportController()
{
    m_running.waitForFinished();
}

bool ExportController::canExport() const
{
    return m_state.trace() != nullptr;
}

PictureRequest ExportController::request(bool hasValues) const
{
    FigureOptions options;
    options.font = QApplication::font();
    options.showValues = hasValues;
    return pictureRequest(m_state, options);
}

void ExportController::copyPicture()
{
    if (!canExport())
        return;
    const auto figure = headPicture(request(false), m_state.selection().headIndex());
    const QImage image = QImage::fromData(renderFigure(*figure, PictureFormat::Png), "PNG");
    if (image.isNull()) {
        Q_EMIT failed(tr("The picture is too large for the clipboard; export it as SVG or PDF."), {});
        return;
    }
    QApplication::clipboard()->setImage(image);
    Q_EMIT finished(tr("The picture is on the clipboard."));
}

void ExportController::askForPicture()
{
    auto* dialog = new PictureExportDialog(m_lastPicture, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastPicture = dialog->choice();
        askForPath(m_lastPicture);
    });
    dialog->open();
}

void ExportController::askForPath(const PictureExport& choice)
{
    const HeadIndex head = m_state.selection().headIndex();
    const QString suffix = fileSuffix(choice.format);
    const auto answer = [this, choice](const QString& path) {
        m_settings.setExportFolder(QFileInfo(path).absolutePath());
        writePictures(choice, path);
    };
    if (choice.extent == PictureExport::Extent::FilePerHead) {
        m_dialogs.openFolder(m_window, {tr("Folder for the pictures"), m_settings.exportFolder(), {}, {}}, answer);
        return;
    }
    const QString name = choice.extent == PictureExport::Extent::ThisHead
                             ? headFileName(head, suffix)
                             : QStringLiteral("%1-heads.%2").arg(kindName(head.kind), suffix);
    const QString filter = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    m_dialogs.saveFile(m_window, {tr("Export picture"), suggestedPath(name), filter, suffix}, answer);
}

void ExportController::askForNumbers()
{
    auto* dialog = new NumberExportDialog(m_lastNumbers, m_state.trace() && m_state.trace()->hasScores(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastNumbers = dialog->choice();
        const auto format = toString(m_lastNumbers.format);
        const QString suffix = QString::fromLatin1(format.data(), qsizetype(format.size()));
        const QString filter = QStringLiteral("%1 (*.%1)").arg(suffix);
        m_dialogs.saveFile(m_window,
                           {tr("Export numbers"), suggestedPath(QStringLiteral("attention.") + suffix), filter, suffix},
                           [this](const QString& path) {
                               m_settings.setExportFolder(QFileInfo(path).absolutePath());
                               writeNumbers(m_lastNumbers, path);
                           });
    });
    dialog->open();
}

void ExportController::writePictures(const PictureExport& choice, const QString& path)
{
    if (!canExport()) {
        Q_EMIT failed(tr("There is nothing to export yet."), {});
        return;
    }
    const HeadIndex shown = m_state.selection().headIndex();
    const AttentionShape shape = m_state.shape(shown.kind);
    run([choice, path, shown, shape, what = request(choice.hasValues)]() -> QString {
        switch (choice.extent) {
        case PictureExport::Extent::ThisHead:
            writePicture(toPath(path), *headPicture(what, shown), choice.format, choice.dpi);
            return tr("Saved %1.").arg(QDir::toNativeSeparators(path));
        case PictureExport::Extent::Sheet:
            writePicture(toPath(path), *sheetPicture(what, shown.kind), choice.format, choice.dpi);
            return tr("Saved %1.").arg(QDir::toNativeSeparators(path));
        case PictureExport::Extent::FilePerHead:
            break;
        }
        for (int layer = 0; layer < shape.layers; ++layer) {
            for (int head = 0; head < shape.heads; ++head) {
                const HeadIndex index{shown.kind, layer, head};
                const QString file = QDir(path).filePath(headFileName(index, fileSuffix(choice.format)));
                writePicture(toPath(file), *headPicture(what, index), choice.format, choice.dpi);
            }
        }
        return tr("Saved %n picture(s) in %1.", nullptr, shape.layers * shape.heads)
            .arg(QDir::toNativeSeparators(path));
    });
}

void ExportController::writeNumbers(const NumberExport& choice, const QString& path)
{
    if (!canExport()) {
        Q_EMIT failed(tr("There is nothing to export yet."), {});
        return;
    }
    const Selection selection = m_state.selection();
    HeadFilter filter;
    filter.hasScores = choice.hasScores;
    if (choice.extent != NumberExport::Extent::Everything)
        filter.kinds = {selection.kind};
    if (choice.extent == NumberExport::Extent::ThisHead) {
        filter.layer = selection.layer;
        filter.head = selection.head;
    }
    run([translation = m_state.translation(), selection, filter, format = choice.format, path] {
        writeAttentionNumbers(toPath(path), format, translation->sentences.at(std::size_t(selection.sentence)),
                              std::size_t(selection.hypothesis), filter);
        return tr("Saved %1.").arg(QDir::toNativeSeparators(path));
    });
}

ExportController::Outcome ExportController::outcomeOf(const Job& job)
{
    try {
        return {job(), {}, false};
    } catch (const Error& error) {
        return {QString::fromUtf8(error.what()), QString::fromStdString(error.detail()), true};
    } catch (const std::exception& error) {
        return {tr("The export failed unexpectedly."), QString::fromUtf8(error.what()), true};
    }
}

void ExportController::run(Job job)
{
    m_running.waitForFinished(); // one at a time; a second one while the first writes is rare, and short
    Q_EMIT started(tr("Exporting…"));
    QFuture<Outcome> outcome = QtConcurrent::run([job = std::move(job)] { return outcomeOf(job); });
    m_running = QFuture<void>(outcome);
    outcome.then(this, [this](const Outcome& result) {
        if (result.isFault)
            Q_EMIT failed(result.sentence, result.detail);
        else
            Q_EMIT finished(result.sentence);
    });
}

QString ExportController::suggestedPath(const QString& name) const
{
    return QDir(m_settings.exportFolder()).filePath(name);
}

} // namespace heed
