// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/filestamp.h"
#include "model/engine/networkrunner.h"
#include "model/engine/networkweights.h"
#include "model/error.h"
#include "model/search/search.h"
#include "model/text/tokenizer.h"
#include "model/translator.h"

#include <memory>
#include <optional>
#include <vector>

namespace heed {

/// Translates with the network of a model folder, whatever its family. See Translator for the contract.
class NetworkTranslator final : public Translator
{
public:
    /// @throws Error naming the file and the fault.
    NetworkTranslator(const std::filesystem::path& folder, const LoadOptions& options);

    const ModelInfo& info() const override { return *m_info; }
    std::optional<std::filesystem::path> changedFile() const override;
    Translation translate(std::string_view text, const DecodingOptions& options, std::stop_token stop,
                          const ProgressCallback& progress) override;
    Translation translateForced(std::string_view text, const ForcedTarget& target, const DecodingOptions& options,
                                std::stop_token stop) override;
    Translation translateIds(std::span<const TokenId> source, const std::optional<ForcedTarget>& target,
                             const DecodingOptions& options, std::stop_token stop) override;

private:
    /// What translating one sentence needs beside its source tokens.
    struct Job
    {
        DecodingOptions options;
        std::optional<ForcedTokens> forced;
        std::stop_token stop;
        std::function<void(int step, const std::vector<TokenId>& best)> onStep;
        bool withText = true; ///< detokenise the hypotheses
    };

    /// Fills everything but `span` and the tokenising time. @returns false when stopped.
    bool translateSentence(SentenceTranslation& sentence, const Job& job) const;

    Translation newTranslation(const DecodingOptions& options) const;
    void fillInfo(const Checkpoint& checkpoint, const std::filesystem::path& folder, const WeightNames& names);
    void cutToPositions(SentenceTranslation& sentence) const;
    /// @param source what an unknown token's text is taken from; null in ids mode, where there is no text
    Hypothesis describe(const FoundHypothesis& found, const TokenizedText* source) const;
    Token sourceToken(TokenId id) const;
    Token targetToken(TokenId id) const;
    const Tokenizer& tokenizer() const;
    std::optional<ForcedTokens> forcedTokens(const ForcedTarget& target, const TranslationTask& task) const;
    Error weightError() const; ///< why the logits are not numbers
    SearchRules rulesFor(const DecodingOptions& options) const;
    void checkIds(std::span<const TokenId> ids, int vocabulary, const char* side) const;

    struct WeightFile
    {
        std::filesystem::path path;
        FileStamp stamp; ///< when it was read
    };

    std::shared_ptr<const ModelInfo> m_info;
    std::vector<WeightFile> m_files;
    ModelConfig m_config;
    SearchRules m_rules;
    std::shared_ptr<const Tokenizer> m_tokenizer; // null: ids only
    std::shared_ptr<const NetworkWeights> m_weights;
    std::unique_ptr<const NetworkRunner> m_runner;
};

} // namespace heed
