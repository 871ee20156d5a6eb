// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace heed {

// The languages of the published multilingual models in the order of their ids.

std::span<const std::string_view> mbartLanguages();   ///< 25, "en_XX" (Liu et al. 2020)
std::span<const std::string_view> mbart50Languages(); ///< 52, those of mBART first (Tang et al. 2020)
std::span<const std::string_view> m2m100Languages();  ///< 100, "en" (Fan et al. 2021)
std::span<const std::string_view> wmt21Languages();   ///< 8, of the M2M-100 type (Tran et al. 2021)
std::span<const std::string_view> nllbLanguages();    ///< 202, "eng_Latn": language and script (NLLB Team 2022)

} // namespace heed
