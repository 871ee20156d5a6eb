// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/headgallery.h"

#include "widgets/gallery/galleryfigure.h"
#include "widgets/gallery/gallerykeys.h"
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
#include <cstddef>
#include <utility>

namespace heed {

class HeadGallery::Private
{
public:
    explicit Private(HeadGallery* widget) : q(widget) { }

    QPoint scrolled() const { return {q->horizontalScrollBar()->value(), q->verticalScrollBar()->value()}; }
    int entryAt(const QPointF& position) const
    {
        return arrangement.entryAt(layout.placeAt(position.toPoint() + scrolled()));
    }
    bool isInView(int entry) const { return q->thumbnailRect(entry).intersects(q->viewport()->rect()); }
    QSize mapShape() const { return {heads.keys, heads.queries}; }
    QSize pixels() const;
    ThumbnailStyle style() const;
    GalleryCaption caption() const;
    void arrange();
    void layOut();
    void render(bool keepOld);
    void reveal(int entry);
    void setHovered(int entry);
    void setSelected(std::vector<int> entries);
    void selectRange(int from, int to);
    QString describe(int entry) const;

    HeadGallery* q;
    GalleryHeads heads;
    GalleryOrder order;
    GalleryFilter filter;
    GalleryArrangement arrangement;
    ColorMap colorMap = ColorMap::Viridis;
    ValueScale valueScale = ValueScale::Linear;
    GalleryLayout layout;
    int current = -1;
    int hovered = -1;
    std::vector<int> selected;
    int missing = 0;    ///< entries that are not there yet
    QSize renderedSize; ///< what the thumbnails were last asked for, device pixels
    ThumbnailRenderer thumbnails;
};

ThumbnailStyle HeadGallery::Private::style() const
{
    return {colorMap, valueScale, heads.isCausal, Theme(q->palette()).surface.rgb()};
}

GalleryCaption HeadGallery::Private::caption() const
{
    const bool isByNumber = filter.keep == GalleryFilter::Keep::AtLeast || filter.keep == GalleryFilter::Keep::AtMost;
    return {!order.isByPlace ? order.measure
            : isByNumber     ? filter.measure
                             : HeadMeasure::Entropy,
            !arrangement.isTable, QFontMetrics(smallFont(q->font())).height()};
}

QSize HeadGallery::Private::pixels() const
{
    const double ratio = q->devicePixelRatioF();
    return {int(std::ceil(layout.thumbnail.width() * ratio)), int(std::ceil(layout.thumbnail.height() * ratio))};
}

void HeadGallery::Private::arrange()
{
    arrangement
        = order.isByPlace ? GalleryArrangement::table(heads, filter) : GalleryArrangement::sorted(heads, order, filter);
    layOut();
}

void HeadGallery::Private::layOut()
{
    const QSize view = q->viewport()->size();
    const int captionHeight = caption().height();
    if (!arrangement.isTable)
        arrangement.setColumns(bestColumns(int(arrangement.shown().size()), mapShape(), view, captionHeight));
    layout = GalleryLayout::fitting(galleryTable(heads, arrangement, captionHeight, q->font()), mapShape(), view);
    const QSize content = layout.contentSize();
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
    renderedSize = pixels();
    thumbnails.reset(heads.entryCount(), style(), renderedSize, keepOld);
    std::vector<int> entries;
    for (int entry = 0; entry < heads.entryCount(); ++entry) {
        if (heads.maps[std::size_t(entry)])
            entries.push_back(entry);
    }
    std::ranges::stable_partition(entries, [this](int entry) { return isInView(entry); });
    for (const int entry : entries)
        thumbnails.render(entry, heads.maps[std::size_t(entry)]);
    q->viewport()->update();
}

void HeadGallery::Private::reveal(int entry)
{
    const GalleryPlace place = arrangement.placeOf(entry);
    if (!place.isValid())
        return;
    const QRect rect = layout.thumbnailRect(place);
    const auto reveal = [](QScrollBar* bar, int begin, int end, int header) {
        bar->setValue(std::clamp(bar->value(), std::min(end - bar->pageStep(), begin - header), begin - header));
    };
    reveal(q->horizontalScrollBar(), rect.left(), rect.right() + GalleryLayout::kMargin,
           layout.table.rowHeader + GalleryLayout::kMargin);
    reveal(q->verticalScrollBar(), rect.top(), rect.bottom() + layout.table.captionHeight + GalleryLayout::kMargin,
           layout.table.columnHeader + GalleryLayout::kMargin);
}

void HeadGallery::Private::setHovered(int entry)
{
    if (entry == hovered)
        return;
    hovered = entry;
    q->viewport()->update();
    Q_EMIT q->entryHovered(entry);
}

void HeadGallery::Private::setSelected(std::vector<int> entries)
{
    std::ranges::sort(entries);
    if (entries == selected)
        return;
    selected = std::move(entries);
    q->viewport()->update();
    Q_EMIT q->selectionChanged();
}

/// In reading order.
void HeadGallery::Private::selectRange(int from, int to)
{
    const std::vector<int> shown = arrangement.shown();
    auto begin = std::ranges::find(shown, from);
    auto end = std::ranges::find(shown, to);
    if (begin == shown.end() || end == shown.end())
        return;
    if (end < begin)
        std::swap(begin, end);
    setSelected({begin, end + 1});
}

QString HeadGallery::Private::describe(int entry) const
{
    if (entry < 0 || entry >= heads.entryCount())
        return {};
    QStringList lines{HeadGallery::tr("%1: %2").arg(heads.kindName, heads.nameOf(entry))};
    if (const auto& numbers = heads.numbers[std::size_t(entry)]) {
        for (const HeadMeasure measure : kHeadMeasures) {
            if (const QString text = longText(*numbers, measure); !text.isEmpty())
                lines << text;
        }
    }
    return lines.join(u'\n');
}

HeadGallery::HeadGallery(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::List);
    setAccessibleName(tr("All heads"));
    viewport()->setMouseTracking(true);
    connect(&m_d->thumbnails, &ThumbnailRenderer::ready, this, [this](int entry) {
        viewport()->update(thumbnailRect(entry).adjusted(-4, -4, 4, m_d->layout.table.captionHeight + 4));
    });
}

