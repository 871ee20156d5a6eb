// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networktext.h"

#include "widgets/numbertext.h"

#include <QCoreApplication>
#include <QLocale>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::NetworkView)
};

int headsOf(const NetworkBlock& block, const NetworkData& data)
{
    return block.stack == Stack::Encoder ? data.model.encoderHeads : data.model.decoderHeads;
}

int headSizeOf(const NetworkBlock& block, const NetworkData& data)
{
    const ModelInfo& model = data.model;
    return (block.stack == Stack::Encoder ? model.encoderInnerSize() : model.decoderInnerSize())
           / std::max(1, headsOf(block, data));
}

bool isPreNorm(const NetworkData& data)
{
    return data.model.normPlacement == NormPlacement::Pre;
}

QString normName(const NetworkData& data)
{
    return data.model.normKind == NormKind::RmsNorm ? QStringLiteral("RMSNorm") : QStringLiteral("LayerNorm");
}

QString normFormula(const NetworkData& data)
{
    return data.model.normKind == NormKind::RmsNorm ? QStringLiteral("RMSNorm(x) = γ · x / √mean(x²)")
                                                    : QStringLiteral("LayerNorm(x) = γ · (x − μ)/σ + β");
}

QString normText(const NetworkData& data)
{
    if (data.model.normKind == NormKind::RmsNorm)
        return Text::tr(
            "Each vector is divided by the root of its mean square, and every number is scaled by a learned "
            "γ. Nothing is subtracted (Zhang & Sennrich 2019).");
    return Text::tr("Each vector is brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.");
}

QString blockNormText(const NetworkData& data)
{
    if (isPreNorm(data))
        return normText(data) + u' '
               + Text::tr("Only the block reads the result: the vector itself goes around it unchanged.");
    if (data.model.normKind == NormKind::LayerNorm)
        return Text::tr("What the block found is added to what was there (the residual connection), and each vector is "
                        "brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.");
    return Text::tr("What the block found is added to what was there (the residual connection).") + u' '
           + normText(data);
}

/// z = softmax(QKᵀ/√d + mask) V with what this model has of it.
QString attentionFormula(const NetworkBlock& block, const NetworkData& data)
{
    QString scores
        = data.model.scalesScores ? QStringLiteral("QKᵀ/√%1").arg(headSizeOf(block, data)) : QStringLiteral("QKᵀ");
    if (data.model.positions == PositionKind::RelativeBias && block.kind == BlockKind::SelfAttention)
        scores += QStringLiteral(" + B");
    if (kindOf(block) == AttentionKind::Decoder && data.isMasked)
        scores += QStringLiteral(" + mask");
    return QStringLiteral("concat(z¹ … zᴴ) W_O%1,  z = softmax(%2) V")
        .arg(data.model.hasBiases ? QStringLiteral(" + b_O") : QString(), scores);
}

int feedForwardOf(const NetworkBlock& block, const NetworkData& data)
{
    return block.stack == Stack::Encoder ? data.model.encoderFeedForward : data.model.decoderFeedForward;
}

/// Of layers on their own, which know vectors and no translation.
QString layerAttentionText(const NetworkBlock& block, const NetworkData& data)
{
    const QString text
        = block.kind == BlockKind::CrossAttention
              ? Text::tr("Queries come from the target’s vectors, keys and values from the encoder’s output, in %1 "
                         "heads at once.")
          : block.stack == Stack::Encoder
              ? Text::tr("Each source vector gathers what it needs from all source vectors, in %1 heads at once.")
          : data.isMasked
              ? Text::tr(
                  "Each target vector gathers what it needs from itself and those before it, in %1 heads at once.")
              : Text::tr("Each target vector gathers what it needs from all target vectors, in %1 heads at once.");
    return text.arg(headsOf(block, data));
}

QString attentionText(const NetworkBlock& block, const NetworkData& data)
{
    if (data.model.isLayersOnly)
        return layerAttentionText(block, data);
    const int heads = headsOf(block, data);
    if (block.kind == BlockKind::CrossAttention)
        return Text::tr(
                   "Queries come from the translation, keys and values from the encoder’s output: each of the %1 heads "
                   "looks for what in the source matters for the next token.")
            .arg(heads);
    if (block.stack == Stack::Decoder)
        return Text::tr(
                   "Each token of the translation gathers what it needs from those before it, in %1 heads at once. The "
                   "mask hides what is not written yet.")
            .arg(heads);
    return Text::tr(
               "Each source token gathers what it needs from all source tokens, in %1 heads at once that each look in "
               "their own way.")
        .arg(heads);
}

