// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/webpagedata.h"

#include "app/attentionview.h"
#include "app/export/caption.h"
#include "app/tokenlabels.h"
#include "model/error.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace heed {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLargestCode = 65535.0;
constexpr std::int64_t kMostScores = 4'000'000; // cells of a kind; larger kinds go without, to keep the page usable
constexpr int kColors = 256;                    // of a colour map

std::int64_t cellsOf(const AttentionShape& shape)
{
    return std::int64_t(shape.layers) * shape.heads * shape.queries * shape.keys;
}

class PackedValues
{
public:
    void append(double code)
    {
        const auto value = std::uint16_t(std::lround(std::clamp(code, 0.0, kLargestCode)));
        m_bytes.push_back(char(value & 0xff));
        m_bytes.push_back(char(value >> 8));
    }
    std::string toBase64() const { return m_bytes.toBase64().toStdString(); }

private:
    QByteArray m_bytes;
};

bool isCausal(const std::vector<Matrix>& heads)
{
    for (const Matrix& weights : heads) {
        for (int query = 0; query < weights.rows(); ++query) {
            const auto row = weights.row(query);
            if (std::any_of(row.begin() + std::min(query + 1, weights.columns()), row.end(),
                            [](float weight) { return weight != 0.0F; }))
                return false;
        }
    }
    return true;
}

/// The smallest and largest finite value; 0 and 0 where there is none.
std::pair<float, float> finiteRange(const Matrix& scores)
{
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const float score : scores.values()) {
        if (std::isfinite(score)) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    }
    return low <= high ? std::pair(low, high) : std::pair(0.0F, 0.0F);
}

double rounded(double value)
{
    return std::isfinite(value) ? std::round(value * 1e6) / 1e6 : 0.0;
}

Json toJson(const Token& token, const std::string& text)
{
    Json json = {{"label", tokenLabel(token, text).toStdString()},
                 {"text", tokenText(token, text).toStdString()},
                 {"piece", token.piece}};
    if (token.isSpecial)
        json["special"] = true;
    if (token.startsWord)
        json["startsWord"] = true;
    return json;
}

Json toJson(const AxisTokens& axis)
{
    Json tokens = Json::array();
    for (const Token& token : axis.tokens)
        tokens.push_back(toJson(token, axis.text));
    return tokens;
}

/// [[first token, count, label], …]
Json wordsOf(const AxisTokens& axis)
{
    Json words = Json::array();
    for (const TokenGroup& group : groupTokens(axis.tokens, axis.text, {true, false}))
        words.push_back({group.first, group.count, group.label});
    return words;
}

Json targetTokens(const Hypothesis& hypothesis)
{
    Json tokens = Json::array();
    for (const GeneratedToken& generated : hypothesis.tokens) {
        Json json = toJson(generated.token, hypothesis.text);
        if (!hypothesis.isScored) {
            tokens.push_back(std::move(json));
            continue;
        }
        json["probability"] = rounded(std::exp(double(generated.logProbability)));
        json["entropy"] = rounded(generated.entropy);
        Json top = Json::array();
        for (const Candidate& candidate : generated.top) {
            top.push_back({pieceLabel(candidate.piece).toStdString(),
                           rounded(std::exp(double(candidate.logProbability))), candidate.id == generated.token.id});
        }
        json["top"] = std::move(top);
        tokens.push_back(std::move(json));
    }
    return tokens;
}

Json toJson(const PackedAttention& packed)
{
    Json json = {{"layers", packed.shape.layers}, {"heads", packed.shape.heads}, {"queries", packed.shape.queries},
                 {"keys", packed.shape.keys},     {"causal", packed.isCausal},   {"weights", packed.weights}};
    if (!packed.scores.empty()) {
        json["scores"] = packed.scores;
        json["low"] = packed.low;
        json["high"] = packed.high;
    }
    return json;
}

Json toJson(const SentenceTranslation& sentence, std::size_t hypothesis)
{
    if (!sentence.record || hypothesis >= sentence.hypotheses.size())
        throw Error("There is no attention to export: the translation was made without keeping it.");
    const auto trace = sentence.record->trace(hypothesis);
    const Hypothesis& chosen = sentence.hypotheses[hypothesis];
    const AxisTokens source = queryTokens(sentence, hypothesis, AttentionKind::Encoder);
    const AxisTokens target = queryTokens(sentence, hypothesis, AttentionKind::Cross);
    const AxisTokens inputs = keyTokens(sentence, hypothesis, AttentionKind::Decoder);
    Json json = {{"source", sentence.source.text},
                 {"target", chosen.text},
                 {"score", chosen.isScored ? Json(rounded(chosen.score)) : Json(nullptr)},
                 {"hypothesis", hypothesis + 1},
                 {"hypotheses", sentence.hypotheses.size()},
                 {"tokens", {{"source", toJson(source)}, {"target", targetTokens(chosen)}, {"input", toJson(inputs)}}},
                 {"words", {{"source", wordsOf(source)}, {"target", wordsOf(target)}, {"input", wordsOf(inputs)}}}};
    Json attention = Json::object();
    for (const AttentionKind kind : kAttentionKinds) {
        if (trace->shape(kind).layers > 0)
            attention[std::string(toString(kind))] = toJson(packAttention(*trace, kind));
    }
    json["attention"] = std::move(attention);
    return json;
}

