// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/idtranslation.h"

#include "model/error.h"
#include "model/text/tokenids.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace heed {

namespace {

constexpr std::string_view kBlanks = " ,\t\r\n";

/// Where the lines stand that are not blank, without what surrounds them.
std::vector<ByteSpan> linesOf(std::string_view text)
{
    std::vector<ByteSpan> lines;
    for (std::size_t begin = text.find_first_not_of(kBlanks); begin != text.npos;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t last = text.substr(0, end).find_last_not_of(kBlanks);
        lines.push_back({std::uint32_t(begin), std::uint32_t(last + 1)});
        begin = text.find_first_not_of(kBlanks, end);
    }
    return lines;
}

void writeIds(Hypothesis& hypothesis)
{
    TokenizedText text;
    for (const GeneratedToken& generated : hypothesis.tokens)
        text.tokens.push_back(generated.token);
    writeIds(text);
    hypothesis.text = std::move(text.text);
    for (std::size_t index = 0; index < hypothesis.tokens.size(); ++index)
        hypothesis.tokens[index].token = std::move(text.tokens[index]);
}

std::vector<TokenId> idsOf(std::string_view line, const ModelInfo& model)
{
    return parseIds(line, model.hasTokenizer
                              ? std::string()
                              : ": " + model.name + " has no tokenizer, so it reads ids, such as \"5 17 9 2\"");
}

} // namespace

Translation translateIdLine(Translator& translator, std::string_view line, const std::optional<ForcedTarget>& target,
                            const DecodingOptions& options, std::stop_token stop)
{
    const ModelInfo& model = translator.info();
    Translation translation = translator.translateIds(idsOf(line, model), target, options, std::move(stop));
    if (model.hasTokenizer)
        return translation;
    for (SentenceTranslation& sentence : translation.sentences) { // there is one, unless it was stopped
        writeIds(sentence.source);
        for (Hypothesis& hypothesis : sentence.hypotheses)
            writeIds(hypothesis);
        translation.source = sentence.source.text;
        translation.text = sentence.hypotheses.front().text;
        sentence.span = {0, std::uint32_t(translation.source.size())};
    }
    return translation;
}

Translation translateIdLines(Translator& translator, std::string_view lines, const DecodingOptions& options,
                             std::stop_token stop, const ProgressCallback& progress)
{
    const std::vector<ByteSpan> spans = linesOf(lines);
    if (spans.empty())
        throw Error("There are no source token ids to translate.");
    Translation whole;
    std::size_t end = 0; // of the text that was dealt with
    for (const ByteSpan& span : spans) {
        const int index = int(whole.sentences.size());
        if (progress && spans.size() > 1)
            progress({.sentence = index, .sentenceCount = int(spans.size()), .step = 0, .partial = whole.text});
        Translation line
            = translateIdLine(translator, lines.substr(span.begin, span.end - span.begin), {}, options, stop);
        if (index == 0) {
            whole.model = line.model;
            whole.options = line.options;
            whole.source = lines;
        }
        if (line.isStopped) {
            whole.isStopped = true;
            return whole;
        }
        line.sentences.front().span = span;
        whole.text += lines.substr(end, span.begin - end);
        whole.text += line.text;
        end = span.end;
        whole.sentences.push_back(std::move(line.sentences.front()));
    }
    whole.text += lines.substr(end);
    return whole;
}

} // namespace heed
