// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"
#include "model/checkpoint/safetensors.h"
#include "model/engineentry.h"
#include "model/translator.h"
#include "tests/testutils.h"

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// The reference outputs of tests/data/golden: tiny random-weight models run by transformers. Its README says what is in
// the files.

namespace heed::test {

inline std::unique_ptr<Translator> openModel(const std::filesystem::path& folder,
                                             ComputeDevice device = ComputeDevice::Cpu)
{
    LoadOptions options;
    options.device = device;
    options.threads = 2;
    return std::unique_ptr<Translator>(heed_open_translator(folder.c_str(), &options));
}

/// The folders of tests/data/golden.
inline constexpr std::array kGoldenFamilies{"marian", "marian_sepvocab", "bart",   "mbart",
                                            "m2m100", "t5_v10",          "t5_v11", "mt5"};

/// Both ways to compute a network that need no GPU.
struct DeviceName
{
    const char* name;
    ComputeDevice device;
};
inline constexpr std::array kDevices{DeviceName{"loops", ComputeDevice::Cpu},
                                     DeviceName{"LibTorch", ComputeDevice::TorchCpu}};

class Golden
{
public:
    /// @param family of kGoldenFamilies
    explicit Golden(const std::string& family)
        : m_folder(dataPath("golden/" + family)),
          m_json(nlohmann::json::parse(readFile(m_folder / "golden.json"))),
          m_tensors(m_folder / "golden.safetensors")
    {
    }

    std::filesystem::path modelFolder() const { return m_folder / "model"; }
    std::size_t caseCount() const { return m_json.at("cases").size(); }
    const nlohmann::json& at(std::size_t index) const { return m_json.at("cases").at(index); }
    int maxNewTokens() const { return m_json.at("max_new_tokens"); }

    /// Given to the search, as configurations do not hold it: the code of the language to translate into.
    std::optional<TokenId> forcedBosId() const
    {
        const auto found = m_json.find("forced_bos_token_id");
        return found == m_json.end() || found->is_null() ? std::nullopt : std::optional<TokenId>(found->get<TokenId>());
    }

    std::vector<TokenId> inputIds(std::size_t index) const { return at(index).at("input_ids"); }
    std::vector<TokenId> targetIds(std::size_t index) const { return at(index).at("target_ids"); }

    /// A tensor of one case, e.g. "tf.logits".
    std::vector<float> tensor(std::size_t index, const std::string& name) const
    {
        return m_tensors.toFloat32("case" + std::to_string(index) + "." + name);
    }

private:
    std::filesystem::path m_folder;
    nlohmann::json m_json;
    SafetensorsFile m_tensors;
};

/// Ids as golden.json lists them, without the start token.
inline std::vector<TokenId> generated(const nlohmann::json& ids)
{
    const std::vector<TokenId> all = ids;
    return {all.begin() + 1, all.end()};
}

inline std::vector<TokenId> generated(const Hypothesis& hypothesis)
{
    std::vector<TokenId> ids;
    for (const GeneratedToken& token : hypothesis.tokens)
        ids.push_back(token.token.id);
    return ids;
}

/// Empty when every weight of a kind is within `tolerance` of `expected`, [layer, head, query, key].
inline std::string weightsDifference(const AttentionTrace& trace, AttentionKind kind,
                                     const std::vector<float>& expected, double tolerance)
{
    const AttentionShape shape = trace.shape(kind);
    std::vector<float> actual;
    for (const Matrix& matrix : trace.allWeights(kind))
        actual.insert(actual.end(), matrix.values().begin(), matrix.values().end());
    const std::string difference = worstDifference(
        std::span<const float>(actual), std::span<const float>(expected),
        {std::size_t(shape.layers), std::size_t(shape.heads), std::size_t(shape.queries), std::size_t(shape.keys)},
        "[layer, head, query, key]", tolerance);
    return difference.empty() ? difference : std::string(toString(kind)) + " " + difference;
}

} // namespace heed::test
