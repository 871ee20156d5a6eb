// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/formulastep.h"

#include "widgets/heatmapreadout.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heed {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::FormulaView)
};

QString projectionsText(const FormulaData& data, int key)
{
    const AttentionKind kind = data.numbers.head.kind;
    const QString text
        = kind == AttentionKind::Encoder ? Text::tr(
              "Every head has matrices of its own. W_Q turns x, the state of “%1”, into the query q; W_K and "
              "W_V turn y, the state of “%2”, into the key k and the value v.")
          : kind == AttentionKind::Decoder
              ? Text::tr(
                  "Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; "
                  "W_K and W_V turn y, its state for “%2”, into the key k and the value v.")
              : Text::tr(
                  "Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; "
                  "W_K and W_V turn y, the encoder’s output for “%2”, into the key k and the value v.");
    const QString sizes
        = data.hasInputs() ? Text::tr("%1 numbers become %2.").arg(data.queryInput.size()).arg(data.numbers.headSize())
                           : Text::tr("This trace does not hold x and y.");
    return text.arg(data.queryLabel(), data.keyLabels.value(key)) + u' ' + sizes;
}

QString scalingText(const HeadComputation& numbers)
{
    if (numbers.scale == 1.0F)
        return Text::tr("This model does not scale its scores: they are q·k as it is.");
    return Text::tr(
               "The longer the vectors, the larger their products, so each sum is divided by √d_k = √%1 = %2. Else "
               "softmax would give nearly everything to one key.")
        .arg(numbers.headSize())
        .arg(numberText(1.0 / double(numbers.scale)));
}

QString biasText()
{
    return Text::tr(
        "This model knows positions by a number that it learned for each distance of query and key, and adds "
        "to the score.");
}

QString maskText(const FormulaData& data)
{
    const int masked = data.numbers.keys() - data.numbers.visible;
    if (data.numbers.head.kind == AttentionKind::Decoder && masked > 0)
        return Text::tr("A token may not look at what is written after it: %n score(s) become −∞, and their weights 0.",
                        "", masked);
    if (data.numbers.head.kind == AttentionKind::Decoder)
        return Text::tr(
            "A token may not look at what is written after it. This is the last row, so nothing is masked.");
    return Text::tr("The mask adds −∞ where nobody may look. Here every key may be looked at, so it adds 0.");
}

QString valuesText(const FormulaData& data)
{
    const auto& weights = data.numbers.weights;
    const auto strongest = std::ranges::max_element(weights);
    return Text::tr(
               "Every value vector v counts as much as its weight says; their sum is z, the output of this head. “%1” "
               "counts most, with %2.")
        .arg(data.keyLabels.value(int(strongest - weights.begin())), weightText(double(*strongest)));
}

QString outputText(const HeadComputation& numbers)
{
    if (numbers.headOutputs.isEmpty())
        return Text::tr(
            "W_O would turn z into what the head adds to its layer. This trace does not hold the weights of "
            "the output projection.");
    const std::vector<double> norms = numbers.headOutputNorms();
    const double sum = std::accumulate(norms.begin(), norms.end(), 0.0);
    const double norm = norms[std::size_t(numbers.head.head)];
    return Text::tr(
               "This head's part of W_O turns z (%1 numbers) into d_model = %2 numbers, and the layer adds up what all "
               "heads bring. The vector of head %3 has the length %4, %5 % of all lengths together.")
        .arg(numbers.headSize())
        .arg(numbers.modelSize())
        .arg(numbers.head.head + 1)
        .arg(numberText(norm), decimalText(sum > 0.0 ? 100.0 * norm / sum : 0.0, 0));
}

} // namespace

QString numberText(double value)
{
    const double size = std::abs(value);
    if (size > 0.0 && size < 0.0005)
        return exponentText(value, 1);
    return decimalText(value, size < 0.1 ? 3 : size < 100.0 ? 2 : 1);
}

QString stepTitle(FormulaStep step, const FormulaData& data)
{
    switch (step) {
    case FormulaStep::Projections:
        return Text::tr("Projections");
    case FormulaStep::Vectors:
        return Text::tr("Query and keys");
    case FormulaStep::Products:
        return Text::tr("Dot products");
    case FormulaStep::Scaling:
        return Text::tr("Scaling");
    case FormulaStep::Mask:
        return data.numbers.bias.empty() ? Text::tr("Mask") : Text::tr("Bias and mask");
    case FormulaStep::Softmax:
        return Text::tr("Softmax");
    case FormulaStep::Values:
        return Text::tr("Weighted values");
    case FormulaStep::Output:
        break;
    }
    return Text::tr("Output projection");
}

QString stepExplanation(FormulaStep step, const FormulaData& data, int key)
{
    const HeadComputation& numbers = data.numbers;
    switch (step) {
    case FormulaStep::Projections:
        return projectionsText(data, key);
    case FormulaStep::Vectors:
        return Text::tr(
                   "“%1” asks with its query vector q, and every token it may look at has a key vector k. Each has d_k "
                   "= %2 numbers, here as colours: red is positive, blue negative.")
            .arg(data.queryLabel())
            .arg(numbers.headSize());
    case FormulaStep::Products:
        return Text::tr(
                   "q and k are multiplied number by number, and the products are added up. The sum is large when both "
                   "vectors point the same way; for “%1” it is %2.")
            .arg(data.keyLabels.value(key), numberText(double(numbers.products[std::size_t(key)])));
    case FormulaStep::Scaling:
        return scalingText(numbers);
    case FormulaStep::Mask:
        return data.numbers.bias.empty() ? maskText(data) : biasText() + u' ' + maskText(data);
    case FormulaStep::Softmax:
        return Text::
            tr("Every score s becomes exp(s − %1), where %1 is the largest of them; divided by the sum %2 these are "
               "the weights. None is negative, and together they are 1.")
                .arg(numberText(double(numbers.largest)), numberText(numbers.sum));
    case FormulaStep::Values:
        return valuesText(data);
    case FormulaStep::Output:
        break;
    }
    return outputText(numbers);
}

} // namespace heed
