// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/attentionnumbers.h"

#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <span>
#include <string>

namespace heed {

namespace {

using Json = nlohmann::ordered_json;

/// The half-open ranges of layers and heads of a kind that a filter leaves.
struct HeadRange
{
    int firstLayer = 0;
    int endLayer = 0;
    int firstHead = 0;
    int endHead = 0;
};

/// What every format writes from.
struct Source
{
    std::shared_ptr<const AttentionTrace> trace;
    std::vector<std::string> sourcePieces;
    std::vector<std::string> targetPieces;
    std::vector<std::string> inputPieces; ///< of the decoder: the start token, then all but the last target piece
    const HeadFilter& filter;

    const std::vector<std::string>& queryPieces(AttentionKind kind) const
    {
        return kind == AttentionKind::Encoder ? sourcePieces : targetPieces;
    }
    const std::vector<std::string>& keyPieces(AttentionKind kind) const
    {
        return kind == AttentionKind::Decoder ? inputPieces : sourcePieces;
    }
};

HeadRange rangeOf(const AttentionShape& shape, AttentionKind kind, const HeadFilter& filter)
{
    const auto require = [&](const char* what, std::optional<int> index, int count) {
        if (index && (*index < 0 || *index >= count)) {
            throw Error("There is no " + std::string(what) + " " + std::to_string(*index + 1) + ": "
                        + std::string(toString(kind)) + " attention has " + std::to_string(count) + ".");
        }
    };
    require("layer", filter.layer, shape.layers);
    require("head", filter.head, shape.heads);
    return {filter.layer.value_or(0), filter.layer ? *filter.layer + 1 : shape.layers, //
            filter.head.value_or(0), filter.head ? *filter.head + 1 : shape.heads};
}

template <typename Visit>
void forEachHead(const Source& source, AttentionKind kind, const Visit& visit)
{
    const HeadRange range = rangeOf(source.trace->shape(kind), kind, source.filter);
    for (int layer = range.firstLayer; layer < range.endLayer; ++layer) {
        for (int head = range.firstHead; head < range.endHead; ++head) {
            visit(HeadIndex{kind, layer, head});
        }
    }
}

Source sourceOf(const SentenceTranslation& sentence, std::size_t hypothesis, const HeadFilter& filter)
{
    if (!sentence.record || hypothesis >= sentence.hypotheses.size()) {
        throw Error("There is no attention to export: the translation was made without keeping it.");
    }
    Source source{sentence.record->trace(hypothesis), {}, {}, {}, filter};
    for (const Token& token : sentence.source.tokens) {
        source.sourcePieces.push_back(token.piece);
    }
    source.inputPieces.push_back(sentence.startToken.piece);
    for (const GeneratedToken& generated : sentence.hypotheses[hypothesis].tokens) {
        source.targetPieces.push_back(generated.token.piece);
        source.inputPieces.push_back(generated.token.piece);
    }
    source.inputPieces.pop_back();
    if (filter.hasScores && !source.trace->hasScores()) {
        throw Error("There are no scores to export: this attention came without them.");
    }
    return source;
}

/// RFC 4180: quoted always, quotes doubled.
std::string csvQuoted(const std::string& text)
{
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + '"';
}

/// The shortest text that reads back as the same float; the locale has no say.
void appendNumber(std::string& text, float value)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text.append(digits.data(), end);
}

std::string toCsv(const Source& source)
{
    std::string text = "kind,layer,head,query,key,query_token,key_token,weight";
    text += source.filter.hasScores ? ",score\n" : "\n";
    for (const AttentionKind kind : source.filter.kinds) {
        const auto& queryPieces = source.queryPieces(kind);
        const auto& keyPieces = source.keyPieces(kind);
        forEachHead(source, kind, [&](HeadIndex index) {
            const Matrix weights = source.trace->weights(index);
            const Matrix scores = source.filter.hasScores ? source.trace->scores(index) : Matrix();
            const std::string head = std::string(toString(kind)) + ',' + std::to_string(index.layer + 1) + ','
                                     + std::to_string(index.head + 1) + ',';
            for (int query = 0; query < weights.rows(); ++query) {
                for (int key = 0; key < weights.columns(); ++key) {
                    text += head + std::to_string(query) + ',' + std::to_string(key) + ','
                            + csvQuoted(queryPieces.at(std::size_t(query))) + ','
                            + csvQuoted(keyPieces.at(std::size_t(key))) + ',';
                    appendNumber(text, weights(query, key));
                    if (source.filter.hasScores) {
                        text += ',';
                        if (std::isfinite(scores(query, key))) {
                            appendNumber(text, scores(query, key));
                        }
                    }
                    text += '\n';
                }
            }
        });
    }
    return text;
}

/// Rows as lists; what is not finite is null, because JSON has no infinity.
Json toJson(const Matrix& matrix)
{
    Json rows = Json::array();
    for (int row = 0; row < matrix.rows(); ++row) {
        Json values = Json::array();
        for (const float value : matrix.row(row)) {
            values.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
        }
        rows.push_back(std::move(values));
    }
    return rows;
}

std::string toJson(const Source& source, const SentenceTranslation& sentence, const Hypothesis& hypothesis)
{
    Json attention = Json::array();
    for (const AttentionKind kind : source.filter.kinds) {
        forEachHead(source, kind, [&](HeadIndex index) {
            Json head = {{"kind", toString(kind)}, {"layer", index.layer + 1}, {"head", index.head + 1}};
            head["weights"] = toJson(source.trace->weights(index));
            if (source.filter.hasScores) {
                head["scores"] = toJson(source.trace->scores(index));
            }
            attention.push_back(std::move(head));
        });
    }
    const Json document = {{"source", sentence.source.text},
                           {"target", hypothesis.text},
                           {"source_tokens", source.sourcePieces},
                           {"target_tokens", source.targetPieces},
                           {"decoder_input_tokens", source.inputPieces},
                           {"attention", attention}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

void writeTensors(const std::filesystem::path& path, const Source& source)
{
    std::vector<TensorToWrite> tensors;
    std::vector<std::vector<float>> storage;
    storage.reserve(source.filter.kinds.size() * 2); // views point into it
    const auto add = [&](AttentionKind kind, const char* suffix, auto matrixOf) {
        const AttentionShape shape = source.trace->shape(kind);
        const HeadRange range = rangeOf(shape, kind, source.filter);
        std::vector<float>& values = storage.emplace_back();
        forEachHead(source, kind, [&](HeadIndex index) {
            const Matrix matrix = matrixOf(index);
            values.insert(values.end(), matrix.values().begin(), matrix.values().end());
        });
        tensors.push_back(
            {std::string(toString(kind)) + suffix,
             TensorType::Float32,
             {range.endLayer - range.firstLayer, range.endHead - range.firstHead, shape.queries, shape.keys},
             std::as_bytes(std::span(values))});
    };
    for (const AttentionKind kind : source.filter.kinds) {
        add(kind, "", [&](HeadIndex index) { return source.trace->weights(index); });
        if (source.filter.hasScores) {
            add(kind, "_scores", [&](HeadIndex index) { return source.trace->scores(index); });
        }
    }
    const auto list = [](const std::vector<std::string>& pieces) {
        return Json(pieces).dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    const std::map<std::string, std::string> metadata{{"heed.version", HEED_VERSION},
                                                      {"source_tokens", list(source.sourcePieces)},
                                                      {"target_tokens", list(source.targetPieces)}};
    writeSafetensors(path, tensors, metadata);
}

} // namespace

std::string_view toString(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Csv:
        return "csv";
    case NumberFormat::Json:
        return "json";
    case NumberFormat::Safetensors:
        break;
    }
    return "safetensors";
}

void writeAttentionNumbers(const std::filesystem::path& path, NumberFormat format, const SentenceTranslation& sentence,
                           std::size_t hypothesis, const HeadFilter& filter)
{
    const Source source = sourceOf(sentence, hypothesis, filter);
    switch (format) {
    case NumberFormat::Csv:
        writeFileAtomically(path, toCsv(source));
        break;
    case NumberFormat::Json:
        writeFileAtomically(path, toJson(source, sentence, sentence.hypotheses[hypothesis]));
        break;
    case NumberFormat::Safetensors:
        writeTensors(path, source);
        break;
    }
}

} // namespace heed
