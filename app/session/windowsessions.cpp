// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/windowsessions.h"

#include "app/history/translationhistory.h"
#include "app/session/alignmentdialog.h"
#include "app/session/openedfile.h"
#include "app/session/sessioncontroller.h"
#include "app/session/sessionstate.h"
#include "app/sourcepanel.h"
#include "app/stage.h"
#include "app/translationservice.h"
#include "app/viewstate.h"
#include "app/windowactions.h"
#include "model/error.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QMainWindow>

#include <memory>

namespace heed {

WindowSessions::WindowSessions(const Parts& parts)
    : QObject(parts.window),
      m_parts(parts),
      m_controller(new SessionController(
          parts.settings, parts.dialogs, [this] { return snapshot(); }, parts.actions.recentSessions, parts.window))
{
    connect(parts.actions.saveSession, &QAction::triggered, m_controller, &SessionController::askToSave);
    connect(parts.actions.openSession, &QAction::triggered, m_controller, &SessionController::askToOpen);
    connect(m_controller, &SessionController::chosen, this, &WindowSessions::open);
    connect(m_controller, &SessionController::started, this, &WindowSessions::statusChanged);
    connect(m_controller, &SessionController::opened, this, &WindowSessions::show);
    connect(m_controller, &SessionController::failed, this, &WindowSessions::failed);
    connect(m_controller, &SessionController::saved, this, [this](const QString& path) {
        const QFileInfo file(path);
        Q_EMIT statusChanged(tr("Saved %1, %2.").arg(file.fileName(), QLocale().formattedDataSize(file.size())));
    });
    const auto enable = [this] { m_parts.actions.saveSession->setEnabled(m_parts.history.count() > 0); };
    connect(&parts.history, &TranslationHistory::changed, this, enable);
    enable();
}

void WindowSessions::open(const QString& path)
{
    const OpenedFile kind = openedFileOf(path);
    if (kind == OpenedFile::Alignments) {
        askForAlignment(path);
        return;
    }
    if (kind == OpenedFile::None && QFileInfo::exists(path)) {
        Q_EMIT failed(tr("“%1” holds no session, no attention and no alignments.").arg(QFileInfo(path).fileName()), {});
        return;
    }
    m_parts.service.stop(); // its result would come in between
    m_controller->open(path);
}

void WindowSessions::openAlignment(const AlignmentRequest& request)
{
    m_parts.service.stop();
    m_controller->openAlignment(request);
}

void WindowSessions::askForAlignment(const QString& path)
{
    try {
        const auto file = std::make_shared<const AlignmentFile>(path.toStdString());
        if (!AlignmentDialog::isNeeded(*file)) {
            openAlignment({.file = path.toStdString(), .sourceText = {}, .targetText = {}, .sentence = 0});
            return;
        }
        auto* dialog = new AlignmentDialog(file, QFileInfo(path).fileName(), m_parts.dialogs, m_parts.window);
        connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
            m_controller->remember(path);
            show(*dialog->session(), path);
        });
        dialog->open();
    } catch (const Error& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()), QString::fromStdString(error.detail()));
    }
}

bool WindowSessions::isBusy() const
{
    return m_controller->isBusy();
}

Session WindowSessions::snapshot() const
{
    return toSession(m_parts.history, m_parts.source->text(), {m_parts.state.presentation(), m_parts.stage->view()});
}

void WindowSessions::show(const Session& session, const QString& path)
{
    m_parts.service.stop();
    const SessionLook look = lookOf(session.settings, {m_parts.state.presentation(), m_parts.stage->view()});
    m_parts.state.setPresentation(look.presentation);
    m_parts.stage->setView(look.view);
    m_parts.history.replace(historyOf(session), shownOf(session));
    m_parts.source->setText(QString::fromStdString(session.sourceText));
    Q_EMIT statusChanged(openedText(session, path));
    if (!session.warnings.empty()) {
        QStringList warnings;
        for (const std::string& warning : session.warnings)
            warnings.append(QString::fromStdString(warning));
        Q_EMIT warned(warnings.join(u' '));
    }
}

QString WindowSessions::openedText(const Session& session, const QString& path) const
{
    const QString opened
        = tr("Opened %1: %n translation(s).", nullptr, int(session.entries.size())).arg(QFileInfo(path).fileName());
    if (m_modelName.isEmpty() && m_parts.service.isLoading())
        return opened;
    const QString model = m_modelName.isEmpty() ? tr("No model is open; none is needed to look at them.")
                                                : tr("Translating again uses %1.").arg(m_modelName);
    return opened + u' ' + model;
}

} // namespace heed
