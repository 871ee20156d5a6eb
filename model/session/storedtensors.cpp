// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storedtensors.h"

#include "model/checkpoint/halffloat.h"
#include "model/session/arrayreader.h"
#include "model/session/storedpasstensors.h"
#include "model/session/storedtranslation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace heed {

using nlohmann::json;

namespace {

constexpr int kMostLayers = 1024;
constexpr int kMostHeads = 1024;
constexpr int kLargestHead = 65536;
constexpr int kMostSlots = 1 << 20;
constexpr int kLargestVocabulary = 1 << 21; // a step's probabilities are laid out whole
constexpr float kLargestProbability = 1.001F;

using Shape = std::vector<std::int64_t>;

template <typename Value>
TensorToWrite tensor(const std::string& name, TensorType type, Shape shape, const std::vector<Value>& values)
{
    return {name, type, std::move(shape), std::as_bytes(std::span(values))};
}

std::string mapName(const std::string& prefix, std::size_t hypothesis, AttentionKind kind)
{
    return prefix + "h" + std::to_string(hypothesis) + "." + std::string(toString(kind));
}

Shape shapeOf(const AttentionShape& shape)
{
    return {shape.layers, shape.heads, shape.queries, shape.keys};
}

void appendMaps(const AttentionMaps& maps, const std::string& name, std::vector<TensorToWrite>& tensors,
                std::vector<std::vector<float>>& joined)
{
    const auto append = [&](const std::string& tensorName, const std::vector<Matrix>& matrices) {
        if (matrices.empty())
            return;
        std::vector<float>& values = joined.emplace_back();
        for (const Matrix& matrix : matrices)
            values.insert(values.end(), matrix.values().begin(), matrix.values().end());
        tensors.push_back(tensor(tensorName, TensorType::Float32, shapeOf(maps.shape), values));
    };
    append(name, maps.weights);
    append(name + "_scores", maps.scores);
}

/// Reads the arrays of one decoding and compares them with what is claimed of them.
class TensorReader
{
public:
    TensorReader(const CheckedJson& claim, const SafetensorsFile& file, std::string prefix)
        : m_claim(claim), m_arrays(claim, file, std::move(prefix))
    {
    }

    StoredDecoding read()
    {
        m_decoding.sourceLength = m_claim["source"].integer(1, kLongestStoredSentence);
        m_decoding.slots = m_claim["slots"].integer(0, kMostSlots);
        readPaths();
        readDistributions();
        if (m_claim.has("vectors"))
            readVectors(m_claim["vectors"]);
        else
            readMaps();
        return std::move(m_decoding);
    }

private:
    void readPaths()
    {
        const CheckedJson paths = m_claim["paths"];
        for (int hypothesis = 0; hypothesis < paths.size(); ++hypothesis) {
            std::vector<int>& path = m_decoding.paths.emplace_back();
            const CheckedJson list = paths[hypothesis];
            if (list.size() > kLongestStoredSentence)
                list.fail("is no path of up to " + std::to_string(kLongestStoredSentence) + " steps");
            for (int step = 0; step < list.size(); ++step)
                path.push_back(list[step].integer(0, m_decoding.slots - 1));
        }
    }

    void readVectors(const CheckedJson& claims)
    {
        const auto isFinite = [](float value) { return std::isfinite(value); };
        auto& all = m_decoding.vectors.emplace();
        for (const AttentionKind kind : kAttentionKinds) {
            const std::string name(toString(kind));
            const CheckedJson claim = claims[name];
            StoredVectors& vectors = all[std::size_t(kind)];
            vectors.layers = claim["layers"].integer(1, kMostLayers);
            vectors.heads = claim["heads"].integer(1, kMostHeads);
            vectors.headSize = claim["head_size"].integer(1, kLargestHead);
            vectors.scale = float(claim["scale"].number());
            if (!std::isfinite(vectors.scale))
                claim["scale"].fail("is too large");
            const std::int64_t width = std::int64_t(vectors.heads) * vectors.headSize;
            const Shape queries{vectors.layers, m_decoding.queryRows(kind), width};
            const Shape keys{vectors.layers, m_decoding.keyRows(kind), width};
            vectors.queries = m_arrays.floats(name + ".queries", queries, isFinite);
            vectors.keys = m_arrays.floats(name + ".keys", keys, isFinite);
            vectors.values = m_arrays.floats(name + ".values", keys, isFinite);
            if (const int reach = claim.has("bias_reach") ? claim["bias_reach"].integer(0, kLongestStoredSentence) : 0)
                vectors.bias = readBias(name, vectors.heads, reach);
        }
    }

