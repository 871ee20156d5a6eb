// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decodingarguments.h"

#include "app/cli/modelarguments.h"
#include "app/languagenames.h"
#include "model/decodinglimits.h"
#include "model/error.h"
#include "model/idtranslation.h"
#include "model/text/tokenids.h"
#include "model/text/tokenizer.h"
#include "model/text/unicode.h"

namespace heed {

namespace {

using Limits = DecodingLimits;

void requireFor(const Arguments& arguments, std::initializer_list<std::string_view> names, bool isPossible,
                const std::string& need)
{
    for (const auto name : names) {
        if (arguments.has(name) && !isPossible)
            throw UsageError("--" + std::string(name) + " needs " + need + '.');
    }
}

void readSamplingOptions(const Arguments& arguments, DecodingOptions& options)
{
    if (arguments.number("temperature", 0.0) == 0.0)
        throw UsageError("--temperature needs a number above 0; --greedy always takes the most probable token.");
    options.temperature = arguments.number("temperature", Limits::leastTemperature, Limits::mostTemperature)
                              .value_or(options.temperature);
    options.topK = arguments.integer("top-k", 0, Limits::mostTopK).value_or(options.topK);
    options.topP = arguments.number("top-p", Limits::leastTopP, Limits::mostTopP).value_or(options.topP);
    options.seed = arguments.seed("seed").value_or(options.seed);
}

} // namespace

std::vector<OptionSpec> decodingOptions()
{
    return {
        {"greedy", "", "Take the most probable token at every step"},
        {"beam", "N", "Search with N hypotheses (4 without any of these three)"},
        {"sample", "", "Draw every token at random, with its probability"},
        {"temperature", "T", "Sampling: below 1 bolder tokens get rarer, above 1 more frequent (1)"},
        {"top-k", "K", "Sampling: only the K most probable tokens (0: all)"},
        {"top-p", "P", "Sampling: only the most probable tokens that reach P together (1: all)"},
        {"seed", "N", "Sampling: the same number gives the same text (1)"},
        {"length-penalty", "X", "Beam: score = log-probability / length^X (1)"},
        {"early-stopping", "", "Beam: stop as soon as N hypotheses are complete"},
        {"max-length", "N", "New tokens at most, </s> included"},
    };
}

DecodingOptions toDecodingOptions(const Arguments& arguments)
{
    arguments.requireAtMostOne({"greedy", "beam", "sample"});
    const bool isSampling = arguments.has("sample");
    const bool isBeam = !isSampling && !arguments.has("greedy");
    requireFor(arguments, {"temperature", "top-k", "top-p", "seed"}, isSampling, "--sample");
    requireFor(arguments, {"length-penalty", "early-stopping"}, isBeam, "beam search");

    DecodingOptions options;
    options.method = isSampling ? DecodingMethod::Sampling : isBeam ? DecodingMethod::Beam : DecodingMethod::Greedy;
    options.beamSize = arguments.integer("beam", 1, Limits::mostBeams).value_or(options.beamSize);
    options.lengthPenalty = arguments.number("length-penalty", -Limits::mostLengthPenalty, Limits::mostLengthPenalty)
                                .value_or(options.lengthPenalty);
    options.earlyStopping = arguments.has("early-stopping");
    options.maxNewTokens = arguments.integer("max-length", 1, Limits::mostNewTokens).value_or(0);
    readSamplingOptions(arguments, options);
    options.nBest = 1;
    options.topCandidates = 0;
    options.captureTrace = false;
    return options;
}

std::vector<OptionSpec> taskOptions()
{
    return {
        {"source-language", "LANG", "Language of the text, as fr, fra, French or the model's own code"},
        {"target-language", "LANG", "Language to translate into, for models that know several"},
        {"prefix", "TEXT", "T5: put this before the text instead of \"translate English to French: \""},
    };
}

TranslationTask toTask(const Arguments& arguments, const ModelInfo& model)
{
    const auto language = [&](std::string_view name, const std::vector<std::string>& codes) {
        const auto typed = arguments.text(name);
        if (!typed)
            return std::string();
        if (codes.empty())
            throw UsageError("--" + std::string(name) + " has no meaning to this model, which has no choice of it.");
        try {
            return findLanguage(QString::fromStdString(*typed), codes);
        } catch (const Error& error) {
            throw UsageError(error.what());
        }
    };
    TranslationTask task;
    task.sourceLanguage = language("source-language", model.tasks.sourceLanguages);
    task.targetLanguage = language("target-language", model.tasks.targetLanguages);
    task.prefix = arguments.text("prefix");
    if (task.prefix && !model.tasks.takesPrefix)
        throw UsageError("--prefix has no meaning to this model.");
    return task;
}

std::vector<OptionSpec> sourceOptions()
{
    return {
        {"ids", "", "The text is token ids (\"5 9 0\", </s> included), and ids are printed"},
        {"forced-bos-id", "ID", "The first token must be this id: what --target-language chooses by name"},
        {"target", "TEXT", "Take this translation instead of searching for one"},
        {"target-ids", "IDS", "The same as token ids, taken as they are"},
    };
}

namespace {

/// That --forced-bos-id and --target-language do not want two first tokens.
void checkFirstToken(const DecodingOptions& options, const ModelInfo& model)
{
    if (!options.forcedBosId || options.task.targetLanguage.empty())
        return;
    const auto language = openTokenizer(model.folder)->decoderBeginning(options.task).forcedBosId;
    if (language && language != options.forcedBosId) {
        throw UsageError("--target-language makes " + std::to_string(*language)
                         + " the first token, and --forced-bos-id " + std::to_string(*options.forcedBosId)
                         + ": give only one of them.");
    }
}

} // namespace

LineTranslator::LineTranslator(Translator& translator, const Arguments& arguments, DecodingOptions options)
    : m_translator(translator), m_options(std::move(options)), m_isIds(arguments.has("ids"))
{
    m_options.task = toTask(arguments, translator.info());
    m_options.forcedBosId = arguments.integer("forced-bos-id", 0);
    checkFirstToken(m_options, translator.info());
    arguments.requireAtMostOne({"target", "target-ids"});
    if (!m_isIds)
        requireTokenizer(translator);
    if (const auto text = arguments.text("target"))
        m_target = ForcedTarget{.text = toValidUtf8(*text), .ids = {}};
    try {
        if (const auto ids = arguments.text("target-ids"))
            m_target = ForcedTarget{.text = {}, .ids = parseIds(*ids)};
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

Translation LineTranslator::translate(const std::string& line) const
{
    if (m_isIds)
        return translateIdLine(m_translator, line, m_target, m_options, {});
    if (m_target)
        return m_translator.translateForced(line, *m_target, m_options, {});
    return m_translator.translate(line, m_options, {}, [](const TranslationProgress&) {});
}

std::string idsText(const Hypothesis& hypothesis)
{
    std::string text;
    for (const auto& token : hypothesis.tokens)
        text.append(text.empty() ? "" : " ").append(std::to_string(token.token.id));
    return text;
}

} // namespace heed
