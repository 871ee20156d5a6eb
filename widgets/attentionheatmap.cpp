// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/attentionheatmap.h"

#include "widgets/colorscalepainter.h"
#include "widgets/heatmap/heatmapkeys.h"
#include "widgets/heatmap/heatmapstate.h"
#include "widgets/heatmap/heatmapviewfigure.h"
#include "widgets/heatmap/labelselection.h"
#include "widgets/heatmap/layerpainter.h"
#include "widgets/heatmap/pinpainter.h"
#include "widgets/heatmappainter.h"
#include "widgets/heatmapplot.h"
#include "widgets/heatmapreadout.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"
#include "widgets/zooming.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace heed {

namespace {

constexpr double kPanPerNotch = 60.0; // pixels

} // namespace

class AttentionHeatmap::Private : public HeatmapState
{
public:
    using Part = HeatmapSpot::Part;
    enum class Drag { None, Press, Pan, Labels };

    explicit Private(AttentionHeatmap* widget)
        : q(widget),
          plot(
              widget, [this](QPainter& painter) { this->painter().paintStill(painter); },
              [this](QPainter& painter) { this->painter().paintOverlay(painter); })
    {
    }

    HeatmapPainter painter() const { return {*this, Theme(q->palette()), q->font(), q->hasFocus()}; }

    void recolor();
    void layOut();
    void applyView();
    void setHovered(const HeatmapSpot& spot);
    void zoom(const QPointF& position, double factor);
    QPointF zoomCenter() const;
    bool moveCurrent(const QKeyEvent& event);
    void click(const HeatmapSpot& spot, Qt::KeyboardModifiers modifiers);
    void pinsChanged();
    void marksChanged();

    AttentionHeatmap* q;
    Drag drag = Drag::None;
    HeatmapSpot pressed;
    QPointF pressedAt;
    QPointF draggedFrom;
    HeatmapPlot plot; // last: it paints with the members above
};

void AttentionHeatmap::Private::recolor()
{
    mapping = map.layers.empty() ? ValueMapping(map.weights, valueScale) : commonMapping(map.layers, valueScale);
    plot.setCells(map, mapping, colorMap);
    layOut();
}

void AttentionHeatmap::Private::layOut()
{
    const ColorScalePainter scale{colorMap, mapping, {}, {}};
    const Theme theme(q->palette());
    const PinPainter pinPainter{map, pins, theme, q->font(), pinLines};
    const HeatmapRoom room{.scaleTicksWidth = scale.ticksWidth(QFontMetricsF(smallFont(q->font()))),
                           .hasProfiles = hasProfiles && profiles.areShares && !map.isEmpty(),
                           .pinsHeight = pinPainter.list(q->width() - 2.0 * Theme::kPadding).height};
    layout = HeatmapLayout::of(map, QSizeF(q->size()), q->font(), room);
    view.setArea(layout.cells);
    applyView();
}

void AttentionHeatmap::Private::applyView()
{
    plot.setView(view, q->size());
    plot.replot();
}

void AttentionHeatmap::Private::setHovered(const HeatmapSpot& spot)
{
    if (spot == hovered)
        return;
    hovered = spot;
    plot.replotOverlay();
    Q_EMIT q->cellHovered(spot.cell.query, spot.cell.key);
}

void AttentionHeatmap::Private::zoom(const QPointF& position, double factor)
{
    view.zoomAbout(position, factor);
    applyView();
}

QPointF AttentionHeatmap::Private::zoomCenter() const
{
    const QPointF center = view.cellCenter(current);
    return current.isValid() && view.plotRect().contains(center) ? center : view.plotRect().center();
}

bool AttentionHeatmap::Private::moveCurrent(const QKeyEvent& event)
{
    const auto moved = movedCell(current, event.key(), event.modifiers(), map.queries(), map.keys());
    if (!moved)
        return false;
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        selectAlong(*this, current, *moved);
        marksChanged();
    }
    q->setCurrentCell(moved->query, moved->key);
    return true;
}

/// Labels do not wait for the click: they are chosen when they are pressed.
void AttentionHeatmap::Private::click(const HeatmapSpot& spot, Qt::KeyboardModifiers modifiers)
{
    if (spot.part == Part::Cell && modifiers.testFlag(Qt::ControlModifier))
        q->togglePin(spot.cell.query, spot.cell.key);
    if (spot.part == Part::Cell || spot.part == Part::QueryProfile || spot.part == Part::KeyProfile)
        q->setCurrentCell(spot.cell.query, spot.cell.key);
}

void AttentionHeatmap::Private::pinsChanged()
{
    layOut(); // the list of pins may need another line
    Q_EMIT q->marksChanged();
}

