// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/analysismap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "widgets/attentionmapdata.h"

#include <QFutureWatcher>

#include <stop_token>

class QComboBox;
class QLabel;

namespace heed {

class AttentionHeatmap;
class ShownMap;

/// What many heads do together: means, rollout and flow, with what the method says and what it does not, and the
/// sentence's own numbers. Computed in the thread pool.
class AnalysisPage : public StagePage
{
    Q_OBJECT

public:
    AnalysisPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);
    ~AnalysisPage() override;

    void setAnalysis(AnalysisKind analysis);
    AnalysisKind analysis() const { return m_analysis; }

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return true; }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

protected:
    void refresh() override;
    bool isBusy() const override { return m_isUnderWay; }

private:
    struct Outcome
    {
        Matrix map;
        QString fault; ///< why there is no map; empty when there is one
    };

    void show(const Outcome& outcome);
    void follow(const Selection& now, const Selection& before);
    void followCell();
    void fillChoice();
    bool hasPass() const;
    QString whatIsMissing() const;
    QString numbers(const Matrix& map) const;

    ViewState& m_state;
    const ShownMap& m_map; ///< for its axes
    AttentionHeatmap* m_heatmap;
    QLabel* m_explanation;
    QLabel* m_numbers;
    QComboBox* m_choice = nullptr;
    AnalysisKind m_analysis = AnalysisKind::Rollout;
    QFutureWatcher<Outcome> m_watcher;
    std::stop_source m_stop;
    bool m_isUnderWay = false;
};

} // namespace heed
