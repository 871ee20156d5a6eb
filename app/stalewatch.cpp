// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stalewatch.h"

#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "app/sourcepanel.h"
#include "app/stalenotice.h"
#include "app/translationservice.h"
#include "app/viewstate.h"
#include "app/windowactions.h"

#include <QAction>

namespace heed {

StaleWatch::StaleWatch(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto setBroughtBack = [this](bool isBroughtBack) {
        m_isBroughtBack = isBroughtBack;
        update();
    };
    connect(parts.source, &SourcePanel::textEdited, this, &StaleWatch::update);
    connect(&parts.state, &ViewState::translationChanged, this, [setBroughtBack] { setBroughtBack(false); });
    connect(&parts.history, &TranslationHistory::returned, this, [setBroughtBack] { setBroughtBack(true); });
    connect(&parts.service, &TranslationService::translationStarted, this, [setBroughtBack] { setBroughtBack(false); });
    connect(&parts.service, &TranslationService::modelLoaded, this, &StaleWatch::update);
}

void StaleWatch::update()
{
    const auto& shown = m_parts.state.translation();
    if (const QString reason = otherModelReason(); !reason.isEmpty())
        m_parts.notice->setReason(reason, StaleNotice::Tone::Warning);
    else if (shown && QString::fromStdString(shown->source) != m_parts.source->text())
        m_parts.notice->setReason(tr("The text has changed: translate again (%1)").arg(translateKeys()));
    else
        m_parts.notice->setReason({});
}

/// Empty: the open model made it, or the user knows that it did not.
QString StaleWatch::otherModelReason() const
{
    const auto& shown = m_parts.state.translation();
    const auto& open = m_parts.service.model();
    if (!shown || !shown->model || !open || shown->model->folder == open->folder || m_isBroughtBack
        || isFromFile(*shown))
        return {};
    return tr("This was translated by %1, but %2 is open now: translate again (%3)")
        .arg(modelName(*shown->model), modelName(*open), translateKeys());
}

QString StaleWatch::translateKeys() const
{
    return m_parts.actions.translate->shortcut().toString(QKeySequence::NativeText);
}

} // namespace heed
