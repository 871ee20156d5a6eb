// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/attentionpictures.h"
#include "app/export/exportdialogs.h"
#include "app/filedialogs.h"
#include "app/settings.h"
#include "app/viewstate.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QWidget;

namespace heed {

/// Takes what is shown out of the window: to the clipboard, or into files, which are written in the thread pool. What
/// is exported is what was shown when it was asked for. Lives on the GUI thread; an export under way is finished before
/// it goes.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of the dialogs.
    ExportController(const ViewState& state, Settings& settings, FileDialogs dialogs, QWidget* window);
    ~ExportController() override;

    bool canExport() const;

    /// Writes to `path`: a file, or a folder for PictureExport::Extent::FilePerHead.
    void writePictures(const PictureExport& choice, const QString& path);
    void writeNumbers(const NumberExport& choice, const QString& path);

public Q_SLOTS:
    void copyPicture();
    void askForPicture(); ///< dialog, file dialog, writePictures
    void askForNumbers();

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

    PictureRequest request(bool hasValues) const;
    void askForPath(const PictureExport& choice);
    void run(Job job);
    static Outcome outcomeOf(const Job& job);
    QString suggestedPath(const QString& name) const;

    const ViewState& m_state;
    Settings& m_settings;
    FileDialogs m_dialogs;
    QWidget* m_window;
    PictureExport m_lastPicture;
    NumberExport m_lastNumbers;
    QFuture<void> m_running;
};

} // namespace heed
