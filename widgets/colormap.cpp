// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colormap.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace heed {

namespace {

constexpr int kLevels = 256;
using Table = std::array<QRgb, kLevels>;

// Evenly spaced samples of the published maps; between them the colours are interpolated linearly, which stays within
// two of 255 levels of the originals.
constexpr std::array<QRgb, 11> kViridis{0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c,
                                        0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725};
constexpr std::array<QRgb, 10> kCividis{0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173,
                                        0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838};
constexpr std::array<QRgb, 11> kMagma{0x000004, 0x140e36, 0x3b0f70, 0x641a80, 0x8c2981, 0xb73779,
                                      0xde4968, 0xf7705c, 0xfe9f6d, 0xfecf92, 0xfcfdbf};
// Blues and blue to red after Brewer's sequential and diverging schemes (Harrower and Brewer 2003).
constexpr std::array<QRgb, 9> kBlues{0xf7fbff, 0xdeebf7, 0xc6dbef, 0x9ecae1, 0x6baed6,
                                     0x4292c6, 0x2171b5, 0x08519c, 0x08306b};
constexpr std::array<QRgb, 2> kGreys{0xffffff, 0x000000};
constexpr std::array<QRgb, 11> kBlueRed{0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7,
                                        0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b, 0x67001f};

std::span<const QRgb> samples(ColorMap map)
{
    switch (map) {
    case ColorMap::Viridis:
        return kViridis;
    case ColorMap::Cividis:
        return kCividis;
    case ColorMap::Magma:
        return kMagma;
    case ColorMap::Blues:
        return kBlues;
    case ColorMap::Greys:
        return kGreys;
    case ColorMap::BlueRed:
        return kBlueRed;
    }
    return kViridis;
}

int mixed(int from, int to, double share)
{
    return int(std::lround(from + (to - from) * share));
}

Table makeTable(std::span<const QRgb> stops)
{
    Table table{};
    for (int level = 0; level < kLevels; ++level) {
        const double place = double(level) / (kLevels - 1) * double(stops.size() - 1);
        const auto lower = std::min(std::size_t(place), stops.size() - 2);
        const double share = place - double(lower);
        const QRgb from = stops[lower];
        const QRgb to = stops[lower + 1];
        table[std::size_t(level)] = qRgb(mixed(qRed(from), qRed(to), share), mixed(qGreen(from), qGreen(to), share),
                                         mixed(qBlue(from), qBlue(to), share));
    }
    return table;
}

const Table& table(ColorMap map)
{
    static const auto tables = [] {
        std::array<Table, 6> all{};
        for (const ColorMap each : colorMaps())
            all[std::size_t(each)] = makeTable(samples(each));
        return all;
    }();
    return tables[std::size_t(map)];
}

// Relative luminance of WCAG 2.
double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QList<ColorMap> colorMaps()
{
    return {ColorMap::Viridis, ColorMap::Cividis, ColorMap::Magma, ColorMap::Blues, ColorMap::Greys, ColorMap::BlueRed};
}

QString displayName(ColorMap map)
{
    switch (map) {
    case ColorMap::Viridis:
        return QCoreApplication::translate("heed::ColorMap", "Viridis");
    case ColorMap::Cividis:
        return QCoreApplication::translate("heed::ColorMap", "Cividis");
    case ColorMap::Magma:
        return QCoreApplication::translate("heed::ColorMap", "Magma");
    case ColorMap::Blues:
        return QCoreApplication::translate("heed::ColorMap", "Blues");
    case ColorMap::Greys:
        return QCoreApplication::translate("heed::ColorMap", "Greys");
    case ColorMap::BlueRed:
        return QCoreApplication::translate("heed::ColorMap", "Blue to red");
    }
    return {};
}

QString toString(ColorMap map)
{
    switch (map) {
    case ColorMap::Viridis:
        return QStringLiteral("viridis");
    case ColorMap::Cividis:
        return QStringLiteral("cividis");
    case ColorMap::Magma:
        return QStringLiteral("magma");
    case ColorMap::Blues:
        return QStringLiteral("blues");
    case ColorMap::Greys:
        return QStringLiteral("greys");
    case ColorMap::BlueRed:
        return QStringLiteral("blue-red");
    }
    return {};
}

ColorMap colorMapFromString(const QString& name, ColorMap fallback)
{
    for (const ColorMap map : colorMaps()) {
        if (toString(map) == name)
            return map;
    }
    return fallback;
}

QRgb color(ColorMap map, double value)
{
    const double clamped = std::isnan(value) ? 0.0 : std::clamp(value, 0.0, 1.0);
    return table(map)[std::size_t(std::lround(clamped * (kLevels - 1)))];
}

QColor readableOn(const QColor& background)
{
    // Black wins where (L + 0.05) / 0.05 > 1.05 / (L + 0.05).
    return luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace heed
