// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/segmentedbuttons.h"

#include "app/choiceactions.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

namespace heed {

namespace {

constexpr double kCheckedShare = 0.16; ///< of the accent in the background
constexpr double kHoveredShare = 0.06; ///< of the text colour
constexpr int kTextPadding = 5;        ///< on both sides of a text alone
constexpr int kIconPadding = 6;        ///< before an icon; the style leaves room enough behind its text

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
        setAccessibleName(QString(action->text()).remove(u'&'));
    }

    QSize sizeHint() const override
    {
        return QToolButton::sizeHint() + QSize(hasIcon() ? kIconPadding : 2 * kTextPadding, 2);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme(palette());
        QStylePainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? theme.accent : theme.line);
        painter.setBrush(background(theme));
        painter.drawPath(outline());

        QStyleOptionToolButton option;
        initStyleOption(&option);
        if (isChecked())
            option.palette.setColor(QPalette::ButtonText, theme.text);
        option.rect.adjust(hasIcon() ? kIconPadding : kTextPadding, 0, hasIcon() ? 0 : -kTextPadding, 0);
        option.state &= ~(QStyle::State_Sunken | QStyle::State_On);
        painter.drawControl(QStyle::CE_ToolButtonLabel, option);
    }

private:
    bool hasIcon() const { return toolButtonStyle() == Qt::ToolButtonTextBesideIcon; }

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
    : QWidget(parent)
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
    }
    setAccessibleName(QString(choice->name()).remove(u'&'));
}

} // namespace heed
