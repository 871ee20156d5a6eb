// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networkview.h"

#include "widgets/network/networkpainter.h"
#include "widgets/network/networktext.h"
#include "widgets/spokenvalue.h"
#include "widgets/viewfigure.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heed {

class NetworkView::Private
{
public:
    explicit Private(NetworkView* widget) : q(widget) { }

    QPointF toContent(const QPointF& position) const
    {
        return position + QPointF(0.0, q->verticalScrollBar()->value());
    }
    const NetworkBlock& blockOf(int box) const { return data.blocks[layout.boxes[std::size_t(box)].block]; }
    int& layerOf(Stack stack) { return stack == Stack::Encoder ? encoderLayer : decoderLayer; }
    int layersOf(Stack stack) const
    {
        return stack == Stack::Encoder ? data.model.encoderLayers : data.model.decoderLayers;
    }
    int boxOf(const NetworkBlock& block) const;
    void layOut();
    void speak();
    void setCurrent(int box);
    void setHovered(int box);
    QString toolTipAt(const QPointF& position) const;
    void moveCurrent(int by);
    void moveAcross();
    void activate(int box);
    void showLayer(Stack stack, int layer);

    NetworkView* q;
    NetworkData data;
    NetworkLayout layout;
    int encoderLayer = 0;
    int decoderLayer = 0;
    int current = -1; ///< box of the keyboard
    int hovered = -1;
};

int NetworkView::Private::boxOf(const NetworkBlock& block) const
{
    for (int box = 0; box < int(layout.boxes.size()); ++box) {
        if (isSamePlace(blockOf(box), block))
            return box;
    }
    return -1;
}

void NetworkView::Private::layOut()
{
    layout = NetworkLayout::of(data, encoderLayer, decoderLayer, q->viewport()->size(), q->font());
    QScrollBar* bar = q->verticalScrollBar();
    bar->setRange(0, std::max(0, int(std::ceil(layout.size.height())) - q->viewport()->height()));
    bar->setPageStep(q->viewport()->height());
    bar->setSingleStep(24);
    q->viewport()->update();
}

void NetworkView::Private::speak()
{
    const NetworkBlock* block = q->explainedBlock();
    setSpokenValue(q, block ? blockTitle(*block, data) + QStringLiteral(". ") + blockExplanation(*block, data)
                            : QString());
}

void NetworkView::Private::setCurrent(int box)
{
    current = box;
    if (box >= 0) {
        const QRectF rect = layout.boxes[std::size_t(box)].rect;
        QScrollBar* bar = q->verticalScrollBar();
        const int lowest = int(rect.bottom()) + 8 - q->viewport()->height();
        bar->setValue(std::clamp(bar->value(), std::min(lowest, int(rect.top()) - 8), int(rect.top()) - 8));
    }
    q->viewport()->update();
    speak();
}

void NetworkView::Private::setHovered(int box)
{
    if (box == hovered)
        return;
    hovered = box;
    q->viewport()->setCursor(box >= 0 && (isAttention(blockOf(box)) || blockOf(box).kind == BlockKind::Positions)
                                 ? Qt::PointingHandCursor
                                 : Qt::ArrowCursor);
    q->viewport()->update();
}

QString NetworkView::Private::toolTipAt(const QPointF& position) const
{
    const int index = layout.skippedAt(position);
    if (index < 0)
        return {};
    const SkippedLayers& layers = layout.skipped[std::size_t(index)];
    return skippedToolTip(layers.stack, layers.first, layers.last,
                          layers.stack == Stack::Encoder ? encoderLayer : decoderLayer);
}

/// Within the stack, upwards for positive numbers.
void NetworkView::Private::moveCurrent(int by)
{
    const int next = std::max(current, 0) + by;
    if (next < 0 || next >= int(layout.boxes.size()) || (current >= 0 && blockOf(next).stack != blockOf(current).stack))
        return;
    setCurrent(next);
}

/// To the block of the other stack at the nearest height.
void NetworkView::Private::moveAcross()
{
    if (current < 0)
        return;
    const double height = layout.boxes[std::size_t(current)].rect.center().y();
    int nearest = -1;
    for (int box = 0; box < int(layout.boxes.size()); ++box) {
        if (blockOf(box).stack == blockOf(current).stack)
            continue;
        const auto distance
            = [&](int which) { return std::abs(layout.boxes[std::size_t(which)].rect.center().y() - height); };
        if (nearest < 0 || distance(box) < distance(nearest))
            nearest = box;
    }
    if (nearest >= 0)
        setCurrent(nearest);
}

void NetworkView::Private::activate(int box)
{
    if (box < 0)
        return;
    const NetworkBlock block = blockOf(box);
    if (isAttention(block))
        Q_EMIT q->attentionSelected(kindOf(block), block.layer);
    else if (block.kind == BlockKind::Positions)
        Q_EMIT q->positionsRequested(block.stack);
}

void NetworkView::Private::showLayer(Stack stack, int layer)
{
    if (layer < 0 || layer >= layersOf(stack))
        return;
    layerOf(stack) = layer;
    hovered = -1;
    layOut();
    speak();
    if (attentionBlock(data.kind, 0).stack == stack)
        Q_EMIT q->attentionSelected(data.kind, layer);
}

