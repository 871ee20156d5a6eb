// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/beamspage.h"

#include "app/sectionheading.h"
#include "app/stage/beamrowmodel.h"
#include "widgets/beams/beamlegend.h"
#include "widgets/beams/beamtree.h"
#include "widgets/beams/beamtreepainter.h"
#include "widgets/numbertext.h"
#include "widgets/viewfigure.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <cmath>

namespace heed {

namespace {

constexpr int kListRows = 4;
constexpr int kReadoutLines = 2;
constexpr std::chrono::milliseconds kPlayingPace(600);

} // namespace

BeamsPage::BeamsPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent),
      m_state(state),
      m_tree(new BeamTree(this)),
      m_readout(new QLabel(this)),
      m_rows(new BeamRowModel(this)),
      m_list(makeList())
{
    m_readout->setWordWrap(true);
    m_readout->setContentsMargins(kPanelMargin, kPanelSpacing, kPanelMargin, kPanelSpacing);
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setFixedHeight(kReadoutLines * fontMetrics().lineSpacing() + 2 * kPanelSpacing);
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(new BeamLegend(this));
    column->addWidget(m_readout);
    column->addWidget(m_list);
    setFocusProxy(m_tree);

    m_playing.setInterval(kPlayingPace);
    connect(&m_playing, &QTimer::timeout, this, &BeamsPage::advance);
    connect(m_tree, &BeamTree::nodeSelected, this, &BeamsPage::selectNode);
    connect(m_tree, &BeamTree::nodeHovered, this,
            [this](int node) { describe(node < 0 ? m_tree->currentNode() : node); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    selectNode(m_rows->nodeOf(current.row()));
            });
    connect(&m_state, &ViewState::translationChanged, this, &BeamsPage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.sentence != before.sentence)
            invalidate();
        else
            follow();
    });
}

QTreeView* BeamsPage::makeList()
{
    auto* view = new QTreeView(this);
    view->setModel(m_rows);
    view->setRootIsDecorated(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setTextElideMode(Qt::ElideRight);
    view->setAccessibleName(tr("Hypotheses and their scores"));
    view->setToolTip(tr("Choose a hypothesis: every view then shows its attention"));
    for (const int section : {BeamRowModel::Rank, BeamRowModel::Score, BeamRowModel::Formula})
        view->header()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    view->header()->setStretchLastSection(true);
    view->setFixedHeight(view->header()->sizeHint().height() + kListRows * BeamRowModel::kRowHeight);
    return view;
}

QWidget* BeamsPage::makeOptions(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    auto* dropped = new QCheckBox(tr("&Dropped tokens"), bar);
    dropped->setToolTip(tr("Show the tokens that lost to others, too"));
    dropped->setChecked(m_tree->isDroppedShown());
    connect(dropped, &QCheckBox::toggled, m_tree, &BeamTree::setDroppedShown);

    m_play = new QToolButton(bar);
    m_play->setText(tr("Replay"));
    m_play->setCheckable(true);
    m_play->setToolTip(tr("Let the search run once more, step by step"));
    connect(m_play, &QToolButton::toggled, this, &BeamsPage::play);
    m_slider = new QSlider(Qt::Horizontal, bar);
    m_slider->setAccessibleName(tr("Step of the replay"));
    m_slider->setToolTip(tr("The search as it was after a step; at the right end: as it ended"));
    m_slider->setPageStep(1);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { replay(value < m_slider->maximum() ? value : -1); });
    m_stepLabel = new QLabel(bar);
    m_stepLabel->setMinimumWidth(
        m_stepLabel->fontMetrics().horizontalAdvance(tr("after step %1 of %2").arg(888).arg(888)));

    row->addWidget(dropped);
    row->addSpacing(kPanelMargin);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_stepLabel);
    updateOptions();
    return bar;
}

void BeamsPage::refresh()
{
    const SentenceTranslation* sentence = m_state.sentence();
    const Hypothesis* hypothesis = m_state.hypothesis();
    m_tree->setEmptyText(hypothesis && !hypothesis->isScored
                             ? tr("This came from a file of attention alone, without the search for it.")
                             : QString());
    m_tree->setTree(sentence ? makeBeamTree(*sentence, m_state.translation()->options) : BeamTreeData());
    m_step = -1;
    updateOptions();
    showRows();
    follow();
    describe(m_tree->currentNode());
}

void BeamsPage::follow()
{
    const Selection& selection = m_state.selection();
    m_tree->setChosenHypothesis(selection.hypothesis);
    const int node = nodeOfStep(m_tree->tree(), selection.hypothesis, selection.step);
    if (node >= 0) {
        m_tree->setCurrentNode(node);
        describe(node);
    }
    const int row = m_rows->rowOf(m_tree->tree().endOf(selection.hypothesis));
    const QSignalBlocker blocker(m_list->selectionModel());
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_rows->index(row, 0));
    m_list->viewport()->update(); // the blocked signals would have done it
}

