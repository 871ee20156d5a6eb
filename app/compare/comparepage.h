// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/stage/stagecontext.h"
#include "app/stage/stagepage.h"

class QLabel;

namespace heed {

class MapComparison;

/// Two maps side by side and as their difference, with both texts above and the numbers below.
class ComparePage : public StagePage
{
    Q_OBJECT

public:
    explicit ComparePage(const StageContext& context, QWidget* parent = nullptr);

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    QWidget* makeOptions(QWidget* parent) override;
    bool canZoom() const override { return true; }
    void zoomIn() override;
    void zoomOut() override;
    void showWhole() override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followCell();
    void followPresentation();
    void showTexts();
    void fitTexts();

    StageContext m_context;
    ViewState& m_state;
    const ShownMap& m_map;
    Comparison& m_comparison;
    QLabel* m_textA;
    QLabel* m_textB;
    QString m_wholeA; ///< rich text, of which the label shows the beginning
    QString m_wholeB;
    QLabel* m_note;
    QLabel* m_summary;
    MapComparison* m_maps;
};

/// "Largest |A − B| 0.43 at chat → cat, mean 0.021; Jensen-Shannon divergence of the rows: mean 0.12, largest 0.51 bit at
/// dort."; empty when there is no difference.
QString summaryText(const ComparisonData& data);

} // namespace heed
