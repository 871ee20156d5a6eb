// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportcontroller.h"

#include "app/export/caption.h"
#include "app/export/differencenumbers.h"
#include "app/export/webpage.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "widgets/whenfinished.h"

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

HeadFilter filterFor(const NumberExport& choice, HeadIndex head)
{
    HeadFilter filter;
    filter.hasScores = choice.hasScores;
    if (choice.extent != NumberExport::Extent::Everything)
        filter.kinds = {head.kind};
    if (choice.extent == NumberExport::Extent::ThisHead) {
        filter.layer = head.layer;
        filter.head = head.head;
    }
    return filter;
}

/// Of all sentences; of the one that is looked at the chosen hypothesis.
std::string alignmentOf(const ExportSide& side, const AlignmentExport& choice)
{
    AlignmentView view = alignmentViewOf(side);
    view.row = choice.row;
    if (choice.isLayerMean)
        view.head.reset();
    std::string text;
    for (std::size_t sentence = 0; sentence < side.translation->sentences.size(); ++sentence) {
        const bool isShown = int(sentence) == side.sentence;
        text += alignmentText(choice.format, side.translation->sentences[sentence],
                              isShown ? std::size_t(side.hypothesis) : 0, view, sentence);
    }
    return text;
}

/// Which file holds what, where there are several.
QString savedText(const std::vector<SideFile>& files)
{
    QStringList names;
    for (const SideFile& file : files) {
        const QString path = QDir::toNativeSeparators(file.path);
        names += file.side.name.isEmpty() ? path : ExportController::tr("%1 (%2)").arg(path, file.side.name);
    }
    return ExportController::tr("Saved %1.").arg(names.join(QStringLiteral(", ")));
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
    m_writer.setMaxThreadCount(1);
}

ExportController::~ExportController()
{
    m_writer.waitForDone();
}

bool ExportController::canExport() const
{
    return m_state.trace() != nullptr;
}

FigureOptions ExportController::options(const PictureExport& choice) const
{
    FigureOptions options = figureOptions(m_state);
    options.font = QApplication::font();
    options.showValues = choice.hasValues;
    options.background = choice.background;
    return options;
}

QList<PictureExport::Extent> ExportController::offered() const
{
    using Extent = PictureExport::Extent;
    QList<Extent> extents{Extent::ThisHead, Extent::Sheet, Extent::FilePerHead};
    if (m_sources.view)
        extents.prepend(Extent::ThisView);
    if (m_sources.viewSteps && !m_sources.viewSteps(options({})).empty())
        extents.insert(1, Extent::FilePerStep);
    for (const Extent chart : {Extent::RowChart, Extent::StepChart})
        if (shownPicture({.extent = chart}))
            extents += chart;
    return extents;
}

/// What only the window has; null for the heads, and when there is nothing to show.
std::unique_ptr<Figure> ExportController::shownPicture(const PictureExport& choice) const
{
    const PictureSources::Source* source = nullptr;
    switch (choice.extent) {
    case PictureExport::Extent::ThisView:
        source = &m_sources.view;
        break;
    case PictureExport::Extent::RowChart:
        source = &m_sources.row;
        break;
    case PictureExport::Extent::StepChart:
        source = &m_sources.step;
        break;
    case PictureExport::Extent::ThisHead:
    case PictureExport::Extent::Sheet:
    case PictureExport::Extent::FilePerHead:
    case PictureExport::Extent::FilePerStep:
        break;
    }
    return source && *source ? (*source)(options(choice)) : nullptr;
}

void ExportController::copyPicture()
{
    if (!canExport())
        return;
    const PictureExport choice{.background = m_lastPicture.background};
    auto figure = shownPicture(choice);
    if (!figure)
        figure = headPicture(pictureRequest(m_state, options(choice)), m_state.selection().headIndex());
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
    auto* dialog = new PictureExportDialog(m_lastPicture, offered(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastPicture = dialog->choice();
        askForPath(m_lastPicture);
    });
    dialog->open();
}

void ExportController::askForPath(const PictureExport& choice)
{
    const QString suffix = fileSuffix(choice.format);
    const auto answer = [this, choice](const QString& path) {
        m_settings.setExportFolder(QFileInfo(path).absolutePath());
        writePictures(choice, path);
    };
    if (choice.isFolder()) {
        m_dialogs.openFolder(m_window, {tr("Folder for the pictures"), m_settings.exportFolder(), {}, {}}, answer);
        return;
    }
    const QString filter = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    m_dialogs.saveFile(m_window, {tr("Export picture"), suggestedPath(suggestedName(choice)), filter, suffix}, answer);
}

