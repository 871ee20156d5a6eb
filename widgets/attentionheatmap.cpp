// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attentionheatmap.h"

#include "widgets/colorscalepainter.h"
#include "widgets/heatmaplayout.h"
#include "widgets/heatmappainter.h"
#include "widgets/heatmapplot.h"
#include "widgets/heatmapreadout.h"
#include "widgets/heatmapview.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace heed {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kWheelNotch = 120.0; // eighths of a degree, see QWheelEvent::angleDelta
constexpr int kPageRows = 10;

} // namespace

class AttentionHeatmap::Private
{
public:
    explicit Private(AttentionHeatmap* widget)
        : q(widget),
          plot(
              widget, [this](QPainter& painter) { this->painter().paintStill(painter); },
              [this](QPainter& painter) { this->painter().paintOverlay(painter); })
    {
    }

    HeatmapPainter painter() const
    {
        return {map, view, layout, mapping, colorMap, Theme(q->palette()), q->font(), current, hovered, q->hasFocus()};
    }

    void recolor();
    void layOut();
    void applyView();
    void setHovered(HeatmapCell cell);
    void zoom(const QPointF& position, double factor);
    QPointF zoomCenter() const;
    bool moveCurrent(const QKeyEvent& event);
    int queryLabelAt(const QPointF& position) const;

    AttentionHeatmap* q;
    AttentionMapData map;
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    ValueMapping mapping;
    HeatmapLayout layout;
    HeatmapView view;
    HeatmapCell current;
    HeatmapCell hovered;
    QPointF pressedAt;
    QPointF draggedFrom;
    bool isPressed = false;
    bool isDragging = false;
    HeatmapPlot plot; // last: it paints with the members above
};

void AttentionHeatmap::Private::recolor()
{
    mapping = ValueMapping(map.weights, valueScale);
    plot.setCells(map, mapping, colorMap);
    layOut();
}

void AttentionHeatmap::Private::layOut()
{
    const ColorScalePainter scale{colorMap, mapping, {}, {}};
    layout
        = HeatmapLayout::of(map, QSizeF(q->size()), q->font(), scale.ticksWidth(QFontMetricsF(smallFont(q->font()))));
    view.setArea(layout.cells);
    applyView();
}

void AttentionHeatmap::Private::applyView()
{
    plot.setView(view, q->size());
    plot.replot();
}

void AttentionHeatmap::Private::setHovered(HeatmapCell cell)
{
    if (cell == hovered)
        return;
    hovered = cell;
    plot.replotOverlay();
    Q_EMIT q->cellHovered(cell.query, cell.key);
}

void AttentionHeatmap::Private::zoom(const QPointF& position, double factor)
{
    view.zoomAbout(position, factor);
    applyView();
}

QPointF AttentionHeatmap::Private::zoomCenter() const
{
    if (!current.isValid())
        return view.plotRect().center();
    const QPointF center = view.cellCenter(current);
    return view.plotRect().contains(center) ? center : view.plotRect().center();
}

bool AttentionHeatmap::Private::moveCurrent(const QKeyEvent& event)
{
    const bool toEdge = event.modifiers().testFlag(Qt::ControlModifier);
    HeatmapCell cell{std::max(current.query, 0), std::max(current.key, 0)};
    const bool hadCell = current.isValid();
    switch (event.key()) {
    case Qt::Key_Left:
        cell.key -= hadCell ? 1 : 0;
        break;
    case Qt::Key_Right:
        cell.key += hadCell ? 1 : 0;
        break;
    case Qt::Key_Up:
        cell.query -= hadCell ? 1 : 0;
        break;
    case Qt::Key_Down:
        cell.query += hadCell ? 1 : 0;
        break;
    case Qt::Key_PageUp:
        cell.query -= kPageRows;
        break;
    case Qt::Key_PageDown:
        cell.query += kPageRows;
        break;
    case Qt::Key_Home:
        cell = {toEdge ? 0 : cell.query, 0};
        break;
    case Qt::Key_End:
        cell = {toEdge ? map.queries() - 1 : cell.query, map.keys() - 1};
        break;
    default:
        return false;
    }
    if (!map.isEmpty())
        q->setCurrentCell(std::clamp(cell.query, 0, map.queries() - 1), std::clamp(cell.key, 0, map.keys() - 1));
    return true;
}

int AttentionHeatmap::Private::queryLabelAt(const QPointF& position) const
{
    const QRectF plotRect = view.plotRect();
    if (view.isEmpty() || position.x() >= plotRect.left() || position.x() < plotRect.left() - layout.queryTitleOffset)
        return -1;
    return view.cellAt({plotRect.left(), position.y()}).query;
}

AttentionHeatmap::AttentionHeatmap(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Attention map"));
    const Theme theme(palette());
    m_d->plot.setColors(theme.background, theme.surface);
}

AttentionHeatmap::~AttentionHeatmap() = default;