/// A node of a hypothesis chooses that one and the step; others can be looked at, but nobody kept their attention.
void BeamsPage::selectNode(int node)
{
    m_tree->setCurrentNode(node);
    describe(node);
    const BeamTreeData& tree = m_tree->tree();
    Selection next = m_state.selection();
    const int hypothesis = hypothesisThrough(tree, node, next.hypothesis);
    if (hypothesis < 0 || tree.node(node).step < 0)
        return;
    if (hypothesis != next.hypothesis) {
        next.hypothesis = hypothesis;
        next.query = next.key = -1;
    }
    next.step = tree.node(node).step;
    m_state.select(next);
}

void BeamsPage::showRows()
{
    const SentenceTranslation* sentence = m_state.sentence();
    const BeamTreeData& tree = m_tree->tree();
    const QSignalBlocker blocker(m_list->selectionModel());
    if (m_step >= 0)
        m_rows->setRows(rowsAtStep(tree, m_step), tree.lengthPenalty);
    else
        m_rows->setRows(sentence ? hypothesisRows(*sentence, tree) : std::vector<BeamRow>(), tree.lengthPenalty);
}

void BeamsPage::describe(int node)
{
    const BeamTreeData& tree = m_tree->tree();
    if (tree.isEmpty())
        m_readout->clear();
    else if (node < 0)
        m_readout->setText(tr("Point at a token to read its numbers. Choose one of a hypothesis (#1, #2, …), and every "
                              "view shows the attention of that hypothesis."));
    else
        m_readout->setText(beamNodeDescription(tree, node).replace(u'\n', QStringLiteral(" · ")));
}

void BeamsPage::replay(int step)
{
    const int last = m_tree->tree().steps() - 1;
    const int valid = step >= 0 && step < last ? step : -1;
    if (valid == m_step)
        return;
    m_step = valid;
    m_tree->setReplayStep(valid);
    showRows();
    follow();
    updateOptions();
}

void BeamsPage::updateOptions()
{
    if (!m_slider)
        return;
    const int last = std::max(0, m_tree->tree().steps() - 1);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, last);
    m_slider->setValue(m_step < 0 ? last : m_step);
    m_slider->setEnabled(last > 0);
    m_play->setEnabled(last > 0);
    m_stepLabel->setText(m_step < 0 ? tr("all %n step(s)", nullptr, m_tree->tree().steps())
                                    : tr("after step %1 of %2").arg(m_step + 1).arg(last + 1));
    if (m_step < 0)
        m_play->setChecked(false);
}

void BeamsPage::play(bool isPlaying)
{
    if (!isPlaying) {
        m_playing.stop();
        return;
    }
    if (m_step < 0)
        replay(0);
    m_playing.start();
}

void BeamsPage::advance()
{
    replay(m_step + 1);
}

void BeamsPage::zoomIn()
{
    m_tree->zoomIn();
}

void BeamsPage::zoomOut()
{
    m_tree->zoomOut();
}

void BeamsPage::showWhole()
{
    m_tree->showWhole();
}

std::unique_ptr<Figure> BeamsPage::picture(const FigureOptions& options) const
{
    const BeamTreeData& tree = m_tree->tree();
    const Hypothesis* hypothesis = m_state.hypothesis();
    if (tree.isEmpty() || !hypothesis)
        return nullptr;
    const QFont font = viewFigureFont(options.font);
    const BeamTreeLayout layout = BeamTreeLayout::of(tree, m_tree->isDroppedShown(), font);
    const double header = std::ceil(QFontMetricsF(font).height());
    const double legend = BeamLegend::paint(nullptr, layout.size.width(), Theme(palette()), font);
    BeamTreeMarks marks;
    marks.onChosen = tree.onPath(tree.endOf(m_state.selection().hypothesis));
    marks.replayStep = m_step;
    marks.current = m_tree->currentNode();
    if (m_step >= 0)
        marks.isLiving = tree.livingAt(m_step);
    const QString what = tr("Search for the translation, length penalty %1; hypothesis %2 has the score %3")
                             .arg(digitsText(tree.lengthPenalty))
                             .arg(m_state.selection().hypothesis + 1)
                             .arg(decimalText(hypothesis->score, 3));
    const auto paint = [tree, layout, marks, font, header](QPainter& painter, const QRectF& area, const Theme& theme) {
        const BeamTreePainter treePainter{tree, layout, marks, theme, font};
        treePainter.paintSteps(painter, {0.0, 0.0, area.width(), header}, 0.0);
        painter.translate(0.0, header);
        treePainter.paint(painter, QRectF({}, layout.size));
        painter.translate(0.0, layout.size.height());
        BeamLegend::paint(&painter, area.width(), theme, font);
    };
    return makeViewFigure({layout.size.width(), header + layout.size.height() + legend}, paint, {what}, options);
}

} // namespace heed
