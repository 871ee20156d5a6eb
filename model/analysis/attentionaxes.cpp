// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionaxes.h"

namespace heed {

bool hasStartToken(const SentenceTranslation& sentence)
{
    return !sentence.startToken.piece.empty();
}

AttentionAxes attentionAxes(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind)
{
    if (kind == AttentionKind::Encoder)
        return {sentence.source.tokens, sentence.source.tokens, sentence.source.text, sentence.source.text, false};

    const Hypothesis& output = sentence.hypotheses.at(hypothesis);
    std::vector<Token> inputs;
    for (const GeneratedToken& token : output.tokens)
        inputs.push_back(token.token);
    if (!inputs.empty() && hasStartToken(sentence)) {
        inputs.insert(inputs.begin(), sentence.startToken);
        inputs.pop_back(); // the last token is never an input
    }
    if (kind == AttentionKind::Decoder)
        return {inputs, inputs, output.text, output.text, true};
    return {std::move(inputs), sentence.source.tokens, output.text, sentence.source.text, false};
}

} // namespace heed
