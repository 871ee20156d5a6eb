// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/flow/flowlinks.h"

#include <QString>

#include <memory>

namespace heed {

/// What a picture of the flow of attention shows.
struct FlowFigureContent
{
    FlowData data;
    HeadMask heads;
    FlowFilter filter;
    ValueScale scale = ValueScale::Linear;
    FlowFocus focus;             ///< what stands out
    bool keepsOnlyFocus = false; ///< the other lines are left out
};

/// The flow of attention as a picture: every token has its label, lines are vectors in SVG and PDF, a legend names the
/// heads by their colours.
/// @param filterText what the filter keeps, in words, for the caption.
std::unique_ptr<Figure> makeFlowFigure(FlowFigureContent content, const QString& filterText,
                                       const FigureOptions& options);

} // namespace heed
