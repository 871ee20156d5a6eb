// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filedialogs.h"
#include "app/settings.h"
#include "app/windowrequest.h"
#include "model/session/session.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace heed {

/// Saves and opens session files, which are written and read in the thread pool, and remembers the last ones. Lives on
/// the GUI thread; what is under way is finished before it goes.
class SessionController : public QObject
{
    Q_OBJECT

public:
    /// @param snapshot the present state, to be saved.
    /// @param recent   gets an entry for each session that was saved or opened lately.
    /// @param window   parent of the dialogs.
    SessionController(Settings& settings, FileDialogs dialogs, std::function<Session()> snapshot, QMenu* recent,
                      QWidget* window);
    ~SessionController() override;

    void save(const QString& path);
    void open(const QString& path); ///< a .heed file, or an attention bundle
    void openAlignment(const AlignmentRequest& request);
    bool isBusy() const { return m_isBusy; }

public Q_SLOTS:
    void askToSave();
    void askToOpen();

    /// Counts a file that was opened by somebody else among the recent ones.
    void remember(const QString& path);

Q_SIGNALS:
    void chosen(const QString& path); ///< to be opened: by the dialog or among the recent ones
    void started(const QString& sentence);
    void saved(const QString& path);
    void opened(const heed::Session& session, const QString& path);
    void failed(const QString& sentence, const QString& detail);

private:
    struct Outcome
    {
        Session session;
        QString sentence; ///< what went wrong; empty: nothing
        QString detail;
    };
    void run(std::function<Session()> job, const QString& path, bool isReading);
    static Outcome outcomeOf(const std::function<Session()>& job);
    void fillRecent();

    Settings& m_settings;
    FileDialogs m_dialogs;
    std::function<Session()> m_snapshot;
    QMenu* m_recent;
    QWidget* m_window;
    QFuture<void> m_running;
    bool m_isBusy = false;
};

} // namespace heed
