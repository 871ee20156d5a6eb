// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/alignmentexportdialog.h"
#include "app/export/attentionpictures.h"
#include "app/export/exportdialogs.h"
#include "app/filedialogs.h"
#include "app/settings.h"
#include "app/viewstate.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QWidget;

namespace heed {

/// What the window shows beside the heads, as pictures; each may give null when there is nothing.
struct PictureSources
{
    using Source = std::function<std::unique_ptr<Figure>(const FigureOptions&)>;
    Source view;                       ///< the page on the stage
    std::function<QString()> viewName; ///< "flow": names its file
    Source row;                        ///< the chart of the chosen token
    Source step;                       ///< the chart of the vocabulary
    std::function<QString()> pageNote; ///< what of it a web page leaves out, a sentence; empty: nothing
    /// A and B; nothing: the window compares nothing.
    std::function<std::optional<ComparedSides>()> compared = {};
    /// Every step of the page on the stage; none when it does not show a computation step by step.
    std::function<std::vector<std::unique_ptr<Figure>>(const FigureOptions&)> viewSteps = {};
};

/// Takes what is shown out of the window: to the clipboard, or into files, which are written one after the other in a
/// thread of their own. What is exported is what was shown when it was asked for. Lives on the GUI thread; exports that
/// were asked for are finished before it goes.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of the dialogs.
    ExportController(const ViewState& state, Settings& settings, FileDialogs dialogs, QWidget* window);
    ~ExportController() override;

    bool canExport() const;

    /// Without them only heads can be exported. They are asked on the GUI thread.
    void setPictureSources(PictureSources sources) { m_sources = std::move(sources); }

    /// Writes to `path`: a file, or a folder where PictureExport::isFolder().
    void writePictures(const PictureExport& choice, const QString& path);
    void writeNumbers(const NumberExport& choice, const QString& path);
    void writeAlignment(const AlignmentExport& choice, const QString& path); ///< all sentences
    void writePage(const QString& path);

public Q_SLOTS:
    void copyPicture();
    void askForPicture(); ///< dialog, file dialog, writePictures
    void askForNumbers();
    void askForAlignment();
    void askForPage();

Q_SIGNALS:
    void started(const QString& sentence);
    void finished(const QString& sentence);
    void failed(const QString& sentence, const QString& detail);

private:
    struct Outcome
    {
        QString sentence;
        QString detail;
        bool isFault = false;
    };
    using Job = std::function<QString()>; ///< returns what was written, in a sentence

    FigureOptions options(const PictureExport& choice) const;
    QList<PictureExport::Extent> offered() const;
    std::unique_ptr<Figure> shownPicture(const PictureExport& choice) const;
    QString suggestedName(const PictureExport& choice) const;
    void askForPath(const PictureExport& choice);
    void writeFilePerHead(const PictureExport& choice, const QString& folder);
    void writeFilePerStep(const PictureExport& choice, const QString& folder);
    QString viewName() const;
    std::optional<ComparedSides> compared() const;
    std::vector<SideFile> sideFiles(ComparedPart part, const QString& path);
    void run(Job job);
    static Outcome outcomeOf(const Job& job);
    QString suggestedPath(const QString& name) const;

    const ViewState& m_state;
    Settings& m_settings;
    FileDialogs m_dialogs;
    QWidget* m_window;
    PictureSources m_sources;
    PictureExport m_lastPicture;
    NumberExport m_lastNumbers;
    AlignmentExport m_lastAlignment;
    QThreadPool m_writer; ///< of one thread: exports wait for each other, and the window for none
};

} // namespace heed
