// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector.h"

#include "app/attentionview.h"
#include "app/lenspanel.h"
#include "app/nexttokenpanel.h"
#include "app/sectionheading.h"
#include "widgets/chartfigures.h"
#include "widgets/lens/lenschart.h"
#include "widgets/rowchart.h"
#include "widgets/vocabularychart.h"

#include <QLabel>
#include <QVBoxLayout>

namespace heed {

namespace {

RowChartData rowData(const AttentionMapData& map, int query)
{
    RowChartData row;
    if (query < 0 || query >= map.queries())
        return row;
    row.queryLabel = map.queryLabel(query);
    row.keyLabels = map.keyLabels;
    const auto weights = map.weights.row(query);
    row.weights.assign(weights.begin(), weights.end());
    if (!map.scores.isEmpty()) {
        const auto scores = map.scores.row(query);
        row.scores.assign(scores.begin(), scores.end());
    }
    return row;
}

} // namespace

Inspector::Inspector(ViewState& state, const ShownMap& map, QWidget* parent)
    : HairlineSplitter(Qt::Vertical, parent),
      m_state(state),
      m_map(map),
      m_row(new RowChart(this)),
      m_nextToken(new NextTokenPanel(state, this))
{
    m_row->setAccessibleName(tr("Scores and weights of the chosen row"));
    addWidget(makePart(tr("Attention of a token"), m_row));
    addWidget(m_nextToken);

    connect(m_row, &RowChart::keySelected, this,
            [this](int key) { m_state.setCell(m_state.selection().query, m_map.axes().keys.tokenOf(key)); });
    connect(m_row, &RowChart::keyHovered, this, [this](int key) { Q_EMIT keyHovered(m_map.axes().keys.tokenOf(key)); });
    connect(m_nextToken, &NextTokenPanel::candidateActivated, this, &Inspector::candidateActivated);
    connect(&map, &ShownMap::changed, this, &Inspector::showRow);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.query != before.query)
            showRow();
        else
            followKey();
    });
}

QWidget* Inspector::makePart(const QString& heading, QWidget* chart)
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    column->setSpacing(kPanelSpacing);
    column->addWidget(makeHeading(heading, part));
    column->addWidget(chart, 1);
    return part;
}

void Inspector::setVocabularySize(int size)
{
    m_nextToken->setVocabularySize(size);
}

VocabularyChart* Inspector::vocabularyChart() const
{
    return m_nextToken->vocabularyChart();
}

void Inspector::showRow()
{
    const RowChartData row = rowData(m_map.map(), m_map.axes().queries.shownOf(m_state.selection().query));
    m_row->setRow(row);
    followKey();
}

void Inspector::followKey()
{
    m_row->setCurrentKey(m_map.axes().keys.shownOf(m_state.selection().key));
}

std::unique_ptr<Figure> Inspector::rowPicture(const FigureOptions& options) const
{
    const RowChartData& row = m_row->row();
    if (row.keys() == 0)
        return nullptr;
    const QString what = tr("%1: what “%2” looks at").arg(displayName(m_state.selection().headIndex()), row.queryLabel);
    return makeRowChartFigure(row, {what}, options);
}

std::unique_ptr<Figure> Inspector::stepPicture(const FigureOptions& options) const
{
    if (m_nextToken->isByLayer())
        return lensPicture(m_nextToken->lens()->chart()->readings(), options);
    const VocabularyChartData& distribution = vocabularyChart()->distribution();
    if (distribution.rows.empty())
        return nullptr;
    return makeVocabularyFigure(distribution, {tr("Softmax over the vocabulary")}, options);
}

} // namespace heed
