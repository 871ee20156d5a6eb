// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filedialogs.h"

#include <QFileDialog>

#include <utility>

namespace heed {

namespace {

void ask(QFileDialog* dialog, FileDialogs::Answer answer)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void askForFile(QWidget* parent, const FileQuestion& question, FileDialogs::Answer answer)
{
    auto* dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(question.suffix);
    dialog->selectFile(question.suggestion);
    ask(dialog, std::move(answer));
}

void askForExistingFile(QWidget* parent, const FileQuestion& question, FileDialogs::Answer answer)
{
    auto* dialog = new QFileDialog(parent, question.title, question.suggestion, question.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, std::move(answer));
}

void askForFolder(QWidget* parent, const FileQuestion& question, FileDialogs::Answer answer)
{
    auto* dialog = new QFileDialog(parent, question.title, question.suggestion);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, std::move(answer));
}

} // namespace

FileDialogs systemFileDialogs()
{
    return {askForFile, askForFolder, askForExistingFile};
}

} // namespace heed
