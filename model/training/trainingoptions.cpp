// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/trainingoptions.h"

#include "model/error.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <sstream>
#include <string_view>

namespace heed::training {

namespace {

/// One option: how it is written, what it means, and what a value does.
struct Option
{
    std::string name;
    std::string value; ///< what --help calls it
    std::string help;
    std::function<void(const std::string&)> set;
};

[[noreturn]] void failValue(const std::string& option, const std::string& value, const std::string& wanted)
{
    throw Error("Option --" + option + " takes " + wanted + ", not \"" + value + "\".");
}

template <class Number>
Number parseNumber(const std::string& option, const std::string& text, Number low, Number high)
{
    Number number{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || !(number >= low && number <= high)) {
        std::ostringstream wanted;
        wanted << "a number from " << low << " to " << high;
        failValue(option, text, wanted.str());
    }
    return number;
}

class OptionTable
{
public:
    explicit OptionTable(TrainingOptions& options) : m_options(options)
    {
        addData();
        addModel();
        addRecipe();
        addRunning();
    }

    const std::vector<Option>& entries() const { return m_entries; }

private:
    void add(std::string name, std::string value, std::string help, std::function<void(const std::string&)> set)
    {
        m_entries.push_back({std::move(name), std::move(value), std::move(help), std::move(set)});
    }

    template <class Number>
    void addNumber(const std::string& name, Number& target, Number low, Number high, const std::string& help)
    {
        std::ostringstream withDefault;
        withDefault << help << " (default " << target << ")";
        add(name, "N", withDefault.str(),
            [&target, name, low, high](const std::string& text) { target = parseNumber(name, text, low, high); });
    }

    void addText(const std::string& name, std::string& target, const std::string& help)
    {
        add(name, "CODE", help + " (default " + target + ")", [&target](const std::string& text) { target = text; });
    }

    void addPath(const std::string& name, std::filesystem::path& target, const std::string& help)
    {
        add(name, "PATH", help, [&target](const std::string& text) { target = text; });
    }

    void addData()
    {
        add("data", "FILE", "pairs: source<TAB>target[<TAB>domain], one a line; may be given several times",
            [this](const std::string& text) { m_options.tables.emplace_back(text); });
        addPath("source", m_options.sourceText, "instead: source sentences, one a line");
        addPath("target", m_options.targetText, "and their translations");
        add("exclude", "FILE", "leave out pairs whose source sentence stands in this table; repeatable",
            [this](const std::string& text) { m_options.exclude.emplace_back(text); });
        addPath("dev", m_options.dev, "pairs to score on after every checkpoint");
        addNumber("dev-sentences", m_options.devSentences, 0, 1000000, "how many of them, 0 for all");
        add("share", "DOMAIN=S", "draw this share of the pairs from a domain; repeatable",
            [this](const std::string& text) { addShare(text); });
        addText("source-language", m_options.sourceLanguage, "language code of the source");
        addText("target-language", m_options.targetLanguage, "language code of the target");
        addNumber("max-length", m_options.maxLength, 4, 1024, "leave out pairs with more pieces on a side");
    }

    void addModel()
    {
        ModelConfig& model = m_options.model;
        addPath("output", m_options.output, "model folder to write; a second run resumes from what it finds there");
        addPath(
            "init", m_options.init,
            "begin with this model folder's weights and vocabulary; layers are repeated to be as many as asked for");
        addNumber("vocabulary", m_options.vocabularySize, 100, 100000, "pieces, shared by both languages");
        addNumber("d-model", model.modelSize, 8, 4096, "width of the network");
        addNumber("encoder-layers", model.encoderLayers, 1, 48, "layers of the encoder");
        addNumber("decoder-layers", model.decoderLayers, 1, 48, "layers of the decoder");
        add("heads", "N", "attention heads per layer (default 8)", [&model](const std::string& text) {
            model.encoderHeads = model.decoderHeads = parseNumber("heads", text, 1, 64);
        });
        add("ffn", "N", "width of the feed-forward layers (default 1024)", [&model](const std::string& text) {
            model.encoderFeedForward = model.decoderFeedForward = parseNumber("ffn", text, 8, 16384);
        });
        addNumber("positions", model.maxPositions, 16, 4096, "longest sentence the model takes");
    }

