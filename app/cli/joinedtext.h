// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Where a language puts spaces around punctuation.
enum class Typography {
    English, ///< "Yes! It's (well) known."
    French,  ///< "Oui ! C'est (bien) connu." and « guillemets »
};

/// A text as people write it, and where the words of its tokenised form stand in it.
struct JoinedText
{
    std::string text;
    std::vector<ByteSpan> words; ///< one for each word that spaces separated, in order
};

/// Undoes the tokenisation of alignment corpora, as models are fed plain text: "it 's ( well ) known ." becomes
/// "it's (well) known.", "procès - verbal" becomes "procès-verbal", ’ becomes '. Words are kept as they are otherwise.
JoinedText joinWords(std::string_view tokenised, Typography typography);

} // namespace heed
