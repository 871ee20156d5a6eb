// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace heed {

/// What a full stop after a word says about the end of the sentence.
enum class StopKind {
    Plain,        ///< an ordinary word: the sentence may end
    Never,        ///< "Mr", "e.g": something always follows
    BeforeNumber, ///< "No", "Fig", "Jan": belongs to a number that follows, else an ordinary word
    PerhapsAtEnd, ///< "U.S", "Inc", "a.m": ends a sentence only if the next word usually begins one
};

/// @param word without its final full stop; English and French. Capitals count: "Gen" is a title, "gen" is a word.
StopKind stopKind(std::string_view word);

/// Words that begin sentences far more often than they begin names: "The", "He", "Les".
bool usuallyBeginsSentence(std::string_view word);

} // namespace heed
