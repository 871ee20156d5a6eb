// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace heed {

class SourcePanel;
class StaleNotice;
class TranslationHistory;
class TranslationService;
class ViewState;
class WindowActions;

/// Keeps a StaleNotice true: the views are stale when the text, the languages or the search were changed since, or when
/// another model was opened and has not translated the text (yet, or because it cannot). What was brought back from the
/// history, a session or a file is of its own model, and says so there, until the open model is asked for a translation.
///
/// Another search translates a short text again by itself, as other languages do. What takes long, what another model
/// made and what-ifs wait for the user.
class StaleWatch : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        StaleNotice* notice;
        const SourcePanel* source;
        const WindowActions& actions;
        const ViewState& state;
        const TranslationHistory& history;
        const TranslationService& service;
    };
    explicit StaleWatch(const Parts& parts, QObject* parent = nullptr);

public Q_SLOTS:
    /// For what gives no signal: SourcePanel::setText().
    void update();

private:
    void followSearch();
    void repeat();
    void show();
    bool isOfOpenModel() const;
    bool isQuickToRepeat() const;
    bool isTextChanged() const;
    QString otherModelReason() const;
    QString otherTaskReason() const;
    QString translateKeys() const;

    Parts m_parts;
    QTimer m_repeat;   ///< until another search is translated with
    QTimer m_patience; ///< until a translation under way is so slow that the views have to be called stale
    bool m_isBroughtBack = false;
};

} // namespace heed
