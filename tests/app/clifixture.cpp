// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include "faketranslator.h"
#include "model/error.h"

#include <algorithm>
#include <sstream>

namespace heed::test {

namespace {

class ScriptedTranslator final : public Translator
{
public:
    explicit ScriptedTranslator(std::shared_ptr<EngineScript> script) : m_script(std::move(script))
    {
        m_info.name = "scripted";
        m_info.folder = m_script->folder;
        m_info.hasTokenizer = true;
        m_info.tasks = m_script->tasks;
        m_info.parameters = 7'654'321;
        m_info.unusedTensors = {"model.spare.weight"};
    }

    const ModelInfo& info() const override { return m_info; }

    Translation translate(std::string_view text, const DecodingOptions& options, std::stop_token,
                          const ProgressCallback&) override
    {
        return answer(text, {}, options);
    }

    Translation translateForced(std::string_view text, const ForcedTarget& target, const DecodingOptions& options,
                                std::stop_token) override
    {
        return answer(text, target, options);
    }

    Translation translateIds(std::span<const TokenId> source, const std::optional<ForcedTarget>& target,
                             const DecodingOptions& options, std::stop_token) override
    {
        m_script->options = options;
        m_script->target = target;
        SentenceTranslation sentence;
        Hypothesis hypothesis;
        for (const TokenId id : source) {
            Token token;
            token.id = id;
            sentence.source.tokens.push_back(token);
            GeneratedToken generated;
            generated.token.id = id + 1;
            generated.token.piece = std::string("#").append(std::to_string(id + 1));
            hypothesis.tokens.push_back(generated);
        }
        sentence.hypotheses.push_back(hypothesis);
        Translation translation;
        translation.sentences.push_back(sentence);
        return translation;
    }

private:
    Translation answer(std::string_view text, const std::optional<ForcedTarget>& target, const DecodingOptions& options)
    {
        m_script->options = options;
        m_script->target = target;
        if (!m_script->refusedText.empty() && text == m_script->refusedText)
            throw Error("This text is refused.");
        std::string lines(text);
        std::replace(lines.begin(), lines.end(), m_script->sentenceEnd, '\n');
        auto translation = fakeTranslation(lines);
        for (auto& sentence : translation.sentences) {
            if (options.nBest != 0)
                sentence.hypotheses.resize(std::min(sentence.hypotheses.size(), std::size_t(options.nBest)));
        }
        return translation;
    }

    std::shared_ptr<EngineScript> m_script;
    ModelInfo m_info;
};

} // namespace

CommandResult runScripted(const Command& command, std::vector<std::string> arguments, const std::string& input,
                          const std::shared_ptr<EngineScript>& script)
{
    if (std::any_of(command.options.begin(), command.options.end(), [](auto& option) { return option.name == "model"; })
        && command.name != "info" && std::ranges::find(arguments, "--model") == arguments.end())
        arguments.insert(arguments.begin(), {"--model", "scripted"});
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const auto open = [script](const std::filesystem::path& folder, const LoadOptions& options) {
        if (!script->loadError.empty())
            throw Error(script->loadError);
        script->folder = folder;
        script->threads = options.threads;
        script->device = options.device;
        return std::make_unique<ScriptedTranslator>(script);
    };
    CommandContext context{.in = in, .out = out, .err = err, .openModel = open, .programPath = {}};
    const int exitCode = runCommand(command, arguments, context);
    return {exitCode, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

} // namespace heed::test
