// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamtree.h"

#include "widgets/beams/beamtreelayout.h"
#include "widgets/beams/beamtreepainter.h"
#include "widgets/numbertext.h"
#include "widgets/spokenvalue.h"
#include "widgets/zooming.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <optional>

namespace heed {

namespace {

constexpr double kLeastZoom = 0.05;
constexpr double kLargestZoom = 3.0;
constexpr double kLeastFirstZoom = 0.75; // numbers can be read

} // namespace

class BeamTree::Private
{
public:
    explicit Private(BeamTree* widget) : q(widget) { }

    QPointF origin() const
    {
        return {double(-q->horizontalScrollBar()->value()), header() - q->verticalScrollBar()->value()};
    }
    double header() const { return std::ceil(QFontMetricsF(smallFont(q->font())).height()) + Theme::kSpacing; }
    QPointF toContent(const QPointF& position) const { return (position - origin()) / zoom; }
    int nodeAt(const QPointF& position) const;
    void layOut();
    void updateScrollBars();
    void zoomTo(double wanted, const QPointF& anchor);
    void select(int node);
    void setHovered(int node);
    void ensureVisible(int node);
    int nodeInDirection(int key) const;
    int bestChild(int node) const;

    BeamTree* q;
    BeamTreeData tree;
    QString emptyText;
    BeamTreeLayout layout;
    BeamTreeMarks marks;
    int chosen = -1;
    double zoom = 1.0;
    bool isZoomFirst = true; ///< nobody chose a zoom for this tree yet
    bool isDroppedShown = true;
    std::optional<QPointF> dragged; ///< where the pointer was while it pans
};

int BeamTree::Private::nodeAt(const QPointF& position) const
{
    const int node = position.y() < header() ? -1 : layout.nodeAt(toContent(position));
    return node >= 0 && marks.isThere(tree.node(node)) ? node : -1;
}

void BeamTree::Private::layOut()
{
    layout = BeamTreeLayout::of(tree, isDroppedShown, q->font());
    if (marks.current >= 0 && !layout.isShown(marks.current))
        q->setCurrentNode(-1);
    updateScrollBars();
}

void BeamTree::Private::updateScrollBars()
{
    if (isZoomFirst && !tree.isEmpty()) {
        const double fitting = (q->viewport()->height() - header()) / std::max(1.0, layout.size.height());
        zoom = std::clamp(fitting, kLeastFirstZoom, 1.0);
    }
    const auto set = [](QScrollBar* bar, double content, double room) {
        bar->setRange(0, std::max(0, int(std::ceil(content - room))));
        bar->setPageStep(std::max(1, int(room)));
        bar->setSingleStep(24);
    };
    set(q->horizontalScrollBar(), layout.size.width() * zoom, q->viewport()->width());
    set(q->verticalScrollBar(), layout.size.height() * zoom, q->viewport()->height() - header());
    q->viewport()->update();
}

/// The content under the anchor stays where it is.
void BeamTree::Private::zoomTo(double wanted, const QPointF& anchor)
{
    const QPointF content = toContent(anchor);
    isZoomFirst = false;
    zoom = std::clamp(wanted, kLeastZoom, kLargestZoom);
    updateScrollBars();
    q->horizontalScrollBar()->setValue(int(std::lround(content.x() * zoom - anchor.x())));
    q->verticalScrollBar()->setValue(int(std::lround(content.y() * zoom + header() - anchor.y())));
}

void BeamTree::Private::select(int node)
{
    if (node < 0)
        return;
    q->setCurrentNode(node);
    Q_EMIT q->nodeSelected(node);
}

void BeamTree::Private::setHovered(int node)
{
    if (node == marks.hovered)
        return;
    marks.hovered = node;
    q->viewport()->update();
    Q_EMIT q->nodeHovered(node);
}

void BeamTree::Private::ensureVisible(int node)
{
    const QRectF& rect = layout.rects[std::size_t(node)];
    const auto reveal = [](QScrollBar* bar, double begin, double end, double room) {
        constexpr double kMargin = 20.0;
        const int least = int(std::ceil(end + kMargin - room));
        const int most = int(begin - kMargin);
        bar->setValue(std::clamp(bar->value(), std::min(least, most), most));
    };
    reveal(q->horizontalScrollBar(), rect.left() * zoom, rect.right() * zoom, q->viewport()->width());
    reveal(q->verticalScrollBar(), rect.top() * zoom, rect.bottom() * zoom, q->viewport()->height() - header());
}

/// On the chosen path where it passes here; else the uppermost one.
int BeamTree::Private::bestChild(int node) const
{
    int best = -1;
    const auto column = std::size_t(tree.node(node).step + 2);
    if (column >= layout.columns.size())
        return -1;
    for (const int child : layout.columns[column].nodes) {
        if (tree.node(child).parent != node || !marks.isThere(tree.node(child)))
            continue;
        if (best < 0 || marks.onChosen[std::size_t(child)])
            best = child;
    }
    return best;
}

int BeamTree::Private::nodeInDirection(int key) const
{
    const int from = marks.current;
    if (key == Qt::Key_End) {
        int end = tree.endOf(chosen);
        while (end >= 0 && !marks.isThere(tree.node(end)))
            end = tree.node(end).parent;
        return end;
    }
    if (key == Qt::Key_Home || from < 0)
        return 0;
    if (key == Qt::Key_Left)
        return tree.node(from).parent;
    if (key == Qt::Key_Right)
        return bestChild(from);
    return layout.neighbour(from, tree, key == Qt::Key_Up ? -1 : 1);
}

BeamTree::BeamTree(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Tree);
    setAccessibleName(tr("Search tree"));
    viewport()->setMouseTracking(true);
}

