// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/examples/example.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace heed {

/// Reads a file of examples: a JSON object whose "examples" is a list of
///
///     {"title": {"en": "…", "fr": "…"}, "sentence": "…", "look": {"en": "…", "fr": "…"},
///      "select": {"kind": "cross", "layer": 2, "head": 5, "query": "zone", "key": "Area"}}
///
/// A choice in the encoder may name a "step", too: the word whose step is chosen. "select" and each of its members may be left out; layers and heads count from 1, as on screen.
/// @param language "en", "fr", …; where a text lacks it, the English one is taken.
/// @throws Error naming the example and what is wrong with it.
std::vector<Example> parseExamples(const QByteArray& json, const QString& language);

/// The examples that come with Heed (resources/examples.json), which a test holds to be right.
std::vector<Example> bundledExamples(const QString& language);

} // namespace heed
