// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/sharepass.h"

#include "model/nn/positions.h"
#include "model/training/sublayerparts.h"

#include <ATen/Functions.h>
#include <cmath>

namespace heed::training {

namespace {

/// Products know few different numbers of rows this way, so that oneDNN makes its code for a size once, not every step.
constexpr std::int64_t kRowStep = 64;

/// One side of the share on its way through the network. Matrices that are multiplied have paddedRows rows, those
/// beyond the last token 0.
struct Stream
{
    const PackedSentences* sentences = nullptr;
    std::vector<std::uint32_t> rowKeys; // of the dropout masks
    std::int64_t rows = 0, paddedRows = 0;

    at::Tensor x;               // float32 [rows, d_model]
    at::Tensor rounded;         // the same, to multiply with, [paddedRows, d_model]
    at::Tensor gradient;        // of x, float32 [rows, d_model]
    at::Tensor roundedGradient; // what products add to it, [paddedRows, d_model]; may be undefined
};

template <class Value>
class NetworkPass : public SharePass
{
public:
    NetworkPass(nn::Network& network, const ParameterLayout& layout, const at::Tensor& matrices)
        : m_config(network->config()),
          m_positions(nn::sinusoidalPositions(m_config.maxPositions, m_config.modelSize)),
          m_logitsBias(network->final_logits_bias),
          m_scratch(std::size_t(m_config.targetVocabulary))
    {
        m_matrixGradients = at::zeros_like(matrices);
        m_vectorGradients = at::zeros({layout.vectorSize()});
        const ParameterViews views(layout, matrices, m_matrixGradients, m_vectorGradients);
        m_output = Product(views, kTable);
        m_table = views.vector(kTable);
        m_tableGradient = views.vectorGradient(kTable);
        for (int layer = 0; layer < m_config.encoderLayers; ++layer) {
            const std::string prefix = "model.encoder.layers." + std::to_string(layer) + ".";
            m_encoderAttention.emplace_back(views, prefix, "self_attn", false, m_sites++);
            m_encoderFeedForward.emplace_back(views, prefix, m_sites++);
        }
        for (int layer = 0; layer < m_config.decoderLayers; ++layer) {
            const std::string prefix = "model.decoder.layers." + std::to_string(layer) + ".";
            m_decoderAttention.emplace_back(views, prefix, "self_attn", false, m_sites++);
            m_crossAttention.emplace_back(views, prefix, "encoder_attn", true, m_sites++);
            m_decoderFeedForward.emplace_back(views, prefix, m_sites++);
        }
    }

    double run(const BatchShare& share, const PassSettings& settings) override
    {
        m_vectorGradients.zero_();
        if (share.labels.empty()) {
            m_matrixGradients.zero_();
            return 0.0;
        }
        m_settings = settings;
        begin(m_source, share.source, share.sentences, 0);
        begin(m_target, share.inputs, share.sentences, 1U << 16);
        forward();
        const double loss = outputLayer(share.labels);
        backward();
        return loss;
    }

private:
    static constexpr const char* kTable = "model.shared.weight";

    static Value* values(const at::Tensor& matrix) { return static_cast<Value*>(matrix.data_ptr()); }
    static float* floats(const at::Tensor& matrix) { return matrix.data_ptr<float>(); }

    at::Tensor floatMatrix(const Stream& stream) const { return at::empty({stream.rows, m_config.modelSize}); }

    at::Tensor matrix(const Stream& stream, std::int64_t columns) const
    {
        const at::Tensor result = at::empty({stream.paddedRows, columns}, m_matrixGradients.options());
        std::fill(values(result) + stream.rows * columns, values(result) + stream.paddedRows * columns, Value(0.0F));
        return result;
    }

    /// Padding rows of `x` are 0, so those of the result are.
    at::Tensor multiply(const at::Tensor& x, const at::Tensor& weight) const { return at::mm(x, weight); }

    static void weightGradient(const Product& product, const at::Tensor& gradient, const at::Tensor& input)
    {
        at::Tensor target = product.gradient;
        at::mm_out(target, gradient.t(), input);
    }

    DropoutSite dropout(const Stream& stream, std::uint32_t site) const
    {
        const double rate = m_settings.dropout;
        return {stream.rowKeys.data(), site, std::uint32_t(rate * 4294967296.0), float(1.0 / (1.0 - rate))};
    }

    void begin(Stream& stream, const PackedSentences& sentences, const std::vector<std::uint32_t>& numbers,
               std::uint32_t side)
    {
        stream.sentences = &sentences;
        stream.rows = sentences.rows();
        stream.paddedRows = (stream.rows + kRowStep - 1) / kRowStep * kRowStep;
        stream.rowKeys.resize(sentences.tokens.size());
        for (std::size_t sentence = 0; sentence < numbers.size(); ++sentence) {
            for (std::int32_t row = sentences.begins[sentence]; row < sentences.begins[sentence + 1]; ++row)
                stream.rowKeys[std::size_t(row)] = dropoutRowKey(m_settings.dropoutSeed, numbers[sentence] + side,
                                                                 std::uint32_t(sentences.places[std::size_t(row)]));
        }
        stream.roundedGradient.reset();
    }

