// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace heed {

class ChoiceActions;
class HistoryList;
class HypothesisModel;
class TranslationHistory;
class WindowActions;

/// The translation as text, which sentence of it is looked at, the other hypotheses of that sentence and the earlier
/// translations.
class TranslationPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param tokens stands between the text and the hypotheses; the panel takes it over.
    TranslationPanel(ViewState& state, TranslationHistory& history, const WindowActions& actions, QWidget* tokens,
                     QWidget* parent = nullptr);

    /// Brings the earlier translations to the front and gives them the keyboard.
    void showHistory();

    /// The translation so far, while it is made; showText() brings back what is looked at.
    void showPartial(const QString& text);
    void showText();

    /// The whole translation, with the chosen hypothesis in the place of its sentence.
    QString text() const;

Q_SIGNALS:
    void comparisonRequested(int historyEntry); ///< with what is shown

private:
    enum class List { Hypotheses, History };

    QWidget* makeLists(TranslationHistory& history);
    void showList(List list);
    QWidget* makeHeadingRow(const WindowActions& actions);
    QWidget* makeSentenceRow(const WindowActions& actions);
    QTreeView* makeHypothesisView();
    void showTranslation();
    void follow(const Selection& now, const Selection& before);

    ViewState& m_state;
    QPlainTextEdit* m_text;
    QWidget* m_sentenceRow;
    QComboBox* m_sentences;
    HypothesisModel* m_hypotheses;
    QTreeView* m_hypothesisView;
    ChoiceActions* m_listChoice;
    QStackedWidget* m_lists;
    HistoryList* m_history;
};

} // namespace heed
