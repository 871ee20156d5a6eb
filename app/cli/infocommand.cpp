// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/infocommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/humantext.h"
#include "app/cli/modelarguments.h"
#include "app/cli/processmemory.h"
#include "model/blas.h"
#include "model/error.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

namespace heed {

namespace {

struct FolderEntry
{
    std::string name;
    std::uintmax_t bytes = 0;
};

/// What was found out about a folder that opens.
struct ModelReport
{
    ModelInfo model;
    double loadSeconds = 0.0;     ///< engine library included
    std::int64_t memoryBytes = 0; ///< resident memory of this process after loading, LibTorch included
    std::optional<BlasInfo> blas;
};

std::vector<FolderEntry> listFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::vector<FolderEntry> entries;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::error_code ignored;
        if (entry.is_regular_file(ignored))
            entries.push_back({entry.path().filename().string(), entry.file_size(ignored)});
    }
    if (error)
        throw ModelError("The model folder " + folder.string() + " cannot be read: " + error.message() + '.');
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return entries;
}

ModelReport inspect(const Arguments& arguments, const CommandContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    const auto translator = openModel(arguments, context);
    ModelReport report;
    report.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    report.model = translator->info();
    report.memoryBytes = residentBytes();
    try {
        report.blas = blasInUse();
    } catch (const Error&) {
        // Only a translator that did not come from the engine library can bring us here: a test's.
    }
    return report;
}

void print(const ModelReport& report, std::ostream& out)
{
    const ModelInfo& model = report.model;
    const auto side = [](int layers, int heads, int feedForward) {
        return std::to_string(layers) + " layers of " + std::to_string(heads) + " heads, feed-forward "
               + std::to_string(feedForward);
    };
    const auto line = [&out](std::string_view label, const std::string& value) {
        out << std::left << std::setw(12) << label << value << '\n';
    };
    line("Model", model.name + " (" + model.family + ")");
    line("Encoder", side(model.encoderLayers, model.encoderHeads, model.encoderFeedForward));
    line("Decoder", side(model.decoderLayers, model.decoderHeads, model.decoderFeedForward));
    line("Width",
         "d_model " + std::to_string(model.modelSize) + ", at most " + std::to_string(model.maxPositions) + " tokens");
    line("Vocabulary",
         groupedText(model.sourceVocabulary) + " source, " + groupedText(model.targetVocabulary) + " target");
    line("Tokenizer", model.hasTokenizer ? "SentencePiece" : "none: translates token ids only (--ids)");
    line("Parameters", groupedText(model.parameters));
    line("Weights", sizeText(model.weightBytes) + ", " + model.storage);
    line("Memory", sizeText(report.memoryBytes) + " in use once loaded, LibTorch included");
    line("Loads", "yes, in " + decimalText(report.loadSeconds, 2) + " s");
    if (report.blas)
        line("BLAS", report.blas->name + ", " + report.blas->path.string());
    line("Unused", model.unusedTensors.empty() ? "no tensors"
                                               : std::to_string(model.unusedTensors.size()) + " tensors in the file:");
    for (const auto& name : model.unusedTensors)
        out << "  " << name << '\n';
}

nlohmann::ordered_json toJson(const std::filesystem::path& folder, const std::vector<FolderEntry>& entries)
{
    auto files = nlohmann::ordered_json::array();
    for (const auto& entry : entries)
        files.push_back({{"name", entry.name}, {"bytes", entry.bytes}});
    return {{"folder", folder.string()}, {"files", std::move(files)}};
}

void append(nlohmann::ordered_json& json, const ModelReport& report)
{
    const ModelInfo& model = report.model;
    json["loads"] = true;
    json["name"] = model.name;
    json["family"] = model.family;
    json["d_model"] = model.modelSize;
    json["encoder"]
        = {{"layers", model.encoderLayers}, {"heads", model.encoderHeads}, {"feed_forward", model.encoderFeedForward}};
    json["decoder"]
        = {{"layers", model.decoderLayers}, {"heads", model.decoderHeads}, {"feed_forward", model.decoderFeedForward}};
    json["source_vocabulary"] = model.sourceVocabulary;
    json["target_vocabulary"] = model.targetVocabulary;
    json["max_positions"] = model.maxPositions;
    json["has_tokenizer"] = model.hasTokenizer;
    json["parameters"] = model.parameters;
    json["weight_bytes"] = model.weightBytes;
    json["storage"] = model.storage;
    json["memory_bytes"] = report.memoryBytes;
    json["load_seconds"] = report.loadSeconds;
    json["unused_tensors"] = model.unusedTensors;
    if (report.blas)
        json["blas"]
            = {{"name", report.blas->name}, {"library", report.blas->path.string()}, {"advice", report.blas->advice}};
}

int run(const Arguments& given, CommandContext& context)
{
    if (given.operands().size() > 1 || (given.has("model") && !given.operands().empty()))
        throw UsageError("One model folder at a time.");
    Arguments arguments = given;
    if (!given.operands().empty())
        arguments.set("model", given.operands().front());
    const auto folder = modelFolder(arguments);
    const auto entries = listFolder(folder);
    auto json = toJson(folder, entries);
    const bool isJson = arguments.has("json");
    if (!isJson) {
        context.out << "Folder      " << folder.string() << '\n';
        for (const auto& entry : entries)
            context.out << "  " << entry.name << ", " << sizeText(std::int64_t(entry.bytes)) << '\n';
    }
    try {
        const auto report = inspect(arguments, context);
        append(json, report);
        if (!isJson)
            print(report, context.out);
        if (report.blas && !report.blas->advice.empty())
            context.err << "heed info: " << report.blas->advice << '\n';
    } catch (const ModelError& error) {
        json["loads"] = false;
        json["error"] = error.what();
        context.out << (isJson ? json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                               : std::string("Loads       no"))
                    << '\n';
        throw;
    }
    if (isJson)
        context.out << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return ExitOk;
}

} // namespace

Command infoCommand()
{
    return {
        .name = "info",
        .summary = "Say what a model folder holds, what it needs, whether it opens",
        .operands = "[MODEL]",
        .description = "Lists the files of a model folder, opens it and describes it: layers, heads, vocabulary,\n"
                       "parameters, memory, tensors nothing uses, and the BLAS library that LibTorch computes with.\n"
                       "The exit code is 3 when the folder cannot be opened.",
        .examples = "  heed info opus-mt-en-fr\n"
                    "  heed info --json opus-mt-en-fr\n",
        .options = concatenate({modelOptions(), {{"json", "", "Print one JSON object"}}}),
        .run = run,
    };
}

} // namespace heed
