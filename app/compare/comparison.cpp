// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison.h"

#include "app/attentionview.h"
#include "app/decodingpanel.h"
#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "app/languagenames.h"
#include "app/shownmap.h"

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

int clampedIndex(int index, std::size_t count)
{
    return std::clamp(index, 0, std::max(int(count) - 1, 0));
}

QString modelOf(const Translation& translation)
{
    if (isFromFile(translation)) {
        const QString file = fileNameOf(translation);
        return file.isEmpty() ? Comparison::tr("attention from a file") : file;
    }
    return translation.model ? modelName(*translation.model) : QString();
}

} // namespace

Comparison::Comparison(ViewState& state, QObject* parent) : QObject(parent), m_state(state)
{
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (m_isChosen && m_target.head.kind == before.kind && now.kind != before.kind) {
            m_target.head.kind = now.kind; // what was comparable stays so
            Q_EMIT changed();
        }
    });
}

const std::shared_ptr<const Translation>& Comparison::translation() const
{
    return m_target.translation ? m_target.translation : m_state.translation();
}

const SentenceTranslation* Comparison::sentence() const
{
    const auto& shown = translation();
    if (!shown || shown->sentences.empty())
        return nullptr;
    const int wanted = m_target.translation ? m_target.sentence : m_state.selection().sentence;
    return &shown->sentences[std::size_t(clampedIndex(wanted, shown->sentences.size()))];
}

std::shared_ptr<const AttentionTrace> Comparison::trace() const
{
    const SentenceTranslation* chosen = sentence();
    if (!chosen || !chosen->record || chosen->hypotheses.empty())
        return nullptr;
    return chosen->record->trace(std::size_t(clampedIndex(m_target.hypothesis, chosen->hypotheses.size())));
}

ComparisonTarget Comparison::target() const
{
    ComparisonTarget valid = m_target;
    if (!m_isChosen) {
        const Selection& selection = m_state.selection();
        const int heads = std::max(m_state.shape(selection.kind).heads, 1);
        valid.hypothesis = selection.hypothesis;
        valid.head = {selection.kind, selection.layer, (selection.head + 1) % heads};
    }
    if (!valid.translation)
        valid.sentence = m_state.selection().sentence;
    if (const SentenceTranslation* chosen = sentence())
        valid.hypothesis = clampedIndex(valid.hypothesis, chosen->hypotheses.size());
    if (const auto kept = trace()) {
        const AttentionShape shape = kept->shape(valid.head.kind);
        valid.head.layer = clampedIndex(valid.head.layer, std::size_t(shape.layers));
        valid.head.head = clampedIndex(valid.head.head, std::size_t(shape.heads));
    }
    return valid;
}

void Comparison::setTarget(const ComparisonTarget& target)
{
    m_target = target;
    m_isChosen = true;
    Q_EMIT changed();
}

void Comparison::reset()
{
    m_target = {};
    m_isChosen = false;
    Q_EMIT changed();
}

void Comparison::compareWith(const std::shared_ptr<const Translation>& translation)
{
    setTarget({translation, m_state.selection().sentence, 0, m_state.selection().headIndex()});
}

void Comparison::pin()
{
    const Selection& selection = m_state.selection();
    setTarget({m_state.translation(), selection.sentence, selection.hypothesis, selection.headIndex()});
}

void Comparison::swap()
{
    const ComparisonTarget b = target();
    const auto shown = translation();
    if (!shown)
        return;
    const Selection before = m_state.selection();
    const ComparisonTarget a{b.translation ? m_state.translation() : nullptr, before.sentence, before.hypothesis,
                             before.headIndex()};
    setTarget(a);
    if (shown != m_state.translation())
        m_state.setTranslation(shown);
    Selection next = m_state.selection();
    if (next.sentence != b.sentence || next.hypothesis != b.hypothesis || next.kind != b.head.kind)
        next.query = next.key = next.step = -1;
    next.sentence = b.sentence;
    next.hypothesis = b.hypothesis;
    next.kind = b.head.kind;
    next.layer = b.head.layer;
    next.head = b.head.head;
    m_state.select(next);
    setTarget(a); // the kind of A may have changed B's
    Q_EMIT swapped();
}

AttentionMapData Comparison::mapOfB() const
{
    const auto kept = trace();
    const ComparisonTarget valid = target();
    if (!kept || kept->shape(valid.head.kind).queries == 0)
        return {};
    const MapAxes axes = makeAxes(*sentence(), std::size_t(valid.hypothesis), valid.head.kind, m_state.presentation());
    return makeMap(*sentence(), *kept, valid.head, axes, m_state.presentation());
}

QString Comparison::nameOf(const Translation& translation, const SentenceTranslation& sentence, int hypothesis,
                           HeadIndex head) const
{
    const bool isSameTranslation = this->translation() == m_state.translation();
    const bool isSameKind = m_state.selection().kind == target().head.kind;
    const QString place = tr("layer %1, head %2").arg(head.layer + 1).arg(head.head + 1);
    QStringList parts{isSameKind ? place : displayName(head)};
    if (!isSameTranslation && modelOf(*this->translation()) != modelOf(*m_state.translation()))
        parts.prepend(modelOf(translation)); // what differs most comes first, for where room is short
    else if (!isSameTranslation && !isFromFile(translation))
        parts += DecodingPanel::summary(translation.options);
    if (!isSameTranslation && this->translation()->options.task != m_state.translation()->options.task)
        parts += taskText(translation);
    if (sentence.hypotheses.size() > 1 && (m_state.selection().hypothesis != target().hypothesis))
        parts += tr("hypothesis %1").arg(hypothesis + 1);
    return parts.join(QStringLiteral(" · "));
}

QString Comparison::note(const ComparisonData& data) const
{
    if (data.a.isEmpty() || data.b.isEmpty())
        return tr("One of the two has no attention to compare.");
    if (m_state.selection().kind != target().head.kind)
        return tr("No difference: A and B are different kinds of attention, so their rows stand for different things.");
    if (data.difference.isEmpty())
        return tr("No difference: A and B have no tokens in common. Whole words may fit where pieces do not.");
    const bool isWhole
        = data.rows.isWhole(data.a.queries(), data.b.queries()) && data.columns.isWhole(data.a.keys(), data.b.keys());
    if (isWhole)
        return {};
    return tr("The difference shows the %1 rows and %2 columns that A (%3 × %4) and B (%5 × %6) have in common.")
        .arg(data.rows.count())
        .arg(data.columns.count())
        .arg(data.a.queries())
        .arg(data.a.keys())
        .arg(data.b.queries())
        .arg(data.b.keys());
}

ComparisonData Comparison::compare(const ShownMap& shown) const
{
    ComparisonData data;
    const SentenceTranslation* ofA = m_state.sentence();
    const SentenceTranslation* ofB = sentence();
    const Selection& selection = m_state.selection();
    if (ofA) {
        data.a = shown.map();
        data.nameA = tr("A: %1").arg(nameOf(*m_state.translation(), *ofA, selection.hypothesis, selection.headIndex()));
    }
    if (ofB) {
        const ComparisonTarget valid = target();
        data.b = mapOfB();
        data.nameB = tr("B: %1").arg(nameOf(*translation(), *ofB, valid.hypothesis, valid.head));
    }
    if (selection.kind == target().head.kind)
        compareMaps(data);
    data.note = note(data);
    return data;
}

} // namespace heed
