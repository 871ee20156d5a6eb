// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/wordsfigure.h"

#include "widgets/viewfigure.h"
#include "widgets/words/wordspainter.h"

#include <QPainter>

#include <utility>

namespace heed {

std::unique_ptr<Figure> makeWordsFigure(WordsData data, WordPlace focus, const FigureOptions& options)
{
    constexpr double kWidth = 680.0;
    const WordsLayout layout = WordsLayout::of(data, kWidth, viewFigureFont(options.font));
    QStringList caption{data.caption};
    if (!data.reference.empty())
        caption.append(data.note);
    const double height = layout.height;
    auto paint = [data = std::move(data), layout, focus, scale = options.valueScale](QPainter& painter, const QRectF&,
                                                                                     const Theme& theme) {
        WordsPainter{data, layout, theme, scale, focus}.paint(painter);
    };
    return makeViewFigure({kWidth, height}, std::move(paint), caption, options);
}

} // namespace heed
