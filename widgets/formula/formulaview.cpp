// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/formulaview.h"

#include "widgets/formula/formulapainter.h"
#include "widgets/formula/strippainter.h"
#include "widgets/spokenvalue.h"
#include "widgets/viewfigure.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace heed {

namespace {

QPointF centerOf(const FormulaTokens& tokens, int token)
{
    for (const FormulaToken& chip : tokens.chips) {
        if (chip.token == token)
            return chip.rect.center();
    }
    return {-1.0, -1.0};
}

} // namespace

class FormulaView::Private
{
public:
    explicit Private(FormulaView* widget) : q(widget) { }

    double scrolled() const { return q->verticalScrollBar()->value(); }
    int rowAt(const QPointF& position) const { return layout.rowAt(position, scrolled(), int(sheet.rows.size())); }
    QToolButton* makeButton(Qt::ArrowType arrow, const QString& name);
    void layOut();
    void placeButtons();
    void showRow(int row);
    /// What the arrow keys walk through: keys, or heads in the last step.
    int choices() const { return sheet.isOfOneKey ? data.numbers.keys() : int(sheet.rows.size()); }
    int choice() const { return sheet.isOfOneKey ? key : sheet.current; }
    void select(int index);
    void selectQuery(int query);
    void setHovered(int row);
    QString toolTipAt(const QPointF& position) const;
    QString stripToolTip(const FormulaRow& row, const QRectF& rect, const QPointF& position) const;

    FormulaView* q;
    FormulaData data;
    FormulaSheet sheet;
    FormulaLayout layout;
    FormulaStep step = kFormulaSteps.front();
    int key = -1;
    int hovered = -1;
    QToolButton* previous = nullptr;
    QToolButton* next = nullptr;
};

QToolButton* FormulaView::Private::makeButton(Qt::ArrowType arrow, const QString& name)
{
    auto* button = new QToolButton(q->viewport());
    button->setArrowType(arrow);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(name);
    button->setAccessibleName(name);
    button->setCursor(Qt::ArrowCursor);
    return button;
}

void FormulaView::Private::layOut()
{
    sheet = formulaSheet(data, step, key);
    layout = FormulaLayout::of(data, sheet, key, q->viewport()->size(), q->font());
    QScrollBar* bar = q->verticalScrollBar();
    bar->setRange(0, std::max(0, int(std::ceil(layout.contentHeight - layout.body.height()))));
    bar->setPageStep(std::max(1, int(layout.body.height())));
    bar->setSingleStep(std::max(1, int(layout.rowHeight)));
    placeButtons();
    q->viewport()->update();
    setSpokenValue(q, data.isEmpty() ? data.emptyText
                                     : stepTitle(step, data) + QStringLiteral(". ") + stepExplanation(step, data, key));
}

void FormulaView::Private::placeButtons()
{
    const bool isShown = !data.isEmpty();
    previous->setVisible(isShown);
    next->setVisible(isShown);
    previous->setEnabled(step != kFormulaSteps.front());
    next->setEnabled(step != kFormulaSteps.back());
    int right = int(layout.title.right());
    for (QToolButton* button : {next, previous}) {
        const QSize size = button->sizeHint();
        button->setGeometry(right - size.width(), int(layout.title.center().y()) - size.height() / 2, size.width(),
                            size.height());
        right -= size.width() + Theme::kSpacing;
    }
}

void FormulaView::Private::showRow(int row)
{
    if (row < 0)
        return;
    const int top = int(layout.rowHeight * row);
    const int last = int(std::ceil(top + layout.rowHeight - layout.body.height()));
    QScrollBar* bar = q->verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), std::min(last, top), top));
}

void FormulaView::Private::select(int index)
{
    if (index < 0 || index >= choices())
        return;
    if (sheet.areRowsHeads) {
        Q_EMIT q->headSelected(index);
        return;
    }
    key = index;
    layOut();
    showRow(sheet.current);
    Q_EMIT q->keySelected(index);
}

