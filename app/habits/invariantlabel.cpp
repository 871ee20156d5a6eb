// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/invariantlabel.h"

#include "model/analysis/invariants.h"
#include "widgets/numbertext.h"

#include <QEvent>

#include <cmath>
#include <cstddef>
#include <numeric>

namespace heed {

namespace {

/// "2e−07", and "0" for what is exactly right.
QString deviation(double value)
{
    return value == 0.0 ? QStringLiteral("0") : exponentText(value, 0);
}

std::optional<double> probabilityDeviation(const ViewState& state)
{
    const SentenceTranslation* sentence = state.sentence();
    const Selection& selection = state.selection();
    const Hypothesis* hypothesis = state.hypothesis();
    if (!sentence || !sentence->record || !hypothesis || selection.step < 0
        || selection.step >= int(hypothesis->tokens.size()))
        return std::nullopt;
    const auto probabilities
        = sentence->record->distribution(std::size_t(selection.hypothesis), std::size_t(selection.step));
    if (probabilities.empty())
        return std::nullopt;
    return std::abs(std::accumulate(probabilities.begin(), probabilities.end(), 0.0) - 1.0);
}

} // namespace

Invariants invariantsOf(const ViewState& state, const ShownMap& map)
{
    Invariants invariants;
    invariants.rows = map.rowDeviation();
    if (!map.scores().isEmpty())
        invariants.softmax = double(softmaxDeviation(map.scores(), map.weights()));
    if (state.selection().kind == AttentionKind::Decoder)
        invariants.future = double(futureWeight(map.weights()));
    invariants.probabilities = probabilityDeviation(state);
    return invariants;
}

QString invariantText(const Invariants& invariants)
{
    QStringList lines{InvariantLabel::tr("What must be true of every head, and how far from it this one is:"),
                      InvariantLabel::tr("• the weights of every row sum to 1: ± %1").arg(deviation(invariants.rows))};
    if (invariants.softmax) {
        lines += InvariantLabel::tr("• the softmax of the scores shown is the weights shown: ± %1")
                     .arg(deviation(*invariants.softmax));
    }
    if (invariants.future) {
        lines += InvariantLabel::tr("• no token looks at a later one: largest such weight %1")
                     .arg(deviation(*invariants.future));
    }
    if (invariants.probabilities) {
        lines += InvariantLabel::tr("• the probabilities of the whole vocabulary sum to 1: ± %1")
                     .arg(deviation(*invariants.probabilities));
    }
    return lines.join(u'\n');
}

InvariantLabel::InvariantLabel(const ViewState& state, const ShownMap& map, QWidget* parent)
    : QLabel(parent), m_state(state), m_map(map)
{
    connect(&map, &ShownMap::changed, this, &InvariantLabel::showRows);
    showRows();
}

void InvariantLabel::showRows()
{
    setText(m_map.isEmpty() ? QString() : tr("rows sum to 1 ± %1").arg(deviation(m_map.rowDeviation())));
    setToolTip({});
}

/// The rest is worked out when somebody wants to read it.
bool InvariantLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_map.isEmpty())
        setToolTip(invariantText(invariantsOf(m_state, m_map)));
    return QLabel::event(event);
}

} // namespace heed
