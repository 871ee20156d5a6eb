// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/mapcomparison.h"

#include "widgets/compare/comparisonpainter.h"
#include "widgets/heatmap/heatmapkeys.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"
#include "widgets/zooming.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <optional>
#include <utility>

namespace heed {

namespace {

} // namespace

class MapComparison::Private
{
public:
    explicit Private(MapComparison* widget) : q(widget) { }

    HeatmapView& view(ComparisonPanel panel) { return views[std::size_t(panel)]; }
    void recolor() { colors = ComparisonColors(data, colorMap, valueScale); }
    void layOut();
    void resetViews();

    HeatmapCell linked(ComparisonPanel from, HeatmapCell cell, ComparisonPanel to) const
    {
        return {linkedIndex(data.rows, from, to, cell.query), linkedIndex(data.columns, from, to, cell.key)};
    }
    std::array<HeatmapCell, 3> everywhere(ComparisonPanel from, HeatmapCell cell) const
    {
        return {linked(from, cell, ComparisonPanel::A), linked(from, cell, ComparisonPanel::B),
                linked(from, cell, ComparisonPanel::Difference)};
    }
    void setCurrent(ComparisonPanel panel, HeatmapCell cell, bool isByUser);
    void setHovered(ComparisonPanel panel, HeatmapCell cell);
    std::optional<ComparisonPanel> panelAt(const QPointF& position) const;
    void zoomAbout(ComparisonPanel panel, const QPointF& position, double factor);
    void zoomMiddle(double factor);
    bool moveCurrent(int key);

    MapComparison* q;
    ComparisonData data;
    ComparisonMode mode = ComparisonMode::Both;
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    ComparisonColors colors;
    ComparisonLayout layout;
    std::array<HeatmapView, 3> views;
    ComparisonPanel currentPanel = ComparisonPanel::A;
    std::array<HeatmapCell, 3> current;
    ComparisonPanel hoveredPanel = ComparisonPanel::A;
    std::array<HeatmapCell, 3> hovered;
    QPointF pressedAt;
    QPointF draggedFrom;
    bool isPressed = false;
    bool isDragging = false;
};

void MapComparison::Private::layOut()
{
    layout = ComparisonLayout::of(data, mode, QSizeF(q->size()), q->font());
    for (const ComparisonPanel panel : kComparisonPanels)
        view(panel).setArea(layout.panel(panel).cells);
    q->update();
}

void MapComparison::Private::resetViews()
{
    for (const ComparisonPanel panel : kComparisonPanels) {
        const AttentionMapData& map = data.map(panel);
        if (map.queries() != view(panel).queries() || map.keys() != view(panel).keys())
            view(panel).setMapSize(map.queries(), map.keys());
    }
}

void MapComparison::Private::setCurrent(ComparisonPanel panel, HeatmapCell cell, bool isByUser)
{
    const auto places = everywhere(panel, cell);
    if (places == current && panel == currentPanel)
        return;
    currentPanel = panel;
    current = places;
    for (const ComparisonPanel each : kComparisonPanels)
        view(each).ensureVisible(current[std::size_t(each)]);
    setSpokenValue(q, q->readout());
    q->update();
    if (isByUser) {
        const HeatmapCell& ofA = current[std::size_t(ComparisonPanel::A)];
        Q_EMIT q->currentCellChanged(ofA.query, ofA.key);
    }
}

void MapComparison::Private::setHovered(ComparisonPanel panel, HeatmapCell cell)
{
    const auto places = everywhere(panel, cell);
    if (places == hovered && panel == hoveredPanel)
        return;
    hoveredPanel = panel;
    hovered = places;
    q->update();
    Q_EMIT q->cellHovered(hovered[0].query, hovered[0].key);
}

std::optional<ComparisonPanel> MapComparison::Private::panelAt(const QPointF& position) const
{
    for (const ComparisonPanel panel : kComparisonPanels) {
        if (layout.panel(panel).area.contains(position))
            return panel;
    }
    return std::nullopt;
}

/// All maps zoom about the same place of their rectangles.
void MapComparison::Private::zoomAbout(ComparisonPanel panel, const QPointF& position, double factor)
{
    const QRectF plot = view(panel).plotRect();
    if (plot.isEmpty())
        return;
    const QPointF share((position.x() - plot.left()) / plot.width(), (position.y() - plot.top()) / plot.height());
    for (HeatmapView& each : views) {
        const QRectF rect = each.plotRect();
        each.zoomAbout({rect.left() + share.x() * rect.width(), rect.top() + share.y() * rect.height()}, factor);
    }
    q->update();
}

void MapComparison::Private::zoomMiddle(double factor)
{
    for (const ComparisonPanel panel : kComparisonPanels) {
        if (layout.panel(panel).isSeen() && !view(panel).isEmpty()) {
            zoomAbout(panel, view(panel).plotRect().center(), factor);
            return;
        }
    }
}

bool MapComparison::Private::moveCurrent(int key)
{
    if (!layout.panel(currentPanel).isSeen())
        currentPanel = layout.panels[0].isSeen() ? ComparisonPanel::A : ComparisonPanel::Difference;
    const AttentionMapData& map = data.map(currentPanel);
    const auto cell = movedCell(current[std::size_t(currentPanel)], key, Qt::NoModifier, map.queries(), map.keys());
    if (cell)
        setCurrent(currentPanel, *cell, true);
    return cell.has_value();
}

MapComparison::MapComparison(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

MapComparison::~MapComparison() = default;

void MapComparison::setComparison(ComparisonData comparison)
{
    const AttentionMapData& before = m_d->data.a;
    const bool isSameShape = comparison.a.queries() == before.queries() && comparison.a.keys() == before.keys();
    const HeatmapCell ofA = isSameShape ? m_d->current[0] : HeatmapCell();
    m_d->data = std::move(comparison);
    m_d->currentPanel = ComparisonPanel::A;
    m_d->current = m_d->everywhere(ComparisonPanel::A, ofA);
    m_d->hovered = {};
    m_d->recolor();
    m_d->resetViews();
    m_d->layOut();
    setAccessibleDescription(m_d->data.nameA + QStringLiteral(". ") + m_d->data.nameB + QStringLiteral(". ")
                             + m_d->data.note);
}

const ComparisonData& MapComparison::comparison() const
{
    return m_d->data;
}

void MapComparison::setMode(ComparisonMode mode)
{
    m_d->mode = mode;
    m_d->layOut();
}

ComparisonMode MapComparison::mode() const
{
    return m_d->mode;
}

void MapComparison::setColorMap(ColorMap map)
{
    m_d->colorMap = map;
    m_d->recolor();
    update();
}

void MapComparison::setValueScale(ValueScale scale)
{
    m_d->valueScale = scale;
    m_d->recolor();
    update();
}

void MapComparison::setCurrentCell(int query, int key)
{
    const HeatmapCell& now = m_d->current[std::size_t(ComparisonPanel::A)];
    if (now != HeatmapCell{query, key}) // else a cell of B's own would be lost
        m_d->setCurrent(ComparisonPanel::A, {query, key}, false);
}

HeatmapCell MapComparison::currentCell(ComparisonPanel panel) const
{
    return m_d->current[std::size_t(panel)];
}

QPointF MapComparison::cellCenter(ComparisonPanel panel, int query, int key) const
{
    return m_d->view(panel).cellCenter({query, key});
}

QString MapComparison::readout() const
{
    const HeatmapCell over = m_d->hovered[std::size_t(m_d->hoveredPanel)];
    return over.isValid()
               ? comparisonReadout(m_d->data, m_d->hoveredPanel, over)
               : comparisonReadout(m_d->data, m_d->currentPanel, m_d->current[std::size_t(m_d->currentPanel)]);
}

void MapComparison::zoomIn()
{
    m_d->zoomMiddle(kZoomStep);
}

void MapComparison::zoomOut()
{
    m_d->zoomMiddle(1.0 / kZoomStep);
}

void MapComparison::showWhole()
{
    for (HeatmapView& view : m_d->views)
        view.showAll();
    update();
}

bool MapComparison::event(QEvent* event)
{
    const auto pinch = pinchOf(*event);
    const auto panel = pinch ? m_d->panelAt(pinch->position) : std::nullopt;
    if (!panel)
        return QWidget::event(event);
    m_d->zoomAbout(*panel, pinch->position, pinch->factor);
    return true;
}

void MapComparison::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
    update();
}

void MapComparison::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_d->layOut();
}

