// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stalewatch.h"

#include "app/decodingpanel.h"
#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "app/modelsummary.h"
#include "app/otherword.h"
#include "app/sourcepanel.h"
#include "app/stalenotice.h"
#include "app/translationservice.h"
#include "app/viewstate.h"
#include "app/windowactions.h"

#include <QAction>

#include <algorithm>
#include <chrono>

namespace heed {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 250ms; // a number is often changed in several steps
constexpr auto kPatience = 1500ms;
constexpr std::chrono::duration<double> kQuick = 2s;

} // namespace

StaleWatch::StaleWatch(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const auto setBroughtBack = [this](bool isBroughtBack) {
        m_isBroughtBack = isBroughtBack;
        update();
    };
    m_repeat.setSingleShot(true);
    m_repeat.setInterval(kPause);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_repeat, &QTimer::timeout, this, &StaleWatch::repeat);
    connect(&m_patience, &QTimer::timeout, this, &StaleWatch::show);
    connect(parts.source, &SourcePanel::decodingOptionsChanged, this, &StaleWatch::followSearch);
    connect(parts.source, &SourcePanel::textEdited, this, &StaleWatch::update);
    connect(&parts.state, &ViewState::translationChanged, this, [setBroughtBack] { setBroughtBack(false); });
    connect(&parts.history, &TranslationHistory::returned, this, [setBroughtBack] { setBroughtBack(true); });
    connect(&parts.service, &TranslationService::translationStarted, this, [setBroughtBack] { setBroughtBack(false); });
    connect(&parts.service, &TranslationService::modelLoaded, this, &StaleWatch::update);
}

void StaleWatch::followSearch()
{
    if (isQuickToRepeat())
        m_repeat.start();
    else
        m_repeat.stop();
    update();
}

void StaleWatch::repeat()
{
    if (isQuickToRepeat() && (m_parts.service.isTranslating() || !otherTaskReason().isEmpty()))
        m_parts.actions.translate->trigger();
    else
        update(); // text or search are other ones by now
}

/// What is already being put right is not worth a word for a moment: the views would jump for it.
void StaleWatch::update()
{
    const bool isUnderWay = m_repeat.isActive() || m_parts.service.isTranslating();
    if (!isUnderWay || m_parts.notice->isStale() || isTextChanged() || !otherModelReason().isEmpty())
        show();
    else if (!m_patience.isActive())
        m_patience.start();
}

void StaleWatch::show()
{
    m_patience.stop();
    if (const QString reason = otherModelReason(); !reason.isEmpty())
        m_parts.notice->setReason(reason, StaleNotice::Tone::Warning);
    else if (isTextChanged())
        m_parts.notice->setReason(tr("The text has changed: translate again (%1)").arg(translateKeys()));
    else
        m_parts.notice->setReason(otherTaskReason());
}

bool StaleWatch::isOfOpenModel() const
{
    const auto& shown = m_parts.state.translation();
    const auto& open = m_parts.service.model();
    return shown && shown->model && open && looksLikeSameModel(*shown->model, *open);
}

bool StaleWatch::isQuickToRepeat() const
{
    const auto& shown = m_parts.state.translation();
    const auto isGiven
        = [](const SentenceTranslation& sentence) { return sentence.isForced || sentence.givenTokens > 0; };
    return isOfOpenModel() && !isTextChanged() && !shown->isStopped && computingTime(*shown) < kQuick
           && std::ranges::none_of(shown->sentences, isGiven);
}

/// White space around it translates into nothing.
bool StaleWatch::isTextChanged() const
{
    const auto& shown = m_parts.state.translation();
    return shown && QString::fromStdString(shown->source).trimmed() != m_parts.source->text().trimmed();
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

/// Of what the open model made: other languages, or another search.
QString StaleWatch::otherTaskReason() const
{
    if (!isOfOpenModel())
        return {};
    const DecodingOptions& before = m_parts.state.translation()->options;
    const DecodingOptions now = m_parts.source->decodingOptions();
    const ModelInfo& model = *m_parts.service.model();
    const bool isOtherStart = !model.hasTokenizer && now.forcedBosId != before.forcedBosId;
    if (isOtherStart || possibleTask(model.tasks, now.task) != possibleTask(model.tasks, before.task))
        return tr("Languages or task have changed: translate again (%1)").arg(translateKeys());
    const QString difference = DecodingPanel::difference(before, now);
    return difference.isEmpty()
               ? QString()
               : tr("The search has changed (%1): translate again (%2)").arg(difference, translateKeys());
}

QString StaleWatch::translateKeys() const
{
    return m_parts.actions.translate->shortcut().toString(QKeySequence::NativeText);
}

} // namespace heed
