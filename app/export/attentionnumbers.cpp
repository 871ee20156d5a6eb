// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/attentionnumbers.h"

#include "app/export/csvtext.h"
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <utility>

namespace heed {

namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::string>& queryPieces(const AttentionBundle& bundle, AttentionKind kind)
{
    return kind == AttentionKind::Encoder ? bundle.sourceTokens : bundle.targetTokens;
}

const std::vector<std::string>& keyPieces(const AttentionBundle& bundle, AttentionKind kind)
{
    return kind == AttentionKind::Decoder ? bundle.decoderInputs() : bundle.sourceTokens;
}

void requireIndex(const char* what, std::optional<int> index, int count, AttentionKind kind)
{
    if (index && (*index < 0 || *index >= count)) {
        throw Error("There is no " + std::string(what) + " " + std::to_string(*index + 1) + ": "
                    + std::string(toString(kind)) + " attention has " + std::to_string(count) + ".");
    }
}

/// Calls visit(HeadIndex) for each head of a kind that the filter leaves.
template <typename Visit>
void forEachHead(const AttentionBundle& bundle, AttentionKind kind, const HeadFilter& filter, const Visit& visit)
{
    const AttentionShape shape = bundle.trace->shape(kind);
    requireIndex("layer", filter.layer, shape.layers, kind);
    requireIndex("head", filter.head, shape.heads, kind);
    for (int layer = 0; layer < shape.layers; ++layer) {
        for (int head = 0; head < shape.heads; ++head)
            if (filter.layer.value_or(layer) == layer && filter.head.value_or(head) == head)
                visit(HeadIndex{kind, layer, head});
    }
}

std::string toCsv(const AttentionBundle& bundle, const HeadFilter& filter)
{
    std::string text = "kind,layer,head,query,key,query_token,key_token,weight";
    text += filter.hasScores ? ",score\n" : "\n";
    for (const AttentionKind kind : filter.kinds) {
        forEachHead(bundle, kind, filter, [&](HeadIndex index) {
            const Matrix weights = bundle.trace->weights(index);
            const Matrix scores = filter.hasScores ? bundle.trace->scores(index) : Matrix();
            const std::string head = std::string(toString(kind)) + ',' + std::to_string(index.layer + 1) + ','
                                     + std::to_string(index.head + 1) + ',';
            for (int query = 0; query < weights.rows(); ++query) {
                for (int key = 0; key < weights.columns(); ++key) {
                    text += head + std::to_string(query) + ',' + std::to_string(key) + ','
                            + csvQuoted(queryPieces(bundle, kind).at(std::size_t(query))) + ','
                            + csvQuoted(keyPieces(bundle, kind).at(std::size_t(key))) + ','
                            + shortestText(weights(query, key));
                    if (filter.hasScores)
                        text += std::isfinite(scores(query, key)) ? ',' + shortestText(scores(query, key)) : ",";
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
        for (const float value : matrix.row(row))
            values.push_back(std::isfinite(value) ? Json(value) : Json(nullptr));
        rows.push_back(std::move(values));
    }
    return rows;
}

std::string toJson(const AttentionBundle& bundle, const HeadFilter& filter, const std::string& source,
                   const std::string& target)
{
    Json attention = Json::array();
    for (const AttentionKind kind : filter.kinds) {
        forEachHead(bundle, kind, filter, [&](HeadIndex index) {
            Json head = {{"kind", toString(kind)}, {"layer", index.layer + 1}, {"head", index.head + 1}};
            head["weights"] = toJson(bundle.trace->weights(index));
            if (filter.hasScores)
                head["scores"] = toJson(bundle.trace->scores(index));
            attention.push_back(std::move(head));
        });
    }
    const Json document = {{"source", source},
                           {"target", target},
                           {"source_tokens", bundle.sourceTokens},
                           {"target_tokens", bundle.targetTokens},
                           {"decoder_input_tokens", bundle.decoderInputs()},
                           {"attention", attention}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

std::string_view toString(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Csv:
        return "csv";
    case NumberFormat::Json:
        return "json";
    case NumberFormat::Npz:
        return "npz";
    case NumberFormat::Safetensors:
        break;
    }
    return "safetensors";
}

void writeAttentionNumbers(const std::filesystem::path& path, NumberFormat format, const SentenceTranslation& sentence,
                           std::size_t hypothesis, const HeadFilter& filter)
{
    const AttentionBundle bundle = attentionBundle(sentence, hypothesis);
    if (filter.hasScores && !bundle.trace->hasScores())
        throw Error("There are no scores to export: this attention came without them.");
    switch (format) {
    case NumberFormat::Csv:
        writeFileAtomically(path, toCsv(bundle, filter));
        break;
    case NumberFormat::Json:
        writeFileAtomically(path,
                            toJson(bundle, filter, sentence.source.text, sentence.hypotheses.at(hypothesis).text));
        break;
    case NumberFormat::Safetensors:
    case NumberFormat::Npz:
        writeAttentionBundle(path, bundle,
                             {.kinds = filter.kinds,
                              .layer = filter.layer,
                              .head = filter.head,
                              .withScores = filter.hasScores,
                              .format = format == NumberFormat::Npz ? BundleFormat::Npz : BundleFormat::Safetensors});
        break;
    }
}

} // namespace heed
