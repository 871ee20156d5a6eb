// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translationworker.h"

#include "app/models/openingadvice.h"
#include "app/progressthrottle.h"
#include "model/error.h"
#include "model/freedmemory.h"
#include "model/idtranslation.h"

#include <chrono>
#include <exception>
#include <new>
#include <string>
#include <utility>

namespace heed {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{34}; // 30 a second at most

struct Fault
{
    QString sentence;
    QString detail;
};

/// The exception being handled, as what the user reads.
Fault currentFault()
{
    try {
        throw;
    } catch (const Error& error) {
        return {QString::fromUtf8(error.what()), QString::fromStdString(error.detail())};
    } catch (const std::bad_alloc&) {
        return {TranslationWorker::tr("There is not enough memory for this."), QStringLiteral("std::bad_alloc")};
    } catch (const std::exception& error) {
        return {TranslationWorker::tr("The engine failed unexpectedly."), QString::fromUtf8(error.what())};
    } catch (...) {
        return {TranslationWorker::tr("The engine failed unexpectedly."), {}};
    }
}

} // namespace

TranslationWorker::TranslationWorker(TranslatorFactory factory) : m_factory(std::move(factory))
{
}

void TranslationWorker::load(quint64 id, const std::filesystem::path& folder, std::stop_token stop)
{
    if (stop.stop_requested()) {
        Q_EMIT loadCancelled(id);
        return;
    }
    ProgressThrottle<double> throttle(kProgressInterval, [&](double fraction) { Q_EMIT loadProgressed(id, fraction); });
    LoadOptions options;
    options.stop = stop;
    options.progress = [&](double fraction) { throttle.push(fraction); };
    try {
        auto translator = m_factory(folder, options);
        throttle.flush();
        m_translator = std::move(translator);
        m_hasReportedChange = false;
        Q_EMIT loaded(id, m_translator->info());
    } catch (...) {
        if (stop.stop_requested()) { // the translator before stays
            Q_EMIT loadCancelled(id);
            return;
        }
        const Fault fault = currentFault();
        Q_EMIT loadFailed(id, withAdvice(fault.sentence, folder), fault.detail);
    }
}

void TranslationWorker::unload()
{
    m_translator.reset();
    returnFreedMemory();
}

void TranslationWorker::translate(const TranslationRequest& request)
{
    if (request.stop.stop_requested()) {
        Q_EMIT stopped(request.id);
        return;
    }
    if (!m_translator) {
        Q_EMIT failed(request.id, tr("No model is open."), {});
        return;
    }
    Q_EMIT started(request.id);
    try {
        const auto translation = run(request);
        if (translation->isStopped && translation->sentences.empty()) {
            Q_EMIT stopped(request.id);
            return;
        }
        Q_EMIT finished(request.id, translation);
        reportChangedWeights();
    } catch (...) {
        const Fault fault = currentFault();
        Q_EMIT failed(request.id, fault.sentence, fault.detail);
    }
}

void TranslationWorker::reportChangedWeights()
{
    const auto file = m_hasReportedChange ? std::nullopt : m_translator->changedFile();
    if (!file)
        return;
    m_hasReportedChange = true;
    Q_EMIT weightsChanged(QString::fromStdString(file->string()));
}

std::shared_ptr<const Translation> TranslationWorker::run(const TranslationRequest& request)
{
    const std::string text = request.text.toStdString();
    DecodingOptions options = request.options; // chosen before the model was open, as it may be
    options.task = possibleTask(m_translator->info().tasks, options.task);
    const bool readsIds = !m_translator->info().hasTokenizer;
    if (!readsIds)
        options.forcedBosId.reset(); // meant for a model that reads ids, and of another vocabulary
    if (request.forced) {
        return std::make_shared<const Translation>(
            readsIds ? translateIdLine(*m_translator, text, request.forced, options, request.stop)
                     : m_translator->translateForced(text, *request.forced, options, request.stop));
    }
    ProgressThrottle<TranslationProgress> throttle(
        kProgressInterval, [&](const TranslationProgress& progress) { Q_EMIT progressed(request.id, progress); });
    const auto report = [&](const TranslationProgress& progress) { throttle.push(progress); };
    auto translation = std::make_shared<const Translation>(
        readsIds ? translateIdLines(*m_translator, text, options, request.stop, report)
                 : m_translator->translate(text, options, request.stop, report));
    throttle.flush();
    return translation;
}

} // namespace heed
