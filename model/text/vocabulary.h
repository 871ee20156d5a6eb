// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed {

inline constexpr std::string_view kEosPiece = "</s>";
inline constexpr std::string_view kUnknownPiece = "<unk>";
inline constexpr std::string_view kPadPiece = "<pad>";

/// The numbering of a model's pieces: vocab.json, an object from piece to id. Ids are unique and start from 0; a few
/// numbers may be missing. Holds </s> and <unk>. Immutable.
class Vocabulary
{
public:
    /// @throws Error naming the file and the fault: not JSON, an id that is negative, huge or given twice, no </s>.
    static Vocabulary read(const std::filesystem::path& path);

    /// Numbers the pieces in order. @param source names their file in messages. @throws Error without </s> or <unk>.
    static Vocabulary named(std::vector<std::string> pieces, const std::string& source);

    /// Numbers the pieces in order; they must be unique and hold </s> and <unk>.
    explicit Vocabulary(std::vector<std::string> pieces);

    /// @throws Error when the disk says no.
    void write(const std::filesystem::path& path) const;

    /// One more than the largest id.
    int size() const { return int(m_pieces.size()); }

    std::optional<TokenId> find(std::string_view piece) const;

    /// Empty for an id that the file does not name, or outside 0..size()-1.
    const std::string& piece(TokenId id) const;

    TokenId eosId() const { return m_eosId; }
    TokenId unknownId() const { return m_unknownId; }
    std::optional<TokenId> padId() const { return find(kPadPiece); }

private:
    struct PieceHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view piece) const { return std::hash<std::string_view>()(piece); }
    };

    std::vector<std::string> m_pieces; // by id
    std::unordered_map<std::string, TokenId, PieceHash, std::equal_to<>> m_ids;
    TokenId m_eosId = 0;
    TokenId m_unknownId = 0;
};

} // namespace heed
