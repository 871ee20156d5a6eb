// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowribbons.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace heed {

namespace {

/// One ribbon in one column of pixels: coverage falls off from its middle on both sides.
struct Section
{
    double middle = 0.0;
    double half = 0.0; ///< of the ribbon's extent along the column
    double blur = 1.0; ///< how far its edge moves within the column, at least a pixel
    double most = 1.0; ///< the coverage of its middle

    Section(const FlowRibbon& ribbon, double share, double perPixel) : middle(ribbonY(ribbon, share))
    {
        const double slope = ribbonSlope(ribbon, share) * perPixel;
        half = 0.5 * ribbon.width * std::sqrt(1.0 + slope * slope);
        blur = std::max(1.0, std::abs(slope));
        most = std::min(1.0, 2.0 * half / blur);
    }
    double reach() const { return half + 0.5 * blur; }
    double coverage(double y) const { return std::clamp((reach() - std::abs(y - middle)) / blur, 0.0, most); }
};

/// A colour times a coverage over a pixel, both premultiplied.
QRgb over(QRgb below, QRgb color, double coverage)
{
    const auto alpha = std::uint32_t(std::lround(qAlpha(color) * coverage * 256.0 / 255.0)); // 0..256
    const std::uint32_t rest = 256 - alpha;
    const auto mix
        = [&](int under, int above) { return (std::uint32_t(under) * rest + std::uint32_t(above) * alpha) >> 8U; };
    return qRgba(int(mix(qRed(below), qRed(color))), int(mix(qGreen(below), qGreen(color))),
                 int(mix(qBlue(below), qBlue(color))), int(mix(qAlpha(below), 255)));
}

} // namespace

double ribbonY(const FlowRibbon& ribbon, double share)
{
    return ribbon.left + (ribbon.right - ribbon.left) * share * share * (3.0 - 2.0 * share);
}

double ribbonSlope(const FlowRibbon& ribbon, double share)
{
    return (ribbon.right - ribbon.left) * 6.0 * share * (1.0 - share);
}

QPainterPath ribbonPath(const FlowRibbon& ribbon, double left, double right)
{
    const double third = (right - left) / 3.0;
    QPainterPath path({left, ribbon.left});
    path.cubicTo(left + third, ribbon.left, right - third, ribbon.right, right, ribbon.right);
    return path;
}

void paintRibbons(QImage& image, std::span<const FlowRibbon> ribbons)
{
    assert(image.format() == QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    auto* pixels = reinterpret_cast<QRgb*>(image.bits());
    const auto stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    const double perPixel = 1.0 / image.width();
    for (const FlowRibbon& ribbon : ribbons) {
        for (int x = 0; x < image.width(); ++x) {
            const Section section(ribbon, (x + 0.5) * perPixel, perPixel);
            const int top = std::max(0, int(std::floor(section.middle - section.reach())));
            const int bottom = std::min(image.height() - 1, int(std::floor(section.middle + section.reach())));
            for (int y = top; y <= bottom; ++y) {
                QRgb& pixel = pixels[y * stride + x];
                pixel = over(pixel, ribbon.color, section.coverage(y + 0.5));
            }
        }
    }
}

} // namespace heed
