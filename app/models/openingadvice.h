// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/modelfacts.h"

#include <QString>

#include <filesystem>

namespace heed {

/// A problem's sentence, and after it what to do about it, as the list of models says it.
QString withAdvice(const ModelProblem& problem);

/// `sentence`, which says why a model did not open, with the advice on that; alone where it is not the folder that is
/// wrong. Reads headers only. Any thread.
QString withAdvice(const QString& sentence, const std::filesystem::path& folder);

} // namespace heed
