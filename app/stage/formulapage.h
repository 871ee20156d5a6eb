// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "widgets/formula/formuladata.h"
#include "widgets/formula/formulastep.h"

namespace heed {

class FormulaView;

/// What the view shows of the present selection. Without a chosen query it is the first one's.
FormulaData formulaData(const ViewState& state);

/// The chosen row of the chosen head, computed step by step.
class FormulaPage : public StagePage
{
    Q_OBJECT

public:
    FormulaPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;
    int stepCount() const override { return int(kFormulaSteps.size()); }
    std::unique_ptr<Figure> stepPicture(int step, const FigureOptions& options) const override;

    FormulaView* view() const { return m_view; }

protected:
    void refresh() override;

private:
    ViewState& m_state;
    FormulaView* m_view;
};

} // namespace heed
