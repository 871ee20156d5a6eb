// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace heed {

/// Byte-level byte-pair encoding from a merges.txt: each line names two pieces that become one, the most important first
/// (Sennrich et al. 2016; bytes: Radford et al. 2019). Knows nothing of ids. Immutable.
class BytePairs
{
public:
    struct Piece
    {
        std::string text; ///< as in the vocabulary: "Ġcat"
        ByteSpan span;    ///< bytes of the text that was cut; characters may be cut in two
    };

    /// @throws Error naming the file and the line.
    explicit BytePairs(const std::filesystem::path& path);

    using Merges = std::vector<std::pair<std::string, std::string>>;
    explicit BytePairs(const Merges& merges);

    /// @param text valid UTF-8, shorter than 4 GiB. The spans follow each other without a gap.
    std::vector<Piece> cut(std::string_view text) const;

private:
    using Symbol = std::uint32_t; // index into m_symbols
    struct Merge
    {
        std::uint32_t rank; // 0 is merged first
        Symbol result;
    };

    Symbol symbol(const std::string& text);
    const Merge* merge(Symbol left, Symbol right) const;
    void cutWord(std::string_view text, ByteSpan word, std::vector<Piece>& pieces) const;

    std::vector<std::string> m_symbols;
    std::unordered_map<std::string, Symbol> m_numbers; // of the symbols; for reading the file
    std::array<Symbol, 256> m_bytes{};                 // the symbols of single bytes
    std::unordered_map<std::uint64_t, Merge> m_merges; // by left symbol · 2³² + right symbol
};

} // namespace heed