Json colorMapsJson()
{
    Json maps = Json::array();
    for (const ColorMap map : colorMaps()) {
        if (map == ColorMap::BlueRed) // for differences
            continue;
        std::string colors;
        for (int step = 0; step < kColors; ++step)
            colors += QColor::fromRgb(color(map, double(step) / (kColors - 1))).name().mid(1).toStdString();
        maps.push_back({{"name", toString(map).toStdString()},
                        {"title", displayName(map).toStdString()},
                        {"colors", std::move(colors)}});
    }
    return maps;
}

Json openedJson(const WebPageRequest& request)
{
    const Selection& opened = request.opened;
    return {{"sentence", opened.sentence + 1},
            {"kind", toString(opened.kind)},
            {"layer", opened.layer + 1},
            {"head", opened.head + 1},
            {"query", opened.query + 1},
            {"key", opened.key + 1},
            {"words", request.presentation.unit == TokenUnit::Words},
            {"special", request.presentation.specialTokens == SpecialTokens::Shown},
            {"map", toString(request.presentation.colorMap).toStdString()},
            {"scale", toString(request.presentation.valueScale).toStdString()}};
}

/// JSON needs none of these characters outside its strings.
std::string safeInScript(const std::string& json)
{
    std::string safe;
    safe.reserve(json.size());
    for (const char letter : json) {
        switch (letter) {
        case '<':
            safe += "\\u003c";
            break;
        case '>':
            safe += "\\u003e";
            break;
        case '&':
            safe += "\\u0026";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

} // namespace

PackedAttention packAttention(const AttentionTrace& trace, AttentionKind kind)
{
    PackedAttention packed;
    packed.shape = trace.shape(kind);
    const std::vector<Matrix> heads = trace.allWeights(kind);
    packed.isCausal = kind == AttentionKind::Decoder && isCausal(heads);
    PackedValues weights;
    PackedValues scores;
    const bool hasScores = trace.hasScores() && cellsOf(packed.shape) <= kMostScores;
    for (std::size_t index = 0; index < heads.size(); ++index) {
        const int layer = int(index) / packed.shape.heads;
        const int head = int(index) % packed.shape.heads;
        const Matrix raw = hasScores ? trace.scores({kind, layer, head}) : Matrix();
        const auto [low, high] = finiteRange(raw);
        if (hasScores) {
            packed.low.push_back(low);
            packed.high.push_back(high);
        }
        const double step = high > low ? (double(high) - low) / (kLargestCode - 1.0) : 1.0;
        for (int query = 0; query < packed.shape.queries; ++query) {
            const int end = packed.isCausal ? std::min(query + 1, packed.shape.keys) : packed.shape.keys;
            for (int key = 0; key < end; ++key) {
                weights.append(heads[index](query, key) * kLargestCode);
                if (!raw.isEmpty())
                    scores.append(std::isfinite(raw(query, key)) ? 1.0 + (raw(query, key) - low) / step : 0.0);
            }
        }
    }
    packed.weights = weights.toBase64();
    packed.scores = scores.toBase64();
    return packed;
}

std::string webPageData(const WebPageRequest& request)
{
    Json sentences = Json::array();
    for (std::size_t index = 0; index < request.translation->sentences.size(); ++index) {
        const bool isOpened = int(index) == request.opened.sentence;
        sentences.push_back(
            toJson(request.translation->sentences[index], isOpened ? std::size_t(request.opened.hypothesis) : 0));
    }
    const Json document = {
        {"format", "heed-page-1"},
        {"madeWith", "Heed " HEED_VERSION},
        {"created", request.created.toString(Qt::ISODate).toStdString()},
        {"model", modelText(*request.translation).toStdString()},
        {"decoding", decodingText(*request.translation).toStdString()},
        {"encoding",
         "weights and scores: base64 of little-endian uint16, [layer, head, query, key]; with \"causal\" a "
         "row holds keys 0 to query; weight = code / 65535; score = low + (code - 1) / 65534 * (high - low) "
         "with low and high of the head, code 0 is minus infinity"},
        {"opened", openedJson(request)},
        {"colorMaps", colorMapsJson()},
        {"sentences", std::move(sentences)},
    };
    return safeInScript(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace heed