    /// @param reach at least the length of the longest sentence
    DistanceBias readBias(const std::string& name, int heads, int reach) const
    {
        if (name == toString(AttentionKind::Cross))
            m_claim.fail("has a bias by distance between two texts");
        const bool isEncoder = name == toString(AttentionKind::Encoder);
        if (std::size_t(reach) < (isEncoder ? std::size_t(m_decoding.sourceLength) : longestPath()))
            m_claim.fail("has a bias that does not reach from end to end");
        return {heads, reach, m_arrays.floats(name + ".bias", {heads, 2 * std::int64_t(reach) - 1}, [](float value) {
                    return std::isfinite(value);
                })};
    }

    std::size_t longestPath() const
    {
        std::size_t longest = 0;
        for (const std::vector<int>& path : m_decoding.paths)
            longest = std::max(longest, path.size());
        return longest;
    }

    void readMaps()
    {
        const CheckedJson shapes = m_claim["maps"];
        for (std::size_t hypothesis = 0; hypothesis < m_decoding.paths.size(); ++hypothesis) {
            auto& all = m_decoding.maps.emplace_back();
            const int targetLength = int(m_decoding.paths[hypothesis].size());
            for (const AttentionKind kind : kAttentionKinds) {
                const std::string name(toString(kind));
                const bool needsTarget = kind != AttentionKind::Encoder;
                if (!shapes.has(name) || (needsTarget && targetLength == 0)) // no token, no map
                    continue;
                const int queries = needsTarget ? targetLength : m_decoding.sourceLength;
                const int keys = kind == AttentionKind::Decoder ? targetLength : m_decoding.sourceLength;
                const AttentionShape shape{shapes[name][0].integer(1, kMostLayers),
                                           shapes[name][1].integer(1, kMostHeads), queries, keys};
                all[std::size_t(kind)] = readMaps(mapName({}, hypothesis, kind), shape);
            }
        }
    }

    AttentionMaps readMaps(const std::string& name, const AttentionShape& shape) const
    {
        AttentionMaps maps;
        maps.shape = shape;
        maps.weights = split(m_arrays.floats(name, shapeOf(shape),
                                             [](float value) { return value >= 0.0F && value <= kLargestProbability; }),
                             shape);
        if (m_arrays.has(name + "_scores"))
            maps.scores = split(
                m_arrays.floats(name + "_scores", shapeOf(shape), [](float value) { return !std::isnan(value); }),
                shape);
        return maps;
    }

    static std::vector<Matrix> split(const std::vector<float>& values, const AttentionShape& shape)
    {
        std::vector<Matrix> matrices;
        const std::size_t size = std::size_t(shape.queries) * std::size_t(shape.keys);
        for (std::size_t begin = 0; begin < values.size(); begin += size) {
            Matrix& matrix = matrices.emplace_back(shape.queries, shape.keys);
            std::copy_n(values.begin() + std::ptrdiff_t(begin), size, matrix.values().begin());
        }
        return matrices;
    }

    void readDistributions()
    {
        StoredDistributions& stored = m_decoding.distributions;
        stored.vocabulary = m_claim["vocabulary"].integer(0, kLargestVocabulary);
        stored.top = m_claim["top"].integer(0, std::min(stored.vocabulary, 65536));
        const Shape shape{m_decoding.slots, stored.top};
        stored.topIds = m_arrays.bits<std::int32_t>("top_ids", TensorType::Int32, shape);
        const auto isId = [&stored](std::int32_t id) { return id >= 0 && id < stored.vocabulary; };
        if (!std::ranges::all_of(stored.topIds, isId))
            m_claim.fail("has ids in the array " + m_arrays.quoted("top_ids") + " that are not in the vocabulary");
        stored.topProbabilities = m_arrays.floats(
            "top_probabilities", shape, [](float value) { return value >= 0.0F && value <= kLargestProbability; });
        if (!m_arrays.has("log_probabilities"))
            return;
        stored.logProbabilities = m_arrays.bits<std::uint16_t>("log_probabilities", TensorType::Float16,
                                                               {m_decoding.slots, stored.vocabulary});
        const auto isLogarithm = [](std::uint16_t half) { return halfToFloat(half) <= 0.001F; }; // no NaN either
        if (!std::ranges::all_of(stored.logProbabilities, isLogarithm))
            m_claim.fail("has values in the array " + m_arrays.quoted("log_probabilities")
                         + " that are no logarithms of " + "probabilities");
    }