HeadGallery::~HeadGallery() = default;

void HeadGallery::setHeads(GalleryHeads heads)
{
    const bool isSameTable
        = heads.layers == m_d->heads.layers && heads.heads == m_d->heads.heads && heads.kindName == m_d->heads.kindName;
    m_d->heads = std::move(heads);
    m_d->missing = int(std::ranges::count(m_d->heads.maps, nullptr));
    setAccessibleDescription(m_d->heads.kindName);
    m_d->setHovered(-1);
    m_d->setSelected({});
    const bool losesCurrent = m_d->current >= m_d->heads.entryCount();
    if (losesCurrent)
        m_d->current = -1;
    m_d->arrange();
    m_d->render(isSameTable);
    setSpokenValue(this, m_d->describe(m_d->current));
    if (losesCurrent)
        Q_EMIT currentEntryChanged(-1);
}

const GalleryHeads& HeadGallery::heads() const
{
    return m_d->heads;
}

void HeadGallery::setEntry(int entry, std::shared_ptr<const Matrix> map, const HeadNumbers& numbers)
{
    auto& place = m_d->heads.maps[std::size_t(entry)];
    m_d->missing -= place ? 0 : 1;
    place = std::move(map);
    m_d->heads.numbers[std::size_t(entry)] = numbers;
    m_d->thumbnails.render(entry, place);
    const bool isUnordered = !m_d->order.isByPlace || m_d->filter.keep != GalleryFilter::Keep::Everything;
    if (m_d->missing == 0 && isUnordered)
        m_d->arrange();
    if (entry == m_d->current)
        setSpokenValue(this, m_d->describe(entry));
}

void HeadGallery::setOrder(const GalleryOrder& order)
{
    if (order == m_d->order)
        return;
    m_d->order = order;
    m_d->arrange();
    m_d->render(true);
    m_d->reveal(m_d->current);
}

void HeadGallery::setFilter(const GalleryFilter& filter)
{
    if (filter == m_d->filter)
        return;
    m_d->filter = filter;
    m_d->arrange();
    m_d->render(true);
    m_d->reveal(m_d->current);
}

