// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/secondmodel.h"

#include "app/compare/comparison.h"
#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "app/ids/idmodel.h"
#include "app/viewstate.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

QLocale::Language languageOf(const std::string& code)
{
    return QLocale(QString::fromStdString(code).section(u'_', 0, 0)).language();
}

/// The same language as another model calls it: "fra_Latn" for "fr_XX". What it does not know stays, so that it says so.
std::string translatedCode(const std::string& code, const std::vector<std::string>& known)
{
    if (code.empty() || std::ranges::find(known, code) != known.end())
        return code;
    const auto found = std::ranges::find(known, languageOf(code), languageOf);
    return languageOf(code) == QLocale::C || found == known.end() ? code : *found;
}

/// What one model was asked for, for another. Token ids go to models that read ids alone.
DecodingOptions optionsFor(const ModelInfo& model, DecodingOptions options)
{
    const TaskChoices& choices = model.tasks;
    if (model.hasTokenizer)
        options.forcedBosId.reset();
    TranslationTask& task = options.task;
    task.sourceLanguage
        = choices.sourceLanguages.empty() ? "" : translatedCode(task.sourceLanguage, choices.sourceLanguages);
    task.targetLanguage
        = choices.targetLanguages.empty() ? "" : translatedCode(task.targetLanguage, choices.targetLanguages);
    if (!choices.takesPrefix)
        task.prefix.reset();
    return options;
}

/// Without what was not translated when it was stopped.
std::string translatedSource(const Translation& translation)
{
    const bool isWhole = !translation.isStopped || translation.sentences.empty();
    return isWhole ? translation.source : translation.source.substr(0, translation.sentences.back().span.end);
}

} // namespace

SecondModel::SecondModel(TranslatorFactory factory, ViewState& state, TranslationHistory& history,
                         Comparison& comparison, QObject* parent)
    : QObject(parent), m_state(state), m_history(history), m_comparison(comparison), m_service(std::move(factory))
{
    connectService();
    connect(&state, &ViewState::translationChanged, this, &SecondModel::translate);
    connect(&state, &ViewState::selectionChanged, this, &SecondModel::followSentence);
}

void SecondModel::connectService()
{
    connect(&m_service, &TranslationService::modelLoadStarted, this, &SecondModel::changed);
    connect(&m_service, &TranslationService::modelLoaded, this, [this](const ModelInfo& info) {
        if (!m_isWanted)
            return; // it was let go when this could not be stopped any more
        forgetTranslations();
        m_model = info;
        Q_EMIT changed();
        translate();
    });
    connect(&m_service, &TranslationService::modelLoadFailed, this, [this](const QString& sentence) {
        m_fault = sentence;
        m_isWanted = m_model.has_value();
        Q_EMIT changed();
    });
    connect(&m_service, &TranslationService::modelLoadCancelled, this, [this] {
        m_isWanted = m_isWanted && m_model;
        Q_EMIT changed();
    });
    connect(&m_service, &TranslationService::translationFinished, this,
            [this](quint64, const std::shared_ptr<const Translation>& translation) { take(translation); });
    connect(&m_service, &TranslationService::translationStopped, this, &SecondModel::changed);
    connect(&m_service, &TranslationService::failed, this, [this](quint64, const QString& sentence) {
        m_fault = sentence;
        stopComparing(); // B would be of another text
        Q_EMIT changed();
    });
}

void SecondModel::open(const QString& folder)
{
    m_isWanted = true;
    m_fault.clear();
    m_service.load(folder.toStdString());
}

void SecondModel::close()
{
    m_isWanted = false;
    m_fault.clear();
    m_model.reset();
    forgetTranslations();
    m_service.unload(); // after them: it gives back to the system what was freed
    Q_EMIT changed();
}

bool SecondModel::isMine(const Translation& translation) const
{
    return std::ranges::any_of(m_translations, [&](const auto& made) { return made.lock().get() == &translation; });
}

void SecondModel::translate()
{
    const auto& shown = m_state.translation();
    if (!m_model || !m_isWanted || !shown || shown->source.empty() || isMine(*shown))
        return;
    m_fault = obstacle(*shown);
    if (m_fault.isEmpty()) {
        m_service.translate(QString::fromStdString(translatedSource(*shown)), optionsFor(*m_model, shown->options));
    } else {
        m_service.stop();
        stopComparing();
    }
    Q_EMIT changed();
}

/// Why it cannot translate what is shown; empty: nothing is known to be in the way.
QString SecondModel::obstacle(const Translation& shown) const
{
    if (isOfIds(shown) && m_model->hasTokenizer)
        return tr("%1 reads text, but what is shown was made of token ids.").arg(modelName(*m_model));
    if (!isOfIds(shown) && !m_model->hasTokenizer)
        return tr("%1 has no tokenizer: it reads token ids, but what is shown was made of text.")
            .arg(modelName(*m_model));
    return {};
}

void SecondModel::take(const std::shared_ptr<const Translation>& translation)
{
    std::erase_if(m_translations, [](const auto& made) { return made.expired(); });
    m_translations.push_back(translation);
    m_history.keep(translation);
    HeadIndex head = m_comparison.target().head; // where one looked in B before
    head.kind = m_state.selection().kind;
    m_comparison.setTarget({translation, m_state.selection().sentence, 0, head});
    Q_EMIT changed();
}

void SecondModel::followSentence(const Selection& now, const Selection& before)
{
    ComparisonTarget target = m_comparison.target();
    if (now.sentence == before.sentence || !target.translation || !isMine(*target.translation))
        return;
    target.sentence = now.sentence;
    target.hypothesis = 0;
    m_comparison.setTarget(target);
}

void SecondModel::stopComparing()
{
    const auto compared = m_comparison.target().translation;
    if (compared && isMine(*compared))
        m_comparison.reset();
}

void SecondModel::forgetTranslations()
{
    stopComparing();
    for (int index = m_history.count() - 1; index >= 0; --index) {
        if (isMine(*m_history.entry(index).translation))
            m_history.remove(index);
    }
    m_translations.clear();
}

} // namespace heed
