// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/flowribbons.h"

#include <QList>
#include <QtConcurrentMap>
#include <QThread>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace heed {

namespace {

/// The share of the way at the middle of each column of pixels, as ribbonY() and ribbonSlope() need it.
struct Columns
{
    explicit Columns(int width)
    {
        for (int x = 0; x < width; ++x) {
            const double share = (x + 0.5) / width;
            fall.push_back(float(share * share * (3.0 - 2.0 * share)));
            slope.push_back(float(6.0 * share * (1.0 - share) / width));
        }
    }
    std::vector<float> fall;  ///< of the way from the left y to the right y
    std::vector<float> slope; ///< of that, per pixel
};

/// A share of `alpha`, 0..256, of a colour over a premultiplied pixel: two channels at a time.
QRgb over(QRgb below, QRgb color, std::uint32_t alpha)
{
    constexpr std::uint32_t kChannels = 0x00ff00ffU;
    const std::uint32_t rest = 256 - alpha;
    const std::uint32_t redBlue = ((below & kChannels) * rest + (color & kChannels) * alpha) >> 8U;
    const std::uint32_t alphaGreen = ((below >> 8U) & kChannels) * rest + ((color >> 8U) & kChannels) * alpha;
    return (redBlue & kChannels) | (alphaGreen & ~kChannels);
}

/// Columns begin..end−1 of all ribbons.
///
/// Along a column a ribbon reaches over its width times √(1 + slope²), and its edges are as soft as they move within the
/// column: that is what an area average of the exact shape looks like.
void paintColumns(QImage& image, QRgb* pixels, std::span<const FlowRibbon> ribbons, const Columns& columns, int begin,
                  int end)
{
    const auto stride = image.bytesPerLine() / qsizetype(sizeof(QRgb));
    const auto height = float(image.height());
    for (const FlowRibbon& ribbon : ribbons) {
        const auto from = float(ribbon.left);
        const auto way = float(ribbon.right - ribbon.left);
        const float halfWidth = 0.5F * float(ribbon.width);
        const QRgb color = ribbon.color | 0xff000000U;
        const float opacity = float(qAlpha(ribbon.color)) * 256.0F / 255.0F;
        for (int x = begin; x < end; ++x) {
            const float middle = from + way * columns.fall[std::size_t(x)];
            const float slope = std::abs(way * columns.slope[std::size_t(x)]);
            const float half = halfWidth * std::sqrt(1.0F + slope * slope);
            const float blur = std::max(1.0F, slope);
            const float reach = half + 0.5F * blur;
            if (middle + reach <= 0.0F || middle - reach >= height)
                continue;
            const float most = std::min(1.0F, 2.0F * half / blur) * opacity;
            const float steepness = opacity / blur;
            const int top = int(std::max(middle - reach, 0.0F));
            const int bottom = int(std::min(middle + reach, height - 1.0F));
            QRgb* pixel = pixels + top * stride + x;
            for (int y = top; y <= bottom; ++y, pixel += stride) {
                const float inside = reach - std::abs(float(y) + 0.5F - middle);
                const float alpha = std::clamp(inside * steepness, 0.0F, most);
                *pixel = over(*pixel, color, std::uint32_t(alpha + 0.5F));
            }
        }
    }
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
    const Columns columns(image.width());
    constexpr int kFew = 500; // are painted before another thread has woken
    const int bands = int(ribbons.size()) < kFew ? 1 : std::clamp(QThread::idealThreadCount(), 1, image.width());
    QList<int> indices(bands);
    std::iota(indices.begin(), indices.end(), 0);
    const auto paintBand = [&](int band) {
        paintColumns(image, pixels, ribbons, columns, image.width() * band / bands, image.width() * (band + 1) / bands);
    };
    if (bands == 1)
        paintBand(0);
    else
        QtConcurrent::blockingMap(indices, paintBand);
}

} // namespace heed
