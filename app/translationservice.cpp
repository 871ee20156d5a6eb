// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translationservice.h"

#include "app/translationworker.h"

#include <utility>

namespace heed {

TranslationService::TranslationService(TranslatorFactory factory, QObject* parent)
    : QObject(parent), m_worker(new TranslationWorker(std::move(factory)))
{
    m_thread.setObjectName(QStringLiteral("heed engine"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
    m_thread.start();
}

TranslationService::~TranslationService()
{
    m_loadStop.request_stop();
    m_requestStop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void TranslationService::connectWorker()
{
    connect(m_worker, &TranslationWorker::loadProgressed, this, [this](quint64 id, double fraction) {
        if (id == m_loadId)
            Q_EMIT modelLoadProgressed(fraction);
    });
    connect(m_worker, &TranslationWorker::loaded, this, [this](quint64 id, const ModelInfo& info) {
        if (id == m_loadId || m_isLoading) // else it was let go meanwhile
            m_model = info;
        if (id == m_loadId)
            m_isLoading = false;
        Q_EMIT modelLoaded(info); // also when a newer load waits: this is what the engine has now
        if (!m_isLoading && m_waiting)
            send(*std::exchange(m_waiting, std::nullopt));
    });
    connect(m_worker, &TranslationWorker::loadCancelled, this, [this](quint64 id) {
        if (id == m_loadId) {
            endLoad();
            Q_EMIT modelLoadCancelled();
        }
    });
    connect(m_worker, &TranslationWorker::loadFailed, this,
            [this](quint64 id, const QString& sentence, const QString& detail) {
                if (id == m_loadId) {
                    endLoad();
                    Q_EMIT modelLoadFailed(sentence, detail);
                }
            });
    connect(m_worker, &TranslationWorker::started, this, [this](quint64 id) {
        if (isCurrent(id)) {
            Q_EMIT translationStarted(id);
        }
    });
    connect(m_worker, &TranslationWorker::progressed, this, [this](quint64 id, const TranslationProgress& progress) {
        if (isCurrent(id)) {
            Q_EMIT progressed(id, progress);
        }
    });
    connect(m_worker, &TranslationWorker::finished, this,
            [this](quint64 id, const std::shared_ptr<const Translation>& translation) {
                if (isCurrent(id)) {
                    m_isTranslating = false;
                    Q_EMIT translationFinished(id, translation);
                }
            });
    connect(m_worker, &TranslationWorker::stopped, this, [this](quint64 id) {
        if (isCurrent(id)) {
            m_isTranslating = false;
            Q_EMIT translationStopped(id);
        }
    });
    connect(m_worker, &TranslationWorker::weightsChanged, this, &TranslationService::weightsChanged);
    connect(m_worker, &TranslationWorker::failed, this,
            [this](quint64 id, const QString& sentence, const QString& detail) {
                if (isCurrent(id)) {
                    m_isTranslating = false;
                    Q_EMIT failed(id, sentence, detail);
                }
            });
}

void TranslationService::load(const std::filesystem::path& folder)
{
    stop();
    m_loadStop.request_stop();
    m_loadStop = std::stop_source();
    m_isLoading = true;
    Q_EMIT modelLoadStarted(QString::fromStdString(folder.string()));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, id = ++m_loadId, folder, stop = m_loadStop.get_token()] {
        worker->load(id, folder, stop);
    });
}

void TranslationService::cancelLoad()
{
    m_loadStop.request_stop();
}

void TranslationService::unload()
{
    stop();
    m_loadStop.request_stop();
    ++m_loadId; // what is still said of a load is not heard any more
    m_model.reset();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->unload(); });
    if (std::exchange(m_isLoading, false))
        Q_EMIT modelLoadCancelled();
}

/// What waited was meant for the model that did not come.
void TranslationService::endLoad()
{
    m_isLoading = false;
    stop();
}

quint64 TranslationService::translate(const QString& text, const DecodingOptions& options)
{
    return enqueue(text, std::nullopt, options);
}

quint64 TranslationService::translateForced(const QString& text, const ForcedTarget& target,
                                            const DecodingOptions& options)
{
    return enqueue(text, target, options);
}

quint64 TranslationService::enqueue(const QString& text, const std::optional<ForcedTarget>& target,
                                    const DecodingOptions& options)
{
    m_requestStop.request_stop();
    m_requestStop = std::stop_source();
    m_isTranslating = true;
    const TranslationRequest request{++m_requestId, text, target, options, m_requestStop.get_token()};
    if (m_isLoading)
        m_waiting = request;
    else
        send(request);
    return m_requestId;
}

void TranslationService::send(const TranslationRequest& request)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, request] { worker->translate(request); });
}

void TranslationService::finishEarly()
{
    if (m_waiting || m_requestStop.stop_requested())
        stop();
    else
        m_requestStop.request_stop();
}

void TranslationService::stop()
{
    m_waiting.reset();
    if (m_isTranslating) {
        m_requestStop.request_stop();
        m_isTranslating = false;
        Q_EMIT translationStopped(m_requestId);
    }
}

} // namespace heed
