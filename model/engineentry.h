// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace heed {
class Translator;
struct LoadOptions;
} // namespace heed

/// The doors of heed_engine: defined there, looked up by name when the library
/// is opened, and linked directly by heed-train and the engine's tests. They
/// may throw heed::Error.
// NOLINTBEGIN(readability-identifier-naming): C names, found with dlsym
extern "C" {

/// Opens a model folder; the caller deletes what it gets. `folder` is a path in
/// the file system's encoding.
heed::Translator* heed_open_translator(const char* folder, const heed::LoadOptions* options);

/// `heed train` and heed-train: argv[0] is what the usage text calls the
/// program. @returns the exit code.
int heed_train_main(int argc, char** argv);
}
// NOLINTEND(readability-identifier-naming)
