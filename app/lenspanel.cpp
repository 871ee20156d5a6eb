// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lenspanel.h"

#include "app/stepdata.h"
#include "model/error.h"
#include "widgets/chartfigures.h"
#include "widgets/lens/lenschart.h"

#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <utility>

namespace heed {

namespace {

LensChartData withoutRows(const QString& why)
{
    LensChartData data;
    data.emptyText = why;
    return data;
}

} // namespace

LensChartData lensOfStep(const Hypothesis& hypothesis, const AttentionTrace* trace, int step)
{
    if (!hypothesis.isScored)
        return withoutRows(
            LensPanel::tr("This came from a file of attention alone: nothing is known of what the layers pass on"));
    if (step < 0 || std::size_t(step) >= hypothesis.tokens.size())
        return {};
    const ForwardPass* const pass = trace ? trace->pass() : nullptr;
    const auto readings
        = pass ? logitLens(*pass, step, hypothesis.tokens[std::size_t(step)].token.id) : std::vector<LensReading>();
    if (readings.empty())
        return withoutRows(
            LensPanel::tr("The output layer of the model is not known here, as in every session: translate "
                          "the text again with its model to see what each layer would have written"));
    return lensChartData(hypothesis, step, readings);
}

std::unique_ptr<Figure> lensPicture(const LensChartData& lens, const FigureOptions& options)
{
    if (lens.rows.empty())
        return nullptr;
    const QString what = LensPanel::tr(
        "Logit lens: the output layer and its softmax applied to the decoder’s state after each layer. The last "
        "layer’s is the model’s own.");
    return makeLensFigure(lens, {what}, options);
}

LensPanel::LensPanel(ViewState& state, QWidget* parent) : QWidget(parent), m_state(state), m_chart(new LensChart(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chart);
    setFocusProxy(m_chart);

    connect(m_chart, &LensChart::rowSelected, this, &LensPanel::chooseLayer);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LensPanel::finish);
    connect(&state, &ViewState::translationChanged, this, &LensPanel::invalidate);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis || now.step != before.step)
            invalidate();
        else
            followLayer();
    });
}

LensPanel::~LensPanel()
{
    m_watcher.waitForFinished();
}

void LensPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void LensPanel::invalidate()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

/// One step at a time: where somebody runs through the sentence, those that were passed by are left out.
void LensPanel::refresh()
{
    if (m_isUnderWay)
        return;
    m_isStale = false;
    const SentenceTranslation* const sentence = m_state.sentence();
    const Hypothesis* const hypothesis = m_state.hypothesis();
    if (!sentence || !hypothesis) {
        m_chart->setReadings({});
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run([translation = m_state.translation(), hypothesis, trace = m_state.trace(),
                                           step = m_state.selection().step]() -> LensChartData {
        try {
            return lensOfStep(*hypothesis, trace.get(), step); // the translation keeps the hypothesis
        } catch (const Error& error) {
            return withoutRows(QString::fromUtf8(error.what()));
        }
    }));
}

void LensPanel::finish()
{
    m_isUnderWay = false;
    if (m_isStale) {
        refresh();
        return;
    }
    m_chart->setReadings(m_watcher.result());
    followLayer();
}

/// The encoder's layers are none of these.
void LensPanel::followLayer()
{
    const Selection& selection = m_state.selection();
    m_chart->setCurrentRow(selection.kind == AttentionKind::Encoder ? -1 : selection.layer + 1);
}

void LensPanel::chooseLayer(int row)
{
    if (row == 0) // what the first layer reads
        return;
    Selection selection = m_state.selection();
    if (selection.kind == AttentionKind::Encoder)
        selection = withKind(selection, AttentionKind::Cross);
    selection.layer = row - 1;
    m_state.select(selection);
}

} // namespace heed
