// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"
#include "model/maptrace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>

namespace heed {

namespace {

constexpr float kRowSumTolerance = 0.01F; // float16 rows of 512 weights come within 0.002

std::string toString(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t length : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(length);
    return text + "]";
}

/// Reads one bundle; every error names the file.
class Reader
{
public:
    explicit Reader(const std::filesystem::path& path) : m_path(path), m_file(path) { }

    AttentionBundle read()
    {
        AttentionMaps encoder = readMaps(AttentionKind::Encoder);
        AttentionMaps decoder = readMaps(AttentionKind::Decoder);
        AttentionMaps cross = readMaps(AttentionKind::Cross);
        if (encoder.weights.empty() && decoder.weights.empty() && cross.weights.empty())
            fail("holds no attention: none of its tensors is called encoder, decoder or cross");
        requireSquare(encoder.shape, "encoder");
        requireSquare(decoder.shape, "decoder");
        const int sourceLength = agreedLength({encoder.shape.keys, cross.shape.keys}, "source");
        const int targetLength = agreedLength({decoder.shape.keys, cross.shape.queries}, "target");

        AttentionBundle bundle;
        bundle.sourceTokens = readTokens("source_tokens", sourceLength);
        bundle.targetTokens = readTokens("target_tokens", targetLength);
        bundle.decoderInputTokens = m_file.metadata().contains("decoder_input_tokens")
                                        ? readTokens("decoder_input_tokens", targetLength)
                                        : bundle.targetTokens;
        if (const auto version = m_file.metadata().find("heed.version"); version != m_file.metadata().end())
            bundle.version = version->second;
        bundle.trace = std::make_shared<MapTrace>(std::move(encoder), std::move(decoder), std::move(cross));
        bundle.warnings = std::move(m_warnings);
        return bundle;
    }

private:
    [[noreturn]] void fail(const std::string& fault) const
    {
        throw Error("The attention bundle " + quotedPath(m_path) + " " + fault + ".");
    }

    AttentionMaps readMaps(AttentionKind kind)
    {
        const std::string name(heed::toString(kind));
        const auto found = m_file.tensors().find(name);
        const auto scores = m_file.tensors().find(name + "_scores");
        if (found == m_file.tensors().end()) {
            if (scores != m_file.tensors().end())
                fail("holds " + name + "_scores but not " + name);
            return {};
        }
        AttentionMaps maps{shapeOf(name, found->second), {}, {}};
        maps.weights = readMatrices(name, maps.shape);
        checkWeights(name, maps);
        if (scores != m_file.tensors().end()) {
            if (scores->second.shape != found->second.shape)
                fail("holds " + name + "_scores of another shape than " + name + ": " + toString(scores->second.shape)
                     + " and " + toString(found->second.shape));
            maps.scores = readMatrices(name + "_scores", maps.shape);
            for (const Matrix& map : maps.scores) {
                if (std::ranges::any_of(map.values(), [](float score) { return std::isnan(score); }))
                    fail("has scores in " + name + "_scores that are not numbers");
            }
        }
        return maps;
    }

    AttentionShape shapeOf(const std::string& name, const TensorView& tensor) const
    {
        const std::vector<std::int64_t>& shape = tensor.shape;
        if (shape.size() != 4)
            fail("holds " + name + " of the shape " + toString(shape)
                 + "; it must be [layers, heads, queries, keys], without a batch");
        for (const std::int64_t length : shape) {
            if (length < 1 || length > std::numeric_limits<std::int16_t>::max())
                fail("holds " + name + " of the absurd shape " + toString(shape));
        }
        return {int(shape[0]), int(shape[1]), int(shape[2]), int(shape[3])};
    }

    std::vector<Matrix> readMatrices(const std::string& name, const AttentionShape& shape) const
    {
        const std::vector<float> values = m_file.toFloat32(name);
        std::vector<Matrix> matrices;
        matrices.reserve(std::size_t(shape.layers) * std::size_t(shape.heads));
        auto next = values.begin();
        for (int index = 0; index < shape.layers * shape.heads; ++index) {
            Matrix& matrix = matrices.emplace_back(shape.queries, shape.keys);
            std::copy_n(next, matrix.values().size(), matrix.values().begin());
            next += std::ptrdiff_t(matrix.values().size());
        }
        return matrices;
    }

    /// Weights must be finite; a row that does not sum to 1 is worth a warning, once per kind.
    void checkWeights(const std::string& name, const AttentionMaps& maps)
    {
        float worst = kRowSumTolerance;
        std::string warning;
        for (std::size_t index = 0; index < maps.weights.size(); ++index) {
            const Matrix& map = maps.weights[index];
            for (int query = 0; query < map.rows(); ++query) {
                const auto row = map.row(query);
                const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
                if (!std::isfinite(sum))
                    fail("has weights in " + name + " that are not numbers");
                if (std::abs(sum - 1.0F) <= worst)
                    continue;
                worst = std::abs(sum - 1.0F);
                char text[32];
                std::snprintf(text, sizeof text, "%.4g", double(sum));
                warning = "Not all rows of " + name + " sum to 1: row " + std::to_string(query + 1) + " of layer "
                          + std::to_string(int(index) / maps.shape.heads + 1) + ", head "
                          + std::to_string(int(index) % maps.shape.heads + 1) + " sums to " + text + ".";
            }
        }
        if (!warning.empty())
            m_warnings.push_back(std::move(warning));
    }

    void requireSquare(const AttentionShape& shape, const std::string& name) const
    {
        if (shape.queries != shape.keys)
            fail("holds " + name + " with " + std::to_string(shape.queries) + " queries and "
                 + std::to_string(shape.keys) + " keys; self-attention has as many of both");
    }

    /// The length that both tensors have; 0 means that a tensor is not there.
    int agreedLength(std::pair<int, int> lengths, const std::string& side) const
    {
        const auto [self, cross] = lengths;
        if (self != 0 && cross != 0 && self != cross)
            fail("contradicts itself: the " + side + " has " + std::to_string(self) + " tokens in self-attention and "
                 + std::to_string(cross) + " in cross-attention");
        return std::max(self, cross);
    }

    /// The list under a metadata key; numbers where there is none. Nothing is asked of a side without a tensor.
    std::vector<std::string> readTokens(const std::string& key, int length) const
    {
        const auto found = m_file.metadata().find(key);
        if (found == m_file.metadata().end()) {
            std::vector<std::string> numbers;
            for (int token = 1; token <= length; ++token)
                numbers.push_back(std::to_string(token));
            return numbers;
        }
        const auto list = nlohmann::json::parse(found->second, nullptr, false);
        const auto isText = [](const nlohmann::json& item) { return item.is_string(); };
        if (!list.is_array() || !std::all_of(list.begin(), list.end(), isText))
            fail("has " + key + " in its metadata that are no JSON list of texts");
        if (length != 0 && list.size() != std::size_t(length))
            fail("names " + std::to_string(list.size()) + " " + key + ", but its attention has "
                 + std::to_string(length));
        return list.get<std::vector<std::string>>();
    }

    std::filesystem::path m_path;
    SafetensorsFile m_file;
    std::vector<std::string> m_warnings;
};

} // namespace

AttentionBundle readAttentionBundle(const std::filesystem::path& path)
{
    return Reader(path).read();
}

} // namespace heed
