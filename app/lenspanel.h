// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"
#include "widgets/lens/lenschartdata.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>

namespace heed {

class Figure;
class LensChart;
struct FigureOptions;

/// What each layer of the decoder would have written at the chosen step: the logit lens. Computed in the thread pool, when
/// somebody looks. A row that is chosen is the layer that all views show.
class LensPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LensPanel(ViewState& state, QWidget* parent = nullptr);
    ~LensPanel() override;

    LensChart* chart() const { return m_chart; }

    /// Whether what is shown belongs to the chosen step.
    bool isSettled() const { return !m_isStale && !m_isUnderWay; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void invalidate();
    void refresh();
    void finish();
    void followLayer();
    void chooseLayer(int row);

    ViewState& m_state;
    LensChart* m_chart;
    QFutureWatcher<LensChartData> m_watcher;
    bool m_isStale = true;
    bool m_isUnderWay = false;
};

/// The logit lens of a step, or why there is none. Costs a product with the output layer for each layer; any thread.
LensChartData lensOfStep(const Hypothesis& hypothesis, const AttentionTrace* trace, int step);

/// As a picture; null when there is nothing to show.
std::unique_ptr<Figure> lensPicture(const LensChartData& lens, const FigureOptions& options);

} // namespace heed