QString ExportController::viewName() const
{
    return m_sources.viewName ? m_sources.viewName() : QStringLiteral("view");
}

QString ExportController::suggestedName(const PictureExport& choice) const
{
    const HeadIndex head = m_state.selection().headIndex();
    const QString suffix = fileSuffix(choice.format);
    switch (choice.extent) {
    case PictureExport::Extent::ThisView:
        return QStringLiteral("%1.%2").arg(viewName(), suffix);
    case PictureExport::Extent::Sheet:
        return QStringLiteral("%1-heads.%2").arg(kindName(head.kind), suffix);
    case PictureExport::Extent::RowChart:
        return QStringLiteral("token.") + suffix;
    case PictureExport::Extent::StepChart:
        return QStringLiteral("next-token.") + suffix;
    case PictureExport::Extent::ThisHead:
    case PictureExport::Extent::FilePerHead:
    case PictureExport::Extent::FilePerStep:
        break;
    }
    return headFileName(head, suffix);
}

void ExportController::askForNumbers()
{
    const std::optional<ComparedSides> sides = compared();
    const bool haveScores = sides ? sides->a.hasScores() && sides->b.hasScores() : shownSide(m_state).hasScores();
    auto* dialog = new NumberExportDialog(m_lastNumbers, haveScores, sides, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastNumbers = dialog->choice();
        const auto format = toString(m_lastNumbers.format);
        const QString suffix = QString::fromLatin1(format.data(), qsizetype(format.size()));
        const QString filter = QStringLiteral("%1 (*.%1)").arg(suffix);
        const bool isDifference = m_lastNumbers.extent == NumberExport::Extent::Difference;
        const QString name = isDifference ? QStringLiteral("difference.") : QStringLiteral("attention.");
        m_dialogs.saveFile(m_window, {tr("Export numbers"), suggestedPath(name + suffix), filter, suffix},
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
    if (choice.extent == PictureExport::Extent::FilePerHead) {
        writeFilePerHead(choice, path);
        return;
    }
    if (choice.extent == PictureExport::Extent::FilePerStep) {
        writeFilePerStep(choice, path);
        return;
    }
    const bool isOfHeads
        = choice.extent == PictureExport::Extent::ThisHead || choice.extent == PictureExport::Extent::Sheet;
    const std::shared_ptr<const Figure> shown = shownPicture(choice);
    if (!isOfHeads && !shown) {
        Q_EMIT failed(tr("This view shows nothing that could be exported."), {});
        return;
    }
    run([choice, path, shown, head = m_state.selection().headIndex(), what = pictureRequest(m_state, options(choice))] {
        if (shown)
            writePicture(toPath(path), *shown, choice.format, choice.dpi);
        else if (choice.extent == PictureExport::Extent::Sheet)
            writePicture(toPath(path), *sheetPicture(what, head.kind), choice.format, choice.dpi);
        else
            writePicture(toPath(path), *headPicture(what, head), choice.format, choice.dpi);
        return tr("Saved %1.").arg(QDir::toNativeSeparators(path));
    });
}

void ExportController::writeFilePerHead(const PictureExport& choice, const QString& folder)
{
    const AttentionKind kind = m_state.selection().kind;
    run([choice, folder, kind, shape = m_state.shape(kind), what = pictureRequest(m_state, options(choice))] {
        for (int layer = 0; layer < shape.layers; ++layer) {
            for (int head = 0; head < shape.heads; ++head) {
                const HeadIndex index{kind, layer, head};
                const QString file = QDir(folder).filePath(headFileName(index, fileSuffix(choice.format)));
                writePicture(toPath(file), *headPicture(what, index), choice.format, choice.dpi);
            }
        }
        return tr("Saved %n picture(s) in %1.", nullptr, shape.layers * shape.heads)
            .arg(QDir::toNativeSeparators(folder));
    });
}

void ExportController::writeFilePerStep(const PictureExport& choice, const QString& folder)
{
    using Figures = std::vector<std::unique_ptr<Figure>>;
    const auto steps
        = std::make_shared<const Figures>(m_sources.viewSteps ? m_sources.viewSteps(options(choice)) : Figures());
    if (steps->empty()) {
        Q_EMIT failed(tr("This view shows nothing that could be exported."), {});
        return;
    }
    run([choice, folder, steps, name = viewName()] {
        for (std::size_t step = 0; step < steps->size(); ++step) {
            const QString file = QStringLiteral("%1-step%2.%3").arg(name).arg(step + 1).arg(fileSuffix(choice.format));
            writePicture(toPath(QDir(folder).filePath(file)), *(*steps)[step], choice.format, choice.dpi);
        }
        return tr("Saved %n picture(s) in %1.", nullptr, int(steps->size())).arg(QDir::toNativeSeparators(folder));
    });
}

void ExportController::askForPage()
{
    m_dialogs.saveFile(m_window,
                       {tr("Export web page"), suggestedPath(QStringLiteral("attention.html")), tr("Web page (*.html)"),
                        QStringLiteral("html")},
                       [this](const QString& path) {
                           m_settings.setExportFolder(QFileInfo(path).absolutePath());
                           writePage(path);
                       });
}

void ExportController::writePage(const QString& path)
{
    if (!canExport()) {
        Q_EMIT failed(tr("There is nothing to export yet."), {});
        return;
    }
    const QString note = m_sources.pageNote ? m_sources.pageNote() : QString();
    run([page = WebPageRequest{m_state.translation(), m_state.selection(), m_state.presentation()}, path, note] {
        writeWebPage(toPath(path), page);
        const QString saved = tr("Saved %1.").arg(QDir::toNativeSeparators(path));
        return note.isEmpty() ? saved : saved + u' ' + note;
    });
}

void ExportController::writeNumbers(const NumberExport& choice, const QString& path)
{
    if (!canExport()) {
        Q_EMIT failed(tr("There is nothing to export yet."), {});
        return;
    }
    const std::optional<ComparedSides> sides = compared();
    if (sides && choice.extent == NumberExport::Extent::Difference) {
        run([maps = sides->maps, path] {
            writeFileAtomically(toPath(path), differenceCsv(maps));
            return tr("Saved %1.").arg(QDir::toNativeSeparators(path));
        });
        return;
    }
    const bool isInOneFile
        = sides && sides->a.hasSameAttention(sides->b) && choice.extent != NumberExport::Extent::ThisHead;
    const auto files = isInOneFile ? std::vector<SideFile>{{sides->a, path}} : sideFiles(choice.part, path);
    if (files.empty())
        return;
    run([files, choice] {
        for (const auto& [side, file] : files)
            writeAttentionNumbers(toPath(file), choice.format,
                                  side.translation->sentences.at(std::size_t(side.sentence)),
                                  std::size_t(side.hypothesis), filterFor(choice, side.head));
        return savedText(files);
    });
}

void ExportController::askForAlignment()
{
    const AttentionShape shape = m_state.shape(AttentionKind::Cross);
    if (shape.layers == 0) {
        Q_EMIT failed(tr("There is no cross-attention here to read an alignment off."), {});
        return;
    }
    auto* dialog
        = new AlignmentExportDialog(m_lastAlignment, alignmentViewOf(shownSide(m_state)), compared(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastAlignment = dialog->choice();
        m_dialogs.saveFile(m_window,
                           {tr("Export alignment"), suggestedPath(QStringLiteral("alignment.txt")), tr("Text (*.txt)"),
                            QStringLiteral("txt")},
                           [this](const QString& path) {
                               m_settings.setExportFolder(QFileInfo(path).absolutePath());
                               writeAlignment(m_lastAlignment, path);
                           });
    });
    dialog->open();
}

void ExportController::writeAlignment(const AlignmentExport& choice, const QString& path)
{
    const auto files = sideFiles(choice.part, path);
    if (files.empty())
        return;
    run([files, choice] {
        for (const auto& [side, file] : files)
            writeFileAtomically(toPath(file), alignmentOf(side, choice));
        return savedText(files);
    });
}

std::optional<ComparedSides> ExportController::compared() const
{
    return m_sources.compared ? m_sources.compared() : std::nullopt;
}

/// Empty, and said, when a file would be written over that nobody was asked about: a file dialog asks about one name only.
std::vector<SideFile> ExportController::sideFiles(ComparedPart part, const QString& path)
{
    std::vector<SideFile> files = filesOf(compared(), part, shownSide(m_state), path);
    for (const SideFile& file : files) {
        if (file.path == path || !QFileInfo::exists(file.path))
            continue;
        Q_EMIT failed(tr("%1 is there already: choose another name, to which -A and -B are added.")
                          .arg(QDir::toNativeSeparators(file.path)),
                      {});
        return {};
    }
    return files;
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
    Q_EMIT started(tr("Exporting…"));
    const QFuture<Outcome> outcome = QtConcurrent::run(&m_writer, [job = std::move(job)] { return outcomeOf(job); });
    whenFinished(outcome, this, [this](const Outcome& result) {
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
