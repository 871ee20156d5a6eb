// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translationworker.h"
#include "app/translatorfactory.h"
#include "model/translator.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

namespace heed {

/// Translates in the background. Lives on the GUI thread; one long-lived thread of its own owns the engine, which the
/// factory makes there.
///
/// Latest wins: a new request stops the one before, and nothing that a stopped request still says is passed on. Every
/// translate() ends in exactly one of translationFinished, translationStopped and failed, unless a newer request
/// replaces it or the service is destroyed.
///
///     TranslationService service(openTranslator);
///     connect(&service, &TranslationService::translationFinished, this, &MainWindow::showTranslation);
///     service.load(folder);
///     service.translate(u"The cat sleeps."_s, {}); // waits its turn behind the load
class TranslationService : public QObject
{
    Q_OBJECT

public:
    explicit TranslationService(TranslatorFactory factory, QObject* parent = nullptr);
    /// Stops what runs, and waits until the engine has noticed (one decoding step).
    ~TranslationService() override;

    /// Opens another model folder. Stops a running translation, whose text belongs to the model before. What is asked
    /// for while it loads waits for it, and is dropped when it fails or is cancelled.
    void load(const std::filesystem::path& folder);

    /// Ends a load with modelLoadCancelled as soon as the engine notices (after one layer), unless it was too late.
    void cancelLoad();

    /// Lets the model go, also one that is being opened, which ends with modelLoadCancelled at once.
    void unload();

    /// @returns the id that the signals about this request carry; ids grow and are never reused.
    quint64 translate(const QString& text, const DecodingOptions& options);

    /// One sentence with a given target (teacher forcing); signals as translate().
    quint64 translateForced(const QString& text, const ForcedTarget& target, const DecodingOptions& options);

    /// Ends the running translation as soon as the engine notices: with translationFinished when sentences were ready,
    /// which are kept (Translation::isStopped), else with translationStopped. Asked again, or before it ran: stop().
    void finishEarly();

    /// Ends the running or waiting translation with translationStopped, at once: the engine notices within one
    /// decoding step, and whatever it still says is dropped. Does nothing when there is none.
    void stop();

    /// What the engine has, also while another one is being opened; nothing: no model.
    const std::optional<ModelInfo>& model() const { return m_model; }

    bool isTranslating() const { return m_isTranslating; }
    bool isLoading() const { return m_isLoading; }

Q_SIGNALS:
    void modelLoadStarted(const QString& folder);
    void modelLoadProgressed(double fraction); ///< 0..1
    void modelLoaded(const heed::ModelInfo& info);
    void modelLoadCancelled(); ///< the model before, if any, stays open; so it does when loading fails
    void modelLoadFailed(const QString& sentence, const QString& detail);

    void translationStarted(quint64 id); ///< the engine has begun; until then the request waited its turn
    void progressed(quint64 id, const heed::TranslationProgress& progress); ///< at most 30 a second, the last always
    void translationFinished(quint64 id, const std::shared_ptr<const heed::Translation>& translation);
    void weightsChanged(const QString& file); ///< after translationFinished, once: the disk has other weights by now
    void translationStopped(quint64 id);
    void failed(quint64 id, const QString& sentence, const QString& detail);

private:
    quint64 enqueue(const QString& text, const std::optional<ForcedTarget>& target, const DecodingOptions& options);
    void connectWorker();
    void endLoad();
    void send(const TranslationRequest& request);
    bool isCurrent(quint64 id) const { return id == m_requestId && m_isTranslating; }

    QThread m_thread;
    TranslationWorker* m_worker = nullptr; ///< lives on m_thread, deleted there when it ends
    std::stop_source m_requestStop;
    std::stop_source m_loadStop;
    std::optional<ModelInfo> m_model;
    std::optional<TranslationRequest> m_waiting; ///< for the model that is being opened
    quint64 m_requestId = 0;
    quint64 m_loadId = 0;
    bool m_isTranslating = false;
    bool m_isLoading = false;
};

} // namespace heed
