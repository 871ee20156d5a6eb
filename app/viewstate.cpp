// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewstate.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

namespace {

/// An index of something there are `count` of; −1 stays −1.
int clampedCell(int index, int count)
{
    return index < 0 ? -1 : std::min(index, count - 1);
}

int clampedIndex(int index, int count)
{
    return std::clamp(index, 0, std::max(count - 1, 0));
}

const SentenceTranslation* sentenceAt(const std::shared_ptr<const Translation>& translation, int sentence)
{
    if (!translation || translation->sentences.empty())
        return nullptr;
    return &translation->sentences[std::size_t(clampedIndex(sentence, int(translation->sentences.size())))];
}

std::shared_ptr<const AttentionTrace> traceOf(const SentenceTranslation* sentence, int hypothesis)
{
    if (!sentence || !sentence->record || sentence->hypotheses.empty())
        return nullptr;
    return sentence->record->trace(std::size_t(clampedIndex(hypothesis, int(sentence->hypotheses.size()))));
}

/// The kind that is wished for; where a trace has nothing of it, the first that it has: cross-attention says most.
AttentionKind kindOf(const AttentionTrace& trace, AttentionKind wish)
{
    for (const AttentionKind kind : {wish, AttentionKind::Cross, AttentionKind::Encoder, AttentionKind::Decoder}) {
        if (trace.shape(kind).layers > 0)
            return kind;
    }
    return wish;
}

} // namespace

ViewState::ViewState(QObject* parent) : QObject(parent)
{
}

void ViewState::setTranslation(std::shared_ptr<const Translation> translation)
{
    const Selection before = m_selection;
    m_translation = std::move(translation);
    m_selection.sentence = 0;
    m_selection.hypothesis = 0;
    m_selection.query = m_selection.key = m_selection.step = -1;
    updateTrace();
    m_selection = clamped(m_selection);
    m_history.clear(m_selection);
    const bool hadMerges = !std::exchange(m_merges, {}).isEmpty();
    Q_EMIT translationChanged();
    if (m_selection != before)
        Q_EMIT selectionChanged(m_selection, before);
    if (hadMerges)
        Q_EMIT mergesChanged();
    Q_EMIT historyChanged();
}

void ViewState::select(Selection selection)
{
    apply(selection);
    m_history.visit(m_selection);
    Q_EMIT historyChanged();
}

void ViewState::apply(Selection selection)
{
    const Selection before = m_selection;
    const bool isOtherHypothesis = selection.sentence != before.sentence || selection.hypothesis != before.hypothesis;
    m_selection.sentence = selection.sentence;
    m_selection.hypothesis = selection.hypothesis;
    if (isOtherHypothesis)
        updateTrace();
    m_selection = clamped(selection);
    const bool losesMerges = (isOtherHypothesis || m_selection.kind != before.kind) && !m_merges.isEmpty();
    if (losesMerges)
        m_merges = {};
    if (m_selection != before)
        Q_EMIT selectionChanged(m_selection, before);
    if (losesMerges)
        Q_EMIT mergesChanged();
}

Selection ViewState::clamped(Selection selection) const
{
    selection.sentence = clampedIndex(selection.sentence, m_translation ? int(m_translation->sentences.size()) : 0);
    const SentenceTranslation* chosen = sentenceAt(m_translation, selection.sentence);
    selection.hypothesis = clampedIndex(selection.hypothesis, chosen ? int(chosen->hypotheses.size()) : 0);
    const int steps = chosen && !chosen->hypotheses.empty()
                          ? int(chosen->hypotheses[std::size_t(selection.hypothesis)].tokens.size())
                          : 0;
    selection.step = clampedCell(selection.step, steps);
    if (m_trace)
        selection.kind = kindOf(*m_trace, selection.kind);
    selection.query = queryOfStep(selection.kind, selection.step).value_or(selection.query);
    if (m_trace) { // without one, layer and head are a wish for the next translation
        const AttentionShape size = m_trace->shape(selection.kind);
        selection.layer = clampedIndex(selection.layer, size.layers);
        selection.head = clampedIndex(selection.head, size.heads);
        selection.query = clampedCell(selection.query, size.queries);
        selection.key = clampedCell(selection.key, size.keys);
    }
    return selection;
}

void ViewState::updateTrace()
{
    m_trace = traceOf(sentenceAt(m_translation, m_selection.sentence), m_selection.hypothesis);
}

void ViewState::setPresentation(const Presentation& presentation)
{
    if (presentation != m_presentation) {
        const Presentation before = std::exchange(m_presentation, presentation);
        Q_EMIT presentationChanged(m_presentation, before);
    }
}

void ViewState::setMerges(const TokenMerges& merges)
{
    if (merges != m_merges) {
        m_merges = merges;
        Q_EMIT mergesChanged();
    }
}

const SentenceTranslation* ViewState::sentence() const
{
    return sentenceAt(m_translation, m_selection.sentence);
}

const Hypothesis* ViewState::hypothesis() const
{
    const SentenceTranslation* chosen = sentence();
    if (!chosen || chosen->hypotheses.empty())
        return nullptr;
    return &chosen->hypotheses[std::size_t(clampedIndex(m_selection.hypothesis, int(chosen->hypotheses.size())))];
}

AttentionShape ViewState::shape(AttentionKind kind) const
{
    return m_trace ? m_trace->shape(kind) : AttentionShape{};
}

void ViewState::setSentence(int sentence)
{
    Selection next = m_selection;
    if (sentence != next.sentence) {
        next.sentence = sentence;
        next.hypothesis = 0;
        next.query = next.key = next.step = -1;
    }
    select(next);
}

void ViewState::setHypothesis(int hypothesis)
{
    Selection next = m_selection;
    if (hypothesis != next.hypothesis) {
        next.hypothesis = hypothesis;
        next.query = next.key = next.step = -1;
    }
    select(next);
}

void ViewState::setKind(AttentionKind kind)
{
    select(kind == m_selection.kind ? m_selection : withKind(m_selection, kind));
}

void ViewState::setHead(int layer, int head)
{
    Selection next = m_selection;
    next.layer = layer;
    next.head = head;
    select(next);
}

void ViewState::setCell(int query, int key)
{
    Selection next = m_selection;
    next.query = query;
    next.key = key;
    next.step = stepOfQuery(next.kind, query).value_or(next.step);
    select(next);
}

void ViewState::setStep(int step)
{
    Selection next = m_selection;
    next.step = step;
    next.query = queryOfStep(next.kind, step).value_or(next.query);
    select(next);
}

void ViewState::goBack()
{
    if (m_history.canGoBack()) {
        apply(m_history.goBack());
        Q_EMIT historyChanged();
    }
}

void ViewState::goForward()
{
    if (m_history.canGoForward()) {
        apply(m_history.goForward());
        Q_EMIT historyChanged();
    }
}

} // namespace heed