QString embeddingText(const NetworkBlock& block, const NetworkData& data)
{
    const bool isShared = block.stack == Stack::Decoder && data.model.tables.targetEmbedding == 0;
    QString text
        = block.stack == Stack::Encoder
              ? Text::tr("A table has a vector for each of the %1 entries of the vocabulary; every source token "
                         "becomes its row.")
                    .arg(QLocale().toString(data.model.sourceVocabulary))
              : Text::tr("What was written so far, from the start token on, becomes vectors in the same way.");
    if (data.model.scalesEmbedding)
        text += u' '
                + Text::tr("The row is multiplied with √d_model, so that the positions added next do not drown it.");
    if (isShared)
        text += u' ' + Text::tr("The table is the source’s own, so it adds no parameters.");
    return text;
}

QString linearText(const NetworkData& data)
{
    const QString text
        = Text::tr("A row for each of the %1 entries of the vocabulary is multiplied with the last vector: the "
                   "better they match, the higher the entry’s logit.")
              .arg(QLocale().toString(data.model.targetVocabulary));
    if (data.model.tables.output > 0)
        return text;
    if (data.model.tables.outputBias == 0)
        return text + u' ' + Text::tr("The rows are those of the embedding (tied weights), so they add no parameters.");
    return text + u' '
           + Text::tr("The rows are those of the embedding (tied weights), so only the bias b adds parameters.");
}

QString activated(const NetworkData& data, const QString& inner)
{
    if (data.model.activation == "relu")
        return QStringLiteral("max(0, %1)").arg(inner);
    const bool isGelu = data.model.activation == "gelu" || data.model.activation == "gelu_tanh";
    return (isGelu ? QStringLiteral("GELU(%1)") : QStringLiteral("SiLU(%1)")).arg(inner);
}

QString feedForwardFormula(const NetworkData& data)
{
    const bool hasBiases = data.model.hasBiases;
    const QString first = hasBiases ? QStringLiteral("x W₁ + b₁") : QStringLiteral("x W₁");
    const QString second = hasBiases ? QStringLiteral(" W₂ + b₂") : QStringLiteral(" W₂");
    if (data.model.isGated)
        return QStringLiteral("FFN(x) = (%1 ⊙ (%2))").arg(activated(data, QStringLiteral("x W_g")), first) + second;
    return QStringLiteral("FFN(x) = ") + activated(data, first) + second;
}

QString feedForwardText(const NetworkBlock& block, const NetworkData& data)
{
    const QString text
        = data.model.isGated
              ? Text::tr(
                  "Each token by itself: its vector is widened from %1 to %2 numbers twice, one of them, bent by "
                  "the activation, opens and closes the other, and the product is brought back to %1.")
              : Text::tr("Each token by itself: its vector is widened from %1 to %2 numbers, bent by the activation, "
                         "and brought back to %1.");
    return text.arg(data.model.modelSize).arg(feedForwardOf(block, data));
}

QString linearFormula(const NetworkData& data)
{
    return QStringLiteral("logits = ")
           + (data.model.outputScale != 1.0 ? QStringLiteral("x Eᵀ / √d_model") : QStringLiteral("x Eᵀ"))
           + (data.model.tables.outputBias > 0 ? QStringLiteral(" + b") : QString());
}

} // namespace

QString blockTitle(const NetworkBlock& block, const NetworkData& data)
{
    switch (block.kind) {
    case BlockKind::Embedding:
        return data.model.scalesEmbedding ? Text::tr("Embedding × √%1").arg(data.model.modelSize)
                                          : Text::tr("Embedding");
    case BlockKind::Positions:
        return Text::tr("Positional encoding");
    case BlockKind::SelfAttention:
        return block.stack == Stack::Decoder && data.isMasked ? Text::tr("Masked self-attention")
                                                              : Text::tr("Self-attention");
    case BlockKind::CrossAttention:
        return Text::tr("Cross-attention");
    case BlockKind::FeedForward:
        return data.model.isGated ? Text::tr("Gated feed-forward") : Text::tr("Feed-forward");
    case BlockKind::DistanceBias:
        return Text::tr("Bias by distance");
    case BlockKind::EmbeddingNorm:
        return normName(data);
    case BlockKind::SelfNorm:
    case BlockKind::CrossNorm:
    case BlockKind::FeedForwardNorm:
        return isPreNorm(data) ? normName(data) : Text::tr("Add & norm");
    case BlockKind::SelfAdd:
    case BlockKind::CrossAdd:
    case BlockKind::FeedForwardAdd:
        return Text::tr("Add");
    case BlockKind::FinalNorm:
        return Text::tr("Final %1", "RMSNorm or LayerNorm").arg(normName(data));
    case BlockKind::Linear:
        return Text::tr("Linear");
    case BlockKind::Softmax:
        break;
    }
    return Text::tr("Softmax");
}

