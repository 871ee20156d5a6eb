// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translatorfactory.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

namespace heed {

/// What one request asks of the engine.
struct TranslationRequest
{
    quint64 id = 0;
    QString text;
    std::optional<ForcedTarget> forced; ///< neutral: search
    DecodingOptions options;
    std::stop_token stop;
};

/// The part of TranslationService that lives on the engine's thread and owns the engine. Exceptions end here and
/// become one sentence with its detail. A load whose stop token has fired ends without a word.
class TranslationWorker : public QObject
{
    Q_OBJECT

public:
    explicit TranslationWorker(TranslatorFactory factory);

    void load(quint64 id, const std::filesystem::path& folder, std::stop_token stop);
    void unload();
    void translate(const TranslationRequest& request);

Q_SIGNALS:
    void loadProgressed(quint64 id, double fraction);
    void loaded(quint64 id, const heed::ModelInfo& info);
    void loadFailed(quint64 id, const QString& sentence, const QString& detail);
    void loadCancelled(quint64 id);
    void started(quint64 id);
    void progressed(quint64 id, const heed::TranslationProgress& progress);
    void finished(quint64 id, const std::shared_ptr<const heed::Translation>& translation); ///< all or some sentences
    void stopped(quint64 id); ///< before any sentence was finished
    /// After finished(), once for each model: its weights on the disk are other ones by now.
    void weightsChanged(const QString& file);
    void failed(quint64 id, const QString& sentence, const QString& detail);

private:
    std::shared_ptr<const Translation> run(const TranslationRequest& request);
    void reportChangedWeights();

    TranslatorFactory m_factory;
    std::unique_ptr<Translator> m_translator;
    bool m_hasReportedChange = false;
};

} // namespace heed
