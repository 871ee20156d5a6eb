// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <bitset>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

/// Finds tokens that are written out in a text, such as "<extra_id_0>" or "fra_Latn". transformers reads each of them as the
/// one token, whatever stands around it, and cuts what lies between them on its own. Immutable.
class TypedTokens
{
public:
    /// A piece of the text: such a token, or what lies between two of them.
    struct Part
    {
        ByteSpan span;
        std::optional<TokenId> id; ///< nothing: text
    };

    using Ids = std::map<std::string, TokenId, std::less<>>;
    explicit TypedTokens(Ids ids); ///< longer ones than 256 bytes, which nobody types, are not looked for

    /// The text from its beginning to its end, without empty parts. Of tokens that begin alike, the longest counts.
    /// @param text shorter than 4 GiB.
    std::vector<Part> partsOf(std::string_view text) const;

private:
    std::optional<Part> tokenAt(std::string_view text, std::size_t begin) const;

    Ids m_ids;
    std::set<std::size_t, std::greater<>> m_lengths; // bytes, of the tokens
    std::bitset<256> m_beginnings;                   // first bytes of the tokens
};

} // namespace heed