const GalleryArrangement& HeadGallery::arrangement() const
{
    return m_d->arrangement;
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

int HeadGallery::currentEntry() const
{
    return m_d->current;
}

const std::vector<int>& HeadGallery::selectedEntries() const
{
    return m_d->selected;
}

QRect HeadGallery::thumbnailRect(int entry) const
{
    const GalleryPlace place = m_d->arrangement.placeOf(entry);
    return place.isValid() ? m_d->layout.thumbnailRect(place).translated(-m_d->scrolled()) : QRect();
}

std::unique_ptr<Figure> HeadGallery::picture(const QStringList& caption, const FigureOptions& options) const
{
    if (m_d->heads.isEmpty() || m_d->arrangement.shown().empty())
        return nullptr;
    return makeGalleryFigure({.heads = m_d->heads,
                              .arrangement = m_d->arrangement,
                              .selected = m_d->selected,
                              .current = m_d->current,
                              .measure = m_d->caption().measure,
                              .thumbnail = m_d->layout.thumbnail,
                              .colorMap = m_d->colorMap,
                              .valueScale = m_d->valueScale},
                             caption, options);
}

bool HeadGallery::isComplete() const
{
    return std::ranges::all_of(m_d->arrangement.shown(),
                               [this](int entry) { return !m_d->isInView(entry) || m_d->thumbnails.isReady(entry); });
}

QSize HeadGallery::sizeHint() const
{
    return {700, 500};
}

QSize HeadGallery::minimumSizeHint() const
{
    return {200, 160};
}

void HeadGallery::setCurrentEntry(int entry)
{
    if (entry < 0 || entry >= m_d->heads.entryCount())
        entry = -1;
    if (entry == m_d->current)
        return;
    m_d->current = entry;
    m_d->reveal(entry);
    viewport()->update();
    setSpokenValue(this, m_d->describe(entry));
    Q_EMIT currentEntryChanged(entry);
}

void HeadGallery::toggleSelected(int entry)
{
    if (entry < 0 || entry >= m_d->heads.entryCount())
        return;
    std::vector<int> entries = m_d->selected;
    if (std::erase(entries, entry) == 0)
        entries.push_back(entry);
    m_d->setSelected(std::move(entries));
}

void HeadGallery::clearSelection()
{
    m_d->setSelected({});
}

bool HeadGallery::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (event->type() != QEvent::ToolTip)
        return ViewArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int entry = m_d->entryAt(help->pos());
    if (entry >= 0)
        QToolTip::showText(help->globalPos(), m_d->describe(entry), viewport(), thumbnailRect(entry));
    else
        QToolTip::hideText();
    return true;
}

void HeadGallery::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
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
    if (m_d->arrangement.shown().empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         m_d->heads.isEmpty() ? tr("No attention to show yet") : tr("No head is like that"));
    } else {
        const auto thumbnail = [this](int entry) { return m_d->thumbnails.image(entry); };
        GalleryPainter{m_d->heads, m_d->arrangement, m_d->layout,     thumbnail,          m_d->selected, m_d->caption(),
                       theme,      font(),           m_d->scrolled(), viewport()->size(), m_d->current,  m_d->hovered}
            .paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void HeadGallery::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
    // Maps with fewer cells than pixels look the same at every size.
    const QSize shape = m_d->mapShape();
    if (m_d->pixels().boundedTo(shape) != m_d->renderedSize.boundedTo(shape))
        m_d->render(true);
}

void HeadGallery::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update(); // the headings do not scroll along
}

void HeadGallery::keyPressEvent(QKeyEvent* event)
{
    if (const auto moved = movedPlace(m_d->arrangement, m_d->arrangement.placeOf(m_d->current), event->key())) {
        setCurrentEntry(m_d->arrangement.entryAt(*moved));
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_d->current >= 0)
        Q_EMIT entryActivated(m_d->current);
    else if (event->key() == Qt::Key_Space)
        toggleSelected(m_d->current);
    else if (event->matches(QKeySequence::SelectAll) && !m_d->arrangement.shown().empty())
        m_d->selectRange(m_d->arrangement.shown().front(), m_d->arrangement.shown().back());
    else if (event->key() == Qt::Key_Escape && !m_d->selected.empty())
        clearSelection();
    else
        ViewArea::keyPressEvent(event);
}

void HeadGallery::mousePressEvent(QMouseEvent* event)
{
    const int entry = m_d->entryAt(event->position());
    if (event->button() != Qt::LeftButton || entry < 0)
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        toggleSelected(entry);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_d->selectRange(m_d->current < 0 ? entry : m_d->current, entry);
    else
        setCurrentEntry(entry);
}

/// Everything happened when the button went down; what is around the gallery need not know of it.
void HeadGallery::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void HeadGallery::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int entry = m_d->entryAt(event->position());
    const bool isPlain = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0;
    if (event->button() == Qt::LeftButton && entry >= 0 && isPlain)
        Q_EMIT entryActivated(entry);
    else
        mousePressEvent(event);
}

void HeadGallery::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->entryAt(event->position()));
}

} // namespace heed
