// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/alignmentwriter.h"

#include "model/analysis/attentionaxes.h"
#include "model/error.h"

#include <array>
#include <charconv>
#include <vector>

namespace heed {

namespace {

constexpr std::string_view kSeparator = "|||";

/// The pieces with spaces between them; without the final "</s>".
std::string joined(std::span<const std::string> pieces)
{
    if (!pieces.empty() && pieces.back() == "</s>")
        pieces = pieces.first(pieces.size() - 1);
    std::string text;
    for (const std::string& piece : pieces) {
        text += text.empty() ? "" : " ";
        for (const char letter : piece)
            text += letter == '|' && piece.find(kSeparator) != piece.npos ? "&#124;" : std::string(1, letter);
    }
    return text;
}

/// The shortest text that reads back as the same float, in every locale.
std::string toText(float value)
{
    std::array<char, 32> digits;
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

std::string rowText(std::span<const float> row, char separator)
{
    std::string text;
    for (const float weight : row)
        text += (text.empty() ? std::string() : std::string(1, separator)) + toText(weight);
    return text;
}

void requireView(const AttentionShape& shape, const AlignmentView& view)
{
    const auto check = [](int index, int count, const char* what) {
        if (index < 0 || index >= count)
            throw Error("There is no " + std::string(what) + " " + std::to_string(index + 1) + ": cross attention has "
                        + std::to_string(count) + ".");
    };
    check(view.layer, shape.layers, "layer");
    check(view.head.value_or(0), shape.heads, "head");
}

std::vector<std::string> piecesOf(std::span<const Token> tokens)
{
    std::vector<std::string> pieces;
    for (const Token& token : tokens)
        pieces.push_back(token.piece);
    return pieces;
}

std::vector<Token> generatedTokens(const Hypothesis& hypothesis)
{
    std::vector<Token> tokens;
    for (const GeneratedToken& generated : hypothesis.tokens)
        tokens.push_back(generated.token);
    return tokens;
}

} // namespace

std::string_view toString(AlignmentFormat format)
{
    switch (format) {
    case AlignmentFormat::Pharaoh:
        return "pharaoh";
    case AlignmentFormat::Marian:
        return "marian";
    case AlignmentFormat::Nematus:
        break;
    }
    return "nematus";
}

std::string marianAlignment(const Matrix& weights, std::span<const std::string> target)
{
    std::string text = joined(target) + " " + std::string(kSeparator);
    for (int row = 0; row < weights.rows(); ++row)
        text += " " + rowText(weights.row(row), ',');
    return text + "\n";
}

std::string nematusAlignment(const Matrix& weights, std::span<const std::string> source,
                             std::span<const std::string> target, std::size_t number)
{
    constexpr std::string_view kNoScore = "0"; // as Nematus writes where it knows none
    std::string text = std::to_string(number);
    for (const std::string& part : {joined(target), std::string(kNoScore), joined(source),
                                    std::to_string(weights.columns()) + " " + std::to_string(weights.rows())})
        text += " " + std::string(kSeparator) + " " + part;
    text += "\n";
    for (int row = 0; row < weights.rows(); ++row)
        text += rowText(weights.row(row), ' ') + "\n";
    return text + "\n";
}

std::string alignmentText(AlignmentFormat format, const SentenceTranslation& sentence, std::size_t hypothesis,
                          const AlignmentView& view, std::size_t number)
{
    if (!sentence.record || hypothesis >= sentence.hypotheses.size())
        throw Error("There is no attention to export: the translation was made without keeping it.");
    const auto trace = sentence.record->trace(hypothesis);
    requireView(trace->shape(AttentionKind::Cross), view);
    const Matrix cross = crossAttention(*trace, view);
    const std::vector<Token> source = attentionAxes(sentence, hypothesis, AttentionKind::Cross).keys;
    const std::vector<Token> target = generatedTokens(sentence.hypotheses[hypothesis]);
    if (format == AlignmentFormat::Pharaoh)
        return toPharaoh(alignWords(cross, view.row, source, target)) + "\n";
    const Matrix map = alignmentMap(cross, view.row);
    if (format == AlignmentFormat::Marian)
        return marianAlignment(map, piecesOf(target));
    return nematusAlignment(map, piecesOf(source), piecesOf(target), number);
}

} // namespace heed
