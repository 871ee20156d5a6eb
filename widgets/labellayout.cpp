// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/labellayout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace heed {

namespace {

constexpr double kHorizontalGap = 8.0; // between neighbours in one line
constexpr double kSqrtHalf = std::numbers::sqrt2 / 2.0;

QString visible(const QString& label)
{
    QString text = label;
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control)
            character = QChar(0x2400 + std::min<int>(character.unicode(), 0x21)); // ␀, ␉, ␊, …; ␡ for the rest
    }
    return text;
}

} // namespace

AxisLabels measuredLabels(const QStringList& labels, int count, const QFontMetricsF& metrics, double largestWidth)
{
    AxisLabels measured;
    measured.lineHeight = std::ceil(metrics.height());
    measured.texts.reserve(count);
    measured.widths.reserve(std::size_t(count));
    for (int index = 0; index < count; ++index) {
        const QString text = metrics.elidedText(visible(labels.value(index)), Qt::ElideRight, largestWidth);
        const double width = std::ceil(metrics.horizontalAdvance(text));
        measured.texts << text;
        measured.widths.push_back(width);
        measured.widest = std::max(measured.widest, width);
    }
    return measured;
}

LabelOrientation keyLabelOrientation(const AxisLabels& labels, double cellWidth)
{
    if (cellWidth >= labelPitch(labels, LabelOrientation::Horizontal))
        return LabelOrientation::Horizontal;
    if (cellWidth >= labelPitch(labels, LabelOrientation::Diagonal))
        return LabelOrientation::Diagonal;
    return LabelOrientation::Vertical;
}

double keyLabelsHeight(const AxisLabels& labels, LabelOrientation orientation)
{
    switch (orientation) {
    case LabelOrientation::Horizontal:
        return labels.lineHeight;
    case LabelOrientation::Diagonal:
        return std::ceil((labels.widest + labels.lineHeight) * kSqrtHalf);
    case LabelOrientation::Vertical:
        return labels.widest;
    }
    return 0.0;
}

double keyLabelsOverhang(const AxisLabels& labels, LabelOrientation orientation, double cellWidth)
{
    if (orientation != LabelOrientation::Diagonal)
        return 0.0;
    return std::max(0.0, std::ceil((labels.widest + labels.lineHeight / 2.0) * kSqrtHalf - cellWidth / 2.0));
}

double labelPitch(const AxisLabels& labels, LabelOrientation orientation)
{
    switch (orientation) {
    case LabelOrientation::Horizontal:
        return labels.widest + kHorizontalGap;
    case LabelOrientation::Diagonal:
        return labels.lineHeight / kSqrtHalf;
    case LabelOrientation::Vertical:
        return labels.lineHeight;
    }
    return labels.lineHeight;
}

int labelStride(double cellExtent, double pitch)
{
    if (cellExtent <= 0.0)
        return 1;
    constexpr double kTolerance = 1e-9;
    return std::max(1, int(std::ceil(pitch / cellExtent - kTolerance)));
}

std::vector<int> shownLabels(int begin, int end, int stride, std::span<const int> preferred)
{
    std::vector<int> shown;
    const auto isFree = [&shown, stride](int index) {
        return std::ranges::all_of(shown, [=](int other) { return std::abs(other - index) >= stride; });
    };
    for (const int index : preferred) {
        if (index >= begin && index < end && isFree(index))
            shown.push_back(index);
    }
    const std::size_t taken = shown.size();
    for (int index = (begin + stride - 1) / stride * stride; index < end; index += stride) {
        // Multiples of the stride keep their distance from each other by themselves.
        if (std::all_of(shown.begin(), shown.begin() + std::ptrdiff_t(taken),
                        [=](int other) { return std::abs(other - index) >= stride; }))
            shown.push_back(index);
    }
    std::ranges::sort(shown);
    return shown;
}

} // namespace heed
