// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/wordsview.h"

#include "widgets/heatmapreadout.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"
#include "widgets/words/wordspainter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

namespace {

/// At the bottom, on the background: long texts scroll below it.
void paintNote(QPainter& painter, const QRect& rect, const QString& note, const Theme& theme)
{
    if (note.isEmpty())
        return;
    constexpr int kFlags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    const QRect inside = rect.adjusted(Theme::kPadding, 0, -Theme::kPadding, -Theme::kPadding);
    const QRect strip = painter.boundingRect(inside, kFlags, note);
    painter.fillRect(QRect(rect.left(), strip.top() - Theme::kSpacing, rect.width(), rect.bottom()), theme.background);
    painter.setPen(theme.mutedText);
    painter.drawText(inside, kFlags, note);
}

} // namespace

class WordsView::Private
{
public:
    explicit Private(WordsView* widget) : q(widget) { }

    QPointF scrolled() const { return {0.0, double(q->verticalScrollBar()->value())}; }
    WordsPainter painter() const { return {data, layout, Theme(q->palette()), scale, q->focus()}; }
    void layOut();
    void scrollTo(const QRectF& area);
    void point(WordPlace word);
    void go(WordPlace word);
    WordPlace besideFocus(int steps) const;
    WordPlace acrossFocus() const;
    void select(WordPlace word);
    void moveSentence(int steps);
    QString spoken() const;

    WordsView* q;
    WordsData data;
    WordsLayout layout;
    ValueScale scale = ValueScale::Linear;
    WordPlace selected;
    WordPlace current; ///< pointed at, or reached by keyboard
};

void WordsView::Private::layOut()
{
    layout = WordsLayout::of(data, q->viewport()->width(), q->font());
    const int height = q->viewport()->height();
    q->verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(layout.height)) - height));
    q->verticalScrollBar()->setPageStep(height);
    q->verticalScrollBar()->setSingleStep(24);
    q->viewport()->update();
}

void WordsView::Private::scrollTo(const QRectF& area)
{
    QScrollBar* bar = q->verticalScrollBar();
    const int top = int(area.top() - layout.numberHeight);
    const int lowest = int(std::ceil(area.bottom() + layout.numberHeight)) - bar->pageStep();
    bar->setValue(std::clamp(bar->value(), std::min(lowest, top), top));
}

void WordsView::Private::point(WordPlace word)
{
    if (word == current)
        return;
    current = word;
    q->viewport()->update();
    setSpokenValue(q, spoken());
    Q_EMIT q->wordHovered(word);
}

void WordsView::Private::go(WordPlace word)
{
    if (word.isNone())
        return;
    scrollTo(layout.words(word.side)[std::size_t(word.index)]);
    point(word);
}

/// That many words on in the same text; the first word when none has the focus.
WordPlace WordsView::Private::besideFocus(int steps) const
{
    const WordPlace from = q->focus();
    const int count = int(wordsOf(data, from.side).size());
    if (count == 0)
        return {};
    return {from.side, from.isNone() ? 0 : std::clamp(from.index + steps, 0, count - 1)};
}

/// The word of the other text that is linked most.
WordPlace WordsView::Private::acrossFocus() const
{
    const WordPlace from = q->focus();
    const WordsSide other = from.side == WordsSide::Source ? WordsSide::Target : WordsSide::Source;
    WordPlace best;
    double most = -1.0;
    for (int index = 0; index < int(wordsOf(data, other).size()); ++index) {
        const double weight = wordWeight(data, from, {other, index});
        if (weight > most || best.isNone()) {
            best = {other, index};
            most = weight;
        }
    }
    return best;
}

void WordsView::Private::select(WordPlace word)
{
    selected = word;
    q->viewport()->update();
    Q_EMIT q->wordSelected(word);
}

void WordsView::Private::moveSentence(int steps)
{
    const int next = std::clamp(data.current + steps, 0, std::max(int(data.sentences.size()) - 1, 0));
    if (next != data.current)
        Q_EMIT q->sentenceSelected(next);
}

QString WordsView::Private::spoken() const
{
    const WordPlace word = q->focus();
    if (word.isNone())
        return {};
    const WordPlace best = acrossFocus();
    if (best.isNone() || wordWeight(data, word, best) <= 0.0)
        return wordText(data, word);
    return WordsView::tr("“%1” is linked most with “%2”, with the weight %3.")
        .arg(wordText(data, word), wordText(data, best), weightText(wordWeight(data, word, best)));
}

WordsView::WordsView(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Words of both texts"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
}