    void addRecipe()
    {
        addNumber("batch-tokens", m_options.batchTokens, 64, 1000000, "source and target tokens per step");
        addNumber("learning-rate", m_options.learningRate, 1e-8, 1.0, "at the end of the warm-up");
        addNumber("warmup", m_options.warmup, 1, 1000000, "steps of linear warm-up; then inverse square root");
        addNumber("steps", m_options.steps, 1, 100000000, "how long to train");
        addNumber("cool-down", m_options.coolDown, 0, 100000000, "last steps, in which the rate goes linearly to 0");
        addNumber("stop", m_options.stop, 0, 100000000,
                  "save and stop after this step, as Ctrl-C does; what goes on may have other options");
        addNumber("dropout", m_options.dropout, 0.0, 0.9, "share of activations zeroed while training");
        addNumber("piece-dropout", m_options.pieceDropout, 0.0, 0.9,
                  "probability of cutting a piece of text into smaller ones, otherwise every time");
        addNumber("label-smoothing", m_options.labelSmoothing, 0.0, 0.9, "probability kept back for other tokens");
        addNumber("clip", m_options.clipNorm, 0.0, 1000.0, "largest norm of the gradient, 0 for any");
        addNumber("seed", m_options.seed, std::uint64_t(0), ~std::uint64_t(0), "of everything random");
    }

    void addRunning()
    {
        addNumber("checkpoint-minutes", m_options.checkpointMinutes, 0, 1440, "how often to save; 0: only at the end");
        addNumber("average", m_options.average, 1, 100, "the model written is the mean of the last N checkpoints");
        addNumber("threads", m_options.threads, 0, 1024, "0: as many as the machine has cores");
        add("device", "D", "cpu, cuda or auto (default)", [this](const std::string& text) {
            m_options.device = choice("device", text, {"cpu", "cuda", "auto"});
        });
        add("precision", "P", "float32, bfloat16 (mixed) or auto (default): bfloat16 where the machine is fast at it",
            [this](const std::string& text) {
                m_options.precision = choice("precision", text, {"float32", "bfloat16", "auto"});
            });
    }

    void addShare(const std::string& text)
    {
        const std::size_t equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0)
            failValue("share", text, "DOMAIN=SHARE, such as everyday=0.5");
        m_options.domainShares[text.substr(0, equals)] = parseNumber("share", text.substr(equals + 1), 0.0, 1.0);
    }

    static std::string choice(const std::string& option, const std::string& text, std::vector<std::string> allowed)
    {
        if (std::find(allowed.begin(), allowed.end(), text) == allowed.end()) {
            std::string list;
            for (const std::string& word : allowed)
                list += (list.empty() ? "" : ", ") + word;
            failValue(option, text, "one of " + list);
        }
        return text;
    }

    TrainingOptions& m_options;
    std::vector<Option> m_entries;
};

TrainingOptions defaults()
{
    TrainingOptions options;
    options.model.modelSize = 256;
    options.model.encoderFeedForward = options.model.decoderFeedForward = 1024;
    options.model.maxPositions = 256;
    return options;
}

void checkConsistency(const TrainingOptions& options)
{
    if (options.output.empty())
        throw Error("Say where the model goes: --output FOLDER.");
    if (options.tables.empty() && options.sourceText.empty())
        throw Error("Say what to train on: --data FILE, or --source FILE with --target FILE.");
    if (options.sourceText.empty() != options.targetText.empty())
        throw Error("--source and --target belong together.");
    if (options.model.modelSize % options.model.encoderHeads != 0)
        throw Error("--d-model must be a multiple of --heads.");
    if (options.model.modelSize % 2 != 0)
        throw Error("--d-model must be even.");
    double total = 0.0;
    for (const auto& [domain, share] : options.domainShares)
        total += share;
    if (total > 1.0 + 1e-9)
        throw Error("The shares of all domains sum to more than 1.");
}

} // namespace

TrainingOptions parseTrainingOptions(const std::vector<std::string>& arguments)
{
    TrainingOptions options = defaults();
    const OptionTable table(options);
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        std::string name = arguments[at];
        std::optional<std::string> value;
        if (const std::size_t equals = name.find('='); equals != std::string::npos && name.starts_with("--")) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        const auto entry = std::find_if(table.entries().begin(), table.entries().end(),
                                        [&](const Option& option) { return name == "--" + option.name; });
        if (entry == table.entries().end())
            throw Error("There is no option \"" + arguments[at] + "\"; --help lists them.");
        if (!value) {
            if (at + 1 == arguments.size())
                throw Error("Option " + name + " needs a value.");
            value = arguments[++at];
        }
        entry->set(*value);
        options.given.insert(entry->name);
    }
    checkConsistency(options);
    return options;
}

std::string trainingHelp(const std::string& program)
{
    TrainingOptions options = defaults();
    const OptionTable table(options);
    std::ostringstream text;
    text << "Usage: " << program << " --data pairs.tsv --output FOLDER [options]\n\n"
         << "Trains a translation model from parallel text. Run it again with the same options to go on where it\n"
            "stopped; Ctrl-C saves first.\n\n"
         << "Example: " << program << " --data pairs.tsv --dev dev.tsv --output my-model --steps 20000\n\nOptions:\n";
    for (const Option& option : table.entries()) {
        std::string left = "  --" + option.name + " " + option.value;
        left.resize(std::max<std::size_t>(left.size() + 1, 28), ' ');
        text << left << option.help << "\n";
    }
    return text.str();
}

} // namespace heed::training
