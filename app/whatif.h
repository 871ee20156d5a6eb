// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/translationhistory.h"
#include "model/translation.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace heed {

class TranslationService;
class ViewState;

/// What would have come if the model had taken another token: asks for the chosen sentence again with that token at the
/// chosen step, searched on from there as the translation shown was searched for, and puts the answer in the place of
/// the sentence. Only the model that made the translation is asked, since ids mean something else to any other; and an
/// answer counts only when its probabilities at that step are those that were shown.
class WhatIf : public QObject
{
    Q_OBJECT

public:
    WhatIf(ViewState& state, TranslationService& service, QObject* parent = nullptr);

    /// Why no other token can be tried in what is shown, and what to do, in one sentence; empty: it can.
    QString obstacle() const;

    /// Whether this request of the service is one of these.
    bool hasAsked(quint64 id) const { return m_request && m_request->id == id; }

    /// The translation before with the answer in it, and the place that was looked at. Nothing when another model gave
    /// the answer, which refused() says.
    std::optional<HistoryEntry> takeAnswer(const Translation& answer);

public Q_SLOTS:
    void use(heed::TokenId token);

Q_SIGNALS:
    void offerChanged(bool isPossible); ///< there is no obstacle
    void asked();
    void refused(const QString& sentence);

private:
    struct Request
    {
        quint64 id = 0;
        HistoryEntry before;
    };

    ViewState& m_state;
    TranslationService& m_service;
    std::optional<Request> m_request; ///< nothing: none is under way
};

} // namespace heed
