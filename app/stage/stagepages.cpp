// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/stagepages.h"

#include "app/compare/comparepage.h"
#include "app/stage/analysispage.h"
#include "app/stage/beamspage.h"
#include "app/stage/flowpage.h"
#include "app/stage/formulapage.h"
#include "app/stage/headspage.h"
#include "app/stage/heatmappage.h"
#include "app/stage/networkpage.h"
#include "app/stage/wordspage.h"

#include <QCoreApplication>

namespace heed {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("heed", text); // where lupdate files the texts of a free function
}

template <typename Page>
StagePage* make(const StageContext& context, QWidget* parent)
{
    return new Page(context.state, context.map, parent);
}

StagePage* makeComparePage(const StageContext& context, QWidget* parent)
{
    return new ComparePage(context, parent);
}

} // namespace

std::vector<StagePageSpec> stagePages()
{
    return {
        {StageView::Heatmap, tr("&Heatmap"), tr("One head, large"), QStringLiteral("heatmap"), make<HeatmapPage>},
        {StageView::AllHeads, tr("&All heads"), tr("Every layer and head"), QStringLiteral("heads"), make<HeadsPage>},
        {StageView::Flow, tr("&Flow"), tr("Tokens joined by lines"), QStringLiteral("flow"), make<FlowPage>},
        {StageView::Formula, tr("Fo&rmula"), tr("How one row is computed"), QStringLiteral("formula"),
         make<FormulaPage>},
        {StageView::Words, tr("&Words"), tr("Both texts with the words that belong together"), QStringLiteral("words"),
         make<WordsPage>},
        {StageView::Beams, tr("&Beams"), tr("The search for the translation"), QStringLiteral("beams"),
         make<BeamsPage>},
        {StageView::Network, tr("Networ&k"), tr("The whole model as a drawing"), QStringLiteral("network"),
         make<NetworkPage>},
        {StageView::Analysis, tr("A&nalysis"), tr("What many heads do together: means, rollout, flow"),
         QStringLiteral("analysis"), make<AnalysisPage>},
        {StageView::Compare, tr("&Compare"), tr("Two heads, hypotheses or translations, and their difference"),
         QStringLiteral("compare"), makeComparePage},
    };
}

} // namespace heed
