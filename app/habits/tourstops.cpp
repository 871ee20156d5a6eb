// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/habits/tourstops.h"

#include "app/segmentedbuttons.h"
#include "app/stage.h"
#include "app/stagetoolbar.h"
#include "widgets/attentionheatmap.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <algorithm>

namespace heed {

namespace {

constexpr int kCellReach = 16; ///< pixels around a cell's middle that are pointed at

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::Tour)
};

/// What can be seen of a widget, in the window's coordinates.
QRect placeIn(const QWidget* window, const QWidget* part)
{
    return QRect(part->mapTo(window, QPoint()), part->size()).intersected(window->rect());
}

QString keys(const QKeySequence& sequence)
{
    return sequence.toString(QKeySequence::NativeText);
}

int largestKey(const Matrix& weights, int query)
{
    const auto row = weights.row(query);
    return int(std::max_element(row.begin(), row.end()) - row.begin());
}

/// The current cell of the heatmap, the brightest of the current row where only that is chosen, or what is in the middle
/// where it is scrolled away.
QRect cellIn(const TourParts& parts)
{
    const auto* heatmap = parts.stage->findChild<AttentionHeatmap*>();
    if (!heatmap || heatmap->map().isEmpty())
        return placeIn(parts.window, parts.stage);
    const int query = std::max(heatmap->currentQuery(), 0);
    const int key = heatmap->currentKey() < 0 ? largestKey(heatmap->map().weights, query) : heatmap->currentKey();
    QPoint middle = heatmap->cellCenter(query, key).toPoint();
    if (!heatmap->rect().contains(middle))
        middle = heatmap->rect().center();
    QRect cell(0, 0, 2 * kCellReach, 2 * kCellReach);
    cell.moveCenter(heatmap->mapTo(parts.window, middle));
    return cell;
}

} // namespace

std::vector<Tour::Stop> tourStops(const TourParts& parts)
{
    const QWidget* window = parts.window;
    const QWidget* tabs = parts.toolbar->findChild<SegmentedButtons*>(); // the first ones choose the view
    return {
        {Text::tr("Your sentence"),
         Text::tr("Write a text and press %1. “Examples” has sentences that are worth looking at.")
             .arg(keys(Qt::CTRL | Qt::Key_Return)),
         [=] { return placeIn(window, parts.source); }},
        {Text::tr("Its tokens"),
         Text::tr("The network reads and writes these pieces. The colours of the translation say how sure it was, from "
                  "orange to blue. Choose a token: every view shows what it looks at."),
         [=] { return placeIn(window, parts.tokens); }},
        {Text::tr("The views"),
         Text::tr(
             "The same attention in different ways: as a map of one head, as all heads at once, and more. %1, %2 and "
             "so on change the view.")
             .arg(keys(Qt::CTRL | Qt::Key_1), keys(Qt::CTRL | Qt::Key_2)),
         [=] { return placeIn(window, tabs ? tabs : parts.toolbar); }},
        {Text::tr("A cell"),
         Text::tr(
             "A row is a token that asks, a column is a token that it can look at. The brighter the cell, the larger "
             "its weight; the weights of a row sum to 1. Point at cells, or walk with the arrow keys."),
         [parts] { return cellIn(parts); }},
        {Text::tr("The numbers"),
         Text::tr(
             "Above, the chosen row before and after the softmax. Below, what the model could have written at this "
             "step: double-click a token to go on with it instead. %1 lists every key.")
             .arg(keys(QKeySequence::HelpContents)),
         [=] { return placeIn(window, parts.inspector); }},
    };
}

} // namespace heed
