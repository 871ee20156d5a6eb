// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/memoryneed.h"

#include <unistd.h>

namespace heed {

namespace {

/// The program with LibTorch and what a translation needs beside the weights, measured on Debian 12.
constexpr std::int64_t kProgramBytes = 180'000'000;
constexpr std::int64_t kHugePage = std::int64_t(2) << 20;

/// One stack's sizes.
struct Stack
{
    std::int64_t layers;
    std::int64_t inner; ///< of Q, K and V of all heads
    std::int64_t feedForward;
    bool isDecoder;
};

class Sum
{
public:
    Sum(const ModelConfig& config, int elementBytes) : m_config(config), m_elementBytes(elementBytes) { }

    void addTable(std::int64_t rows) { m_bytes += matrix(rows, m_config.modelSize, m_elementBytes); }

    /// The matrices of a layer as the engine keeps them: Q, K and V in one, K and V of the source in one. What is
    /// multiplied with whole sentences, the encoder and those two, is float32 whatever the file has.
    void addStack(const Stack& stack)
    {
        const std::int64_t size = m_config.modelSize;
        const int bytes = stack.isDecoder ? m_elementBytes : int(sizeof(float));
        std::int64_t layer = matrix(3 * stack.inner, size, bytes) + matrix(size, stack.inner, bytes);
        if (stack.isDecoder)
            layer += matrix(stack.inner, size, bytes) + matrix(2 * stack.inner, size, int(sizeof(float)))
                     + matrix(size, stack.inner, bytes);
        layer += (m_config.gatedFeedForward ? 2 : 1) * matrix(stack.feedForward, size, bytes)
                 + matrix(size, stack.feedForward, bytes);
        m_bytes += stack.layers * layer;
        if (m_config.positions != PositionKind::RelativeBias)
            m_bytes += std::int64_t(m_config.maxPositions) * size * std::int64_t(sizeof(float));
    }

    std::int64_t bytes() const { return m_bytes; }

private:
    static std::int64_t matrix(std::int64_t outputs, std::int64_t inputs, int elementBytes)
    {
        const std::int64_t bytes = outputs * inputs * elementBytes;
        return bytes < kHugePage ? bytes : (bytes + kHugePage - 1) / kHugePage * kHugePage;
    }

    const ModelConfig& m_config;
    std::int64_t m_elementBytes;
    std::int64_t m_bytes = 0;
};

} // namespace

std::int64_t memoryToRun(const ModelConfig& config, int elementBytes)
{
    Sum sum(config, elementBytes);
    sum.addTable(config.sourceVocabulary);
    if (!config.shareEmbeddings)
        sum.addTable(config.targetVocabulary);
    if (!config.tieWordEmbeddings)
        sum.addTable(config.targetVocabulary);
    sum.addStack({config.encoderLayers, config.encoderInnerSize(), config.encoderFeedForward, false});
    sum.addStack({config.decoderLayers, config.decoderInnerSize(), config.decoderFeedForward, true});
    return kProgramBytes + sum.bytes();
}

std::int64_t machineMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageBytes = sysconf(_SC_PAGESIZE);
    return pages > 0 && pageBytes > 0 ? std::int64_t(pages) * pageBytes : 0;
}

} // namespace heed
