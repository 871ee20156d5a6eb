// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "model/translator.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heed::test {

/// What the scripted engine was asked for, and how it shall misbehave.
struct EngineScript
{
    DecodingOptions options;            ///< of the last request
    std::optional<ForcedTarget> target; ///< of the last request
    int threads = -1;
    ComputeDevice device = ComputeDevice::Cpu;
    std::filesystem::path folder;
    TaskChoices tasks;       ///< what the model says it can be told
    std::string loadError;   ///< not empty: the model cannot be opened
    char sentenceEnd = '\n'; ///< splits a line into sentences
    std::string refusedText; ///< a line for which translating throws Error("This text is refused.")
};

/// One run of a command: what it printed and its exit code.
struct CommandResult
{
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs a command on string streams, with an engine that answers in upper case; to ids it answers each id plus one.
CommandResult runScripted(const Command& command, std::vector<std::string> arguments, const std::string& input = {},
                          const std::shared_ptr<EngineScript>& script = std::make_shared<EngineScript>());

} // namespace heed::test
