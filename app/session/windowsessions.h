// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filedialogs.h"

#include <QObject>
#include <QString>

class QMainWindow;

namespace heed {

class Comparison;
class SessionController;
class Settings;
class SourcePanel;
class StageArea;
class TranslationHistory;
class TranslationService;
class ViewState;
class WindowActions;
struct AlignmentRequest;
struct Session;
struct SessionMarks;

/// What sessions do to the window: puts its state into a file and takes it from there.
class WindowSessions : public QObject
{
    Q_OBJECT

public:
    /// The parts of the window that it works with; all outlive it.
    struct Parts
    {
        QMainWindow* window;
        ViewState& state;
        TranslationHistory& history;
        Comparison& comparison;
        TranslationService& service;
        Settings& settings;
        FileDialogs dialogs;
        const WindowActions& actions;
        SourcePanel* source;
        StageArea* stage;
    };
    explicit WindowSessions(const Parts& parts);

    /// A session takes the place of everything; an attention bundle or alignments join the history. A dialog asks for what
    /// a file of alignments does not say.
    void open(const QString& path);
    void openAlignment(const AlignmentRequest& request);
    bool isBusy() const;

    /// The model that translating again would use; empty: none is open.
    void setModelName(const QString& name) { m_modelName = name; }

Q_SIGNALS:
    void statusChanged(const QString& text);
    void warned(const QString& sentences); ///< what is odd about the file that was opened
    void failed(const QString& sentence, const QString& detail);

private:
    void askForAlignment(const QString& path);
    Session snapshot() const;
    SessionMarks marks() const;
    void showMarks(const SessionMarks& marks);
    void show(const Session& session, const QString& path);
    void restore(const Session& session);
    void join(const Session& session);
    void nameWindow(const QString& path);
    QString openedText(const Session& session, const QString& path) const;

    Parts m_parts;
    SessionController* m_controller;
    QString m_modelName;
};

} // namespace heed
