// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/headgallery.h"

#include "widgets/gallerylayout.h"
#include "widgets/gallerypainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"
#include "widgets/thumbnailrenderer.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heed {

class HeadGallery::Private
{
public:
    explicit Private(HeadGallery* widget) : q(widget) { }

    QPoint scrolled() const { return {q->horizontalScrollBar()->value(), q->verticalScrollBar()->value()}; }
    GalleryPlace placeAt(const QPointF& position) const { return layout.placeAt(position.toPoint() + scrolled()); }
    bool isInView(GalleryPlace place) const
    {
        return layout.thumbnailRect(place).intersects(QRect(scrolled(), q->viewport()->size()));
    }
    ThumbnailStyle style() const;
    QSize mapShape() const;
    void layOut();
    void render(bool keepOld);
    void setHovered(GalleryPlace place);
    bool moveCurrent(int key);
    QString describe(GalleryPlace place) const;

    HeadGallery* q;
    HeadGalleryData data;
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    GalleryLayout layout;
    GalleryPlace current;
    GalleryPlace hovered;
    GalleryPlace pressed;
    QSize renderedSize; ///< what the thumbnails were last asked for, device pixels
    ThumbnailRenderer thumbnails;
};

ThumbnailStyle HeadGallery::Private::style() const
{
    return {colorMap, valueScale, data.isCausal, Theme(q->palette()).surface.rgb()};
}

QSize HeadGallery::Private::mapShape() const
{
    return data.isEmpty() ? QSize() : QSize(data.weights->front().columns(), data.weights->front().rows());
}

void HeadGallery::Private::layOut()
{
    QFont headingFont = smallFont(q->font());
    headingFont.setBold(true);
    const QFontMetrics metrics(headingFont);
    constexpr int kHeadingGap = 10;
    layout = GalleryLayout::fitting(data.layers, data.heads, mapShape(), q->viewport()->size(),
                                    metrics.horizontalAdvance(layerHeading(std::max(data.layers - 1, 0))) + kHeadingGap,
                                    metrics.height() + kHeadingGap, data.captions.empty() ? 0 : metrics.height() + 4);
    const QSize content = layout.contentSize();
    const QSize view = q->viewport()->size();
    q->horizontalScrollBar()->setRange(0, std::max(0, content.width() - view.width()));
    q->horizontalScrollBar()->setPageStep(view.width());
    q->horizontalScrollBar()->setSingleStep(layout.pitch().width() / 2);
    q->verticalScrollBar()->setRange(0, std::max(0, content.height() - view.height()));
    q->verticalScrollBar()->setPageStep(view.height());
    q->verticalScrollBar()->setSingleStep(layout.pitch().height() / 2);
    q->viewport()->update();
}

void HeadGallery::Private::render(bool keepOld)
{
    const double ratio = q->devicePixelRatioF();
    renderedSize
        = {int(std::ceil(layout.thumbnail.width() * ratio)), int(std::ceil(layout.thumbnail.height() * ratio))};
    std::vector<int> order;
    for (const bool inView : {true, false}) {
        for (int layer = 0; layer < data.layers; ++layer) {
            for (int head = 0; head < data.heads; ++head) {
                if (isInView({layer, head}) == inView && !data.isEmpty())
                    order.push_back(data.index(layer, head));
            }
        }
    }
    thumbnails.request(data, style(), renderedSize, order, keepOld);
    q->viewport()->update();
}

void HeadGallery::Private::setHovered(GalleryPlace place)
{
    if (place == hovered)
        return;
    hovered = place;
    if (place.isValid())
        q->viewport()->setCursor(Qt::PointingHandCursor);
    else
        q->viewport()->unsetCursor();
    q->viewport()->update();
    Q_EMIT q->headHovered(place.layer, place.head);
}

bool HeadGallery::Private::moveCurrent(int key)
{
    GalleryPlace place = current;
    switch (key) {
    case Qt::Key_Left:
        --place.head;
        break;
    case Qt::Key_Right:
        ++place.head;
        break;
    case Qt::Key_Up:
        --place.layer;
        break;
    case Qt::Key_Down:
        ++place.layer;
        break;
    case Qt::Key_Home:
        place.head = 0;
        break;
    case Qt::Key_End:
        place.head = data.heads - 1;
        break;
    case Qt::Key_PageUp:
        place.layer = 0;
        break;
    case Qt::Key_PageDown:
        place.layer = data.layers - 1;
        break;
    default:
        return false;
    }
    if (!data.isEmpty())
        q->setCurrentHead(std::clamp(place.layer, 0, data.layers - 1), std::clamp(place.head, 0, data.heads - 1));
    return true;
}

QString HeadGallery::Private::describe(GalleryPlace place) const
{
    if (!place.isValid())
        return {};
    QString text = HeadGallery::tr("%1, layer %2, head %3").arg(data.kindName).arg(place.layer + 1).arg(place.head + 1);
    if (const auto index = std::size_t(data.index(place.layer, place.head)); index < data.captions.size())
        text += u'\n' + data.captions[index];
    return text;
}

