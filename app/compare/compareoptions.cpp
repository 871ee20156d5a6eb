// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compareoptions.h"

#include "app/attentionview.h"
#include "app/compare/secondmodelbar.h"
#include "app/history/historymodel.h"
#include "app/history/translationhistory.h"
#include "app/icon.h"
#include "app/sectionheading.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

constexpr int kHypothesisCharacters = 40;

} // namespace

CompareOptions::CompareOptions(const StageContext& context, QWidget* parent)
    : QWidget(parent),
      m_state(context.state),
      m_history(context.history),
      m_comparison(context.comparison),
      m_translations(new QComboBox(this)),
      m_hypotheses(new QComboBox(this)),
      m_kinds(new QComboBox(this)),
      m_layer(makeNumberBox(tr("Layer of B"))),
      m_head(makeNumberBox(tr("Head of B"))),
      m_lowerRow(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addLayout(makeUpperRow(context));
    column->addLayout(m_lowerRow);
    fillLowerRow();
    if (context.secondModel)
        column->addWidget(new SecondModelBar(*context.secondModel, this));
    connectChoices();
    follow();
}

QHBoxLayout* CompareOptions::makeUpperRow(const StageContext& context)
{
    m_translations->setAccessibleName(tr("Translation of B"));
    m_translations->setToolTip(tr("What to compare with: another head of this translation, or an earlier translation"));
    m_hypotheses->setAccessibleName(tr("Hypothesis of B"));
    m_hypotheses->setToolTip(tr("Which hypothesis of that translation"));
    for (QComboBox* box : {m_translations, m_hypotheses}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(kPanelSpacing);
    auto* label = new QLabel(tr("Compare with &B:"), this);
    label->setBuddy(m_translations);
    row->addWidget(label);
    row->addWidget(m_translations, 2);
    row->addWidget(m_hypotheses, 1);
    if (context.compareModels)
        row->addWidget(makeToolButton(context.compareModels, this));
    return row;
}

void CompareOptions::fillLowerRow()
{
    m_kinds->setAccessibleName(tr("Kind of B"));
    m_kinds->setToolTip(tr("Kind of attention of B; a difference needs the kind of A"));
    for (const AttentionKind kind : {AttentionKind::Encoder, AttentionKind::Cross, AttentionKind::Decoder})
        m_kinds->addItem(shortName(kind), int(kind));
    m_lowerRow->setSpacing(kPanelSpacing);
    m_lowerRow->addWidget(m_kinds);
    const auto addNumber = [this](const QString& text, QSpinBox* box) {
        auto* name = new QLabel(text, this);
        name->setBuddy(box);
        m_lowerRow->addWidget(name);
        m_lowerRow->addWidget(box);
    };
    addNumber(tr("Layer"), m_layer);
    addNumber(tr("Head"), m_head);
    const auto addButton = [this](const QString& iconName, const QString& text, const QString& toolTip, auto slot) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, &m_comparison, slot);
        m_lowerRow->addWidget(makeToolButton(action, this));
    };
    addButton(QStringLiteral("pin"), tr("Pin as B"), tr("Make what is shown now B, and keep it (Ctrl+B)"),
              &Comparison::pin);
    addButton(QStringLiteral("swap"), tr("Swap A and B"), tr("Show B, and compare what is shown now with it"),
              &Comparison::swap);
    m_lowerRow->addStretch();
}

void CompareOptions::addControl(QWidget* control)
{
    m_lowerRow->addWidget(control);
}

QSpinBox* CompareOptions::makeNumberBox(const QString& name)
{
    auto* box = new QSpinBox(this);
    box->setMinimum(1);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setKeyboardTracking(false);
    return box;
}

void CompareOptions::connectChoices()
{
    connect(m_translations, &QComboBox::activated, this, &CompareOptions::chooseTranslation);
    connect(m_hypotheses, &QComboBox::activated, this, &CompareOptions::chooseHead);
    connect(m_kinds, &QComboBox::activated, this, &CompareOptions::chooseHead);
    connect(m_layer, &QSpinBox::valueChanged, this, &CompareOptions::chooseHead);
    connect(m_head, &QSpinBox::valueChanged, this, &CompareOptions::chooseHead);
    connect(&m_comparison, &Comparison::changed, this, &CompareOptions::follow);
    connect(&m_history, &TranslationHistory::changed, this, &CompareOptions::follow);
    connect(&m_state, &ViewState::selectionChanged, this, &CompareOptions::follow);
}

/// Row 0 is the translation that is shown; then come the earlier ones, and at last what left the history since it was
/// pinned.
void CompareOptions::fillTranslations()
{
    m_translations->clear();
    m_translations->addItem(tr("What is shown"));
    for (int index = 0; index < m_history.count(); ++index)
        m_translations->addItem(displayName(m_history.entry(index)));
    const Translation* pinned = m_comparison.target().translation.get();
    const int index = m_history.indexOf(pinned);
    if (pinned && index < 0)
        m_translations->addItem(displayName(HistoryEntry{m_comparison.target().translation, {}}));
    m_translations->setCurrentIndex(!pinned ? 0 : index < 0 ? m_translations->count() - 1 : index + 1);
}

void CompareOptions::follow()
{
    const QSignalBlocker layerBlocker(m_layer);
    const QSignalBlocker headBlocker(m_head);
    const ComparisonTarget target = m_comparison.target();
    fillTranslations();
    m_hypotheses->clear();
    if (const SentenceTranslation* sentence = m_comparison.sentence()) {
        int number = 0;
        for (const Hypothesis& hypothesis : sentence->hypotheses)
            m_hypotheses->addItem(
                tr("%1. %2").arg(++number).arg(QString::fromStdString(hypothesis.text).left(kHypothesisCharacters)));
        if (sentence->record && !sentence->hypotheses.empty()) {
            const AttentionShape shape
                = sentence->record->trace(std::size_t(target.hypothesis))->shape(target.head.kind);
            m_layer->setMaximum(std::max(shape.layers, 1));
            m_head->setMaximum(std::max(shape.heads, 1));
        }
    }
    m_hypotheses->setCurrentIndex(target.hypothesis);
    m_hypotheses->setEnabled(m_hypotheses->count() > 1);
    m_kinds->setCurrentIndex(m_kinds->findData(int(target.head.kind)));
    m_layer->setValue(target.head.layer + 1);
    m_head->setValue(target.head.head + 1);
}

void CompareOptions::chooseTranslation(int row)
{
    ComparisonTarget target = m_comparison.target();
    const int index = row - 1;
    if (index >= m_history.count())
        return; // what left the history is chosen already
    target.translation = index < 0 ? nullptr : m_history.entry(index).translation;
    target.sentence = index < 0 ? 0 : m_history.entry(index).selection.sentence;
    target.hypothesis = 0;
    if (index >= 0)
        target.head = m_state.selection().headIndex(); // the same head there is what one asks for first
    m_comparison.setTarget(target);
}

void CompareOptions::chooseHead()
{
    ComparisonTarget target = m_comparison.target();
    target.hypothesis = std::max(m_hypotheses->currentIndex(), 0);
    target.head = {AttentionKind(m_kinds->currentData().toInt()), m_layer->value() - 1, m_head->value() - 1};
    m_comparison.setTarget(target);
}

} // namespace heed
