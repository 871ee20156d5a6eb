// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/jsonfile.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/session/session.h"
#include "model/session/sessionformat.h"
#include "model/session/storeddecoding.h"
#include "model/session/storedmodel.h"
#include "model/session/storedpasstensors.h"
#include "model/session/storedtensors.h"
#include "model/session/storedtranslation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace heed {

namespace {

constexpr int kMostEntries = 10000;
constexpr int kMost = std::numeric_limits<int>::max();

/// The metadata of a session, or an Error for what is none.
const std::map<std::string, std::string>& checkedMetadata(const SafetensorsFile& file)
{
    const auto& metadata = file.metadata();
    const auto format = metadata.find(kSessionFormatKey);
    if (format == metadata.end() || !metadata.contains(kSessionContentKey))
        throw Error(quotedPath(file.path()) + " is no session of Heed.");
    if (format->second != std::to_string(kSessionFormat))
        throw Error("The session " + quotedPath(file.path()) + " was written by another version of Heed, in a format ("
                    + format->second.substr(0, 10) + ") that this one cannot read.");
    return metadata;
}

AttentionKind readKind(const CheckedJson& value)
{
    for (const AttentionKind kind : kAttentionKinds) {
        if (value.text() == toString(kind))
            return kind;
    }
    value.fail("is no kind of attention");
}

SessionPlace readPlace(const CheckedJson& value)
{
    return {.sentence = value["sentence"].integer(0, kMost),
            .hypothesis = value["hypothesis"].integer(0, kMost),
            .head = {readKind(value["kind"]), value["layer"].integer(0, kMost), value["head"].integer(0, kMost)},
            .query = value["query"].integer(-1, kMost),
            .key = value["key"].integer(-1, kMost),
            .step = value["step"].integer(-1, kMost)};
}

class SessionReader
{
public:
    SessionReader(const CheckedJson& content, const SafetensorsFile& file) : m_content(content), m_file(file) { }

    Session read()
    {
        readModels();
        readProjections();
        readDecodings();
        Session session;
        const CheckedJson entries = m_content["entries"];
        if (entries.size() > kMostEntries)
            entries.fail("has more than " + std::to_string(kMostEntries) + " items");
        for (int index = 0; index < entries.size(); ++index)
            session.entries.push_back(readEntry(entries[index]));
        session.shown = m_content["shown"].integer(-1, entries.size() - 1);
        session.sourceText = m_content["source"].text();
        const CheckedJson settings = m_content["settings"];
        for (const std::string& key : settings.keys())
            session.settings.emplace(key, settings[key].text());
        return session;
    }

private:
    struct Decoding
    {
        std::shared_ptr<const DecodingRecord> record;
        int sourceLength = 0;
        std::vector<std::size_t> targetLengths; // [hypothesis]
    };

    void readModels()
    {
        const CheckedJson models = m_content["models"];
        for (int index = 0; index < models.size(); ++index)
            m_models.push_back(std::make_shared<const ModelInfo>(readModelInfo(models[index])));
    }

    void readProjections()
    {
        const CheckedJson projections = m_content["projections"];
        for (int number = 0; number < projections.size(); ++number)
            m_projections.push_back(std::make_shared<const StoredProjections>(
                heed::readProjections(projections[number], m_file, projectionPrefix(number))));
    }

    void readDecodings()
    {
        const CheckedJson decodings = m_content["decodings"];
        for (int number = 0; number < decodings.size(); ++number) {
            StoredDecoding stored = readDecoding(decodings[number], m_file, decodingPrefix(number));
            const CheckedJson claim = decodings[number];
            const int projections = claim["projections"].integer(-1, int(m_projections.size()) - 1);
            if (projections >= 0)
                stored.surroundings = readSurroundings(claim, m_file, decodingPrefix(number), stored,
                                                       m_projections[std::size_t(projections)]);
            Decoding& decoding = m_decodings.emplace_back();
            decoding.sourceLength = stored.sourceLength;
            for (const std::vector<int>& path : stored.paths)
                decoding.targetLengths.push_back(path.size());
            decoding.record = std::make_shared<const StoredRecord>(std::move(stored));
        }
    }

    SessionEntry readEntry(const CheckedJson& value) const
    {
        Translation translation = readTranslation(value, [&](int number, const SentenceTranslation& sentence) {
            return decodingOf(value, number, sentence);
        });
        translation.options = readDecodingOptions(value["options"]);
        translation.file = m_file.path();
        if (const int model = value["model"].integer(-1, int(m_models.size()) - 1); model >= 0)
            translation.model = m_models[std::size_t(model)];
        return {std::make_shared<const Translation>(std::move(translation)), readPlace(value["place"])};
    }

    std::shared_ptr<const DecodingRecord> decodingOf(const CheckedJson& entry, int number,
                                                     const SentenceTranslation& sentence) const
    {
        if (std::size_t(number) >= m_decodings.size())
            entry.fail("has a sentence whose arrays are missing");
        const Decoding& decoding = m_decodings[std::size_t(number)];
        const bool fits = decoding.sourceLength == int(sentence.source.tokens.size())
                          && std::ranges::equal(sentence.hypotheses, decoding.targetLengths, {},
                                                [](const Hypothesis& hypothesis) { return hypothesis.tokens.size(); });
        if (!fits)
            entry.fail("has a sentence whose tokens are not as many as its arrays are long");
        return decoding.record;
    }

    const CheckedJson& m_content;
    const SafetensorsFile& m_file;
    std::vector<std::shared_ptr<const ModelInfo>> m_models;
    std::vector<std::shared_ptr<const StoredProjections>> m_projections;
    std::vector<Decoding> m_decodings;
};

Session readFrom(const SafetensorsFile& file)
{
    const auto& metadata = checkedMetadata(file);
    const std::string name = "The session " + quotedPath(file.path());
    const nlohmann::json document
        = parseJsonObject(metadata.at(kSessionContentKey), "The description in " + quotedPath(file.path()));
    Session session = SessionReader(CheckedJson(document, name), file).read();
    if (const auto version = metadata.find(kSessionVersionKey); version != metadata.end())
        session.version = version->second;
    return session;
}

} // namespace

Session readSession(const std::filesystem::path& path)
{
    const SafetensorsFile file(path);
    return readUnchanged(file, [&] { return readFrom(file); });
}

} // namespace heed