NetworkView::NetworkView(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("The network"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

NetworkView::~NetworkView() = default;

void NetworkView::setData(NetworkData data)
{
    const bool isOther
        = data.blocks != m_d->data.blocks || data.kind != m_d->data.kind || data.layer != m_d->data.layer;
    m_d->data = std::move(data);
    m_d->layerOf(attentionBlock(m_d->data.kind, 0).stack) = m_d->data.layer;
    m_d->encoderLayer = std::clamp(m_d->encoderLayer, 0, std::max(0, m_d->data.model.encoderLayers - 1));
    m_d->decoderLayer = std::clamp(m_d->decoderLayer, 0, std::max(0, m_d->data.model.decoderLayers - 1));
    m_d->hovered = -1;
    m_d->layOut();
    if (isOther)
        m_d->current = m_d->boxOf(attentionBlock(m_d->data.kind, m_d->data.layer));
    m_d->speak();
}

const NetworkData& NetworkView::data() const
{
    return m_d->data;
}

int NetworkView::shownLayer(Stack stack) const
{
    return m_d->layerOf(stack);
}

const NetworkBlock* NetworkView::explainedBlock() const
{
    const int box = m_d->hovered >= 0 ? m_d->hovered : m_d->current;
    return box < 0 || box >= int(m_d->layout.boxes.size()) ? nullptr : &m_d->blockOf(box);
}

std::unique_ptr<Figure> NetworkView::picture(const QStringList& caption, const FigureOptions& options) const
{
    if (m_d->data.isEmpty())
        return nullptr;
    const QFont font = viewFigureFont(options.font);
    const double width = std::clamp(double(viewport()->width()), 600.0, 900.0);
    const NetworkLayout layout
        = NetworkLayout::of(m_d->data, m_d->encoderLayer, m_d->decoderLayer, {width, 640.0}, font);
    return makeViewFigure(
        layout.size,
        [data = m_d->data, layout, font, explained = m_d->current, encoder = m_d->encoderLayer,
         decoder = m_d->decoderLayer](QPainter& painter, const QRectF&, const Theme& theme) {
            NetworkPainter{data, layout, theme, font, explained, encoder, decoder}.paint(painter);
        },
        caption, options);
}

QPointF NetworkView::blockCenter(const NetworkBlock& block) const
{
    const int box = m_d->boxOf(block);
    return box < 0 ? QPointF(-1.0, -1.0)
                   : m_d->layout.boxes[std::size_t(box)].rect.center() - QPointF(0.0, verticalScrollBar()->value());
}

QPointF NetworkView::rungCenter(Stack stack, int layer) const
{
    for (const LayerRung& rung : m_d->layout.rungs) {
        if (rung.stack == stack && rung.layer == layer)
            return rung.rect.center() - QPointF(0.0, verticalScrollBar()->value());
    }
    return {-1.0, -1.0};
}

QPointF NetworkView::skippedCenter(Stack stack, int layer) const
{
    for (const SkippedLayers& layers : m_d->layout.skipped) {
        if (layers.stack == stack && layers.first <= layer && layer <= layers.last)
            return layers.rect.center() - QPointF(0.0, verticalScrollBar()->value());
    }
    return {-1.0, -1.0};
}

QSize NetworkView::sizeHint() const
{
    return {640, 640};
}

QSize NetworkView::minimumSizeHint() const
{
    return {420, 320};
}

bool NetworkView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), m_d->toolTipAt(m_d->toContent(help->pos())), viewport());
        return true;
    }
    return ViewArea::viewportEvent(event);
}

void NetworkView::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void NetworkView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(48, 0, -48, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_d->data.emptyText);
    } else {
        painter.translate(0.0, -verticalScrollBar()->value());
        NetworkPainter{
            m_d->data,         m_d->layout,      theme, font(), m_d->hovered >= 0 ? m_d->hovered : m_d->current,
            m_d->encoderLayer, m_d->decoderLayer}
            .paint(painter);
        painter.resetTransform();
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void NetworkView::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
}

void NetworkView::keyPressEvent(QKeyEvent* event)
{
    const Stack stack = m_d->current >= 0 ? m_d->blockOf(m_d->current).stack : Stack::Encoder;
    switch (event->key()) {
    case Qt::Key_Up:
        m_d->moveCurrent(1);
        break;
    case Qt::Key_Down:
        m_d->moveCurrent(-1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if ((event->key() == Qt::Key_Right) == (stack == Stack::Encoder))
            m_d->moveAcross();
        break;
    case Qt::Key_PageUp:
        m_d->showLayer(stack, shownLayer(stack) + 1);
        break;
    case Qt::Key_PageDown:
        m_d->showLayer(stack, shownLayer(stack) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        m_d->activate(m_d->current);
        break;
    default:
        ViewArea::keyPressEvent(event);
    }
}

void NetworkView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF position = m_d->toContent(event->position());
    if (const int rung = m_d->layout.rungAt(position); rung >= 0) {
        const LayerRung chosen = m_d->layout.rungs[std::size_t(rung)];
        m_d->showLayer(chosen.stack, chosen.layer);
        return;
    }
    if (const int skipped = m_d->layout.skippedAt(position); skipped >= 0) {
        const SkippedLayers layers = m_d->layout.skipped[std::size_t(skipped)];
        m_d->showLayer(layers.stack, layers.first < shownLayer(layers.stack) ? layers.last : layers.first);
        return;
    }
    const int box = m_d->layout.boxAt(position);
    if (box >= 0)
        m_d->setCurrent(box);
    m_d->activate(box);
}

void NetworkView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void NetworkView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = m_d->toContent(event->position());
    m_d->setHovered(m_d->layout.boxAt(position));
    if (m_d->layout.skippedAt(position) >= 0)
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (m_d->hovered < 0)
        viewport()->setCursor(Qt::ArrowCursor);
}

} // namespace heed
