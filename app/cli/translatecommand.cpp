// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/translatecommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/decodingarguments.h"
#include "app/cli/inputlines.h"
#include "app/cli/modelarguments.h"
#include "app/cli/translationjson.h"
#include "app/cli/warnings.h"
#include "model/error.h"

#include <algorithm>
#include <ostream>

namespace heed {

namespace {

constexpr int kMostCandidates = 1000;

/// What one line turns into on standard output.
class LinePrinter
{
public:
    LinePrinter(std::ostream& out, bool isJson, bool isIds, bool isNBest)
        : m_out(out), m_isJson(isJson), m_isIds(isIds), m_isNBest(isNBest)
    {
    }

    /// Flushed: whoever feeds us a line through a pipe waits for its answer.
    void print(const Translation& translation, const std::string& line, std::int64_t number)
    {
        if (m_isJson)
            m_out << toJsonLine(translation, line) << '\n';
        else if (m_isNBest)
            printAll(translation, number);
        else
            m_out << (m_isIds ? bestIds(translation) : translation.text) << '\n';
        m_out.flush();
    }

    /// A line that could not be translated still has its line, so that outputs stay beside their inputs.
    void printFailure(const std::string& line, const std::string& message)
    {
        m_out << (m_isJson ? toJsonErrorLine(line, message) : std::string()) << '\n';
        m_out.flush();
    }

private:
    static std::string bestIds(const Translation& translation)
    {
        std::string ids;
        for (const auto& sentence : translation.sentences) {
            if (!sentence.hypotheses.empty())
                ids.append(ids.empty() ? "" : " ").append(idsText(sentence.hypotheses.front()));
        }
        return ids;
    }

    void printAll(const Translation& translation, std::int64_t number)
    {
        for (const auto& sentence : translation.sentences) {
            for (const auto& hypothesis : sentence.hypotheses) {
                m_out << number << '\t' << hypothesis.score << '\t' << (m_isIds ? idsText(hypothesis) : hypothesis.text)
                      << '\n';
            }
        }
    }

    std::ostream& m_out;
    bool m_isJson;
    bool m_isIds;
    bool m_isNBest;
};

DecodingOptions readOptions(const Arguments& arguments)
{
    auto options = toDecodingOptions(arguments);
    const bool isJson = arguments.has("json");
    if (!isJson && arguments.has("candidates"))
        throw UsageError("--candidates needs --json.");
    options.topCandidates = isJson ? arguments.integer("candidates", 0, kMostCandidates).value_or(5) : 0;
    options.nBest = arguments.integer("n-best", 1).value_or(isJson ? 0 : 1);
    const int hypotheses = options.method == DecodingMethod::Beam ? options.beamSize : 1;
    if (options.nBest > hypotheses)
        throw UsageError("--n-best cannot be more than the " + std::to_string(hypotheses) + " of the search.");
    return options;
}

int run(const Arguments& arguments, CommandContext& context)
{
    const auto options = readOptions(arguments);
    InputLines lines(arguments, context);
    const auto translator = openModel(arguments, context);
    const LineTranslator lineTranslator(*translator, arguments, options);
    LinePrinter printer(context.out, arguments.has("json"), lineTranslator.isIds(),
                        arguments.has("n-best") && options.nBest > 1);
    int exitCode = ExitOk;
    while (const auto line = lines.next()) {
        if (lineTranslator.isForced() && lines.number() > 1)
            throw Error("A given target belongs to one sentence, but there are more.");
        try {
            const auto translation = lineTranslator.translate(*line);
            warnAboutCuts(translation, translator->info(), lines.place(), context.err);
            printer.print(translation, *line, lines.number());
        } catch (const Error& error) {
            context.err << "heed translate: " << lines.place() << error.what() << '\n';
            printer.printFailure(*line, error.what());
            exitCode = ExitFailure;
        }
        if (!context.out)
            break; // nobody reads on, or the disk is full; runCommand says so
    }
    return exitCode;
}

} // namespace

Command translateCommand()
{
    return {
        .name = "translate",
        .summary = "Translate text, one line of output for each line of input",
        .operands = "[TEXT]...",
        .description
        = "Translates each TEXT, or each line of standard input, and prints one line for each.\n"
          "With --json the line is an object: source, source_ids and hypotheses (best first), each with text, ids,\n"
          "score and tokens (id, piece, log_probability, top). With --n-best N above 1 and without --json each\n"
          "input gives up to N lines: number of the input line, score, text, separated by tabs.",
        .examples = "  heed translate \"The cat sleeps.\"\n"
                    "  heed translate --model nllb-200-distilled-600M --target-language German \"The cat sleeps.\"\n"
                    "  heed translate --beam 8 --json < english.txt > french.jsonl\n"
                    "  heed translate --model DIR --ids \"5 9 0\" --beam 4 --max-length 24 --json\n"
                    "  heed translate --target \"Le chat dort.\" --json \"The cat sleeps.\"\n",
        .options = concatenate({modelOptions(),
                                {{"json", "", "Print one JSON object a line"},
                                 {"n-best", "N", "Print the N best hypotheses (1; with --json all that were kept)"},
                                 {"candidates", "N", "With --json: the N most probable tokens of each step (5)"}},
                                decodingOptions(),
                                taskOptions(),
                                sourceOptions()}),
        .run = run,
    };
}

} // namespace heed
