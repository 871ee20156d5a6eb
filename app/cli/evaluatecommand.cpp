// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evaluatecommand.h"

#include "app/cli/concatenate.h"
#include "app/cli/decodingarguments.h"
#include "app/cli/modelarguments.h"
#include "app/cli/paralleltext.h"
#include "app/cli/textfile.h"
#include "model/error.h"
#include "model/metrics/bleu.h"
#include "model/metrics/chrf.h"

#include <chrono>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

namespace heed {

namespace {

using Clock = std::chrono::steady_clock;

struct Evaluation
{
    BleuScore bleu;
    ChrfScore chrf;
    std::size_t sentences = 0;
    std::size_t failures = 0; ///< could not be translated; counted as empty translations
    double seconds = 0.0;
};

/// "120/2000, 35 sentences/s", at most twice a second, over itself on a terminal.
class ProgressLine
{
public:
    ProgressLine(CommandContext& context, std::size_t total)
        : m_context(context),
          m_total(total),
          m_end(context.isErrorTerminal ? '\r' : '\n'),
          m_interval(context.isErrorTerminal ? 0.5 : 10.0)
    {
    }

    void update(std::size_t done)
    {
        const auto now = Clock::now();
        if (done != m_total && now - m_last < m_interval)
            return;
        m_last = now;
        const std::chrono::duration<double> spent = now - m_start;
        m_context.err << done << '/' << m_total << ", " << std::fixed << std::setprecision(1)
                      << double(done) / spent.count() << " sentences/s  " << (done == m_total ? '\n' : m_end)
                      << std::flush;
    }

private:
    CommandContext& m_context;
    std::size_t m_total;
    char m_end;
    std::chrono::duration<double> m_interval;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last = m_start;
};

std::vector<std::string> translateAll(Translator& translator, const ParallelText& text, const DecodingOptions& options,
                                      CommandContext& context, Evaluation& evaluation)
{
    ProgressLine progress(context, text.sources.size());
    std::vector<std::string> hypotheses;
    hypotheses.reserve(text.sources.size());
    const auto start = Clock::now();
    for (const auto& source : text.sources) {
        try {
            hypotheses.push_back(translator.translate(source, options, {}, [](const TranslationProgress&) {}).text);
        } catch (const Error& error) {
            context.err << "heed evaluate: line " << hypotheses.size() + 1 << ": " << error.what() << '\n';
            hypotheses.emplace_back();
            ++evaluation.failures;
        }
        progress.update(hypotheses.size());
    }
    evaluation.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return hypotheses;
}

std::string toJson(const Evaluation& evaluation)
{
    const double rate = evaluation.seconds > 0.0 ? double(evaluation.sentences) / evaluation.seconds : 0.0;
    return nlohmann::ordered_json{{"bleu", evaluation.bleu.score},
                                  {"bleu_signature", kBleuSignature},
                                  {"brevity_penalty", evaluation.bleu.brevityPenalty},
                                  {"chrf", evaluation.chrf.score},
                                  {"chrf_signature", kChrfSignature},
                                  {"sentences", evaluation.sentences},
                                  {"failures", evaluation.failures},
                                  {"seconds", evaluation.seconds},
                                  {"sentences_per_second", rate}}
        .dump();
}

void print(const Evaluation& evaluation, std::ostream& out)
{
    out << toString(evaluation.bleu) << "\n  " << kBleuSignature << '\n'
        << std::fixed << std::setprecision(2) << "chrF2 = " << evaluation.chrf.score << "\n  " << kChrfSignature << '\n'
        << evaluation.sentences << " sentences in " << std::setprecision(1) << evaluation.seconds << " s, "
        << (evaluation.seconds > 0.0 ? double(evaluation.sentences) / evaluation.seconds : 0.0) << " sentences/s\n";
}

int run(const Arguments& arguments, CommandContext& context)
{
    auto options = toDecodingOptions(arguments);
    const auto file = arguments.text("test");
    if (!file)
        throw UsageError("--test FILE.tsv is missing.");
    const auto text = readParallelText(*file, std::size_t(arguments.integer("limit", 1).value_or(0)));
    const auto translator = openModel(arguments, context);
    requireTokenizer(*translator);
    options.task = toTask(arguments, translator->info());

    Evaluation evaluation;
    evaluation.sentences = text.sources.size();
    const auto hypotheses = translateAll(*translator, text, options, context, evaluation);
    evaluation.bleu = bleu(hypotheses, text.references);
    evaluation.chrf = chrf(hypotheses, text.references);
    if (const auto output = arguments.text("output"))
        writeLines(*output, hypotheses);
    if (arguments.has("json"))
        context.out << toJson(evaluation) << '\n';
    else
        print(evaluation, context.out);
    return evaluation.failures == 0 ? ExitOk : ExitFailure;
}

} // namespace

Command evaluateCommand()
{
    return {
        .name = "evaluate",
        .summary = "Score a model folder on parallel text with BLEU and chrF",
        .operands = {},
        .description = "Translates the first column of a tab-separated file and compares with the second.\n"
                       "BLEU is sacreBLEU's (13a tokens, case kept), chrF is chrF2; the signatures are printed.",
        .examples = "  heed evaluate --test dev.tsv\n"
                    "  heed evaluate --model DIR --test dev.tsv --greedy --limit 200 --output hypotheses.txt --json\n",
        .options = concatenate({modelOptions(),
                                {{"test", "FILE.tsv", "Source<TAB>reference, one pair a line"},
                                 {"limit", "N", "Only the first N pairs"},
                                 {"output", "FILE", "Write the translations, one a line", 'o'},
                                 {"json", "", "Print one JSON object"}},
                                decodingOptions(),
                                taskOptions()}),
        .run = run,
    };
}

} // namespace heed
