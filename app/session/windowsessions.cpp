// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/windowsessions.h"

#include "app/compare/comparison.h"
#include "app/history/translationhistory.h"
#include "app/models/factstext.h"
#include "app/session/alignmentdialog.h"
#include "app/session/openedfile.h"
#include "app/session/sessioncontroller.h"
#include "app/session/sessionmarks.h"
#include "app/session/sessionstate.h"
#include "app/sourcepanel.h"
#include "app/stage.h"
#include "app/stage/heatmappage.h"
#include "app/stagearea.h"
#include "app/translationservice.h"
#include "app/viewstate.h"
#include "app/windowactions.h"
#include "model/error.h"

#include <QAction>
#include <QFileInfo>
#include <QMainWindow>

#include <memory>
#include <optional>

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
        nameWindow(path);
        Q_EMIT statusChanged(tr("Saved %1, %2.").arg(file.fileName(), sizeText(file.size())));
    });
    const auto enable = [this] { m_parts.actions.saveSession->setEnabled(m_parts.history.count() > 0); };
    connect(&parts.history, &TranslationHistory::changed, this, enable);
    enable();
    const auto mark = [this] { m_parts.window->setWindowModified(!m_parts.window->windowFilePath().isEmpty()); };
    connect(&parts.history, &TranslationHistory::changed, this, mark);
    connect(parts.source, &SourcePanel::textEdited, this, mark);
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
    const StageArea& area = *m_parts.stage;
    Session session = toSession(m_parts.history, m_parts.source->text(),
                                {m_parts.state.presentation(), area.stage()->view(),
                                 area.isSplit() ? std::optional(area.secondView()) : std::nullopt});
    session.settings.merge(toSettings(marks()));
    return session;
}

SessionMarks WindowSessions::marks() const
{
    SessionMarks marks{m_parts.state.merges(), {}, {}};
    if (const auto* page = m_parts.stage->stage()->findChild<HeatmapPage*>())
        marks.pins = page->pins();
    if (!m_parts.comparison.isChosen())
        return marks;
    const ComparisonTarget target = m_parts.comparison.target();
    const int index = target.translation ? m_parts.history.indexOf(target.translation.get()) : -1;
    if (target.translation && index < 0)
        return marks; // it is no longer in the history, and so not in the session
    marks.comparison
        = SessionComparison{index < 0 ? -1 : m_parts.history.count() - 1 - index, // oldest first
                            {.sentence = target.sentence, .hypothesis = target.hypothesis, .head = target.head}};
    return marks;
}

/// When what they mark is shown.
void WindowSessions::showMarks(const SessionMarks& marks)
{
    ViewState& state = m_parts.state;
    const AttentionShape shape = state.shape(state.selection().kind);
    state.setMerges({setsBelow(marks.merges.queries, shape.queries), setsBelow(marks.merges.keys, shape.keys)});
    if (!marks.pins.empty())
        m_parts.stage->stage()->setView(StageView::Heatmap); // so that it is there
    if (auto* page = m_parts.stage->stage()->findChild<HeatmapPage*>())
        page->setPins(marks.pins);
    m_parts.comparison.reset();
    if (!marks.comparison || marks.comparison->entry >= m_parts.history.count())
        return;
    const auto& [entry, place] = *marks.comparison;
    const int index = m_parts.history.count() - 1 - entry;
    m_parts.comparison.setTarget(
        {entry < 0 ? nullptr : m_parts.history.entry(index).translation, place.sentence, place.hypothesis, place.head});
}

void WindowSessions::show(const Session& session, const QString& path)
{
    m_parts.service.stop();
    if (openedFileOf(path) == OpenedFile::Session)
        restore(session);
    else
        join(session);
    m_parts.source->setText(QString::fromStdString(session.sourceText));
    if (openedFileOf(path) == OpenedFile::Session)
        nameWindow(path);
    Q_EMIT statusChanged(openedText(session, path));
    if (!session.warnings.empty()) {
        QStringList warnings;
        for (const std::string& warning : session.warnings)
            warnings.append(QString::fromStdString(warning));
        Q_EMIT warned(warnings.join(u' '));
    }
}

/// In the place of everything that was there.
void WindowSessions::restore(const Session& session)
{
    StageArea& area = *m_parts.stage;
    const SessionLook look
        = lookOf(session.settings, {m_parts.state.presentation(), area.stage()->view(),
                                    area.isSplit() ? std::optional(area.secondView()) : std::nullopt});
    m_parts.state.setPresentation(look.presentation);
    m_parts.history.replace(historyOf(session), shownOf(session));
    showMarks(marksOf(session.settings));
    area.stage()->setView(look.view);
    if (look.secondView)
        area.setSecondView(*look.secondView);
    area.setSplit(look.secondView.has_value());
}

/// Another program's attention: beside what was there, so that they can be compared.
void WindowSessions::join(const Session& session)
{
    m_parts.state.setTranslation(session.entries.front().translation);
    m_parts.history.returnTo(m_parts.history.current());
}

/// After the session that it shows, which is as in its file.
void WindowSessions::nameWindow(const QString& path)
{
    m_parts.window->setWindowFilePath(QFileInfo(path).absoluteFilePath());
    m_parts.window->setWindowTitle(QFileInfo(path).fileName() + QStringLiteral("[*]")); // Qt adds the program's name
    m_parts.window->setWindowModified(false);
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
