// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace heed::training {

/// How well a model folder translates a table of reference translations.
struct DevScore
{
    double bleu = 0.0; ///< 0..100, see kBleuSignature
    double chrf = 0.0; ///< 0..100, see kChrfSignature
    std::size_t sentences = 0;
};

/// Translates `sentences` lines of source<TAB>target, evenly spread over the table (0: all), greedily and scores them.
/// @throws Error
DevScore scoreOnDev(const std::filesystem::path& model, const std::filesystem::path& table, int sentences);

} // namespace heed::training
