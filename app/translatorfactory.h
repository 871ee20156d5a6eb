// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace heed {

/// Opens a model folder: openTranslator in the program, a fake in tests. Called on the engine's thread.
/// @throws Error naming the file and the fault.
using TranslatorFactory
    = std::function<std::unique_ptr<Translator>(const std::filesystem::path& folder, const LoadOptions& options)>;

} // namespace heed
