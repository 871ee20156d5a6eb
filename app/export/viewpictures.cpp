// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/viewpictures.h"

#include "app/export/caption.h"
#include "app/inspector.h"
#include "app/lenspanel.h"
#include "app/stage/stagecontext.h"
#include "app/stage/stagepage.h"
#include "app/stage/stagepages.h"
#include "widgets/formula/formulastep.h"

#include <QEventLoop>
#include <QTimer>

#include <utility>

namespace heed {

namespace {

constexpr std::string_view kToken = "token";
constexpr std::string_view kNextToken = "next-token";
constexpr std::string_view kLogitLens = "logit-lens";
constexpr QSize kPageSize(900, 700); // as in a window; figures choose their own size
constexpr int kPollMilliseconds = 5;
constexpr int kMostMilliseconds = 30'000;

/// A row of these is chosen or not; the others need one.
bool showsWholeMaps(std::string_view name)
{
    const auto view = stageViewNamed(name);
    return view == StageView::Heatmap || view == StageView::Analysis || view == StageView::Compare;
}

/// The event loop runs until the page has computed in the background what it shows.
void waitUntilSettled(const StagePage& page)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (page.isSettled())
            loop.quit();
    });
    QTimer::singleShot(kMostMilliseconds, &loop, &QEventLoop::quit);
    poll.start(kPollMilliseconds);
    loop.exec();
}

} // namespace

ViewPictures::ViewPictures(std::shared_ptr<const Translation> translation, const Presentation& presentation)
    : m_history(m_state), m_map(m_state), m_comparison(m_state)
{
    m_state.setPresentation(presentation);
    m_state.setTranslation(std::move(translation));
}

std::vector<std::string_view> ViewPictures::names()
{
    std::vector<std::string_view> names;
    for (const StageViewName& view : kStageViewNames)
        names.push_back(view.name);
    names.insert(names.end(), {kToken, kNextToken, kLogitLens});
    return names;
}

int ViewPictures::stepCount(std::string_view name)
{
    return stageViewNamed(name) == StageView::Formula ? int(kFormulaSteps.size()) : 1;
}

std::unique_ptr<Figure> ViewPictures::picture(std::string_view name, Selection selection, FigureOptions options,
                                              std::optional<int> step)
{
    if (!showsWholeMaps(name)) {
        selection.query = std::max(selection.query, 0);
        selection.step = std::max(selection.step, 0);
    }
    m_state.select(selection);
    const FigureOptions ofState = figureOptions(m_state);
    options.colorMap = ofState.colorMap;
    options.valueScale = ofState.valueScale;
    options.provenance = ofState.provenance;
    if (name == kLogitLens) {
        const Hypothesis* const hypothesis = m_state.hypothesis();
        return hypothesis
                   ? lensPicture(lensOfStep(*hypothesis, m_state.trace().get(), m_state.selection().step), options)
                   : nullptr;
    }
    if (name == kToken || name == kNextToken) {
        Selection nothing = selection;
        nothing.query = nothing.key = nothing.step = -1;
        m_state.select(nothing); // the inspector follows changes, so that there must be one
        Inspector inspector(m_state, m_map);
        if (const auto& model = m_state.translation()->model)
            inspector.setVocabularySize(model->targetVocabulary);
        m_state.select(selection);
        return name == kToken ? inspector.rowPicture(options) : inspector.stepPicture(options);
    }
    const auto view = stageViewNamed(name);
    for (const StagePageSpec& spec : stagePages()) {
        if (spec.view != view)
            continue;
        const std::unique_ptr<StagePage> page(spec.make({m_state, m_map, m_history, m_comparison}, nullptr));
        page->setAttribute(Qt::WA_DontShowOnScreen);
        page->resize(kPageSize);
        page->show();
        waitUntilSettled(*page);
        return step ? page->stepPicture(*step, options) : page->picture(options);
    }
    return nullptr;
}

} // namespace heed
