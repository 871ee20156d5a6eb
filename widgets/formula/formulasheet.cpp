// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/formulasheet.h"

#include "widgets/heatmapreadout.h"
#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace heed {

namespace {

using Kind = FormulaColumn::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(heed::FormulaView)
};

FormulaCell text(const QString& value)
{
    return {value, {}, 0.0, false, 0.0};
}

FormulaCell strip(std::span<const float> values)
{
    return {{}, {values.begin(), values.end()}, 0.0, false, 0.0};
}

FormulaCell bar(double value)
{
    return {{}, {}, value, std::isinf(value), 0.0};
}

/// Full colour and full length are what the column's largest value needs.
void fitRanges(FormulaSheet& sheet)
{
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        double largest = 0.0;
        for (const auto* rows : {&sheet.head, &sheet.rows, &sheet.foot}) {
            for (const FormulaRow& row : *rows) {
                const FormulaCell& cell = row.cells[column];
                for (const float value : cell.strip)
                    largest = std::max(largest, std::abs(double(value)));
                if (!cell.isMasked)
                    largest = std::max(largest, std::abs(cell.value));
            }
        }
        sheet.columns[column].range = largest > 0.0 ? largest : 1.0;
    }
}

/// A row for each key.
template <typename Cells>
void addKeys(FormulaSheet& sheet, const FormulaData& data, Cells cellsOf)
{
    for (int key = 0; key < data.numbers.keys(); ++key)
        sheet.rows.push_back({data.keyLabels.value(key), cellsOf(key)});
}

/// A vector with its name, where it comes from and its shape. Inputs and outputs of a product differ much in size, so
/// each has full colour where it is largest.
FormulaRow vectorRow(const QString& name, const QString& source, std::span<const float> values)
{
    FormulaCell colours = strip(values);
    for (const float value : values)
        colours.range = std::max(colours.range, std::abs(double(value)));
    return {name,
            {text(source), colours, text(values.empty() ? QString() : QStringLiteral("[%1]").arg(values.size()))}};
}

FormulaSheet projectionsSheet(const FormulaData& data, int key)
{
    const HeadComputation& numbers = data.numbers;
    const auto projection = [&](const QString& input, const QString& name) {
        const QString product = QStringLiteral("= %1 W_%2").arg(input, name);
        return data.hasBiases ? product + QStringLiteral(" + b_") + name : product;
    };
    FormulaSheet sheet;
    sheet.isOfOneKey = true;
    sheet.columns = {{Kind::Text, {}}, {Kind::Strip, {}}, {Kind::Text, {}}};
    if (data.hasInputs())
        sheet.head.push_back(vectorRow(QStringLiteral("x"), {}, data.queryInput));
    sheet.head.push_back(
        vectorRow(QStringLiteral("q"), projection(QStringLiteral("x"), QStringLiteral("Q")), numbers.vector));
    if (key < 0 || key >= numbers.keys())
        return sheet;
    if (data.hasInputs())
        sheet.rows.push_back(
            vectorRow(QStringLiteral("y"), {},
                      key == data.inputKey ? std::span<const float>(data.keyInput) : std::span<const float>()));
    sheet.rows.push_back(vectorRow(QStringLiteral("k"), projection(QStringLiteral("y"), QStringLiteral("K")),
                                   numbers.keyVectors.row(key)));
    sheet.rows.push_back(vectorRow(QStringLiteral("v"), projection(QStringLiteral("y"), QStringLiteral("V")),
                                   numbers.valueVectors.row(key)));
    return sheet;
}

FormulaSheet vectorsSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    FormulaSheet sheet;
    sheet.columns = {{Kind::Strip, Text::tr("k: the keys, %1 numbers each").arg(numbers.headSize())}};
    sheet.head = {{QStringLiteral("q"), {strip(numbers.vector)}}};
    addKeys(sheet, data, [&](int key) { return std::vector{strip(numbers.keyVectors.row(key))}; });
    return sheet;
}

