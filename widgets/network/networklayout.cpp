// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networklayout.h"

#include "widgets/network/networktext.h"
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
constexpr double kTitleGap = 4.0;       // around a frame's name
constexpr double kSkippedPadding = 7.0; // beside the name of skipped layers

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

int layersOf(const NetworkData& data, Stack stack)
{
    return stack == Stack::Encoder ? data.model.encoderLayers : data.model.decoderLayers;
}

/// The height of things that all stacks have.
struct StackMeasures
{
    double slot = 0.0; ///< of a mean box with the gap below it
    double gap = 0.0;
    double line = 0.0; ///< of a frame's name, which stands above it, and of layers that are skipped
};

/// Builds one stack upwards.
class StackBuilder
{
public:
    StackBuilder(NetworkLayout& layout, const NetworkData& data, const StackMeasures& measures, const QFont& font)
        : m_layout(layout),
          m_data(data),
          m_slot(measures.slot),
          m_gap(measures.gap),
          m_line(measures.line),
          m_metrics(smallFont(font))
    {
    }

    /// @returns the frame
    QRectF build(Stack stack, int shownLayer, double left, double right, double bottom)
    {
        m_stack = stack;
        m_shownLayer = shownLayer;
        m_column = QRectF(left, bottom, right - left, 0.0);
        m_before = m_column;
        m_bias = m_frame = {};
        m_frameBottom.reset();
        double y = bottom;
        QPointF branch; // where the next residual leaves
        for (std::size_t index = 0; index < m_data.blocks.size(); ++index) {
            const NetworkBlock& block = m_data.blocks[index];
            if (block.stack != stack || (block.layer >= 0 && block.layer != shownLayer))
                continue;
            const bool isInside = block.layer >= 0;
            if (isInside && !m_frameBottom)
                y = beginFrame(y);
            else if (!isInside && m_frameBottom && m_frame.isNull())
                y = endFrame(y);
            const double height = m_slot * slotsOf(block.kind) - m_gap;
            y -= m_gap;
            QRectF rect(left + kResidual, y - height, right - left - 2.0 * kResidual, height);
            y -= height;
            if (block.kind == BlockKind::DistanceBias) {
                rect = besideTheStream(rect, stack);
                m_bias = rect;
            } else {
                connect(rect, block, branch);
                m_before = rect;
            }
            m_layout.boxes.push_back({index, rect});
        }
        if (m_frame.isNull())
            endFrame(y);
        return m_frame;
    }

    /// What the stack gives comes out of its upper edge.
    QRectF last() const { return m_before; }

private:
    /// The layers below the one that is drawn; their room is kept where there are none, so that nothing moves from layer
    /// to layer. @returns the frame's bottom
    double beginFrame(double y)
    {
        if (layersOf(m_data, m_stack) > 1) {
            y -= m_gap;
            if (m_shownLayer > 0)
                skip(0, m_shownLayer - 1, y, m_column.width());
            y -= m_line;
        }
        y -= m_gap * 0.8;
        m_frameBottom = y;
        return y;
    }

    /// With its name above it, and the layers after the one that is drawn in the same line.
    /// @returns where that line ends
    double endFrame(double y)
    {
        const double top = y - m_gap * 0.8;
        m_frame = QRectF(QPointF(m_column.left(), top), QPointF(m_column.right(), m_frameBottom.value_or(y)));
        const int layers = layersOf(m_data, m_stack);
        double width = 0.0; // in the middle, for the way of the vectors
        if (m_shownLayer + 1 < layers) {
            const QString name = frameTitle(m_stack, m_shownLayer, layers, false);
            const double room = m_column.width() - 2.0 * (m_metrics.horizontalAdvance(name) + 3.0 * kTitleGap);
            skip(m_shownLayer + 1, layers - 1, top - 3.0, room);
            width = m_before.width();
        }
        const double room = (m_column.width() - width) / 2.0 - 2.0 * kTitleGap;
        QRectF& title = m_stack == Stack::Encoder ? m_layout.encoderTitle : m_layout.decoderTitle;
        title = QRectF(m_stack == Stack::Encoder ? m_column.left() + kTitleGap : m_column.right() - kTitleGap - room,
                       top - m_line - 2.0, room, m_line);
        return top - m_line;
    }

    void skip(int first, int last, double bottom, double room)
    {
        QString text = skippedName(first, last, false);
        if (m_metrics.horizontalAdvance(text) + 2.0 * kSkippedPadding > room)
            text = skippedName(first, last, true);
        const double width = m_metrics.horizontalAdvance(text) + 2.0 * kSkippedPadding;
        const QRectF rect(m_column.center().x() - width / 2.0, bottom - m_line + 1.0, width, m_line - 1.0);
        leadInto(rect);
        m_layout.skipped.push_back({m_stack, first, last, rect, text});
        m_before = rect;
    }

