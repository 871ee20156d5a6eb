// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/sentencepieceplugin.h"
#include "tests/model/temporaryfolder.h"
#include "tests/model/tinyvocabulary.h"

#include <string>
#include <vector>

namespace heed::test {

/// A SentencePiece model of about `size` pieces learned from sentences(), its first three in the order of the letters:
/// u is <unk>, s is <s>, e is </s>, p is <pad>. @param symbols more pieces: "<2fr>,<2de>"
inline std::string trainSentencePiece(const std::string& firstPieces, int size, const std::string& kind = "unigram",
                                      const std::string& symbols = {})
{
    const auto id = [&](char piece) { return std::to_string(int(firstPieces.find(piece) + 1) - 1); };
    const std::vector<std::string>& lines = sentences();
    auto next = lines.begin();
    return SentencePiecePlugin::instance().train(
        {
            {"model_type", kind},
            {"vocab_size", std::to_string(size)},
            {"hard_vocab_limit", "false"},
            {"character_coverage", "1.0"},
            {"num_threads", "1"},
            {"unk_id", id('u')},
            {"bos_id", id('s')},
            {"eos_id", id('e')},
            {"pad_id", id('p')},
            {"user_defined_symbols", symbols},
            {"minloglevel", "2"},
        },
        [&]() -> const std::string* { return next == lines.end() ? nullptr : &*next++; });
}

/// As fairseq's models have it: <unk>, <s>, </s>.
inline const std::string& fairseqPieces()
{
    static const std::string model = trainSentencePiece("use", 150);
    return model;
}

/// As T5's have it: <pad>, </s>, <unk>.
inline const std::string& t5Pieces()
{
    static const std::string model = trainSentencePiece("peu", 150);
    return model;
}

} // namespace heed::test