    kernel::Embedding<Value> embedding(const Stream& stream) const
    {
        return {.tokens = stream.sentences->tokens.data(),
                .places = stream.sentences->places.data(),
                .rows = stream.rows,
                .size = m_config.modelSize,
                .scale = m_config.scaleEmbedding ? std::sqrt(float(m_config.modelSize)) : 1.0F,
                .dropout = dropout(stream, m_sites),
                .table = m_table,
                .positions = floats(m_positions),
                .x = nullptr,
                .rounded = nullptr};
    }

    void embed(Stream& stream)
    {
        stream.x = floatMatrix(stream);
        stream.rounded = matrix(stream, m_config.modelSize);
        kernel::Embedding<Value> input = embedding(stream);
        input.x = floats(stream.x);
        input.rounded = values(stream.rounded);
        kernel::embed(input);
    }

    void embedBackward(const Stream& stream)
    {
        kernel::Embedding<Value> input = embedding(stream);
        input.x = floats(stream.gradient);
        input.rounded = stream.roundedGradient.defined() ? values(stream.roundedGradient) : nullptr;
        kernel::embedBackward(input, m_tableGradient);
    }

    void forward()
    {
        embed(m_source);
        for (std::size_t layer = 0; layer < m_encoderAttention.size(); ++layer) {
            attend(m_encoderAttention[layer], m_source, heads(true), false);
            feedForward(m_encoderFeedForward[layer], m_source);
        }
        embed(m_target);
        for (std::size_t layer = 0; layer < m_decoderAttention.size(); ++layer) {
            attend(m_decoderAttention[layer], m_target, heads(false), true);
            attend(m_crossAttention[layer], m_target, heads(false), false);
            feedForward(m_decoderFeedForward[layer], m_target);
        }
    }

    double outputLayer(const std::vector<TokenId>& labels)
    {
        const at::Tensor logits = multiply(m_target.rounded, m_output.transposed);
        const double loss = kernel::crossEntropy(values(logits), floats(m_logitsBias), labels.data(), m_target.rows,
                                                 m_config.targetVocabulary, float(m_settings.labelSmoothing),
                                                 float(m_settings.gradientScale), m_scratch.data());
        weightGradient(m_output, logits, m_target.rounded);
        m_target.roundedGradient = multiply(logits, m_output.weight);
        return loss;
    }

    void backward()
    {
        m_target.gradient = at::zeros_like(m_target.x);
        m_source.gradient = at::zeros_like(m_source.x);
        for (std::size_t layer = m_decoderAttention.size(); layer-- > 0;) {
            feedForwardBackward(m_decoderFeedForward[layer], m_target);
            attendBackward(m_crossAttention[layer], m_target, heads(false), false);
            attendBackward(m_decoderAttention[layer], m_target, heads(false), true);
        }
        embedBackward(m_target);
        for (std::size_t layer = m_encoderAttention.size(); layer-- > 0;) {
            feedForwardBackward(m_encoderFeedForward[layer], m_source);
            attendBackward(m_encoderAttention[layer], m_source, heads(true), false);
        }
        embedBackward(m_source);
    }

    int heads(bool encoder) const { return encoder ? m_config.encoderHeads : m_config.decoderHeads; }

    kernel::AttentionShape<Value> shapeOf(const AttentionPart<Value>& part, const Stream& stream, int heads,
                                          bool causal) const
    {
        const std::int64_t size = m_config.modelSize;
        const Value* projected = values(part.projected);
        const Value* keys = part.isCrossAttention ? values(part.projectedMemory) : projected + size;
        const Stream& memory = part.isCrossAttention ? m_source : stream;
        return {.queryBegins = stream.sentences->begins.data(),
                .keyBegins = memory.sentences->begins.data(),
                .sentences = int(stream.sentences->begins.size()) - 1,
                .heads = heads,
                .headSize = int(size) / heads,
                .causal = causal,
                .queries = projected,
                .keys = keys,
                .values = keys + size,
                .queryStride = part.isCrossAttention ? size : 3 * size,
                .keyStride = part.isCrossAttention ? 2 * size : 3 * size,
                .queryBias = part.biases[0],
                .keyBias = part.biases[1],
                .valueBias = part.biases[2]};
    }

    void attend(AttentionPart<Value>& part, Stream& stream, int heads, bool causal)
    {
        part.input = stream.rounded;
        part.projected = multiply(part.input, part.queries.transposed);
        if (part.isCrossAttention) {
            part.memory = m_source.rounded;
            part.projectedMemory = multiply(part.memory, part.keysValues.transposed);
        }
        part.mixed = matrix(stream, m_config.modelSize);
        kernel::attend(shapeOf(part, stream, heads, causal), part.attentionWeights, values(part.mixed));
        finish(part.end, stream, multiply(part.mixed, part.out.transposed));
    }