BeamTree::~BeamTree() = default;

void BeamTree::setEmptyText(const QString& text)
{
    m_d->emptyText = text;
    viewport()->update();
}

void BeamTree::setTree(BeamTreeData tree)
{
    m_d->setHovered(-1);
    m_d->tree = std::move(tree);
    m_d->marks = {};
    m_d->marks.onChosen.assign(m_d->tree.nodes.size(), false);
    m_d->chosen = -1;
    m_d->isZoomFirst = true;
    setSpokenValue(this, {});
    m_d->layOut();
    horizontalScrollBar()->setValue(0);
    verticalScrollBar()->setValue(0);
}

const BeamTreeData& BeamTree::tree() const
{
    return m_d->tree;
}

int BeamTree::currentNode() const
{
    return m_d->marks.current;
}

double BeamTree::zoom() const
{
    return m_d->zoom;
}

bool BeamTree::isDroppedShown() const
{
    return m_d->isDroppedShown;
}

QRectF BeamTree::nodeRect(int node) const
{
    if (node < 0 || node >= int(m_d->layout.rects.size()) || !m_d->layout.isShown(node))
        return {};
    const QRectF& rect = m_d->layout.rects[std::size_t(node)];
    return {rect.topLeft() * m_d->zoom + m_d->origin(), rect.size() * m_d->zoom};
}

QSize BeamTree::sizeHint() const
{
    return {640, 400};
}

QSize BeamTree::minimumSizeHint() const
{
    return {200, 120};
}

void BeamTree::setChosenHypothesis(int hypothesis)
{
    m_d->chosen = hypothesis;
    m_d->marks.onChosen = m_d->tree.onPath(m_d->tree.endOf(hypothesis));
    viewport()->update();
}

void BeamTree::setCurrentNode(int node)
{
    const bool isThere = node >= 0 && node < int(m_d->tree.nodes.size()) && m_d->layout.isShown(node);
    const int valid = isThere ? node : -1;
    if (valid == m_d->marks.current)
        return;
    m_d->marks.current = valid;
    setSpokenValue(this,
                   valid < 0 ? QString() : beamNodeDescription(m_d->tree, valid).replace(u'\n', QStringLiteral(", ")));
    if (valid >= 0)
        m_d->ensureVisible(valid);
    viewport()->update();
}

void BeamTree::setDroppedShown(bool isShown)
{
    if (isShown == m_d->isDroppedShown)
        return;
    m_d->isDroppedShown = isShown;
    m_d->layOut();
}

void BeamTree::setReplayStep(int step)
{
    BeamTreeMarks& marks = m_d->marks;
    if (step == marks.replayStep)
        return;
    marks.replayStep = step;
    marks.isLiving = step < 0 ? std::vector<bool>() : m_d->tree.livingAt(step);
    if (step >= 0 && step + 1 < int(m_d->layout.columns.size())) {
        const std::vector<int>& column = m_d->layout.columns[std::size_t(step) + 1].nodes;
        if (!column.empty())
            m_d->ensureVisible(column.front());
    }
    if (marks.current >= 0 && !marks.isThere(m_d->tree.node(marks.current)))
        setCurrentNode(-1);
    viewport()->update();
}

void BeamTree::zoomIn()
{
    m_d->zoomTo(m_d->zoom * kZoomStep, QRectF(viewport()->rect()).center());
}

void BeamTree::zoomOut()
{
    m_d->zoomTo(m_d->zoom / kZoomStep, QRectF(viewport()->rect()).center());
}

