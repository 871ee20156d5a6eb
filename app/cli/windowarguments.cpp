// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/windowarguments.h"

#include "app/cli/modelarguments.h"
#include "app/cli/windowoperands.h"
#include "app/stage/stageview.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr std::array<std::string_view, 3> kThemes{"system", "light", "dark"};
constexpr std::array<std::string_view, 4> kLanguages{"system", "en", "fr", "zh_CN"};
constexpr int kTourStops = 5;

constexpr auto viewNames()
{
    std::array<std::string_view, kStageViewNames.size()> names;
    std::transform(kStageViewNames.begin(), kStageViewNames.end(), names.begin(),
                   [](const StageViewName& entry) { return entry.name; });
    return names;
}
constexpr auto kViews = viewNames();

/// "1280x800"
bool isSize(std::string_view text)
{
    const auto isNumber = [](std::string_view digits) {
        return !digits.empty() && digits.size() <= 5
               && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    const auto cross = text.find('x');
    return cross != text.npos && isNumber(text.substr(0, cross)) && isNumber(text.substr(cross + 1));
}

std::string_view viewHelp()
{
    static const std::string help = [] {
        std::string text = "What stands in the middle:";
        for (const std::string_view name : kViews)
            text.append(name == kViews.front() ? "\n" : ", ").append(name);
        return text;
    }();
    return help;
}

} // namespace

std::vector<OptionSpec> windowOptions()
{
    return {
        {"model", "DIR", "Model folder; without it the one used last, or the one that comes with Heed", 'm'},
        {"compare-model", "DIR", "Open a second model as well, which translates along, and compare"},
        {"models", "DIR", "Show the list of models, with those found in DIR added to it"},
        deviceOption(),
        {"view", "VIEW", viewHelp()},
        {"theme", "THEME", "system, light or dark"},
        {"language", "LANG", "Of the window: system, en, fr or zh_CN"},
        {"alignment", "FILE", "Show a sentence pair of alignments: Pharaoh, or Marian's or Nematus' weights"},
        {"source-text", "FILE", "With --alignment: the source, a line for each sentence"},
        {"target-text", "FILE", "With --alignment: the target, a line for each sentence"},
        {"line", "N", "With --alignment: which sentence, from 1 (1)"},
        {"tour", "N", "Begin the tour of the window at its step N, 1 to 5"},
        {"size", "WxH", "Size of the window, e.g. 1280x800"},
        {"grab", "FILE.png", "Write a picture of the window when the translation is shown, and quit"},
        {"report-first-paint", "", ""}, // for `heed bench`
        {"version", "", "Print the version", 'v'},
    };
}

std::vector<std::string> withoutQtOptions(const std::vector<std::string>& arguments)
{
    constexpr std::array<std::string_view, 9> kQtOptions{"platform",        "platformtheme", "platformpluginpath",
                                                         "style",           "stylesheet",    "session",
                                                         "qwindowgeometry", "display",       "fontengine"};
    std::vector<std::string> rest;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string_view argument = arguments[at];
        const auto name = argument.substr(std::min(argument.find_first_not_of('-'), argument.size()));
        if (argument.starts_with('-') && std::find(kQtOptions.begin(), kQtOptions.end(), name) != kQtOptions.end())
            ++at; // its value
        else
            rest.push_back(arguments[at]);
    }
    return rest;
}

namespace {

std::optional<AlignmentRequest> toAlignmentRequest(const Arguments& arguments)
{
    const auto file = arguments.text("alignment");
    for (const std::string_view name : {"source-text", "target-text", "line"}) {
        if (!file && arguments.has(name))
            throw UsageError("--" + std::string(name) + " goes with --alignment FILE.");
    }
    if (!file)
        return std::nullopt;
    if (!arguments.operands().empty())
        throw UsageError("--alignment is shown instead of a text or a session.");
    AlignmentRequest request{.file = *file, .sourceText = {}, .targetText = {}, .sentence = 0};
    if (const auto text = arguments.text("source-text"))
        request.sourceText = *text;
    if (const auto text = arguments.text("target-text"))
        request.targetText = *text;
    request.sentence = arguments.integer("line", 1).value_or(1) - 1;
    return request;
}

} // namespace

WindowRequest toWindowRequest(const Arguments& arguments)
{
    WindowRequest request;
    request.alignment = toAlignmentRequest(arguments);
    if (const auto folder = arguments.text("model"))
        request.model = *folder;
    readOperands(arguments.operands(), request);
    if (const auto folder = arguments.text("compare-model"))
        request.secondModel = *folder;
    if (const auto folder = arguments.text("models"))
        request.modelsBelow = *folder;
    request.device = computeDevice(arguments);
    if (arguments.has("theme"))
        request.theme = arguments.choice("theme", kThemes);
    if (arguments.has("view"))
        request.view = arguments.choice("view", kViews);
    if (arguments.has("language"))
        request.language = arguments.choice("language", kLanguages);
    if (const auto stop = arguments.integer("tour", 1, kTourStops))
        request.tourStop = *stop;
    request.size = arguments.text("size");
    if (request.size && !isSize(*request.size))
        throw UsageError("--size is a width and a height such as 1280x800, not \"" + *request.size + "\".");
    if (const auto file = arguments.text("grab"))
        request.grabFile = *file;
    request.reportsFirstPaint = arguments.has("report-first-paint");
    return request;
}

} // namespace heed
