// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentencepiecemodel.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/text/inkspan.h"
#include "model/text/sentencepiececheck.h"
#include "model/text/sentencepieceplugin.h"
#include "model/text/unicode.h"

#include <charconv>
#include <cstdint>
#include <limits>

namespace heed {

namespace {

constexpr std::size_t kLargestModelFile = std::size_t(64) << 20; // bytes; those of 250,000 pieces have 5 MB

} // namespace

struct SentencePieceModel::Impl
{
    std::unique_ptr<SentencePieceProcessorFace> processor;
};

SentencePieceModel::SentencePieceModel(const std::filesystem::path& path)
    : SentencePieceModel(readFile(path, kLargestModelFile), quotedPath(path))
{
}

SentencePieceModel::SentencePieceModel(const std::string& content, const std::string& source)
    : m_impl(std::make_unique<Impl>())
{
    if (!hasSafeNormalizer(content))
        throw Error(source + " is not a SentencePiece model, or damaged.");
    try {
        m_impl->processor = SentencePiecePlugin::instance().load(content);
    } catch (const Error& fault) {
        throw Error(fault.detail().empty() ? fault.what() : source + " is not a SentencePiece model, or damaged.",
                    toValidUtf8(fault.detail()));
    }
}

SentencePieceModel::~SentencePieceModel() = default;
SentencePieceModel::SentencePieceModel(SentencePieceModel&&) noexcept = default;

std::vector<SentencePieceModel::Piece> SentencePieceModel::cut(std::string_view text) const
{
    std::vector<Piece> pieces;
    for (SentencePieceProcessorFace::Piece& piece : m_impl->processor->cut(text))
        pieces.push_back({std::move(piece.text), inkOf(text, piece.span)});
    return pieces;
}

std::vector<std::string> SentencePieceModel::pieces() const
{
    return m_impl->processor->pieces();
}

std::optional<char> SentencePieceModel::byteOf(std::string_view piece) const
{
    constexpr std::string_view kPrefix = "<0x"; // and two hexadecimal digits, and ">"
    if (piece.size() != 6 || !piece.starts_with(kPrefix))
        return std::nullopt;
    if (!m_impl->processor->isByte(piece))
        return std::nullopt;
    std::uint8_t byte = 0;
    std::from_chars(piece.data() + kPrefix.size(), piece.data() + kPrefix.size() + 2, byte, 16);
    return static_cast<char>(byte);
}

} // namespace heed