void MapComparison::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    ComparisonPainter{m_d->data, m_d->layout, m_d->views, m_d->colors, theme, font(), m_d->current, m_d->hovered}.paint(
        painter);
    const QRectF line = m_d->layout.readout;
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font()).elidedText(readout(), Qt::ElideMiddle, line.width()));
    if (hasFocus())
        paintFocusFrame(painter, rect(), theme);
}

void MapComparison::keyPressEvent(QKeyEvent* event)
{
    if (!m_d->moveCurrent(event->key()) && !zoomByKey(*this, *event))
        QWidget::keyPressEvent(event);
}

void MapComparison::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_d->isPressed = true;
    m_d->isDragging = false;
    m_d->pressedAt = m_d->draggedFrom = event->position();
}

void MapComparison::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (m_d->isPressed && !m_d->isDragging
        && (position - m_d->pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_d->isDragging = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_d->isDragging) {
        for (HeatmapView& view : m_d->views)
            view.panBy(position - m_d->draggedFrom);
        m_d->draggedFrom = position;
        update();
    }
    const auto panel = m_d->panelAt(position);
    m_d->setHovered(panel.value_or(ComparisonPanel::A), panel ? m_d->view(*panel).cellAt(position) : HeatmapCell());
}

void MapComparison::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_d->isPressed)
        return;
    m_d->isPressed = false;
    if (std::exchange(m_d->isDragging, false)) {
        unsetCursor();
        return;
    }
    if (const auto panel = m_d->panelAt(event->position())) {
        if (const HeatmapCell cell = m_d->view(*panel).cellAt(event->position()); cell.isValid())
            m_d->setCurrent(*panel, cell, true);
    }
}

void MapComparison::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        showWhole();
}

void MapComparison::wheelEvent(QWheelEvent* event)
{
    const double notches = wheelNotches(*event).y();
    const auto panel = m_d->panelAt(event->position());
    if (notches == 0.0 || !panel) {
        event->ignore();
        return;
    }
    m_d->zoomAbout(*panel, event->position(), wheelFactor(notches));
    event->accept();
}

void MapComparison::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_d->setHovered(ComparisonPanel::A, {});
}

} // namespace heed