    void leadInto(const QRectF& rect)
    {
        m_layout.arrows.push_back(
            {{QPointF(rect.center().x(), m_before.top()), QPointF(rect.center().x(), rect.bottom())}});
    }

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

    void connect(const QRectF& rect, const NetworkBlock& block, QPointF& branch)
    {
        const Stack stack = block.stack;
        const bool isPost = m_data.model.normPlacement == NormPlacement::Post;
        leadInto(rect);
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
    double m_line;
    QFontMetricsF m_metrics; ///< of small texts
    // Of the stack at hand:
    Stack m_stack = Stack::Encoder;
    int m_shownLayer = 0;
    QRectF m_column; ///< its left and right edge
    QRectF m_before; ///< what the vectors left last
    QRectF m_bias;
    QRectF m_frame;
    std::optional<double> m_frameBottom;
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

/// What the encoder gives goes over its top into the cross-attention of the decoder's every layer, drawn or not.
/// @param start where it comes out
/// @returns the height of the way from one to the other
double connectStacks(NetworkLayout& layout, const NetworkData& data, const QPointF& start, double gap)
{
    const double turn = std::min(layout.encoderFrame.top(), start.y()) - gap;
    const QRectF cross = rectOf(layout, data, BlockKind::CrossAttention);
    if (cross.isNull())
        return turn;
    const double between = (layout.encoderFrame.right() + layout.decoderFrame.left()) / 2.0;
    const auto middleLeft = [](const QRectF& rect) { return QPointF(rect.left(), rect.center().y()); };
    layout.arrows.push_back({{start, QPointF(start.x(), turn), QPointF(between, turn),
                              QPointF(between, cross.center().y()), middleLeft(cross)}});
    for (const SkippedLayers& skipped : layout.skipped) {
        if (skipped.stack == Stack::Decoder)
            layout.arrows.push_back({{QPointF(between, cross.center().y()), QPointF(between, skipped.rect.center().y()),
                                      middleLeft(skipped.rect)}});
    }
    return turn;
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
    const bool hasSkipped = std::max(data.model.encoderLayers, data.model.decoderLayers) > 1;
    const bool isFramed = data.blocks.back().layer >= 0; // no box stands above the frames
    const double lines = line * (hasSkipped ? 2.0 : 1.0);
    const double around = panel + 2.0 * ends + lines + 3.0 * Theme::kPadding;
    const double smallest = line * 2.25;
    const double units = std::max(slotsOf(data, Stack::Encoder), slotsOf(data, Stack::Decoder)) + 0.6
                         + (hasSkipped ? isFramed ? 0.6 : 0.3 : 0.0);
    const double slot = std::clamp((viewport.height() - around) / units, smallest, kLargestSlot);
    const double gap = std::clamp(slot * 0.26, 9.0, 16.0);
    const double height = std::max(viewport.height(), std::ceil(slot * units + around));
    const double width = std::max(viewport.width(), 420.0);
    layout.size = {width, height};

    const double column = std::min((width - 2.0 * (Theme::kPadding + kLadder + 4.0) - kMiddle) / 2.0, kWidestBox);
    const double left = (width - 2.0 * column - kMiddle) / 2.0;
    const double used = slot * units + 2.0 * ends + lines;
    const double bottom = Theme::kPadding + (height - panel - 3.0 * Theme::kPadding - used) / 2.0 + used - ends;
    StackBuilder builder(layout, data, {slot, gap, line}, font);
    layout.encoderFrame = builder.build(Stack::Encoder, encoderLayer, left, left + column, bottom);
    const QRectF encoderLast = builder.last();
    layout.decoderFrame
        = builder.build(Stack::Decoder, decoderLayer, left + column + kMiddle, left + 2.0 * column + kMiddle, bottom);
    const QRectF last = builder.last();
    placeRungs(layout, Stack::Encoder, data.model.encoderLayers, layout.encoderFrame);
    placeRungs(layout, Stack::Decoder, data.model.decoderLayers, layout.decoderFrame);
    const double turn = connectStacks(layout, data, {encoderLast.center().x(), encoderLast.top()}, gap);

    layout.encoderInput = QRectF(left, bottom + 2.0, column, line);
    layout.decoderInput = QRectF(left + column + kMiddle, bottom + 2.0, column, line);
    const double above = std::min(last.top(), isFramed ? layout.decoderTitle.top() + gap : last.top());
    const double tip = above - gap;
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

int NetworkLayout::skippedAt(const QPointF& position) const
{
    const auto found
        = std::ranges::find_if(skipped, [&](const SkippedLayers& layers) { return layers.rect.contains(position); });
    return found == skipped.end() ? -1 : int(found - skipped.begin());
}

} // namespace heed
