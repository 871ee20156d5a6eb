// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/heatmappage.h"

#include "app/choiceactions.h"
#include "app/export/attentionpictures.h"
#include "app/focusgroup.h"
#include "app/icon.h"
#include "app/menubutton.h"
#include "app/sectionheading.h"
#include "widgets/attentionheatmap.h"
#include "widgets/heatmap/attentiontable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>

namespace heed {

namespace {

/// What is drawn along the edges.
enum class EdgeBars { Entropy, Largest, None };

std::vector<int> tokensOf(const MapAxis& axis, const AxisSelection& selection)
{
    std::vector<int> tokens;
    for (const int shown : selection.indices()) {
        for (const int token : axis.tokensOf(shown))
            tokens.push_back(token);
    }
    return tokens;
}

bool isMergedAt(const MapAxis& axis, int shown)
{
    return axis.tokensOf(shown).size() > 1;
}

} // namespace

HeatmapPage::HeatmapPage(ViewState& state, const ShownMap& map, QWidget* parent)
    : StagePage(parent),
      m_state(state),
      m_map(map),
      m_heatmap(new AttentionHeatmap(this)),
      m_table(new AttentionTable(this)),
      m_views(new QStackedLayout(this)),
      m_merge(new QAction(icon(QStringLiteral("merge")), tr("Show as one"), this)),
      m_separate(new QAction(icon(QStringLiteral("separate")), tr("Separate all"), this)),
      m_clear(new QAction(icon(QStringLiteral("unpin")), tr("Clear pins"), this)),
      m_showTable(new QAction(icon(QStringLiteral("table")), tr("Table"), this))
{
    m_heatmap->setAccessibleName(tr("Attention heatmap"));
    m_views->addWidget(m_heatmap);
    m_views->addWidget(m_table);
    m_merge->setToolTip(
        tr("Show the selected rows or columns as one, or the chosen one apart again (M). Select them by "
           "their labels: drag, Ctrl+click, or Shift with the arrow keys."));
    m_separate->setToolTip(tr("Show everything that was merged apart again"));
    m_clear->setToolTip(tr("Take all pins away (Escape). Ctrl+click or Space pins a cell."));
    m_showTable->setToolTip(tr("Show the numbers as a table (Ctrl+T)"));
    m_showTable->setCheckable(true);
    setFocusProxy(m_heatmap);
    connectViews();
    followPresentation();
    refresh();
    enableActions();
}

void HeatmapPage::connectViews()
{
    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this, &HeatmapPage::chooseCell);
    connect(m_table, &AttentionTable::currentCellChanged, this, &HeatmapPage::chooseCell);
    connect(m_heatmap, &AttentionHeatmap::cellHovered, this, &HeatmapPage::hoverCell);
    connect(m_heatmap, &AttentionHeatmap::mergeRequested, this, &HeatmapPage::mergeOrSeparate);
    connect(m_heatmap, &AttentionHeatmap::marksChanged, this, &HeatmapPage::enableActions);
    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this, &HeatmapPage::enableActions);
    connect(m_merge, &QAction::triggered, this, &HeatmapPage::mergeOrSeparate);
    connect(m_separate, &QAction::triggered, this, [this] { m_state.setMerges({}); });
    connect(m_clear, &QAction::triggered, m_heatmap, &AttentionHeatmap::clearMarks);
    connect(m_showTable, &QAction::toggled, this, &HeatmapPage::setTableVisible);
    connect(&m_map, &ShownMap::changed, this, &HeatmapPage::refresh); // the map is computed already
    connect(&m_state, &ViewState::mergesChanged, this, &HeatmapPage::enableActions);
    connect(&m_state, &ViewState::selectionChanged, this, &HeatmapPage::followCell);
    connect(&m_state, &ViewState::presentationChanged, this, &HeatmapPage::followPresentation);
}

std::vector<HeatmapCell> HeatmapPage::pins() const
{
    return m_heatmap->pins().cells();
}

void HeatmapPage::setPins(const std::vector<HeatmapCell>& cells)
{
    m_heatmap->clearMarks();
    for (const HeatmapCell& cell : cells) {
        const AttentionMapData& map = m_heatmap->map();
        if (cell.query < map.queries() && cell.key < map.keys() && m_heatmap->pins().numberOf(cell) == 0)
            m_heatmap->togglePin(cell.query, cell.key);
    }
}