void AttentionHeatmap::Private::marksChanged()
{
    plot.replotOverlay();
    Q_EMIT q->marksChanged();
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
    m_d->profiles = MapProfiles(m_d->map);
    m_d->hovered = {};
    const bool losesCell = !isSameShape && (m_d->current.query >= 0 || m_d->current.key >= 0);
    if (!isSameShape) {
        m_d->view.setMapSize(m_d->map.queries(), m_d->map.keys());
        m_d->current = {};
        m_d->pins.clear();
        m_d->queries.clear();
        m_d->keys.clear();
    }
    m_d->recolor();
    setSpokenValue(this, readoutSpoken(m_d->map, m_d->current));
    if (losesCell)
        Q_EMIT currentCellChanged(-1, -1);
    if (!isSameShape)
        Q_EMIT marksChanged();
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

void AttentionHeatmap::setProfilesVisible(bool isVisible)
{
    if (isVisible == m_d->hasProfiles)
        return;
    m_d->hasProfiles = isVisible;
    m_d->layOut();
}

void AttentionHeatmap::setRowProfile(RowProfile profile)
{
    if (profile == m_d->rowProfile)
        return;
    m_d->rowProfile = profile;
    m_d->applyView();
}

const PinnedCells& AttentionHeatmap::pins() const
{
    return m_d->pins;
}

const AxisSelection& AttentionHeatmap::selectedQueries() const
{
    return m_d->queries;
}

const AxisSelection& AttentionHeatmap::selectedKeys() const
{
    return m_d->keys;
}

int AttentionHeatmap::currentQuery() const
{
    return m_d->current.query;
}

int AttentionHeatmap::currentKey() const
{
    return m_d->current.key;
}

std::unique_ptr<Figure> AttentionHeatmap::picture(const QStringList& caption, const FigureOptions& options) const
{
    if (m_d->map.isEmpty())
        return nullptr;
    HeatmapState shown = *m_d;
    // The picture's cells may be larger than those on the screen, which says whether weights are seen.
    shown.hasValues = options.showValues || HeatmapPainter::isRoomForValue(m_d->view.cellSize(), font());
    return makeHeatmapViewFigure(std::move(shown), caption, options);
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

void AttentionHeatmap::togglePin(int query, int key)
{
    if (query < 0 || query >= m_d->map.queries() || key < 0 || key >= m_d->map.keys())
        return;
    m_d->pins.toggle({query, key});
    m_d->pinsChanged();
}

void AttentionHeatmap::clearMarks()
{
    m_d->queries.clear();
    m_d->keys.clear();
    m_d->pins.clear();
    m_d->pinsChanged();
}

void AttentionHeatmap::zoomIn()
{
    m_d->zoom(m_d->zoomCenter(), kZoomStep);
}

void AttentionHeatmap::zoomOut()
{
    m_d->zoom(m_d->zoomCenter(), 1.0 / kZoomStep);
}

void AttentionHeatmap::showWhole()
{
    m_d->view.showAll();
    m_d->applyView();
}

bool AttentionHeatmap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const HeatmapSpot spot = spotAt(m_d->layout, m_d->view, help->pos());
        const QString text = readoutToolTip(*m_d, spot);
        if (text.isEmpty())
            QToolTip::hideText();
        else if (spot.part == HeatmapSpot::Part::Cell)
            QToolTip::showText(help->globalPos(), text, this, m_d->view.cellRect(spot.cell).toRect());
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (const auto pinch = pinchOf(*event)) {
        m_d->zoom(pinch->position, pinch->factor);
        return true;
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
    if (m_d->moveCurrent(*event) || zoomByKey(*this, *event))
        return;
    const bool hasMarks = !m_d->pins.isEmpty() || m_d->queries.count() > 1 || m_d->keys.count() > 1;
    switch (event->key()) {
    case Qt::Key_Space:
        togglePin(m_d->current.query, m_d->current.key);
        break;
    case Qt::Key_M:
        Q_EMIT mergeRequested();
        break;
    case Qt::Key_Escape:
        if (hasMarks)
            clearMarks();
        else
            QWidget::keyPressEvent(event);
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
    m_d->pressed = spotAt(m_d->layout, m_d->view, event->position());
    m_d->pressedAt = m_d->draggedFrom = event->position();
    m_d->drag = Private::Drag::Press;
    if (m_d->pressed.isLabel()) {
        m_d->drag = Private::Drag::Labels;
        if (selectLabel(*m_d, m_d->pressed, event->modifiers()))
            setCurrentCell(m_d->pressed.cell.query, m_d->pressed.cell.key);
        m_d->marksChanged();
    }
}

void AttentionHeatmap::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    const bool isFar = (position - m_d->pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_d->drag == Private::Drag::Press && isFar) {
        m_d->drag = Private::Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_d->drag == Private::Drag::Pan) {
        m_d->view.panBy(position - m_d->draggedFrom);
        m_d->draggedFrom = position;
        m_d->applyView();
    } else if (m_d->drag == Private::Drag::Labels && isFar) {
        dragLabels(*m_d, m_d->pressed, position);
        m_d->marksChanged();
    }
    m_d->setHovered(spotAt(m_d->layout, m_d->view, position));
}

void AttentionHeatmap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto drag = std::exchange(m_d->drag, Private::Drag::None);
    if (drag == Private::Drag::Pan)
        unsetCursor();
    else if (drag == Private::Drag::Press)
        m_d->click(spotAt(m_d->layout, m_d->view, event->position()), event->modifiers());
}

void AttentionHeatmap::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !spotAt(m_d->layout, m_d->view, event->position()).isLabel())
        showWhole();
}

void AttentionHeatmap::wheelEvent(QWheelEvent* event)
{
    QPointF notches = wheelNotches(*event);
    if (event->modifiers().testFlag(Qt::ShiftModifier) && notches.x() == 0.0)
        notches = notches.transposed();
    if (notches.isNull()) {
        event->ignore();
        return;
    }
    if (std::abs(notches.x()) > std::abs(notches.y())) {
        m_d->view.panBy({notches.x() * kPanPerNotch, 0.0});
        m_d->applyView();
    } else {
        m_d->zoom(event->position(), wheelFactor(notches.y()));
    }
    m_d->setHovered(spotAt(m_d->layout, m_d->view, event->position()));
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
