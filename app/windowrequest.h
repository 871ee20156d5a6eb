// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <filesystem>
#include <optional>
#include <string>

namespace heed {

/// A sentence pair of an alignment file, and where its texts stand.
struct AlignmentRequest
{
    std::filesystem::path file;
    std::optional<std::filesystem::path> sourceText; ///< a line for each sentence; neutral: what the file itself has
    std::optional<std::filesystem::path> targetText;
    int sentence = 0; ///< from 0
};

/// What the command line asks of the window. Everything empty: the window as it was left, or the first-start example.
struct WindowRequest
{
    std::optional<std::string> text;                  ///< UTF-8; translated as soon as a model is there
    std::optional<std::filesystem::path> session;     ///< a .heed file or attention instead of a text
    std::optional<AlignmentRequest> alignment;        ///< shown instead of translating a text
    std::optional<std::filesystem::path> model;       ///< folder; neutral: resourcepaths.h finds one
    std::optional<std::filesystem::path> secondModel; ///< folder; open it too, and compare
    std::optional<std::filesystem::path> modelsBelow; ///< show the list of models, with those found there added
    ComputeDevice device = ComputeDevice::Cpu;        ///< of every model that the window opens
    std::optional<std::string> theme;                 ///< "light", "dark" or "system"; neutral: the remembered choice
    std::optional<std::string> size;                  ///< "1280x800" in logical pixels; neutral: the remembered size
    std::optional<std::string> view;                  ///< a name of app/stage/stageview.h; neutral: the remembered view
    std::optional<std::string> language;              ///< "en", "fr" or "zh_CN"; neutral: the remembered choice
    std::optional<int> tourStop;                   ///< from 1: begin the tour there; neutral: at the first start alone
    std::optional<std::filesystem::path> grabFile; ///< write the window as PNG when the translation is shown, then quit
    bool reportsFirstPaint = false;                ///< say on standard output that the window is painted, then quit
};

/// Opens the window and runs until it is closed.
/// @returns the process's exit code; when a grab was asked for and could not be made, 1, or 3 for a model's fault.
int runWindow(int& argc, char** argv, const WindowRequest& request);

} // namespace heed
