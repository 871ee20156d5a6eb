// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/headreadout.h"

#include "widgets/gallerypainter.h"
#include "widgets/heatmap/pinlist.h"
#include "widgets/spokenvalue.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace heed {

namespace {

constexpr double kSwatch = 9.0;
constexpr double kSwatchGap = 5.0;

} // namespace

HeadReadout::HeadReadout(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    makeAccessible(this, QAccessible::StaticText);
    setAccessibleName(tr("Numbers of the head"));
}

void HeadReadout::setHead(const QString& name, const std::optional<HeadNumbers>& numbers)
{
    m_parts.clear();
    if (!name.isEmpty())
        m_parts.push_back({{}, numbers ? tr("%1: %2").arg(name, displayName(numbers->statistics.role)) : name});
    QString spoken = m_parts.empty() ? QString() : m_parts.front().text;
    for (const HeadMeasure measure : kHeadMeasures) {
        const QString text = numbers ? longText(*numbers, measure) : QString();
        if (text.isEmpty())
            continue;
        m_parts.push_back({measure, text});
        spoken += QStringLiteral(", ") + text;
    }
    setSpokenValue(this, spoken);
    if (const int lines = linesAt(width()); lines > m_mostLines) {
        m_mostLines = lines;
        updateGeometry();
    }
    update();
}

double HeadReadout::widthOf(const Part& part) const
{
    const QFontMetricsF metrics(font());
    return (part.measure ? kSwatch + kSwatchGap : 0.0) + std::ceil(metrics.horizontalAdvance(part.text)) + 1.0;
}

std::vector<QRectF> HeadReadout::places(double width) const
{
    std::vector<double> widths;
    for (const Part& part : m_parts)
        widths.push_back(widthOf(part));
    return PinListLayout::of(widths, {width - 2.0 * Theme::kPadding, lineHeight()}).entries;
}

double HeadReadout::lineHeight() const
{
    return std::ceil(QFontMetricsF(font()).height()) + 2.0;
}

int HeadReadout::linesAt(double width) const
{
    const auto rects = places(width);
    return rects.empty() ? 0 : int(std::lround(rects.back().bottom() / lineHeight()));
}

QSize HeadReadout::sizeHint() const
{
    return {400, heightForWidth(400)};
}

int HeadReadout::heightForWidth(int width) const
{
    return int(std::max(m_mostLines, linesAt(width)) * lineHeight()) + 2 * Theme::kSpacing;
}

bool HeadReadout::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto rects = places(width());
    for (std::size_t index = 0; index < rects.size(); ++index) {
        const bool isHere = rects[index].translated(Theme::kPadding, Theme::kSpacing).contains(help->pos());
        if (isHere && m_parts[index].measure) {
            QToolTip::showText(help->globalPos(), explanationOf(*m_parts[index].measure), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void HeadReadout::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    const QFontMetricsF metrics(font());
    const auto rects = places(width());
    for (std::size_t index = 0; index < rects.size(); ++index) {
        const Part& part = m_parts[index];
        QRectF place = rects[index].translated(Theme::kPadding, Theme::kSpacing);
        if (part.measure) {
            painter.fillRect(QRectF(place.left(), place.center().y() - kSwatch / 2.0, kSwatch, kSwatch),
                             measureColor(*part.measure));
            place.setLeft(place.left() + kSwatch + kSwatchGap);
        }
        painter.setPen(theme.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         metrics.elidedText(part.text, Qt::ElideRight, place.width()));
    }
}

} // namespace heed
