// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/beamlegend.h"

#include "widgets/beams/beamtreepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace heed {

using State = SearchTree::State;

namespace {

constexpr double kSampleWidth = 26.0;
constexpr double kSampleHeight = 13.0;
constexpr double kGap = 5.0;
constexpr double kZoom = 0.5; // of the samples: without numbers

/// A tree of one node, of which the painter of the tree draws a sample: so the legend never says another thing.
struct Sample
{
    QString text;
    BeamTreeData::Node node;
    bool isLine = false;
    bool isChosen = false;
};

std::vector<Sample> samples()
{
    const auto node = [](State state, bool isGreedy = false) {
        BeamTreeData::Node sample;
        sample.step = 0;
        sample.state = state;
        sample.logProbability = std::log(0.8);
        sample.isGreedy = isGreedy;
        return sample;
    };
    return {{BeamLegend::tr("chosen"), node(State::Expanded), true, true},
            {BeamLegend::tr("greedy"), node(State::Expanded, true), true, false},
            {BeamLegend::tr("went on"), node(State::Expanded), false, false},
            {BeamLegend::tr("finished"), node(State::Finished), false, false},
            {BeamLegend::tr("dropped"), node(State::Dropped), false, false}};
}

void paintSample(QPainter& painter, const Sample& sample, const QRectF& rect, const Theme& theme, const QFont& font)
{
    BeamTreeData data;
    data.nodes = {sample.node};
    BeamTreeLayout layout;
    layout.rects = {rect};
    BeamTreeMarks marks;
    marks.onChosen = {sample.isChosen};
    const BeamTreePainter tree{data, layout, marks, theme, font, kZoom};
    const double middle = rect.center().y();
    if (sample.isLine)
        tree.paintLine(painter, {rect.left(), middle}, {rect.right(), middle}, 0);
    else
        tree.paintNode(painter, 0);
}

} // namespace

BeamLegend::BeamLegend(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What the lines and outlines mean"));
    setToolTip(
        tr("Numbers on a token: its probability after what stands before it, and the sum of log-probabilities so far.\n"
           "#1, #2, …: here a hypothesis ends. ✕: here greedy search would have gone on, and the beam did not."));
}

int BeamLegend::heightForWidth(int width) const
{
    return int(std::ceil(paint(nullptr, width, Theme(palette()), font())));
}

QSize BeamLegend::sizeHint() const
{
    constexpr int kWidth = 500;
    return {kWidth, heightForWidth(kWidth)};
}

double BeamLegend::paint(QPainter* painter, double width, const Theme& theme, const QFont& font)
{
    const QFont small = smallFont(font);
    const QFontMetricsF metrics(small);
    const double line = std::max(std::ceil(metrics.height()), kSampleHeight) + 4.0;
    if (painter)
        painter->setRenderHint(QPainter::Antialiasing, true);
    double x = Theme::kPadding;
    double y = 0.0;
    for (const Sample& sample : samples()) {
        const double text = std::ceil(metrics.horizontalAdvance(sample.text)) + 1.0;
        const double own = kSampleWidth + kGap + text;
        if (x > Theme::kPadding && x + own > width - Theme::kPadding) {
            x = Theme::kPadding;
            y += line;
        }
        if (painter) {
            paintSample(*painter, sample, {x, y + (line - kSampleHeight) / 2.0, kSampleWidth, kSampleHeight}, theme,
                        font);
            painter->setFont(small);
            painter->setPen(theme.mutedText);
            painter->drawText(QRectF(x + kSampleWidth + kGap, y, text, line),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, sample.text);
        }
        x += own + 2.0 * Theme::kPadding;
    }
    return y + line;
}

void BeamLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme theme(palette());
    painter.fillRect(rect(), theme.background);
    paint(&painter, width(), theme, font());
}

} // namespace heed
