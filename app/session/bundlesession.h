// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/attentionbundle.h"
#include "model/session/session.h"

#include <filesystem>

namespace heed {

/// An attention bundle (docs/attention-bundles.md) of any origin as a session of one translation. @throws Error naming the file and the fault.
Session bundleSession(const std::filesystem::path& path);
Session bundleSession(const AttentionBundle& bundle);

} // namespace heed
