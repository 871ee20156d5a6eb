// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QStringList>

#include <span>
#include <vector>

namespace heed {

/// How the labels of the columns are written.
enum class LabelOrientation {
    Horizontal,
    Diagonal, ///< upwards at 45°
    Vertical, ///< upwards
};

/// The labels of one axis, cut to a largest width, with their measures in the unit of the font metrics.
struct AxisLabels
{
    QStringList texts;
    std::vector<double> widths;
    double widest = 0.0;
    double lineHeight = 0.0;

    bool isEmpty() const { return texts.isEmpty(); }
    int count() const { return int(texts.size()); }
};

/// Control characters are replaced by visible ones; longer labels are cut with an ellipsis.
AxisLabels measuredLabels(const QStringList& labels, int count, const QFontMetricsF& metrics, double largestWidth);

/// The orientation that is easiest to read among those that label every column, or else Vertical.
LabelOrientation keyLabelOrientation(const AxisLabels& labels, double cellWidth);

/// How far labels reach above the columns.
double keyLabelsHeight(const AxisLabels& labels, LabelOrientation orientation);

/// How far diagonal labels may reach beyond the right edge of the last column; 0 for the others.
double keyLabelsOverhang(const AxisLabels& labels, LabelOrientation orientation, double cellWidth);

/// The distance along the axis that one label needs.
double labelPitch(const AxisLabels& labels, LabelOrientation orientation);

/// Every how many cells a label has room: at least 1.
int labelStride(double cellExtent, double pitch);

/// Which of the cells begin..end−1 get a label: the preferred ones (in order of preference, −1 is none), and
/// multiples of the stride that keep their distance from these. Ascending; neighbours are never closer than stride.
std::vector<int> shownLabels(int begin, int end, int stride, std::span<const int> preferred);

} // namespace heed
