// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"

#include "widgets/vocabularychartdata.h"

#include <QWidget>

#include <vector>

class QLabel;
class QSpinBox;
class QToolButton;

namespace heed {

class LensPanel;
class ShapeControls;
class StepChart;
class VocabularyChart;

/// The softmax over the vocabulary at the chosen step, what temperature, top-k and top-p would make of it or what each
/// layer would have written instead of it, and how sure the model was along the sentence.
class NextTokenPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NextTokenPanel(ViewState& state, QWidget* parent = nullptr);

    /// How many entries the target vocabulary of the translation shown has; 0: not known, no bar for the rest.
    void setVocabularySize(int size);

    /// Whether the layers' answers are shown in the place of the vocabulary's probabilities.
    bool isByLayer() const;

    VocabularyChart* vocabularyChart() const { return m_vocabulary; }
    LensPanel* lens() const { return m_lens; }
    StepChart* stepChart() const { return m_steps; }
    ShapeControls* shapeControls() const { return m_shape; }

Q_SIGNALS:
    void candidateActivated(heed::TokenId id); ///< to be used instead of the token that was taken

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeadingRow();
    QToolButton* makeSwitch(const QString& text, const QString& iconName, const QString& toolTip);
    void fitHeading();
    void setByLayer(bool isByLayer);
    void updateControls();
    void showSentence();
    static VocabularyChartData unknownStepData();
    void showStep();
    void activate(int row);
    const std::vector<float>& distribution();

    ViewState& m_state;
    StepChart* m_steps;
    VocabularyChart* m_vocabulary;
    LensPanel* m_lens;
    ShapeControls* m_shape;
    QSpinBox* m_count;
    QLabel* m_heading = nullptr;
    QToolButton* m_byLayer;
    QToolButton* m_reshape;
    int m_vocabularySize = 0;
    std::vector<float> m_distribution; ///< of m_distributionOf's step; empty: not asked for yet
    std::shared_ptr<const DecodingRecord> m_distributionRecord;
    Selection m_distributionOf;
};

} // namespace heed