QWidget* HeatmapPage::makeOptions(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    auto* bars = new ChoiceActions(tr("Bars along the edges"), bar);
    bars->add(EdgeBars::Entropy, tr("Entropy of each row"), tr("How spread out each row is"));
    bars->add(EdgeBars::Largest, tr("Largest weight of each row"), tr("How sure each row is of one key"));
    bars->add(EdgeBars::None, tr("No bars"), tr("More room for the map"));
    bars->setCurrent(EdgeBars::Entropy);
    connect(bars, &ChoiceActions::chosen, m_heatmap, [this](int chosen) {
        m_heatmap->setProfilesVisible(EdgeBars(chosen) != EdgeBars::None);
        m_heatmap->setRowProfile(EdgeBars(chosen) == EdgeBars::Largest ? RowProfile::Largest : RowProfile::Entropy);
    });
    auto* barsButton = new MenuButton(QStringLiteral("bars"), bar);
    barsButton->setLabel(tr("Edges"));
    barsButton->setToolTip(tr("Bars along the map's edges: what each key receives, and how spread out each row is"));
    auto* menu = new QMenu(barsButton);
    menu->setToolTipsVisible(true);
    menu->addActions(bars->actions());
    barsButton->setMenu(menu);
    const QList<QAbstractButton*> buttons{barsButton, makeToolButton(m_merge, bar, true),
                                          makeToolButton(m_separate, bar), makeToolButton(m_clear, bar)};
    for (QAbstractButton* button : buttons)
        row->addWidget(button);
    row->addStretch();
    auto* tableButton = makeToolButton(m_showTable, bar, true);
    row->addWidget(tableButton);
    new FocusGroup(buttons + QList<QAbstractButton*>{tableButton}, FocusGroup::Kind::Commands, bar);
    return bar;
}

void HeatmapPage::setTableVisible(bool isVisible)
{
    if (isVisible == isTableVisible())
        return;
    const bool hadFocus = m_views->currentWidget()->hasFocus();
    m_views->setCurrentWidget(isVisible ? static_cast<QWidget*>(m_table) : m_heatmap);
    setFocusProxy(m_views->currentWidget());
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    m_showTable->setChecked(isVisible);
    if (isVisible)
        m_table->setMap(m_map.map());
    followCell();
    enableActions();
    Q_EMIT tableVisibilityChanged(isVisible);
}

bool HeatmapPage::isTableVisible() const
{
    return m_views->currentWidget() == m_table;
}

std::unique_ptr<Figure> HeatmapPage::picture(const FigureOptions& options) const
{
    if (m_map.isEmpty())
        return nullptr;
    const auto text = pictureText(pictureRequest(m_state, options), displayName(m_state.selection().headIndex()));
    return m_heatmap->picture(text.caption, text.options);
}

void HeatmapPage::refresh()
{
    const QSignalBlocker blocker(m_heatmap); // a map of another shape has no current cell; the selection stays
    m_heatmap->setMap(m_map.map());
    if (isTableVisible())
        m_table->setMap(m_map.map());
    followCell();
    enableActions();
}

void HeatmapPage::chooseCell(int query, int key)
{
    m_state.setCell(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
}

void HeatmapPage::hoverCell(int query, int key)
{
    Q_EMIT cellHovered(m_map.axes().queries.tokenOf(query), m_map.axes().keys.tokenOf(key));
}

void HeatmapPage::followCell()
{
    const Selection& selection = m_state.selection();
    const int query = m_map.axes().queries.shownOf(selection.query);
    const int key = m_map.axes().keys.shownOf(selection.key);
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setCurrentCell(query, key);
    if (isTableVisible())
        m_table->setCurrentCell(query, key);
}

void HeatmapPage::followPresentation()
{
    m_heatmap->setColorMap(m_state.presentation().colorMap);
    m_heatmap->setValueScale(m_state.presentation().valueScale);
}

void HeatmapPage::mergeOrSeparate()
{
    const auto& [queries, keys] = m_map.axes();
    TokenMerges merges = m_state.merges();
    if (m_heatmap->selectedQueries().count() > 1) {
        merges.queries = withMerged(std::move(merges.queries), tokensOf(queries, m_heatmap->selectedQueries()));
    } else if (m_heatmap->selectedKeys().count() > 1) {
        merges.keys = withMerged(std::move(merges.keys), tokensOf(keys, m_heatmap->selectedKeys()));
    } else {
        if (isMergedAt(queries, m_heatmap->currentQuery()))
            merges.queries = withoutMerged(std::move(merges.queries), queries.tokenOf(m_heatmap->currentQuery()));
        if (isMergedAt(keys, m_heatmap->currentKey()))
            merges.keys = withoutMerged(std::move(merges.keys), keys.tokenOf(m_heatmap->currentKey()));
    }
    m_state.setMerges(merges);
}

void HeatmapPage::enableActions()
{
    const bool isMap = !isTableVisible();
    const bool hasSelected = m_heatmap->selectedQueries().count() > 1 || m_heatmap->selectedKeys().count() > 1;
    m_merge->setEnabled(isMap
                        && (hasSelected || isMergedAt(m_map.axes().queries, m_heatmap->currentQuery())
                            || isMergedAt(m_map.axes().keys, m_heatmap->currentKey())));
    m_separate->setEnabled(!m_state.merges().isEmpty());
    m_clear->setEnabled(isMap && !m_heatmap->pins().isEmpty());
}

/// Escape reaches the page when the heatmap has no marks left to clear.
void HeatmapPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_state.merges().isEmpty())
        m_state.setMerges({});
    else
        StagePage::keyPressEvent(event);
}

void HeatmapPage::zoomIn()
{
    m_heatmap->zoomIn();
}

void HeatmapPage::zoomOut()
{
    m_heatmap->zoomOut();
}

void HeatmapPage::showWhole()
{
    m_heatmap->showWhole();
}

} // namespace heed