void BeamTree::showWhole()
{
    const double across = viewport()->width() / std::max(1.0, m_d->layout.size.width());
    const double down = (viewport()->height() - m_d->header()) / std::max(1.0, m_d->layout.size.height());
    m_d->zoomTo(std::min({across, down, 1.0}), {});
}

bool BeamTree::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (const auto pinch = pinchOf(*event)) {
        m_d->zoomTo(m_d->zoom * pinch->factor, pinch->position);
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return ViewArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int node = m_d->nodeAt(help->pos());
    if (node < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), beamNodeDescription(m_d->tree, node), this, nodeRect(node).toRect());
    return true;
}

void BeamTree::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void BeamTree::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(event->rect(), theme.background);
    if (m_d->tree.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_d->emptyText.isEmpty() ? tr("The search for a translation is shown here") : m_d->emptyText);
    } else {
        const BeamTreePainter tree{m_d->tree, m_d->layout, m_d->marks, theme, font(), m_d->zoom};
        painter.save();
        painter.translate(m_d->origin());
        painter.scale(m_d->zoom, m_d->zoom);
        tree.paint(painter, {m_d->toContent(event->rect().topLeft()), QSizeF(event->rect().size()) / m_d->zoom});
        painter.restore();
        const QRectF strip(0.0, 0.0, viewport()->width(), m_d->header());
        painter.fillRect(strip, theme.background);
        tree.paintSteps(painter, strip, horizontalScrollBar()->value());
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void BeamTree::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->updateScrollBars();
}

void BeamTree::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the numbers of the steps scroll in one direction alone
}

void BeamTree::keyPressEvent(QKeyEvent* event)
{
    if (zoomByKey(*this, *event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_d->tree.isEmpty())
            m_d->select(m_d->nodeInDirection(event->key()));
        break;
    default:
        ViewArea::keyPressEvent(event);
    }
}

void BeamTree::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int node = m_d->nodeAt(event->position());
    if (node >= 0)
        m_d->select(node);
    else
        m_d->dragged = event->position();
}

void BeamTree::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_d->dragged) {
        m_d->setHovered(m_d->nodeAt(event->position()));
        return;
    }
    const QPoint moved = (event->position() - *m_d->dragged).toPoint();
    m_d->dragged = event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void BeamTree::mouseReleaseEvent(QMouseEvent* event)
{
    m_d->dragged.reset();
    event->accept(); // or the widget behind would get the release of our press
}

void BeamTree::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            m_d->zoomTo(m_d->zoom * wheelFactor(wheelNotches(*event).y()), event->position());
        event->accept();
    } else if (verticalScrollBar()->maximum() == 0) {
        QApplication::sendEvent(horizontalScrollBar(), event); // the only way to scroll
    } else {
        ViewArea::wheelEvent(event);
    }
}

QString beamNodeDescription(const BeamTreeData& tree, int node)
{
    const BeamTreeData::Node& own = tree.node(node);
    if (own.step < 0)
        return BeamTree::tr("“%1”, the start").arg(own.text);
    const QString score = BeamTree::tr("score %1 / %2^%3 = %4")
                              .arg(signedText(own.logProbabilitySum))
                              .arg(own.step + 1)
                              .arg(digitsText(tree.lengthPenalty))
                              .arg(decimalText(tree.score(node), 3));
    constexpr int kQuotedCharacters = 40;
    QString prefix = tree.prefixText(own.parent);
    if (prefix.size() > kQuotedCharacters)
        prefix = u'…' + prefix.right(kQuotedCharacters);
    const QString probability
        = BeamTree::tr("%1 (log p %2)").arg(nodeProbabilityText(own.logProbability), signedText(own.logProbability));
    QStringList lines{prefix.isEmpty() ? BeamTree::tr("“%1” at the beginning: %2").arg(own.text, probability)
                                       : BeamTree::tr("“%1” after “%2”: %3").arg(own.text, prefix, probability),
                      BeamTree::tr("Σ log p %1, %2").arg(signedText(own.logProbabilitySum), score)};
    switch (own.state) {
    case SearchTree::State::Expanded:
        lines += BeamTree::tr("went on");
        break;
    case SearchTree::State::Finished:
        lines += own.hypothesis >= 0 ? BeamTree::tr("finished: hypothesis %1").arg(own.hypothesis + 1)
                                     : BeamTree::tr("finished, but others were better");
        break;
    case SearchTree::State::Dropped:
        lines += tree.isSampled ? BeamTree::tr("not drawn") : BeamTree::tr("dropped: others were better");
        break;
    }
    if (own.isGreedy)
        lines += tree.isGreedyEnd(node) ? BeamTree::tr("here the greedy path was lost")
                                        : BeamTree::tr("on the greedy path");
    return lines.join(u'\n');
}

} // namespace heed
