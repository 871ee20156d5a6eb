// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/formulapage.h"

#include "app/attentionview.h"
#include "app/tokenlabels.h"
#include "widgets/formula/formulaview.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace heed {

namespace {

QStringList labelsOf(const AxisTokens& axis)
{
    QStringList labels;
    for (const Token& token : axis.tokens)
        labels.push_back(tokenLabel(token, axis.text));
    return labels;
}

/// What the projections read, for the query and the one key that is looked at: each costs a pass through the layers.
void readInputs(FormulaData& data, const ViewState& state)
{
    const ForwardPass* pass = state.trace()->pass();
    const auto& model = state.translation()->model;
    data.hasBiases = !model || model->hasBiases;
    if (!pass || data.isEmpty())
        return;
    const HeadComputation& numbers = data.numbers;
    const int key = state.selection().key;
    data.inputKey = key >= 0 && key < numbers.keys() ? key : numbers.strongestKey();
    data.queryInput = queryInput(*pass, numbers.head.kind, numbers.head.layer, numbers.query);
    data.keyInput = keyInput(*pass, numbers.head.kind, numbers.head.layer, data.inputKey);
}

} // namespace

FormulaData formulaData(const ViewState& state)
{
    FormulaData data;
    const Selection& selection = state.selection();
    const AttentionShape shape = state.shape(selection.kind);
    if (shape.queries == 0) {
        data.emptyText
            = QCoreApplication::translate("heed::FormulaPage", "Translate a text, and see here how its attention "
                                                               "is computed.");
        return data;
    }
    const auto hypothesis = std::size_t(selection.hypothesis);
    data.numbers
        = headComputation(*state.trace(), selection.headIndex(), std::clamp(selection.query, 0, shape.queries - 1));
    readInputs(data, state);
    data.queryLabels = labelsOf(queryTokens(*state.sentence(), hypothesis, selection.kind));
    data.keyLabels = labelsOf(keyTokens(*state.sentence(), hypothesis, selection.kind));
    if (data.isEmpty())
        data.emptyText = QCoreApplication::translate(
            "heed::FormulaPage", "This attention was given as finished weights, without the query, key "
                                 "and value vectors that they were computed from, so there are no "
                                 "steps to show.");
    return data;
}

FormulaPage::FormulaPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent), m_state(state), m_view(new FormulaView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);

    const auto shownQuery = [this] { return m_view->data().numbers.query; };
    connect(m_view, &FormulaView::keySelected, this,
            [this, shownQuery](int key) { m_state.setCell(shownQuery(), key); });
    connect(m_view, &FormulaView::querySelected, this,
            [this](int query) { m_state.setCell(query, m_state.selection().key); });
    connect(m_view, &FormulaView::headSelected, this,
            [this](int head) { m_state.setHead(m_state.selection().layer, head); });
    connect(m_view, &FormulaView::keyHovered, this,
            [this, shownQuery](int key) { Q_EMIT cellHovered(key < 0 ? -1 : shownQuery(), key); });
    connect(&m_state, &ViewState::translationChanged, this, &FormulaPage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, &FormulaPage::invalidate);
}

void FormulaPage::refresh()
{
    m_view->setData(formulaData(m_state), m_state.selection().key);
}

std::unique_ptr<Figure> FormulaPage::picture(const FigureOptions& options) const
{
    return stepPicture(int(m_view->step()), options);
}

std::unique_ptr<Figure> FormulaPage::stepPicture(int step, const FigureOptions& options) const
{
    if (!m_state.trace())
        return nullptr;
    const FormulaStep shown = kFormulaSteps.at(std::size_t(step));
    const QStringList caption{tr("%1, query “%2”: %3")
                                  .arg(displayName(m_state.selection().headIndex()), m_view->data().queryLabel(),
                                       stepTitle(shown, m_view->data()))};
    return m_view->picture(shown, caption, options);
}

} // namespace heed