void AttentionHeatmap::setMap(AttentionMapData map)
{
    const bool isSameShape = map.queries() == m_d->map.queries() && map.keys() == m_d->map.keys();
    m_d->map = std::move(map);
    setAccessibleDescription(m_d->map.caption);
    m_d->hovered = {};
    if (!isSameShape)
        m_d->view.setMapSize(m_d->map.queries(), m_d->map.keys());
    const bool losesCell = !isSameShape && (m_d->current.query >= 0 || m_d->current.key >= 0);
    if (losesCell)
        m_d->current = {};
    m_d->recolor();
    setSpokenValue(this, readoutSpoken(m_d->map, m_d->current));
    if (losesCell)
        Q_EMIT currentCellChanged(-1, -1);
}

const AttentionMapData& AttentionHeatmap::map() const
{
    return m_d->map;
}

void AttentionHeatmap::setColorMap(ColorMap map)
{
    if (map == m_d->colorMap)
        return;
    m_d->colorMap = map;
    m_d->recolor();
}

ColorMap AttentionHeatmap::colorMap() const
{
    return m_d->colorMap;
}

void AttentionHeatmap::setValueScale(ValueScale scale)
{
    if (scale == m_d->valueScale)
        return;
    m_d->valueScale = scale;
    m_d->recolor();
}

ValueScale AttentionHeatmap::valueScale() const
{
    return m_d->valueScale;
}

int AttentionHeatmap::currentQuery() const
{
    return m_d->current.query;
}

int AttentionHeatmap::currentKey() const
{
    return m_d->current.key;
}

QPointF AttentionHeatmap::cellCenter(int query, int key) const
{
    return m_d->view.cellCenter({query, key});
}

QSize AttentionHeatmap::sizeHint() const
{
    return {700, 500};
}

QSize AttentionHeatmap::minimumSizeHint() const
{
    return {240, 200};
}

void AttentionHeatmap::setCurrentCell(int query, int key)
{
    const HeatmapCell cell{query >= 0 && query < m_d->map.queries() ? query : -1,
                           key >= 0 && key < m_d->map.keys() ? key : -1};
    if (cell == m_d->current)
        return;
    m_d->current = cell;
    const QPointF origin = m_d->view.origin();
    m_d->view.ensureVisible(cell);
    if (m_d->view.origin() == origin)
        m_d->plot.replotOverlay();
    else
        m_d->applyView();
    setSpokenValue(this, readoutSpoken(m_d->map, cell));
    Q_EMIT currentCellChanged(cell.query, cell.key);
}

void AttentionHeatmap::zoomIn()
{
    m_d->zoom(m_d->zoomCenter(), kZoomStep);
}

void AttentionHeatmap::zoomOut()
{
    m_d->zoom(m_d->zoomCenter(), 1.0 / kZoomStep);
}

void AttentionHeatmap::showWholeMap()
{
    m_d->view.showAll();
    m_d->applyView();
}

bool AttentionHeatmap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = readoutToolTip(m_d->map, m_d->view.cellAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this,
                               m_d->view.cellRect(m_d->view.cellAt(help->pos())).toRect());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_d->zoom(gesture->position(), 1.0 + gesture->value());
            return true;
        }
    }
    return QWidget::event(event);
}

void AttentionHeatmap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        const Theme theme(palette());
        m_d->plot.setColors(theme.background, theme.surface);
        m_d->layOut();
    }
}

void AttentionHeatmap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_d->layOut();
}

void AttentionHeatmap::keyPressEvent(QKeyEvent* event)
{
    if (m_d->moveCurrent(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        showWholeMap();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AttentionHeatmap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_d->isPressed = true;
    m_d->isDragging = false;
    m_d->pressedAt = event->position();
    m_d->draggedFrom = event->position();
}

void AttentionHeatmap::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (m_d->isPressed && !m_d->isDragging
        && (position - m_d->pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_d->isDragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_d->isDragging) {
        m_d->view.panBy(position - m_d->draggedFrom);
        m_d->draggedFrom = position;
        m_d->applyView();
    }
    m_d->setHovered(m_d->view.cellAt(position));
}

void AttentionHeatmap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_d->isPressed)
        return;
    m_d->isPressed = false;
    if (m_d->isDragging) {
        m_d->isDragging = false;
        unsetCursor();
        return;
    }
    if (const HeatmapCell cell = m_d->view.cellAt(event->position()); cell.isValid())
        setCurrentCell(cell.query, cell.key);
    else if (const int query = m_d->queryLabelAt(event->position()); query >= 0)
        setCurrentCell(query, -1);
}

void AttentionHeatmap::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        showWholeMap();
}

void AttentionHeatmap::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches == 0.0) {
        event->ignore();
        return;
    }
    m_d->zoom(event->position(), std::pow(kZoomStep, notches));
    m_d->setHovered(m_d->view.cellAt(event->position()));
    event->accept();
}

void AttentionHeatmap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_d->setHovered({});
}

void AttentionHeatmap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_d->plot.replotOverlay();
}

void AttentionHeatmap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_d->plot.replotOverlay();
}

} // namespace heed