HeadGallery::HeadGallery(QWidget* parent) : QAbstractScrollArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::List);
    setAccessibleName(tr("All heads"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    connect(&m_d->thumbnails, &ThumbnailRenderer::ready, this, [this](int index) {
        if (m_d->data.heads > 0)
            viewport()->update(thumbnailRect(index / m_d->data.heads, index % m_d->data.heads));
    });
}

HeadGallery::~HeadGallery() = default;

void HeadGallery::setHeads(HeadGalleryData heads)
{
    Q_ASSERT(heads.isEmpty() || heads.weights->size() == std::size_t(heads.layers) * std::size_t(heads.heads));
    const bool isSameTable
        = heads.layers == m_d->data.layers && heads.heads == m_d->data.heads && heads.kindName == m_d->data.kindName;
    m_d->data = std::move(heads);
    setAccessibleDescription(m_d->data.kindName);
    m_d->setHovered({});
    const bool losesCurrent = m_d->current.layer >= m_d->data.layers || m_d->current.head >= m_d->data.heads;
    if (losesCurrent)
        m_d->current = {};
    m_d->layOut();
    m_d->render(isSameTable);
    setSpokenValue(this, m_d->describe(m_d->current));
    if (losesCurrent)
        Q_EMIT headSelected(-1, -1);
}

const HeadGalleryData& HeadGallery::heads() const
{
    return m_d->data;
}

void HeadGallery::setColorMap(ColorMap map)
{
    if (map == m_d->colorMap)
        return;
    m_d->colorMap = map;
    m_d->render(true);
}

void HeadGallery::setValueScale(ValueScale scale)
{
    if (scale == m_d->valueScale)
        return;
    m_d->valueScale = scale;
    m_d->render(true);
}

int HeadGallery::currentLayer() const
{
    return m_d->current.layer;
}

int HeadGallery::currentHead() const
{
    return m_d->current.head;
}

QRect HeadGallery::thumbnailRect(int layer, int head) const
{
    return m_d->layout.thumbnailRect({layer, head}).translated(-m_d->scrolled());
}

bool HeadGallery::isComplete() const
{
    for (int layer = 0; layer < m_d->data.layers; ++layer) {
        for (int head = 0; head < m_d->data.heads; ++head) {
            if (m_d->isInView({layer, head}) && !m_d->thumbnails.isReady(m_d->data.index(layer, head)))
                return false;
        }
    }
    return true;
}

QSize HeadGallery::sizeHint() const
{
    return {700, 500};
}

QSize HeadGallery::minimumSizeHint() const
{
    return {200, 160};
}

void HeadGallery::setCurrentHead(int layer, int head)
{
    GalleryPlace place{layer, head};
    if (!place.isValid() || layer >= m_d->data.layers || head >= m_d->data.heads)
        place = {};
    if (place == m_d->current)
        return;
    m_d->current = place;
    if (place.isValid()) {
        const QRect rect = m_d->layout.thumbnailRect(place);
        const auto reveal = [](QScrollBar* bar, int begin, int end, int header) {
            bar->setValue(std::clamp(bar->value(), std::min(end - bar->pageStep(), begin - header), begin - header));
        };
        reveal(horizontalScrollBar(), rect.left(), rect.right() + GalleryLayout::kMargin,
               m_d->layout.rowHeader + GalleryLayout::kMargin);
        reveal(verticalScrollBar(), rect.top(), rect.bottom() + m_d->layout.captionHeight + GalleryLayout::kMargin,
               m_d->layout.columnHeader + GalleryLayout::kMargin);
    }
    viewport()->update();
    setSpokenValue(this, m_d->describe(place));
    Q_EMIT headSelected(place.layer, place.head);
}

bool HeadGallery::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const GalleryPlace place = m_d->placeAt(help->pos());
    if (place.isValid())
        QToolTip::showText(help->globalPos(), m_d->describe(place), viewport(), thumbnailRect(place.layer, place.head));
    else
        QToolTip::hideText();
    return true;
}

void HeadGallery::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_d->render(true);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void HeadGallery::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No attention to show yet"));
    } else {
        GalleryPainter{m_d->data,       m_d->layout,        m_d->thumbnails, theme,       font(),
                       m_d->scrolled(), viewport()->size(), m_d->current,    m_d->hovered}
            .paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void HeadGallery::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_d->layOut();
    // Maps with fewer cells than pixels look the same at every size.
    const QSize shape = m_d->mapShape();
    const double ratio = devicePixelRatioF();
    const QSize wanted(int(std::ceil(m_d->layout.thumbnail.width() * ratio)),
                       int(std::ceil(m_d->layout.thumbnail.height() * ratio)));
    if (wanted.boundedTo(shape) != m_d->renderedSize.boundedTo(shape))
        m_d->render(true);
}

void HeadGallery::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the headings do not scroll along
}

void HeadGallery::keyPressEvent(QKeyEvent* event)
{
    if (m_d->moveCurrent(event->key()))
        return;
    const bool isEnter
        = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isEnter && m_d->current.isValid())
        Q_EMIT headActivated(m_d->current.layer, m_d->current.head);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void HeadGallery::mousePressEvent(QMouseEvent* event)
{
    m_d->pressed = event->button() == Qt::LeftButton ? m_d->placeAt(event->position()) : GalleryPlace{};
}

void HeadGallery::mouseReleaseEvent(QMouseEvent* event)
{
    const GalleryPlace place = m_d->placeAt(event->position());
    if (event->button() != Qt::LeftButton || !place.isValid() || place != m_d->pressed)
        return;
    setCurrentHead(place.layer, place.head);
    Q_EMIT headActivated(place.layer, place.head);
}

void HeadGallery::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->placeAt(event->position()));
}

void HeadGallery::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HeadGallery::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace heed