WordsView::~WordsView() = default;

void WordsView::setData(WordsData data)
{
    const bool hasOtherWords = data.current != m_d->data.current || data.sourceWords != m_d->data.sourceWords
                               || data.targetWords != m_d->data.targetWords;
    if (hasOtherWords) {
        m_d->point({});
        m_d->selected = {};
    }
    m_d->data = std::move(data);
    m_d->layOut();
    if (hasOtherWords && m_d->data.current < int(m_d->layout.sentences.size()))
        m_d->scrollTo(m_d->layout.sentences[std::size_t(m_d->data.current)].area);
    setSpokenValue(this, m_d->spoken());
}

const WordsData& WordsView::data() const
{
    return m_d->data;
}

void WordsView::setValueScale(ValueScale scale)
{
    m_d->scale = scale;
    viewport()->update();
}

void WordsView::setSelected(WordPlace word)
{
    if (word.index >= int(wordsOf(m_d->data, word.side).size()))
        word.index = -1;
    if (word == m_d->selected)
        return;
    m_d->selected = word;
    if (!word.isNone())
        m_d->scrollTo(m_d->layout.words(word.side)[std::size_t(word.index)]);
    viewport()->update();
    setSpokenValue(this, m_d->spoken());
}

WordPlace WordsView::selected() const
{
    return m_d->selected;
}

WordPlace WordsView::focus() const
{
    return m_d->current.isNone() ? m_d->selected : m_d->current;
}

QRectF WordsView::wordRect(WordPlace word) const
{
    return m_d->layout.words(word.side)[std::size_t(word.index)].translated(-m_d->scrolled());
}

QPointF WordsView::sentenceCenter(int sentence) const
{
    return m_d->layout.sentences[std::size_t(sentence)].area.center() - m_d->scrolled();
}

QColor WordsView::shade(WordPlace word) const
{
    return m_d->painter().shade(word);
}

QSize WordsView::sizeHint() const
{
    return {560, 420};
}

QSize WordsView::minimumSizeHint() const
{
    return {220, 160};
}

bool WordsView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->point({});
    return ViewArea::viewportEvent(event);
}

void WordsView::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void WordsView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(Theme::kPadding, 0, -Theme::kPadding, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("Translate a text to see which words belong together"));
    } else {
        painter.save();
        painter.translate(-m_d->scrolled());
        m_d->painter().paint(painter);
        painter.restore();
        paintNote(painter, viewport()->rect(), m_d->data.note, theme);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void WordsView::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
}

void WordsView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
}

void WordsView::keyPressEvent(QKeyEvent* event)
{
    const WordPlace from = focus();
    const int all = int(wordsOf(m_d->data, from.side).size());
    switch (event->key()) {
    case Qt::Key_Left:
        m_d->go(m_d->besideFocus(-1));
        break;
    case Qt::Key_Right:
        m_d->go(m_d->besideFocus(1));
        break;
    case Qt::Key_Home:
        m_d->go(m_d->besideFocus(-all));
        break;
    case Qt::Key_End:
        m_d->go(from.isNone() ? WordPlace{from.side, all - 1} : m_d->besideFocus(all));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if ((from.side == WordsSide::Target) == (event->key() == Qt::Key_Up) || from.isNone())
            m_d->go(from.isNone() ? m_d->besideFocus(0) : m_d->acrossFocus());
        break;
    case Qt::Key_PageUp:
        m_d->moveSentence(-1);
        break;
    case Qt::Key_PageDown:
        m_d->moveSentence(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!m_d->current.isNone())
            m_d->select(m_d->current);
        break;
    case Qt::Key_Escape:
        m_d->point({});
        break;
    default:
        ViewArea::keyPressEvent(event);
    }
}

void WordsView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        ViewArea::mousePressEvent(event);
        return;
    }
    const QPointF point = event->position() + m_d->scrolled();
    const WordPlace word = m_d->layout.wordAt(m_d->data, point);
    const int sentence = m_d->layout.sentenceAt(point);
    if (!word.isNone())
        m_d->select(word);
    else if (sentence >= 0 && sentence != m_d->data.current)
        Q_EMIT sentenceSelected(sentence);
}

void WordsView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void WordsView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position() + m_d->scrolled();
    const WordPlace word = m_d->layout.wordAt(m_d->data, point);
    const int sentence = m_d->layout.sentenceAt(point);
    if (!word.isNone() || (sentence >= 0 && sentence != m_d->data.current))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    m_d->point(word);
}

} // namespace heed
