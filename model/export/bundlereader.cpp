// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/export/attentionbundle.h"
#include "model/export/bundlefile.h"
#include "model/maptrace.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>

namespace heed {

namespace {

constexpr float kRowSumTolerance = 0.01F; // float16 rows of 512 weights come within 0.002
constexpr const char* kTargets = "target_tokens";
constexpr const char* kInputs = "decoder_input_tokens";
constexpr float kRoundedZero = -1e-6F; // a weight that rounding took below 0

std::string toString(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t length : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(length);
    return text + "]";
}

/// What steps read that write these tokens.
std::vector<std::string> shifted(std::vector<std::string> tokens)
{
    if (!tokens.empty()) {
        tokens.pop_back();
        tokens.emplace(tokens.begin(), kUnnamedStart);
    }
    return tokens;
}

/// Reads one bundle; every error names the file.
class Reader
{
public:
    explicit Reader(const std::filesystem::path& path) : m_path(path), m_file(openBundleFile(path)) { }

    void checkUnchanged() const { m_file->checkUnchanged(); }

    AttentionBundle read()
    {
        AttentionMaps encoder = readMaps(AttentionKind::Encoder);
        AttentionMaps decoder = readMaps(AttentionKind::Decoder);
        AttentionMaps cross = readMaps(AttentionKind::Cross);
        if (encoder.weights.empty() && decoder.weights.empty() && cross.weights.empty())
            fail("holds no attention: none of its tensors is called encoder, decoder or cross");
        requireSquare(encoder.shape, "encoder");
        requireSquare(decoder.shape, "decoder");
        warnOfLookingAhead(decoder);
        const int sourceLength = agreedLength({encoder.shape.keys, cross.shape.keys}, "source");
        const int targetLength = agreedLength({decoder.shape.keys, cross.shape.queries}, "target");

        AttentionBundle bundle;
        bundle.sourceTokens = readTokens("source_tokens", sourceLength);
        readTargets(bundle, targetLength);
        bundle.file = m_path;
        bundle.version = m_file->version();
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
        const auto found = m_file->shape(name);
        const auto scores = m_file->shape(name + "_scores");
        if (!found) {
            if (scores)
                fail("holds " + name + "_scores but not " + name);
            return {};
        }
        AttentionMaps maps{shapeOf(name, *found), {}, {}};
        maps.weights = readMatrices(name, maps.shape);
        checkWeights(name, maps);
        if (scores) {
            if (*scores != *found)
                fail("holds " + name + "_scores of another shape than " + name + ": " + toString(*scores) + " and "
                     + toString(*found));
            maps.scores = readMatrices(name + "_scores", maps.shape);
            for (const Matrix& map : maps.scores) {
                if (std::ranges::any_of(map.values(), [](float score) { return std::isnan(score); }))
                    fail("has scores in " + name + "_scores that are not numbers");
            }
        }
        return maps;
    }

    AttentionShape shapeOf(const std::string& name, const std::vector<std::int64_t>& shape) const
    {
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
        const std::vector<float> values = m_file->values(name);
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

    /// Weights must be finite and not negative; a row that does not sum to 1 is worth a warning, once per kind.
    void checkWeights(const std::string& name, AttentionMaps& maps)
    {
        float worst = kRowSumTolerance;
        std::string warning;
        for (std::size_t index = 0; index < maps.weights.size(); ++index) {
            Matrix& map = maps.weights[index];
            for (int query = 0; query < map.rows(); ++query) {
                const auto row = map.row(query);
                const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
                if (!std::isfinite(sum))
                    fail("has weights in " + name + " that are not numbers");
                if (std::ranges::min(row) < kRoundedZero)
                    fail("has a negative weight in " + name + ": " + placeOf(index, query, maps.shape));
                std::ranges::replace_if(
                    row, [](float weight) { return weight < 0.0F; }, 0.0F);
                if (std::abs(sum - 1.0F) <= worst)
                    continue;
                worst = std::abs(sum - 1.0F);
                char text[32];
                std::snprintf(text, sizeof text, "%.4g", double(sum));
                warning = "Not all rows of " + name + " sum to 1: " + placeOf(index, query, maps.shape) + " sums to "
                          + text + ".";
            }
        }
        if (!warning.empty())
            m_warnings.push_back(std::move(warning));
    }

    /// A decoder's mask leaves nothing above the diagonal; attention of another kind may be meant, so it is only said.
    void warnOfLookingAhead(const AttentionMaps& decoder)
    {
        for (std::size_t index = 0; index < decoder.weights.size(); ++index) {
            const Matrix& map = decoder.weights[index];
            for (int query = 0; query < map.rows(); ++query) {
                const auto later = map.row(query).subspan(std::size_t(query) + 1);
                if (std::ranges::none_of(later, [](float weight) { return weight > -kRoundedZero; }))
                    continue;
                m_warnings.push_back("The decoder looks ahead: " + placeOf(index, query, decoder.shape)
                                     + " has weight on tokens that are not written yet.");
                return;
            }
        }
    }

    static std::string placeOf(std::size_t map, int query, const AttentionShape& shape)
    {
        return "row " + std::to_string(query + 1) + " of layer " + std::to_string(int(map) / shape.heads + 1)
               + ", head " + std::to_string(int(map) % shape.heads + 1);
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

    /// Rows are named after what their steps produce, or else after what they read.
    void readTargets(AttentionBundle& bundle, int length) const
    {
        const bool hasInputs = m_file->tokens(kInputs).has_value();
        bundle.targetTokens = readTokens(hasInputs && !m_file->tokens(kTargets) ? kInputs : kTargets, length);
        bundle.decoderInputTokens = hasInputs ? readTokens(kInputs, length) : shifted(bundle.targetTokens);
        if (bundle.decoderInputTokens == bundle.targetTokens)
            bundle.decoderInputTokens.clear();
    }

    /// The list of this name; numbers where there is none. Nothing is asked of a side without a tensor.
    std::vector<std::string> readTokens(const std::string& name, int length) const
    {
        auto tokens = m_file->tokens(name);
        if (!tokens) {
            tokens.emplace();
            for (int token = 1; token <= length; ++token)
                tokens->push_back(std::to_string(token));
        }
        if (length != 0 && tokens->size() != std::size_t(length))
            fail("names " + std::to_string(tokens->size()) + " " + name + ", but its attention has "
                 + std::to_string(length));
        return std::move(*tokens);
    }

    std::filesystem::path m_path;
    std::unique_ptr<BundleFile> m_file;
    std::vector<std::string> m_warnings;
};

} // namespace

AttentionBundle readAttentionBundle(const std::filesystem::path& path)
{
    Reader reader(path);
    return readUnchanged(reader, [&] { return reader.read(); });
}

} // namespace heed
