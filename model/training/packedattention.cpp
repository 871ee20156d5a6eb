// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/packedattention.h"

#include "model/training/storedvalue.h"
#include "model/vectormath.h"

#include <algorithm>
#include <cmath>

namespace heed::training::kernel {

namespace {

constexpr int kLanes = 16;

/// Sixteen floats anywhere in memory; the compiler makes one, two or four registers of them.
using Lanes [[gnu::vector_size(kLanes * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;

constexpr int paddedToLanes(int count)
{
    return (count + kLanes - 1) / kLanes * kLanes;
}

/// A small matrix to read: element (row, column) at values[row · rowStride + column · columnStride].
struct Strided
{
    const float* values;
    int rowStride, columnStride;
};

/// A block of C = A·B: `Rows` rows and `Blocks` times sixteen columns stay in registers while `inner` runs.
template <int Rows, int Blocks>
[[gnu::always_inline]] inline void multiplyBlock(Strided a, const float* b, int bStride, float* c, int cStride,
                                                 int inner)
{
    Lanes sums[Rows][Blocks] = {};
    for (int at = 0; at < inner; ++at, b += bStride, a.values += a.columnStride) {
        for (int row = 0; row < Rows; ++row) {
            for (int block = 0; block < Blocks; ++block)
                sums[row][block] += a.values[row * a.rowStride] * *reinterpret_cast<const Lanes*>(b + block * kLanes);
        }
    }
    for (int row = 0; row < Rows; ++row) {
        for (int block = 0; block < Blocks; ++block)
            *reinterpret_cast<Lanes*>(c + row * cStride + block * kLanes) = sums[row][block];
    }
}

template <int Blocks>
[[gnu::always_inline]] inline void multiplyColumns(Strided a, const float* b, int bStride, float* c, int cStride,
                                                   int rows, int inner)
{
    int row = 0;
    for (; row + 4 <= rows; row += 4)
        multiplyBlock<4, Blocks>({a.values + row * a.rowStride, a.rowStride, a.columnStride}, b, bStride,
                                 c + row * cStride, cStride, inner);
    for (; row < rows; ++row)
        multiplyBlock<1, Blocks>({a.values + row * a.rowStride, a.rowStride, a.columnStride}, b, bStride,
                                 c + row * cStride, cStride, inner);
}

/// C = A·B; `columns` is a multiple of 16.
[[gnu::always_inline]] inline void multiply(Strided a, const float* b, int bStride, float* c, int cStride, int rows,
                                            int columns, int inner)
{
    int column = 0;
    for (; column + 2 * kLanes <= columns; column += 2 * kLanes)
        multiplyColumns<2>(a, b + column, bStride, c + column, cStride, rows, inner);
    for (; column < columns; column += kLanes)
        multiplyColumns<1>(a, b + column, bStride, c + column, cStride, rows, inner);
}

/// One head's rows of a projection, biased and scaled, as float [rows, paddedSize]; columns beyond `size` are 0.
template <class Value>
[[gnu::always_inline]] inline void unpack(const Value* from, std::int64_t stride, const float* bias, float scale,
                                          int rows, int size, float* to, int paddedSize)
{
    for (int row = 0; row < rows; ++row, from += stride, to += paddedSize) {
#pragma omp simd
        for (int channel = 0; channel < size; ++channel)
            to[channel] = (toFloat(from[channel]) + bias[channel]) * scale;
        std::fill(to + size, to + paddedSize, 0.0F);
    }
}

/// [rows, stride] → [columns, paddedRows]; columns beyond `rows` are 0.
[[gnu::always_inline]] inline void transpose(const float* from, int rows, int columns, int stride, float* to,
                                             int paddedRows)
{
    for (int column = 0; column < columns; ++column, to += paddedRows) {
        for (int row = 0; row < rows; ++row)
            to[row] = from[row * stride + column];
        std::fill(to + rows, to + paddedRows, 0.0F);
    }
}

/// Softmax of each row over the keys it may see, 0 elsewhere; [queries, paddedKeys].
[[gnu::always_inline]] inline void softmaxRows(float* scores, int queries, int keys, int paddedKeys, bool causal)
{
    for (int query = 0; query < queries; ++query, scores += paddedKeys) {
        const int seen = causal ? std::min(query + 1, keys) : keys;
        float largest = scores[0];
        for (int key = 1; key < seen; ++key)
            largest = scores[key] > largest ? scores[key] : largest;
        float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
        for (int key = 0; key < seen; ++key) {
            const float weight = vectorExp(scores[key] - largest);
            scores[key] = weight;
            sum += weight;
        }
        const float factor = 1.0F / sum;
#pragma omp simd
        for (int key = 0; key < seen; ++key)
            scores[key] *= factor;
        std::fill(scores + seen, scores + paddedKeys, 0.0F);
    }
}

/// The gradient of the scores, in place of that of the weights.
[[gnu::always_inline]] inline void softmaxRowsBackward(float* gradient, const float* weights, int queries,
                                                       int paddedKeys)
{
    for (int query = 0; query < queries; ++query, gradient += paddedKeys, weights += paddedKeys) {
        float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
        for (int key = 0; key < paddedKeys; ++key)
            sum += gradient[key] * weights[key];
#pragma omp simd
        for (int key = 0; key < paddedKeys; ++key)
            gradient[key] = weights[key] * (gradient[key] - sum);
    }
}

/// Writes rows of a head's gradient back, scaled, and adds their sum to the bias's.
template <class Value>
[[gnu::always_inline]] inline void pack(const float* from, int paddedSize, float scale, int rows, int size, Value* to,
                                        std::int64_t stride, float* biasGradient)
{
    for (int row = 0; row < rows; ++row, from += paddedSize, to += stride) {
#pragma omp simd
        for (int channel = 0; channel < size; ++channel) {
            const float value = from[channel] * scale;
            assign(to[channel], value);
            biasGradient[channel] += value;
        }
    }
}

/// Where the sentences' weights begin in the kept vector; the last entry is its length.
template <class Value>
std::vector<std::size_t> weightBegins(const AttentionShape<Value>& shape)
{
    std::vector<std::size_t> begins{0};
    for (int sentence = 0; sentence < shape.sentences; ++sentence) {
        const int queries = shape.queryBegins[sentence + 1] - shape.queryBegins[sentence];
        const int keys = shape.keyBegins[sentence + 1] - shape.keyBegins[sentence];
        begins.push_back(begins.back() + std::size_t(shape.heads * queries) * std::size_t(paddedToLanes(keys)));
    }
    return begins;
}

/// Room for one head of the longest sentence.
struct Scratch
{
    template <class Value>
    explicit Scratch(const AttentionShape<Value>& shape)
    {
        int longest = 0;
        for (int sentence = 0; sentence < shape.sentences; ++sentence)
            longest = std::max({longest, shape.queryBegins[sentence + 1] - shape.queryBegins[sentence],
                                shape.keyBegins[sentence + 1] - shape.keyBegins[sentence]});
        const int tokens = paddedToLanes(longest);
        const std::size_t rows = std::size_t(tokens) * std::size_t(paddedToLanes(shape.headSize));
        for (auto* buffer : {&queries, &keys, &values, &transposed, &mixed})
            buffer->resize(rows);
        scores.resize(std::size_t(tokens) * std::size_t(tokens));
    }

    std::vector<float> queries, keys, values, transposed, mixed; // [tokens, head size] or its transpose
    std::vector<float> scores;                                   // [tokens, tokens]
};

} // namespace

template <class Value>
HEED_VECTORIZED void attend(const AttentionShape<Value>& shape, std::vector<float>& weights, Value* mixed)
{
    const std::vector<std::size_t> begins = weightBegins(shape);
    if (weights.size() < begins.back())
        weights.resize(begins.back());
    Scratch scratch(shape);
    const int size = shape.headSize, padded = paddedToLanes(size);
    const std::int64_t mixedStride = std::int64_t(shape.heads) * size;
    const float scale = 1.0F / std::sqrt(float(size));
    for (int sentence = 0; sentence < shape.sentences; ++sentence) {
        const std::int64_t queryRow = shape.queryBegins[sentence], keyRow = shape.keyBegins[sentence];
        const int queries = int(shape.queryBegins[sentence + 1] - queryRow);
        const int keys = int(shape.keyBegins[sentence + 1] - keyRow), paddedKeys = paddedToLanes(keys);
        float* scores = weights.data() + begins[std::size_t(sentence)];
        for (int head = 0; head < shape.heads; ++head, scores += queries * paddedKeys) {
            const int channel = head * size;
            unpack(shape.queries + queryRow * shape.queryStride + channel, shape.queryStride, shape.queryBias + channel,
                   scale, queries, size, scratch.queries.data(), padded);
            unpack(shape.keys + keyRow * shape.keyStride + channel, shape.keyStride, shape.keyBias + channel, 1.0F,
                   keys, size, scratch.keys.data(), padded);
            unpack(shape.values + keyRow * shape.keyStride + channel, shape.keyStride, shape.valueBias + channel, 1.0F,
                   keys, size, scratch.values.data(), padded);
            transpose(scratch.keys.data(), keys, size, padded, scratch.transposed.data(), paddedKeys);
            multiply({scratch.queries.data(), padded, 1}, scratch.transposed.data(), paddedKeys, scores, paddedKeys,
                     queries, paddedKeys, size);
            softmaxRows(scores, queries, keys, paddedKeys, shape.causal);
            multiply({scores, paddedKeys, 1}, scratch.values.data(), padded, scratch.mixed.data(), padded, queries,
                     padded, keys);
            Value* out = mixed + queryRow * mixedStride + channel;
            for (int query = 0; query < queries; ++query, out += mixedStride) {
#pragma omp simd
                for (int at = 0; at < size; ++at)
                    assign(out[at], scratch.mixed[std::size_t(query * padded + at)]);
            }
        }
    }
}

template <class Value>
HEED_VECTORIZED void attendBackward(const AttentionShape<Value>& shape, const std::vector<float>& weights,
                                    const Value* mixedGradient, const AttentionGradients<Value>& gradients)
{
    const std::vector<std::size_t> begins = weightBegins(shape);
    Scratch scratch(shape);
    const int size = shape.headSize, padded = paddedToLanes(size);
    const std::int64_t mixedStride = std::int64_t(shape.heads) * size;
    const float scale = 1.0F / std::sqrt(float(size));
    const std::vector<float> noBias(std::size_t(size), 0.0F);
    float* result = scratch.transposed.data(); // the transpose is used up before the first result
    for (int sentence = 0; sentence < shape.sentences; ++sentence) {
        const std::int64_t queryRow = shape.queryBegins[sentence], keyRow = shape.keyBegins[sentence];
        const int queries = int(shape.queryBegins[sentence + 1] - queryRow);
        const int keys = int(shape.keyBegins[sentence + 1] - keyRow), paddedKeys = paddedToLanes(keys);
        const float* kept = weights.data() + begins[std::size_t(sentence)];
        for (int head = 0; head < shape.heads; ++head, kept += queries * paddedKeys) {
            const int channel = head * size;
            const std::int64_t queryAt = queryRow * shape.queryStride + channel;
            const std::int64_t keyAt = keyRow * shape.keyStride + channel;
            unpack(shape.queries + queryAt, shape.queryStride, shape.queryBias + channel, scale, queries, size,
                   scratch.queries.data(), padded);
            unpack(shape.keys + keyAt, shape.keyStride, shape.keyBias + channel, 1.0F, keys, size, scratch.keys.data(),
                   padded);
            unpack(shape.values + keyAt, shape.keyStride, shape.valueBias + channel, 1.0F, keys, size,
                   scratch.values.data(), padded);
            unpack(mixedGradient + queryRow * mixedStride + channel, mixedStride, noBias.data(), 1.0F, queries, size,
                   scratch.mixed.data(), padded);
            transpose(scratch.values.data(), keys, size, padded, scratch.transposed.data(), paddedKeys);
            float* scores = scratch.scores.data();
            multiply({scratch.mixed.data(), padded, 1}, scratch.transposed.data(), paddedKeys, scores, paddedKeys,
                     queries, paddedKeys, size);
            softmaxRowsBackward(scores, kept, queries, paddedKeys);

            multiply({kept, 1, paddedKeys}, scratch.mixed.data(), padded, result, padded, keys, padded, queries);
            pack(result, padded, 1.0F, keys, size, gradients.values + keyAt, shape.keyStride,
                 gradients.valueBias + channel);
            multiply({scores, paddedKeys, 1}, scratch.keys.data(), padded, result, padded, queries, padded, keys);
            pack(result, padded, scale, queries, size, gradients.queries + queryAt, shape.queryStride,
                 gradients.queryBias + channel);
            multiply({scores, 1, paddedKeys}, scratch.queries.data(), padded, result, padded, keys, padded, queries);
            pack(result, padded, 1.0F, keys, size, gradients.keys + keyAt, shape.keyStride,
                 gradients.keyBias + channel);
        }
    }
}

#define HEED_INSTANTIATE(Value)                                                                                        \
    template void attend(const AttentionShape<Value>&, std::vector<float>&, Value*);                                   \
    template void attendBackward(const AttentionShape<Value>&, const std::vector<float>&, const Value*,                \
                                 const AttentionGradients<Value>&);

HEED_INSTANTIATE(float)
HEED_INSTANTIATE(c10::BFloat16)

} // namespace heed::training::kernel
