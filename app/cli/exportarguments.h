// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/export/attentionnumbers.h"
#include "app/presentation.h"
#include "model/export/alignmentwriter.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace heed {

/// One HTML file that shows everything.
struct PageFormat
{
};

/// What `heed export` is to write.
struct ExportRequest
{
    std::filesystem::path output; ///< a folder; for a page a folder or a file
    std::variant<PictureFormat, NumberFormat, PageFormat, AlignmentFormat> format = PictureFormat::Png;
    HeadFilter heads;
    Presentation presentation;                             ///< pictures and pages
    FigureBackground background = FigureBackground::White; ///< pictures
    bool isSheet = false;                                  ///< pictures: all heads of a kind in one
    std::string view;         ///< pictures: one of ViewPictures::names(), a picture for each kind; empty: heads
    std::optional<int> token; ///< of a view: the chosen row, from 0; nothing: the first, of maps none
    std::optional<int> key;   ///< of a view: the chosen column, from 0; nothing: the view's choice
    std::vector<int> steps;   ///< of a view, from 0, a picture for each; empty: its first, in a file without a number
    bool hasValues = false;   ///< pictures: the weight in every cell
    int dpi = 144;            ///< PNG
    AlignmentRow row = AlignmentRow::Produces;      ///< alignments
    std::optional<std::filesystem::path> attention; ///< of this file instead of a translation
    int sentence = 0;                               ///< of a file of alignments, from 0

    bool isPicture() const { return std::holds_alternative<PictureFormat>(format); }
    bool isPage() const { return std::holds_alternative<PageFormat>(format); }
    bool isAlignment() const { return std::holds_alternative<AlignmentFormat>(format); }
};

std::vector<OptionSpec> exportOptions();

/// @throws UsageError for unknown formats, kinds and so on, and for options that do not go together.
ExportRequest toExportRequest(const Arguments& arguments);

/// The name of a file of numbers, without its suffix: "attention" (all kinds), "cross", "cross-layer1",
/// "cross-layer1-head3".
std::string numbersFileStem(const HeadFilter& heads);

/// Where a page is written: a name that ends in ".html" or ".htm" is a file, every other a folder that gets
/// "attention.html".
std::filesystem::path pageFile(const std::filesystem::path& output);

/// The heads of a kind that the filter leaves, in order. @throws UsageError when it names one that is not there.
std::vector<HeadIndex> selectHeads(const HeadFilter& filter, AttentionKind kind, const AttentionShape& shape);

} // namespace heed
