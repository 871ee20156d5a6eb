// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networkdata.h"

#include <QFont>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace heed {

struct NetworkBox
{
    std::size_t block = 0; ///< index into NetworkData::blocks
    QRectF rect;
};

/// One layer of a stack in the ladder beside its frame.
struct LayerRung
{
    Stack stack = Stack::Encoder;
    int layer = 0;
    QRectF rect;
};

/// The layers of a stack before or after the one that is drawn whole, as one small box on the way of the vectors.
struct SkippedLayers
{
    Stack stack = Stack::Encoder;
    int first = 0; ///< both included
    int last = 0;
    QRectF rect;
    QString text; ///< "layers 2–6", or "2–6" where there is little room
};

/// Where the parts of the drawing stand, bottom up as in the paper's figure 1: the encoder at the left, the decoder at the
/// right. Of each stack one layer is drawn whole; a ladder beside it chooses which. The last layer of the encoder is what
/// every layer of the decoder reads.
struct NetworkLayout
{
    std::vector<NetworkBox> boxes;      ///< bottom up, the encoder first
    std::vector<LayerRung> rungs;       ///< empty for a stack of one layer
    std::vector<SkippedLayers> skipped; ///< at most two for each stack, the lower one first
    QRectF encoderFrame;                ///< around the layer that is drawn
    QRectF decoderFrame;
    QRectF encoderTitle; ///< room for its name, above it
    QRectF decoderTitle;
    std::vector<QPolygonF> arrows;    ///< along the way of the vectors, the last point is the tip
    std::vector<QPolygonF> residuals; ///< around the blocks
    QRectF encoderInput;              ///< texts at the ends
    QRectF decoderInput;
    QRectF output;
    QRectF summary; ///< of the model, over the encoder
    QRectF panel;   ///< the explanation
    QSizeF size;    ///< of all

    /// @param shownLayers of encoder and decoder, those that are drawn whole
    /// @param viewport the drawing fills it, or is taller where it is too low
    static NetworkLayout of(const NetworkData& data, int encoderLayer, int decoderLayer, QSizeF viewport,
                            const QFont& font);

    /// Index into boxes; −1: none.
    int boxAt(const QPointF& position) const;
    /// Index into rungs; −1: none.
    int rungAt(const QPointF& position) const;
    /// Index into skipped; −1: none.
    int skippedAt(const QPointF& position) const;
};

} // namespace heed
