// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace heed {

class ChoiceActions;
class ExamplesMenu;

/// Everything that can be done in the window, once: menus, buttons and the list of shortcuts show these same actions.
/// What they do is connected by whoever owns the thing they act on.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// The actions' shortcuts work in all of `window`.
    explicit WindowActions(QWidget* window);

    void fillMenus(QMenuBar* menuBar) const;

    QAction* openModel;
    QAction* manageModels;
    QAction* exportPicture;
    QAction* exportPage;
    QAction* exportNumbers;
    QAction* exportAlignment;
    QAction* quit;

    QAction* saveSession;
    QAction* openSession;
    QMenu* recentSessions;

    QAction* editText;
    QAction* translate;
    QAction* stop;
    QAction* decodingOptions; ///< checkable: their panel is open
    QAction* copyTranslation;
    QAction* copyPicture;

    QAction* back;
    QAction* forward;
    QAction* showHistory;
    QAction* pinForComparison;
    QAction* swapComparison;
    QAction* compareModels;
    QAction* previousSentence;
    QAction* nextSentence;
    QAction* previousLayer;
    QAction* nextLayer;
    QAction* previousHead;
    QAction* nextHead;

    QAction* zoomIn;
    QAction* zoomOut;
    QAction* showWholeMap;
    QAction* splitStage; ///< checkable
    QAction* showTable;  ///< checkable: the heatmap as a table of numbers
    QAction* restoreLayout;
    QAction* showShortcuts;
    QAction* showTour;
    QAction* about;

    ChoiceActions* stageView;
    ChoiceActions* kind;
    ChoiceActions* colorMap;
    ChoiceActions* valueScale;
    ChoiceActions* specialTokens;
    ChoiceActions* tokenUnit;
    ChoiceActions* colorScheme;
    ChoiceActions* language;

    ExamplesMenu* examples;

private:
    void makeFileActions();
    void makeTranslationActions();
    void makeGoActions();
    void makeHistoryActions();
    void makeViewActions();
    void makeChoices();
    void makePresentationChoices();
    void makeSettingsChoices();

    QWidget* m_window;
};

} // namespace heed
