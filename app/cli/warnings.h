// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

namespace heed {

struct ModelInfo;
struct Translation;

/// Says on `err` what of a translation was cut: a source longer than the model's positions, a translation stopped by
/// the length limit. `place` ("line 3: ") tells which input it was.
void warnAboutCuts(const Translation& translation, const ModelInfo& model, const std::string& place, std::ostream& err);

} // namespace heed
