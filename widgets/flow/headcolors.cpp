// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flow/headcolors.h"

#include <array>
#include <cstddef>

namespace heed {

namespace {

constexpr std::array<QRgb, kHeadColors> kOnLight{
    0xff4d89ff, 0xffc65607, 0xff4a27dd, 0xff76c701, 0xffa60548, 0xfff08e94, 0xff5e458e, 0xffb2618e,
    0xff964cd8, 0xfffe3d71, 0xff01635d, 0xffb39510, 0xff038ea5, 0xff54883d, 0xff824203, 0xff04c5d0,
};

constexpr std::array<QRgb, kHeadColors> kOnDark{
    0xff98bcfe, 0xfffe7f39, 0xff6e6bfe, 0xffa5f55d, 0xffdd4471, 0xfffdcecf, 0xff8872bb, 0xffe18fbb,
    0xffc083fe, 0xfffea2ae, 0xff11948b, 0xffe7c118, 0xff3dbdd7, 0xff81b56c, 0xffbc681f, 0xff5cf4fe,
};

} // namespace

QColor headColor(int head, bool isDark)
{
    const auto index = std::size_t(head < 0 ? 0 : head) % std::size_t(kHeadColors);
    return QColor::fromRgb(isDark ? kOnDark[index] : kOnLight[index]);
}

} // namespace heed
