// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportarguments.h"

#include "app/export/viewpictures.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace heed {

namespace {

constexpr int kMostDpi = 2400;
constexpr std::size_t kHelpColumns = 68; ///< of an option's text, after which a list goes on in the next line

std::variant<PictureFormat, NumberFormat, PageFormat, AlignmentFormat> toFormat(const Arguments& arguments)
{
    constexpr std::array<std::string_view, 11> kFormats{"png",         "svg", "pdf",     "html",   "csv",    "json",
                                                        "safetensors", "npz", "pharaoh", "marian", "nematus"};
    const std::string name = arguments.choice("format", kFormats);
    if (name == "html")
        return PageFormat();
    for (const auto format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        if (fileSuffix(format).toStdString() == name)
            return format;
    }
    for (const auto format : {NumberFormat::Csv, NumberFormat::Json, NumberFormat::Npz}) {
        if (toString(format) == name)
            return format;
    }
    for (const auto format : {AlignmentFormat::Pharaoh, AlignmentFormat::Marian, AlignmentFormat::Nematus}) {
        if (toString(format) == name)
            return format;
    }
    return NumberFormat::Safetensors;
}

std::vector<AttentionKind> toKinds(const Arguments& arguments, bool isForEyes)
{
    constexpr std::array<std::string_view, 4> kKinds{"all", "encoder", "decoder", "cross"};
    if (!arguments.has("kind") && isForEyes)
        return {AttentionKind::Cross};
    const std::string name = arguments.choice("kind", kKinds);
    std::vector<AttentionKind> kinds;
    for (const auto kind : kAttentionKinds) {
        if (name == "all" || name == toString(kind))
            kinds.push_back(kind);
    }
    return kinds;
}

/// "3" counts from 1.
std::optional<int> toIndex(const Arguments& arguments, std::string_view name)
{
    const auto number = arguments.integer(name, 1);
    return number ? std::optional(*number - 1) : std::nullopt;
}

/// "all" is nothing.
std::optional<int> toIndexOrAll(const Arguments& arguments, std::string_view name)
{
    return arguments.text(name) == "all" ? std::nullopt : toIndex(arguments, name);
}

std::vector<int> toSteps(const Arguments& arguments, const std::string& view)
{
    const auto text = arguments.text("step");
    if (!text)
        return {};
    const int count = ViewPictures::stepCount(view);
    if (count == 1)
        throw UsageError("--step goes with --view formula.");
    if (*text != "all")
        return {*arguments.integer("step", 1, count) - 1};
    std::vector<int> steps(std::size_t(count), 0);
    std::iota(steps.begin(), steps.end(), 0);
    return steps;
}

Presentation toPresentation(const Arguments& arguments)
{
    Presentation presentation;
    std::vector<std::string> names;
    for (const auto map : colorMaps())
        names.push_back(toString(map).toStdString());
    const std::vector<std::string_view> maps(names.begin(), names.end());
    constexpr std::array<std::string_view, 3> kScales{"linear", "log", "row"};
    constexpr std::array<std::string_view, 3> kSpecials{"shown", "hidden", "renormalised"};
    presentation.colorMap = colorMapFromString(QString::fromStdString(arguments.choice("color-map", maps)));
    presentation.valueScale = valueScaleFromString(QString::fromStdString(arguments.choice("scale", kScales)));
    const std::string special = arguments.choice("special", kSpecials);
    presentation.specialTokens = special == "shown"    ? SpecialTokens::Shown
                                 : special == "hidden" ? SpecialTokens::Hidden
                                                       : SpecialTokens::Renormalised;
    presentation.unit = arguments.has("words") ? TokenUnit::Words : TokenUnit::Pieces;
    return presentation;
}

FigureBackground toBackground(const Arguments& arguments)
{
    constexpr std::array<std::string_view, 3> kBackgrounds{"white", "light", "dark"};
    const std::string name = arguments.choice("background", kBackgrounds);
    return name == "white"   ? FigureBackground::White
           : name == "light" ? FigureBackground::Light
                             : FigureBackground::Dark;
}

void refuse(const Arguments& arguments, std::initializer_list<std::string_view> names, const std::string& why)
{
    for (const auto name : names) {
        if (arguments.has(name))
            throw UsageError("--" + std::string(name) + ' ' + why);
    }
}

/// @throws UsageError for options that the format has no use for.
void checkOptions(const Arguments& arguments, const ExportRequest& request)
{
    if (request.isAlignment())
        refuse(arguments, {"kind"}, "does not go with alignments, which are read off cross-attention.");
    if (request.isAlignment() && request.heads.head && !request.heads.layer)
        throw UsageError("--head goes with --layer here; --layer N alone is the mean of a layer's heads.");
    else
        refuse(arguments, {"awi"}, "is for alignments: --format pharaoh, marian or nematus.");
    if (!std::holds_alternative<NumberFormat>(request.format))
        refuse(arguments, {"scores"}, "is for numbers: --format csv, json, safetensors or npz.");
    if (!request.isPicture() && !request.isPage())
        refuse(arguments, {"color-map", "scale", "special", "words"},
               "is for pictures and pages: --format png, svg, pdf or html.");
    if (!request.isPicture())
        refuse(arguments, {"sheet", "values", "background", "view", "token", "key"},
               "is for pictures: --format png, svg or pdf.");
    if (!request.isPicture() || std::get<PictureFormat>(request.format) != PictureFormat::Png)
        refuse(arguments, {"dpi"}, "is for --format png.");
    if (request.view.empty())
        refuse(arguments, {"token", "key"}, "goes with --view.");
    else
        refuse(arguments, {"sheet"}, "does not go with --view; --view heads draws them as the window does.");
    if (request.isSheet)
        refuse(arguments, {"layer", "head", "values"}, "does not go with --sheet, which shows all heads small.");
}

/// OptionSpec keeps no text of its own.
std::string_view viewHelp()
{
    static const std::string help = [] {
        std::string text = "Pictures: a view of the window instead of heads:";
        std::string_view separator = "\n";
        for (const std::string_view name : ViewPictures::names()) {
            text.append(separator).append(name);
            separator = text.size() - text.rfind('\n') > kHelpColumns ? ",\n" : ", ";
        }
        return text;
    }();
    return help;
}

} // namespace

