// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchreport.h"

#include "app/cli/humantext.h"

#include <nlohmann/json.hpp>

namespace heed {

namespace {

std::string milliseconds(double seconds)
{
    const double value = seconds * 1000.0;
    return decimalText(value, value < 10.0 ? 2 : value < 100.0 ? 1 : 0) + " ms";
}

/// Right-aligned in `width` characters; the texts are ASCII.
std::string cell(const std::string& text, std::size_t width)
{
    return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string percent(double part)
{
    return (part < 0.0 ? "" : "+") + decimalText(part * 100.0, 1) + " %";
}

std::string line(const std::string& label, const std::string& value)
{
    constexpr std::size_t kColumn = 19;
    return label + std::string(kColumn - label.size(), ' ') + value + '\n';
}

std::string headings()
{
    return "  search" + cell("steps", 9) + cell("sentence", 12) + cell("with trace", 12) + cell("trace", 9)
           + cell("step", 12) + cell("floor", 12) + cell("ratio", 8) + '\n';
}

std::string row(const SearchTiming& timing)
{
    std::string text = "  " + timing.search + std::string(8 - std::min<std::size_t>(8, timing.search.size()), ' ');
    text += cell(std::to_string(timing.steps), 7) + cell(milliseconds(timing.seconds), 12)
            + cell(milliseconds(timing.secondsWithTrace), 12);
    text += cell(percent(timing.traceShare), 9) + cell(milliseconds(timing.secondsPerStep), 12);
    if (timing.secondsPerStepAtBandwidth > 0.0) {
        text += cell(milliseconds(timing.secondsPerStepAtBandwidth), 12)
                + cell(decimalText(timing.secondsPerStep / timing.secondsPerStepAtBandwidth, 2), 8);
    }
    return text + '\n';
}

nlohmann::ordered_json toJson(const ModelTiming& model)
{
    auto searches = nlohmann::ordered_json::array();
    for (const auto& timing : model.searches) {
        searches.push_back({{"search", timing.search},
                            {"steps", timing.steps},
                            {"sentence", timing.seconds},
                            {"sentence_with_trace", timing.secondsWithTrace},
                            {"trace_share", timing.traceShare},
                            {"step", timing.secondsPerStep},
                            {"step_at_bandwidth", timing.secondsPerStepAtBandwidth}});
    }
    return {{"name", model.name},
            {"source_tokens", model.sourceTokens},
            {"load", model.loadSeconds},
            {"searches", std::move(searches)}};
}

} // namespace

std::string toText(const BenchReport& report)
{
    const auto& bandwidth = report.bandwidth;
    std::string text = line("Processor", report.processor) + line("Device", report.device)
                       + line("Threads", std::to_string(report.threads)) + line("BLAS", report.blas)
                       + line("Memory bandwidth", decimalText(bandwidth.bytesPerSecond / 1e9, 1)
                                                      + " GB/s, reading with " + std::to_string(bandwidth.threads)
                                                      + (bandwidth.threads == 1 ? " thread" : " threads"));
    text += "\nTranslating, medians of " + std::to_string(report.runs)
            + " runs; \"floor\" is reading the step's float32 weights once at that bandwidth\n" + headings();
    for (const auto& model : report.models) {
        text += model.name + ", " + std::to_string(model.sourceTokens) + " source tokens, opens in "
                + decimalText(model.loadSeconds, 2) + " s\n";
        for (const auto& timing : model.searches)
            text += row(timing);
    }
    const auto& map = report.map;
    text += '\n'
            + line("Map of 512 x 512", milliseconds(map.computeSeconds + map.showSeconds) + ": compute "
                                           + milliseconds(map.computeSeconds) + ", colour and draw "
                                           + milliseconds(map.showSeconds));
    for (const GalleryTiming& gallery : report.galleries) {
        text += line("6 x 8 heads of " + std::to_string(gallery.tokens),
                     milliseconds(gallery.completeSeconds) + " for all thumbnails, the window waits at most "
                         + milliseconds(gallery.blockSeconds));
    }
    text += line("Window", report.windowSeconds > 0.0
                               ? "painted " + milliseconds(report.windowSeconds) + " after the process was started"
                               : report.windowNote);
    return text;
}

std::string toJson(const BenchReport& report)
{
    auto models = nlohmann::ordered_json::array();
    for (const auto& model : report.models)
        models.push_back(toJson(model));
    nlohmann::ordered_json json{{"processor", report.processor},
                                {"device", report.device},
                                {"threads", report.threads},
                                {"blas", report.blas},
                                {"runs", report.runs},
                                {"bytes_per_second", report.bandwidth.bytesPerSecond},
                                {"bandwidth_threads", report.bandwidth.threads},
                                {"models", std::move(models)},
                                {"map_compute", report.map.computeSeconds},
                                {"map_show", report.map.showSeconds}};
    auto galleries = nlohmann::ordered_json::array();
    for (const GalleryTiming& gallery : report.galleries) {
        galleries.push_back({{"tokens", gallery.tokens},
                             {"complete", gallery.completeSeconds},
                             {"window_waits", gallery.blockSeconds}});
    }
    json["galleries"] = std::move(galleries);
    json["window"] = report.windowSeconds > 0.0 ? nlohmann::ordered_json(report.windowSeconds) : nullptr;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace heed
