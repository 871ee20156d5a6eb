// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/translationhistory.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

namespace {

std::filesystem::path modelFolder(const Translation& translation)
{
    return translation.model ? translation.model->folder : std::filesystem::path();
}

/// Tokens that were fed to the decoder: those the search went on from, at least those of the hypotheses.
std::int64_t fedTokens(const SentenceTranslation& sentence)
{
    const auto isFed = [](const SearchTree::Node& node) { return node.state == SearchTree::State::Expanded; };
    const auto& nodes = sentence.tree.nodes;
    std::int64_t fed = std::count_if(nodes.begin(), nodes.end(), isFed);
    if (!sentence.hypotheses.empty())
        fed = std::max(fed, std::int64_t(sentence.hypotheses.front().tokens.size()));
    return fed;
}

/// Of a file of attention: the maps themselves are kept.
std::int64_t mapBytes(const SentenceTranslation& sentence)
{
    std::int64_t weights = 0;
    const auto trace = sentence.record && !sentence.hypotheses.empty() ? sentence.record->trace(0) : nullptr;
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = trace ? trace->shape(kind) : AttentionShape{};
        weights += std::int64_t(shape.layers) * shape.heads * shape.queries * shape.keys;
    }
    return weights * std::int64_t(sizeof(float));
}

} // namespace

bool isFromFile(const Translation& translation)
{
    return std::ranges::any_of(translation.sentences, [](const SentenceTranslation& sentence) {
        return !sentence.hypotheses.empty() && !sentence.hypotheses.front().isScored;
    });
}

QString fileNameOf(const Translation& translation)
{
    return QFileInfo(QDir::cleanPath(QString::fromStdString(translation.file.string()))).fileName();
}

std::int64_t capturedBytes(const Translation& translation)
{
    constexpr std::int64_t kSourceVectors = 3;  // Q, K, V of the encoder; in cross-attention K and V
    constexpr std::int64_t kDecoderVectors = 4; // Q, K, V of the decoder and the query of cross-attention
    if (!translation.model) {
        std::int64_t bytes = 0;
        for (const SentenceTranslation& sentence : translation.sentences)
            bytes += isFromFile(translation) ? mapBytes(sentence) : 0;
        return bytes;
    }
    const ModelInfo& model = *translation.model;
    std::int64_t rows = 0;
    for (const SentenceTranslation& sentence : translation.sentences) {
        const auto source = std::int64_t(sentence.source.tokens.size());
        rows += source * (kSourceVectors * model.encoderLayers + 2 * std::int64_t(model.decoderLayers));
        rows += fedTokens(sentence) * kDecoderVectors * model.decoderLayers;
    }
    return rows * model.modelSize * std::int64_t(sizeof(float));
}

bool isRepetition(const Translation& a, const Translation& b)
{
    if (isFromFile(a) || isFromFile(b))
        return false; // the same texts with another program's attention
    const auto isSameSentence = [](const SentenceTranslation& left, const SentenceTranslation& right) {
        return left.isForced == right.isForced && left.givenTokens == right.givenTokens
               && std::ranges::equal(left.hypotheses, right.hypotheses, {}, &Hypothesis::text, &Hypothesis::text);
    };
    return a.source == b.source && a.text == b.text && a.options == b.options && modelFolder(a) == modelFolder(b)
           && std::ranges::equal(a.sentences, b.sentences, isSameSentence);
}

TranslationHistory::TranslationHistory(ViewState& state, QObject* parent) : QObject(parent), m_state(state)
{
    connect(&state, &ViewState::translationChanged, this, &TranslationHistory::follow);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now) {
        if (const int index = current(); index >= 0)
            m_entries[std::size_t(index)].selection = now;
    });
}

int TranslationHistory::indexOf(const Translation* translation) const
{
    const auto found
        = std::ranges::find(m_entries, translation, [](const HistoryEntry& entry) { return entry.translation.get(); });
    return translation && found != m_entries.end() ? int(found - m_entries.begin()) : -1;
}

void TranslationHistory::follow()
{
    const auto& shown = m_state.translation();
    if (shown && !shown->sentences.empty() && current() < 0) {
        std::erase_if(m_entries, [&](const HistoryEntry& entry) { return isRepetition(*entry.translation, *shown); });
        m_entries.insert(m_entries.begin(), {shown, m_state.selection()});
        makeRoom();
    }
    Q_EMIT changed();
}

void TranslationHistory::keep(const std::shared_ptr<const Translation>& translation)
{
    if (translation->sentences.empty() || indexOf(translation.get()) >= 0)
        return;
    const Translation* shown = m_state.translation().get();
    std::erase_if(m_entries, [&](const HistoryEntry& entry) {
        return entry.translation.get() != shown && isRepetition(*entry.translation, *translation);
    });
    m_entries.insert(m_entries.begin() + (current() + 1), {translation, m_state.selection()});
    makeRoom();
    Q_EMIT changed();
}

void TranslationHistory::makeRoom()
{
    std::int64_t bytes = 0;
    for (const HistoryEntry& entry : m_entries)
        bytes += capturedBytes(*entry.translation);
    for (std::size_t index = m_entries.size(); index-- > 0;) {
        if (count() <= kMostEntries && bytes <= kMostBytes)
            break;
        if (int(index) == current())
            continue;
        bytes -= capturedBytes(*m_entries[index].translation);
        m_entries.erase(m_entries.begin() + std::ptrdiff_t(index));
    }
}

void TranslationHistory::returnTo(int index)
{
    if (index < 0 || index >= count())
        return;
    const HistoryEntry chosen = entry(index); // a copy: showing it changes the selection first
    if (index != current()) {
        m_state.setTranslation(chosen.translation);
        m_state.select(chosen.selection);
    }
    Q_EMIT returned(chosen);
}

void TranslationHistory::replace(std::vector<HistoryEntry> entries, int shown)
{
    m_entries = std::move(entries);
    if (shown < 0 || shown >= count()) {
        m_state.setTranslation(nullptr);
        return;
    }
    const HistoryEntry chosen = entry(shown);
    m_state.setTranslation(chosen.translation);
    m_state.select(chosen.selection);
    Q_EMIT returned(chosen);
}

void TranslationHistory::remove(int index)
{
    if (index < 0 || index >= count() || index == current())
        return;
    m_entries.erase(m_entries.begin() + index);
    Q_EMIT changed();
}

void TranslationHistory::clear()
{
    const Translation* shown = m_state.translation().get();
    std::erase_if(m_entries, [shown](const HistoryEntry& entry) { return entry.translation.get() != shown; });
    Q_EMIT changed();
}

} // namespace heed
