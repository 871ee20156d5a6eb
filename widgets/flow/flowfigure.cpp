// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowfigure.h"

#include "widgets/colormap.h"
#include "widgets/flow/flowpainter.h"
#include "widgets/flow/headboxes.h"
#include "widgets/flow/headcolors.h"
#include "widgets/viewfigure.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::FlowFigure)
};

constexpr double kWidth = 620.0;
constexpr QSizeF kBox(26.0, 20.0);
constexpr double kGap = 4.0;

/// The shown heads as numbered boxes in their colours.
void paintLegend(QPainter& painter, const std::vector<int>& heads, const Theme& theme)
{
    const auto boxes = headBoxRects(int(heads.size()), kWidth, kBox, kGap);
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        const QColor color = headColor(heads[index], theme.isDark);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(boxes[index], Theme::kRadius, Theme::kRadius);
        painter.setPen(readableOn(color));
        painter.drawText(boxes[index], Qt::AlignCenter, QString::number(heads[index] + 1));
    }
}

double legendHeight(int heads)
{
    const auto boxes = headBoxRects(heads, kWidth, kBox, kGap);
    return boxes.empty() ? 0.0 : boxes.back().bottom() + 2.0 * kGap;
}

} // namespace

std::unique_ptr<Figure> makeFlowFigure(FlowFigureContent content, const QString& filterText,
                                       const FigureOptions& options)
{
    const QFont font = viewFigureFont(options.font);
    const int shown = content.heads.shownCount();
    constexpr double kComfortableRow = 1.5; // lines
    const double rows = std::max(content.data.queries(), content.data.keys()) * kComfortableRow;
    const FlowLayout layout = FlowLayout::of(
        content.data, shown, {kWidth, rows * QFontMetricsF(font).height() + 4.0 * Theme::kPadding}, font);
    const double legend = legendHeight(shown);
    const QSizeF size(kWidth, layout.heading + layout.contentHeight);

    QStringList names;
    for (const int head : content.heads.shown())
        names << QString::number(head + 1);
    const QStringList caption{content.data.caption, Translated::tr("Heads %1; %2; thickness: %3 scale.")
                                                        .arg(names.join(QStringLiteral(", ")), filterText,
                                                             displayName(content.scale).toLower())};

    FlowLinks links = filteredLinks(content.data, content.heads, content.filter, content.scale);
    auto paint = [content = std::move(content), links = std::move(links), layout, size,
                  legend](QPainter& painter, const QRectF&, const Theme& theme) {
        paintLegend(painter, content.heads.shown(), theme);
        painter.translate(0.0, legend);
        FlowPainter view{content.data, layout, links,         content.heads,         theme,
                         size,         0.0,    content.focus, content.keepsOnlyFocus};
        view.isVector = true;
        view.paint(painter);
    };
    return makeViewFigure({size.width(), size.height() + legend}, std::move(paint), caption, options);
}

} // namespace heed
