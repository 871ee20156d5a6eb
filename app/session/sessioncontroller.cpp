// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessioncontroller.h"

#include "app/session/alignmentsession.h"
#include "app/session/openedfile.h"

#include "model/error.h"
#include "widgets/whenfinished.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QtConcurrentRun>

#include <exception>
#include <filesystem>
#include <utility>

namespace heed {

namespace {

const QString kSuffix = QStringLiteral("heed");

std::filesystem::path toPath(const QString& path)
{
    return path.toStdString();
}

} // namespace

SessionController::SessionController(Settings& settings, FileDialogs dialogs, std::function<Session()> snapshot,
                                     QMenu* recent, QWidget* window)
    : QObject(window),
      m_settings(settings),
      m_dialogs(std::move(dialogs)),
      m_snapshot(std::move(snapshot)),
      m_recent(recent),
      m_window(window)
{
    fillRecent();
}

SessionController::~SessionController()
{
    m_running.waitForFinished();
}

void SessionController::askToSave()
{
    const QString opened = m_window->windowFilePath();
    const QString name
        = opened.isEmpty() ? QDir(m_settings.exportFolder()).filePath(tr("session") + u'.' + kSuffix) : opened;
    m_dialogs.saveFile(m_window, {tr("Save session"), name, tr("Heed session (*.heed)"), kSuffix},
                       [this](const QString& path) { save(path); });
}

void SessionController::askToOpen()
{
    const QString patterns = QString::fromLatin1(kOpenedFilePatterns.data(), qsizetype(kOpenedFilePatterns.size()));
    const QString filter
        = tr("Sessions, attention and alignments (%1)").arg(patterns) + QStringLiteral(";;") + tr("All files (*)");
    m_dialogs.openFile(m_window, {tr("Open session or attention"), m_settings.exportFolder(), filter, kSuffix},
                       [this](const QString& path) { Q_EMIT chosen(path); });
}

void SessionController::save(const QString& path)
{
    Q_EMIT started(tr("Saving the session…"));
    run(
        [session = m_snapshot(), path] {
            writeSession(toPath(path), session);
            return Session();
        },
        path, false);
}

void SessionController::open(const QString& path)
{
    Q_EMIT started(tr("Opening the session…"));
    run([path] { return readOpenedFile(toPath(path)); }, path, true);
}

void SessionController::openAlignment(const AlignmentRequest& request)
{
    Q_EMIT started(tr("Opening the alignment…"));
    run([request] { return alignmentSession(request); }, QString::fromStdString(request.file.string()), true);
}

SessionController::Outcome SessionController::outcomeOf(const std::function<Session()>& job)
{
    try {
        return {job(), {}, {}};
    } catch (const Error& error) {
        return {{}, QString::fromUtf8(error.what()), QString::fromStdString(error.detail())};
    } catch (const std::exception& error) {
        return {{}, tr("The session failed unexpectedly."), QString::fromUtf8(error.what())};
    }
}

void SessionController::run(std::function<Session()> job, const QString& path, bool isReading)
{
    m_running.waitForFinished(); // one at a time: what is saved may be what is opened next
    m_isBusy = true;
    const QFuture<Outcome> outcome = QtConcurrent::run([job = std::move(job)] { return outcomeOf(job); });
    m_running = QFuture<void>(outcome);
    whenFinished(outcome, this, [this, path, isReading](const Outcome& result) {
        m_isBusy = false;
        if (!result.sentence.isEmpty()) {
            Q_EMIT failed(result.sentence, result.detail);
            return;
        }
        remember(path);
        if (isReading)
            Q_EMIT opened(result.session, path);
        else
            Q_EMIT saved(path);
    });
}

void SessionController::remember(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_settings.setExportFolder(QFileInfo(absolute).absolutePath());
    m_settings.addRecentSession(absolute);
    fillRecent();
}

void SessionController::fillRecent()
{
    m_recent->clear();
    for (const QString& path : m_settings.recentSessions()) {
        QAction* action = m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] { Q_EMIT chosen(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setStatusTip(QDir::toNativeSeparators(path));
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

} // namespace heed