QString blockShape(const NetworkBlock& block, const NetworkData& data)
{
    const int length = block.stack == Stack::Encoder ? data.sourceLength : data.targetLength;
    const QString rows = length > 0 ? QString::number(length) : QString(block.stack == Stack::Encoder ? u'S' : u'T');
    if (block.kind == BlockKind::DistanceBias)
        return QStringLiteral("[%1, %2, %2]").arg(headsOf(block, data)).arg(rows);
    const bool isVocabulary = block.kind == BlockKind::Linear || block.kind == BlockKind::Softmax;
    return QStringLiteral("[%1, %2]").arg(rows).arg(isVocabulary ? data.model.targetVocabulary : data.model.modelSize);
}

QString blockSize(const NetworkBlock& block, const NetworkData& data)
{
    if (isAttention(block))
        return Text::tr("%1 heads × %2").arg(headsOf(block, data)).arg(headSizeOf(block, data));
    if (block.kind == BlockKind::FeedForward)
        return Text::tr("%1 wide").arg(feedForwardOf(block, data));
    return {};
}

QString blockFormula(const NetworkBlock& block, const NetworkData& data)
{
    switch (block.kind) {
    case BlockKind::Embedding:
        return data.model.scalesEmbedding ? QStringLiteral("x = √d_model · E[token]") : QStringLiteral("x = E[token]");
    case BlockKind::Positions:
        return QStringLiteral("x ← x + P[position]");
    case BlockKind::SelfAttention:
    case BlockKind::CrossAttention:
        return attentionFormula(block, data);
    case BlockKind::DistanceBias:
        return QStringLiteral("B[q, k] = b[bucket(k − q)]");
    case BlockKind::EmbeddingNorm:
    case BlockKind::FinalNorm:
        return normFormula(data);
    case BlockKind::SelfNorm:
    case BlockKind::CrossNorm:
    case BlockKind::FeedForwardNorm:
        if (isPreNorm(data))
            return normFormula(data);
        return data.model.normKind == NormKind::LayerNorm
                   ? QStringLiteral("LayerNorm(x + block(x)) = γ · (x + block(x) − μ)/σ + β")
                   : QStringLiteral("RMSNorm(x + block(x))");
    case BlockKind::SelfAdd:
    case BlockKind::CrossAdd:
    case BlockKind::FeedForwardAdd:
        return QStringLiteral("x ← x + block(%1(x))").arg(normName(data));
    case BlockKind::FeedForward:
        return feedForwardFormula(data);
    case BlockKind::Linear:
        return linearFormula(data);
    case BlockKind::Softmax:
        break;
    }
    return QStringLiteral("p = exp(logit) / Σ exp(logits)");
}

QString blockExplanation(const NetworkBlock& block, const NetworkData& data)
{
    switch (block.kind) {
    case BlockKind::Embedding:
        return embeddingText(block, data);
    case BlockKind::Positions:
        return Text::tr("Attention alone cannot tell the order of tokens, so each position adds a pattern of its own.")
               + (data.hasPositionTable ? u' ' + Text::tr("Click to see the patterns as a picture.") : QString());
    case BlockKind::SelfAttention:
    case BlockKind::CrossAttention:
        return attentionText(block, data);
    case BlockKind::DistanceBias:
        return Text::tr(
            "Nothing is added to the embeddings. Instead every head adds a number to the score of a query and a "
            "key that depends on how far apart they stand; far distances share numbers. All layers use "
            "the same.");
    case BlockKind::EmbeddingNorm:
        return normText(data);
    case BlockKind::FinalNorm:
        if (!isPreNorm(data))
            return normText(data);
        return normText(data) + u' '
               + Text::tr("In between nothing normalised the vectors, so they grew from layer to layer.");
    case BlockKind::SelfNorm:
    case BlockKind::CrossNorm:
    case BlockKind::FeedForwardNorm:
        return blockNormText(data);
    case BlockKind::SelfAdd:
    case BlockKind::CrossAdd:
    case BlockKind::FeedForwardAdd:
        return Text::tr(
            "What the block found is added to the vector that went around it (the residual stream). No norm "
            "follows, so whatever a layer adds stays.");
    case BlockKind::FeedForward:
        return feedForwardText(block, data);
    case BlockKind::Linear:
        return linearText(data);
    case BlockKind::Softmax:
        break;
    }
    return Text::tr(
        "The logits become probabilities that sum to 1; the search chooses among the most probable tokens.");
}

