// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aligncommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/decodingarguments.h"
#include "app/cli/humantext.h"
#include "app/cli/inputlines.h"
#include "app/cli/modelarguments.h"
#include "app/cli/pairaligner.h"
#include "app/cli/paralleltext.h"
#include "app/cli/textfile.h"
#include "model/analysis/alignmentscore.h"
#include "model/error.h"
#include "model/export/alignmentwriter.h"

#include <array>
#include <ostream>

namespace heed {

namespace {

/// A view and how well it does on the gold alignments so far.
struct ScoredView
{
    AlignmentView view;
    AlignmentScore score;
};

/// The views that the arguments ask for: one, or all of them.
std::vector<ScoredView> chooseViews(const Arguments& arguments, const ModelInfo& model)
{
    std::vector<ScoredView> views;
    if (arguments.has("all-heads")) {
        AttentionShape shape;
        shape.layers = model.decoderLayers;
        shape.heads = model.decoderHeads;
        for (const auto& view : allAlignmentViews(shape)) {
            const bool isLeftOut = arguments.has(view.row == AlignmentRow::Produces ? "awi" : "awo");
            if (!isLeftOut)
                views.push_back({view, {}});
        }
        return views;
    }
    AlignmentView view;
    view.row = arguments.has("awi") ? AlignmentRow::Consumes : AlignmentRow::Produces;
    const int layer
        = arguments.integer("layer", 1).value_or(arguments.integer("layer-mean", 1).value_or(model.decoderLayers));
    view.layer = layer - 1;
    if (const auto head = arguments.integer("head", 1))
        view.head = *head - 1;
    if (view.layer >= model.decoderLayers)
        throw UsageError("There is no layer " + std::to_string(layer) + ": the decoder has "
                         + std::to_string(model.decoderLayers) + '.');
    if (view.head.value_or(0) >= model.decoderHeads)
        throw UsageError("There is no head " + std::to_string(*view.head + 1) + ": a layer has "
                         + std::to_string(model.decoderHeads) + '.');
    return {{view, {}}};
}

AlignmentFormat toFormat(const Arguments& arguments)
{
    constexpr std::array<std::string_view, 3> kFormats{"pharaoh", "marian", "nematus"};
    const std::string name = arguments.choice("format", kFormats);
    for (const auto format : {AlignmentFormat::Marian, AlignmentFormat::Nematus}) {
        if (toString(format) == name)
            return format;
    }
    return AlignmentFormat::Pharaoh;
}

std::vector<std::string> piecesOf(const std::vector<Token>& tokens)
{
    std::vector<std::string> pieces;
    for (const Token& token : tokens)
        pieces.push_back(token.piece);
    return pieces;
}

void checkOptions(const Arguments& arguments)
{
    if (arguments.has("gold") && arguments.has("format"))
        throw UsageError("--format is for printed alignments; --gold prints how good they are instead.");
    arguments.requireAtMostOne({"awo", "awi"});
    arguments.requireAtMostOne({"layer", "layer-mean", "all-heads"});
    if (arguments.has("layer") != arguments.has("head"))
        throw UsageError("--layer and --head go together; --layer-mean N is the mean of a layer's heads.");
    if (arguments.has("all-heads") && !arguments.has("gold"))
        throw UsageError("--all-heads needs --gold FILE.");
}

std::string scoreText(const AlignmentScore& score)
{
    return decimalText(100.0 * score.errorRate(), 1) + '\t' + decimalText(100.0 * score.precision(), 1) + '\t'
           + decimalText(100.0 * score.recall(), 1);
}

void printTable(const std::vector<ScoredView>& views, std::ostream& out)
{
    out << "layer\thead\trow\taer\tprecision\trecall\n";
    for (const auto& [view, score] : views) {
        out << view.layer + 1 << '\t' << (view.head ? std::to_string(*view.head + 1) : std::string("mean")) << '\t'
            << (view.row == AlignmentRow::Produces ? "awo" : "awi") << '\t' << scoreText(score) << '\n';
    }
}

std::vector<AlignmentLink> goldOf(const std::vector<std::string>& gold, std::int64_t number, const std::string& file)
try {
    if (std::size_t(number) > gold.size())
        throw Error("The sentence pairs are more than the gold alignments.");
    return parsePharaoh(gold[std::size_t(number) - 1]);
} catch (const Error& error) {
    throw Error(file + ", line " + std::to_string(number) + ": " + error.what());
}

/// An empty side gives a pair without a trace, and no links.
AlignedPair readPair(const PairAligner& aligner, const std::string& line, bool isTokenised, const std::string& place)
try {
    const auto [source, target] = splitPair(line);
    if (source.empty() || target.empty())
        return {};
    if (isTokenised)
        return aligner.read(joinWords(source, Typography::English), joinWords(target, Typography::French));
    return aligner.read({source, spaceSeparatedWords(source)}, {target, spaceSeparatedWords(target)});
} catch (const Error& error) {
    throw Error(place + error.what());
}

/// What is printed of a pair, with the line break.
std::string alignmentText(const AlignedPair& pair, const AlignmentView& view, AlignmentFormat format,
                          std::int64_t number)
{
    if (format == AlignmentFormat::Pharaoh || !pair.trace)
        return toPharaoh(pair.trace ? alignPair(pair, view) : std::vector<AlignmentLink>()) + '\n';
    const Matrix weights = alignmentMap(crossAttention(*pair.trace, view), view.row);
    if (format == AlignmentFormat::Marian)
        return marianAlignment(weights, piecesOf(pair.targetTokens));
    return nematusAlignment(weights, piecesOf(pair.sourceTokens), piecesOf(pair.targetTokens), std::size_t(number));
}

int run(const Arguments& arguments, CommandContext& context)
{
    checkOptions(arguments);
    const AlignmentFormat format = toFormat(arguments);
    const auto goldFile = arguments.text("gold");
    const auto gold = goldFile ? readLines(*goldFile) : std::vector<std::string>();
    const auto translator = openModel(arguments, context);
    requireTokenizer(*translator);
    auto views = chooseViews(arguments, translator->info());
    const PairAligner aligner(*translator, toTask(arguments, translator->info()));
    const bool isTokenised = arguments.has("detokenise");
    InputLines lines(arguments, context);
    while (const auto line = lines.next()) {
        std::vector<AlignmentLink> expected;
        if (goldFile)
            expected = goldOf(gold, lines.number(), *goldFile);
        const auto pair = readPair(aligner, *line, isTokenised, lines.place());
        if (pair.isCut)
            context.err << "heed align: " << lines.place() << "This pair is longer than the model's positions.\n";
        for (auto& [view, score] : views) {
            if (goldFile)
                score.add(pair.trace ? alignPair(pair, view) : std::vector<AlignmentLink>(), expected);
            else
                context.out << alignmentText(pair, view, format, lines.number() - 1) << std::flush;
        }
    }
    if (goldFile && gold.size() != std::size_t(lines.number()))
        throw Error(*goldFile + " has " + std::to_string(gold.size()) + " lines for " + std::to_string(lines.number())
                    + " sentence pairs.");
    if (goldFile)
        printTable(views, context.out);
    return ExitOk;
}

} // namespace

Command alignCommand()
{
    return {
        .name = "align",
        .summary = "Read word alignments of given translations off the cross-attention",
        .operands = "[PAIR]...",
        .description
        = "Reads pairs \"sentence<TAB>translation\", one a line, lets the model read both (teacher forcing), and\n"
          "prints which words belong together as \"i-j\" (Pharaoh format: source-target, from 0, words are what\n"
          "spaces separate): for each word of the translation the source word with most attention.\n"
          "With --awo the row of the step that produces a word is read, with --awi that of the step that reads it,\n"
          "one later (Chen et al. 2020). Which of them and which layer aligns best differs from model to model:\n"
          "--all-heads finds it out.\n"
          "With --gold the alignments are not printed but compared with given ones (\"i-j\" sure, \"ipj\" possible):\n"
          "alignment error rate, precision and recall in per cent (Och and Ney 2003).",
        .examples = "  printf 'The cat sleeps .\\tLe chat dort .\\n' | heed align --layer 2 --head 3\n"
                    "  paste text.en text.fr | heed align --gold text.gold --all-heads\n",
        .options = concatenate(
            {modelOptions(),
             {{"layer", "N", "With --head: this head's cross-attention, both from 1"},
              {"head", "N", "With --layer: which head"},
              {"layer-mean", "N", "The mean of a layer's heads (the last layer)"},
              {"awi", "", "Read the step that takes the word as its input, one later"},
              {"awo", "", "Read the step that produces the word (unless --awi)"},
              {"format", "FORMAT",
               "pharaoh: i-j; marian, nematus: the weights of all pieces as those programs\nwrite them (pharaoh)"},
              {"detokenise", "",
               "Let the model read plain text: \"it 's ( well ) known .\" as \"it's (well) known.\"\n"
               "(English to French); words are counted as they were"},
              {"gold", "FILE", "Compare with these alignments, a line for each pair"},
              {"all-heads", "",
               "With --gold: a table of every head and every layer's mean, both rows\nunless --awo or --awi"}},
             taskOptions()}),
        .run = run,
    };
}

} // namespace heed
