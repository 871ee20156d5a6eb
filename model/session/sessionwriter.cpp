// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/safetensors.h"
#include "model/session/session.h"
#include "model/session/sessionformat.h"
#include "model/session/storeddecoding.h"
#include "model/session/storedmodel.h"
#include "model/session/storedpasstensors.h"
#include "model/session/storedtensors.h"
#include "model/session/storedtranslation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace heed {

using nlohmann::json;

namespace {

constexpr std::size_t kTailBytes = std::size_t(64) << 20; // of distributions beyond their most probable tokens

bool isStorable(const SentenceTranslation& sentence)
{
    return sentence.record && !sentence.hypotheses.empty() && !sentence.source.tokens.empty();
}

json placeToJson(const SessionPlace& place)
{
    return {{"sentence", place.sentence},
            {"hypothesis", place.hypothesis},
            {"kind", toString(place.head.kind)},
            {"layer", place.head.layer},
            {"head", place.head.head},
            {"query", place.query},
            {"key", place.key},
            {"step", place.step}};
}

/// Collects what entries share, each once: decodings (another word for one sentence keeps those of the others) and models.
class SessionWriter
{
public:
    explicit SessionWriter(const Session& session) : m_session(session) { }

    void write(const std::filesystem::path& path)
    {
        // What is looked at comes first: it is the last to lose the tails of its distributions.
        if (m_session.shown >= 0 && std::size_t(m_session.shown) < m_session.entries.size())
            keepDecodings(*m_session.entries[std::size_t(m_session.shown)].translation);
        json entries = json::array();
        for (const SessionEntry& entry : m_session.entries) {
            keepDecodings(*entry.translation);
            entries.push_back(toJson(entry));
        }
        std::vector<TensorToWrite> tensors;
        std::vector<std::vector<float>> joined;
        json decodings = json::array();
        for (std::size_t number = 0; number < m_decodings.size(); ++number) {
            decodings.push_back(heed::toJson(m_decodings[number]));
            decodings.back()["projections"] = m_projectionNumbers[number];
            appendTensors(m_decodings[number], decodingPrefix(int(number)), tensors, joined);
        }
        json projections = json::array();
        for (std::size_t number = 0; number < m_projections.size(); ++number) {
            projections.push_back(heed::toJson(*m_projections[number]));
            appendTensors(*m_projections[number], projectionPrefix(int(number)), tensors);
        }
        const json content{
            {"projections", std::move(projections)}, {"entries", std::move(entries)}, {"models", std::move(m_models)},
            {"decodings", std::move(decodings)},     {"shown", m_session.shown},      {"source", m_session.sourceText},
            {"settings", m_session.settings}};
        writeSafetensors(path, tensors,
                         {{kSessionFormatKey, std::to_string(kSessionFormat)},
                          {kSessionVersionKey, HEED_VERSION},
                          {kSessionContentKey, content.dump(-1, ' ', false, json::error_handler_t::replace)}});
    }

private:
    void keepDecodings(const Translation& translation)
    {
        for (const SentenceTranslation& sentence : translation.sentences) {
            if (!isStorable(sentence) || m_numbers.contains(sentence.record.get()))
                continue;
            const std::size_t slots = sentence.hypotheses.size() * sentence.hypotheses.front().tokens.size();
            const std::size_t vocabulary = translation.model ? std::size_t(translation.model->targetVocabulary) : 0;
            const bool withTails = m_tailBytes + slots * vocabulary * sizeof(std::uint16_t) <= kTailBytes;
            m_numbers.emplace(sentence.record.get(), int(m_decodings.size()));
            m_decodings.push_back(storedDecoding(sentence, withTails));
            keepSurroundings(sentence, m_decodings.back());
            m_tailBytes += m_decodings.back().distributions.logProbabilities.size() * sizeof(std::uint16_t);
        }
    }

    /// Sentences of one model share its projections.
    void keepSurroundings(const SentenceTranslation& sentence, StoredDecoding& decoding)
    {
        const auto surroundings = storedSurroundings(sentence, decoding);
        decoding.surroundings = surroundings;
        if (!surroundings) {
            m_projectionNumbers.push_back(-1);
            return;
        }
        const auto found = std::ranges::find_if(
            m_projections, [&](const auto& known) { return *known == *surroundings->projections; });
        m_projectionNumbers.push_back(int(found - m_projections.begin()));
        if (found == m_projections.end())
            m_projections.push_back(surroundings->projections);
        else
            surroundings->projections = *found;
    }

    json toJson(const SessionEntry& entry)
    {
        const Translation& translation = *entry.translation;
        json result = heed::toJson(translation, [this](const std::shared_ptr<const DecodingRecord>& record) {
            const auto found = m_numbers.find(record.get());
            return found == m_numbers.end() ? -1 : found->second;
        });
        result["place"] = placeToJson(entry.place);
        result["options"] = heed::toJson(translation.options);
        result["model"] = translation.model ? modelNumber(*translation.model) : -1;
        return result;
    }

    int modelNumber(const ModelInfo& model)
    {
        json facts = heed::toJson(model);
        const auto found = std::find(m_models.begin(), m_models.end(), facts);
        const auto number = int(found - m_models.begin());
        if (found == m_models.end())
            m_models.push_back(std::move(facts));
        return number;
    }

    const Session& m_session;
    std::vector<StoredDecoding> m_decodings;
    std::vector<int> m_projectionNumbers; // [decoding], −1: none
    std::vector<std::shared_ptr<const StoredProjections>> m_projections;
    std::map<const DecodingRecord*, int> m_numbers;
    json m_models = json::array();
    std::size_t m_tailBytes = 0;
};

} // namespace

void writeSession(const std::filesystem::path& path, const Session& session)
{
    SessionWriter(session).write(path);
}

} // namespace heed