QString frameTitle(Stack stack, int layer, int layers, bool isLong)
{
    const QString name = stack == Stack::Encoder ? Text::tr("Encoder") : Text::tr("Decoder");
    return (isLong ? Text::tr("%1: layer %2 of %3") : QStringLiteral("%1 %2/%3")).arg(name).arg(layer + 1).arg(layers);
}

QString skippedName(int first, int last, bool isShort)
{
    if (first == last)
        return isShort ? QString::number(first + 1) : Text::tr("layer %1").arg(first + 1);
    return (isShort ? QStringLiteral("%1–%2") : Text::tr("layers %1–%2")).arg(first + 1).arg(last + 1);
}

QString skippedToolTip(Stack stack, int first, int last, int shownLayer)
{
    const QString layers = skippedName(first, last, false);
    if (first < shownLayer)
        return Text::tr(
                   "The vectors come through earlier layers (%1), built like this one. Click to draw the one right "
                   "before it.")
            .arg(layers);
    if (stack == Stack::Decoder)
        return Text::tr("The vectors go on through further layers (%1), built like this one, and then to the output. "
                        "Click to draw the next one.")
            .arg(layers);
    return Text::tr(
               "The vectors go on through further layers (%1), built like this one. What the last of them gives is "
               "what every layer of the decoder reads in its cross-attention. Click to draw the next one.")
        .arg(layers);
}

NetworkEnds networkEnds(const NetworkData& data)
{
    const bool hasTokens = !data.sourceToken.isEmpty();
    if (data.model.isLayersOnly) {
        return {hasTokens ? Text::tr("Source vector %1").arg(data.sourceToken) : Text::tr("Source vectors"),
                hasTokens ? Text::tr("Target vector %1").arg(data.targetToken) : Text::tr("Target vectors"),
                Text::tr("What the layer makes of it")};
    }
    return {hasTokens ? Text::tr("Source token “%1”").arg(data.sourceToken) : Text::tr("Source"),
            hasTokens ? Text::tr("Decoder input “%1”").arg(data.targetToken) : Text::tr("Translation so far"),
            data.writtenToken.isEmpty() ? Text::tr("Next token") : Text::tr("Next token: “%1”").arg(data.writtenToken)};
}

std::vector<SummaryLine> modelSummary(const NetworkData& data)
{
    std::int64_t embeddings = 0, encoder = 0, decoder = 0, output = 0, all = 0;
    for (const NetworkBlock& block : data.blocks) {
        const bool isOfStack
            = block.layer >= 0 || block.kind == BlockKind::FinalNorm || block.kind == BlockKind::DistanceBias;
        std::int64_t& part = isOfStack                         ? (block.stack == Stack::Encoder ? encoder : decoder)
                             : block.kind == BlockKind::Linear ? output
                                                               : embeddings;
        part += block.parameters;
        all += block.parameters;
    }
    std::vector<SummaryLine> lines{
        {QString::fromStdString(data.model.name), Text::tr("%1 parameters").arg(countText(all))},
        {Text::tr("Encoder, %n layer(s)", "", data.model.encoderLayers), countText(encoder)},
        {Text::tr("Decoder, %n layer(s)", "", data.model.decoderLayers), countText(decoder)},
    };
    if (!data.model.isLayersOnly) {
        lines.insert(lines.begin() + 1, {Text::tr("Embeddings"), countText(embeddings)});
        lines.push_back({Text::tr("Output layer"), countText(output)});
    }
    if (!data.norms.empty())
        lines.push_back({Text::tr("‖·‖: length of the block’s output"), {}});
    return lines;
}

QString countText(std::int64_t parameters)
{
    if (parameters == 0)
        return QStringLiteral("–");
    if (parameters < 1000)
        return QLocale().toString(qlonglong(parameters));
    if (parameters < 1'000'000)
        return Text::tr("%1 k", "thousand").arg(decimalText(double(parameters) / 1e3, parameters < 10'000 ? 1 : 0));
    return Text::tr("%1 M", "million").arg(decimalText(double(parameters) / 1e6, parameters < 10'000'000 ? 2 : 1));
}

} // namespace heed
