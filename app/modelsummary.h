// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <QString>

#include <chrono>

namespace heed {

/// "3+3 layers · 4 heads · 7.6 M parameters"
QString modelSummary(const ModelInfo& info);

/// Several lines: folder, family, sizes, vocabulary, storage.
QString modelToolTip(const ModelInfo& info);

/// Of tokenizer and network together, all sentences.
std::chrono::duration<double> computingTime(const Translation& translation);

/// "14 tokens in 0.03 s"; of several sentences, "3 sentences, 52 tokens in 0.12 s".
QString translationSummary(const Translation& translation);

/// What the user should know about how the translation came to be: stopped, cut sources, cut outputs. Empty when all is well.
QString translationCaveats(const Translation& translation);

} // namespace heed
