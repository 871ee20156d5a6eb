// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tokenlabels.h"

#include "model/analysis/attentionaxes.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kWordStart = "\u2581"; // SentencePiece's lower one eighth block

QString withInnerMark(const QString& text)
{
    return !text.isEmpty() && text.front().isLetterOrNumber() ? u'·' + text : text;
}

std::string_view withoutWordStart(std::string_view piece)
{
    return piece.starts_with(kWordStart) && piece.size() > kWordStart.size() ? piece.substr(kWordStart.size()) : piece;
}

AxisTokens sourceTokens(const SentenceTranslation& sentence)
{
    return {sentence.source.tokens, sentence.source.text};
}

AxisTokens targetTokens(const Hypothesis& hypothesis)
{
    AxisTokens axis;
    axis.text = hypothesis.text;
    axis.tokens.reserve(hypothesis.tokens.size());
    for (const GeneratedToken& generated : hypothesis.tokens)
        axis.tokens.push_back(generated.token);
    return axis;
}

AxisTokens decoderInputs(const SentenceTranslation& sentence, const Hypothesis& hypothesis)
{
    AxisTokens axis = targetTokens(hypothesis);
    if (!axis.tokens.empty() && hasStartToken(sentence)) {
        axis.tokens.insert(axis.tokens.begin(), sentence.startToken);
        axis.tokens.pop_back(); // the last token is never an input
    }
    return axis;
}

} // namespace

QString tokenText(const Token& token, const std::string& text)
{
    if (token.isUnknown && !token.span.isEmpty() && token.span.end <= text.size())
        return QString::fromUtf8(text.data() + token.span.begin, token.span.end - token.span.begin);
    const std::string_view piece = token.isSpecial ? std::string_view(token.piece) : withoutWordStart(token.piece);
    return QString::fromUtf8(piece.data(), qsizetype(piece.size()));
}

QString tokenLabel(const Token& token, const std::string& text)
{
    const QString shown = tokenText(token, text);
    return token.startsWord || token.isSpecial || token.isUnknown ? shown : withInnerMark(shown);
}

QString pieceLabel(const std::string& piece)
{
    const std::string_view shown = withoutWordStart(piece);
    const QString text = QString::fromUtf8(shown.data(), qsizetype(shown.size()));
    return shown.size() < piece.size() ? text : withInnerMark(text);
}

AxisTokens queryTokens(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind)
{
    return kind == AttentionKind::Encoder ? sourceTokens(sentence) : targetTokens(sentence.hypotheses.at(hypothesis));
}

AxisTokens keyTokens(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind)
{
    return kind == AttentionKind::Decoder ? decoderInputs(sentence, sentence.hypotheses.at(hypothesis))
                                          : sourceTokens(sentence);
}

} // namespace heed