FormulaSheet productsSheet(const FormulaData& data, int key)
{
    const HeadComputation& numbers = data.numbers;
    FormulaSheet sheet;
    sheet.columns = {{Kind::Strip, Text::tr("q ∘ k: the products")}, {Kind::Text, Text::tr("their sum q·k")}};
    sheet.head = {{QStringLiteral("q"), {strip(numbers.vector), {}}},
                  {Text::tr("k of %1").arg(data.keyLabels.value(key)), {strip(numbers.keyVectors.row(key)), {}}}};
    addKeys(sheet, data, [&](int row) {
        return std::vector{strip(numbers.elementwiseProduct(row)),
                           text(numberText(double(numbers.products[std::size_t(row)])))};
    });
    return sheet;
}

FormulaSheet scalingSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    const bool isScaled = numbers.scale != 1.0F;
    FormulaSheet sheet;
    sheet.columns = {
        {Kind::Bar, Text::tr("q·k"), 1.0, true},
        {Kind::Text, {}},
        {Kind::Text, isScaled ? Text::tr("÷ %1").arg(numberText(1.0 / double(numbers.scale))) : Text::tr("not scaled")},
        {Kind::Bar, isScaled ? Text::tr("scaled, to the same measure") : Text::tr("q·k"), 1.0, true},
        {Kind::Text, {}}};
    addKeys(sheet, data, [&](int key) {
        const double product = double(numbers.products[std::size_t(key)]);
        const double scaled = product * double(numbers.scale);
        return std::vector{bar(product), text(numberText(product)), text(QStringLiteral("→")), bar(scaled),
                           text(numberText(scaled))};
    });
    fitRanges(sheet);
    sheet.columns[3].range = sheet.columns[0].range;
    return sheet;
}

FormulaSheet maskSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    const bool hasBias = !numbers.bias.empty();
    FormulaSheet sheet;
    sheet.columns = {{Kind::Text, numbers.scale == 1.0F ? Text::tr("q·k") : Text::tr("scaled")},
                     {Kind::Text, Text::tr("+ mask")},
                     {Kind::Bar, Text::tr("score"), 1.0, true},
                     {Kind::Text, {}}};
    if (hasBias)
        sheet.columns.insert(sheet.columns.begin() + 1, {Kind::Text, Text::tr("+ bias")});
    addKeys(sheet, data, [&](int key) {
        const auto index = std::size_t(key);
        const double scaled = double(numbers.products[index] * numbers.scale);
        const double score = double(numbers.scores[index]);
        std::vector cells{text(numberText(scaled)),
                          text(numbers.isMasked(key) ? QStringLiteral("−∞") : QStringLiteral("0")), bar(score),
                          text(numberText(score))};
        if (hasBias)
            cells.insert(cells.begin() + 1, text(numberText(double(numbers.bias[index]))));
        return cells;
    });
    return sheet;
}

FormulaSheet softmaxSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    FormulaSheet sheet;
    sheet.columns = {{Kind::Text, Text::tr("score s")},
                     {Kind::Text, Text::tr("exp(s − %1)").arg(numberText(double(numbers.largest)))},
                     {Kind::Bar, Text::tr("weight: divided by the sum")},
                     {Kind::Text, {}}};
    addKeys(sheet, data, [&](int key) {
        const auto index = std::size_t(key);
        if (numbers.isMasked(key)) {
            const FormulaCell none = text(QStringLiteral("0"));
            return std::vector{text(QStringLiteral("−∞")), none, bar(0.0), none};
        }
        return std::vector{text(numberText(double(numbers.scores[index]))),
                           text(numberText(double(numbers.exponentials[index]))), bar(double(numbers.weights[index])),
                           text(weightText(double(numbers.weights[index])))};
    });
    const double sum = std::accumulate(numbers.weights.begin(), numbers.weights.end(), 0.0);
    sheet.foot = {{Text::tr("Sum"), {{}, text(numberText(numbers.sum)), {}, text(weightText(sum))}}};
    return sheet;
}

