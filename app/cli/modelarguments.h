// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/error.h"
#include "model/translator.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace heed {

struct CommandContext;

/// The model folder could not be opened: exit code 3.
class ModelError : public Error
{
public:
    using Error::Error;
};

/// What is said when no model is named and none comes with the program.
inline constexpr const char* kNoModel = "There is no model beside this program; name a folder with --model.";

/// --device.
OptionSpec deviceOption();

/// The choice of --device. @throws UsageError when it is none.
ComputeDevice computeDevice(const Arguments& arguments);

/// --model, --device and --threads.
std::vector<OptionSpec> modelOptions();

/// The folder of --model, or the one that comes with Heed. @throws ModelError when there is neither.
std::filesystem::path modelFolder(const Arguments& arguments);

/// Opens modelFolder().
/// @throws ModelError with the fault; UsageError for a bad device or number of threads.
std::unique_ptr<Translator> openModel(const Arguments& arguments, const CommandContext& context);

/// @throws Error when the model translates token ids only.
void requireTokenizer(const Translator& translator);

} // namespace heed
