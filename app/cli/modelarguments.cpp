// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelarguments.h"

#include "app/cli/command.h"
#include "app/models/openingadvice.h"
#include "app/resourcepaths.h"
#include "model/checkpoint/hubsnapshot.h"
#include "model/text/tokenizer.h"

#include <algorithm>
#include <array>

namespace heed {

namespace {

constexpr int kMostThreads = 1024;

constexpr std::array<std::string_view, 3> kDevices{"cpu", "cuda", "torch-cpu"}; // in the order of ComputeDevice

} // namespace

OptionSpec deviceOption()
{
    return {"device", "D",
            "Where the model computes: cpu (the default), cuda for a GPU, or torch-cpu for\n"
            "what cuda does on the CPU"};
}

ComputeDevice computeDevice(const Arguments& arguments)
{
    return ComputeDevice(std::ranges::find(kDevices, arguments.choice("device", kDevices)) - kDevices.begin());
}

std::vector<OptionSpec> modelOptions()
{
    return {{"model", "DIR", "Model folder; without it the one that comes with Heed", 'm'},
            deviceOption(),
            {"threads", "N", "Processor cores to use; without it all"}};
}

std::filesystem::path modelFolder(const Arguments& arguments)
{
    if (const auto folder = arguments.text("model"))
        return folderOfModel(*folder);
    if (const auto folder = defaultModelFolder())
        return *folder;
    throw ModelError(kNoModel);
}

std::unique_ptr<Translator> openModel(const Arguments& arguments, const CommandContext& context)
{
    LoadOptions options;
    options.device = computeDevice(arguments);
    options.threads = arguments.integer("threads", 1, kMostThreads).value_or(0);
    const auto folder = modelFolder(arguments);
    try {
        return context.openModel(folder, options);
    } catch (const Error& error) {
        throw ModelError(withAdvice(QString::fromUtf8(error.what()), folder).toStdString(), error.detail());
    }
}

void requireTokenizer(const Translator& translator)
{
    if (!translator.info().hasTokenizer)
        throw Error(whyNoTokenizer(translator.info().folder) + " See heed translate --ids.");
}

} // namespace heed
