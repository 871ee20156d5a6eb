// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchcommand.h"

#include "app/cli/benchreport.h"
#include "app/cli/concatenate.h"
#include "app/cli/modelarguments.h"
#include "app/cli/offscreenapplication.h"
#include "app/cli/windowbench.h"
#include "model/blas.h"
#include "model/error.h"

#include <fstream>
#include <ostream>
#include <thread>

namespace heed {

namespace {

constexpr const char* kSentence = "The old man who lives next door told the children a long story about the sea.";

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("model name"))
            return line.substr(line.find(':') + 2);
    }
    return "unknown";
}

std::string blasName()
{
    try {
        return blasInUse().name;
    } catch (const Error& error) {
        return error.what();
    }
}

void benchModels(const Arguments& arguments, CommandContext& context, BenchReport& report)
{
    const ComputeDevice device = computeDevice(arguments);
    const bool isCuda = device == ComputeDevice::Cuda; // its memory is not the one whose bandwidth was measured
    const TranslationBenchOptions options{.runs = report.runs,
                                          .threads = report.threads,
                                          .device = device,
                                          .bytesPerSecond = isCuda ? 0.0 : report.bandwidth.bytesPerSecond};
    const auto folder = modelFolder(arguments);
    context.err << "Translating with " << folder.string() << " ..." << std::endl;
    try {
        report.models.push_back(benchSentence(folder, kSentence, context.openModel, options));
    } catch (const Error& error) {
        throw ModelError(error.what(), error.detail());
    }
    if (arguments.has("only-model"))
        return;
    context.err << "Translating with random weights ..." << std::endl;
    for (const auto size : {RandomModelSize::Base, RandomModelSize::Small}) {
        for (const bool isHalf : {false, true})
            report.models.push_back(benchRandomModel(size, isHalf, context.openModel, options));
    }
}

int run(const Arguments& arguments, CommandContext& context)
{
    BenchReport report;
    report.processor = processorName();
    report.runs = arguments.integer("runs", 1, 1000).value_or(7);
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    report.threads = arguments.integer("threads", 1, 1024).value_or(cores);

    computeDevice(arguments); // refused at once
    report.device = arguments.text("device").value_or(report.device);

    const OffscreenApplication application;
    // The window first: starting a process copies this one, which is still small.
    context.err << "Opening the window ..." << std::endl;
    const auto window = benchWindow(context.programPath, report.runs);
    report.windowSeconds = window.seconds;
    report.windowNote = window.note;
    context.err << "Reading memory ..." << std::endl;
    report.bandwidth = measureMemoryBandwidth(cores);
    benchModels(arguments, context, report);
    report.blas = blasName();
    context.err << "Drawing maps ..." << std::endl;
    report.map = benchMap(report.runs);
    for (const int tokens : {64, 512})
        report.galleries.push_back(benchGallery(tokens, report.runs));
    context.out << (arguments.has("json") ? toJson(report) + '\n' : toText(report));
    return ExitOk;
}

} // namespace

Command benchCommand()
{
    return {
        .name = "bench",
        .summary = "Measure how fast this machine translates, draws and opens the window",
        .operands = {},
        .description
        = "Times one sentence and one decoding step, greedy and with beam 4, with and without keeping the trace that\n"
          "attention is shown from: on the model, and on random weights of two sizes (20 source tokens, 20 new\n"
          "tokens). Compares a step with the time that reading its float32 weights from memory takes here. Then\n"
          "times one attention map of 512 x 512 tokens, the thumbnails of 6 x 8 heads, and the window's first paint.\n"
          "Takes a minute or two; close other programs. Everything is a median of several runs.",
        .examples = "  heed bench\n"
                    "  heed bench --threads 2 --json\n",
        .options = concatenate({modelOptions(),
                                {{"runs", "N", "Runs of everything (7)"},
                                 {"only-model", "", "Leave the random weights out"},
                                 {"json", "", "Print one JSON object; times in seconds"}}}),
        .run = run,
    };
}

} // namespace heed