    CheckedJson m_claim;
    ArrayReader m_arrays;
    StoredDecoding m_decoding;
};

} // namespace

json toJson(const StoredDecoding& decoding)
{
    json result{{"source", decoding.sourceLength},
                {"slots", decoding.slots},
                {"paths", decoding.paths},
                {"vocabulary", decoding.distributions.vocabulary},
                {"top", decoding.distributions.top}};
    for (const AttentionKind kind : kAttentionKinds) {
        const std::string name(toString(kind));
        if (decoding.vectors) {
            const StoredVectors& vectors = (*decoding.vectors)[std::size_t(kind)];
            result["vectors"][name] = {{"layers", vectors.layers},
                                       {"heads", vectors.heads},
                                       {"head_size", vectors.headSize},
                                       {"scale", vectors.scale},
                                       {"bias_reach", vectors.bias.reach()}};
        } else {
            result.emplace("maps", json::object());
            if (!decoding.maps.empty() && decoding.maps.front()[std::size_t(kind)].shape != AttentionShape{}) {
                const AttentionShape& shape = decoding.maps.front()[std::size_t(kind)].shape;
                result["maps"][name] = {shape.layers, shape.heads};
            }
        }
    }
    return result;
}

void appendTensors(const StoredDecoding& decoding, const std::string& prefix, std::vector<TensorToWrite>& tensors,
                   std::vector<std::vector<float>>& joined)
{
    const StoredDistributions& distributions = decoding.distributions;
    const Shape top{decoding.slots, distributions.top};
    tensors.push_back(tensor(prefix + "top_ids", TensorType::Int32, top, distributions.topIds));
    tensors.push_back(tensor(prefix + "top_probabilities", TensorType::Float32, top, distributions.topProbabilities));
    if (!distributions.logProbabilities.empty())
        tensors.push_back(tensor(prefix + "log_probabilities", TensorType::Float16,
                                 {decoding.slots, distributions.vocabulary}, distributions.logProbabilities));
    for (const AttentionKind kind : kAttentionKinds) {
        if (decoding.vectors) {
            const StoredVectors& vectors = (*decoding.vectors)[std::size_t(kind)];
            const std::string name = prefix + std::string(toString(kind));
            const std::int64_t width = std::int64_t(vectors.heads) * vectors.headSize;
            const Shape queries{vectors.layers, decoding.queryRows(kind), width};
            const Shape keys{vectors.layers, decoding.keyRows(kind), width};
            tensors.push_back(tensor(name + ".queries", TensorType::Float32, queries, vectors.queries));
            tensors.push_back(tensor(name + ".keys", TensorType::Float32, keys, vectors.keys));
            tensors.push_back(tensor(name + ".values", TensorType::Float32, keys, vectors.values));
            if (const DistanceBias& bias = vectors.bias; !bias.isEmpty())
                tensors.push_back(
                    tensor(name + ".bias", TensorType::Float32, {bias.heads(), bias.stride()}, bias.values()));
        }
        for (std::size_t hypothesis = 0; hypothesis < decoding.maps.size(); ++hypothesis)
            appendMaps(decoding.maps[hypothesis][std::size_t(kind)], mapName(prefix, hypothesis, kind), tensors,
                       joined);
    }
    if (decoding.surroundings)
        appendStateTensors(decoding, prefix, tensors);
}

StoredDecoding readDecoding(const CheckedJson& value, const SafetensorsFile& file, const std::string& prefix)
{
    return TensorReader(value, file, prefix).read();
}

} // namespace heed