    void attendBackward(AttentionPart<Value>& part, Stream& stream, int heads, bool causal)
    {
        const std::int64_t size = m_config.modelSize;
        const at::Tensor gradient = finishBackward(part.end, stream);
        weightGradient(part.out, gradient, part.mixed);
        const at::Tensor mixed = multiply(gradient, part.out.weight);
        const at::Tensor projected = matrix(stream, part.isCrossAttention ? size : 3 * size);
        at::Tensor memory;
        if (part.isCrossAttention)
            memory = matrix(m_source, 2 * size);
        Value* keys = part.isCrossAttention ? values(memory) : values(projected) + size;
        kernel::attendBackward(shapeOf(part, stream, heads, causal), part.attentionWeights, values(mixed),
                               {.queries = values(projected),
                                .keys = keys,
                                .values = keys + size,
                                .queryBias = part.biasGradients[0],
                                .keyBias = part.biasGradients[1],
                                .valueBias = part.biasGradients[2]});
        weightGradient(part.queries, projected, part.input);
        stream.roundedGradient = multiply(projected, part.queries.weight);
        if (part.isCrossAttention) {
            weightGradient(part.keysValues, memory, part.memory);
            kernel::add(floats(m_source.gradient), values(multiply(memory, part.keysValues.weight)),
                        m_source.rows * size);
        }
    }

    void feedForward(FeedForwardPart<Value>& part, Stream& stream)
    {
        part.input = stream.rounded;
        part.hidden = multiply(part.input, part.first.transposed);
        kernel::addBiasAndRectify(values(part.hidden), part.bias, stream.rows, part.hidden.size(1));
        finish(part.end, stream, multiply(part.hidden, part.second.transposed));
    }

    void feedForwardBackward(FeedForwardPart<Value>& part, Stream& stream)
    {
        const at::Tensor gradient = finishBackward(part.end, stream);
        weightGradient(part.second, gradient, part.hidden);
        const at::Tensor hidden = multiply(gradient, part.second.weight);
        kernel::rectifyBackward(values(hidden), values(part.hidden), part.biasGradient, stream.rows, hidden.size(1));
        weightGradient(part.first, hidden, part.input);
        stream.roundedGradient = multiply(hidden, part.first.weight);
    }

    void finish(EndPart<Value>& part, Stream& stream, const at::Tensor& addend)
    {
        part.normalized = floatMatrix(stream);
        part.deviations = at::empty({stream.rows});
        part.end.rows = stream.rows;
        part.end.size = m_config.modelSize;
        part.end.dropout = dropout(stream, part.end.dropout.site);
        part.end.normalized = floats(part.normalized);
        part.end.deviations = floats(part.deviations);
        stream.rounded = matrix(stream, m_config.modelSize); // the old one is kept by who multiplied with it
        kernel::finishSublayer(part.end, values(addend), floats(stream.x), values(stream.rounded));
    }

    /// @returns the gradient of the sublayer's output
    at::Tensor finishBackward(EndPart<Value>& part, Stream& stream)
    {
        const at::Tensor gradient = matrix(stream, m_config.modelSize);
        const Value* rounded = stream.roundedGradient.defined() ? values(stream.roundedGradient) : nullptr;
        kernel::finishSublayerBackward(part.end, part.gradients, floats(stream.gradient), rounded, values(gradient));
        stream.roundedGradient.reset();
        return gradient;
    }

    ModelConfig m_config;
    at::Tensor m_positions;  // [maxPositions, d_model]
    at::Tensor m_logitsBias; // [1, V]
    Product m_output;
    const float* m_table = nullptr; // [V, d_model]
    float* m_tableGradient = nullptr;
    std::vector<AttentionPart<Value>> m_encoderAttention, m_decoderAttention, m_crossAttention;
    std::vector<FeedForwardPart<Value>> m_encoderFeedForward, m_decoderFeedForward;
    std::uint32_t m_sites = 0; // places of dropout; the embeddings' come after the sublayers'

    PassSettings m_settings;
    Stream m_source, m_target;
    std::vector<float> m_scratch; // [V]
};

} // namespace

bool hasSharePass(const ModelConfig& config)
{
    return config.activation == Activation::Relu && config.shareEmbeddings && config.tieWordEmbeddings;
}

std::unique_ptr<SharePass> makeSharePass(nn::Network& network, const ParameterLayout& layout,
                                         const at::Tensor& matrices)
{
    if (matrices.scalar_type() == at::kBFloat16)
        return std::make_unique<NetworkPass<c10::BFloat16>>(network, layout, matrices);
    return std::make_unique<NetworkPass<float>>(network, layout, matrices);
}

} // namespace heed::training
