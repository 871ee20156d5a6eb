// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nexttokenpanel.h"

#include "app/icon.h"
#include "app/lenspanel.h"
#include "app/sectionheading.h"
#include "app/shapecontrols.h"
#include "app/stepdata.h"
#include "widgets/steps/stepchart.h"
#include "widgets/vocabularychart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <cstddef>
#include <initializer_list>

namespace heed {

namespace {

constexpr int kLeastCount = 5;
constexpr int kLargestCount = 50; // DecodingPanel asks the engine for as many
constexpr int kUsualCount = 10;

// Pixels of width at which buttons of the heading row have room for their texts.
constexpr int kRoomForOneText = 262;
constexpr int kRoomForTwoTexts = 340;

} // namespace

NextTokenPanel::NextTokenPanel(ViewState& state, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_steps(new StepChart(this)),
      m_vocabulary(new VocabularyChart(this)),
      m_lens(new LensPanel(state, this)),
      m_shape(new ShapeControls(this)),
      m_count(new QSpinBox(this)),
      m_byLayer(
          makeSwitch(tr("By layer"), QStringLiteral("layers"),
                     tr("What each layer of the decoder would have written, if it were the last one (logit lens)"))),
      m_reshape(makeSwitch(tr("Reshape"), QStringLiteral("options"),
                           tr("Temperature, top-k and top-p: what sampling would make of these probabilities")))
{
    m_vocabulary->setAccessibleName(tr("Probabilities of the vocabulary at the chosen step"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPanelMargin, kPanelSpacing, kPanelMargin, kPanelMargin);
    column->setSpacing(kPanelSpacing);
    column->addWidget(makeHeadingRow());
    column->addWidget(m_steps);
    column->addWidget(m_shape);
    column->addWidget(m_vocabulary, 1);
    column->addWidget(m_lens, 1);
    m_shape->hide();
    m_lens->hide();

    connect(m_steps, &StepChart::stepSelected, &state, &ViewState::setStep);
    connect(m_vocabulary, &VocabularyChart::candidateActivated, this, &NextTokenPanel::activate);
    connect(m_count, &QSpinBox::valueChanged, this, &NextTokenPanel::showStep);
    connect(m_shape, &ShapeControls::shapeChanged, this, &NextTokenPanel::showStep);
    connect(&state, &ViewState::translationChanged, this, &NextTokenPanel::showSentence);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.hypothesis != before.hypothesis || now.sentence != before.sentence)
            showSentence();
        else if (now.step != before.step)
            showStep();
    });
    showSentence();
}

QWidget* NextTokenPanel::makeHeadingRow()
{
    m_count->setRange(kLeastCount, kLargestCount);
    m_count->setValue(kUsualCount);
    m_count->setAccessibleName(tr("Number of tokens shown"));
    m_count->setToolTip(tr("How many of the most probable tokens are shown"));
    connect(m_byLayer, &QToolButton::toggled, this, &NextTokenPanel::setByLayer);
    connect(m_reshape, &QToolButton::toggled, this, [this](bool isOpen) {
        m_shape->setVisible(isOpen);
        if (!isOpen)
            m_shape->setShape({}); // nothing is reshaped that nobody sees
    });

    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPanelSpacing);
    m_heading = makeHeading(tr("Next token"), row);
    m_heading->setAccessibleName(tr("Next token"));
    m_heading->setToolTip(tr("Next token"));
    layout->addWidget(m_heading);
    layout->addStretch();
    layout->addWidget(m_byLayer);
    layout->addWidget(m_reshape);
    layout->addWidget(m_count);
    return row;
}

QToolButton* NextTokenPanel::makeSwitch(const QString& text, const QString& iconName, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setIcon(icon(iconName));
    button->setCheckable(true);
    button->setMinimumWidth(button->iconSize().width() + 2 * kPanelSpacing); // without its text
    button->setToolTip(toolTip);
    return button;
}

void NextTokenPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto style
        = [this](int least) { return width() < least ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon; };
    m_byLayer->setToolButtonStyle(style(kRoomForOneText));
    m_reshape->setToolButtonStyle(style(kRoomForTwoTexts));
    fitHeading();
}

/// Into what the buttons leave.
void NextTokenPanel::fitHeading()
{
    int room = width() - 2 * kPanelMargin;
    for (const QWidget* control : std::initializer_list<const QWidget*>{m_byLayer, m_reshape, m_count})
        room -= control->sizeHint().width() + kPanelSpacing;
    m_heading->setText(m_heading->fontMetrics().elidedText(tr("Next token"), Qt::ElideRight, room - kPanelSpacing));
}

bool NextTokenPanel::isByLayer() const
{
    return m_byLayer->isChecked();
}

void NextTokenPanel::setByLayer(bool isByLayer)
{
    if (isByLayer)
        m_reshape->setChecked(false); // the layers' answers are the model's own
    m_vocabulary->setVisible(!isByLayer);
    m_lens->setVisible(isByLayer);
    m_count->setEnabled(!isByLayer);
    updateControls();
}

void NextTokenPanel::setVocabularySize(int size)
{
    if (size != m_vocabularySize) {
        m_vocabularySize = size;
        showStep();
    }
}

void NextTokenPanel::showSentence()
{
    const Hypothesis* hypothesis = m_state.hypothesis();
    m_steps->setSteps(hypothesis ? stepChartData(*hypothesis) : StepChartData());
    showStep();
}

VocabularyChartData NextTokenPanel::unknownStepData()
{
    VocabularyChartData data;
    data.emptyText = tr("This came from a file of attention alone: no probabilities are known");
    return data;
}

void NextTokenPanel::showStep()
{
    const Hypothesis* hypothesis = m_state.hypothesis();
    const int step = m_state.selection().step;
    m_steps->setCurrentStep(step);
    m_steps->setVisible(!hypothesis || hypothesis->isScored);
    updateControls();
    if (!hypothesis)
        m_vocabulary->setDistribution({});
    else if (!hypothesis->isScored)
        m_vocabulary->setDistribution(unknownStepData());
    else if (m_shape->shape().isNeutral())
        m_vocabulary->setDistribution(stepData(*hypothesis, step, m_vocabularySize, m_count->value()));
    else
        m_vocabulary->setDistribution(
            reshapedStepData(*hypothesis, step, distribution(), m_shape->shape(), m_count->value()));
}

void NextTokenPanel::updateControls()
{
    const SentenceTranslation* sentence = m_state.sentence();
    const Hypothesis* hypothesis = m_state.hypothesis();
    // Without the whole softmax there is nothing to reshape.
    const bool hasSoftmax = !sentence || (sentence->record && hypothesis && hypothesis->isScored);
    m_reshape->setEnabled(hasSoftmax && !isByLayer());
}

/// The whole softmax costs a product with the output layer, so it is asked for once per step.
const std::vector<float>& NextTokenPanel::distribution()
{
    const SentenceTranslation* sentence = m_state.sentence();
    const Selection& now = m_state.selection();
    if (!sentence || !sentence->record || now.step < 0) {
        m_distribution.clear();
        return m_distribution;
    }
    const bool isKnown = !m_distribution.empty() && m_distributionRecord == sentence->record
                         && m_distributionOf.hypothesis == now.hypothesis && m_distributionOf.step == now.step;
    if (!isKnown) {
        m_distributionRecord = sentence->record;
        m_distributionOf = now;
        m_distribution = sentence->record->distribution(std::size_t(now.hypothesis), std::size_t(now.step));
    }
    return m_distribution;
}

void NextTokenPanel::activate(int row)
{
    const Hypothesis* hypothesis = m_state.hypothesis();
    const int step = m_state.selection().step;
    if (!hypothesis || step < 0 || std::size_t(step) >= hypothesis->tokens.size())
        return;
    const auto candidates = shownCandidates(hypothesis->tokens[std::size_t(step)], m_count->value());
    Q_EMIT candidateActivated(candidates.at(std::size_t(row)).id);
}

} // namespace heed
