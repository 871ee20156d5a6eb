// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenchips.h"

#include "widgets/chipflow.h"
#include "widgets/chippainter.h"
#include "widgets/numbertext.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace heed {

namespace {

constexpr int kMargin = 8; // around the chips: an outline and the focus need room

} // namespace

class TokenChips::Private
{
public:
    explicit Private(TokenChips* widget) : q(widget) { }

    ChipSpacing spacing() const;
    std::vector<ChipPlace> flowed(int width) const;
    void layOut();
    void select(int token);
    void setHovered(int token);
    int tokenAt(const QPointF& position) const { return chipAt(places, position - QPointF(kMargin, kMargin)); }
    QString description(const TokenChip& chip) const;

    TokenChips* q;
    std::vector<TokenChip> tokens;
    std::vector<float> highlights;
    std::vector<ChipPlace> places; ///< relative to the margins
    QString placeholder;
    int current = -1;
    int hovered = -1;
};

ChipSpacing TokenChips::Private::spacing() const
{
    const double line = QFontMetricsF(q->font()).height();
    ChipSpacing spacing;
    spacing.height = std::ceil(line) + 8.0;
    return spacing;
}

std::vector<ChipPlace> TokenChips::Private::flowed(int width) const
{
    const QFontMetricsF metrics(q->font());
    const QFontMetricsF specialMetrics(smallFont(q->font()));
    std::vector<ChipExtent> extents;
    extents.reserve(tokens.size());
    for (const TokenChip& token : tokens)
        extents.push_back(
            {(token.isSpecial ? specialMetrics : metrics).horizontalAdvance(token.text), token.startsWord});
    return flowedChips(extents, std::max(width - 2 * kMargin, 1), spacing());
}

void TokenChips::Private::layOut()
{
    places = flowed(q->width());
    q->update();
}

void TokenChips::Private::select(int token)
{
    if (token < 0 || token >= int(tokens.size()))
        return;
    q->setCurrent(token);
    Q_EMIT q->tokenSelected(token);
}

void TokenChips::Private::setHovered(int token)
{
    if (token == hovered)
        return;
    hovered = token;
    if (token >= 0)
        q->setCursor(Qt::PointingHandCursor);
    else
        q->unsetCursor();
    q->update();
    Q_EMIT q->tokenHovered(token);
}

QString TokenChips::Private::description(const TokenChip& chip) const
{
    if (!chip.toolTip.isEmpty())
        return chip.toolTip;
    if (!chip.probability)
        return chip.text;
    const QString text
        = TokenChips::tr("“%1”, probability %2 %").arg(chip.text, decimalText(*chip.probability * 100.0, 1));
    return chip.hasRival ? TokenChips::tr("%1, and another token was more probable").arg(text) : text;
}

TokenChips::TokenChips(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::List);
    setAccessibleName(tr("Tokens"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

TokenChips::~TokenChips() = default;

void TokenChips::setTokens(std::vector<TokenChip> tokens)
{
    m_d->tokens = std::move(tokens);
    m_d->highlights.clear();
    m_d->current = -1;
    setSpokenValue(this, {});
    m_d->layOut();
    m_d->setHovered(-1);
    updateGeometry();
}

const std::vector<TokenChip>& TokenChips::tokens() const
{
    return m_d->tokens;
}

void TokenChips::setHighlights(std::vector<float> strengths)
{
    if (strengths == m_d->highlights)
        return;
    m_d->highlights = std::move(strengths);
    update();
}

void TokenChips::setPlaceholderText(const QString& text)
{
    m_d->placeholder = text;
    update();
}

int TokenChips::current() const
{
    return m_d->current;
}

QRectF TokenChips::chipRect(int token) const
{
    if (token < 0 || token >= int(m_d->places.size()))
        return {};
    return m_d->places[std::size_t(token)].rect.translated(kMargin, kMargin);
}

QSize TokenChips::sizeHint() const
{
    constexpr int kWidth = 420;
    return {kWidth, heightForWidth(kWidth)};
}

QSize TokenChips::minimumSizeHint() const
{
    return {120, int(std::ceil(m_d->spacing().height)) + 2 * kMargin};
}

bool TokenChips::hasHeightForWidth() const
{
    return true;
}

int TokenChips::heightForWidth(int width) const
{
    const std::vector<ChipPlace> places = m_d->flowed(width);
    const double bottom = places.empty() ? m_d->spacing().height : places.back().rect.bottom();
    return int(std::ceil(bottom)) + 2 * kMargin;
}

void TokenChips::setCurrent(int token)
{
    const int valid = token >= 0 && token < int(m_d->tokens.size()) ? token : -1;
    if (valid == m_d->current)
        return;
    m_d->current = valid;
    setSpokenValue(this, valid < 0 ? QString() : m_d->description(m_d->tokens[std::size_t(valid)]));
    update();
}

bool TokenChips::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int token = m_d->tokenAt(help->pos());
    if (token < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_d->description(m_d->tokens[std::size_t(token)]), this,
                           chipRect(token).toRect());
    return true;
}

void TokenChips::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_d->layOut();
        updateGeometry();
    }
}

void TokenChips::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    if (hasFocus())
        paintFocusFrame(painter, rect(), theme);
    if (m_d->tokens.empty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect().adjusted(kMargin, kMargin, -kMargin, -kMargin), Qt::AlignLeft | Qt::TextWordWrap,
                         m_d->placeholder);
        return;
    }
    painter.translate(kMargin, kMargin);
    const ChipPainter chipPainter{theme, font()};
    const double padding = m_d->spacing().padding;
    const auto paintChip = [&](std::size_t index, ChipPainter::State state) {
        std::optional<float> link;
        if (!m_d->highlights.empty())
            link = index < m_d->highlights.size() ? m_d->highlights[index] : 0.0F;
        chipPainter.paint(painter, m_d->tokens[index], m_d->places[index], padding, link, state);
    };
    for (std::size_t index = 0; index < m_d->tokens.size(); ++index)
        paintChip(index, ChipPainter::State::Plain);
    // Once more, so that no neighbour covers their outlines.
    if (m_d->hovered >= 0 && m_d->hovered != m_d->current)
        paintChip(std::size_t(m_d->hovered), ChipPainter::State::Hovered);
    if (m_d->current >= 0)
        paintChip(std::size_t(m_d->current), ChipPainter::State::Current);
}

void TokenChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_d->layOut();
}

void TokenChips::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_d->tokens.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        m_d->select(m_d->current < 0 ? last : std::max(m_d->current - 1, 0));
        break;
    case Qt::Key_Right:
        m_d->select(std::min(m_d->current + 1, last));
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_d->select(m_d->current < 0 ? 0
                                     : chipInNextLine(m_d->places, m_d->current, event->key() == Qt::Key_Up ? -1 : 1));
        break;
    case Qt::Key_Home:
        m_d->select(0);
        break;
    case Qt::Key_End:
        m_d->select(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TokenChips::mousePressEvent(QMouseEvent* event)
{
    const int token = event->button() == Qt::LeftButton ? m_d->tokenAt(event->position()) : -1;
    if (token >= 0)
        m_d->select(token);
    else
        QWidget::mousePressEvent(event);
}

void TokenChips::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->tokenAt(event->position()));
}

void TokenChips::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_d->setHovered(-1);
}

} // namespace heed
