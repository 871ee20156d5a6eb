// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networklayout.h"

#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace heed {

namespace {

constexpr double kLadder = 26.0;   // width of the rungs
constexpr double kResidual = 18.0; // between a frame and its boxes
constexpr double kBesideStream = 8.0;
constexpr double kMiddle = 34.0; // between the two frames
constexpr double kWidestBox = 330.0;
constexpr double kLargestSlot = 74.0;

/// The height of a box with the gap below it, in mean boxes.
double slotsOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Embedding:
    case BlockKind::SelfAttention:
    case BlockKind::CrossAttention:
    case BlockKind::FeedForward:
    case BlockKind::Linear:
        return 1.25;
    default:
        return isAddition(kind) ? 0.7 : 0.75;
    }
}

/// Of one stack with one of its layers.
double slotsOf(const NetworkData& data, Stack stack)
{
    double units = 0.0;
    for (const NetworkBlock& block : data.blocks)
        units += block.stack == stack && block.layer <= 0 ? slotsOf(block.kind) : 0.0;
    return units;
}

/// Builds one stack upwards.
class StackBuilder
{
public:
    /// @param title height of a frame's name, which stands above it
    StackBuilder(NetworkLayout& layout, const NetworkData& data, double slot, double gap, double title)
        : m_layout(layout), m_data(data), m_slot(slot), m_gap(gap), m_title(title)
    {
    }

    /// @returns the frame
    QRectF build(Stack stack, int shownLayer, double left, double right, double bottom)
    {
        double y = bottom;
        std::optional<double> frameBottom;
        QRectF frame;
        QRectF before;
        QPointF branch; // where the next residual leaves
        m_bias = {};
        m_layout.arrows.push_back({{QPointF((left + right) / 2.0, y), QPointF((left + right) / 2.0, y - m_gap)}});
        for (std::size_t index = 0; index < m_data.blocks.size(); ++index) {
            const NetworkBlock& block = m_data.blocks[index];
            if (block.stack != stack || (block.layer >= 0 && block.layer != shownLayer))
                continue;
            const bool isInside = block.layer >= 0;
            if (isInside && !frameBottom) {
                y -= m_gap * 0.8;
                frameBottom = y;
            } else if (!isInside && frameBottom && frame.isNull()) {
                frame = QRectF(QPointF(left, y - m_gap * 0.8), QPointF(right, *frameBottom));
                y -= m_gap * 0.8 + m_title;
            }
            const double height = m_slot * slotsOf(block.kind) - m_gap;
            y -= m_gap;
            QRectF rect(left + kResidual, y - height, right - left - 2.0 * kResidual, height);
            y -= height;
            if (block.kind == BlockKind::DistanceBias) {
                rect = besideTheStream(rect, stack);
                m_bias = rect;
            } else {
                connect(before, rect, block, branch);
                before = rect;
            }
            m_layout.boxes.push_back({index, rect});
        }
        if (frame.isNull())
            frame = QRectF(QPointF(left, y - m_gap * 0.8), QPointF(right, frameBottom.value_or(y)));
        return frame;
    }

private:
    /// What acts in the scores stands beside the way of the vectors, on the side that the residuals leave free.
    static QRectF besideTheStream(const QRectF& rect, Stack stack)
    {
        const double width = rect.width() / 2.0 - kBesideStream + kResidual;
        return stack == Stack::Encoder
                   ? QRectF(rect.center().x() + kBesideStream, rect.top(), width, rect.height())
                   : QRectF(rect.center().x() - kBesideStream - width, rect.top(), width, rect.height());
    }

    /// From the bias by distance around the norm into self-attention.
    void connectBias(const QRectF& attention, Stack stack)
    {
        const bool isEncoder = stack == Stack::Encoder;
        const double edge = isEncoder ? attention.right() : attention.left();
        const double x = edge + (isEncoder ? kResidual * 0.55 : -kResidual * 0.55);
        m_layout.arrows.push_back(
            {{QPointF(x, m_bias.top()), QPointF(x, attention.center().y()), QPointF(edge, attention.center().y())}});
    }

    void connect(const QRectF& before, const QRectF& rect, const NetworkBlock& block, QPointF& branch)
    {
        const Stack stack = block.stack;
        const bool isPost = m_data.model.normPlacement == NormPlacement::Post;
        if (!before.isNull())
            m_layout.arrows.push_back(
                {{QPointF(rect.center().x(), before.top()), QPointF(rect.center().x(), rect.bottom())}});
        if (isPost ? isBlockNorm(block.kind) : isAddition(block.kind)) {
            // The ladder's side is kept free; the way around runs at the outer edge of the boxes.
            const double x = stack == Stack::Encoder ? rect.left() - kResidual * 0.55 : rect.right() + kResidual * 0.55;
            const double edge = stack == Stack::Encoder ? rect.left() : rect.right();
            m_layout.residuals.push_back(
                {{branch, QPointF(x, branch.y()), QPointF(x, rect.center().y()), QPointF(edge, rect.center().y())}});
        }
        if (block.kind == BlockKind::SelfAttention && !m_bias.isNull())
            connectBias(rect, stack);
        if (isPost ? !isBlockNorm(block.kind) : isBlockNorm(block.kind))
            branch = QPointF(rect.center().x(), rect.bottom() + m_gap * 0.6);
    }

    NetworkLayout& m_layout;
    const NetworkData& m_data;
    double m_slot;
    double m_gap;
    double m_title;
    QRectF m_bias; ///< of the stack at hand
};

