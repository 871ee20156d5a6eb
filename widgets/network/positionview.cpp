// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/positionview.h"

#include "widgets/formula/formulastep.h"
#include "widgets/network/positionpainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/viewfigure.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace heed {

class PositionView::Private
{
public:
    explicit Private(PositionView* widget) : q(widget) { }

    int shown() const
    {
        return isWhole || data.length == 0 ? data.table.rows() : std::min(data.length, data.table.rows());
    }
    void layOut();
    void placeButtons();

    PositionView* q;
    PositionData data;
    PositionLayout layout;
    Matrix similarity;
    int pair = 0;
    bool isWhole = false;
    QToolButton* back = nullptr;
    QToolButton* whole = nullptr;
};

void PositionView::Private::layOut()
{
    layout = PositionLayout::of(data, shown(), q->size(), q->font());
    if (similarity.rows() != shown())
        similarity = positionSimilarity(data.table, shown());
    placeButtons();
    q->update();
    setSpokenValue(q, data.isEmpty() ? QString() : positionExplanation(data, pair));
}

void PositionView::Private::placeButtons()
{
    int right = int(layout.title.right());
    for (QToolButton* button : {back, whole}) {
        const QSize size = button->sizeHint();
        button->setGeometry(right - size.width(), int(layout.title.center().y()) - size.height() / 2, size.width(),
                            size.height());
        right -= size.width() + Theme::kSpacing;
    }
    whole->setVisible(data.length > 0);
}

PositionView::PositionView(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Positional encoding"));
    setFocusPolicy(Qt::StrongFocus);
    m_d->back = new QToolButton(this);
    m_d->back->setText(tr("Back to the network"));
    m_d->back->setToolTip(tr("Back to the network (Escape)"));
    m_d->whole = new QToolButton(this);
    m_d->whole->setCheckable(true);
    m_d->whole->setText(tr("Whole table"));
    m_d->whole->setToolTip(tr("Every position that the model knows, not only those of the sentence (W)"));
    connect(m_d->back, &QToolButton::clicked, this, &PositionView::closeRequested);
    connect(m_d->whole, &QToolButton::toggled, this, &PositionView::setWhole);
}

PositionView::~PositionView() = default;

void PositionView::setData(PositionData table)
{
    m_d->data = std::move(table);
    m_d->similarity = {};
    m_d->pair = std::clamp(m_d->pair, 0, std::max(0, m_d->data.pairs() - 1));
    m_d->layOut();
}

int PositionView::pair() const
{
    return m_d->pair;
}

bool PositionView::isWhole() const
{
    return m_d->isWhole;
}

void PositionView::setPair(int pair)
{
    m_d->pair = std::clamp(pair, 0, std::max(0, m_d->data.pairs() - 1));
    m_d->layOut();
}

void PositionView::setWhole(bool isWhole)
{
    m_d->isWhole = isWhole;
    m_d->whole->setChecked(isWhole);
    m_d->layOut();
}

std::unique_ptr<Figure> PositionView::picture(const QStringList& caption, const FigureOptions& options) const
{
    if (m_d->data.isEmpty())
        return nullptr;
    const QFont font = viewFigureFont(options.font);
    const QSizeF size(std::clamp(double(width()), 560.0, 900.0), std::clamp(double(height()), 560.0, 800.0));
    const PositionLayout layout = PositionLayout::of(m_d->data, m_d->shown(), size, font);
    return makeViewFigure(
        size,
        [data = m_d->data, similarity = m_d->similarity, pair = m_d->pair, layout,
         font](QPainter& painter, const QRectF&, const Theme& theme) {
            PositionPainter{data, layout, similarity, theme, font, pair}.paint(painter);
        },
        caption, options);
}

QPointF PositionView::cellCenter(int position, int dimension) const
{
    const QRectF& image = m_d->layout.image;
    return {image.left() + image.width() * (dimension + 0.5) / m_d->data.table.columns(),
            image.top() + image.height() * (position + 0.5) / m_d->layout.shown};
}

QSize PositionView::sizeHint() const
{
    return {640, 640};
}

QSize PositionView::minimumSizeHint() const
{
    return {360, 420};
}

bool PositionView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_d->data.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int position = m_d->layout.positionAt(help->pos());
        const int dimension = m_d->layout.dimensionAt(help->pos(), m_d->data.table.columns());
        if (position >= 0)
            QToolTip::showText(help->globalPos(),
                               tr("Position %1, dimension %2: %3")
                                   .arg(position)
                                   .arg(dimension)
                                   .arg(numberText(double(m_d->data.table(position, dimension)))),
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
    return QWidget::event(event);
}

void PositionView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    if (!m_d->data.isEmpty())
        PositionPainter{m_d->data, m_d->layout, m_d->similarity, theme, font(), m_d->pair}.paint(painter);
    if (hasFocus())
        paintFocusFrame(painter, rect(), theme);
}

void PositionView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_d->layOut();
}

void PositionView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setPair(m_d->pair - 1);
        break;
    case Qt::Key_Right:
        setPair(m_d->pair + 1);
        break;
    case Qt::Key_Home:
        setPair(0);
        break;
    case Qt::Key_End:
        setPair(m_d->data.pairs() - 1);
        break;
    case Qt::Key_W:
        if (m_d->data.length > 0)
            setWhole(!m_d->isWhole);
        break;
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PositionView::mousePressEvent(QMouseEvent* event)
{
    const int dimension = m_d->layout.dimensionAt(event->position(), m_d->data.table.columns());
    if (event->button() == Qt::LeftButton && dimension >= 0 && m_d->data.pairs() > 0)
        setPair(dimension % m_d->data.pairs());
}

} // namespace heed
