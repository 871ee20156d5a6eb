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
    connect(&parts.service, &TranslationService::modelLoaded, this, [this](const ModelInfo& info) {
        m_open = info;
        update();
    });
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

bool StaleWatch::isOfOpenModel() const
{
    const auto& shown = m_parts.state.translation();
    if (!m_open || !shown || !shown->model)
        return true;
    const ModelInfo& model = *shown->model;
    return model.folder == m_open->folder // a session's may be elsewhere on this machine
           || (modelName(model) == modelName(*m_open) && model.targetVocabulary == m_open->targetVocabulary);
}

/// Empty: the open model made it, or the user knows that it did not.
QString StaleWatch::otherModelReason() const
{
    const auto& shown = m_parts.state.translation();
    if (!shown || !shown->model || !m_open || shown->model->folder == m_open->folder || m_isBroughtBack
        || isFromFile(*shown))
        return {};
    return tr("This was translated by %1, but %2 is open now: translate again (%3)")
        .arg(modelName(*shown->model), modelName(*m_open), translateKeys());
}

QString StaleWatch::translateKeys() const
{
    return m_parts.actions.translate->shortcut().toString(QKeySequence::NativeText);
}

} // namespace heed