void FormulaView::Private::selectQuery(int query)
{
    if (query >= 0 && query < data.queryLabels.size() && query != data.numbers.query)
        Q_EMIT q->querySelected(query);
}

void FormulaView::Private::setHovered(int row)
{
    if (row == hovered)
        return;
    hovered = row; // also where rows are no keys: a strip's numbers are read there
    q->viewport()->update();
    Q_EMIT q->keyHovered(sheet.areRowsHeads || sheet.isOfOneKey ? -1 : row);
}

QString FormulaView::Private::stripToolTip(const FormulaRow& row, const QRectF& rect, const QPointF& position) const
{
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::vector<float>& strip = row.cells[column].strip;
        const int index = stripIndexAt(layout.cell(rect, column), int(strip.size()), position);
        if (index >= 0)
            return FormulaView::tr("%1, number %2 of %3: %4")
                .arg(row.label)
                .arg(index + 1)
                .arg(strip.size())
                .arg(numberText(double(strip[std::size_t(index)])));
    }
    return {};
}

QString FormulaView::Private::toolTipAt(const QPointF& position) const
{
    if (const auto part = layout.math.stepAt(position))
        return FormulaView::tr("Step %1: %2").arg(int(*part) + 1).arg(stepTitle(*part, data));
    for (int row = 0; row < int(sheet.head.size()); ++row) {
        if (layout.headRow(row).contains(position))
            return stripToolTip(sheet.head[std::size_t(row)], layout.headRow(row), position);
    }
    for (int row = 0; row < int(sheet.foot.size()); ++row) {
        if (layout.footRow(row).contains(position))
            return stripToolTip(sheet.foot[std::size_t(row)], layout.footRow(row), position);
    }
    const int row = rowAt(position);
    return row < 0 ? QString() : stripToolTip(sheet.rows[std::size_t(row)], layout.bodyRow(row, scrolled()), position);
}

FormulaView::FormulaView(QWidget* parent) : ViewArea(parent), m_d(std::make_unique<Private>(this))
{
    makeAccessible(this, QAccessible::Chart);
    setAccessibleName(tr("Attention computed step by step"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_d->previous = m_d->makeButton(Qt::LeftArrow, tr("Previous step"));
    m_d->previous->setToolTip(tr("Back to the step before (Left)"));
    m_d->next = m_d->makeButton(Qt::RightArrow, tr("Next step"));
    m_d->next->setToolTip(tr("On to the next step (Right)"));
    connect(m_d->previous, &QToolButton::clicked, this, &FormulaView::showPreviousStep);
    connect(m_d->next, &QToolButton::clicked, this, &FormulaView::showNextStep);
    m_d->layOut();
}

FormulaView::~FormulaView() = default;

void FormulaView::setData(FormulaData data, int key)
{
    m_d->data = std::move(data);
    const HeadComputation& numbers = m_d->data.numbers;
    m_d->key = key >= 0 && key < numbers.keys() ? key : numbers.strongestKey();
    m_d->hovered = -1;
    m_d->layOut();
    m_d->showRow(m_d->sheet.current);
}

const FormulaData& FormulaView::data() const
{
    return m_d->data;
}

FormulaStep FormulaView::step() const
{
    return m_d->step;
}

int FormulaView::currentKey() const
{
    return m_d->key;
}

void FormulaView::setStep(FormulaStep step)
{
    if (step == m_d->step)
        return;
    m_d->step = step;
    m_d->hovered = -1;
    m_d->layOut();
    m_d->showRow(m_d->sheet.current);
    Q_EMIT stepChanged(step);
}

void FormulaView::showNextStep()
{
    if (m_d->step != kFormulaSteps.back())
        setStep(FormulaStep(int(m_d->step) + 1));
}

void FormulaView::showPreviousStep()
{
    if (m_d->step != kFormulaSteps.front())
        setStep(FormulaStep(int(m_d->step) - 1));
}

std::unique_ptr<Figure> FormulaView::picture(FormulaStep step, const QStringList& caption,
                                             const FigureOptions& options) const
{
    if (m_d->data.isEmpty())
        return nullptr;
    const QFont font = viewFigureFont(options.font);
    const double width = std::clamp(double(viewport()->width()), 560.0, 900.0);
    const FormulaSheet sheet = formulaSheet(m_d->data, step, m_d->key);
    const FormulaLayout layout = FormulaLayout::of(m_d->data, sheet, m_d->key, {width, 0.0}, font);
    return makeViewFigure(
        {width, layout.wholeHeight() + Theme::kPadding},
        [data = m_d->data, sheet, step, key = m_d->key, layout, font](QPainter& painter, const QRectF&,
                                                                      const Theme& theme) {
            FormulaPainter{data, sheet, layout, step, key, theme, font}.paint(painter);
        },
        caption, options);
}

QPointF FormulaView::rowCenter(int row) const
{
    return m_d->layout.bodyRow(row, m_d->scrolled()).center();
}

QPointF FormulaView::queryCenter(int query) const
{
    return centerOf(m_d->layout.queries, query);
}

QPointF FormulaView::keyCenter(int key) const
{
    return centerOf(m_d->layout.keys, key);
}

QSize FormulaView::sizeHint() const
{
    return {640, 600};
}

QSize FormulaView::minimumSizeHint() const
{
    return {360, 320};
}

bool FormulaView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_d->setHovered(-1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), m_d->toolTipAt(help->pos()), viewport());
        return true;
    }
    return ViewArea::viewportEvent(event);
}

