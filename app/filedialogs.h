// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace heed {

/// What a file dialog asks.
struct FileQuestion
{
    QString title;
    QString suggestion; ///< path that is proposed
    QString filter;     ///< "PNG picture (*.png)"; files only
    QString suffix;     ///< added to a name without one; files only
};

/// The seam between the window and the desktop's file dialogs, so that tests answer at once. The answer comes later,
/// when the user has chosen, and not at all when the dialog was cancelled.
struct FileDialogs
{
    using Answer = std::function<void(const QString& path)>;
    std::function<void(QWidget* parent, const FileQuestion& question, Answer answer)> saveFile;
    std::function<void(QWidget* parent, const FileQuestion& question, Answer answer)> openFolder;
    std::function<void(QWidget* parent, const FileQuestion& question, Answer answer)> openFile{};
};

/// The real ones. They block nothing but their window.
FileDialogs systemFileDialogs();

} // namespace heed
