// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/export/attentionnumbers.h"
#include "app/presentation.h"
#include "widgets/figure.h"

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

namespace heed {

/// What `heed export` is to write.
struct ExportRequest
{
    std::filesystem::path folder;
    std::variant<PictureFormat, NumberFormat> format = PictureFormat::Png;
    HeadFilter heads;
    Presentation presentation; ///< pictures
    bool isSheet = false;      ///< pictures: all heads of a kind in one
    bool hasValues = false;    ///< pictures: the weight in every cell
    int dpi = 144;             ///< PNG

    bool isPicture() const { return std::holds_alternative<PictureFormat>(format); }
};

std::vector<OptionSpec> exportOptions();

/// @throws UsageError for unknown formats, kinds and so on, and for options that do not go together.
ExportRequest toExportRequest(const Arguments& arguments);

/// The name of a file of numbers, without its suffix: "attention" (all kinds), "cross", "cross-layer1",
/// "cross-layer1-head3".
std::string numbersFileStem(const HeadFilter& heads);

/// The heads of a kind that the filter leaves, in order. @throws UsageError when it names one that is not there.
std::vector<HeadIndex> selectHeads(const HeadFilter& filter, AttentionKind kind, const AttentionShape& shape);

} // namespace heed