void FormulaView::changeEvent(QEvent* event)
{
    ViewArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_d->layOut();
}

void FormulaView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme theme(palette());
    painter.fillRect(viewport()->rect(), theme.background);
    if (m_d->data.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(48, 0, -48, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_d->data.emptyText);
    } else {
        FormulaPainter{m_d->data, m_d->sheet, m_d->layout,     m_d->step,   m_d->key,
                       theme,     font(),     m_d->scrolled(), m_d->hovered}
            .paint(painter);
    }
    if (hasFocus())
        paintFocusFrame(painter, viewport()->rect(), theme);
}

void FormulaView::resizeEvent(QResizeEvent* event)
{
    ViewArea::resizeEvent(event);
    m_d->layOut();
    m_d->showRow(m_d->sheet.current);
}

void FormulaView::keyPressEvent(QKeyEvent* event)
{
    const int chosen = m_d->choice();
    const int last = m_d->choices() - 1;
    const bool isQuery = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        showPreviousStep();
        break;
    case Qt::Key_Right:
        showNextStep();
        break;
    case Qt::Key_Up:
        if (isQuery)
            m_d->selectQuery(m_d->data.numbers.query - 1);
        else
            m_d->select(std::max(chosen - 1, 0));
        break;
    case Qt::Key_Down:
        if (isQuery)
            m_d->selectQuery(m_d->data.numbers.query + 1);
        else
            m_d->select(std::min(chosen + 1, last));
        break;
    case Qt::Key_Home:
        m_d->select(0);
        break;
    case Qt::Key_End:
        m_d->select(last);
        break;
    default:
        ViewArea::keyPressEvent(event);
    }
}

void FormulaView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto part = m_d->layout.math.stepAt(event->position())) {
        setStep(*part);
        return;
    }
    if (const int query = m_d->layout.queries.tokenAt(event->position()); query >= 0)
        m_d->selectQuery(query);
    else if (m_d->sheet.isOfOneKey)
        m_d->select(m_d->layout.keys.tokenAt(event->position()));
    else
        m_d->select(m_d->rowAt(event->position()));
}

void FormulaView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // or the widget behind would get the release of our press
}

void FormulaView::mouseMoveEvent(QMouseEvent* event)
{
    m_d->setHovered(m_d->rowAt(event->position()));
}

} // namespace heed
