// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/token.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed {

/// A loaded SentencePiece model, seen through a door: see SentencePiecePlugin.
class SentencePieceProcessorFace
{
public:
    struct Piece
    {
        std::string text;
        ByteSpan span; ///< bytes of the text that was cut
    };

    virtual ~SentencePieceProcessorFace() = default;

    /// @throws Error when SentencePiece cannot.
    virtual std::vector<Piece> cut(std::string_view text) const = 0;
    virtual std::vector<std::string> pieces() const = 0; ///< by SentencePiece's own ids
    virtual bool isByte(std::string_view piece) const = 0;
};

/// The library heed_sentencepiece, the only one that links SentencePiece, opened on first use.
///
/// Debian's libsentencepiece exports a copy of protobuf 3.14, and LibTorch loads protobuf 3.21: in one symbol scope each
/// finds the other's functions, and the program ends before main. So SentencePiece lives in a scope of its own.
class SentencePiecePlugin
{
public:
    /// @throws Error when the library is not there.
    static const SentencePiecePlugin& instance();

    /// @param model the content of an .spm file. @throws Error with SentencePiece's words as the detail.
    std::unique_ptr<SentencePieceProcessorFace> load(const std::string& model) const;

    /// @param arguments of spm_train. @param nextLine null at the end. @returns the content of an .spm file.
    /// @throws Error with SentencePiece's words as the detail.
    std::string train(const std::unordered_map<std::string, std::string>& arguments,
                      const std::function<const std::string*()>& nextLine) const;

private:
    SentencePiecePlugin();
    void* m_load = nullptr;
    void* m_train = nullptr;
};

} // namespace heed

/// The doors, defined in heed_sentencepiece. They may throw heed::Error.
extern "C" {
heed::SentencePieceProcessorFace* heed_sentencepiece_load(const std::string& model);
void heed_sentencepiece_train(const std::unordered_map<std::string, std::string>& arguments,
                              const std::function<const std::string*()>& nextLine, std::string& model);
}
