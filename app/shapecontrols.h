// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/search/tokensupport.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace heed {

/// Temperature, top-k and top-p, to try out what sampling would make of a softmax. The slider of the temperature is
/// logarithmic, from 0.1 to 5, with a mark at 1, which changes nothing.
class ShapeControls : public QWidget
{
    Q_OBJECT

public:
    static constexpr double kLeastTemperature = 0.1;
    static constexpr double kLargestTemperature = 5.0;

    explicit ShapeControls(QWidget* parent = nullptr);

    SamplingShape shape() const;
    void setShape(const SamplingShape& shape); ///< announces it when it differs

    /// The slider's place of a temperature, and the other way round.
    static int placeOf(double temperature);
    static double temperatureAt(int place);

Q_SIGNALS:
    void shapeChanged(const heed::SamplingShape& shape);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void announce();

    QLabel* m_temperatureLabel;
    QSlider* m_temperature;
    QLabel* m_temperatureText;
    QSpinBox* m_topK;
    QDoubleSpinBox* m_topP;
    QToolButton* m_reset;
};

} // namespace heed
