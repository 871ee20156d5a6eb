// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelarguments.h"

#include "app/cli/command.h"
#include "app/resourcepaths.h"
#include "model/text/tokenizer.h"

namespace heed {

namespace {

constexpr int kMostThreads = 1024;

} // namespace

std::vector<OptionSpec> modelOptions()
{
    return {{"model", "DIR", "Model folder; without it the one that comes with Heed", 'm'},
            {"threads", "N", "Processor cores to use; without it all"}};
}

std::filesystem::path modelFolder(const Arguments& arguments)
{
    if (const auto folder = arguments.text("model"))
        return *folder;
    if (const auto folder = defaultModelFolder())
        return *folder;
    throw ModelError("There is no model beside this program; name a folder with --model.");
}

std::unique_ptr<Translator> openModel(const Arguments& arguments, const CommandContext& context)
{
    LoadOptions options;
    options.threads = arguments.integer("threads", 1, kMostThreads).value_or(0);
    const auto folder = modelFolder(arguments);
    try {
        return context.openModel(folder, options);
    } catch (const Error& error) {
        throw ModelError(error.what(), error.detail());
    }
}

void requireTokenizer(const Translator& translator)
{
    if (!translator.info().hasTokenizer)
        throw Error(whyNoTokenizer(translator.info().folder) + " See heed translate --ids.");
}

} // namespace heed
