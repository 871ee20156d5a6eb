// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shownmap.h"

#include "model/analysis/invariants.h"

#include <cstddef>
#include <utility>

namespace heed {

namespace {

bool isSameMap(const Selection& a, const Selection& b)
{
    return a.sentence == b.sentence && a.hypothesis == b.hypothesis && a.headIndex() == b.headIndex();
}

} // namespace

ShownMap::ShownMap(const ViewState& state, QObject* parent) : QObject(parent), m_state(state)
{
    connect(&state, &ViewState::translationChanged, this, &ShownMap::update);
    connect(&state, &ViewState::selectionChanged, this, &ShownMap::follow);
    connect(&state, &ViewState::mergesChanged, this, [this] {
        if (m_state.merges() != m_merges)
            update();
    });
    connect(&state, &ViewState::presentationChanged, this, [this](const Presentation& now, const Presentation& before) {
        if (now.specialTokens != before.specialTokens || now.unit != before.unit)
            update();
    });
}

void ShownMap::follow(const Selection& now)
{
    if (!m_computedFor || !isSameMap(*m_computedFor, now))
        update();
}

void ShownMap::update()
{
    const Selection& selection = m_state.selection();
    m_computedFor = selection;
    m_merges = m_state.merges();
    m_weights = {};
    m_scores = {};
    m_axes = {};
    m_map = {};
    m_rowDeviation = 0.0;
    const auto& trace = m_state.trace();
    if (trace && m_state.shape(selection.kind).queries > 0) {
        const SentenceTranslation& sentence = *m_state.sentence();
        m_weights = trace->weights(selection.headIndex());
        if (trace->hasScores())
            m_scores = trace->scores(selection.headIndex());
        m_axes = makeAxes(sentence, std::size_t(selection.hypothesis), selection.kind, m_state.presentation());
        m_axes.queries = mergedAxis(std::move(m_axes.queries), m_merges.queries);
        m_axes.keys = mergedAxis(std::move(m_axes.keys), m_merges.keys);
        m_map = makeMap(sentence, m_weights, m_scores, selection.headIndex(), m_axes, m_state.presentation());
        m_rowDeviation = heed::rowDeviation(m_weights);
    }
    Q_EMIT changed();
}

} // namespace heed
