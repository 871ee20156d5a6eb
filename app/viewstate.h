// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "app/selection.h"
#include "app/selectionhistory.h"
#include "app/tokenmerges.h"
#include "model/translation.h"

#include <QObject>

#include <memory>

namespace heed {

/// The one place that knows what is shown. Every view observes it and every view may set it; none talks to another.
/// Lives on the GUI thread.
///
/// What is set is made valid first: indices are clamped to the translation, and the query of the decoder's kinds and
/// the step are the same thing (selection.h). Setting what is already so emits nothing, which ends the loops that
/// two-way links would make.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject* parent = nullptr);

    /// Shows another translation (null: none), first sentence, best hypothesis; kind, layer and head stay. Forgets
    /// the history. Emits translationChanged and then, if it had to change, selectionChanged.
    void setTranslation(std::shared_ptr<const Translation> translation);
    const std::shared_ptr<const Translation>& translation() const { return m_translation; }

    /// Chooses all at once. In the decoder's kinds the step decides, and selection.query is not looked at.
    void select(Selection selection);
    const Selection& selection() const { return m_selection; }

    void setPresentation(const Presentation& presentation);
    const Presentation& presentation() const { return m_presentation; }

    /// What is shown as one row or column. Another sentence, hypothesis or kind forgets it.
    void setMerges(const TokenMerges& merges);
    const TokenMerges& merges() const { return m_merges; }

    /// What the selection points into; null when there is none.
    const SentenceTranslation* sentence() const;
    const Hypothesis* hypothesis() const;
    const std::shared_ptr<const AttentionTrace>& trace() const { return m_trace; } ///< of the chosen hypothesis
    AttentionShape shape(AttentionKind kind) const;                                ///< zeros without a trace

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

public Q_SLOTS:
    void setSentence(int sentence);     ///< its best hypothesis, no cell
    void setHypothesis(int hypothesis); ///< no cell
    void setKind(heed::AttentionKind kind);
    void setHead(int layer, int head);
    void setCell(int query, int key); ///< of the present kind; −1 for none
    void setStep(int step);           ///< in the decoder's kinds this chooses the row, too
    void goBack();
    void goForward();

Q_SIGNALS:
    void translationChanged();
    void selectionChanged(const heed::Selection& now, const heed::Selection& before);
    void presentationChanged(const heed::Presentation& now, const heed::Presentation& before);
    void historyChanged();
    void mergesChanged();

private:
    void apply(Selection selection);
    Selection clamped(Selection selection) const;
    void updateTrace();

    std::shared_ptr<const Translation> m_translation;
    std::shared_ptr<const AttentionTrace> m_trace;
    Selection m_selection;
    Presentation m_presentation;
    TokenMerges m_merges;
    SelectionHistory m_history;
};

} // namespace heed
