// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/whatif.h"

#include "app/export/caption.h"
#include "app/otherword.h"
#include "app/translationservice.h"
#include "app/viewstate.h"

#include <cstddef>
#include <utility>

namespace heed {

WhatIf::WhatIf(ViewState& state, TranslationService& service, QObject* parent)
    : QObject(parent), m_state(state), m_service(service)
{
    const auto announce = [this] { Q_EMIT offerChanged(obstacle().isEmpty()); };
    connect(&state, &ViewState::translationChanged, this, announce);
    connect(&service, &TranslationService::modelLoadStarted, this, announce);
    connect(&service, &TranslationService::modelLoaded, this, announce);
    connect(&service, &TranslationService::modelLoadCancelled, this, announce);
    connect(&service, &TranslationService::modelLoadFailed, this, announce);
}

QString WhatIf::obstacle() const
{
    const auto& shown = m_state.translation();
    if (!shown)
        return {};
    if (!shown->model)
        return tr("Nobody noted which model made this translation: translate again to try other words.");
    if (m_service.isLoading())
        return tr("A model is being opened: other words can be tried when that is done.");
    if (!m_service.model())
        return tr("This translation was made by %1: open it to try other words.").arg(modelName(*shown->model));
    if (!looksLikeSameModel(*shown->model, *m_service.model()))
        return tr("This translation was made by %1: open it to try other words, or translate again with %2.")
            .arg(modelName(*shown->model), modelName(*m_service.model()));
    return {};
}

void WhatIf::use(TokenId token)
{
    const Selection& place = m_state.selection();
    const Hypothesis* hypothesis = m_state.hypothesis();
    const auto target = hypothesis ? otherWord(*hypothesis, place.step, token) : std::nullopt;
    if (!target)
        return;
    if (const QString sentence = obstacle(); !sentence.isEmpty()) {
        Q_EMIT refused(sentence);
        return;
    }
    const QString source = QString::fromStdString(m_state.sentence()->source.text);
    const quint64 id = m_service.translateForced(source, *target, m_state.translation()->options);
    m_request = Request{id, {m_state.translation(), place}};
    Q_EMIT asked();
}

std::optional<HistoryEntry> WhatIf::takeAnswer(const Translation& answer)
{
    const auto request = std::exchange(m_request, std::nullopt);
    if (!request || answer.sentences.empty() || answer.sentences.front().hypotheses.empty())
        return std::nullopt;
    const auto& [before, place] = request->before;
    const auto stepOf = [step = std::size_t(place.step)](const SentenceTranslation& sentence, int hypothesis) {
        const auto& tokens = sentence.hypotheses.at(std::size_t(hypothesis)).tokens;
        return step < tokens.size() ? tokens[step] : GeneratedToken();
    };
    const auto index = std::size_t(place.sentence);
    const SentenceTranslation& sentence = answer.sentences.front();
    if (!isSameStep(stepOf(before->sentences.at(index), place.hypothesis), stepOf(sentence, 0))) {
        Q_EMIT refused(tr("The open model gives other probabilities than those shown, so another one made this "
                          "translation: translate again to try other words."));
        return std::nullopt;
    }
    return HistoryEntry{std::make_shared<const Translation>(withSentence(*before, index, sentence)), place};
}

} // namespace heed
