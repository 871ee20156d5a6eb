// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/analysispage.h"

#include "app/attentionview.h"
#include "app/export/attentionpictures.h"
#include "app/sectionheading.h"
#include "app/shownmap.h"
#include "model/analysis/sentencemetrics.h"
#include "model/error.h"
#include "widgets/attentionheatmap.h"
#include "widgets/numbertext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <algorithm>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::AnalysisPage)
};

QString nameOf(AnalysisKind analysis)
{
    switch (analysis) {
    case AnalysisKind::LayerMean:
        return Text::tr("Mean of the layer's heads");
    case AnalysisKind::AllMean:
        return Text::tr("Mean of all layers and heads");
    case AnalysisKind::Rollout:
        return Text::tr("Attention rollout");
    case AnalysisKind::Flow:
        return Text::tr("Attention flow");
    case AnalysisKind::HeadNorms:
        return Text::tr("What the head carries (norms)");
    case AnalysisKind::LayerNorms:
        break;
    }
    return Text::tr("What the layer carries (norms)");
}

/// The heads that an analysis looks at.
QString scopeOf(AnalysisKind analysis, HeadIndex head)
{
    switch (analysis) {
    case AnalysisKind::HeadNorms:
        return displayName(head);
    case AnalysisKind::LayerMean:
    case AnalysisKind::LayerNorms:
        return Text::tr("%1, layer %2").arg(displayName(head.kind)).arg(head.layer + 1);
    case AnalysisKind::Rollout:
    case AnalysisKind::Flow:
        return Text::tr("%1, up to layer %2").arg(displayName(head.kind)).arg(head.layer + 1);
    case AnalysisKind::AllMean:
        break;
    }
    return displayName(head.kind);
}

/// @param isAlone the attention is a decoder's without an encoder
QString explanationOf(AnalysisKind analysis, AttentionKind kind, bool isAlone)
{
    switch (analysis) {
    case AnalysisKind::LayerMean:
        return Text::tr("Where the layer looks when its heads are averaged. Heads that do different things blur each "
                        "other: compare with All heads.");
    case AnalysisKind::AllMean:
        return Text::tr("Where the whole stack looks when every head counts the same.");
    case AnalysisKind::Rollout:
        if (isAlone)
            return Text::tr("Which tokens reach a position through all layers up to the chosen one, residual "
                            "connections counted as half (Abnar & Zuidema 2020).");
        if (kind != AttentionKind::Encoder)
            return Text::tr("Which inputs reach a position through all layers up to the chosen one, residual "
                            "connections counted as half (Abnar & Zuidema 2020). Each row is divided by its sum, "
                            "because how it splits between source and translation is the same for every sentence.");
        return Text::tr("Which source tokens reach a position through all layers up to the chosen one, residual "
                        "connections counted as half (Abnar & Zuidema 2020).");
    case AnalysisKind::HeadNorms:
    case AnalysisKind::LayerNorms:
        return Text::tr("How long the vectors are that are really added up: weight times the value after W_O, ‖a·f(x)‖ "
                        "(Kobayashi et al. 2020). A token that is looked at a lot but carries little, as </s> often "
                        "does, fades. Each row is divided by its sum.");
    case AnalysisKind::Flow:
        break;
    }
    return Text::tr("How much can stream from a position down to each source token when every layer's mean attention "
                    "is a network of pipes: one maximum flow per cell (Abnar & Zuidema 2020).");
}

} // namespace

AnalysisPage::AnalysisPage(ViewState& state, const ShownMap& map, QWidget* parent)
    : StagePage(parent),
      m_state(state),
      m_map(map),
      m_heatmap(new AttentionHeatmap(this)),
      m_explanation(new QLabel(this)),
      m_numbers(new QLabel(this))
{
    m_heatmap->setAccessibleName(tr("Map of the analysis"));
    m_explanation->setWordWrap(true);
    m_numbers->setWordWrap(true);
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
    m_numbers->setToolTip(tr("Coverage deviation: source tokens looked at too little or too much, 0 is none. "
                             "Absentmindedness: how scattered the attention is, 0 is not at all; out: of the "
                             "translation's tokens, in: of the source's (Rikters & Fishel 2017)."));
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(kPanelMargin, kPanelSpacing, kPanelMargin, kPanelSpacing);
    texts->setSpacing(kPanelSpacing);
    texts->addWidget(m_explanation);
    texts->addWidget(m_numbers);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(texts);
    column->addWidget(m_heatmap, 1);
    setFocusProxy(m_heatmap);

    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this, [this](int query, int key) {
        m_state.setCell(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(m_heatmap, &AttentionHeatmap::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_isUnderWay) // the translation went away meanwhile
            return;
        m_isUnderWay = false;
        show(m_watcher.result());
    });
    connect(&m_state, &ViewState::translationChanged, this, [this] {
        fillChoice();
        invalidate();
    });
    connect(&m_state, &ViewState::selectionChanged, this, &AnalysisPage::follow);
    connect(&m_state, &ViewState::presentationChanged, this, &AnalysisPage::invalidate);
}

AnalysisPage::~AnalysisPage()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

