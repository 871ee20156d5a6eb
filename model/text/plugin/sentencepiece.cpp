// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/error.h"
#include "model/text/sentencepieceplugin.h"

#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

#include <exception>

namespace {

class Processor final : public heed::SentencePieceProcessorFace
{
public:
    explicit Processor(const std::string& model)
    {
        constexpr const char* kFault = "This is not a SentencePiece model, or it is damaged.";
        try {
            const auto status = m_processor.LoadFromSerializedProto(model);
            if (!status.ok())
                throw heed::Error(kFault, status.ToString());
        } catch (const heed::Error&) {
            throw;
        } catch (const std::exception& fault) { // its trie builder throws, on an empty piece for one
            throw heed::Error(kFault, fault.what());
        }
    }

    std::vector<Piece> cut(std::string_view text) const override
    {
        sentencepiece::ImmutableSentencePieceText result;
        const auto status = m_processor.Encode(text, result.mutable_proto());
        if (!status.ok())
            throw heed::Error("SentencePiece cannot cut this text into pieces.", status.ToString());
        std::vector<Piece> pieces;
        pieces.reserve(result.pieces_size());
        for (const auto& piece : result.pieces())
            pieces.push_back({piece.piece(), {piece.begin(), piece.end()}});
        return pieces;
    }

    std::vector<std::string> pieces() const override
    {
        std::vector<std::string> pieces;
        pieces.reserve(std::size_t(m_processor.GetPieceSize()));
        for (int id = 0; id < m_processor.GetPieceSize(); ++id)
            pieces.push_back(m_processor.IdToPiece(id));
        return pieces;
    }

    bool isByte(std::string_view piece) const override { return m_processor.IsByte(m_processor.PieceToId(piece)); }

private:
    sentencepiece::SentencePieceProcessor m_processor;
};

/// Hands lines to SentencePiece's trainer.
class LineIterator final : public sentencepiece::SentenceIterator
{
public:
    explicit LineIterator(const std::function<const std::string*()>& nextLine)
        : m_nextLine(nextLine), m_line(nextLine())
    {
    }

    bool done() const override { return m_line == nullptr; }
    void Next() override { m_line = m_nextLine(); }
    const std::string& value() const override { return *m_line; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::function<const std::string*()>& m_nextLine;
    const std::string* m_line;
};

} // namespace

heed::SentencePieceProcessorFace* heed_sentencepiece_load(const std::string& model)
{
    return new Processor(model);
}

void heed_sentencepiece_train(const std::unordered_map<std::string, std::string>& arguments,
                              const std::function<const std::string*()>& nextLine, std::string& model)
{
    LineIterator lines(nextLine);
    const auto status = sentencepiece::SentencePieceTrainer::Train(arguments, &lines, &model);
    if (!status.ok())
        throw heed::Error("SentencePiece cannot learn a vocabulary from this text.", status.ToString());
}