FormulaSheet valuesSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    FormulaSheet sheet;
    sheet.columns = {{Kind::Text, Text::tr("weight")},
                     {Kind::Strip, Text::tr("v: the values")},
                     {Kind::Strip, Text::tr("weight × v")}};
    addKeys(sheet, data, [&](int key) {
        return std::vector{text(weightText(double(numbers.weights[std::size_t(key)]))),
                           strip(numbers.valueVectors.row(key)), strip(numbers.weightedValue(key))};
    });
    sheet.foot = {{Text::tr("Sum"), {{}, text(QString()), strip(numbers.output)}}};
    sheet.foot.front().cells[1].text = QStringLiteral("z =");
    return sheet;
}

FormulaSheet outputSheet(const FormulaData& data)
{
    const HeadComputation& numbers = data.numbers;
    FormulaSheet sheet;
    sheet.areRowsHeads = true;
    sheet.columns = {{Kind::Strip, Text::tr("W_O z of each head, %1 numbers").arg(numbers.modelSize())},
                     {Kind::Bar, Text::tr("length")},
                     {Kind::Text, {}},
                     {Kind::Text, Text::tr("share")}};
    if (numbers.headOutputs.isEmpty()) {
        sheet.columns = {{Kind::Strip, Text::tr("z: the output of this head, %1 numbers").arg(numbers.headSize())}};
        sheet.head = {{QStringLiteral("z"), {strip(numbers.output)}}};
        return sheet;
    }
    sheet.head = {{QStringLiteral("z"), {strip(numbers.output), {}, {}, {}}}};
    const std::vector<double> norms = numbers.headOutputNorms();
    const double all = std::accumulate(norms.begin(), norms.end(), 0.0);
    std::vector<float> sum = numbers.outputBias;
    for (int head = 0; head < numbers.headOutputs.rows(); ++head) {
        const double norm = norms[std::size_t(head)];
        sheet.rows.push_back({Text::tr("Head %1").arg(head + 1),
                              {strip(numbers.headOutputs.row(head)), bar(norm), text(numberText(norm)),
                               text(decimalText(all > 0.0 ? 100.0 * norm / all : 0.0, 0) + u'%')}});
        for (std::size_t channel = 0; channel < sum.size(); ++channel)
            sum[channel] += numbers.headOutputs(head, int(channel));
    }
    double squares = 0.0;
    for (const float channel : sum)
        squares += double(channel) * double(channel);
    const bool hasBias = std::ranges::any_of(numbers.outputBias, [](float channel) { return channel != 0.0F; });
    sheet.foot = {{hasBias ? Text::tr("Sum + b_O") : Text::tr("Sum"),
                   {strip(sum), {}, text(numberText(std::sqrt(squares))), {}}}};
    return sheet;
}

} // namespace

FormulaSheet formulaSheet(const FormulaData& data, FormulaStep step, int key)
{
    if (data.isEmpty())
        return {};
    FormulaSheet sheet;
    switch (step) {
    case FormulaStep::Projections:
        sheet = projectionsSheet(data, key);
        break;
    case FormulaStep::Vectors:
        sheet = vectorsSheet(data);
        break;
    case FormulaStep::Products:
        sheet = productsSheet(data, key);
        break;
    case FormulaStep::Scaling:
        sheet = scalingSheet(data);
        break;
    case FormulaStep::Mask:
        sheet = maskSheet(data);
        break;
    case FormulaStep::Softmax:
        sheet = softmaxSheet(data);
        break;
    case FormulaStep::Values:
        sheet = valuesSheet(data);
        break;
    case FormulaStep::Output:
        sheet = outputSheet(data);
        break;
    }
    if (step != FormulaStep::Scaling)
        fitRanges(sheet);
    sheet.current = sheet.isOfOneKey ? -1 : sheet.areRowsHeads ? data.numbers.head.head : key;
    return sheet;
}

} // namespace heed