QWidget* AnalysisPage::makeOptions(QWidget* parent)
{
    auto* options = new QWidget(parent);
    auto* row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    m_choice = new QComboBox(options);
    m_choice->setAccessibleName(tr("Analysis"));
    auto* label = new QLabel(tr("A&nalysis"), options);
    label->setBuddy(m_choice);
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch();
    fillChoice();
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { setAnalysis(AnalysisKind(m_choice->itemData(index).toInt())); });
    return options;
}

bool AnalysisPage::hasPass() const
{
    return m_state.trace() && m_state.trace()->pass();
}

void AnalysisPage::fillChoice()
{
    if (!m_choice)
        return;
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    const auto choices = analysesOf(m_state.selection().kind, hasPass());
    if (std::find(choices.begin(), choices.end(), m_analysis) == choices.end())
        m_analysis = AnalysisKind::Rollout;
    for (const AnalysisKind analysis : choices)
        m_choice->addItem(nameOf(analysis), int(analysis));
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(int(m_analysis))));
}

void AnalysisPage::setAnalysis(AnalysisKind analysis)
{
    if (analysis == m_analysis)
        return;
    m_analysis = analysis;
    fillChoice();
    invalidate();
}

void AnalysisPage::follow(const Selection& now, const Selection& before)
{
    if (now.kind != before.kind)
        fillChoice();
    const bool usesHead = m_analysis == AnalysisKind::HeadNorms;
    if ((usesHead && now.head != before.head) || now.sentence != before.sentence || now.hypothesis != before.hypothesis
        || now.kind != before.kind || now.layer != before.layer)
        invalidate();
    else
        followCell();
}

/// Why nothing can be computed, in a sentence; empty: it can.
QString AnalysisPage::whatIsMissing() const
{
    if (!m_state.trace())
        return tr("There is no attention to look at yet.");
    const bool hasAll
        = std::ranges::all_of(kAttentionKinds, [this](AttentionKind kind) { return m_state.shape(kind).layers > 0; });
    if (m_analysis == AnalysisKind::Rollout && m_state.selection().kind != AttentionKind::Encoder && !hasAll
        && !isDecoderAlone(*m_state.trace()))
        return tr("A rollout of the decoder needs encoder, decoder and cross-attention; they are not all here.");
    return {};
}

/// A newer computation stops the one before, whose result nobody wants any more.
void AnalysisPage::refresh()
{
    m_stop.request_stop();
    m_stop = {};
    m_heatmap->setColorMap(m_state.presentation().colorMap);
    m_heatmap->setValueScale(m_state.presentation().valueScale);
    const Selection& selection = m_state.selection();
    const bool isAlone = m_state.trace() && isDecoderAlone(*m_state.trace());
    m_explanation->setText(explanationOf(m_analysis, selection.kind, isAlone));
    if (const QString fault = whatIsMissing(); !fault.isEmpty()) {
        m_isUnderWay = false;
        m_watcher.setFuture({});
        show({{}, fault});
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run([trace = m_state.trace(), analysis = m_analysis, head = selection.headIndex(),
                                           stop = m_stop.get_token()]() -> Outcome {
        try {
            return {analysisMap(*trace, analysis, head, stop), {}};
        } catch (const Error& error) {
            return {{}, QString::fromUtf8(error.what())};
        }
    }));
}

void AnalysisPage::show(const Outcome& outcome)
{
    AttentionMapData map;
    map.emptyText = outcome.fault;
    if (!outcome.map.isEmpty() && m_state.sentence()) {
        const Selection& selection = m_state.selection();
        map = makeMap(*m_state.sentence(), outcome.map, {}, selection.headIndex(), m_map.axes(),
                      m_state.presentation());
        map.caption = tr("%1: %2: “%3”")
                          .arg(nameOf(m_analysis), scopeOf(m_analysis, selection.headIndex()),
                               QString::fromStdString(m_state.sentence()->source.text));
    }
    m_numbers->setText(numbers(outcome.map));
    m_numbers->setVisible(!m_numbers->text().isEmpty());
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setMap(std::move(map));
    followCell();
}

/// Of a sentence's cross-attention.
QString AnalysisPage::numbers(const Matrix& map) const
{
    if (map.isEmpty() || m_state.selection().kind != AttentionKind::Cross)
        return {};
    const SentenceAttentionMetrics metrics = sentenceAttentionMetrics(map);
    return tr("Coverage deviation %1 · absentmindedness out %2, in %3")
        .arg(decimalText(metrics.coverageDeviation, 3), decimalText(metrics.absentmindednessOut, 3),
             decimalText(metrics.absentmindednessIn, 3));
}

void AnalysisPage::followCell()
{
    const Selection& selection = m_state.selection();
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setCurrentCell(m_map.axes().queries.shownOf(selection.query), m_map.axes().keys.shownOf(selection.key));
}

std::unique_ptr<Figure> AnalysisPage::picture(const FigureOptions& options) const
{
    if (m_heatmap->map().isEmpty())
        return nullptr;
    const HeadIndex head = m_state.selection().headIndex();
    const auto text = pictureText(pictureRequest(m_state, options),
                                  tr("%1: %2").arg(nameOf(m_analysis), scopeOf(m_analysis, head)));
    return m_heatmap->picture(text.caption, text.options);
}

void AnalysisPage::zoomIn()
{
    m_heatmap->zoomIn();
}

void AnalysisPage::zoomOut()
{
    m_heatmap->zoomOut();
}

void AnalysisPage::showWhole()
{
    m_heatmap->showWhole();
}

} // namespace heed
