// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace heed {

class SourcePanel;
class StaleNotice;
class TranslationHistory;
class TranslationService;
class ViewState;
class WindowActions;

/// Keeps a StaleNotice true: the views are stale when the text was edited since, or when another model was opened and
/// has not translated it (yet, or because it cannot). What was brought back from the history, a session or a file is of
/// its own model, and says so there, until the open model is asked for a translation.
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
    QString otherModelReason() const;
    QString translateKeys() const;

    Parts m_parts;
    bool m_isBroughtBack = false;
};

} // namespace heed
