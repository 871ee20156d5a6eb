// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/translationservice.h"
#include "model/modelinfo.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace heed {

class Comparison;
class TranslationHistory;
class ViewState;
struct Selection;

/// Another model beside the window's: once open, it translates whatever the window shows, and its translation becomes B
/// of the comparison. It has an engine and a thread of its own, so that neither model waits for the other. Lives on the
/// GUI thread.
class SecondModel : public QObject
{
    Q_OBJECT

public:
    SecondModel(TranslatorFactory factory, ViewState& state, TranslationHistory& history, Comparison& comparison,
                QObject* parent = nullptr);

    /// Opens it in the place of the one before, which stays when that fails or is cancelled.
    void open(const QString& folder);

    /// Lets it go: its memory is free as soon as its engine has noticed. What it translated leaves the history with it,
    /// since every translation keeps its model's weights alive, except what the window shows.
    void close();

    /// Whether it is open or being opened.
    bool isWanted() const { return m_isWanted; }
    bool isBusy() const { return m_service.isLoading() || m_service.isTranslating(); }
    const std::optional<ModelInfo>& model() const { return m_model; }
    const QString& fault() const { return m_fault; } ///< why it does not do what it should; empty: it does
    TranslationService& service() { return m_service; }

Q_SIGNALS:
    void changed(); ///< opened, closed, at work, at rest, failed

private:
    void connectService();
    void translate();
    QString obstacle(const Translation& shown) const;
    void take(const std::shared_ptr<const Translation>& translation);
    void followSentence(const Selection& now, const Selection& before);
    void stopComparing();
    void forgetTranslations();
    bool isMine(const Translation& translation) const;

    ViewState& m_state;
    TranslationHistory& m_history;
    Comparison& m_comparison;
    TranslationService m_service;
    std::optional<ModelInfo> m_model;
    std::vector<std::weak_ptr<const Translation>> m_translations; ///< that it made
    QString m_fault;
    bool m_isWanted = false;
};

} // namespace heed
