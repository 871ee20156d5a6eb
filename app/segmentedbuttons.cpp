// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segmentedbuttons.h"

#include "app/actiontext.h"
#include "app/choiceactions.h"
#include "app/focusgroup.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>

namespace heed {

namespace {

constexpr double kCheckedShare = 0.16; ///< of the accent in the background
constexpr double kHoveredShare = 0.06; ///< of the text colour
constexpr int kPadding = 8;            ///< on both sides of icon and text
constexpr int kVerticalPadding = 9;    ///< above and below together
constexpr int kIconGap = 4;            ///< between icon and text

enum class Place { First, Middle, Last };

/// One of the buttons; rounded where the row ends.
class Segment final : public QToolButton
{
public:
    Segment(QAction* action, Place place, QWidget* parent) : QToolButton(parent), m_place(place)
    {
        setDefaultAction(action);
        setAutoRaise(true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(spokenText(action->text()));
    }

    QSize sizeHint() const override { return hintFor(toolButtonStyle()); }

    QSize hintFor(Qt::ToolButtonStyle style) const
    {
        QStyleOptionToolButton option;
        initStyleOption(&option);
        QSize size = option.iconSize;
        if (style != Qt::ToolButtonIconOnly) {
            const QSize text = fontMetrics().size(0, label());
            size = QSize(text.width() + (style == Qt::ToolButtonTextBesideIcon ? size.width() + kIconGap : 0),
                         std::max(size.height(), text.height()));
        }
        return size + QSize(2 * kPadding, kVerticalPadding);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? theme.accent : theme.line);
        painter.setBrush(background(theme));
        painter.drawPath(outline());

        drawLabel(painter, theme);
    }

private:
    /// Without the mnemonic, which the menu answers to.
    QString label() const { return spokenText(defaultAction()->text()); }

    void drawLabel(QPainter& painter, const Theme& theme) const
    {
        QRect box = rect().adjusted(kPadding, 0, -kPadding, 0);
        if (toolButtonStyle() != Qt::ToolButtonTextOnly) {
            const QSize size = iconSize();
            const QRect place(QPoint(box.left(), (height() - size.height()) / 2), size);
            icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
            box.setLeft(place.right() + 1 + kIconGap);
        }
        if (toolButtonStyle() == Qt::ToolButtonIconOnly)
            return;
        painter.setPen(isEnabled() ? theme.text : palette().color(QPalette::Disabled, QPalette::ButtonText));
        painter.drawText(box, Qt::AlignVCenter, label());
    }

    QColor background(const Theme& theme) const
    {
        if (isChecked())
            return blended(theme.background, theme.accent, kCheckedShare);
        return underMouse() && isEnabled() ? blended(theme.background, theme.text, kHoveredShare) : theme.background;
    }

    /// The rectangle reaches beyond the sides that are not ends, where its corners are clipped away.
    QPainterPath outline() const
    {
        const double radius = Theme::kRadius;
        QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        box.setLeft(m_place == Place::First ? box.left() : -0.5);
        QPainterPath path;
        if (m_place == Place::Middle) {
            path.addRect(box);
        } else {
            QRectF rounded = box;
            (m_place == Place::First ? rounded.setRight(box.right() + radius + 1)
                                     : rounded.setLeft(box.left() - radius - 1));
            QPainterPath whole;
            whole.addRoundedRect(rounded, radius, radius);
            QPainterPath visible;
            visible.addRect(box);
            path = whole.intersected(visible);
        }
        return path;
    }

    Place m_place;
};

} // namespace

SegmentedButtons::SegmentedButtons(const ChoiceActions* choice, Qt::ToolButtonStyle style, QWidget* parent)
    : QWidget(parent), m_style(style)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QList<QAction*> actions = choice->actions();
    for (QAction* action : actions) {
        const Place place = action == actions.first()  ? Place::First
                            : action == actions.last() ? Place::Last
                                                       : Place::Middle;
        auto* segment = new Segment(action, place, this);
        segment->setToolButtonStyle(style);
        row->addWidget(segment);
        m_segments.append(segment);
        connect(action, &QAction::toggled, this, &SegmentedButtons::fit);
        connect(action, &QAction::changed, this, &QWidget::updateGeometry);
    }
    row->addStretch();
    new FocusGroup({m_segments.begin(), m_segments.end()}, FocusGroup::Kind::Choice, this);
    setSizePolicy(mayShorten() ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(spokenText(choice->name()));
}

QSize SegmentedButtons::sizeHint() const
{
    return {widthWith(m_style), m_segments.isEmpty() ? 0 : m_segments.first()->sizeHint().height()};
}

QSize SegmentedButtons::minimumSizeHint() const
{
    return {widthWith(mayShorten() ? Qt::ToolButtonIconOnly : m_style), sizeHint().height()};
}

/// Of the row in this style; as icons, when the button with the longest text is the current one.
int SegmentedButtons::widthWith(Qt::ToolButtonStyle style) const
{
    int width = 0;
    int longest = 0;
    for (const QToolButton* button : m_segments) {
        const auto* segment = static_cast<const Segment*>(button);
        const int wanted = segment->hintFor(style).width();
        width += wanted;
        longest = std::max(longest, segment->hintFor(m_style).width() - wanted);
    }
    return style == Qt::ToolButtonIconOnly ? width + longest : width;
}

void SegmentedButtons::fit()
{
    Qt::ToolButtonStyle style = m_style;
    if (mayShorten() && width() < widthWith(style))
        style = width() < widthWith(Qt::ToolButtonTextOnly) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly;
    for (QToolButton* segment : m_segments)
        segment->setToolButtonStyle(style == Qt::ToolButtonIconOnly && segment->isChecked() ? m_style : style);
    layout()->activate(); // now, not with the next event: the new widths must not be seen with the old texts
}

void SegmentedButtons::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SegmentedButtons::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace heed
