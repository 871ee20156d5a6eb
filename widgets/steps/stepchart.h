// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/steps/stepchartdata.h"

#include <QWidget>

#include <memory>

namespace heed {

/// How sure the model was along the sentence: probability and entropy of every step, and where another token than the
/// one taken was more probable. A click or the left and right arrow keys choose a step.
class StepChart : public QWidget
{
    Q_OBJECT

public:
    explicit StepChart(QWidget* parent = nullptr);
    ~StepChart() override;

    /// Shows another sentence; there is no current step then.
    void setSteps(StepChartData steps);
    const StepChartData& steps() const;

    int currentStep() const;            ///< −1 when there is none
    QPointF stepCenter(int step) const; ///< in this widget's coordinates, in the middle of the plot

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Marks a step; −1 for none. Emits nothing.
    void setCurrentStep(int step);

Q_SIGNALS:
    void stepSelected(int step); ///< by click or keyboard

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
