// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"

#include "widgets/vocabularychartdata.h"

#include <QWidget>

#include <vector>

class QSpinBox;
class QToolButton;

namespace heed {

class ShapeControls;
class StepChart;
class VocabularyChart;

/// The softmax over the vocabulary at the chosen step, what temperature, top-k and top-p would make of it, and how sure
/// the model was along the sentence.
class NextTokenPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NextTokenPanel(ViewState& state, QWidget* parent = nullptr);

    /// How many entries the target vocabulary of the translation shown has; 0: not known, no bar for the rest.
    void setVocabularySize(int size);

    VocabularyChart* vocabularyChart() const { return m_vocabulary; }
    StepChart* stepChart() const { return m_steps; }
    ShapeControls* shapeControls() const { return m_shape; }
    QSpinBox* countBox() const { return m_count; }

Q_SIGNALS:
    void candidateActivated(heed::TokenId id); ///< to be used instead of the token that was taken

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeadingRow();
    void showSentence();
    static VocabularyChartData unknownStepData();
    void showStep();
    void activate(int row);
    const std::vector<float>& distribution();

    ViewState& m_state;
    StepChart* m_steps;
    VocabularyChart* m_vocabulary;
    ShapeControls* m_shape;
    QSpinBox* m_count;
    QToolButton* m_reshape;
    int m_vocabularySize = 0;
    std::vector<float> m_distribution; ///< of m_distributionOf's step; empty: not asked for yet
    std::shared_ptr<const DecodingRecord> m_distributionRecord;
    Selection m_distributionOf;
};

} // namespace heed
