// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networkdata.h"

#include <QString>

#include <vector>

namespace heed {

/// The words of the drawing, translated. Shapes are those of the present sentence: S source tokens, T decoder inputs.

/// "Masked self-attention"
QString blockTitle(const NetworkBlock& block, const NetworkData& data);

/// "[7, 256]": the block's output.
QString blockShape(const NetworkBlock& block, const NetworkData& data);

/// "8 heads, d_k = 32", "d_ff = 1024"; empty where there is nothing to say.
QString blockSize(const NetworkBlock& block, const NetworkData& data);

/// "FFN(x) = max(0, xW₁ + b₁)W₂ + b₂"
QString blockFormula(const NetworkBlock& block, const NetworkData& data);

/// One or two plain sentences.
QString blockExplanation(const NetworkBlock& block, const NetworkData& data);

/// "Encoder: layer 1 of 6", or "Encoder 1/6" where there is little room.
QString frameTitle(Stack stack, int layer, int layers, bool isLong);

/// "layers 2–6", or "2–6" where there is little room. Both ends are included and count from 0 here.
QString skippedName(int first, int last, bool isShort);

/// What these layers are to the one that is drawn, and where a click leads.
QString skippedToolTip(Stack stack, int first, int last, int shownLayer);

/// What goes in at the bottom of the drawing, and what comes out at its top.
struct NetworkEnds
{
    QString encoderInput;
    QString decoderInput;
    QString output;
};

NetworkEnds networkEnds(const NetworkData& data);

/// A line of the model's summary.
struct SummaryLine
{
    QString name;
    QString value;
};

/// The model's name and all its parameters, then where they are: the parts sum to the whole.
std::vector<SummaryLine> modelSummary(const NetworkData& data);

/// "263 k", "1.05 M"; "–" for none.
QString countText(std::int64_t parameters);

} // namespace heed
