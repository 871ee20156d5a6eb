// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/examples/example.h"

#include <QObject>
#include <QString>

#include <optional>

class QMainWindow;

namespace heed {

class Inspector;
class MessageBar;
class Settings;
class SourcePanel;
class Stage;
class StageToolbar;
class TokenPanel;
class Tour;
class ViewState;
class WindowActions;
struct Dropped;

/// What people expect of any window: sentences to try, files that can be dropped on it, back and forward on the mouse,
/// a tour for newcomers. It asks for what it cannot do itself.
class WindowHabits : public QObject
{
    Q_OBJECT

public:
    /// The parts of the window that it works with; all outlive it.
    struct Parts
    {
        QMainWindow* window;
        ViewState& state;
        Settings& settings;
        const WindowActions& actions;
        MessageBar* messages;
        SourcePanel* source;
        TokenPanel* tokens;
        StageToolbar* toolbar;
        Stage* stage;
        Inspector* inspector;
    };
    explicit WindowHabits(const Parts& parts);

    Tour* tour() const { return m_tour; }

    /// Shows the tour when the next translation is there: from this stop (from 0), or, without one, from the first and
    /// only if the user has never seen it.
    void offerTour(std::optional<int> stop = std::nullopt);

    /// To be called when another translation is shown.
    void followTranslation();

Q_SIGNALS:
    void textGiven(const QString& text); ///< to be translated in the place of the present text
    void modelFolderGiven(const QString& folder);
    void folderGiven(const QString& folder); ///< that may hold models
    void sessionGiven(const QString& file);
    void statusChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectDrops();
    void takeExample(const Example& example);
    void takeLanguage(int language);
    void takeDrop(const Dropped& dropped);
    void selectExample();
    void startTour(int stop);
    Tour* makeTour();

    Parts m_parts;
    Tour* m_tour;
    std::optional<Example> m_example; ///< chosen, and its translation not shown yet
    std::optional<int> m_offeredStop; ///< of the tour
};

} // namespace heed