std::vector<OptionSpec> exportOptions()
{
    return {
        {"output", "DIR", "Folder to write into, made when it is not there; with html also a FILE.html", 'o'},
        {"kind", "KIND", "encoder, decoder, cross or all (numbers: all, else cross); html opens with it"},
        {"layer", "N", "One layer, from 1, or all (all)"},
        {"head", "N", "One head, from 1, or all (all)"},
        {"sheet", "", "All heads of a kind in one picture"},
        {"view", "VIEW", viewHelp()},
        {"token", "N", "With --view: the token whose row is chosen, from 1 (1; in maps none)"},
        {"key", "N",
         "With --view: the token that is looked at, from 1 (none; --view formula: that\nwith the largest weight)"},
        {"step", "N", "With --view formula: one step, from 1, or all, a picture each (1)"},
        {"format", "FORMAT",
         "png, svg, pdf; html; csv, json, safetensors, npz;\nalignments: pharaoh, marian, nematus (png)"},
        {"awi", "", "Alignments: read the step that takes the word as its input, one later"},
        {"attention", "FILE",
         "What a bundle or session holds (.safetensors, .npz, .heed) instead\nof translating TEXT"},
        {"line", "N", "With --attention: which sentence of a file of alignments, from 1 (1)"},
        {"dpi", "N", "PNG: pixels per inch (144)"},
        {"background", "COLOR", "Pictures: white, light or dark (white)"},
        {"color-map", "MAP", "viridis, cividis, magma, blues, greys or bluered (viridis)"},
        {"scale", "SCALE", "Colours from 0 to the largest weight: linear, log, or of each row: row (linear)"},
        {"special", "WHAT", "Special tokens such as </s>: shown, hidden or renormalised (shown)"},
        {"words", "", "Whole words instead of pieces"},
        {"values", "", "Write the weight into every cell, where it fits"},
        {"scores", "", "Numbers: also the values before softmax"},
    };
}

ExportRequest toExportRequest(const Arguments& arguments)
{
    ExportRequest request;
    if (!arguments.has("output"))
        throw UsageError("-o DIR is missing: where to write.");
    request.output = *arguments.text("output");
    request.format = toFormat(arguments);
    request.heads.kinds = toKinds(arguments, request.isPicture() || request.isPage());
    request.heads.layer = toIndexOrAll(arguments, "layer");
    request.heads.head = toIndexOrAll(arguments, "head");
    request.heads.hasScores = arguments.has("scores");
    request.presentation = toPresentation(arguments);
    request.background = toBackground(arguments);
    request.isSheet = arguments.has("sheet");
    if (arguments.has("view"))
        request.view = arguments.choice("view", ViewPictures::names());
    request.token = toIndex(arguments, "token");
    request.key = toIndex(arguments, "key");
    request.steps = toSteps(arguments, request.view);
    request.hasValues = arguments.has("values");
    request.dpi = arguments.integer("dpi", 10, kMostDpi).value_or(request.dpi);

    request.row = arguments.has("awi") ? AlignmentRow::Consumes : AlignmentRow::Produces;
    if (const auto file = arguments.text("attention"))
        request.attention = *file;
    else
        refuse(arguments, {"line"}, "goes with --attention FILE.");
    request.sentence = arguments.integer("line", 1).value_or(1) - 1;

    checkOptions(arguments, request);
    return request;
}

std::string numbersFileStem(const HeadFilter& heads)
{
    std::string stem = heads.kinds.size() == 1 ? std::string(toString(heads.kinds.front())) : "attention";
    if (heads.layer)
        stem += "-layer" + std::to_string(*heads.layer + 1);
    if (heads.head)
        stem += "-head" + std::to_string(*heads.head + 1);
    return stem;
}

std::filesystem::path pageFile(const std::filesystem::path& output)
{
    const auto suffix = output.extension();
    return suffix == ".html" || suffix == ".htm" ? output : output / "attention.html";
}

std::vector<HeadIndex> selectHeads(const HeadFilter& filter, AttentionKind kind, const AttentionShape& shape)
{
    const auto check = [&](std::optional<int> index, int count, const std::string& what) {
        if (index && *index >= count)
            throw UsageError("There is no " + what + ' ' + std::to_string(*index + 1) + ": "
                             + std::string(toString(kind)) + " attention has " + std::to_string(count) + '.');
    };
    check(filter.layer, shape.layers, "layer");
    check(filter.head, shape.heads, "head");
    std::vector<HeadIndex> heads;
    for (int layer = filter.layer.value_or(0); layer < (filter.layer ? *filter.layer + 1 : shape.layers); ++layer) {
        for (int head = filter.head.value_or(0); head < (filter.head ? *filter.head + 1 : shape.heads); ++head)
            heads.push_back({kind, layer, head});
    }
    return heads;
}

} // namespace heed