void placeRungs(NetworkLayout& layout, Stack stack, int layers, const QRectF& frame)
{
    if (layers < 2)
        return;
    const double height = std::min(26.0, frame.height() / layers);
    const double x = stack == Stack::Encoder ? frame.left() - kLadder - 4.0 : frame.right() + 4.0;
    const double top = frame.center().y() - height * layers / 2.0;
    for (int layer = 0; layer < layers; ++layer)
        layout.rungs.push_back(
            {stack, layer, QRectF(x, top + (layers - 1 - layer) * height, kLadder, height).adjusted(0, 1, 0, -1)});
}

QRectF rectOf(const NetworkLayout& layout, const NetworkData& data, BlockKind kind)
{
    for (const NetworkBox& box : layout.boxes) {
        if (data.blocks[box.block].kind == kind)
            return box.rect;
    }
    return {};
}

/// The upper edge of the encoder's last box.
double encoderTop(const NetworkLayout& layout, const NetworkData& data)
{
    double top = layout.encoderFrame.bottom();
    for (const NetworkBox& box : layout.boxes) {
        if (data.blocks[box.block].stack == Stack::Encoder)
            top = std::min(top, box.rect.top());
    }
    return top;
}

} // namespace

NetworkLayout NetworkLayout::of(const NetworkData& data, int encoderLayer, int decoderLayer, QSizeF viewport,
                                const QFont& font)
{
    NetworkLayout layout;
    if (data.isEmpty())
        return layout;
    const QFontMetricsF metrics(font);
    const double line = std::ceil(metrics.height());
    const double panel = 5.0 * line + 2.0 * Theme::kPadding;
    const double ends = line + Theme::kSpacing; // of the texts above and below
    const double around = panel + 2.0 * ends + line + 3.0 * Theme::kPadding;
    const double smallest = line * 2.4;
    const double units = std::max(slotsOf(data, Stack::Encoder), slotsOf(data, Stack::Decoder)) + 0.6;
    const double slot = std::clamp((viewport.height() - around) / units, smallest, kLargestSlot);
    const double gap = std::clamp(slot * 0.26, 9.0, 16.0);
    const double height = std::max(viewport.height(), std::ceil(slot * units + around));
    const double width = std::max(viewport.width(), 420.0);
    layout.size = {width, height};

    const double column = std::min((width - 2.0 * (Theme::kPadding + kLadder + 4.0) - kMiddle) / 2.0, kWidestBox);
    const double left = (width - 2.0 * column - kMiddle) / 2.0;
    const double used = slot * units + 2.0 * ends + line;
    const double bottom = Theme::kPadding + (height - panel - 3.0 * Theme::kPadding - used) / 2.0 + used - ends;
    StackBuilder builder(layout, data, slot, gap, line);
    layout.encoderFrame = builder.build(Stack::Encoder, encoderLayer, left, left + column, bottom);
    layout.decoderFrame
        = builder.build(Stack::Decoder, decoderLayer, left + column + kMiddle, left + 2.0 * column + kMiddle, bottom);
    placeRungs(layout, Stack::Encoder, data.model.encoderLayers, layout.encoderFrame);
    placeRungs(layout, Stack::Decoder, data.model.decoderLayers, layout.decoderFrame);

    // The encoder's output goes over the top of its frame into every cross-attention.
    const QRectF cross = rectOf(layout, data, BlockKind::CrossAttention);
    const double x = layout.encoderFrame.center().x();
    const double start = encoderTop(layout, data);
    const double turn = std::min(layout.encoderFrame.top(), start) - gap;
    const double between = layout.encoderFrame.right() + kMiddle / 2.0;
    if (!cross.isNull())
        layout.arrows.push_back({{QPointF(x, start), QPointF(x, turn), QPointF(between, turn),
                                  QPointF(between, cross.center().y()), QPointF(cross.left(), cross.center().y())}});
    layout.encoderInput = QRectF(left, bottom + 2.0, column, line);
    layout.decoderInput = QRectF(left + column + kMiddle, bottom + 2.0, column, line);
    const QRectF last = layout.boxes.back().rect;
    const bool isFramed = data.blocks[layout.boxes.back().block].layer >= 0; // then the frame's name stands above, too
    const double tip = isFramed ? layout.decoderFrame.top() - line - 3.0 : last.top() - gap;
    layout.arrows.push_back({{QPointF(last.center().x(), last.top()), QPointF(last.center().x(), tip)}});
    layout.output = QRectF(layout.decoderInput.left(), tip - line - 1.0, column, line);
    const double top = layout.output.top();
    layout.summary = QRectF(left, top, column, std::max(0.0, turn - line - Theme::kSpacing - top));
    layout.panel = QRectF(Theme::kPadding, height - panel - Theme::kPadding, width - 2.0 * Theme::kPadding, panel);
    return layout;
}

int NetworkLayout::boxAt(const QPointF& position) const
{
    const auto found = std::ranges::find_if(boxes, [&](const NetworkBox& box) { return box.rect.contains(position); });
    return found == boxes.end() ? -1 : int(found - boxes.begin());
}

int NetworkLayout::rungAt(const QPointF& position) const
{
    const auto found = std::ranges::find_if(rungs, [&](const LayerRung& rung) { return rung.rect.contains(position); });
    return found == rungs.end() ? -1 : int(found - rungs.begin());
}

} // namespace heed
