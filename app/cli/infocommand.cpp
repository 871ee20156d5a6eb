// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/infocommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/humantext.h"
#include "app/cli/modelarguments.h"
#include "app/cli/processmemory.h"
#include "app/models/openingadvice.h"
#include "model/blas.h"
#include "model/checkpoint/modelfacts.h"
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

/// What only opening a model tells.
struct OpenedModel
{
    ModelInfo model;
    std::string device;           ///< as --device names it
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
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return entries; // of a folder that cannot be read, none: readModelFacts() says why
}

OpenedModel openAndMeasure(const Arguments& arguments, const CommandContext& context)
{
    const auto start = std::chrono::steady_clock::now();
    const auto translator = openModel(arguments, context);
    OpenedModel opened;
    opened.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    opened.model = translator->info();
    opened.device = arguments.text("device").value_or("cpu");
    opened.memoryBytes = residentBytes();
    try {
        opened.blas = blasInUse();
    } catch (const Error&) {
        // Only a translator that did not come from the engine library can bring us here: a test's.
    }
    return opened;
}

void printLine(std::ostream& out, std::string_view label, const std::string& value)
{
    out << std::left << std::setw(12) << label << value << '\n';
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

void printConfig(const ModelConfig& config, std::ostream& out)
{
    const auto side = [](int layers, int heads, int feedForward) {
        return std::to_string(layers) + " layers of " + std::to_string(heads) + " heads, feed-forward "
               + std::to_string(feedForward);
    };
    printLine(out, "Encoder", side(config.encoderLayers, config.encoderHeads, config.encoderFeedForward));
    printLine(out, "Decoder", side(config.decoderLayers, config.decoderHeads, config.decoderFeedForward));
    const bool isBounded = config.positions != PositionKind::RelativeBias;
    printLine(out, "Width",
              "d_model " + std::to_string(config.modelSize)
                  + (isBounded ? ", at most " + std::to_string(config.maxPositions) + " tokens" : ""));
    printLine(out, "Vocabulary",
              groupedText(config.sourceVocabulary) + " source, " + groupedText(config.targetVocabulary) + " target");
    if (!config.unfollowedSettings.empty())
        printLine(out, "Ignored", joined(config.unfollowedSettings) + " of its generation settings");
}

void print(const std::filesystem::path& folder, const std::vector<FolderEntry>& entries, const ModelFacts& facts,
           std::ostream& out)
{
    printLine(out, "Folder", folder.string());
    for (const auto& entry : entries)
        out << "  " << entry.name << ", " << sizeText(std::int64_t(entry.bytes)) << '\n';
    if (facts.holdsLayers)
        printLine(out, "Layers", facts.name + ", single layers of torch.nn on vectors of their own");
    else if (!facts.family.empty())
        printLine(out, "Model", facts.name + " (" + facts.family + ")");
    if (facts.config) {
        printConfig(*facts.config, out);
        printLine(out, "Tokenizer", facts.hasTokenizer ? "yes" : "none: translates token ids only (--ids)");
    }
    if (!facts.languages.empty())
        printLine(out, "Languages", joined(facts.languages));
    if (facts.weightBytes > 0) {
        printLine(out, "Parameters", groupedText(facts.parameters) + " stored");
        printLine(out, "Weights",
                  sizeText(facts.weightBytes) + (facts.storage.empty() ? "" : ", most of them " + facts.storage));
    }
    if (facts.diskBytes > 0)
        printLine(out, "On disk", sizeText(facts.diskBytes));
    if (facts.memoryBytes > 0) {
        const std::int64_t machine = machineMemory();
        printLine(out, "Needs",
                  "about " + sizeText(facts.memoryBytes) + " of memory"
                      + (machine > 0 ? "; this machine has " + sizeText(machine) : ""));
    }
}

void print(const OpenedModel& opened, std::ostream& out)
{
    printLine(out, "Loads", "yes, in " + decimalText(opened.loadSeconds, 2) + " s");
    printLine(out, "Device", opened.device);
    printLine(out, "Distinct", groupedText(opened.model.parameters) + " parameters, tied ones counted once");
    printLine(out, "Memory", sizeText(opened.memoryBytes) + " in use once loaded, LibTorch included");
    if (opened.blas)
        printLine(out, "BLAS", opened.blas->name + ", " + opened.blas->path.string());
    const auto& unused = opened.model.unusedTensors;
    printLine(out, "Unused", unused.empty() ? "no tensors" : std::to_string(unused.size()) + " tensors in the file:");
    for (const auto& name : unused)
        out << "  " << name << '\n';
}

using Json = nlohmann::ordered_json;

Json toJson(const std::filesystem::path& folder, const std::vector<FolderEntry>& entries, const ModelFacts& facts)
{
    auto files = Json::array();
    for (const auto& entry : entries)
        files.push_back({{"name", entry.name}, {"bytes", entry.bytes}});
    auto problems = Json::array();
    for (const auto& problem : facts.problems)
        problems.push_back({{"fault", toString(problem.fault)}, {"sentence", problem.sentence}});
    Json json{{"folder", folder.string()}, {"files", std::move(files)}, {"name", facts.name}, {"family", facts.family}};
    if (facts.config) {
        const ModelConfig& config = *facts.config;
        const auto stack = [](int layers, int heads, int feedForward) {
            return Json{{"layers", layers}, {"heads", heads}, {"feed_forward", feedForward}};
        };
        json["d_model"] = config.modelSize;
        json["encoder"] = stack(config.encoderLayers, config.encoderHeads, config.encoderFeedForward);
        json["decoder"] = stack(config.decoderLayers, config.decoderHeads, config.decoderFeedForward);
        json["source_vocabulary"] = config.sourceVocabulary;
        json["target_vocabulary"] = config.targetVocabulary;
        json["max_positions"] = config.maxPositions;
        json["unfollowed_settings"] = config.unfollowedSettings;
    }
    json["single_layers"] = facts.holdsLayers;
    json["has_tokenizer"] = facts.hasTokenizer;
    json["languages"] = facts.languages;
    json["parameters"] = facts.parameters;
    json["weight_bytes"] = facts.weightBytes;
    json["storage"] = facts.storage;
    json["disk_bytes"] = facts.diskBytes;
    json["memory_needed_bytes"] = facts.memoryBytes;
    json["machine_memory_bytes"] = machineMemory();
    json["problems"] = std::move(problems);
    return json;
}

void append(Json& json, const OpenedModel& opened)
{
    json["loads"] = true;
    json["device"] = opened.device;
    json["distinct_parameters"] = opened.model.parameters;
    json["memory_bytes"] = opened.memoryBytes;
    json["load_seconds"] = opened.loadSeconds;
    json["unused_tensors"] = opened.model.unusedTensors;
    if (opened.blas)
        json["blas"]
            = {{"name", opened.blas->name}, {"library", opened.blas->path.string()}, {"advice", opened.blas->advice}};
}

/// Opens the model unless its facts say already that it cannot be opened, or nobody wants to know.
/// @throws ModelError
std::optional<OpenedModel> openedModel(const ModelFacts& facts, const Arguments& arguments, CommandContext& context)
{
    if (!facts.canOpen())
        throw ModelError(withAdvice(facts.problems.front()).toStdString());
    const bool isEnough
        = arguments.has("quick") || facts.holdsLayers; // the facts of layers tell already that they open
    return isEnough ? std::nullopt : std::optional(openAndMeasure(arguments, context));
}

Arguments withFolder(Arguments arguments)
{
    if (arguments.operands().size() > 1 || (arguments.has("model") && !arguments.operands().empty()))
        throw UsageError("One model folder at a time.");
    if (!arguments.operands().empty())
        arguments.set("model", arguments.operands().front());
    return arguments;
}

int run(const Arguments& given, CommandContext& context)
{
    const Arguments arguments = withFolder(given);
    const auto folder = modelFolder(arguments);
    const auto entries = listFolder(folder);
    const ModelFacts facts = readModelFacts(folder, machineMemory());
    const bool isJson = arguments.has("json");
    auto json = toJson(folder, entries, facts);
    const auto finish = [&] {
        if (isJson)
            context.out << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    };
    if (!isJson)
        print(folder, entries, facts, context.out);
    try {
        const auto opened = openedModel(facts, arguments, context);
        if (facts.holdsLayers) {
            json["loads"] = true;
            if (!isJson)
                printLine(context.out, "Loads", "yes, in the window: heed " + folder.string());
        }
        if (opened)
            append(json, *opened);
        if (opened && !isJson)
            print(*opened, context.out);
        if (opened && opened->blas && !opened->blas->advice.empty())
            context.err << "heed info: " << opened->blas->advice << '\n';
    } catch (const ModelError& error) {
        json["loads"] = false;
        json["error"] = error.what();
        if (!isJson)
            printLine(context.out, "Loads", "no");
        finish();
        throw;
    }
    finish();
    return ExitOk;
}

} // namespace

Command infoCommand()
{
    return {
        .name = "info",
        .summary = "Say what a model folder holds, what it needs, whether it opens",
        .operands = "[MODEL]",
        .description
        = "Lists the files of a model folder and describes it: family, layers, heads, vocabulary, languages,\n"
          "parameters, size, the memory it needs. Then opens it, unless that is known to fail or --quick\n"
          "is given, and adds the time that took, the device, the memory in use, tensors nothing uses, and the\n"
          "BLAS library that LibTorch computes with. The exit code is 3 when the folder cannot be opened.\n"
          "A folder of single torch.nn layers is described, too; \"heed FOLDER\" shows it.",
        .examples = "  heed info opus-mt-en-fr\n"
                    "  heed info --quick --json opus-mt-en-fr\n",
        .options = concatenate({modelOptions(),
                                {{"json", "", "Print one JSON object"},
                                 {"quick", "", "Read configuration and headers only: load no weights"}}}),
        .run = run,
    };
}

} // namespace heed
